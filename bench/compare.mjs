// Asks the service and a peer (@neo4j/graphql over the same register) the same three questions, in turn, and prints ratios:
//   node compare.mjs http://127.0.0.1:8080/graphql http://127.0.0.1:14000/ [seconds] [connections …]
import assert from 'node:assert/strict';
import http from 'node:http';

const [ours, peer, ...numbers] = process.argv.slice(2);
const [seconds = 8, ...connections] = numbers.map(Number);
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
    // payees are left out: the mapping of the examples takes nobody for an organisation who is called 個人 or その他
    told: (data) => {
      const project = data.entity ?? data.projects[0];
      return [project.name, (project.ministry.nodes ?? project.ministry).map((one) => one.name),
        (project.kpis.nodes ?? project.kpis).length];
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

// what went through in so many seconds, and how long each took
async function load(url, query, ids, count, seconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: count });
  const times = [];
  let next = 0;
  const once = () => new Promise((resolve, reject) => {
    const variables = query.startsWith('query') ? { id: ids[next++ % ids.length] } : undefined;
    const body = Buffer.from(JSON.stringify({ query, variables }));
    const begun = performance.now();
    http.request(url, { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': body.length } },
      (answer) => {
        assert.equal(answer.statusCode, 200);
        answer.resume().on('end', () => resolve(times.push(performance.now() - begun))).on('error', reject);
      }).on('error', reject).end(body);
  });
  const end = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: count }, async () => {
    while (seconds ? performance.now() < end : next < ids.length) {
      await once();
    }
  }));
  agent.destroy();
  times.sort((one, other) => one - other);
  return { rate: times.length / seconds, count: times.length, at: (share) => times[Math.floor(times.length * share)] };
}

// how many statements of Cypher the service has run so far
async function statements() {
  const metrics = await (await fetch(new URL('/actuator/prometheus', ours))).text();
  return [...metrics.matchAll(/^neo4j_db_client_\w+_run_duration_seconds_count\{.*\} (\S+)$/gm)]
    .reduce((sum, [, count]) => sum + Number(count), 0);
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
console.log('question  connections  ours/s  peer/s  ratio  p50 ours  p50 peer  p99 ours  p99 peer  statements a request');
for (const [name, question] of Object.entries(QUESTIONS)) {
  for (const [url, query, all] of [[ours, question.ours, ids.map(own)], [peer, question.peer, ids]]) {
    await load(url, query, all, 8, query.startsWith('query') ? 0 : seconds);
    await load(url, query, all, 8, seconds);
  }
  for (const count of connections.length ? connections : [1, 8, 32]) {
    const before = await statements();
    const we = await load(ours, question.ours, ids.map(own), count, seconds);
    const run = (await statements()) - before;
    const they = await load(peer, question.peer, ids, count, seconds);
    console.log([name.padEnd(9), String(count).padStart(11), we.rate.toFixed(0).padStart(7), they.rate.toFixed(0).padStart(7),
      (we.rate / they.rate).toFixed(1).padStart(6),
      ...[we.at(0.5), they.at(0.5), we.at(0.99), they.at(0.99)].map((time) => `${time.toFixed(1)} ms`.padStart(9)),
      (run / we.count).toFixed(2).padStart(21)].join(' '));
  }
}
