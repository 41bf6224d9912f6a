// The picture on the screen: a canvas of lines, and one of nodes and names above it.
import { drawLines, drawNodes, measuring, widening, write } from './brush.js';
import { placeLabels } from './labels.js';
import { along } from './scene.js';

const { d3 } = globalThis;

/** From how many lines on they are only moved while somebody zooms, and drawn anew afterwards, after so many milliseconds. */
const HEAVY = 800;
const REST = 120;

/** How strongly lines are drawn: the more there are, the weaker, unless their widths say something. */
const strength = ({ lines, weighted }) => Math.max(weighted ? 0.35 : 0.1, Math.min(0.9, 13 / Math.sqrt(Math.max(1, d3.sum(lines, ({ width }) => width)))));

/** A picture of a scene in an element, seen through a camera. */
export function canvas(container, camera) {
  const [below, above] = ['lines', 'nodes'].map((name) => {
    const one = document.createElement('canvas');
    one.className = `layer ${name}`;
    one.setAttribute('aria-hidden', 'true');
    container.append(one);
    return one;
  });
  const measure = measuring(above.getContext('2d'));
  let shown = { nodes: [], lines: [], captions: [], byId: new Map() };
  let focus = { nodes: new Set(), lines: [], chosen: '' };
  let boxes = { nodes: [], names: [], counts: [] };
  let colours = {};
  let ratio = 1;
  let linesAt = null;
  let resting;
  let frame = 0;
  let due = { lines: false, moving: false };

  const dimmed = () => (focus.nodes.size ? 0.12 : 1);
  const size = () => ({ width: container.clientWidth, height: container.clientHeight });

  /** The nodes on the screen, those in focus first, then the most important. */
  function seen() {
    const { width, height } = size();
    const [first, rest] = [[], []];
    for (const node of shown.nodes) {
      const { x, y } = camera.at(node);
      const r = (node.width * camera.zoom()) / 2;
      if (x + r < 0 || y + r < 0 || x - r > width || y - r > height) continue;
      const lit = focus.nodes.has(node.id);
      const faint = (focus.nodes.size > 0 && !lit) || node.away;
      const ringed = node.id === focus.chosen;
      const wanted = lit || ringed || node.picked;
      (wanted ? first : rest).push({ id: node.id, node, x, y, r, faint, ringed, wanted, text: faint ? '' : node.label, count: faint ? 0 : node.hidden });
    }
    return [...first, ...rest];
  }

  /** The words on the chosen line, in its middle. */
  const said = () => focus.lines.filter(({ id }) => id === focus.chosen).map((line) => ({ id: line.id, ...camera.at(along(line, 0.5)), r: 0, text: line.label, count: 0, wanted: true }));

  function drawBelow(ink, scale) {
    const { width, height } = size();
    ink.setTransform(scale, 0, 0, scale, 0, 0);
    ink.clearRect(0, 0, width, height);
    drawLines(ink, shown.lines, camera.at, { colour: colours.line, alpha: strength(shown), arrows: !shown.many, zoom: camera.zoom() });
  }

  function drawAbove(ink, scale) {
    const { width, height } = size();
    const here = seen();
    const captions = shown.captions.map(({ text, ...place }) => ({ id: text, ...camera.at(place), r: 0, text, count: 0, wanted: true }));
    const labels = placeLabels([...said(), ...captions, ...here], { width, height }, measure);
    ink.setTransform(scale, 0, 0, scale, 0, 0);
    ink.clearRect(0, 0, width, height);
    drawLines(ink, focus.lines, camera.at, { colour: colours.lit, arrows: true, zoom: camera.zoom(), wider: widening(focus) });
    drawNodes(ink, here, { ...colours, scale });
    write(ink, labels, colours);
    return { nodes: here, ...labels };
  }

  function linesNow() {
    linesAt = camera.now();
    below.style.transform = '';
    drawBelow(below.getContext('2d'), ratio);
  }

  /**
   * Draws all, or where somebody `moves` the camera only what is light, or where the focus changed only what is above the
   * lines, which are dimmed as a whole.
   */
  function draw() {
    const { lines, moving } = due;
    due = { lines: false, moving: false };
    boxes = drawAbove(above.getContext('2d'), ratio);
    below.style.opacity = dimmed();
    if (!lines) return;
    clearTimeout(resting);
    if (!moving || shown.lines.length < HEAVY || !linesAt) return linesNow();
    const { k, x, y } = camera.now();
    const part = k / linesAt.k;
    below.style.transform = `translate(${x - linesAt.x * part}px, ${y - linesAt.y * part}px) scale(${part})`;
    resting = setTimeout(linesNow, REST);
  }

  /** Draws at the next frame. */
  function later({ moving = false, lines = true } = {}) {
    due = { lines: due.lines || lines, moving: moving && (due.moving || !due.lines) };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  }

  return {
    element: above,
    later,
    show(scene) {
      shown = scene;
      later();
    },
    /** Lights some nodes and lines up and dims the rest; nothing where none are named. */
    light(what) {
      focus = { ...what, nodes: new Set(what.nodes) };
      later({ lines: false });
    },
    /** Fits the canvases into the element, and takes the colours of the page. */
    fit() {
      const { width, height } = size();
      const style = getComputedStyle(container);
      const colour = (name) => style.getPropertyValue(`--${name}`).trim();
      colours = { paper: colour('paper'), text: colour('ink'), line: colour('edge'), lit: colour('lit'), picked: colour('picked') };
      ratio = devicePixelRatio;
      for (const one of [below, above]) [one.width, one.height] = [Math.round(width * ratio), Math.round(height * ratio)];
      later();
    },
    /** What is seen, so many times as large, on a sheet of its own. */
    copy(scale) {
      const { width, height } = size();
      const sheet = document.createElement('canvas');
      [sheet.width, sheet.height] = [width * scale, height * scale];
      const layer = sheet.cloneNode();
      const ink = sheet.getContext('2d');
      ink.fillStyle = colours.paper;
      ink.fillRect(0, 0, sheet.width, sheet.height);
      for (const part of [drawBelow, drawAbove]) {
        part(layer.getContext('2d'), scale);
        ink.globalAlpha = part === drawBelow ? dimmed() : 1;
        ink.drawImage(layer, 0, 0);
      }
      return sheet;
    },
    /** What is drawn, as `{kind, id, text, x1, y1, x2, y2}` in pixels of the element. */
    boxes() {
      const of = (kind) => ({ id, box, x, y, r, lines, words }) => ({ kind, id, text: lines?.join('\n') ?? words, ...(box ?? { x1: x - r, y1: y - r, x2: x + r, y2: y + r }) });
      return [...boxes.nodes.map(of('node')), ...boxes.names.map(of('label')), ...boxes.counts.map(of('count'))];
    },
    /** The picture for export. */
    seen: () => ({ ...boxes, lines: shown.lines, focus, alpha: strength(shown), dimmed: dimmed(), size: size(), colours }),
  };
}
