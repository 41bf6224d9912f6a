// A force-directed layout: linked nodes attract, all repel each other, and none stands on another.
import '/webjars/d3/dist/d3.min.js';
import { pair } from './pair.js';
import { separate } from './separate.js';

const { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } = globalThis.d3;

/** Free space around a node, in units of the picture. */
const GAP = 4;

/** What a square takes, seen as a circle. */
const room = (node) => node.radius * Math.SQRT2 + GAP;

/**
 * Where nodes stand, as `[id, x, y]`; the same input always gives the same places.
 * @param fixed nodes that stand already: `{id, radius, x, y}`
 * @param fresh nodes to be placed: `{id, radius}`
 * @param links pairs of ids
 */
export function layOut({ fixed, fresh, links }) {
  const byId = new Map([...fixed.map((node) => ({ ...node, fx: node.x, fy: node.y })), ...fresh.map((node) => ({ ...node }))].map((node) => [node.id, node]));
  const nodes = [...byId.values()];
  const moving = nodes.slice(fixed.length);
  const ends = distinct(links, byId);
  const degrees = count(ends);
  beside(moving, ends, fixed.length > 0);
  const degree = (node) => degrees.get(node) ?? 0;
  // what nothing holds would drift away
  const pull = (node) => (degree(node) ? 0.1 / (1 + degree(node)) : 0.25);
  const simulation = forceSimulation(nodes).stop()
    .force('link', forceLink(ends.map(([source, target]) => ({ source, target })))
      .distance(({ source, target }) => room(source) + room(target) + 40)
      .strength(({ source, target }) => 1 / Math.sqrt(Math.min(degree(source), degree(target)) * Math.max(4, degree(source), degree(target)) / 4)))
    .force('charge', forceManyBody().theta(1.2).strength((node) => -350 - 60 * Math.sqrt(degree(node)) - 5 * node.radius))
    // pictures are wider than they are high
    .force('x', forceX().strength((node) => 0.04 + pull(node))).force('y', forceY().strength((node) => 0.05 + pull(node)))
    .force('collide', forceCollide(room).strength(0.7));
  const ticks = Math.round(Math.max(80, Math.min(300, 300 * Math.sqrt(500 / nodes.length))) * (fixed.length ? 0.5 : 1));
  simulation.alphaDecay(1 - 0.001 ** (1 / ticks)).tick(ticks);
  separate(moving, nodes.slice(0, fixed.length), room);
  return moving.map(({ id, x, y }) => [id, x, y]);
}

/** Each pair once, as nodes; none from a node to itself. */
function distinct(links, byId) {
  const pairs = new Map();
  for (const [a, b] of links) {
    if (a !== b && byId.has(a) && byId.has(b)) pairs.set(pair(a, b), [byId.get(a), byId.get(b)]);
  }
  return [...pairs.values()];
}

function count(ends) {
  const degrees = new Map();
  for (const pair of ends) for (const node of pair) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  return degrees;
}

/** Starts nodes beside what they are linked to, each at its own angle. */
function beside(moving, ends, placed) {
  if (!placed) return;
  const around = new Map(moving.map((node) => [node, []]));
  for (const [a, b] of ends) {
    if (a.fx !== undefined) around.get(b)?.push(a);
    if (b.fx !== undefined) around.get(a)?.push(b);
  }
  moving.forEach((node, i) => {
    const near = around.get(node);
    const mean = (axis) => (near.length ? near.reduce((sum, one) => sum + one[axis], 0) / near.length : 0);
    const [angle, distance] = [i * Math.PI * (3 - Math.sqrt(5)), 60 + 6 * Math.sqrt(i)];
    Object.assign(node, { x: mean('x') + distance * Math.cos(angle), y: mean('y') + distance * Math.sin(angle) });
  });
}
