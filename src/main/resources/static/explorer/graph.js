// The part of the graph that a view shows.
import { periodOf, selection, valueOf } from './attributes.js';
import { byDegree } from './looks.js';
import { among as amongQuery, AROUND, EXIST, network as networkQuery } from './queries.js';
import { request } from './service.js';
import { MOST, yearsOf } from './view.js';

/**
 * @typedef {object} Shown
 * @property {Map<string, object>} nodes the entities by id, each with its degree and how many neighbours are not there
 * @property {Map<string, object>} links the links between them by id
 * @property {boolean} truncated whether the graph has more than the whole network shows
 * @property {Step[]} steps what each step brought in, the whole network first, for the layout
 * @property {string[]} gone the ids that the graph does not have
 * @property {Map<string, object>} elsewhere what is picked or avoided and not among the nodes, by id
 *
 * @typedef {object} Step
 * @property {{id: string, radius: number}[]} nodes what is laid out now
 * @property {string[][]} links pairs of ids, one of them at least laid out now and the other not later
 */

/** What has to be the same for two views to show the same part of the graph. */
export const partOf = (view) => JSON.stringify([view.network, view.nodes, view.year, view.until, view.width, view.colour, view.layout === 'map']);

/** Loads the part of the graph that a view shows, with what it hides. */
export async function load(view, vocabulary) {
  const selected = selection(view, vocabulary);
  const base = view.network ? (await request(networkQuery(selected), { limit: view.network, ...timeOf(view) })).shown : { nodes: [], edges: [], truncated: false };
  const first = base.nodes.map((node) => node.entity.id).sort();
  const wanted = new Set([...first, ...view.nodes.flat()]);
  const { found, gone } = wanted.size === first.length ? { found: base, gone: [] } : await among([...wanted].slice(0, MOST), view, selected);
  const graph = shown(found, base.truncated || wanted.size > MOST, [first, ...view.nodes], gone);
  const elsewhere = [...view.picked, ...view.avoid].filter((id) => !graph.nodes.has(id) && !gone.includes(id));
  const there = elsewhere.length ? await existing(elsewhere) : new Map();
  graph.gone.push(...elsewhere.filter((id) => !there.has(id)));
  return { ...graph, elsewhere: there };
}

/** The years of a view, for the service to say what is known of them. */
const timeOf = (view) => (view.year === null ? {} : { ...yearsOf(view), dated: true });

/** Whether a node can be seen: it is not hidden, nor of a type or with a value that is left out, nor inferred where only what is stated counts, nor of another time. */
const isSeen = (node, view) => !view.off.includes(node.type) && (!view.basis || node.basis === view.basis) && !view.without.includes(node.id)
  && !view.offValues.includes(valueOf(node)?.key) && !isOver(node.period, view);

const yearOf = (date) => Number(date.slice(0, 4));

/** Whether a period was over before the years of a view, or began after them. */
const isOver = ({ from, to }, { year, until }) => year !== null && ((to !== null && yearOf(to) < year) || (from !== null && yearOf(from) > (until ?? year)));

/** What has to be the same for two views to see the same of a part of the graph. */
export const sightOf = (view) => JSON.stringify([view.without, view.off, view.offLinks, view.offRoles, view.offValues, view.width, view.least, view.basis]);

/** The same part of the graph without what a view hides, which counts among the neighbours that are not there. */
export function seen(graph, view) {
  const nodes = new Map([...graph.nodes].filter(([, node]) => isSeen(node, view)));
  const away = new Map();
  for (const { source, target } of graph.links.values()) {
    for (const [one, other] of [[source, target], [target, source]]) if (view.without.includes(other)) (away.get(one) ?? away.set(one, new Set()).get(one)).add(other);
  }
  away.forEach((others, id) => nodes.has(id) && nodes.set(id, { ...nodes.get(id), hiddenNeighbours: nodes.get(id).hiddenNeighbours + others.size }));
  return { ...graph, nodes, links: new Map([...graph.links].filter(([, link]) => holds(link, view) && nodes.has(link.source) && nodes.has(link.target))) };
}

async function among(ids, view, selected) {
  if (!ids.length) return { found: { nodes: [], edges: [] }, gone: [] };
  try {
    return { found: (await request(amongQuery(selected), { of: ids, limit: ids.length, ...timeOf(view) })).shown, gone: [] };
  } catch (refusal) {
    const there = await existing(ids);
    if (there.size === ids.length) throw refusal;
    const { found } = await among([...there.keys()], view, selected);
    return { found, gone: ids.filter((id) => !there.has(id)) };
  }
}

/** The entities that are there, by the ids that were requested. */
async function existing(ids) {
  return new Map((await request(EXIST, { ids })).nodes.flatMap((node, i) => (node?.id ? [[ids[i], node]] : [])));
}

/** The ids of what lies around an entity, the nearest first, and whether there is more. */
export async function around(id, filter, limit) {
  const found = (await request(AROUND, { of: [id], limit, filter })).shown;
  return { ids: found.nodes.map((node) => node.entity.id), truncated: found.truncated };
}

function shown(network, truncated, brought, gone) {
  const links = network.edges.map((edge) => ({ ...edge, source: edge.source.id, target: edge.target.id }));
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
  const nodes = network.nodes.map(({ entity, degree, hiddenNeighbours }) => ({ ...entity, period: periodOf(entity), at: entity[`${entity.type}_at`] ?? null, degree, hiddenNeighbours, linked: linked.has(entity.id), radius: byDegree(degree) / 2 }));
  const all = { nodes: byId(nodes), links: byId(links), truncated, brought, gone };
  return { ...all, steps: steps(all) };
}

/** Each step with what it brought in that was not there before. */
function steps({ nodes, links, brought }) {
  const since = new Map();
  brought.forEach((ids, step) => ids.forEach((id) => nodes.has(id) && !since.has(id) && since.set(id, step)));
  return brought.map((_, step) => ({
    nodes: [...since].filter(([, own]) => own === step).map(([id]) => ({ id, radius: nodes.get(id).radius })),
    links: [...links.values()].map(({ source, target }) => [source, target]).filter((ends) => Math.max(...ends.map((id) => since.get(id))) === step),
  }));
}

// in the order of ids, so that the same part is drawn in the same way, one over the other
const byId = (things) => new Map(things.sort((a, b) => (a.id < b.id ? -1 : 1)).map((thing, order) => [thing.id, { ...thing, order }]));

/** Whether a link counts in a view: it held in the years, or may have, has the basis, is of no type or role that is left out, and carries enough if anything. */
const holds = (link, view) => (view.year === null || link.held !== null) && (!view.basis || link.basis === view.basis) && !view.offLinks.includes(link.type)
  && !view.offRoles.includes(link.role) && (view.least === null || !((link.measured ?? Infinity) < view.least));

/** Whether it is not known that a link held in the years of a view. */
export const isDoubtful = (link, view) => view.year !== null && link.held === 'POSSIBLE';

/** The years that links and entities name, and how many begin or end in each; null where none does. */
export function years(graph) {
  const named = [...graph.links.values(), ...[...graph.nodes.values()].map(({ period }) => period)].flatMap(({ from, to }) => [from, to]).filter(Boolean).map(yearOf);
  if (!named.length) return null;
  const [first, last] = [named.reduce((a, b) => Math.min(a, b)), named.reduce((a, b) => Math.max(a, b))];
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  named.forEach((year) => counts[year - first]++);
  return { first, last, counts };
}
