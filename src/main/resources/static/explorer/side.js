// Beside the picture: what is drawn how, and what is left out.
import { colourAt } from './colours.js';
import { choice, fill, h } from './dom.js';
import { shape } from './drawing.js';
import { years } from './graph.js';
import { mention } from './mention.js';
import { CENTRALITIES, LAYOUTS, toggled } from './view.js';
import { called, figure, say } from './words.js';

/** The panel; `update` makes it fit what is shown. */
export function sidePanel(page) {
  const element = h('section', { class: 'side', 'aria-label': say('legend') });

  function update() {
    const { view, whole, vocabulary } = page;
    fill(element,
      h('h2', {}, say('legend')),
      legend(vocabulary.entityTypes, counted(whole.nodes), 'off', (type) => shape(type.shape, view.colour === 'type' ? type.colour : colourAt())),
      choice(say('fold'), [['', say('unfolded')], ['community', say('foldCommunities')]], view.fold, (fold) => page.go({ fold, unfolded: [], sight: '', select: '' }), { name: 'fold' }),
      choice(say('layout'), LAYOUTS.map((layout) => [layout, say(layout)]), view.layout, (layout) => page.go({ layout, centre: layout === 'rings' ? page.view.select : '', pin: {}, sight: '' }), { name: 'layout' }),
      choice(say('size'), CENTRALITIES.map((by) => [by, say(by)]), view.size, (size) => page.go({ size }), { name: 'size' }),
      choice(say('colour'), [['type', say('byType')], ['community', say('byCommunity')]], view.colour, (colour) => page.go({ colour }), { name: 'colour' }),
      communities(page.look?.communities ?? []),
      h('h2', {}, say('links')),
      legend(vocabulary.linkTypes, counted(whole.links), 'offLinks'),
      widths(vocabulary),
      h('fieldset', {}, h('legend', {}, say('basis')),
        h('label', {}, h('input', { type: 'checkbox', name: 'stated', checked: !!view.basis, onchange: (event) => page.go({ basis: event.target.checked ? 'STATED' : '' }) }), say('statedOnly')),
        h('p', { class: 'hint' }, say('dashed'))),
      time(view, years(whole)));
  }

  /** Types with how many of each are there, to be left out and brought back. */
  function legend(types, counts, part, mark) {
    const left = page.view[part];
    return h('ul', { class: 'legend' }, types.map((type) => counts.has(type.type) && h('li', {}, h('label', {},
      h('input', { type: 'checkbox', name: type.type, checked: !left.includes(type.type), onchange: () => page.go({ [part]: toggled(page.view[part], type.type) }) }),
      mark?.(type), called(type), h('small', {}, ' ', figure(counts.get(type.type)))))));
  }

  function communities(found) {
    return found.length > 0 && h('ol', { class: 'legend' }, found.map(({ central, has }, i) => h('li', {},
      shape('ellipse', colourAt(i)), ' ', central.map((one, at) => [at ? '、' : '', mention(page, one)]), h('small', {}, ' ', figure(has.length)))),
      h('li', {}, shape('ellipse', colourAt()), ' ', say('otherCommunities')));
  }

  /** What lines may be as wide as: the numbers that links have. */
  function widths({ linkTypes }) {
    const numbers = new Map(linkTypes.flatMap(({ attributes }) => attributes).filter(({ type, series }) => !series && ['Int', 'Float'].includes(type)).map((one) => [one.name, one]));
    return numbers.size > 0 && choice(say('width'), [['', say('equal')], ...[...numbers].map(([name, one]) => [name, called(one)])], page.view.width, (width) => page.go({ width }), { name: 'width' });
  }

  function time(view, range) {
    if (!range) return null;
    const { first, last, counts } = range;
    const most = Math.max(...counts);
    return h('fieldset', {}, h('legend', {}, say('time')),
      h('label', {}, h('input', { type: 'checkbox', name: 'anytime', checked: view.year === null, onchange: (event) => page.go({ year: event.target.checked ? null : last }) }), say('anyTime')),
      h('div', { class: 'histogram', 'aria-hidden': 'true' }, counts.map((count, i) => bar(count / most, first + i === view.year, `${first + i}: ${figure(count)}`))),
      h('label', {}, h('input', { type: 'range', name: 'year', min: first, max: last, value: view.year ?? last, disabled: view.year === null, 'aria-label': say('time'),
        onchange: (event) => page.go({ year: Number(event.target.value) }) }), h('output', {}, view.year ?? `${first} – ${last}`)), view.year !== null && h('p', { class: 'hint' }, say('dotted')));
  }

  return { element, update };
}

/** How many things there are of each type. */
function counted(things) {
  const counts = new Map();
  things.forEach(({ type }) => counts.set(type, (counts.get(type) ?? 0) + 1));
  return counts;
}

function bar(part, chosen, title) {
  const element = h('span', { title, class: chosen ? 'chosen' : null });
  element.style.height = `${Math.round(100 * part)}%`;
  return element;
}
