// Asks the service and a peer (@neo4j/graphql over the same register) the same three questions, in turn, and prints ratios:
//   node compare.mjs http://127.0.0.1:8080/graphql http://127.0.0.1:14000/ [seconds] [connections …]
// It takes wrk, the load generator of that name.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [ours, peer, ...numbers] = process.argv.slice(2);
const [seconds = 8, ...connections] = numbers.map(Number);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'compare-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true }));
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

// what wrk sends: each body once, then all over again
function script(bodies) {
  const file = path.join(folder, 'question.lua');
  fs.writeFileSync(file, `wrk.method = 'POST'
wrk.headers['Content-Type'] = 'application/json'
local bodies, next = {${bodies.map((body) => JSON.stringify(body)).join(',')}}, 0
function request() next = next % #bodies + 1; return wrk.format(nil, nil, nil, bodies[next]) end
function done(summary, latency)
  assert(summary.errors.status + summary.errors.read + summary.errors.timeout == 0, 'some were not answered')
  print('RESULT', summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, summary.requests)
end
`);
  return file;
}

// what went through in so many seconds, and how long each took
function load(url, question, count) {
  const told = execFileSync('wrk', ['-t1', `-c${count}`, `-d${seconds}s`, '--timeout', '30s', '-s', script(question), url], { encoding: 'utf8' });
  const [rate, p50, p99, requests] = told.match(/RESULT\s+(.*)/)[1].split(/\s+/).map(Number);
  return { rate, p50, p99, requests };
}

// all bodies once
async function everything(url, bodies) {
  for (let start = 0; start < bodies.length; start += 8) {
    await Promise.all(bodies.slice(start, start + 8).map(async (body) => {
      const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      assert.equal(answer.status, 200);
      await answer.arrayBuffer();
    }));
  }
}

// how many statements of Cypher the service has run so far
async function statements() {
  const metrics = await (await fetch(new URL('/actuator/prometheus', ours))).text();
  return [...metrics.matchAll(/^neo4j_db_client_\w+_run_duration_seconds_count\{.*\} (\S+)$/gm)]
    .reduce((sum, [, count]) => sum + Number(count), 0);
}

// so many are asked for, spread over all
const MOST = 6000;

const ids = [];
const theirs = (await ask(peer, '{ projects(sort: [{ id: ASC }]) { id } }')).projects.map((one) => one.id);
for (let start = 0; start < theirs.length; start += 500) {
  const page = theirs.slice(start, start + 500);
  const { nodes } = await ask(ours, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: page.map(own) });
  ids.push(...page.filter((id, index) => nodes[index]));
}
console.log(`${ids.length} projects that both have`);
const step = Math.ceil(ids.length / MOST);
ids.splice(0, ids.length, ...ids.filter((id, index) => index % step === 0));
for (const question of Object.values(QUESTIONS)) {
  for (const id of ids.slice(0, 50)) {
    assert.deepEqual(question.told(await ask(ours, question.ours, { id: own(id) })),
      question.told(await ask(peer, question.peer, { id })));
  }
}
console.log('question  connections  ours/s  peer/s  ratio  p50 ours  p50 peer  p99 ours  p99 peer  statements a request');
for (const [name, question] of Object.entries(QUESTIONS)) {
  const bodies = (query, id) => (query.startsWith('query') ? ids.map((one) => ({ query, variables: { id: id(one) } })) : [{ query }])
    .map((body) => JSON.stringify(body));
  const [we, they] = [[ours, bodies(question.ours, own)], [peer, bodies(question.peer, (id) => id)]];
  for (const [url, all] of [we, they]) {
    // everything once, and some time for the machine to get used to it
    await everything(url, all);
    load(url, all, 8);
  }
  for (const count of connections.length ? connections : [1, 8, 32]) {
    const before = await statements();
    const mine = load(...we, count);
    const run = (await statements()) - before;
    const other = load(...they, count);
    console.log([name.padEnd(9), String(count).padStart(11), mine.rate.toFixed(0).padStart(7), other.rate.toFixed(0).padStart(7),
      (mine.rate / other.rate).toFixed(1).padStart(6),
      ...[mine.p50, other.p50, mine.p99, other.p99].map((time) => `${time.toFixed(2)} ms`.padStart(9)),
      (run / mine.requests).toFixed(2).padStart(21)].join(' '));
  }
}
