// Has GraphQL Code Generator make TypeScript types of the schema and of the sample queries, and the compiler check them.
import { generate } from '@graphql-codegen/cli';

await generate({
  schema: 'schema.graphql',
  documents: 'questions.graphql',
  generates: {
    'generated.ts': { plugins: ['typescript', 'typescript-operations'] },
  },
});
