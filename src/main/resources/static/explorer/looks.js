// How large and of which colour each node is drawn.
import { filterOf } from './graph.js';
import { COMMUNITIES, RANKING } from './queries.js';
import { request } from './service.js';
import { colourAt } from './style.js';

const RANKED = 500;
const cached = new Map();

/** What the service computes on the whole graph, requested once. */
async function once(key, load) {
  if (!cached.has(key)) cached.set(key, await load());
  return cached.get(key);
}

/** The look that a view asks for. */
export async function looks(view, vocabulary) {
  const types = new Map(vocabulary.entityTypes.map((one) => [one.type, one]));
  const community = view.colour === 'community' ? await once(`communities ${view.basis}`, () => communities(view)) : null;
  const score = view.size === 'DEGREE' ? null : await once(`${view.size} ${view.basis}`, () => scores(view));
  return {
    shape: (node) => types.get(node.type).shape,
    colour: (node) => (community ? colourAt(community.get(node.id)) : types.get(node.type).colour),
    size: (node) => (score ? score.get(node.id) ?? 0 : Math.min(1, Math.sqrt(node.degree) / 7)),
  };
}

/** Scores as parts of the greatest; who is not among the first is drawn as small as possible. */
async function scores(view) {
  const { ranking } = await request(RANKING, { by: view.size, first: RANKED, filter: filterOf(view) });
  const greatest = Math.max(...ranking.map((row) => row.score), Number.MIN_VALUE);
  return new Map(ranking.map((row) => [row.entity.id, Math.sqrt(Math.max(0, row.score) / greatest)]));
}

async function communities(view) {
  const found = (await request(COMMUNITIES, { filter: filterOf(view) })).communities;
  return new Map(found.slice(0, 14).flatMap((community, i) => community.members.nodes.map((node) => [node.id, i])));
}
