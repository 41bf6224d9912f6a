// A form for what a fact says: it sends what somebody changed, and shows why that was rejected.
import { choice, choices, fill, h } from './dom.js';
import { fieldWord } from './fields.js';
import { say } from './words.js';

/** How long one may go on writing before it is looked up, in milliseconds. */
const PAUSE = 180;

const TEXT = { write: (value) => value, read: (text) => text };
const NUMBER = { write: String, read: numberIn };

/** How the values of a type stand in a form, and how they are read; the service says what is wrong with what is none. */
const FORMS = {
  Int: NUMBER, Float: NUMBER,
  Boolean: { write: String, read: (text) => text === 'true' },
  Money: { write: ({ amount, currency }) => `${amount} ${currency}`, read: (text) => inTwo(text, ([amount, currency]) => ({ amount: numberIn(amount), currency })) },
  Coordinates: { write: ({ latitude, longitude }) => `${latitude} ${longitude}`, read: (text) => inTwo(text, ([latitude, longitude]) => ({ latitude: numberIn(latitude), longitude: numberIn(longitude) })) },
};

/** A number; a text that is none stays one, for the service to reject. */
function numberIn(text) {
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? text : number;
}

const inTwo = (text, read) => read([...text.trim().split(/[\s,]+/), '', ''].slice(0, 2));

/** The same for lists, a value a line. */
const inLines = ({ write, read }) => ({ write: (values) => values.map(write).join('\n'), read: (text) => text.split('\n').map((line) => line.trim()).filter(Boolean).map(read) });

const optionsOf = ({ type, list, options }) => options ?? (type === 'Boolean' && !list ? [['', '–'], ['true', say('yes')], ['false', say('no')]] : null);

const formOf = ({ type, list }) => (list ? inLines : (form) => form)(FORMS[type] ?? TEXT);

/**
 * A form.
 * @param fields what can be changed: name, words, type, list, long, required, value and, for a choice, options and `narrow`,
 *   which finds the options that have a text, where there are too many
 * @param words what its button says
 * @param save what is done with what was changed, by name; it returns why that was rejected: a message and a path each
 */
export function form(fields, words, save) {
  const problems = h('div', { role: 'alert', class: 'problems' });
  const submit = h('button', {}, words);
  const parts = fields.map((field) => {
    const { write, read } = formOf(field);
    const before = field.value === null || field.value === undefined ? '' : write(field.value);
    const attributes = { name: field.name, required: field.required, autocomplete: 'off' };
    const options = optionsOf(field);
    const element = options ? choice(field.words, options, before, () => {}, attributes)
      : h('label', {}, h('span', {}, field.words), field.list || field.long ? h('textarea', { ...attributes, rows: 2 }, before) : h('input', { ...attributes, value: before }));
    return { field, read, before, element: field.narrow ? narrowed(element, field) : element };
  });

  let sending = false;

  async function send(event) {
    event.preventDefault();
    if (sending) return;
    const changed = {};
    for (const { field, read, before, element } of parts) {
      const text = element.querySelector('[name]').value;
      if (text !== before) changed[field.name] = text.trim() === '' ? null : read(text);
    }
    sending = true;
    const refused = await save(changed).catch(({ message }) => [{ path: [], message }]);
    fill(problems, refused.map((one) => problem(one, fields)));
    sending = false;
  }

  return h('form', { class: 'edit', onsubmit: send }, parts.map(({ element }) => element), problems, h('div', { class: 'actions' }, submit));
}

/** A choice, and a box above it that leaves the options with a text; a response that comes late is left aside. */
function narrowed(element, { words, narrow }) {
  let latest = 0;
  let timer;
  const problem = h('div', { role: 'alert', class: 'problems' });
  const box = h('input', { type: 'search', placeholder: say('narrow'), 'aria-label': `${words}: ${say('narrow')}`, autocomplete: 'off', oninput: () => {
    clearTimeout(timer);
    timer = setTimeout(leave, PAUSE);
  } });

  async function leave() {
    const number = ++latest;
    const select = element.querySelector('select');
    try {
      const options = await narrow(box.value.trim());
      if (number === latest) fill(select, choices(options, select.value));
      fill(problem);
    } catch ({ message }) {
      fill(problem, h('p', {}, message));
    }
  }

  return h('div', {}, box, problem, element);
}

/** Why something was rejected, and what somebody else changed meanwhile. */
function problem({ path, message, differences = [] }, fields) {
  const field = path.filter((part) => part !== 'input').join('.');
  return [h('p', {}, field && `${fieldWord(fields, field)}: `, message),
    differences.length > 0 && h('ul', {}, differences.map((one) => h('li', {}, `${fieldWord(fields, one.field)}: ${one.before ?? ''} → ${one.after ?? ''}`)))];
}
