// Beside the picture: what is drawn how, and what is left out.
import { numbersOf, placesOf, categoriesOf } from './attributes.js';
import { choice, fill, h, later } from './dom.js';
import { colours, links, types } from './legend.js';
import { timeRange } from './time.js';
import { CENTRALITIES, LAYOUTS } from './view.js';
import { called, say } from './words.js';

/** The panel; `update` makes it fit what is shown. */
export function sidePanel(page) {
  const element = h('section', { class: 'side', 'aria-label': say('legend') });

  function update() {
    const { view, vocabulary } = page;
    const traits = [...categoriesOf(vocabulary)].map(([name, trait]) => [name, called(trait)]);
    fill(element,
      h('h2', {}, say('legend')), types(page),
      choice(say('fold'), [['', say('unfolded')], ['community', say('foldCommunities')]], view.fold, (fold) => page.go({ fold, unfolded: [], sight: '', select: '' }), { name: 'fold' }),
      choice(say('layout'), LAYOUTS.filter((one) => one !== 'map' || placesOf(vocabulary).length).map((layout) => [layout, say(layout)]), view.layout, (layout) => page.go({ layout, centre: layout === 'rings' ? page.view.select : '', pin: {}, sight: '' }), { name: 'layout' }),
      choice(say('size'), CENTRALITIES.map((by) => [by, say(by)]), view.size, (size) => page.go({ size }), { name: 'size' }),
      choice(say('colour'), [['type', say('byType')], ['community', say('byCommunity')], ...traits], view.colour, (colour) => page.go({ colour, offValues: [] }), { name: 'colour' }),
      colours(page),
      h('h2', {}, say('links')), links(page), widths(),
      h('fieldset', {}, h('legend', {}, say('basis')),
        h('label', {}, h('input', { type: 'checkbox', name: 'stated', checked: !!view.basis, onchange: (event) => page.go({ basis: event.target.checked ? 'STATED' : '' }) }), say('statedOnly')),
        h('p', { class: 'hint' }, say('dashed'))),
      timeRange(page));
  }

  /** What lines may be as wide as, the numbers that links have, and the least that is shown. */
  function widths() {
    const numbers = numbersOf(page.vocabulary);
    const { width, least } = page.view;
    return numbers.size > 0 && [
      choice(say('width'), [['', say('equal')], ...[...numbers].map(([name, one]) => [name, called(one)])], width, (name) => page.go({ width: name, least: null }), { name: 'width' }),
      numbers.has(width) && h('label', {}, h('span', {}, say('least', { number: called(numbers.get(width)) })),
        h('input', { type: 'number', name: 'least', min: 0, step: 'any', value: least, onchange: (event) => later(() => page.go({ least: leastOf(numbers.get(width), event.target.value) })) })),
    ];
  }

  return { element, update };
}

/** The highest number of the type Int in GraphQL. */
const INT = 2 ** 31 - 1;

function leastOf({ type }, text) {
  if (text === '') return null;
  const least = Math.max(0, Number(text));
  return type === 'Int' ? Math.min(INT, Math.ceil(least)) : Number(least.toFixed(9));
}
