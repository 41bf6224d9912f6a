// What there is to draw: nodes and lines, as a view has them.
import { isDoubtful } from '../graph.js';
import { called } from '../words.js';
import { pair } from './layout/pair.js';
import { shrunk } from './layout/shrink.js';
import { placeOf } from './camera.js';

/** How long a name beside a node is at most, and how far the lines between the same two nodes bend apart. */
const LONGEST = 26;
const BEND = 16;

/** From how many links on those between the same two nodes are drawn as one line, and lines without arrows. */
const MANY = 600;

/** A name as it stands beside a node: not too long, and apart from the direction of others. */
const short = (name) => `\u2068${[...name].length > LONGEST ? [...name].slice(0, LONGEST).join('') + '…' : name}\u2069`;

/**
 * The nodes, the most important first, and the lines that can be seen.
 * @param places where the nodes stand, by id; what a view pins stands elsewhere
 */
export function scene(graph, view, look, places) {
  const links = [...graph.links.values()];
  const tied = new Set(links.flatMap((link) => [link.source, link.target]));
  const at = (id) => placeOf(view.pin[id] ?? '') ?? places.get(id);
  const widths = shrunk([...graph.nodes.values()].map((node) => ({ id: node.id, ...at(node.id), width: look.width(node) })));
  const nodes = new Map([...graph.nodes.values()].map((node) => [node.id, {
    id: node.id, ...at(node.id), width: widths.get(node.id), shape: look.shape(node), colour: look.colour(node), order: node.order,
    label: short(called(node)) + (view.notes[node.id] ? `\n✎ ${short(view.notes[node.id])}` : ''), hidden: node.hiddenNeighbours,
    picked: view.picked.includes(node.id), pinned: node.id in view.pin, away: view.year !== null && node.linked && !tied.has(node.id), lines: [],
  }]));
  const lines = drawn(links, view, look, nodes);
  lines.forEach((line) => {
    line.from.lines.push(line);
    if (line.to !== line.from) line.to.lines.push(line);
  });
  const rank = (node) => (node.pinned || node.label.includes('\n') ? 1e6 : 0) + node.width;
  return { byId: nodes, nodes: [...nodes.values()].sort((a, b) => rank(b) - rank(a) || a.order - b.order), lines, many: links.length > MANY, weighted: !!view.width };
}

function drawn(links, view, look, nodes) {
  const pairs = globalThis.d3.group(links, ({ source, target }) => pair(source, target));
  const line = (link, bend, width) => ({
    id: link.id, from: nodes.get(link.source), to: nodes.get(link.target), bend, width, label: short(called(link)),
    inferred: link.basis !== 'STATED', doubtful: isDoubtful(link, view),
  });
  return [...pairs.values()].flatMap((those) => (links.length > MANY ? [line(those[0], 0, Math.max(...those.map(look.line)) + Math.log2(those.length) / 2)]
    : those.map((link, i) => line(link, (i - (those.length - 1) / 2) * BEND * (link.source < link.target ? 1 : -1), look.line(link)))));
}

/** The point that a bent line is drawn towards; nothing for a straight one. */
export function control({ from, to, bend }) {
  if (!bend) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: (from.x + to.x) / 2 - (2 * bend * dy) / length, y: (from.y + to.y) / 2 + (2 * bend * dx) / length };
}

/** The point of a line at a part of its length. */
export function along(line, part) {
  const { from, to } = line;
  const over = control(line) ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const of = (axis) => (1 - part) ** 2 * from[axis] + 2 * part * (1 - part) * over[axis] + part ** 2 * to[axis];
  return { x: of('x'), y: of('y') };
}
