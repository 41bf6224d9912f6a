// What the colours and lines of the picture mean, how many there are of each, and what is left out.
import { categoriesOf, valuesIn } from './attributes.js';
import { colourAt } from './colours.js';
import { h, named } from './dom.js';
import { shape } from './drawing.js';
import { mention } from './mention.js';
import { toggled } from './view.js';
import { called, figure, say } from './words.js';

/** How many values a legend lists. */
const LISTED = 30;

/** The types of entity that are there. */
export function types(page) {
  const { view, whole, vocabulary } = page;
  return toggles(page, 'off', vocabulary.entityTypes.map((one) => ({ key: one.type, words: called(one), mark: shape(one.shape, view.colour === 'type' ? one.colour : colourAt()) })),
    counted(whole.nodes, ({ type }) => type));
}

/** What colours mean other than types: communities, or the values of an attribute. */
export function colours(page) {
  const { view, whole, look, vocabulary } = page;
  const trait = categoriesOf(vocabulary).get(view.colour);
  if (trait) {
    const values = valuesIn(whole.nodes.values());
    return [toggles(page, 'offValues', values.slice(0, LISTED).map(({ key, text }) => ({ key, words: named(text), mark: shape('ellipse', look.colourOf(key)) })), new Map(values.map(({ key, count }) => [key, count]))),
      values.length > LISTED && h('p', { class: 'hint' }, say('left', { count: figure(values.length - LISTED) }))];
  }
  return look?.communities.length > 0 && h('ol', { class: 'legend' }, look.communities.map(({ central, has }, i) => h('li', {},
    shape('ellipse', colourAt(i)), ' ', central.map((one, at) => [at ? say('and') : '', mention(page, one)]), h('small', {}, ' ', figure(has.length)))),
    h('li', {}, shape('ellipse', colourAt()), ' ', say('otherCommunities')));
}

/** What the colours of the picture mean, in words, for print. */
export function key(page) {
  const { view, graph, look, vocabulary } = page;
  const nodes = [...graph.nodes.values()];
  if (categoriesOf(vocabulary).has(view.colour)) {
    return valuesIn(nodes).slice(0, LISTED).map(({ key: value, text }) => ({ shape: 'ellipse', colour: look.colourOf(value), words: text }));
  }
  if (look.communities.length) return look.communities.map(({ central }, i) => ({ shape: 'ellipse', colour: colourAt(i), words: central.map(called).join(say('and')) }));
  const there = new Set(nodes.map(({ type }) => type));
  return vocabulary.entityTypes.filter(({ type }) => there.has(type)).map((type) => ({ ...type, words: called(type) }));
}

/** The types of link that are there, and the parts that one takes in them. */
export function links(page) {
  const { whole, vocabulary } = page;
  const roles = counted(whole.links, ({ role }) => role ?? '');
  return [toggles(page, 'offLinks', vocabulary.linkTypes.map((one) => ({ key: one.type, words: called(one) })), counted(whole.links, ({ type }) => type)),
    vocabulary.roles.some(({ role }) => roles.has(role)) && h('details', { class: 'roles', open: page.view.offRoles.length > 0 }, h('summary', {}, say('roles')),
      toggles(page, 'offRoles', vocabulary.roles.map((one) => ({ key: one.role, words: called(one) })), roles))];
}

/** Things with how many of each are there, to be left out and brought back. */
function toggles(page, part, things, counts) {
  return h('ul', { class: 'legend' }, things.map(({ key, words, mark }) => counts.has(key) && h('li', {}, h('label', {},
    h('input', { type: 'checkbox', name: key, checked: !page.view[part].includes(key), onchange: () => page.go({ [part]: toggled(page.view[part], key) }) }),
    mark, words, h('small', {}, ' ', figure(counts.get(key)))))));
}

function counted(things, by) {
  const counts = new Map();
  things.forEach((thing) => counts.set(by(thing), (counts.get(by(thing)) ?? 0) + 1));
  return counts;
}
