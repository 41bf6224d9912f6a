// Reads the lists of a folder with the jar and holds them to what is expected: NN.txt (or NN.input.jsonl, NN.html, NN.pdf, NN.md) and
// NN.expected.jsonl, an object a person with name, organisation, position and role. Says precision, recall and F1 of each.
//   node .ci/roster/score.mjs FOLDER [JAR]      --list shows what differs
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const [folder, jar = 'target/enishi.jar'] = words;
const list = process.argv.includes('--list');
const FIELDS = ['name', 'organisation', 'position', 'role'];
const totals = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, found: 0, expected: 0 }]));
const sure = { people: 0, wrong: 0 };

const lines = (text) => text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
const same = (text) => (text == null ? null : text.normalize('NFKC').trim());
const key = (person) => same(person.name).replaceAll(' ', '');

/** Pairs people of equal names in the order of both lists: a longest common subsequence. */
function pairs(expected, found) {
  const length = Array.from({ length: expected.length + 1 }, () => new Array(found.length + 1).fill(0));
  for (let a = expected.length - 1; a >= 0; a--) {
    for (let b = found.length - 1; b >= 0; b--) {
      length[a][b] = key(expected[a]) === key(found[b]) ? length[a + 1][b + 1] + 1 : Math.max(length[a + 1][b], length[a][b + 1]);
    }
  }
  const result = [];
  let [a, b] = [0, 0];
  while (a < expected.length || b < found.length) {
    if (a < expected.length && b < found.length && key(expected[a]) === key(found[b])) result.push([expected[a++], found[b++]]);
    else if (b < found.length && (a === expected.length || length[a][b + 1] >= length[a + 1][b])) result.push([null, found[b++]]);
    else result.push([expected[a++], null]);
  }
  return result;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.expected.jsonl')).sort()) {
  const name = file.replace('.expected.jsonl', '');
  const source = ['input.jsonl', 'pdf', 'html', 'md', 'txt'].map((end) => `${folder}/${name}.${end}`).find(existsSync);
  const expected = lines(readFileSync(`${folder}/${file}`, 'utf8'));
  let found = [];
  try {
    found = lines(execFileSync('java', ['-jar', jar, 'roster', '--format=jsonl', source], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch { console.log(`${name}: nobody found`); }
  const here = Object.fromEntries(FIELDS.map((field) => [field, [0, 0, 0]]));
  for (const [person, read] of pairs(expected, found)) {
    let wrong = !person;
    for (const field of FIELDS) {
      const [want, got] = [same(person?.[field]), same(read?.[field])];
      const counts = here[field];
      if (want != null) counts[2]++;
      if (got != null) counts[1]++;
      if (want != null && want === got) counts[0]++;
      else if (want != null || got != null) wrong = true;
      if (list && want !== got) console.log(`${name} ${field} of ${(person ?? read).name}: ${got ?? '(none)'} instead of ${want ?? '(none)'}`);
    }
    if (read && read.confidence > 0.9) {
      sure.people++;
      if (wrong) sure.wrong++;
    }
  }
  for (const field of FIELDS) {
    const [right, of, wanted] = here[field];
    totals[field].right += right;
    totals[field].found += of;
    totals[field].expected += wanted;
  }
  console.log(`${name}: ${expected.length} people, ${found.length} found; ` + FIELDS.map((field) => {
    const [right, of, wanted] = here[field];
    return `${field} ${of + wanted ? (2 * right / (of + wanted)).toFixed(3) : '-'}`;
  }).join(', '));
}
for (const [field, { right, found, expected }] of Object.entries(totals)) {
  console.log(`${field}: precision ${(right / found).toFixed(4)}, recall ${(right / expected).toFixed(4)}, F1 ${(2 * right / (found + expected)).toFixed(4)}`);
}
console.log(`confidence over 0.9: ${sure.people} people, ${sure.wrong} of them with something wrong`);
