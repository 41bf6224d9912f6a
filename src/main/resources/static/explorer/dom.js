/**
 * Makes an element. Attributes that are null, undefined or false are left out, those that begin with `on` are listened to;
 * strings among the children become text, never markup.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  return fill(element, children);
}

const FOCUSABLE = 'button:enabled, input:enabled, select, textarea, summary, [tabindex]';
const marked = (part) => part.name || part.getAttribute('aria-label') || part.textContent;
const isHalfWritten = (part) => typeof part.selectionStart === 'number' && part.value !== part.defaultValue;

/**
 * Gives an element new children; null, undefined and false are left out. Where the keyboard was, it is again: at the child
 * of the same name or words, or at the first one that takes it. What somebody is writing there stays.
 */
export function fill(element, ...children) {
  const before = document.activeElement;
  const focused = element !== before && element.contains(before) && marked(before);
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  if (focused) {
    const parts = [...element.querySelectorAll(FOCUSABLE)];
    const same = parts.find((part) => marked(part) === focused);
    (same ?? parts[0])?.focus();
    if (same && isHalfWritten(before)) {
      same.value = before.value;
      same.setSelectionRange(before.selectionStart, before.selectionEnd);
    }
  }
  return element;
}

/** Does something a moment after a field was left, so that the button which was pressed meanwhile is still there. */
export const later = (does) => { setTimeout(does, 150); };

/** A name from the graph, kept apart from the direction in which the text around it runs. */
export const named = (text) => h('bdi', {}, text);

/** A button that says what it does. */
export const button = (text, onclick, attributes = {}) => h('button', { type: 'button', onclick, ...attributes }, text);

/** A choice out of pairs of a value and a text. */
export function choice(label, pairs, chosen, onchange, attributes = {}) {
  return h('label', {}, h('span', {}, label), h('select', { onchange: (event) => onchange(event.target.value), ...attributes },
    choices(pairs, chosen)));
}

/** What can be chosen, out of pairs of a value and a text. */
export const choices = (pairs, chosen) => pairs.map(([value, text]) => h('option', { value, selected: value === chosen }, text));
