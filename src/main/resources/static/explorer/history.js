// What was changed of a fact, by whom, when and why.
import { fill, h, named } from './dom.js';
import { fieldWord } from './fields.js';
import { HISTORY } from './queries.js';
import { request } from './service.js';
import { called, figure, lang, say } from './words.js';

/** Fields whose values have constants of the vocabulary in them. */
const IN_WORDS = ['role', 'basis', 'citations'];

/** The basis of a citation, which stands behind its quote. */
const BASIS = /(?<= \| )(STATED|INFERRED)(?= \||;|$)/g;

/** The changes of an entity or a link, requested when somebody unfolds them. */
export function changesOf(page, id, attributes) {
  const list = h('div', {});
  const field = (name) => fieldWord(attributes, name);
  const words = new Map([...page.vocabulary.roles.map((one) => [one.role, called(one)]), ...['STATED', 'INFERRED'].map((one) => [one, say(one)])]);
  const worded = ({ field: of }, value) => named(IN_WORDS.includes(of) ? (words.get(value) ?? (value ?? '').replace(BASIS, (one) => words.get(one))) : value ?? '');

  async function load() {
    try {
      const { node: { history } } = await request(HISTORY, { id });
      fill(list, history.nodes.length ? h('ol', { class: 'history' }, history.nodes.map(change)) : h('p', {}, say('unchanged')),
        history.totalCount > history.nodes.length && h('p', { class: 'hint' }, say('left', { count: figure(history.totalCount - history.nodes.length) })));
    } catch (refusal) {
      page.fail(refusal);
    }
  }

  const change = ({ action, differences, revision }) => h('li', {},
    h('div', {}, moment(revision.at), ' · ', named(revision.by), ' · ', say(action), h('small', {}, ` ${say('revision', { number: figure(revision.number) })}`)),
    revision.message && h('p', { class: 'note' }, named(revision.message)),
    action === 'CHANGED' && h('ul', {}, differences.map((one) => h('li', {}, `${field(one.field)}: `, h('del', {}, worded(one, one.before)), ' → ', h('ins', {}, worded(one, one.after))))));

  return h('details', { class: 'changes', ontoggle: (event) => event.target.open && load() }, h('summary', {}, say('history')), list);
}

const moment = (at) => h('time', { datetime: at }, new Intl.DateTimeFormat(lang().toLowerCase(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)));
