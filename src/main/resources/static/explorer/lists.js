// Lists beside the picture: what it shows, and what the service computes on the whole graph.
import { button, choice, fill, h, named } from './dom.js';
import { mention } from './mention.js';
import { BROKERS, COLLABORATION, COMMUNITIES, COVERAGE, DECIDE, MATCHES } from './queries.js';
import { request } from './service.js';
import { shownTables } from './shown.js';
import { storyWriter } from './story.js';
import { table } from './tables.js';
import { filterOf, LISTS } from './view.js';
import { called, figure, say } from './words.js';

const MATRIX = 12;

/** The panel; `update` makes it show the list that the view names. */
export function listPanel(page) {
  const tabs = h('div', { role: 'tablist', 'aria-label': say('lists'), onkeydown: turn });
  const content = h('div', { role: 'tabpanel', id: 'list', tabindex: '0', 'aria-label': say('lists') });
  let drawn = '';

  const entity = (one) => mention(page, one);
  const name = { name: say('name'), by: called, show: entity };
  const type = { name: say('type'), by: (one) => page.typeWord(one.type), show: (one) => page.typeWord(one.type) };
  /** A column for what a row has instead of the row itself. */
  const of = (part, column, title = column.name) => ({ name: title, by: (row) => column.by(part(row)), show: (row) => column.show(part(row)) });
  /** How much of it was inferred. */
  const inferred = { name: say('INFERRED'), by: (row) => -row.inferred, show: (row) => `${Math.round(100 * row.inferred)}%` };
  const contents = {
    table: () => shownTables(page),
    story: async () => [await storyWriter(page)],
    brokers: async () => {
      const { rank } = page.view;
      const types = page.vocabulary.entityTypes.map((one) => [one.type, called(one)]);
      const { ranking } = await request(BROKERS, { first: 50, types: rank ? [rank] : null, filter: filterOf(page.view) });
      return [h('div', { class: 'controls' }, choice(say('type'), [['', say('all')], ...types], rank, (value) => page.go({ rank: value }, true), { name: 'rank' })),
        table(say('brokers'), [{ name: say('rank'), by: (row) => row.rank, show: (row) => row.rank }, of((row) => row.entity, name),
          of((row) => row.entity, type), { name: say('score'), by: (row) => -row.score, show: (row) => row.score.toFixed(4) },
          { name: say('cutVertex'), by: (row) => (row.cutVertex ? 0 : 1), show: (row) => (row.cutVertex ? '●' : '') },
          { name: say('why'), show: (row) => named(called(row)) }, inferred], ranking)];
    },
    gaps: async () => Object.entries((await request(COVERAGE, { filter: filterOf(page.view) })).coverage).map(([gap, { totalCount, nodes }]) => h('div', {},
      h('h3', {}, `${say(gap)} (${figure(totalCount)})`), nodes.length ? table(say(gap), [name, type], nodes) : h('p', {}, say('none')))),
    communities: async () => [table(say('communities'), [{ name: say('count'), by: (row) => -row.size, show: (row) => figure(row.size) },
      { name: say('members'), show: (row) => [row.central.map((one) => [entity(one), ' ']), row.size > row.central.length && '…'] }, inferred], (await request(COMMUNITIES, { filter: filterOf(page.view) })).communities)],
    matches: async () => {
      const types = page.vocabulary.entityTypes.map((one) => [one.type, called(one)]);
      const of = page.view.between || usual('ACTOR', 'ERASABLE');
      const { matches: { count, pairs } } = await request(MATCHES, { type: of, first: 100 });
      return [h('div', { class: 'controls' }, choice(say('type'), types, of, (value) => page.go({ between: value }, true), { name: 'matched' })),
        h('p', {}, say('matchesFound', { count: figure(count) })),
        pairs.length > 0 && table(say('matches'), [part('entity', say('name')), part('other', say('other')), { name: say('score'), by: (row) => -row.score, show: (row) => figure(Math.round(row.score)) },
          { name: say('why'), by: (row) => row.reason, show: (row) => named(row.reason) }, { name: say('verdict'), show: verdicts }], pairs)];
    },
    collaboration: async () => {
      const types = page.vocabulary.entityTypes.map((one) => [one.type, called(one)]);
      const between = page.view.between || usual('ACTOR', 'ERASABLE');
      const through = page.view.through || usual('JOINT');
      const { collaboration } = await request(COLLABORATION, { between, through: [through], filter: filterOf(page.view) });
      return [
        h('div', { class: 'controls' }, choice(say('between'), types, between, (value) => page.go({ between: value }, true), { name: 'between' }),
          choice(say('through'), types, through, (value) => page.go({ through: value }, true), { name: 'through' })),
        collaboration.length ? matrix(collaboration) : h('p', {}, say('none')),
        collaboration.length > 0 && table(say('collaboration'), [of((row) => row.a, name, say('from')), of((row) => row.b, name, say('to')),
          { name: say('weight'), by: (row) => -row.weight, show: (row) => figure(row.weight) }, { name: say('through'), show: (row) => row.through.slice(0, 8).map((one) => [entity(one), ' ']) },
          { name: say('represented'), show: (row) => row.representatives.slice(0, 8).map((one) => [entity(one), ' ']) }], collaboration),
      ];
    },
  };

  const part = (one, title) => ({ name: title, by: (row) => called(row[one]), show: (row) => entity(row[one]) });

  /** Where a curator says whether two are one. */
  function verdicts({ entity: one, other }) {
    const done = h('span', { class: 'actions' });
    const decide = (verdict) => async () => {
      try {
        const { decideMatches: { errors } } = await request(DECIDE, { input: { decisions: [{ keep: one.id, other: other.id, verdict }] } });
        fill(done, errors.length ? [errors[0].message] : [say(verdict)]);
      } catch (refusal) {
        page.fail(refusal);
      }
    };
    fill(done, [button(say('SAME'), decide('SAME')), button(say('DISTINCT'), decide('DISTINCT'))]);
    return done;
  }

  /** The first type that something can be done with, and something else cannot. */
  function usual(trait, other) {
    const types = page.vocabulary.entityTypes;
    return (types.find(({ traits }) => traits.includes(trait) && !traits.includes(other)) ?? types[0]).type;
  }

  /** Who works with whom how often, for those who do it most. */
  function matrix(pairs) {
    const sums = new Map();
    const weights = new Map();
    pairs.forEach(({ a, b, weight }) => {
      [a, b].forEach((one) => sums.set(one.id, { one, sum: (sums.get(one.id)?.sum ?? 0) + weight }));
      weights.set(a.id + '\n' + b.id, weight).set(b.id + '\n' + a.id, weight);
    });
    const most = [...sums.values()].sort((x, y) => y.sum - x.sum).slice(0, MATRIX).map(({ one }) => one);
    return h('table', { class: 'matrix' }, h('caption', {}, say('matrix')),
      h('thead', {}, h('tr', {}, h('td', {}), most.map((one) => h('th', { scope: 'col' }, named(called(one)))))),
      h('tbody', {}, most.map((row) => h('tr', {}, h('th', { scope: 'row' }, entity(row)), most.map((column) => h('td', {}, weights.get(row.id + '\n' + column.id) ?? ''))))));
  }

  function turn(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const at = LISTS.indexOf(page.view.list);
    page.go({ list: LISTS[(at + step + LISTS.length) % LISTS.length] }, true).then(() => tabs.querySelector('[aria-selected=true]')?.focus());
  }

  async function draw(key) {
    const list = page.view.list;
    content.hidden = !list;
    content.setAttribute('aria-busy', 'true');
    try {
      const filled = list ? await contents[list]() : [];
      if (key === drawn) fill(content, filled);
    } catch (refusal) {
      if (key === drawn) drawn = '';
      page.fail(refusal);
    }
    content.removeAttribute('aria-busy');
  }

  function update() {
    fill(tabs, LISTS.map((list) => button(say(list), () => page.go({ list: page.view.list === list ? '' : list }, true),
      { role: 'tab', 'aria-selected': String(page.view.list === list), 'aria-controls': 'list', tabindex: page.view.list === list || (!page.view.list && list === LISTS[0]) ? '0' : '-1' })));
    const { list, lang, between, through, rank, size, colour } = page.view;
    const key = JSON.stringify([page.edition, list, lang, filterOf(page.view), list === 'table' && [size, colour, page.drawn], ['collaboration', 'matches'].includes(list) && [between, through], list === 'brokers' && rank]);
    if (key !== drawn) {
      drawn = key;
      draw(key);
    }
  }

  return { element: h('section', { class: 'lists', 'aria-label': say('lists') }, tabs, content), update };
}
