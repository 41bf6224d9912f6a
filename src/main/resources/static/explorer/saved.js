// Views that are too long for an address: the service keeps their long parts, and the address has a short id.
import { OPEN_VIEW, SAVE_VIEW } from './queries.js';
import { request } from './service.js';
import { format, LONG, parse } from './view.js';

/** How long an address may be, and still be sent by mail and chat. */
const LONGEST = 1800;

const known = new Map();

const text = (view) => JSON.stringify(Object.fromEntries(LONG.map((name) => [name, view[name]])));

/** The view that an address means, with the long parts that the service keeps; null where it keeps them no longer. */
export async function opened(view) {
  if (!view.saved) return view;
  if (!known.has(view.saved)) {
    const { savedView } = await request(OPEN_VIEW, { id: view.saved });
    if (!savedView) return null;
    known.set(view.saved, savedView.view);
  }
  try {
    return parse(format({ ...view, ...JSON.parse(known.get(view.saved)), saved: '' })).view;
  } catch {
    return null;
  }
}

/** The same view with an id for its long parts, where they are too long for an address. */
export async function shortened(view) {
  if (format({ ...view, saved: '' }).length <= LONGEST) return { ...view, saved: '' };
  const long = text(view);
  const there = [...known].find(([, kept]) => kept === long);
  if (there) return { ...view, saved: there[0] };
  const { saveView } = await request(SAVE_VIEW, { view: long });
  known.set(saveView.id, long);
  return { ...view, saved: saveView.id };
}
