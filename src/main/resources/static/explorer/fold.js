// A large part of the graph as its communities: each is one node until it is unfolded.
import { communitiesOf } from './looks.js';
import { say, figure } from './words.js';

/** How many members a community must have to be folded. */
const LEAST = 3;

/** How wide the node of a community is: an area for each member. */
const radius = (size) => 8 + 4 * Math.sqrt(size);

/**
 * The same part of the graph with its communities as nodes, but for those that a view unfolds. What is unfolded stands around
 * the place that its community had, so that nothing else moves.
 */
export async function folded(graph, view) {
  const communities = (await communitiesOf(graph, view)).filter(({ has }) => has.length >= LEAST);
  const all = new Map(communities.flatMap((one, rank) => one.has.map((id) => [id, { ...one, rank }])));
  const open = new Set(view.unfolded);
  const closed = new Map([...all].filter(([, { id }]) => !open.has(id)));
  const marks = new Map(communities.map((one, rank) => [one.id, mark(one, rank, graph)]));
  const apart = [...graph.nodes.keys()].filter((id) => !all.has(id));
  return {
    ...graph, communityOf: all,
    nodes: ordered([...[...graph.nodes.values()].filter(({ id }) => !closed.has(id)), ...[...marks.values()].filter(({ id }) => !open.has(id))]),
    links: ordered(joined(graph.links, closed)),
    brought: [[...apart, ...marks.keys()], ...view.unfolded.filter((id) => marks.has(id)).map((id) => marks.get(id).members)],
    standing: {
      nodes: new Map([...graph.nodes, ...marks]),
      links: [...joined(graph.links, all), ...graph.links.values(), ...[...all].map(([id, community]) => ({ source: id, target: community.id }))],
    },
  };
}

/** The node that stands for a community, called by its central members. */
function mark({ id, central, has: members }, rank, graph) {
  const name = (language) => say('andOthers', { name: central[0][language] ?? central[0].ja, count: figure(members.length - 1) }, language);
  const basis = members.every((member) => graph.nodes.get(member).basis === 'STATED') ? 'STATED' : 'INFERRED';
  return {
    id, rank, members, central, basis, degree: members.length, hiddenNeighbours: 0, linked: true, radius: radius(members.length),
    ja: name('ja'), en: name('en'),
  };
}

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
    ...bundle, ja: words(bundle.links.length, 'ja'), en: words(bundle.links.length, 'en'), from: null, to: null,
    basis: bundle.links.every(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED',
  }))];
}

const ordered = (things) => new Map(things.sort((a, b) => (a.id < b.id ? -1 : 1)).map((thing, order) => [thing.id, { ...thing, order }]));
