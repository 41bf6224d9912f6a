// How something from the graph is named so that it can be chosen.
import { button, named } from './dom.js';
import { called } from './words.js';

/** An entity by its name, which chooses it. */
export const mention = (page, entity) => button(named(called(entity)), () => page.choose(entity.id), { class: 'plain' });

/** When a link holds; empty where nobody said. */
export const period = ({ from, to }) => (from || to ? [from ?? '', to ?? ''].join(' – ') : '');
