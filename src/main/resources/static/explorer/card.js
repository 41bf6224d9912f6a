// What is known of an entity.
import { chart } from './chart.js';
import { citations } from './citations.js';
import { button, choice, h, named } from './dom.js';
import { ATTRIBUTES, card as cardQuery } from './queries.js';
import { ask } from './service.js';
import { linkList } from './links.js';
import { called, figure, lang, say } from './words.js';

const DATES = { from: 'fromDate', to: 'toDate' };
const attributesOf = new Map();

/** The attributes that a type has besides those of all entities. */
async function attributes(typeName) {
  if (!attributesOf.has(typeName)) {
    const common = new Set(['id', 'type', 'degree', 'version', 'name', 'summary']);
    const plain = (type) => ['SCALAR', 'ENUM'].includes(type.kind) || ['SCALAR', 'ENUM'].includes(type.ofType?.kind);
    const told = await ask(ATTRIBUTES, { type: typeName });
    attributesOf.set(typeName, (told.__type?.fields ?? [])
      .filter((field) => !field.args.length && plain(field.type) && !common.has(field.name)).map((field) => field.name));
  }
  return attributesOf.get(typeName);
}

/** What GraphQL calls the objects of a type. */
const objects = (type) => type.toLowerCase().replace(/(^|_)(.)/g, (_, gap, first) => first.toUpperCase());

/** Fills the card of an entity; `page` is what the page knows and does. */
export async function entityCard(page, node) {
  const own = await attributes(objects(node.type));
  const { entity } = await ask(cardQuery(objects(node.type), own), { id: node.id, lang: lang() });
  const others = entity.names.filter((name) => name.text !== called(entity));
  return [
    h('p', { class: 'kicker' }, page.typeWord(entity.type)),
    h('h2', { tabindex: '-1' }, named(called(entity))),
    actions(page, entity),
    entity.summary && h('p', {}, named(entity.summary)),
    h('dl', {},
      term('names', others.map((name) => [named(name.text), ` ${name.language.toLowerCase()}`, name.status && ` (${say(name.status)})`, name.reference && h('div', { class: 'note' }, named(name.reference))])),
      term('aliases', entity.aliases.map(named)),
      term('identifiers', entity.identifiers.map(({ scheme, value }) => [scheme, ' ', named(value)])),
      own.filter((name) => entity[name] !== null && entity[name] !== undefined).map((name) => term(DATES[name] ?? name, [shown(entity[name])]))),
    entity.observations && chart(entity),
    h('h3', {}, say('sources')), citations(entity.citations),
    h('h3', {}, `${say('links')} (${figure(entity.degree)})`), linkList(page, entity),
    h('label', { class: 'wide' }, say('annotation'), h('textarea', { rows: 2, maxlength: 300, onchange: (event) => page.annotate(entity.id, event.target.value.trim()) },
      page.view.notes[entity.id] ?? '')),
  ];
}

const shown = (value) => (typeof value === 'number' ? figure(value) : named(String(value)));

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
    entity.id in page.view.pin && button(say('unpin'), () => page.pin(entity.id)),
    h('details', {}, h('summary', {}, say('expandOnly')),
      choice(say('linkType'), [['', say('all')], ...page.vocabulary.linkTypes.map((type) => [type.type, called(type)])], '', set('types')),
      choice(say('entityType'), [['', say('all')], ...page.vocabulary.entityTypes.map((type) => [type.type, called(type)])], '', set('entityTypes')),
      h('label', {}, h('span', {}, say('maxDegree')), h('input', { type: 'number', min: 1, onchange: (event) => set('maxDegree')(event.target.value) })),
      button(say('expand'), () => page.expand(entity.id, filter))));
}
