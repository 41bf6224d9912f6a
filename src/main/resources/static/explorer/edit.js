// Where a curator mends what a card shows: what a fact says, where it is written, what it is linked to, and what it is the same as.
import { place, titleOf } from './citations.js';
import { button, fill, h, named as nameIn } from './dom.js';
import { form } from './form.js';
import { mutate } from './mutate.js';
import { editedEntity, editedLink, SOURCES, VERSIONS } from './queries.js';
import { searchBox } from './search.js';
import { request } from './service.js';
import { called, figure, say } from './words.js';

/** Attributes that a form has a field for. */
const editable = (attributes) => attributes.filter(({ series }) => !series);

const attributeFields = (attributes, thing) => editable(attributes).map((one) => ({ ...one, words: called(one), value: thing[one.name] }));
const words = (names) => names.map(([name, value, more = {}]) => ({ name, words: say(`field ${name}`), value, ...more }));
const orNone = (options) => [['', '–'], ...options];
const why = () => words([['message', null]]);

/** The part of a card where its fact is changed; what it needs is requested when somebody unfolds it. */
function unfolding(page, title, parts) {
  const content = h('div', {});
  const load = async () => {
    try {
      fill(content, await parts());
    } catch (refusal) {
      page.fail(refusal);
    }
  };
  return h('details', { class: 'editing', ontoggle: (event) => event.target.open && !content.hasChildNodes() && load() }, h('summary', {}, title), content);
}

/** Changes an entity: what it is called and says, its citations, a new link, merging, deletion. */
export function editEntity(page, id, { label, attributes }) {
  return unfolding(page, say('edit'), async () => {
    const [{ entity }, sources] = await Promise.all([request(editedEntity(label, editable(attributes)), { id }), sourcesOf()]);
    const seen = { version: entity.version };
    const [name] = entity.names;
    const english = entity.names.find((one, i) => i && one.language === 'EN');
    const fields = [
      ...words([['name', name.text, { required: true }], ['english', english?.text], ['english.status', english?.status ?? '', { options: orNone(['OFFICIAL', 'TRANSLATED'].map((one) => [one, say(one)])) }], ['english.reference', english?.reference],
        ['aliases', entity.aliases, { list: true }], ['summary', entity.summary, { long: true }], ['summaryEn', entity.summaryEn, { long: true }]]),
      ...attributeFields(attributes, entity), ...why()];
    const save = ({ english: text, 'english.status': status, 'english.reference': reference, ...rest }) => {
      const part = (given, before) => (given === undefined ? before ?? null : given);
      const named = [text, status, reference].some((one) => one !== undefined) && { english: part(text, english?.text) && { text: part(text, english?.text), status: part(status, english?.status) ?? 'TRANSLATED', reference: part(reference, english?.reference) } };
      return sent(seen, () => mutate(page, `update${label}`, `Update${label}Input`, { id, ...seen, ...rest, ...named }));
    };
    return [
      form(fields, say('saveChange'), save), citing(page, { id, seen, citations: entity.citations }, sources), linking(page, id, sources), merging(page, id, seen),
      deleting(page, entity.degree ? say('deleteWith', { count: figure(entity.degree) }) : say('delete'), (message) => mutate(page, 'deleteEntity', 'DeleteEntityInput', { id, ...seen, withLinks: entity.degree > 0, ...message }, () => gone(page, id))),
    ];
  });
}

/** Changes a link: what it says, its citations, deletion. */
export function editLink(page, id, { attributes, roles }) {
  return unfolding(page, say('edit'), async () => {
    const [{ node: link }, sources] = await Promise.all([request(editedLink(editable(attributes)), { id }), sourcesOf()]);
    const seen = { version: link.version };
    const fields = [
      ...(roles.length ? words([['role', link.role, { options: orNone(roles.map((one) => [one.role, called(one)])) }]]) : []),
      ...words([['from', link.from], ['to', link.to], ['note', link.note, { long: true }], ['noteEn', own(link.noteEn, link.note), { long: true }]]),
      ...attributeFields(attributes, link), ...why()];
    return [
      form(fields, say('saveChange'), (changed) => sent(seen, () => mutate(page, 'updateLink', 'UpdateLinkInput', { id, ...seen, ...changed }))), citing(page, { id, seen, citations: link.citations }, sources),
      deleting(page, say('delete'), (message) => mutate(page, 'deleteLink', 'DeleteLinkInput', { id, ...seen, ...message }, () => gone(page, id))),
    ];
  });
}

