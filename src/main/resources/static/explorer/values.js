// Values of attributes, as a reader sees them.
import { h, named } from './dom.js';
import { figure, lang, say } from './words.js';

/** Whether there is anything to show. */
export const isValue = (value) => value !== null && value !== undefined && !(Array.isArray(value) && !value.length);

/**
 * The attributes that something has a value of, each with the value for the reader: an attribute may have its English beside it,
 * under its name with `En` behind.
 */
export function valuesOf(attributes, thing) {
  const names = new Set(attributes.map(({ name }) => name));
  return attributes.filter(({ name, series }) => !series && !(name.endsWith('En') && names.has(name.slice(0, -2))))
    .map((one) => ({ ...one, value: either(thing[one.name], thing[`${one.name}En`]) }))
    .filter(({ value }) => isValue(value));
}

/** The Japanese or the English one, whichever the reader reads; the other one where that is missing. */
export const either = (ja, en) => (lang() === 'EN' ? en ?? ja : ja ?? en);

/** A value of an attribute; the service lets only web addresses through as URLs. */
export function shown({ type }, value) {
  if (Array.isArray(value)) return value.map((one, i) => [i ? ', ' : '', shown({ type }, one)]);
  if (type === 'URL') return h('a', { href: value, rel: 'noopener noreferrer', target: '_blank' }, value);
  return named(text(value));
}

/** A value of an attribute as a text. */
export function text(value) {
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value === 'number') return figure(value);
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'object') return 'currency' in value ? `${figure(value.amount)} ${value.currency}` : `${value.latitude}, ${value.longitude}`;
  return String(value);
}
