// What is known of an entity.
import { chart } from './chart.js';
import { citations } from './citations.js';
import { button, choice, fill, h, named } from './dom.js';
import { editEntity } from './edit.js';
import { changesOf } from './history.js';
import { card as cardQuery } from './queries.js';
import { request } from './service.js';
import { linkList } from './links.js';
import { either, shown, valuesOf } from './values.js';
import { filterOf } from './view.js';
import { called, figure, lang, say } from './words.js';

/**
 * The card of an entity: its parts, and `update`, which makes what depends on the view fit it, so that nothing that somebody
 * is writing is drawn anew.
 */
export async function entityCard(page, node) {
  const of = page.vocabulary.entityTypes.find(({ type }) => type === node.type);
  const { label, attributes } = of;
  const { entity } = await request(cardQuery(label, attributes), { id: node.id, lang: lang() });
  const others = entity.names.filter((name) => name.text !== called(entity));
  const [does, links] = [h('div', {}), h('div', {})];
  const note = h('textarea', { name: 'note', rows: 2, maxlength: 300, onchange: (event) => page.annotate(entity.id, event.target.value.trim()) });
  let listed = '';

  function update() {
    fill(does, actions(page, entity));
    const filter = JSON.stringify([filterOf(page.view)]);
    if (filter !== listed) fill(links, linkList(page, entity));
    listed = filter;
    if (document.activeElement !== note) note.value = page.view.notes[entity.id] ?? '';
  }

  update();
  const parts = [
    h('p', { class: 'kicker' }, page.typeWord(entity.type)),
    h('h2', { tabindex: '-1' }, named(called(entity))),
    does,
    entity.summary && h('p', {}, named(entity.summary)),
    h('dl', {},
      term('names', others.map((name) => [named(name.text), ` ${name.language.toLowerCase()}`, name.status && ` (${say(name.status)})`, name.reference && h('div', { class: 'note' }, named(name.reference))])),
      term('aliases', entity.aliases.map(named)),
      term('identifiers', entity.identifiers.map(({ scheme, value }) => [scheme, ' ', named(value)])),
      valuesOf(attributes, entity).map((one) => [h('dt', {}, called(one)), h('dd', {}, shown(one, one.value))])),
    attributes.filter(({ name, series }) => series && entity[name].length).map((one) => [h('h3', {}, called(one)), chart({ ...entity, unit: either(entity.unit, entity.unitEn), observations: entity[one.name] })]),
    h('h3', {}, say('sources')), citations(entity.citations),
    h('h3', {}, `${say('links')} (${figure(entity.degree)})`), links,
    changesOf(page, entity.id, attributes), editEntity(page, entity.id, of),
    h('label', { class: 'wide' }, say('annotation'), note),
  ];
  return { parts, update };
}

const term = (key, values) => values.length > 0 && [h('dt', {}, say(key)), values.map((value) => h('dd', {}, value))];

function actions(page, entity) {
  const picked = page.view.picked.includes(entity.id);
  const filter = {};
  const set = (name) => (value) => { filter[name] = value === '' ? undefined : name === 'maxDegree' ? Number(value) : [value]; };
  const hidden = page.graph.nodes.get(entity.id)?.hiddenNeighbours ?? 0;
  return h('div', { class: 'actions' },
    button(say('expand') + (hidden ? ` (${say('hidden', { count: figure(hidden) })})` : ''), () => page.expand(entity.id), { name: 'expand', disabled: !hidden }),
    button(say('collapse'), () => page.collapse(entity.id)), button(say('hide'), () => page.hide(entity.id)),
    button(say(picked ? 'unpick' : 'pick'), () => page.pick(entity.id), { name: 'pick', 'aria-pressed': String(picked) }),
    page.graph.communityOf?.has(entity.id) && button(say('foldAgain'), () => page.foldAgain(page.graph.communityOf.get(entity.id).id), { name: 'fold' }),
    entity.id in page.view.pin && button(say('unpin'), () => page.pin(entity.id)),
    hidden > 0 && entity.links.groups.nodes.length > 1 && h('div', { class: 'actions', role: 'group', 'aria-label': say('expandByType') }, h('span', {}, `${say('expandByType')}:`),
      entity.links.groups.nodes.map(({ count, keys: [{ value: type }] }) => button(`${page.linkWord(type)} ${figure(count)}`, () => page.expand(entity.id, { types: [type] }), { class: 'small', name: `expand-${type}` }))),
    h('details', { open: entity.id in page.view.pin }, h('summary', {}, say('place')), h('div', { class: 'actions' }, Object.entries({ '←': [-1, 0], '↑': [0, -1], '↓': [0, 1], '→': [1, 0] }).map(([sign, by]) => button(sign, () => page.move(entity.id, ...by), { name: `move${sign}`, 'aria-label': say(`move ${sign}`) })))),
    h('details', {}, h('summary', {}, say('expandOnly')),
      choice(say('linkType'), [['', say('all')], ...page.vocabulary.linkTypes.map((type) => [type.type, called(type)])], '', set('types')),
      choice(say('entityType'), [['', say('all')], ...page.vocabulary.entityTypes.map((type) => [type.type, called(type)])], '', set('entityTypes')),
      h('label', {}, h('span', {}, say('maxDegree')), h('input', { type: 'number', min: 1, onchange: (event) => set('maxDegree')(event.target.value) })),
      button(say('expand'), () => page.expand(entity.id, filter))));
}
