// The years of a view: a histogram to draw a range on, and the same as two numbers.
import { h, later } from './dom.js';
import { svg } from './drawing.js';
import { years } from './graph.js';
import { figure, say } from './words.js';

const [WIDTH, HEIGHT] = [200, 40];

/** What division may be wrong by. */
const NEARLY = 1e-6;

/** What is chosen of the years that links name; nothing where they name none. */
export function timeRange(page) {
  const range = years(page.whole);
  if (!range) return null;
  const { first, last } = range;
  const [from, until] = [page.view.year, page.view.until ?? page.view.year];
  const choose = (year, to) => page.go({ year, until: to === year ? null : to });
  const number = (name, value, does) => h('input', { type: 'number', name, min: first, max: last, value, 'aria-label': say(name), onchange: (event) => event.target.value && later(() => does(Number(event.target.value))) });
  return h('fieldset', {}, h('legend', {}, say('time')),
    h('label', {}, h('input', { type: 'checkbox', name: 'anytime', checked: from === null, onchange: (event) => (event.target.checked ? choose(null, null) : choose(last, last)) }), say('anyTime')),
    histogram(range, from, until, choose),
    h('div', { class: 'controls' }, number('year', from ?? first, (year) => choose(year, Math.max(year, until ?? last))), '–', number('until', until ?? last, (year) => choose(Math.min(from ?? first, year), year))),
    from !== null && h('p', { class: 'hint' }, say('dotted')));
}

function histogram({ first, last, counts }, from, until, choose) {
  const { brushX, select } = globalThis.d3;
  const step = WIDTH / counts.length;
  const most = Math.max(...counts);
  const element = svg('svg', { class: 'histogram', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    counts.map((count, i) => {
      const tall = count && Math.max(1, HEIGHT * Math.sqrt(count / most));
      const isChosen = from !== null && first + i >= from && first + i <= until;
      return svg('rect', { x: i * step, y: HEIGHT - tall, width: step * 0.9, height: tall, class: isChosen ? 'bar chosen' : 'bar' }, svg('title', {}, `${first + i}: ${figure(count)}`));
    }));
  const brush = brushX().extent([[0, 0], [WIDTH, HEIGHT]]).on('end', ({ selection, sourceEvent }) => {
    if (!sourceEvent) return;
    if (!selection) choose(null, null);
    else choose(Math.min(last, first + Math.floor(selection[0] / step + NEARLY)), Math.max(first, Math.min(last, first + Math.ceil(selection[1] / step - NEARLY) - 1)));
  });
  const layer = select(element).append('g').call(brush);
  const edge = (year) => Math.max(0, Math.min(WIDTH, (year - first) * step));
  if (from !== null && edge(until + 1) > edge(from)) layer.call(brush.move, [edge(from), edge(until + 1)]);
  return element;
}
