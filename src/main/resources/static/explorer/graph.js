// The part of the graph that a view shows.
import { AMONG, AROUND, EXIST, NETWORK } from './queries.js';
import { request } from './service.js';
import { MOST } from './view.js';

/**
 * @typedef {object} Shown
 * @property {Map<string, object>} nodes the entities by id, each with its degree and how many neighbours are hidden
 * @property {Map<string, object>} links the links between them by id
 * @property {boolean} truncated whether the graph has more than the whole network shows
 * @property {string[]} gone the ids that the graph does not have
 */

/** What has to be the same for two views to show the same part of the graph. */
export const partOf = (view) => JSON.stringify([view.network, view.nodes, view.without, view.year]);

/** Loads the part of the graph that a view shows. */
export async function load(view) {
  const base = view.network ? (await request(NETWORK, { limit: view.network, ...timeOf(view) })).shown : { nodes: [], edges: [], truncated: false };
  const without = new Set(view.without);
  const wanted = new Set([...view.nodes, ...base.nodes.map((node) => node.entity.id)]);
  without.forEach((id) => wanted.delete(id));
  const { found, gone } = wanted.size === base.nodes.length && !without.size && !view.nodes.length
    ? { found: base, gone: [] } : await among([...wanted].slice(0, MOST), timeOf(view));
  const graph = shown(found, base.truncated || wanted.size > MOST, gone);
  const elsewhere = [...view.picked, ...view.avoid].filter((id) => !graph.nodes.has(id) && !gone.includes(id));
  const there = elsewhere.length ? await existing(elsewhere) : [];
  graph.gone.push(...elsewhere.filter((id) => !there.includes(id)));
  return graph;
}

/** The year of a view, for the service to say what is known of it. */
const timeOf = (view) => (view.year === null ? {} : { year: String(view.year).padStart(4, '0'), dated: true });

/** Which links count in lists and in what the service computes. */
export const filterOf = (view) => (view.basis ? { basis: view.basis } : undefined);

/** What of it can be seen: not the types that are left out, nor links of another time, nor what was inferred where only what is stated counts. */
export function visible(graph, view) {
  const nodes = [...graph.nodes.values()].filter((node) => !view.off.includes(node.type) && (!view.basis || node.basis === view.basis));
  const ids = new Set(nodes.map((node) => node.id));
  return { nodes, links: [...graph.links.values()].filter((link) => holds(link, view) && ids.has(link.source) && ids.has(link.target)) };
}

async function among(ids, time) {
  if (!ids.length) return { found: { nodes: [], edges: [] }, gone: [] };
  try {
    return { found: (await request(AMONG, { of: ids, limit: ids.length, ...time })).shown, gone: [] };
  } catch (refusal) {
    const there = await existing(ids);
    if (there.length === ids.length) throw refusal;
    const { found } = await among(there, time);
    return { found, gone: ids.filter((id) => !there.includes(id)) };
  }
}

async function existing(ids) {
  return (await request(EXIST, { ids })).nodes.flatMap((node, i) => (node?.id ? [ids[i]] : []));
}

/** The ids of what lies around an entity, the nearest first, and whether there is more. */
export async function around(id, filter, limit) {
  const found = (await request(AROUND, { of: [id], limit, filter })).shown;
  return { ids: found.nodes.map((node) => node.entity.id), truncated: found.truncated };
}

function shown(network, truncated, gone) {
  const nodes = network.nodes.map(({ entity, degree, hiddenNeighbours }) => ({ ...entity, degree, hiddenNeighbours }));
  const links = network.edges.map((edge) => ({ ...edge, source: edge.source.id, target: edge.target.id }));
  return { nodes: byId(nodes), links: byId(links), truncated, gone };
}

// in the order of ids, so that the same part is drawn in the same way, one over the other
const byId = (things) => new Map(things.sort((a, b) => (a.id < b.id ? -1 : 1)).map((thing, order) => [thing.id, { ...thing, order }]));

/** Whether a link counts in a view: it held in the year, or may have, and has the basis. */
export const holds = (link, view) => (view.year === null || link.held !== null) && (!view.basis || link.basis === view.basis);

/** Whether it is not known that a link held in the year of a view. */
export const isDoubtful = (link, view) => view.year !== null && link.held === 'POSSIBLE';

/** From the year before to the year after all that any link names, null where none does. */
export function years(graph) {
  const named = [...graph.links.values()].flatMap((link) => [link.from, link.to]).filter(Boolean).map((date) => Number(date.slice(0, 4)));
  return named.length ? [Math.min(...named) - 1, Math.max(...named) + 1] : null;
}
