// A large part of the graph as its communities: each is one node until it is unfolded.
import { communitiesOf } from './looks.js';
import { say, figure } from './words.js';

/** How many members a community must have to be folded. */
const LEAST = 3;

/** How wide the node of a community is: an area for each member. */
const radius = (size) => 8 + 4 * Math.sqrt(size);

/**
 * What is seen of a part of the graph, with its communities as nodes, but for those that a view unfolds. What is unfolded
 * stands around the place that its community had, so that nothing else moves.
 * @param whole the part of the graph with what the view hides, which the places depend on
 * @param seen what is left of it, which the communities are drawn of
 */
export async function folded(whole, seen, view) {
  const communities = (await communitiesOf(whole, view)).filter(({ has }) => has.length >= LEAST).map((one, rank) => ({ ...one, rank }));
  const communityOf = new Map(communities.flatMap((one) => one.has.map((id) => [id, one])));
  const closed = new Map([...communityOf].filter(([, { id }]) => !view.unfolded.includes(id)));
  const marks = communities.filter(({ id }) => !view.unfolded.includes(id) && !view.without.includes(id)).map((one) => mark(one, seen)).filter(({ members }) => members.length);
  const nodes = ordered([...[...seen.nodes.values()].filter(({ id }) => !closed.has(id)), ...marks]);
  return {
    ...seen, communityOf, nodes,
    links: ordered(joined(seen.links, closed).filter(({ source, target }) => nodes.has(source) && nodes.has(target))),
    steps: [...steps(whole, communityOf), ...view.unfolded.map((id) => communities.find((one) => one.id === id)).filter(Boolean).map((one) => members(one, whole, communityOf))],
  };
}

/** The node that stands for what is seen of a community, called by its central members. */
function mark({ id, rank, central, has }, seen) {
  const members = has.filter((member) => seen.nodes.has(member));
  const known = central.filter((one) => seen.nodes.has(one.id));
  const [first] = known.length ? known : members.map((member) => seen.nodes.get(member)).sort((a, b) => b.degree - a.degree);
  const name = (language) => first && (members.length > 1 ? say('andOthers', { name: first[language] ?? first.ja, count: figure(members.length - 1) }, language) : first[language]);
  return {
    id, rank, members, central: known, basis: basisOf(members.map((member) => seen.nodes.get(member))), degree: members.length, hiddenNeighbours: 0, linked: true,
    radius: radius(members.length), ja: name('ja'), en: name('en'),
  };
}

const basisOf = (things) => (things.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED');

/** Links between what can be seen; those between the same two, one of them a community, as one. */
function joined(links, communities) {
  const found = [];
  const bundles = new Map();
  const end = (id) => communities.get(id)?.id ?? id;
  for (const link of links.values()) {
    const [source, target] = [end(link.source), end(link.target)];
    if (source === link.source && target === link.target) found.push(link);
    else if (source !== target) {
      const id = [source, target].sort().join(' ');
      if (bundles.has(id)) bundles.get(id).links.push(link);
      else bundles.set(id, { ...link, id, source, target, links: [link] });
    }
  }
  const words = (count, language) => say('bundle', { count: figure(count) }, language);
  return [...found, ...[...bundles.values()].map((bundle) => ({
    ...bundle, ja: words(bundle.links.length, 'ja'), en: words(bundle.links.length, 'en'), from: null, to: null, basis: basisOf(bundle.links),
  }))];
}

/**
 * What each step brought in, communities as one from the step on that brought in enough of their members, so that no later
 * step moves them.
 */
function steps(whole, communityOf) {
  const there = new Set();
  const standing = new Set();
  return whole.brought.map((ids) => {
    const fresh = ids.filter((id) => whole.nodes.has(id) && !there.has(id));
    fresh.forEach((id) => there.add(id));
    const large = new Map();
    const nodes = [];
    for (const id of fresh) {
      const community = communityOf.get(id);
      const size = community ? (large.get(community) ?? community.has.filter((one) => there.has(one)).length) : 0;
      if (size < LEAST) nodes.push({ id, radius: whole.nodes.get(id).radius });
      else large.set(community, size);
    }
    for (const [{ id }, size] of large) if (!standing.has(id)) nodes.push({ id, radius: radius(size) });
    large.forEach((_, { id }) => standing.add(id));
    return { nodes, links: between(nodes, whole, communityOf, (id) => there.has(id)) };
  });
}

/** The members of a community, which stand around its place. */
function members({ id, has }, whole, communityOf) {
  const nodes = has.map((member) => ({ id: member, radius: whole.nodes.get(member).radius }));
  return { nodes, links: [...has.map((member) => [member, id]), ...between(nodes, whole, communityOf, () => true)] };
}

/** The links of nodes that are laid out, as those of the communities on either side too. */
function between(nodes, whole, communityOf, isThere) {
  const fresh = new Set(nodes.map(({ id }) => id));
  const ends = (id) => (communityOf.has(id) ? [id, communityOf.get(id).id] : [id]);
  return [...whole.links.values()].filter(({ source, target }) => isThere(source) && isThere(target))
    .flatMap(({ source, target }) => ends(source).flatMap((one) => ends(target).map((other) => [one, other]))).filter((pair) => pair.some((id) => fresh.has(id)));
}

const ordered = (things) => new Map(things.sort((a, b) => (a.id < b.id ? -1 : 1)).map((thing, order) => [thing.id, { ...thing, order }]));
