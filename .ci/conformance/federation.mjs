// Composes a supergraph of the running service with another graph, and gets entities from it as a gateway does.
import { composeServices } from '@apollo/composition';
import assert from 'node:assert/strict';
import { parse } from 'graphql';

async function ask(query, variables) {
  const answer = await fetch(`${process.argv[2]}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

const { _service: { sdl } } = await ask('{ _service { sdl } }');
const reviews = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { reviews: [Review!]! }
  type Review { text: String!  about: Asset! }
  type Asset @key(fields: "id") { id: ID!  reviews: [Review!]! }`;
const { errors, schema } = composeServices([
  { name: 'enishi', url: 'http://127.0.0.1/', typeDefs: parse(sdl) },
  { name: 'reviews', url: 'http://127.0.0.1/', typeDefs: parse(reviews) },
]);
assert.equal(errors, undefined, errors?.map(String).join('\n'));
assert.ok(schema.type('Asset').field('reviews') && schema.type('Asset').field('projects'));

const types = parse(sdl).definitions
  .filter((type) => type.interfaces?.length && type.directives?.some((directive) => directive.name.value === 'key'))
  .filter((type) => type.kind === 'ObjectTypeDefinition')
  .map((type) => type.name.value);
assert.equal(types.length, 16, `${types}`);
const { _entities: found } = await ask('query($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Node { id } } }', {
  of: [
    { __typename: 'Asset', id: 'asset:fh2r' },
    { __typename: 'Person', id: 'asset:fh2r' },
    { __typename: 'Source', id: 'source:tohoku-5th-policy' },
    { __typename: 'Asset', id: 'asset:nowhere' },
  ],
});
assert.deepEqual(found, [
  { __typename: 'Asset', id: 'asset:fh2r' }, null,
  { __typename: 'Source', id: 'source:tohoku-5th-policy' }, null,
]);
console.log(`Federation: composed with another graph; ${types.length} types by id`);
