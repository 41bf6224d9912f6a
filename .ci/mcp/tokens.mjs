// Counts what the MCP server costs a model, in tokens of o200k_base.
import { encode } from 'gpt-tokenizer/encoding/o200k_base';

const MOST = 3000;
const url = process.argv[2];

async function send(method, params) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  return (await response.json()).result;
}

const count = (value) => encode(typeof value === 'string' ? value : JSON.stringify(value)).length;

const calls = [
  ['find', { text: '大野' }],
  ['describe', { id: 'committee:tohoku-5th-policy' }],
  ['connect', { from: '大野英男', to: 'FH2R' }],
  ['connect', { from: '次世代放射光施設', depth: 2 }],
  ['compare', { between: 'PERSON', through: ['COMMITTEE'] }],
  ['rank', {}],
  ['aggregate', { linkType: 'SERVES_ON', groupBy: ['ROLE'] }],
  ['cite', { source: 'source:tohoku-5th-policy', locator: 'line 16' }],
];

const { tools } = await send('tools/list', {});
const listed = count(tools);
console.log(`tool list: ${listed} tokens for ${tools.length} tools`);
for (const [name, args] of calls) {
  const result = await send('tools/call', { name, arguments: args });
  console.log(`${name} ${JSON.stringify(args)}: ${count(result.content[0].text)} tokens as text, ${count(result.structuredContent)} structured`);
}
if (listed > MOST) {
  throw new Error(`the tool list takes more than ${MOST} tokens`);
}
