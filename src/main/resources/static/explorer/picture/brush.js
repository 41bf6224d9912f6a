// How lines, nodes, names and counts are drawn on a canvas.
import { LINE } from './labels.js';
import { outline } from './outlines.js';
import { control } from './scene.js';

export const FONTS = 'system-ui, "Noto Sans CJK JP", sans-serif';
const FONT = `12px ${FONTS}`;
const paths = new Map();

/** Up to which radius on the screen a node has no rim. */
const SMALL = 5;

/** The width of texts on a canvas, measured once. */
export function measuring(ink) {
  const widths = new Map();
  return (text) => {
    if (!widths.has(text)) {
      ink.font = FONT;
      widths.set(text, Math.ceil(ink.measureText(text).width));
    }
    return widths.get(text);
  };
}

/** How lines look of which something is not known. */
export const dashes = ({ inferred, doubtful }) => (doubtful ? [2, 4] : inferred ? [6, 4] : []);
export const strengthOf = ({ doubtful }) => (doubtful ? 0.45 : 1);

/** How strongly a node is drawn that is out of focus, and how much wider lines in focus are. */
export const FAINT = 0.22;
export const widening = ({ wide }) => (wide ? 2 : 0.6);

/**
 * Draws lines, those that look the same at once.
 * @param at where a point of the picture is on the screen
 */
export function drawLines(ink, lines, at, { colour, alpha = 1, arrows, zoom, wider = 0 }) {
  ink.strokeStyle = colour;
  ink.fillStyle = colour;
  for (const those of globalThis.d3.group(lines, ({ width, inferred, doubtful }) => `${width} ${inferred} ${doubtful}`).values()) {
    const [{ width, inferred, doubtful }] = those;
    ink.globalAlpha = alpha * strengthOf({ doubtful });
    ink.lineWidth = width + wider;
    ink.setLineDash(dashes({ inferred, doubtful }));
    ink.beginPath();
    those.forEach((line) => trace(ink, line, at, zoom));
    ink.stroke();
    ink.setLineDash([]);
    if (!arrows) continue;
    ink.beginPath();
    those.forEach((line) => arrow(ink, line, at, zoom));
    ink.fill();
  }
  ink.globalAlpha = 1;
}

function trace(ink, line, at, zoom) {
  const [from, to] = [at(line.from), at(line.to)];
  if (line.from === line.to) {
    const r = (line.from.width / 2) * zoom;
    ink.moveTo(from.x, from.y - r);
    ink.arc(from.x - r, from.y - r, r, 0, 1.5 * Math.PI);
    return;
  }
  const over = control(line);
  ink.moveTo(from.x, from.y);
  if (over) ink.quadraticCurveTo(at(over).x, at(over).y, to.x, to.y);
  else ink.lineTo(to.x, to.y);
}

/** The point of an arrow where a line meets its target. */
function arrow(ink, line, at, zoom) {
  if (line.from === line.to) return;
  const [start, to] = [at(control(line) ?? line.from), at(line.to)];
  const length = Math.hypot(to.x - start.x, to.y - start.y) || 1;
  const [dx, dy] = [(to.x - start.x) / length, (to.y - start.y) / length];
  const gap = (line.to.width / 2) * zoom + 1;
  const size = 5 + line.width;
  const [x, y] = [to.x - dx * gap, to.y - dy * gap];
  ink.moveTo(x, y);
  ink.lineTo(x - size * dx - (size / 2) * dy, y - size * dy + (size / 2) * dx);
  ink.lineTo(x - size * dx + (size / 2) * dy, y - size * dy - (size / 2) * dx);
}

/** Draws nodes, the most important last: `{node, x, y, r}` on the screen, `faint` where they are out of focus, `ringed` where chosen. */
export function drawNodes(ink, those, { paper, text, picked, scale }) {
  for (let i = those.length - 1; i >= 0; i--) {
    const { node, x, y, r, faint, ringed } = those[i];
    const path = pathOf(node.shape);
    const rim = node.picked || node.pinned ? Math.min(4, r / 3) : r < SMALL ? 0 : 1;
    const fill = (colour, radius) => {
      ink.setTransform(scale * radius, 0, 0, scale * radius, scale * x, scale * y);
      ink.fillStyle = colour;
      ink.fill(path);
    };
    ink.globalAlpha = 1;
    if (rim) fill(node.picked ? picked : node.pinned ? text : paper, r);
    ink.globalAlpha = faint ? FAINT : 1;
    fill(node.colour, Math.max(0.5, r - rim));
    if (ringed) {
      ink.globalAlpha = 1;
      ink.setTransform(scale, 0, 0, scale, 0, 0);
      Object.assign(ink, { strokeStyle: text, lineWidth: 2.5 });
      ink.beginPath();
      ink.arc(x, y, r * 1.2 + 3, 0, 2 * Math.PI);
      ink.stroke();
    }
  }
  ink.globalAlpha = 1;
  ink.setTransform(scale, 0, 0, scale, 0, 0);
}

function pathOf(shape) {
  if (!paths.has(shape)) paths.set(shape, new Path2D(outline(shape)));
  return paths.get(shape);
}

/** Writes names and counts. */
export function write(ink, { names, counts }, { paper, text }) {
  Object.assign(ink, { font: FONT, textAlign: 'center', textBaseline: 'top', lineJoin: 'round' });
  for (const { words, x, y, box } of counts) {
    Object.assign(ink, { fillStyle: paper, strokeStyle: text, lineWidth: 0.7 });
    ink.beginPath();
    ink.roundRect(box.x1 + 1, box.y1, box.x2 - box.x1 - 2, LINE, LINE / 2);
    ink.fill();
    ink.stroke();
    ink.fillStyle = text;
    ink.fillText(words, x, y + 2);
  }
  Object.assign(ink, { fillStyle: text, strokeStyle: paper, lineWidth: 3 });
  for (const { lines, x, y } of names) {
    lines.forEach((line, i) => {
      ink.strokeText(line, x, y + 2 + i * LINE);
      ink.fillText(line, x, y + 2 + i * LINE);
    });
  }
}
