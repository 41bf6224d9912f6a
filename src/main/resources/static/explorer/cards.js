// The card of whatever is chosen.
import { entityCard } from './card.js';
import { fill, h } from './dom.js';
import { bundleCard, communityCard } from './folds.js';
import { linkCard } from './links.js';
import { filterOf } from './view.js';
import { say } from './words.js';

/** How long a choice rests before it is loaded, so that walking through the picture sends no requests. */
const REST = 150;

/** The panel in an element; `update` makes it speak of what the view chooses. */
export function cardPanel(page, element) {
  let drawn = '';

  async function update() {
    const { select, lang, picked, pin, notes } = page.view;
    const node = page.graph.nodes.get(select);
    const key = JSON.stringify([page.edition, select, lang, filterOf(page.view), picked.includes(select), select in pin, notes[select], node?.hiddenNeighbours]);
    if (key === drawn) return;
    const first = !drawn;
    drawn = key;
    element.setAttribute('aria-busy', 'true');
    await new Promise((rested) => { setTimeout(rested, first ? 0 : REST); });
    try {
      const parts = key !== drawn ? null : node?.members ? communityCard(page, node) : page.graph.links.get(select)?.links ? bundleCard(page, page.graph.links.get(select)) : node ? await entityCard(page, node) : select && page.isLink(select) ? await linkCard(page, select)
        : [h('h2', { tabindex: '-1' }, say('card')), h('p', { class: 'hint' }, select ? say('gone', { ids: select }) : say('choose'))];
      if (key !== drawn) return;
      fill(element, parts);
      element.scrollTop = 0;
      if (select) page.picture.reveal(select);
    } catch (refusal) {
      if (key === drawn) drawn = '';
      page.fail(refusal);
    } finally {
      if (key === drawn || !drawn) element.removeAttribute('aria-busy');
    }
  }

  return { update };
}
