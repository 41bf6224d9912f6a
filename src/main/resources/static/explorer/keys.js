// Keys that work anywhere on the page, and the help that lists all of them.
import { button, fill, h } from './dom.js';
import { canRedo, canUndo } from './steps.js';
import { say } from './words.js';

/** Where a browser keeps that somebody wants no keys of one character, which voice control may press by mistake. */
const OFF = 'enishi-no-character-keys';

const KEYS = ['/', 'Ctrl+Z', 'Ctrl+Y', '?', '← ↑ → ↓', 'Enter', 'E', 'Delete', 'Escape', '+ −', '0'];

const isText = (element) => element.matches('input:not([type=checkbox], [type=range]), textarea, select');

/** Listens to keys on the whole page. */
export function keys(dialog, search) {
  const help = () => {
    dialog.setAttribute('aria-label', say('keys'));
    fill(dialog, h('h2', {}, say('keys')), h('dl', {}, KEYS.map((key) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, say(`key ${key}`))])),
      h('label', {}, h('input', { type: 'checkbox', name: 'characters', checked: !localStorage.getItem(OFF),
        onchange: (event) => (event.target.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1')) }), say('characterKeys')),
      h('form', { method: 'dialog' }, h('button', {}, say('dismiss'))));
    dialog.showModal();
  };
  addEventListener('keydown', (event) => {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (isText(event.target) || dialog.open) return;
    if (control && key === 'z' && !event.shiftKey) {
      if (canUndo()) history.back();
    } else if (control && (key === 'y' || key === 'z')) {
      if (canRedo()) history.forward();
    } else if (control || localStorage.getItem(OFF)) return;
    else if (event.key === '/') search()?.focus();
    else if (event.key === '?') help();
    else return;
    event.preventDefault();
  });
  return { help: () => button('?', help, { 'aria-label': say('keys'), title: say('keys') }) };
}
