// The cards of what folding makes: communities, and links that are drawn as one.
import { button, h } from './dom.js';
import { mention } from './mention.js';
import { called, figure, say } from './words.js';

/** How many members or links a card lists. */
const LISTED = 100;

/** The card of a community that stands as one node. */
export function communityCard(page, node) {
  return [
    h('p', { class: 'kicker' }, say('byCommunity')), h('h2', { tabindex: '-1' }, called(node)),
    h('div', { class: 'actions' }, button(say('unfold'), () => page.unfold(node.id), { name: 'unfold' })),
    h('h3', {}, say('central')), h('ul', {}, node.central.map((one) => h('li', {}, mention(page, one)))),
    h('h3', {}, `${say('members')} (${figure(node.members.length)})`),
    h('ul', {}, node.members.slice(0, LISTED).map((id) => h('li', {}, mention(page, page.whole.nodes.get(id))))),
    node.members.length > LISTED && h('p', {}, say('left', { count: figure(node.members.length - LISTED) })),
  ];
}

/** The card of a line that stands for several links. */
export function bundleCard(page, line) {
  const name = (id) => called(page.graph.nodes.get(id));
  return [
    h('p', { class: 'kicker' }, say('links')), h('h2', { tabindex: '-1' }, `${name(line.source)} – ${name(line.target)}: ${called(line)}`),
    h('ul', {}, line.links.slice(0, LISTED).map((link) => h('li', {}, mention(page, page.whole.nodes.get(link.source)), ' → ', mention(page, page.whole.nodes.get(link.target)), h('small', {}, ` ${called(link)}`)))),
    line.links.length > LISTED && h('p', {}, say('left', { count: figure(line.links.length - LISTED) })),
  ];
}
