// The colours of what nobody declares one for.
const COLOURS = ['#1f5fa8', '#b23a48', '#6a4c93', '#8a6d3b', '#0f766e', '#b45309', '#334155', '#2e7d32', '#00788a', '#ad1457',
  '#7c3aed', '#9e2a2b', '#5d4037', '#4d7c0f'];
const OUTSIDE = '#6b7280';

/** The colour of the community of a rank; grey where there is none. */
export const colourAt = (i) => (i === undefined || i < 0 ? OUTSIDE : COLOURS[i % COLOURS.length]);
