// Tables that are sorted by the column that one presses, and narrowed by what one writes.
import { button, h } from './dom.js';
import { say } from './words.js';

const PAGE = 200;

/** So many rows are seen at a glance. */
const FEW = 10;

const plain = (text) => text.normalize('NFKC').toLowerCase();

/**
 * @param caption what the rows are
 * @param wanted what each column is called, by which value it sorts, what it shows and, where it has one, its sum over rows; falsy ones are left out
 * @param rows the rows, as they come
 */
export function table(caption, wanted, rows) {
  const columns = wanted.filter(Boolean);
  const body = h('tbody', {});
  const foot = columns.some(({ sum }) => sum) && h('tfoot', {});
  const more = button(say('more'), () => fill(body.rows.length + PAGE));
  const heads = columns.map((column) => h('th', { scope: 'col', 'aria-sort': 'none' },
    column.by ? button(column.name, () => sort(column)) : column.name));
  const words = new Map(rows.map((row) => [row, plain(columns.map((column) => column.by?.(row) ?? '').join(' '))]));
  const narrow = h('input', { type: 'search', 'aria-label': say('narrow'), placeholder: say('narrow'), oninput: () => fill(PAGE) });
  let sorted = rows;
  let last = null;

  function sort(column) {
    const turn = last === column ? -1 : 1;
    last = turn === 1 ? column : null;
    const compare = (a, b) => (typeof a === 'number' ? a - b : String(a).localeCompare(String(b), document.documentElement.lang));
    sorted = [...rows].sort((a, b) => turn * compare(column.by(a), column.by(b)));
    heads.forEach((head, i) => head.setAttribute('aria-sort', columns[i] !== column ? 'none' : turn === 1 ? 'ascending' : 'descending'));
    fill(PAGE);
  }

  function fill(count) {
    const terms = plain(narrow.value).trim().split(/\s+/);
    const found = sorted.filter((row) => terms.every((term) => words.get(row).includes(term)));
    body.replaceChildren(...found.slice(0, count).map((row) => h('tr', {}, columns.map((column) => h('td', {}, column.show(row))))));
    if (foot) foot.replaceChildren(h('tr', {}, columns.map((column, i) => h('td', {}, column.sum?.(found) ?? (i === 0 && say('sum'))))));
    more.hidden = count >= found.length;
  }

  fill(PAGE);
  return h('div', {}, rows.length > FEW && narrow, h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, heads)), body, foot), more);
}
