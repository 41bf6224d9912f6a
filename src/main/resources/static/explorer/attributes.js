// The attributes of entities and links that a picture speaks of.
import { either, isValue, text } from './values.js';

/** How many values of an attribute have a colour of their own. */
export const COLOURED = 14;

/** What else nodes may be coloured by. */
const NOT_ONE = ['type', 'community'];

/** The numbers of links, by name, each with the name of the attribute that says in what unit it is. */
export function numbersOf({ linkTypes }) {
  const found = new Map();
  for (const { attributes } of linkTypes) {
    for (const one of attributes.filter((each) => isPlain(each) && ['Int', 'Float'].includes(each.type) && !found.has(each.name))) {
      found.set(one.name, { ...one, unit: attributes.find(({ group, type }) => group && group === one.group && type === 'String')?.name });
    }
  }
  return found;
}

/** The attributes that tell entities apart, by name, each with the types that have it; those in English stand beside theirs. */
export function categoriesOf({ entityTypes }) {
  const found = new Map();
  for (const { type, label, attributes } of entityTypes) {
    const names = new Set(attributes.map(({ name }) => name));
    const isEnglish = ({ name }) => name.endsWith('En') && names.has(name.slice(0, -2));
    for (const one of attributes.filter((each) => isPlain(each) && ['String', 'Int', 'Boolean'].includes(each.type) && !isEnglish(each) && !NOT_ONE.includes(each.name))) {
      const english = names.has(`${one.name}En`) ? `${one.name}En` : null;
      found.set(one.name, { ...one, of: [...(found.get(one.name)?.of ?? []), { type, label, english }] });
    }
  }
  return found;
}

/** The types of entity that hold for a period, each with which of its ends they have. */
const periodsOf = ({ entityTypes }) => entityTypes.map(({ type, label, attributes }) => ({ type, label, ends: attributes.filter((one) => isPlain(one) && one.type === 'Date' && ['from', 'to'].includes(one.name)).map(({ name }) => name) }))
  .filter(({ ends }) => ends.length);

/** The period of an entity, each end null where it is not known. */
export const periodOf = (entity) => ({ from: entity[`${entity.type}_from`] ?? null, to: entity[`${entity.type}_to`] ?? null });

/** The types of entity with coordinates, each with the name of the attribute. */
export const placesOf = ({ entityTypes }) => entityTypes.flatMap(({ type, label, attributes }) => attributes.filter((one) => isPlain(one) && one.type === 'Coordinates').slice(0, 1).map(({ name }) => ({ type, label, name })));

const isPlain = ({ list, series }) => !list && !series;

/** What a query has to select for a view, of links and of entities; an alias for each type, because one name may have several types of values. */
export function selection({ width, colour, layout }, vocabulary) {
  const number = numbersOf(vocabulary).get(width);
  const trait = categoriesOf(vocabulary).get(colour);
  return {
    ofLinks: number ? `measured: ${number.name} ${number.unit ? `unit: ${number.unit}` : ''}` : '',
    ofEntities: [
      ...(trait?.of ?? []).map(({ type, label, english }) => `... on ${label} { ${type}: ${colour} ${english ? `${type}_en: ${english}` : ''} }`),
      ...periodsOf(vocabulary).map(({ type, label, ends }) => `... on ${label} { ${ends.map((end) => `${type}_${end}: ${end}`).join(' ')} }`),
      ...(layout === 'map' ? placesOf(vocabulary) : []).map(({ type, label, name }) => `... on ${label} { ${type}_at: ${name} { latitude longitude } }`),
    ].join(' '),
  };
}

/** The key of an entity without the value that others of its type have. */
export const NONE = '(none)';

/** The value that tells an entity apart: a key, and a text for the reader; null where entities of its type have none. */
export function valueOf(entity) {
  const value = entity[entity.type];
  if (value === undefined) return null;
  return isValue(value) ? { key: String(value), text: text(either(value, entity[`${entity.type}_en`])) } : { key: NONE, text: '–' };
}

/** The values of entities, the most frequent first and none last, each with how many have it. */
export function valuesIn(entities) {
  const found = new Map();
  for (const one of [...entities].map(valueOf).filter(Boolean)) found.set(one.key, { ...one, count: (found.get(one.key)?.count ?? 0) + 1 });
  return [...found.values()].sort((a, b) => (a.key === NONE) - (b.key === NONE) || b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The sums of the number that a view speaks of: one for each unit, because units do not add up. */
export function sumsOf(links) {
  const sums = new Map();
  for (const { measured, unit = '' } of links.filter((link) => isValue(link.measured))) sums.set(unit, (sums.get(unit) ?? 0) + measured);
  return [...sums].sort(([, a], [, b]) => b - a);
}