/** Sends a change; where somebody was faster, the next one is of what there is now, which the form shows. */
async function sent(seen, change) {
  const refused = await change();
  const current = refused.map((one) => one.current).find(Boolean);
  if (current) seen.version = current.version;
  return refused;
}

/** A text in English that is not the Japanese one, which the service returns where there is none. */
const own = (english, japanese) => (english === japanese ? null : english);

const FEW_SOURCES = 5;

/** The documents whose title has a text. */
async function sourcesOf(text) {
  const filter = text ? { titleIs: { contains: text } } : null;
  return (await request(SOURCES, { filter })).sources.nodes;
}

const titled = (sources) => sources.map((source) => [source.id, titleOf(source)]);

const gone = (page, id) => {
  page.leaveOut(id);
  return page.again();
};

/** What a citation consists of. */
const citationFields = (sources) => words([['document', null, { required: true, options: titled(sources), narrow: sources.length > FEW_SOURCES && (async (text) => titled(await sourcesOf(text))) }], ['locator', null, { required: true }], ['quote', null],
  ['basis', 'STATED', { options: ['STATED', 'INFERRED'].map((one) => [one, say(one)]) }], ['citationNote', null]]);

const citationOf = (sources, { document: source = sources[0]?.id, locator, quote, basis, citationNote }) => ({ source, locator, quote, basis: basis ?? 'STATED', note: citationNote });

function citing(page, { id: of, seen, citations }, sources) {
  const remove = ({ source, locator, quote, basis, noteJa, noteEn }) => async () => {
    const [refused] = await mutate(page, 'removeCitations', 'CitationsInput', { of, ...seen, citations: [{ source: source.id, locator, quote, basis, note: noteJa, noteEn: own(noteEn, noteJa) }] });
    if (refused) page.tell(refused.message);
  };
  return h('details', { class: 'citing' }, h('summary', {}, say('sources')),
    h('ul', {}, citations.map((one) => h('li', {}, nameIn(titleOf(one.source)), ' ', place(one.locator), ' ', button(say('remove'), remove(one), { class: 'small', disabled: citations.length < 2, 'aria-label': `${say('remove')}: ${titleOf(one.source)} ${one.locator}` })))),
    form([...citationFields(sources), ...why()], say('add'), ({ message, ...given }) => mutate(page, 'addCitations', 'CitationsInput', { of, ...seen, citations: [citationOf(sources, given)], message })));
}

/** A chosen entity, and a box to choose it with. */
function other(page) {
  const chosen = { id: null, element: h('div', {}) };
  const show = (name) => fill(chosen.element, searchBox((id, hit) => {
    chosen.id = id;
    show(called(hit));
  }, page.typeWord, page.fail), name && h('p', {}, nameIn(name)));
  show();
  return chosen;
}

function linking(page, id, sources) {
  const end = other(page);
  const { linkTypes, roles } = page.vocabulary;
  const fields = [...words([['type', linkTypes[0].type, { options: linkTypes.map((one) => [one.type, called(one)]) }], ['direction', 'OUT', { options: [['OUT', say('outward')], ['IN', say('inward')]] }],
    ['role', null, { options: orNone(roles.map((one) => [one.role, called(one)])) }], ['from', null], ['to', null]]), ...citationFields(sources), ...why()];
  return h('details', { class: 'linking' }, h('summary', {}, say('newLink')), end.element, form(fields, say('add'), ({ type = linkTypes[0].type, direction, role, from, to, message, ...given }) => {
    if (!end.id) return [{ path: [], message: say('chooseOther') }];
    const [source, target] = direction === 'IN' ? [end.id, id] : [id, end.id];
    return mutate(page, 'createLink', 'CreateLinkInput', { type, source, target, role, from, to, citations: [citationOf(sources, given)], message });
  }));
}

function merging(page, keep, seen) {
  const twin = other(page);
  return h('details', { class: 'merging' }, h('summary', {}, say('merge')), twin.element, form(why(), say('mergeIn'), async (message) => {
    if (!twin.id) return [{ path: [], message: say('chooseOther') }];
    const { entity } = await request(VERSIONS, { id: twin.id });
    if (!entity) return [{ path: [], message: say('gone', { ids: twin.id }) }];
    return mutate(page, 'mergeEntities', 'MergeEntitiesInput', { keep, keepVersion: seen.version, merge: twin.id, mergeVersion: entity.version, ...message }, () => gone(page, twin.id));
  }));
}

const deleting = (page, action, does) => h('details', { class: 'deleting' }, h('summary', {}, say('delete')), form(why(), action, does));
