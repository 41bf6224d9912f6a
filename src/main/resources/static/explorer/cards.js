// The card of whatever is chosen.
import { entityCard } from './card.js';
import { fill, h } from './dom.js';
import { bundleCard, communityCard } from './folds.js';
import { linkCard } from './links.js';
import { say } from './words.js';

/** How long a choice rests before it is loaded, so that walking through the picture sends no requests. */
const REST = 150;

/** The panel in an element; `update` makes it speak of what the view chooses. */
export function cardPanel(page, element) {
  let drawn = '';
  let refresh = () => {};

  async function update() {
    const { select, lang } = page.view;
    const node = page.graph.nodes.get(select);
    const line = page.graph.links.get(select);
    const isMade = node?.members || line?.links;
    const key = JSON.stringify([page.edition, select, lang, !!node, isMade && page.drawn]);
    if (key === drawn) return refresh();
    const first = !drawn;
    drawn = key;
    element.setAttribute('aria-busy', 'true');
    await new Promise((rested) => { setTimeout(rested, first ? 0 : REST); });
    try {
      const card = key === drawn && await content(select, node, line);
      if (key !== drawn) return;
      fill(element, card.parts ?? card);
      refresh = card.update ?? (() => {});
      element.scrollTop = 0;
      if (select) page.picture.reveal(select);
    } catch (refusal) {
      if (key === drawn) drawn = '';
      page.fail(refusal);
    } finally {
      if (key === drawn || !drawn) element.removeAttribute('aria-busy');
    }
  }

  function content(select, node, line) {
    if (node) return node.members ? communityCard(page, node) : entityCard(page, node);
    if (line?.links) return bundleCard(page, line);
    if (select && page.isLink(select)) return linkCard(page, select);
    return [h('h2', { tabindex: '-1' }, say('card')), h('p', { class: 'hint' }, select ? say('gone', { ids: select }) : say('choose'))];
  }

  return { update };
}
