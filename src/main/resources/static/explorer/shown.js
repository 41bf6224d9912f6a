// Tables of what the picture shows, with all that it speaks of as columns.
import { numbersOf, sumsOf, categoriesOf, valueOf } from './attributes.js';
import { named } from './dom.js';
import { mention, period } from './mention.js';
import { table } from './tables.js';
import { amount, called, figure, say } from './words.js';

/** Digits of a score that tell. */
const DIGITS = 4;

/** The tables of entities and of links. */
export function shownTables(page) {
  const { graph, look, view, vocabulary } = page;
  const number = numbersOf(vocabulary).get(view.width);
  const trait = categoriesOf(vocabulary).get(view.colour);
  const links = [...graph.links.values()];
  const at = ends(links);
  const entity = (title, of) => ({ name: say(title), by: (row) => called(of(row)), show: (row) => mention(page, of(row)) });
  const community = (node) => look.communities[look.community(node)];
  return [
    table(say('table'), [
      entity('name', (node) => node), { name: say('type'), by: (node) => page.typeWord(node.type), show: (node) => page.typeWord(node.type) },
      { name: say('degree'), by: (node) => -node.degree, show: (node) => figure(node.degree) },
      look.score && { name: say(view.size), by: (node) => -(look.score(node) ?? 0), show: (node) => figure(Number((look.score(node) ?? 0).toPrecision(DIGITS))) },
      look.communities.length > 0 && { name: say('community'), by: (node) => look.community(node) ?? Infinity, show: (node) => community(node) && mention(page, community(node).central[0]) },
      trait && { name: called(trait), by: (node) => valueOf(node)?.text ?? '', show: (node) => valueOf(node) && named(valueOf(node).text) },
      number && { name: called(number), by: (node) => -(sumsOf(at(node))[0]?.[1] ?? -Infinity), show: (node) => amounts(at(node)) },
    ], [...graph.nodes.values()]),
    table(say('tableLinks'), [
      entity('from', (link) => graph.nodes.get(link.source)), { name: say('type'), by: called, show: (link) => mention(page, link, called(link)) },
      entity('to', (link) => graph.nodes.get(link.target)), { name: say('when'), by: (link) => link.from ?? '', show: period },
      number && { name: called(number), by: (link) => -(sumsOf(parts(link))[0]?.[1] ?? -Infinity), show: (link) => amounts(parts(link)), sum: (rows) => amounts(rows.flatMap(parts)) },
    ], links),
  ];
}

/** What was drawn as one line. */
const parts = (link) => link.links ?? [link];

const amounts = (links) => sumsOf(links).map(([unit, sum]) => `${amount(sum)}${unit ? ` ${unit}` : ''}`).join(', ');

/** The links at each node. */
function ends(links) {
  const found = new Map();
  for (const link of links) {
    for (const id of new Set([link.source, link.target])) (found.get(id) ?? found.set(id, []).get(id)).push(...parts(link));
  }
  return ({ id }) => found.get(id) ?? [];
}
