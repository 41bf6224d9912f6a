// The links of an entity, and what one of them says.
import { citations } from './citations.js';
import { button, h, named } from './dom.js';
import { editLink } from './edit.js';
import { changesOf } from './history.js';
import { mention, period } from './mention.js';
import { link as linkQuery, links as linksQuery } from './queries.js';
import { request } from './service.js';
import { shown, text, valuesOf } from './values.js';
import { filterOf } from './view.js';
import { called, figure, lang, say } from './words.js';

/** The links of an entity, grouped by type and direction, a page at a time. */
export function linkList(page, entity) {
  const groups = h('div', {});
  const more = button(say('more'), next);
  const lists = new Map();
  let after = null;
  let seen = 0;

  async function next() {
    more.disabled = true;
    try {
      const { links } = (await request(linksQuery(ofAnyLink(page)), { id: entity.id, after, filter: filterOf(page.view) })).entity;
      links.nodes.forEach(add);
      seen += links.nodes.length;
      after = links.pageInfo.endCursor;
      more.hidden = !links.pageInfo.hasNextPage;
      more.textContent = `${say('more')} (${say('left', { count: figure(links.totalCount - seen) })})`;
    } catch (refusal) {
      page.fail(refusal);
    }
    more.disabled = false;
  }

  function add(link) {
    const outward = link.source.id === entity.id;
    const key = link.type + outward;
    if (!lists.has(key)) {
      lists.set(key, h('ul', {}));
      groups.append(h('h4', {}, outward ? '→ ' : '← ', page.linkWord(link.type)), lists.get(key));
    }
    const other = outward ? link.target : link.source;
    lists.get(key).append(h('li', {},
      mention(page, other),
      [called(link) !== page.linkWord(link.type) && called(link), ...said(page, link).map((one) => text(one.value)), period(link)].filter(Boolean).map((part) => h('small', {}, ' ', named(part))), ' ',
      link.basis !== 'STATED' && [h('span', { class: 'basis inferred' }, say('INFERRED')), ' '],
      button(say('source'), () => page.choose(link.id), { class: 'small', 'aria-label': `${say('source')}: ${called(link)} ${called(other)}` })));
  }

  next();
  return h('div', { class: 'links' }, groups, more);
}

/** The attributes that links of any type have. */
const ofAnyLink = (page) => [...new Map(page.vocabulary.linkTypes.flatMap(({ attributes }) => attributes.filter(({ series }) => !series).map((one) => [one.name, one]))).values()];

/** The attributes that a link has a value of. */
const said = (page, link) => valuesOf(page.vocabulary.linkTypes.find(({ type }) => type === link.type).attributes, link);

/** What a link says, when, and where that is written. */
export async function linkCard(page, id) {
  const { node: link } = await request(linkQuery(ofAnyLink(page)), { id, lang: lang() });
  if (!link?.sentence) return [h('p', {}, say('gone', { ids: id }))];
  const type = page.vocabulary.linkTypes.find((one) => one.type === link.type);
  return [
    h('p', { class: 'kicker' }, say('links')),
    h('h2', { tabindex: '-1' }, named(link.sentence)),
    h('p', {}, [link.source, link.target].map((end, i) => [i ? ' → ' : '', mention(page, end)])),
    h('dl', {},
      period(link) && [h('dt', {}, say('when')), h('dd', {}, period(link))],
      said(page, link).map((one) => [h('dt', {}, called(one)), h('dd', {}, shown(one, one.value))]),
      link.note && [h('dt', {}, say('note')), h('dd', {}, named(link.note))]),
    h('h3', {}, say('sources')), citations(link.citations),
    changesOf(page, id, type.attributes), editLink(page, id, type),
  ];
}
