// The text of a source: its lines or pages, the cited one marked, and beside each the facts that cite it.
import { basisMark, place, titleOf } from './citations.js';
import { button, fill, h, named } from './dom.js';
import { messages } from './messages.js';
import { STATED, TEXT } from './queries.js';
import { request } from './service.js';
import { figure, lang, say, speak } from './words.js';

const AT_ONCE = 100;
const BEFORE = 20;

const body = document.getElementById('text');
const { fail, silence } = messages(document.getElementById('message'), start);
let started = 0;

/** Shows the source that the address names. */
async function start() {
  const number = ++started;
  const asked = new URLSearchParams(location.hash.slice(1));
  speak(asked.get('lang') === 'en' ? 'en' : 'ja');
  document.title = say('sourceTitle');
  const [id, at] = [asked.get('id') ?? '', asked.get('at') ?? ''];
  const wanted = Number(/^(?:line|page) (\d{1,9})$/.exec(at)?.[1] ?? 1);
  const first = Math.max(1, wanted - BEFORE);
  silence();
  try {
    const source = await load(id, first, AT_ONCE);
    if (number !== started) return;
    if (!source?.id) {
      fill(body, h('p', {}, say('noSource')));
      return;
    }
    fill(body, heading(source, asked), source.text.total ? text(source, at, first) : await stated(source));
    document.querySelector('.cited')?.scrollIntoView({ block: 'center' });
  } catch (refusal) {
    if (number === started) fail(refusal);
  }
}

const load = async (id, from, count) => (await request(TEXT, { id, from, first: count, lang: lang() })).node;

function heading(source, asked) {
  const other = lang() === 'JA' ? 'en' : 'ja';
  const title = titleOf(source);
  return h('header', {},
    h('p', {}, h('a', { href: `/#lang=${lang().toLowerCase()}` }, say('back')), ' ',
      button(other === 'en' ? 'English' : '日本語', () => { asked.set('lang', other); location.hash = asked; }, { lang: other })),
    h('h1', {}, named(title)),
    h('p', {}, [source.publisher, source.date, source.licence].filter(Boolean).map((part, i) => [i > 0 && ' · ', named(part)]),
      source.url && /^https?:\/\//.test(source.url) && [' · ', h('a', { href: source.url, rel: 'noopener noreferrer', target: '_blank' }, named(source.url))]),
    source.note && h('p', { class: 'note' }, named(source.note)),
    source.text.status !== 'AVAILABLE' && h('p', { class: 'status', role: 'status' }, source.text.message));
}

/** The lines around the cited one; the others are loaded when they are wanted. */
function text(source, at, first) {
  const lines = h('ol', { class: 'lines' }, source.text.parts.map((part) => line(part, at)));
  let [top, bottom] = [first, first + source.text.parts.length];
  const [earlier, more] = [button(say('earlier'), () => extend(true)), button(say('more'), () => extend(false))];
  const update = () => {
    earlier.hidden = top <= 1;
    more.hidden = bottom > source.text.total;
  };

  async function extend(up) {
    const from = up ? Math.max(1, top - AT_ONCE) : bottom;
    try {
      const { parts } = (await load(source.id, from, up ? top - from : AT_ONCE)).text;
      const added = parts.map((part) => line(part, at));
      if (up) lines.prepend(...added);
      else lines.append(...added);
      [top, bottom] = up ? [from, bottom] : [top, bottom + parts.length];
      update();
    } catch (refusal) {
      fail(refusal);
    }
  }

  update();
  return h('section', {}, earlier, lines, more);
}

const line = ({ locator, text: words, facts }, at) => h('li', { class: locator === at ? 'cited' : null, 'aria-current': locator === at ? 'location' : null },
  h('span', { class: 'number' }, place(locator)), h('p', { class: 'words' }, named(words)), h('ul', {}, facts.map(fact)));

function fact({ sentence, fact: { __typename: type, id }, citations }) {
  const shown = encodeURIComponent(id);
  return h('li', {}, h('a', { href: `/#lang=${lang().toLowerCase()}${type === 'Link' ? '' : `&nodes=${shown}`}&select=${shown}` }, named(sentence)), ' ',
    citations.map(({ basis, note }) => [basisMark(basis), note && [' ', h('small', {}, named(note))], ' ']));
}

/** All that a source states, where there is no text to show it in. */
async function stated(source) {
  const list = h('ul', { class: 'stated' });
  const more = button(say('more'), next);
  const title = h('h2', {});
  let after = null;

  async function next() {
    const { facts } = (await request(STATED, { id: source.id, after, lang: lang() })).node;
    list.append(...facts.nodes.map((one) => h('li', {}, [...new Set(one.citations.map(({ locator }) => locator))].map((locator) => [place(locator), ' ']),
      one.citations.filter(({ quote }) => quote).map(({ quote }) => [h('q', {}, named(quote)), ' ']), h('ul', {}, fact(one)))));
    after = facts.pageInfo.endCursor;
    more.hidden = !facts.pageInfo.hasNextPage;
    title.textContent = say('states', { count: figure(facts.totalCount) });
  }

  await next();
  return h('section', {}, title, list, more);
}

addEventListener('hashchange', start);
start();
