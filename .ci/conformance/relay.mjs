// Has relay-compiler read the schema and the sample queries, under the names that it asks for.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import relay from 'relay-compiler';

const questions = readFileSync('questions.graphql', 'utf8')
  .replace(/#.*/g, '')
  .replace(/query (\w+)/g, 'query questions$1Query')
  .replace(/fragment (\w+) on/g, 'fragment questions_$1 on')
  .replace(/\.\.\. ?(?!on )(\w+)/g, '...questions_$1');
mkdirSync('relay/__generated__', { recursive: true });
writeFileSync('relay/questions.js', questions
  .split(/(?=^(?:query|fragment) )/m)
  .filter((text) => text.trim())
  .map((text) => `graphql\`${text}\`;\n`)
  .join(''));
writeFileSync('relay.config.json', JSON.stringify({ src: './relay', schema: './schema.graphql', language: 'javascript' }));
console.log(execFileSync(relay, ['relay.config.json'], { encoding: 'utf8' }));
