import graphql from '@graphql-eslint/eslint-plugin';

// the connection specification asks for one direction alone, knows lists of values beside connections,
// and edges to what is no Node (hits, revisions, changes)
const relay = {
  ...graphql.configs['flat/schema-relay'].rules,
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
};
// people read these, no client caches them by id
const operations = {
  ...graphql.configs['flat/operations-recommended'].rules,
  '@graphql-eslint/require-selections': 'off',
  '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
};
const parserOptions = { graphQLConfig: { schema: 'schema.graphql', documents: 'questions.graphql' } };

export default [
  {
    files: ['schema.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions },
    plugins: { '@graphql-eslint': graphql },
    rules: relay,
  },
  {
    files: ['questions.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions },
    plugins: { '@graphql-eslint': graphql },
    rules: operations,
  },
];
