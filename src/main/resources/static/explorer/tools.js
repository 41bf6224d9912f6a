// What stands on the picture: closer, farther, all, and what is chosen.
import { button, fill, h } from './dom.js';
import { say } from './words.js';

/** The tools; `update` makes them fit the view. */
export function toolBar(page) {
  const element = h('div', { class: 'tools', role: 'toolbar', 'aria-label': say('tools') });
  const tool = (sign, name, does, attributes) => button(sign, does, { title: say(name), 'aria-label': say(name), name, ...attributes });
  const update = () => fill(element,
    tool('＋', 'closer', () => page.picture.closer(1.4)), tool('－', 'farther', () => page.picture.closer(1 / 1.4)),
    tool('⤢', 'fit', () => page.picture.all()), tool('◎', 'zoomTo', () => page.picture.zoomTo(), { disabled: !page.view.select }));
  return { element, update };
}
