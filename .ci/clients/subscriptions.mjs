// Follows changes with the clients that others wrote, over both protocols, and goes on after a break without a gap.
import assert from 'node:assert/strict';
import { createClient as overWebSocket } from 'graphql-ws';
import { createClient as overEvents } from 'graphql-sse';
import WebSocket from 'ws';

const service = process.argv[2];
const token = process.env.ENISHI_TOKEN;

async function createPlace(name) {
  const response = await fetch(`${service}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation($name: String!) {
        createPlace(input: {name: $name, citations: [{source: "source:tohoku-5th-policy", locator: "a test"}]}) {
          revision { number } errors { message } } }`,
      variables: { name },
    }),
  });
  const { createPlace } = (await response.json()).data;
  assert.deepEqual(createPlace.errors, []);
  return createPlace.revision.number;
}

const query =
  'subscription($since: Int) { changes(since: $since) { revision { number } changes { after { fields { name value } } } } }';

async function take(client, since, count) {
  const seen = [];
  for await (const { data, errors } of client.iterate({ query, variables: { since } })) {
    assert.equal(errors, undefined);
    seen.push(data.changes.revision.number);
    if (seen.length === count) break;
  }
  return seen;
}

const first = await createPlace('一');
for (const [protocol, client] of Object.entries({
  'graphql-ws': overWebSocket({ url: `${service.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket }),
  'graphql-sse': overEvents({ url: `${service}/graphql` }),
})) {
  const second = await createPlace('二');
  const following = take(client, second - 1, 3);
  const third = await createPlace('三');
  const fourth = await createPlace('四');
  assert.deepEqual(await following, [second, third, fourth]);
  const missed = await createPlace('五');
  assert.deepEqual(await take(client, fourth, 1), [missed]);
  assert.ok(first < second);
  client.dispose();
  console.log(`${protocol}: every revision once, in order, and none missed after a break`);
}
