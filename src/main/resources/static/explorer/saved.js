// Views that are too long for an address: the service keeps their long parts, and the address has a short id.
import { OPEN_VIEW, SAVE_VIEW } from './queries.js';
import { request } from './service.js';
import { format, LONG, parse } from './view.js';

/** How long an address may be, and still be sent by mail and chat. */
const LONGEST = 1800;

/** How long a view has to stay before it is saved, so that not every step of many is, and how many the page caches. */
const REST = 1500;
const CACHED = 20;

const known = new Map();

function cache(id, long) {
  known.set(id, long);
  if (known.size > CACHED) known.delete(known.keys().next().value);
}

const text = (view) => JSON.stringify(Object.fromEntries(LONG.map((name) => [name, view[name]])));

/** What the service keeps under an id; null where it keeps it no longer. */
export async function kept(id) {
  if (!known.has(id)) {
    const { savedView } = await request(OPEN_VIEW, { id });
    if (!savedView) return null;
    cache(id, savedView.view);
  }
  return known.get(id);
}

/** Has the service keep a text, and returns its id. */
export async function keep(text) {
  const { saveView: { id } } = await request(SAVE_VIEW, { view: text });
  cache(id, text);
  return id;
}

/** The view that an address means, with the long parts that the service keeps; null where it keeps them no longer. */
export async function opened(view) {
  if (!view.saved) return view;
  const long = await kept(view.saved);
  if (!long) return null;
  try {
    return parse(format({ ...view, ...JSON.parse(long), saved: '' })).view;
  } catch {
    return null;
  }
}

/** The same view with an id for its long parts, where they are too long for an address and it is still shown after a while. */
export async function shortened(view, isShown) {
  if (format({ ...view, saved: '' }).length <= LONGEST) return { ...view, saved: '' };
  const long = text(view);
  const there = [...known].find(([, kept]) => kept === long);
  if (there) return { ...view, saved: there[0] };
  await new Promise((done) => { setTimeout(done, REST); });
  if (!isShown()) return view;
  return { ...view, saved: await keep(long) };
}
