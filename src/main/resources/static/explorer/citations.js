// Where a fact is written down.
import { h, named } from './dom.js';
import { lang, say } from './words.js';

/** The citations of a fact, as a list. */
export const citations = (cited) => h('ul', { class: 'citations' }, cited.map(citation));

function citation({ locator, quote, basis, note, source }) {
  return h('li', {},
    h('a', { href: textOf(source.id, locator) }, named(titleOf(source))), [source.publisher, source.date].filter(Boolean).map((part) => [' · ', named(part)]),
    h('div', {}, place(locator), ' ', basisMark(basis)),
    quote && h('blockquote', {}, named(quote)),
    note && h('p', { class: 'note' }, named(note)));
}

/** What a source is called in the language of the reader. */
export const titleOf = (source) => (lang() === 'EN' && source.titleEn) || source.title;

/** The address of the text of a source, at a place in it. */
export const textOf = (id, locator = '') => `/source#${new URLSearchParams({ id, at: locator, lang: lang().toLowerCase() })}`;

/** Whether a document states it or it was inferred. */
export const basisMark = (basis) => h('span', { class: `basis ${basis.toLowerCase()}` }, say(basis));

/** Where in a document, in words. */
export function place(locator) {
  const [, unit, n] = /^(line|page) (\d+)$/.exec(locator) ?? [];
  if (unit) return say(unit, { n });
  return ['text', 'opening'].includes(locator) ? say(`at ${locator}`) : named(locator);
}
