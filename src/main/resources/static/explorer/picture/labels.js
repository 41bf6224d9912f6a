// Which names there is room for, and where.
import { Boxes } from './layout/boxes.js';

/** The height of a line and the distance of a name from its node, in pixels on the screen. */
export const LINE = 15;
const APART = 3;

/** How many signs a shortened name has. */
const SHORT = 10;

/** How many less important nodes a name may cover; the names of the first nodes may cover any number. */
const COVERED = 2;
const FIRST = 24;

/** From which radius on a node has room for the number of its hidden neighbours. */
const ROOMY = 11;

/**
 * Places names and counts on a screen: none over another, and no name over a more important node. Where there is no room for
 * all, the more important nodes have it, with their names in full or shortened.
 * @param nodes what is drawn, the most important first: `{id, x, y, r, text, count, wanted}`; a wanted name may cover nodes
 * @param size the width and height of the screen
 * @param measure the width of a text
 * @returns `{id, lines, x, y, box}` for each name and `{id, words, x, y, box}` for each count, with the middle of its top
 */
export function placeLabels(nodes, size, measure) {
  const taken = new Boxes(80);
  const marks = new Boxes(40);
  const important = new Boxes(40);
  const names = [];
  const counts = [];
  const squares = nodes.map(({ x, y, r }) => marks.add({ x1: x - r, y1: y - r, x2: x + r, y2: y + r }));
  nodes.forEach((node, i) => {
    // a node under a name has none itself
    if (!taken.hits(squares[i])) {
      keep(names, node.text && name(node, squares[i], i < FIRST ? Infinity : COVERED));
      keep(counts, node.count > 0 && (node.r >= ROOMY || node.wanted) && count(node));
    }
    important.add(squares[i]);
  });
  return { names, counts };

  function keep(kind, label) {
    if (!label) return;
    taken.add(label.box);
    kind.push(label);
  }

  function name(node, own, most) {
    for (const lines of versions(node.text)) {
      const free = sides(node, lines, measure).filter(({ box }) => inside(box, size) && !taken.hits(box) && !important.hits(box))
        .map((label) => ({ label, covers: [...marks.touched(label.box)].filter((square) => square !== own).length }));
      const least = Math.min(...free.map(({ covers }) => covers));
      if (free.length && (node.wanted || least <= most)) return free.find(({ covers }) => covers === least).label;
    }
    return null;
  }

  function count({ id, count: hidden, x, y, r }) {
    const words = hidden > 999 ? '999+' : `+${hidden}`;
    const width = measure(words) + 8;
    const label = { id, words, ...around(x + r * 0.4 + width / 2, y - r - LINE / 2, width, LINE) };
    return inside(label.box, size) && !taken.hits(label.box) ? label : null;
  }
}

/** A name in full, then shortened. */
function versions(text) {
  const lines = text.split('\n');
  const signs = [...lines[0]];
  return signs.length > SHORT + 2 ? [lines, [`${signs.slice(0, SHORT).join('')}…`]] : [lines];
}

/** Below, to the right, to the left and above. */
function sides({ id, x, y, r }, lines, measure) {
  const [width, height] = [Math.max(...lines.map(measure)) + 4, lines.length * LINE];
  const [aside, above] = [r + APART + width / 2, y - height / 2];
  return [[x, y + r + APART], [x + aside, above], [x - aside, above], [x, y - r - APART - height]]
    .map(([middle, top]) => ({ id, lines, ...around(middle, top, width, height) }));
}

const around = (x, y, width, height) => ({ x, y, box: { x1: x - width / 2, y1: y, x2: x + width / 2, y2: y + height } });

const inside = (box, { width, height }) => box.x1 >= 0 && box.y1 >= 0 && box.x2 <= width && box.y2 <= height;
