// Beside the picture: what is drawn how, and what is left out.
import { choice, fill, h } from './dom.js';
import { years } from './graph.js';
import { colourAt } from './style.js';
import { CENTRALITIES, toggled } from './view.js';
import { called, figure, say } from './words.js';

/** The panel; `update` makes it fit what is shown. */
export function sidePanel(page) {
  const element = h('section', { class: 'side', 'aria-label': say('legend') });

  function update() {
    const { view, graph, vocabulary } = page;
    const counts = new Map();
    graph.nodes.forEach((node) => counts.set(node.type, (counts.get(node.type) ?? 0) + 1));
    fill(element,
      h('h2', {}, say('legend')),
      h('ul', { class: 'legend' }, vocabulary.entityTypes.map((type) => counts.has(type.type) && h('li', {}, h('label', {},
        h('input', { type: 'checkbox', name: type.type, checked: !view.off.includes(type.type), onchange: () => toggle(type.type) }),
        swatch(type, view), called(type), h('small', {}, ' ', figure(counts.get(type.type))))))),
      choice(say('size'), CENTRALITIES.map((by) => [by, say(by)]), view.size, (size) => page.go({ size }), { name: 'size' }),
      choice(say('colour'), [['type', say('byType')], ['community', say('byCommunity')]], view.colour, (colour) => page.go({ colour }), { name: 'colour' }),
      h('fieldset', {}, h('legend', {}, say('basis')),
        h('label', {}, h('input', { type: 'checkbox', name: 'stated', checked: !!view.basis, onchange: (event) => page.go({ basis: event.target.checked ? 'STATED' : '' }) }), say('statedOnly')),
        h('p', { class: 'hint' }, say('dashed'))),
      time(view, years(graph)));
  }

  function toggle(type) {
    const { off } = page.view;
    page.go({ off: toggled(off, type) });
  }

  function time(view, range) {
    if (!range) return null;
    const [first, last] = range;
    return h('fieldset', {}, h('legend', {}, say('time')),
      h('label', {}, h('input', { type: 'checkbox', name: 'anytime', checked: view.year === null, onchange: (event) => page.go({ year: event.target.checked ? null : last }) }), say('anyTime')),
      h('label', {}, h('input', { type: 'range', name: 'year', min: first, max: last, value: view.year ?? last, disabled: view.year === null, 'aria-label': say('time'),
        onchange: (event) => page.go({ year: Number(event.target.value) }) }), h('output', {}, view.year ?? `${first} – ${last}`)), view.year !== null && h('p', { class: 'hint' }, say('dotted')));
  }

  return { element, update };
}

/** What stands for a type in the picture. */
function swatch(type, view) {
  const element = h('span', { class: `swatch ${type.shape}`, 'aria-hidden': 'true' });
  element.style.background = view.colour === 'type' ? type.colour : colourAt();
  return element;
}
