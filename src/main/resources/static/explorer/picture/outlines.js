// The outlines of the shapes that types declare, in a square from -1 to 1, as path data of SVG.

/** As many as the vocabulary may name, by the names that Cytoscape.js gives them. */
const OUTLINES = {
  ellipse: 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z',
  triangle: 'M0-1L1 1H-1Z',
  'round-triangle': 'M-.15-.82Q0-1.1 .15-.82L.95 .75Q1 1 .75 1H-.75Q-1 1-.95 .75Z',
  rectangle: 'M-1-1H1V1H-1Z',
  'round-rectangle': 'M-.6-1H.6Q1-1 1-.6V.6Q1 1 .6 1H-.6Q-1 1-1 .6V-.6Q-1-1-.6-1Z',
  'bottom-round-rectangle': 'M-1-1H1V.6Q1 1 .6 1H-.6Q-1 1-1 .6Z',
  'cut-rectangle': 'M-.7-1H.7L1-.7V.7L.7 1H-.7L-1 .7V-.7Z',
  barrel: 'M-1-.7Q0-1.3 1-.7V.7Q0 1.3-1 .7Z',
  rhomboid: 'M-1-.7H.3L1 .7H-.3Z',
  'right-rhomboid': 'M-.3-.7H1L.3 .7H-1Z',
  diamond: 'M0-1L1 0L0 1L-1 0Z',
  'round-diamond': 'M-.15-.87Q0-1.02 .15-.87L.87-.15Q1.02 0 .87 .15L.15 .87Q0 1.02-.15 .87L-.87 .15Q-1.02 0-.87-.15Z',
  'concave-hexagon': 'M-1-.9H1L.75 0L1 .9H-1L-.75 0Z',
  star: 'M0-1L.24-.3L.98-.29L.39 .16L.61 .87L0 .45L-.61 .87L-.39 .16L-.98-.29L-.24-.3Z',
  tag: 'M-1-.8H.4L1 0L.4 .8H-1Z',
  vee: 'M-1-1L0-.4L1-1L0 1Z',
};
const CORNERS = { pentagon: 5, hexagon: 6, heptagon: 7, octagon: 8 };

/** The outline of a shape, a circle where it has none. */
export function outline(shape) {
  const name = shape.replace('round-', '');
  return OUTLINES[shape] ?? OUTLINES[name] ?? (CORNERS[name] ? regular(CORNERS[name]) : OUTLINES.ellipse);
}

/** A regular polygon that stands on a side. */
function regular(corners) {
  const turn = corners % 2 ? 0 : 0.5;
  const points = Array.from({ length: corners }, (_, i) => 2 * Math.PI * ((i + turn) / corners)).map((angle) => `${Math.sin(angle).toFixed(3)} ${(-Math.cos(angle)).toFixed(3)}`);
  return `M${points.join('L')}Z`;
}
