// Writes the tables of a register several times, each copy with ids of its own, to see what becomes of times when the data grows:
//   node copies.mjs FOLDER-WITH-THE-TABLES 10 FOLDER-TO-WRITE
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const [from, copies, to] = process.argv.slice(2);
const KEYS = ['project_id', 'number', 'org_key'];

// the cells of each row as they are written, quotes and all
function* rows(text) {
  let row = [], start = 0, quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      quoted = !quoted;
    } else if (!quoted && (sign === ',' || sign === '\n')) {
      row.push(text.slice(start, at).replace(/\r$/, ''));
      start = at + 1;
      if (sign === '\n') {
        yield row;
        row = [];
      }
    }
  }
}

fs.mkdirSync(to, { recursive: true });
for (const table of ['projects', 'organisations', 'payments', 'kpis']) {
  const [header, ...all] = rows(zlib.gunzipSync(fs.readFileSync(path.join(from, `${table}.csv.gz`))).toString());
  const copy = (row, number) => row.map((cell, column) => number && KEYS.includes(header[column]) ? cell.replace(/"?$/, `~${number}$&`) : cell);
  const written = [header, ...all.flatMap((row) => Array.from({ length: Number(copies) }, (_, number) => copy(row, number)))];
  fs.writeFileSync(path.join(to, `${table}.csv.gz`), zlib.gzipSync(written.map((row) => row.join(',') + '\n').join('')));
}
