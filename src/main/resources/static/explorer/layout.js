// Where the nodes stand.

const RADIX = 36;

/** Up to how many nodes each quality is laid out in a few seconds on an office computer. */
const QUALITIES = [[150, 'proof'], [400, 'default'], [Infinity, 'draft']];

/**
 * Lays a picture out with fCoSE, which draws lots; they fall the same each time, so that a view opens for a colleague as
 * it was sent. What stands already is only moved on, and what is locked stays.
 */
export function layOut(cy, afresh) {
  const quality = QUALITIES.find(([most]) => cy.nodes().length <= most)[1];
  // a draft cannot move on what stands already
  if (cy.nodes().empty() || (quality === 'draft' && !afresh)) return;
  const random = Math.random;
  Math.random = lots(cy.nodes().length);
  try {
    // the layout looks nodes up in plain objects, which have a toString and the like of their own
    const odd = cy.nodes().filter((node) => node.id() in {});
    placeNew(odd);
    cy.elements().difference(odd.union(odd.connectedEdges())).layout({
      name: 'fcose', quality, randomize: afresh, animate: false, fit: false,
      nodeSeparation: 100, idealEdgeLength: 105, nodeRepulsion: 22000, gravity: 0.25, numIter: 2500,
      fixedNodeConstraint: cy.nodes('.pinned').map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
    }).run();
  } finally {
    Math.random = random;
  }
  settle(cy.nodes());
}

/** Puts nodes where an address can say that they are: it writes whole numbers. */
export const settle = (nodes) => nodes.forEach((node) => node.position({ x: Math.round(node.position('x')), y: Math.round(node.position('y')) }));

/** Mulberry32 (Tommy Ettinger, 2017): small, and good enough to scatter nodes. */
function lots(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sets what is new beside what it is linked to, each at its own angle. */
export function placeNew(fresh) {
  fresh.forEach((node, i) => {
    const beside = node.neighborhood('node').difference(fresh);
    const box = (beside.nonempty() ? beside : node.cy().nodes().difference(fresh)).boundingBox({ includeLabels: false });
    const centre = Number.isFinite(box.x1) ? { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 } : { x: 0, y: 0 };
    const angle = i * 2.4;
    node.position({ x: centre.x + 70 * Math.cos(angle), y: centre.y + 70 * Math.sin(angle) });
  });
}

/** Where a node stands, as a text. */
export const standing = (node) => `${place(node.position('x'))}.${place(node.position('y'))}`;

/** All positions as a text: a sum that tells which nodes it speaks of, and their places in the order of their ids. */
export const written = (cy) => [sum(cy), ...sorted(cy).map(standing)].join('_');

/** Puts all nodes where a text says, if it speaks of these nodes. */
export function placeAll(cy, text) {
  const [checked, ...places] = text.split('_');
  if (checked !== sum(cy)) return false;
  return sorted(cy).every((node, i) => placeAt(node, places[i] ?? ''));
}

/** Puts a node where a text says, and says whether that was a place. */
export function placeAt(node, text) {
  const [x, y] = numbers(text);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  node.position({ x, y });
  return true;
}

/** FNV-1a (Fowler, Noll and Vo) of all ids. */
function sum(cy) {
  let hash = 0x811c9dc5;
  for (const sign of sorted(cy).map((node) => node.id()).join('\n')) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193);
  return (hash >>> 0).toString(RADIX);
}

/** Which part of the picture is in sight, as a text: a thousand times the zoom, and the middle. */
export function sight(cy) {
  const { x1, y1, w, h } = cy.extent();
  return [cy.zoom() * 1000, x1 + w / 2, y1 + h / 2].map(place).join('.');
}

/** Brings the part of the picture into sight that a text names, if it names one. */
export function lookAt(cy, text) {
  const [zoom, x, y] = numbers(text);
  if (![zoom, x, y].every(Number.isFinite) || zoom <= 0) return false;
  const level = zoom / 1000;
  cy.viewport({ zoom: level, pan: { x: cy.width() / 2 - x * level, y: cy.height() / 2 - y * level } });
  return true;
}

const sorted = (cy) => cy.nodes().toArray().sort((a, b) => a.data('order') - b.data('order'));

const place = (coordinate) => Math.round(coordinate).toString(RADIX);

const numbers = (text) => text.split('.').map((digits) => parseInt(digits, RADIX));
