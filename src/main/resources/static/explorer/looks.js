// How large and of which colour each node is drawn, and how wide each line.
import { colourAt } from './colours.js';
import { COMMUNITIES_OF, RANKING } from './queries.js';
import { request } from './service.js';
import { filterOf } from './view.js';

/** How many entities one request may name, and how many communities have a colour of their own. */
const PAGE = 500;
const COLOURED = 14;

/** The least width of a node, and how much wider the highest score makes it. */
const [LEAST, MORE] = [12, 60];

/** How wide a node with so many links is: wider with each doubling, without end. */
export const byDegree = (degree) => LEAST + 6 * Math.log2(1 + degree);

/** How wide a line is drawn where nothing is measured, and at most. */
const [LINE, WIDEST] = [1.2, 14];

const cached = new WeakMap();

/** What the service computes about the entities of a part of the graph, requested once. */
async function once(graph, key, load) {
  if (!cached.has(graph)) cached.set(graph, new Map());
  const known = cached.get(graph);
  if (!known.has(key)) known.set(key, await load([...graph.nodes.keys()]));
  return known.get(key);
}

/** The look that a view asks for, of all that it loaded, so that hiding resizes nothing; with `communities` where nodes have the colours of theirs. */
export async function looks(view, vocabulary, graph) {
  const types = new Map(vocabulary.entityTypes.map((one) => [one.type, one]));
  const communities = view.colour === 'community' ? (await communitiesOf(graph, view)).slice(0, COLOURED) : [];
  const community = new Map(communities.flatMap(({ has }, i) => has.map((id) => [id, i])));
  const score = view.size === 'DEGREE' ? null : await once(graph, `${view.size} ${view.basis}`, (ids) => scores(view, ids));
  const greatest = view.width ? Math.max(0, ...[...graph.links.values()].map((link) => Math.abs(link[view.width] ?? 0))) : 0;
  return {
    communities,
    shape: (node) => (node.members ? 'ellipse' : types.get(node.type).shape),
    colour: (node) => (node.members ? colourAt(node.rank) : communities.length ? colourAt(community.get(node.id)) : types.get(node.type).colour),
    width: (node) => (node.members ? 2 * node.radius : score ? LEAST + MORE * (score.get(node.id) ?? 0) : byDegree(node.degree)),
    // an area, as wide as long, would hide what is between
    line: (link) => (link.links ? LINE + Math.log2(link.links.length) : greatest ? 0.6 + WIDEST * Math.sqrt(Math.abs(link[view.width] ?? 0) / greatest) : LINE),
  };
}

/** Square roots of scores, as parts of the greatest of them. */
async function scores(view, ids) {
  const rows = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const of = ids.slice(at, at + PAGE);
    rows.push(...(await request(RANKING, { by: view.size, of, first: of.length, filter: filterOf(view) })).ranking);
  }
  const greatest = rows.reduce((so, row) => Math.max(so, row.score), Number.MIN_VALUE);
  return new Map(rows.map((row) => [row.entity.id, Math.sqrt(Math.max(0, row.score) / greatest)]));
}

/** The communities of a part of the graph, those with most members in it first, each with these members. */
export const communitiesOf = (graph, view) => once(graph, `communities ${view.basis}`, (ids) => divided(view, ids));

async function divided(view, ids) {
  const { communities } = await request(COMMUNITIES_OF, { ids, first: PAGE, filter: filterOf(view) });
  return communities.filter(({ has }) => has.length).sort((a, b) => b.has.length - a.has.length);
}
