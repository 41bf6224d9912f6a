// Other arrangements than by forces: columns of types, rings of distances, columns of years, and a map.
import { mapped } from './map.js';

/** Free space around a node. */
const GAP = 10;

/** How many nodes stand below one another before another column begins. */
const TALL = 30;

const diameter = (node) => 2 * node.radius + GAP;

/** The arrangements but that by forces, by the names that addresses have for them; each gives the places of all nodes by id, and captions. */
const ARRANGEMENTS = {
  /** Types from left to right, in the order of the vocabulary; each node beside what it is linked to in the column before. */
  types({ nodes, near, types }) {
    return columns(types.map(({ type, title }) => ({ title, nodes: nodes.filter((node) => node.type === type) })), near, 500);
  },

  /** The first year of a node, or of its links, from left to right; what has none stands first. */
  years({ nodes, links, near }) {
    const first = new Map();
    for (const { source, target, from } of links) {
      const year = from ? Number(from.slice(0, 4)) : Infinity;
      for (const id of [source, target]) first.set(id, Math.min(first.get(id) ?? Infinity, year));
    }
    const year = (node) => (node.period?.from ? Number(node.period.from.slice(0, 4)) : first.get(node.id) ?? Infinity);
    const all = [...new Set(nodes.map(year))].sort((a, b) => (a === Infinity ? -1 : b === Infinity ? 1 : a - b));
    return columns(all.map((one) => ({ title: one === Infinity ? '–' : String(one), nodes: nodes.filter((node) => year(node) === one) })), near, 24);
  },

  /** Where things are. */
  map: ({ nodes, near, nowhere }) => mapped(nodes, near, nowhere),

  /** Rings around a node by how far away they are; what cannot be reached is outermost. */
  rings({ nodes, near, centre }) {
    const middle = nodes.find(({ id }) => id === centre) ?? [...nodes].sort((a, b) => b.degree - a.degree)[0];
    if (!middle) return { places: new Map(), captions: [] };
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const reached = new Set([middle.id]);
    const rings = [[middle]];
    while (rings.at(-1).length) {
      rings.push(rings.at(-1).flatMap(({ id }) => near(id).filter((other) => !reached.has(other) && reached.add(other)).map((other) => byId.get(other))));
    }
    rings.push(nodes.filter(({ id }) => !reached.has(id)));
    const places = new Map();
    let radius = 0;
    for (const ring of rings.filter(({ length }) => length)) {
      const around = ring.reduce((sum, node) => sum + diameter(node), 0);
      const widest = Math.max(...ring.map(diameter));
      radius = ring[0] === middle ? 0 : Math.max(radius + widest + 30, around / (2 * Math.PI));
      let angle = -Math.PI / 2;
      for (const node of ring) {
        const half = (Math.PI * diameter(node)) / around;
        angle += half;
        places.set(node.id, { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) });
        angle += half;
      }
      radius += widest / 2;
    }
    return { places, captions: [] };
  },
};

/**
 * The places of all nodes, and the captions of their groups: `{text, x, y}`.
 * @param name the arrangement
 * @param centre the id of the node in the middle, for rings
 * @param types the types in their order, each with a title
 * @param nowhere what stands above nodes that are at no place, for maps
 * @param places where forces put the nodes
 */
export function arrange(name, { graph, centre, types, nowhere, places }) {
  if (name === 'forces') return { places, captions: [] };
  const nodes = [...graph.nodes.values()];
  const links = [...graph.links.values()];
  const around = new Map(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of links) {
    around.get(source)?.add(target);
    around.get(target)?.add(source);
  }
  const near = (id) => [...around.get(id)].filter((other) => around.has(other));
  return ARRANGEMENTS[name]({ nodes, links, near, centre, types, nowhere });
}

/** Groups from left to right, tall ones in several columns; within a group in the order of what is linked on the left. */
function columns(groups, near, apart) {
  const places = new Map();
  const captions = [];
  let x = 0;
  for (const { title, nodes: group } of groups.filter(({ nodes }) => nodes.length)) {
    const start = x;
    let top = 0;
    const wish = new Map(group.map(({ id }) => {
      const before = near(id).map((other) => places.get(other)?.y).filter((y) => y !== undefined);
      return [id, before.length ? before.reduce((a, b) => a + b) / before.length : Infinity];
    }));
    const sorted = [...group].sort((a, b) => (wish.get(a.id) === wish.get(b.id) ? b.degree - a.degree || (a.id < b.id ? -1 : 1) : wish.get(a.id) - wish.get(b.id)));
    const count = Math.ceil(sorted.length / TALL);
    for (let column = 0; column < count; column++) {
      const stack = sorted.filter((_, i) => i % count === column);
      const widest = Math.max(...stack.map(diameter));
      let y = -stack.reduce((sum, node) => sum + diameter(node), 0) / 2;
      top = Math.min(top, y);
      for (const node of stack) {
        places.set(node.id, { x: Math.round(x + widest / 2), y: Math.round(y + diameter(node) / 2) });
        y += diameter(node);
      }
      x += widest;
    }
    captions.push({ text: title, x: (start + x) / 2, y: top - 24 });
    x += apart;
  }
  return { places, captions };
}
