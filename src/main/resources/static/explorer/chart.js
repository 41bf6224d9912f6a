// The values of a series over time, as a small chart with the same figures in a table for who cannot see it.
import { h, named } from './dom.js';
import { svg } from './drawing.js';
import { figure, say } from './words.js';

const [WIDTH, HEIGHT, EDGE] = [280, 110, 18];

/** A chart of what was aimed at and what was reached; nothing where there is neither. */
export function chart({ observations = [], baseline, target, unit }) {
  const rows = [...observations].sort((a, b) => (a.period < b.period ? -1 : 1));
  if (!rows.length) return null;
  const numbers = rows.flatMap((row) => [row.value, row.target]).concat([baseline, target]).filter((value) => typeof value === 'number');
  const [least, most] = [Math.min(0, ...numbers), Math.max(...numbers, 1e-9)];
  const x = (i) => EDGE + (i + 0.5) * ((WIDTH - 2 * EDGE) / rows.length);
  const y = (value) => HEIGHT - EDGE - ((value - least) / (most - least)) * (HEIGHT - 2 * EDGE);
  const bar = Math.min(26, (WIDTH - 2 * EDGE) / rows.length - 4);
  return h('figure', { class: 'chart' },
    svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
      rows.map((row, i) => typeof row.value === 'number'
        && svg('rect', { x: x(i) - bar / 2, y: Math.min(y(row.value), y(0)), width: bar, height: Math.abs(y(row.value) - y(0)), class: 'bar' })),
      rows.map((row, i) => typeof row.target === 'number'
        && svg('line', { x1: x(i) - bar / 2 - 3, x2: x(i) + bar / 2 + 3, y1: y(row.target), y2: y(row.target), class: 'goal' })),
      svg('line', { x1: EDGE, x2: WIDTH - EDGE, y1: y(0), y2: y(0), class: 'axis' }),
      rows.map((row, i) => (rows.length < 9 || i % Math.ceil(rows.length / 8) === 0)
        && svg('text', { x: x(i), y: HEIGHT - 4, 'text-anchor': 'middle' }, row.period))),
    h('table', {}, h('thead', {}, h('tr', {}, ['period', 'value', 'goal'].map((key) => h('th', { scope: 'col' }, say(key), key !== 'period' && unit ? [' (', named(unit), ')'] : '')))),
      h('tbody', {}, rows.map((row) => h('tr', {}, h('th', { scope: 'row' }, row.period), [row.value, row.target].map((value) => h('td', {}, value === null ? '–' : figure(value))))))));
}
