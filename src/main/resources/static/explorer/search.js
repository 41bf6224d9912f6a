// A search box with suggestions, after the combobox pattern of the ARIA Authoring Practices.
import { fill, h, named } from './dom.js';
import { SEARCH } from './queries.js';
import { request } from './service.js';
import { called, say } from './words.js';

const PAUSE = 180;
const MOST = 12;
let boxes = 0;

/**
 * @param found what is done with the id of what was chosen, and with the entity
 * @param typeWord what people call a type
 * @param failed what is done when the service refuses
 * @param types the types that hits may be narrowed to, in pairs of a type and its word; none where left out
 */
export function searchBox(found, typeWord, failed, types = []) {
  const id = `hits-${++boxes}`;
  const list = h('ul', { id, role: 'listbox', hidden: true, 'aria-label': say('search') });
  const input = h('input', {
    type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: say('search'), 'aria-label': say('search'),
    'aria-controls': id, 'aria-expanded': 'false', 'aria-autocomplete': 'list', oninput: later, onkeydown: steer, onblur: close,
  });
  const type = h('select', { 'aria-label': say('entityTypes'), onchange: () => {
    input.focus();
    suggest();
  } }, [['', say('all')], ...types].map(([value, text]) => h('option', { value }, text)));
  let hits = [];
  let at = -1;
  let timer;
  let latest = 0;
  let answered = '';
  let eager = false;

  function later() {
    eager = false;
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  }

  async function suggest() {
    const text = input.value.trim();
    const number = ++latest;
    if (!text) return close();
    try {
      const found = await request(SEARCH, { text, first: MOST, types: type.value ? [type.value] : null });
      if (number !== latest) return;
      answered = text;
      hits = found.search.nodes;
      at = -1;
      if (eager && hits.length) take(0);
      else open();
    } catch (refusal) {
      failed(refusal);
    }
  }

  function open() {
    fill(list, hits.map((hit, i) => h('li', {
      role: 'option', id: `${id}-${i}`, 'aria-selected': String(i === at), onmousedown: (event) => event.preventDefault(), onclick: () => take(i),
    }, named(called(hit.entity)), hit.matched !== called(hit.entity) && h('small', {}, ' ', named(hit.matched)),
    h('small', { class: 'type' }, ' ', typeWord(hit.entity.type)),
    called(hit) && h('small', { class: 'distinction' }, ' ', named(called(hit))))), !hits.length && h('li', { class: 'none' }, say('noHit')));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (at >= 0) input.setAttribute('aria-activedescendant', `${id}-${at}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function close() {
    clearTimeout(timer);
    latest++;
    list.hidden = true;
    fill(list);
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function take(i) {
    eager = false;
    close();
    input.value = '';
    found(hits[i].entity.id, hits[i].entity);
  }

  function steer(event) {
    // this key belongs to the conversion of kana
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length && !list.hidden) {
      at = (at + step + hits.length) % hits.length;
      open();
    } else if (event.key === 'Enter' && !list.hidden && hits.length && answered === input.value.trim()) take(Math.max(0, at));
    else if (event.key === 'Enter') eager = true;
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  return h('div', { class: 'search' }, types.length > 0 && type, input, list);
}
