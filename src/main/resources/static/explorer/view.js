// What is shown, as a value; it stands in the address, so that it can be sent, and in the history, so that it can be undone.

/** What a node may be sized by. */
export const CENTRALITIES = ['DEGREE', 'BETWEENNESS', 'PAGERANK', 'CLOSENESS', 'HARMONIC', 'EIGENVECTOR', 'CORE', 'EFFECTIVE_SIZE'];

/** How nodes are arranged. */
export const LAYOUTS = ['forces', 'types', 'rings', 'years', 'map'];

/** The lists beside the picture. */
export const LISTS = ['table', 'collaboration', 'brokers', 'gaps', 'communities', 'matches', 'story'];

/** The most entities that a picture shows. */
export const MOST = 10_000;

/**
 * What a view is made of: the parts that an address may name, each with what it is without one. `network` is how many of
 * the best linked entities are shown, 0 for none; `nodes` are shown besides them, in the steps that brought them in, and
 * `without` are not. `colour` may name an attribute, whose values `offValues` leaves out, and `width` a number of links, which is at
 * `least` so much. `year` is the first of the years that end with `until`. `centre` is in the middle of rings, `pin` says where nodes were put, `sight` which part of the picture is looked at.
 */
const PARTS = {
  saved: word(), story: word(), step: number(0, 99, 0), lang: oneOf('ja', 'en'), network: number(0, MOST, 300), nodes: steps(), without: list(), off: list(), offLinks: list(), offRoles: list(), offValues: list(), select: text(),
  size: oneOf(...CENTRALITIES), fold: oneOf('', 'community'), unfolded: list(), layout: oneOf(...LAYOUTS), centre: text(), colour: word('type'), width: word(), least: decimal(),
  year: number(0, 9999, null), until: number(0, 9999, null), basis: oneOf('', 'STATED'), picked: list(),
  ask: oneOf('', 'ways', 'shared'), avoid: list(), way: number(0, 99, 0), list: oneOf('', ...LISTS), between: text(), through: text(), rank: text(),
  sight: text(), pin: pairs(), notes: pairs(),
};

/** The parts that may be long, which the service keeps under `saved` where there is no room in the address. */
export const LONG = ['nodes', 'offValues', 'unfolded', 'without', 'picked', 'avoid', 'pin', 'notes'];

/** The view that an address names, and the parts of it that could not be read. */
export function parse(hash) {
  const view = Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, part.usual]));
  const unread = [];
  for (const entry of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [, name, raw] = /^([^=]*)=?(.*)$/s.exec(entry);
    try {
      view[name] = PARTS[name].read(raw);
    } catch {
      unread.push(entry.slice(0, 60));
    }
  }
  return { view, unread };
}

/** The address of a view: every part that is not as usual, without the long ones where they are saved. */
export function format(view) {
  return '#' + Object.entries(PARTS)
    .filter(([name]) => !view.saved || !LONG.includes(name))
    .map(([name, part]) => [name, part.write(view[name])])
    .filter(([name, text]) => text !== PARTS[name].write(PARTS[name].usual))
    .map(([name, text]) => `${name}=${text}`)
    .join('&');
}

/** From how many entities on the whole network is shown as its communities, and of how many entities then. */
const LARGE = 1000;

/** The parts of a view that show the whole network of so many entities. */
export const whole = (entities) => ({
  network: Math.min(LARGE, Math.max(PARTS.network.usual, entities)), fold: entities > LARGE ? 'community' : '', unfolded: [], nodes: [], without: [], off: [], offLinks: [],
  offRoles: [], offValues: [], least: null, year: null, until: null, basis: '', ask: '', avoid: [], sight: '',
});

/** The same view with some parts changed, made up only of parts that an address could name. */
export const changed = (view, parts) => parse(format({ ...view, ...parts, saved: '' })).view;

/** The same view with more entities, which one step brings in. */
export const withMore = (view, ids) => (ids.length ? [...view.nodes, ids] : view.nodes);

