// The attributes of entities and links that a picture speaks of.
import { either, isValue } from './values.js';

/** How many values of an attribute have a colour of their own. */
export const COLOURED = 14;

/** The numbers of links, by name, each with the name of the attribute that says in what unit it is. */
export function numbersOf({ linkTypes }) {
  const all = linkTypes.flatMap(({ attributes }) => attributes.filter(isPlain));
  const unit = ({ group }) => group && all.find((one) => one.group === group && one.type === 'String')?.name;
  return new Map(all.filter(({ type }) => ['Int', 'Float'].includes(type)).map((one) => [one.name, { ...one, unit: unit(one) }]));
}

/** The attributes that tell entities apart, by name, each with the types that have it; those in English stand beside theirs. */
export function traitsOf({ entityTypes }) {
  const found = new Map();
  for (const { type, label, attributes } of entityTypes) {
    const names = new Set(attributes.map(({ name }) => name));
    const isEnglish = ({ name }) => name.endsWith('En') && names.has(name.slice(0, -2));
    for (const one of attributes.filter((each) => isPlain(each) && ['String', 'Int', 'Boolean'].includes(each.type) && !isEnglish(each))) {
      const english = names.has(`${one.name}En`) ? `${one.name}En` : null;
      found.set(one.name, { ...one, of: [...(found.get(one.name)?.of ?? []), { type, label, english }] });
    }
  }
  return found;
}

/** The types of entity with coordinates, each with the name of the attribute. */
export const placesOf = ({ entityTypes }) => entityTypes.flatMap(({ type, label, attributes }) => attributes.filter((one) => isPlain(one) && one.type === 'Coordinates').slice(0, 1).map(({ name }) => ({ type, label, name })));

const isPlain = ({ list, series }) => !list && !series;

/** What a query has to select for a view, of links and of entities; an alias for each type, because one name may have several types of values. */
export function selection({ width, colour, layout }, vocabulary) {
  const number = numbersOf(vocabulary).get(width);
  const trait = traitsOf(vocabulary).get(colour);
  return {
    ofLinks: number ? [number.name, number.unit].filter(Boolean).join(' ') : '',
    ofEntities: [
      ...(trait?.of ?? []).map(({ type, label, english }) => `... on ${label} { ${type}: ${colour} ${english ? `${type}_en: ${english}` : ''} }`),
      ...(layout === 'map' ? placesOf(vocabulary) : []).map(({ type, label, name }) => `... on ${label} { ${type}_at: ${name} { latitude longitude } }`),
    ].join(' '),
  };
}

/** The key of an entity without the value that others of its type have. */
export const NONE = '-';

/** The value that tells an entity apart: a key, and a text for the reader; null where entities of its type have none. */
export function valueOf(entity) {
  const value = entity[entity.type];
  if (value === undefined) return null;
  return isValue(value) ? { key: String(value), text: String(either(value, entity[`${entity.type}_en`])) } : { key: NONE, text: '–' };
}

/** The values of entities, the most frequent first and none last, each with how many have it. */
export function valuesIn(entities) {
  const found = new Map();
  for (const { key, text } of [...entities].map(valueOf).filter(Boolean)) found.set(key, { key, text, count: (found.get(key)?.count ?? 0) + 1 });
  return [...found.values()].sort((a, b) => (a.key === NONE) - (b.key === NONE) || b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The sums of a number of links: one for each unit, because units do not add up. */
export function sumsOf(links, number) {
  const sums = new Map();
  for (const link of links) {
    if (!isValue(link[number.name])) continue;
    const unit = link[number.unit] ?? '';
    sums.set(unit, (sums.get(unit) ?? 0) + link[number.name]);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
