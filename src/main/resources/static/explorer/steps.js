// The steps that can be undone: the history of the window, whose addresses are the views.
import { button, fill, h } from './dom.js';
import { format, parse, whole } from './view.js';
import { say } from './words.js';

const LAST = 'enishi-last-step';

/** How long after a silent step the next one is written, because browsers refuse a hundred in a row. */
const PAUSE = 350;

/** Which step of this window's history this is. */
const here = () => history.state?.step ?? 0;

/** Whether there is a step to go back to, and one to go forth to. */
export const canUndo = () => here() > 0;
export const canRedo = () => here() < Number(sessionStorage.getItem(LAST));

let delayed = null;
let pause = 0;

/** Writes a view into the address, `silently` without a step that can be undone; in quick succession only the last one. */
export function write(view, silently) {
  if (silently && pause) {
    delayed = view;
    return;
  }
  if (delayed) now(delayed, here());
  delayed = null;
  const step = silently ? here() : here() + 1;
  if (now(view, step, silently ? 'replaceState' : 'pushState') && !silently) sessionStorage.setItem(LAST, step);
  if (silently) pause = setTimeout(rest, PAUSE);
}

function rest() {
  pause = 0;
  if (delayed) write(delayed, true);
}

function now(view, step, how = 'replaceState') {
  try {
    history[how]({ step }, '', format(view));
    return true;
  } catch (refusal) {
    // browsers refuse more than so many steps in half a minute; the picture is right all the same
    console.warn(refusal);
    return false;
  }
}

/** Whether the address names nothing, so that the page opens with the whole network. */
export const isBare = () => !location.hash.replace('#', '') && !new URLSearchParams(location.search).has('nodes');

/** The view that the address names, `?nodes=` the most linked entities where it names none, and what of it could not be read. */
export function read() {
  // what was to be written belongs to the step that was left
  delayed = null;
  // an address that somebody typed has nothing ahead of it
  if (!history.state) sessionStorage.setItem(LAST, 0);
  const most = new URLSearchParams(location.search).get('nodes');
  return parse(most !== null && !location.hash ? `#network=${most}` : location.hash);
}

/** The buttons that go back, forth, and to where all began; annotations, places and looks stay. */
export function stepButtons(page) {
  const element = h('div', { id: 'steps' });
  const update = () => fill(element,
    button(say('undo'), () => history.back(), { disabled: !canUndo() }),
    button(say('redo'), () => history.forward(), { disabled: !canRedo() }),
    button(say('start'), () => page.open({ ...page.view, ...whole(page.entities), saved: '' })));
  return { element, update };
}
