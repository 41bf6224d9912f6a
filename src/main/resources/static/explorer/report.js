// A report of what is seen: picture, legend, what links say, and the sources, numbered.
import { place, titleOf } from './citations.js';
import { shape } from './drawing.js';
import { h, named } from './dom.js';
import { key } from './legend.js';
import { REPORT } from './queries.js';
import { request } from './service.js';
import { figure, lang, say } from './words.js';

/** How many entities and links a report speaks of. */
const MOST = 500;

const STYLE = `body { font: 11pt/1.6 "Noto Serif CJK JP", "Yu Mincho", serif; max-width: 180mm; margin: 10mm auto; color: #111; }
svg.picture { width: 100%; height: auto; border: 1px solid #bbb; } h1 { font-size: 18pt; } h2 { font-size: 13pt; break-after: avoid; }
li { margin: 0.2em 0; } .legend { list-style: none; padding: 0; columns: 3; } .legend svg { width: 0.9em; height: 0.9em; } sup { line-height: 0; } small { color: #555; }
@page { margin: 15mm; }`;

/** The report of a page as a document in HTML, which prints to PDF. */
export async function report(page) {
  const [nodes, links] = [[...page.graph.nodes.values()], [...page.graph.links.values()]];
  // what folding made one line of is listed as what it is made of
  const shown = links.flatMap((link) => link.links ?? [link]).slice(0, MOST);
  const ids = [...new Set(shown.flatMap(({ source, target }) => [source, target]))].slice(0, MOST);
  const { shown: cited } = ids.length ? await request(REPORT, { of: ids, limit: ids.length, lang: lang() }) : { shown: { edges: [] } };
  const wanted = new Set(shown.map(({ id }) => id));
  const facts = cited.edges.filter(({ id }) => wanted.has(id));
  const sources = numbered(facts);
  const title = say('reportTitle');
  const picture = new DOMParser().parseFromString(page.picture.svg(), 'image/svg+xml').documentElement;
  picture.setAttribute('class', 'picture');
  const body = [
    h('h1', {}, title), h('p', {}, new Intl.DateTimeFormat(lang().toLowerCase(), { dateStyle: 'long' }).format(new Date())),
    h('p', {}, say('shown', { nodes: figure(nodes.length), links: figure(links.length) }), facts.length < links.length && ` ${say('reportPart', { count: figure(facts.length) })}`),
    picture, h('ul', { class: 'legend' }, key(page).map((one) => h('li', {}, shape(one.shape, one.colour), ' ', named(one.words)))),
    h('h2', {}, say('links')), h('ol', {}, facts.map((fact) => h('li', {}, named(fact.sentence),
      fact.basis !== 'STATED' && h('small', {}, ` ${say('INFERRED')}`), fact.citations.map((one) => h('sup', {}, ` [${sources.get(keyOf(one)).number}]`))))),
    h('h2', {}, say('sources')), h('ol', {}, [...sources.values()].map(({ source, locator, quote }) => h('li', {}, named(titleOf(source)),
      [source.publisher, source.date].filter(Boolean).map((part) => [', ', named(part)]), ', ', place(locator), quote && [' ', h('q', {}, named(quote))],
      /^https?:/.test(source.url ?? '') && [' ', h('a', { href: source.url }, source.url)]))),
    h('p', {}, h('small', {}, h('a', { href: location.href }, location.href))),
  ];
  const document = h('html', { lang: lang().toLowerCase() }, h('head', {}, h('meta', { charset: 'utf-8' }), h('title', {}, title), h('style', {}, STYLE)), h('body', {}, body));
  return `<!doctype html>\n${document.outerHTML}`;
}

/** Each place of a source once, with its number. */
function numbered(facts) {
  const sources = new Map();
  for (const citation of facts.flatMap(({ citations }) => citations)) {
    if (!sources.has(keyOf(citation))) sources.set(keyOf(citation), { ...citation, number: sources.size + 1 });
  }
  return sources;
}

const keyOf = ({ source, locator }) => `${source.id} ${locator}`;
