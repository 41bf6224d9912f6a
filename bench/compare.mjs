// Asks the service and a peer (@neo4j/graphql over the same register) the same three questions, in turn, and prints ratios:
//   node compare.mjs http://127.0.0.1:8080/graphql http://127.0.0.1:14000/ [seconds] [connections …]
import autocannon from 'autocannon';
import assert from 'node:assert/strict';

const [ours, peer, seconds = '8', ...connections] = process.argv.slice(2);
// the register numbers its projects as YEAR/MINISTRY/NUMBER; the mapping of the examples keeps the number
const own = (id) => 'project:judgit/' + id.replace(/^.*\//, '');

const QUESTIONS = {
  point: {
    ours: 'query($id: ID!) { entity(id: $id) { id name } }',
    peer: 'query($id: ID!) { projects(where: { id: { eq: $id } }) { id name } }',
    told: (data) => (data.entity ?? data.projects[0]).name,
  },
  nested: {
    ours: `query($id: ID!) { entity(id: $id) { id name ... on Project {
      ministry: organisations(roles: [LEAD]) { nodes { id name } }
      payees: organisations(roles: [RECIPIENT], first: 20) { edges { amount node { id name identifiers { value }
        projects(roles: [RECIPIENT], first: 5) { nodes { id name organisations(roles: [LEAD]) { nodes { id name } } } } } } }
      kpis { nodes { id name unit } } } } }`,
    peer: `query($id: ID!) { projects(where: { id: { eq: $id } }) { id name ministry { id name }
      payeesConnection(first: 20) { edges { properties { amount } node { id name corporateNumber
        payments(limit: 5) { id name ministry { id name } } } } } kpis { id name unit } } }`,
    told: (data) => {
      const project = data.entity ?? data.projects[0];
      const ministry = project.ministry.nodes ?? project.ministry;
      return [project.name, ministry.map((one) => one.name)];
    },
  },
  list: {
    ours: '{ projects(first: 50) { nodes { id name organisations(roles: [LEAD]) { nodes { name } } kpis { nodes { name unit } } } } }',
    peer: '{ projects(limit: 50, sort: [{ id: ASC }]) { id name ministry { name } kpis { name unit } } }',
    told: (data) => (data.projects.nodes ?? data.projects).length,
  },
};

async function ask(url, query, variables) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

function load(url, query, ids, count, duration) {
  let next = 0;
  const requests = [{
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    setupRequest: (request) => ({
      ...request,
      body: JSON.stringify({ query, variables: query.startsWith('query') ? { id: ids[next++ % ids.length] } : undefined }),
    }),
  }];
  return autocannon({ url, connections: count, duration, requests });
}

const ids = [];
const theirs = (await ask(peer, '{ projects(sort: [{ id: ASC }]) { id } }')).projects.map((one) => one.id);
for (let start = 0; start < theirs.length; start += 500) {
  const page = theirs.slice(start, start + 500);
  const { nodes } = await ask(ours, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: page.map(own) });
  ids.push(...page.filter((id, index) => nodes[index]));
}
console.log(`${ids.length} projects that both have`);
for (const question of Object.values(QUESTIONS)) {
  for (const id of ids.slice(0, 50)) {
    assert.deepEqual(question.told(await ask(ours, question.ours, { id: own(id) })),
      question.told(await ask(peer, question.peer, { id })));
  }
}
console.log('question  connections  ours/s  peer/s  ratio  p50 ours  p50 peer  p99 ours  p99 peer');
for (const [name, question] of Object.entries(QUESTIONS)) {
  await load(ours, question.ours, ids.map(own), 8, +seconds);
  for (const count of connections.length ? connections.map(Number) : [1, 8, 32]) {
    const we = await load(ours, question.ours, ids.map(own), count, +seconds);
    const they = await load(peer, question.peer, ids, count, +seconds);
    assert.equal(we.non2xx + we.errors + they.non2xx + they.errors, 0);
    console.log([name.padEnd(9), String(count).padStart(11), we.requests.average.toFixed(0).padStart(7),
      they.requests.average.toFixed(0).padStart(7), (we.requests.average / they.requests.average).toFixed(1).padStart(6),
      ...[we.latency.p50, they.latency.p50, we.latency.p99, they.latency.p99].map((time) => `${time} ms`.padStart(9))].join(' '));
  }
}
