// Where a fact is written down.
import { h, named } from './dom.js';
import { lang, say } from './words.js';

/** The citations of a fact, as a list. */
export const citations = (cited) => h('ul', { class: 'citations' }, cited.map(citation));

function citation({ locator, quote, basis, note, source }) {
  const title = (lang() === 'EN' && source.titleEn) || source.title;
  return h('li', {},
    source.url && /^https?:\/\//.test(source.url) ? h('a', { href: source.url, rel: 'noopener noreferrer', target: '_blank' }, named(title)) : named(title),
    [source.publisher, source.date].filter(Boolean).map((part) => [' · ', named(part)]),
    h('div', {}, place(locator), ' ', h('span', { class: `basis ${basis.toLowerCase()}` }, say(basis))),
    quote && h('blockquote', {}, named(quote)),
    note && h('p', { class: 'note' }, named(note)));
}

const place = (locator) => {
  const line = /^line (\d+)$/.exec(locator);
  return line ? say('line', { n: line[1] }) : named(locator);
};
