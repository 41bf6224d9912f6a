// How large and of which colour each node is drawn, and how wide each line.
import { COLOURED, NONE, categoriesOf, valueOf, valuesIn } from './attributes.js';
import { colourAt } from './colours.js';
import { COMMUNITIES_OF, RANKING } from './queries.js';
import { request } from './service.js';
import { basisOf, filterOf } from './view.js';

/** How many entities one request may name. */
const PAGE = 500;

/** The least width of a node, and how much wider the highest score makes it. */
const [LEAST, MORE] = [12, 60];

/** How wide a node with so many links is: wider with each doubling, without end. */
export const byDegree = (degree) => LEAST + 6 * Math.log2(1 + degree);

/** How wide a line is drawn where nothing is measured, and at most. */
const [LINE, WIDEST] = [1.2, 14];

const cached = new WeakMap();

/** What the service computes about the entities of a part of the graph, requested once, also by those who come while it is; anew after a failure. */
function once(graph, key, load) {
  if (!cached.has(graph)) cached.set(graph, new Map());
  const known = cached.get(graph);
  if (!known.has(key)) {
    const loading = load([...graph.nodes.keys()]);
    known.set(key, loading);
    loading.catch(() => known.delete(key));
  }
  return known.get(key);
}

/**
 * The look that a view asks for, of all that it loaded, so that hiding recolours nothing; with `communities` where nodes have the
 * colours of theirs, and the `score` of a node where one was asked for.
 */
export async function looks(view, vocabulary, graph) {
  const types = new Map(vocabulary.entityTypes.map((one) => [one.type, one]));
  const communities = view.colour === 'community' ? (await communitiesOf(graph, view)).slice(0, COLOURED) : [];
  const community = new Map(communities.flatMap(({ has }, i) => has.map((id) => [id, i])));
  const trait = categoriesOf(vocabulary).get(view.colour);
  const ranks = new Map(trait ? valuesIn(graph.nodes.values()).filter(({ key }) => key !== NONE).slice(0, COLOURED).map(({ key }, i) => [key, i]) : []);
  const scores = view.size === 'DEGREE' ? null : await once(graph, `${view.size} ${JSON.stringify(filterOf(view))}`, (ids) => scored(view, ids));
  const highest = scores && Math.max(Number.MIN_VALUE, ...scores.values());
  const greatest = view.width ? Math.max(0, ...[...graph.links.values()].map((link) => Math.abs(link.measured ?? 0))) : 0;
  return {
    communities, community: (node) => community.get(node.id), score: scores && ((node) => scores.get(node.id)),
    colourOf: (key) => colourAt(ranks.get(key)),
    shape: (node) => (node.members ? 'ellipse' : types.get(node.type).shape),
    colour(node) {
      if (node.members) return colourAt(node.rank);
      if (trait) return colourAt(ranks.get(valueOf(node)?.key));
      return communities.length ? colourAt(community.get(node.id)) : types.get(node.type).colour;
    },
    width: (node) => (node.members ? 2 * node.radius : scores ? LEAST + MORE * Math.sqrt(Math.max(0, scores.get(node.id) ?? 0) / highest) : byDegree(node.degree)),
    // an area, as wide as long, would hide what is between
    line: (link) => (link.links ? LINE + Math.log2(link.links.length) : greatest ? 0.6 + WIDEST * Math.sqrt(Math.abs(link.measured ?? 0) / greatest) : LINE),
  };
}

/** The scores of entities. */
async function scored(view, ids) {
  const rows = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const of = ids.slice(at, at + PAGE);
    rows.push(...(await request(RANKING, { by: view.size, of, first: of.length, filter: filterOf(view) })).ranking);
  }
  return new Map(rows.map((row) => [row.entity.id, row.score]));
}

/** The communities of a part of the graph, those with most members in it first, each with these members. */
export const communitiesOf = (graph, view) => once(graph, `communities ${view.basis}`, (ids) => divided(view, ids));

async function divided(view, ids) {
  const { communities } = await request(COMMUNITIES_OF, { ids, first: PAGE, filter: basisOf(view) });
  return communities.filter(({ has }) => has.length).sort((a, b) => b.has.length - a.has.length);
}
