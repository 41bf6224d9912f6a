// Asks the service and a peer (@neo4j/graphql) for the projects that random filters let through, nested twice, and compares the ids:
//   node filters.mjs copy http://127.0.0.1:8080/graphql bolt://127.0.0.1:17687    copies the service's projects into the peer's database
//   node filters.mjs compare http://127.0.0.1:8080/graphql http://127.0.0.1:14000/ [filters=1000] [seed=1]
// Both run in the peer's folder, whose driver copies.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const [task, ours, peer, filters = 1000, seed = 1] = process.argv.slice(2);

async function ask(url, query, variables) {
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  assert(!errors, `${JSON.stringify(errors)?.slice(0, 500)} in ${query} of ${JSON.stringify(variables)}`);
  return data;
}

async function all(query, variables = {}) {
  const nodes = [];
  for (let after = null; ;) {
    const { page } = await ask(ours, query, { ...variables, after });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

async function copy() {
  const neo4j = createRequire(`${process.cwd()}/`)('neo4j-driver');
  const driver = neo4j.driver(peer, neo4j.auth.basic('neo4j', 'x'));
  const write = async (statement, rows) => {
    for (let i = 0; i < rows.length; i += 5000) await driver.executeQuery(statement, { rows: rows.slice(i, i + 5000) });
  };
  const names = 'names { text } aliases';
  for (let left = 1; left;) {
    ({ records: [{ _fields: [left] }] } = await driver.executeQuery('MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN toFloat(count(*))'));
  }
  // the service compares names without regard to widths and blanks
  const plain = (text) => text.normalize('NFKC').replace(/\s/g, '');
  for (const [label, list, more] of [['Project', 'projects', ''], ['Organisation', 'organisations', ''], ['Kpi', 'kpis', 'unit']]) {
    await driver.executeQuery(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
    const nodes = await all(`query($after: String) { page: ${list}(first: 200, after: $after) { nodes { id ${names} ${more} } pageInfo { hasNextPage endCursor } } }`);
    await write(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`,
      nodes.map(({ id, names: texts, aliases, unit }) => ({ id, name: [...texts.map(({ text }) => text), ...aliases].map(plain).join('\n'), unit: unit ?? '' })));
    console.log(label, nodes.length);
  }
  const links = `query($after: String, $filter: LinkFilter) { page: links(filter: $filter, first: 200, after: $after) {
    nodes { source { id } target { id } amount } pageInfo { hasNextPage endCursor } } }`;
  for (const [statement, filter] of [
    ['(t)-[:FUNDS {amount: row.amount}]->(s)', { types: ['INVOLVED_IN'], roles: ['RECIPIENT'] }],
    ['(s)-[:LEADS]->(t)', { types: ['INVOLVED_IN'], roles: ['LEAD'] }],
    ['(s)-[:MEASURED_BY]->(t)', { types: ['MEASURED_BY'] }]]) {
    const rows = (await all(links, { filter })).map(({ source, target, amount = null }) => ({ source: source.id, target: target.id, amount }));
    await write(`UNWIND $rows AS row MATCH (s:Organisation|Project|Kpi {id: row.source}), (t:Organisation|Project|Kpi {id: row.target}) CREATE ${statement}`, rows);
    console.log(statement, rows.length);
  }
  await driver.close();
}

let state = Number(seed);
// a linear congruential generator, so that a seed names its filters (Numerical Recipes, 3rd edition, section 7.1)
const random = (bound) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % 65536 % bound;
const oneOf = (choices) => choices[random(choices.length)];

const WORDS = { project: ['研究', '事業', '委託', '推進', '支援', '調査', '地域'], organisation: ['大学', '株式会社', '財団法人', '県', '研究所', '省'], kpi: ['件数', '回数', '人', '割合'] };
const called = (word) => ({ ours: { nameIs: { contains: word } }, peer: { name: { contains: word } } });
const relation = (field, role, other) => ({ field, role, other });
const RELATIONS = {
  project: { ministry: relation('organisations', 'LEAD', 'organisation'), payees: relation('organisations', 'RECIPIENT', 'organisation'), kpis: relation('kpis', null, 'kpi') },
  organisation: { payments: relation('projects', 'RECIPIENT', 'project') },
  kpi: {},
};

function filter(type, depth) {
  const kind = random(depth === 0 ? 2 : 9);
  if (kind < 2) return (type === 'kpi' && kind === 1) ? unit() : called(oneOf(WORDS[type]));
  if (kind < 5 || type === 'kpi') return combined(type, depth - 1, oneOf(['and', 'or', 'not']));
  return related(oneOf(Object.entries(RELATIONS[type])), depth - 1);
}

function unit() {
  const word = oneOf(['件', '回', '人', '%']);
  return { ours: { unitIs: { eq: word } }, peer: { unit: { eq: word } } };
}

function combined(type, depth, how) {
  const parts = [filter(type, depth), filter(type, depth)];
  return how === 'not' ? { ours: { not: parts[0].ours }, peer: { NOT: parts[0].peer } }
    : { ours: { [how]: parts.map((part) => part.ours) }, peer: { [how.toUpperCase()]: parts.map((part) => part.peer) } };
}

function related([name, { field, role, other }], depth) {
  const node = filter(other, depth);
  const link = role ? { link: { roles: [role] } } : {};
  const connection = `${name}Connection`;
  switch (random(name === 'payees' ? 5 : 3)) {
    case 0: return { ours: { [field]: { some: { ...link, node: node.ours } } }, peer: { [connection]: { some: { node: node.peer } } } };
    case 1: return { ours: { [field]: { none: { ...link, node: node.ours } } }, peer: { [connection]: { none: { node: node.peer } } } };
    case 2: return { ours: { [field]: { none: { ...link, node: { not: node.ours } } } }, peer: { [connection]: { none: { node: { NOT: node.peer } } } } };
    case 3: {
      const amount = 10 ** (5 + random(5));
      const bound = oneOf(['gte', 'lt']);
      return { ours: { [field]: { some: { link: { roles: [role], amountIs: { [bound]: amount } }, node: node.ours } } },
        peer: { [connection]: { some: { edge: { amount: { [bound]: amount } }, node: node.peer } } } };
    }
    default: {
      const count = { [oneOf(['gte', 'lt', 'eq'])]: random(6) };
      return { ours: { [field]: { count: { of: link, ...count } } }, peer: { [connection]: { aggregate: { count: { nodes: count } } } } };
    }
  }
}

async function compare() {
  const times = { ours: [], peer: [] };
  const timed = async (whose, work) => {
    const begin = performance.now();
    const result = await work();
    times[whose].push(performance.now() - begin);
    return result;
  };
  let found = 0;
  for (let i = 0; i < Number(filters); i++) {
    const made = filter('project', 2);
    const mine = await timed('ours', () => ask(ours, 'query($filter: ProjectFilter) { projects(filter: $filter, first: 50) { totalCount nodes { id } } }', { filter: made.ours }));
    const others = await timed('peer', () => ask(peer, 'query($where: ProjectWhere) { projects(where: $where, sort: [{ id: ASC }]) { id } }', { where: made.peer }));
    // pages are in the order of names; the rest of the ids is asked for afterwards
    const ids = mine.projects.totalCount <= 50 ? mine.projects.nodes : await all('query($after: String, $filter: ProjectFilter) { page: projects(filter: $filter, first: 200, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { filter: made.ours });
    const both = [ids, others.projects].map((list) => list.map(({ id }) => id).sort());
    const apart = [both[0].filter((id) => !both[1].includes(id)), both[1].filter((id) => !both[0].includes(id))];
    assert.deepEqual(apart, [[], []], JSON.stringify(made));
    assert.equal(mine.projects.totalCount, others.projects.length);
    found += others.projects.length > 0 && others.projects.length < 5000;
  }
  const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1].toFixed(1);
  console.log(`${filters} filters, ${found} of which let some projects through and not all: the same ids. Median ms, count and 50 of ours: ${middle(times.ours)}, all of the peer: ${middle(times.peer)}`);
}

await { copy, compare }[task]();
