// How the picture looks; each type declares its own shape and colour, so that nobody has to tell colours apart.

/** Of communities, which nobody declares. */
const COLOURS = ['#1f5fa8', '#b23a48', '#6a4c93', '#8a6d3b', '#0f766e', '#b45309', '#334155', '#2e7d32', '#00788a', '#ad1457',
  '#7c3aed', '#9e2a2b', '#5d4037', '#4d7c0f'];
const OUTSIDE = '#6b7280';
const LONGEST = 26;

export const colourAt = (i) => (i === undefined || i < 0 ? OUTSIDE : COLOURS[i % COLOURS.length]);

/** A name as it stands beside a node: not too long, and apart from the direction of others. */
export const short = (name) => `\u2068${[...name].length > LONGEST ? [...name].slice(0, LONGEST).join('') + '…' : name}\u2069`;

const badges = new Map();

/** A badge with how many neighbours are not shown. */
function badge(count) {
  const text = count > 999 ? '999+' : `+${count}`;
  if (!badges.has(text)) {
    const width = 10 + 7 * text.length;
    badges.set(text, 'data:image/svg+xml;utf8,' + encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="18">`
      + `<rect width="${width}" height="18" rx="9" fill="#fff" stroke="#444"/>`
      + `<text x="${width / 2}" y="13" font-size="11" font-family="sans-serif" text-anchor="middle" fill="#222">${text}</text></svg>`));
  }
  return badges.get(text);
}

/** The style sheet of the picture. */
export const style = [
  { selector: 'node', style: {
    width: 'data(width)', height: 'data(width)', shape: 'data(shape)', 'background-color': 'data(colour)', label: 'data(label)',
    color: '#1c1917', 'font-size': 16, 'font-family': 'system-ui, "Noto Sans CJK JP", sans-serif', 'text-valign': 'bottom', 'text-margin-y': 3,
    'text-wrap': 'wrap', 'text-max-width': 190, 'min-zoomed-font-size': 7, 'text-outline-color': '#faf8f3', 'text-outline-width': 2,
    'border-width': 1, 'border-color': '#fff', 'z-index': 'data(order)' } },
  { selector: 'node[hidden > 0]', style: {
    'background-image': (node) => badge(node.data('hidden')), 'background-clip': 'none', 'background-image-containment': 'over',
    'background-fit': 'none', 'background-position-x': (node) => `${node.data('width') - 6}px`, 'background-position-y': '-12px', 'bounds-expansion': 40 } },
  { selector: 'edge', style: {
    width: 1.2, 'line-color': '#a8a29e', 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'target-arrow-color': '#a8a29e', 'arrow-scale': 0.7, 'z-index': 'data(order)' } },
  { selector: 'edge.inferred', style: { 'line-style': 'dashed' } },
  { selector: 'edge.doubtful', style: { 'line-style': 'dotted', opacity: 0.45 } },
  { selector: '.off', style: { display: 'none' } },
  { selector: '.away', style: { opacity: 0.18, 'text-opacity': 0.3 } },
  { selector: 'node.picked', style: { 'border-width': 4, 'border-color': '#d97706' } },
  { selector: '.onway', style: { 'line-color': '#b91c1c', 'target-arrow-color': '#b91c1c', 'border-color': '#b91c1c', 'border-width': 4, 'z-index': 100000 } },
  { selector: 'node.onway', style: { 'font-size': 20, 'min-zoomed-font-size': 0 } },
  { selector: 'edge.onway', style: { width: 4 } },
  { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 4, 'border-color': '#44403c' } },
  { selector: 'node.chosen', style: { 'border-width': 5, 'border-color': '#111', 'z-index': 100001, 'min-zoomed-font-size': 0 } },
  { selector: 'edge.chosen', style: { width: 4, 'line-color': '#111', 'target-arrow-color': '#111', label: 'data(label)', 'font-size': 16,
    'text-background-color': '#faf8f3', 'text-background-opacity': 1, 'text-background-padding': 2 } },
];
