// Values of attributes, as a reader sees them.
import { h, named } from './dom.js';
import { figure } from './words.js';

/** Whether there is anything to show. */
export const isValue = (value) => value !== null && value !== undefined && !(Array.isArray(value) && !value.length);

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
  if (typeof value === 'object') return 'currency' in value ? `${figure(value.amount)} ${value.currency}` : `${value.latitude}, ${value.longitude}`;
  return String(value);
}
