// How something from the graph is named so that it can be chosen.
import { button, named } from './dom.js';
import { called } from './words.js';

/** An entity by its name, or anything by some words, which choose it. */
export const mention = (page, thing, words = named(called(thing))) => button(words, () => page.choose(thing.id), { class: 'plain' });

/** When a link holds; empty where nobody said. */
export const period = ({ from, to }) => (from || to ? [from ?? '', to ?? ''].join(' – ') : '');