/** Which facts count in communities, which other parts of a view do not move. */
export const basisOf = (view) => (view.basis ? { basis: view.basis } : undefined);

/** The parts of a view that are not the picture's own. */
const AROUND = ['saved', 'story', 'step', 'lang', 'list'];

/** The parts of a view that are not as usual, to be kept as JSON, in which ids stand as they are; and the view that has them. */
export const partsOf = (view) => Object.fromEntries(Object.entries(PARTS).filter(([name, part]) => !AROUND.includes(name) && part.write(view[name]) !== part.write(part.usual)).map(([name]) => [name, view[name]]));
export const viewOf = (parts) => changed(parse('').view, parts);

/** Which links count in lists, paths and scores, as the service filters them. */
export function filterOf({ basis, year, until, offLinks, offRoles, width, least }) {
  const left = [offLinks.length && { types: offLinks }, offRoles.length && { roles: offRoles }, width && least !== null && { [`${width}Is`]: { lt: least } }].filter(Boolean);
  const time = year === null ? {} : { ...yearsOf({ year, until }), certainty: 'POSSIBLE' };
  const filter = { ...(basis && { basis }), ...time, ...(left.length && { not: { or: left } }) };
  return Object.keys(filter).length ? filter : undefined;
}

/** The years of a view as the service writes them. */
export const yearsOf = ({ year, until }) => Object.fromEntries([['asOf', year], ['until', until]].filter(([, date]) => date !== null)
  .map(([name, date]) => [name, String(date).padStart(4, '0')]));

/** The same ids with one more, or without it where it is one of them. */
export const toggled = (ids, id) => (ids.includes(id) ? except(ids, [id]) : [...ids, id]);

/** The same ids without some. */
export const except = (ids, gone) => ids.filter((id) => !gone.includes(id));

function readable(value) {
  return encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2F/g, '/');
}

function text(usual = '') {
  return { usual, read: decodeURIComponent, write: readable };
}

/** A name or an id of letters and digits. */
function word(usual = '') {
  return {
    usual,
    read(raw) {
      if (!/^\w*$/.test(raw)) throw new RangeError(raw);
      return raw;
    },
    write: (value) => value,
  };
}

function list() {
  return {
    usual: [], read: (raw) => raw.split(',').filter(Boolean).map(decodeURIComponent),
    write: (values) => [...new Set(values)].map(readable).join(','),
  };
}

function steps() {
  const step = list();
  return { usual: [], read: (raw) => raw.split(';').map(step.read).filter((ids) => ids.length), write: (all) => all.map(step.write).join(';') };
}

function pairs() {
  const separate = (pair) => {
    const parts = pair.split('~').map(decodeURIComponent);
    if (parts.length !== 2) throw new RangeError(pair);
    return parts;
  };
  return {
    // an id may be called like something that every object has, such as toString
    usual: Object.create(null),
    read: (raw) => Object.assign(Object.create(null), Object.fromEntries(raw.split(',').filter(Boolean).map(separate))),
    write: (value) => Object.entries(value).filter(([, said]) => said)
      .map((pair) => pair.map((part) => readable(part).replace(/~/g, '%7E')).join('~')).join(','),
  };
}

function oneOf(...values) {
  return {
    usual: values[0],
    read(raw) {
      if (!values.includes(raw)) throw new RangeError(raw);
      return raw;
    },
    write: (value) => value,
  };
}

/** A number that is not negative, or none. */
function decimal() {
  return {
    usual: null,
    read(raw) {
      if (!/^\d+(\.\d+)?$/.test(raw)) throw new RangeError(raw);
      return Number(raw);
    },
    write: (value) => (value === null ? '' : String(value)),
  };
}

function number(least, most, usual) {
  return {
    usual,
    read(raw) {
      const value = Number(raw);
      if (raw === '' || !Number.isInteger(value) || value < least || value > most) throw new RangeError(raw);
      return value;
    },
    write: (value) => (value === null ? '' : String(value)),
  };
}
