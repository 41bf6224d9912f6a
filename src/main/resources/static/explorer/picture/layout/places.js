// Where the nodes of a view stand.

/** Why places that nobody waits for any more are not there. */
const OUTDATED = 'Another view is shown';

/**
 * Places depend on the part of the graph and on the steps that brought it in, and on nothing else: the same address shows
 * the same picture anywhere, and what is hidden, chosen, sized or undone moves nothing. Each step is laid out around what
 * stands already.
 */
export function places() {
  const lay = layouts();
  let laid = [];
  let newest = 0;

  /** The places of all nodes, by id; fails where a newer view is shown meanwhile. */
  return async (steps) => {
    const own = ++newest;
    const found = new Map();
    for (const [at, step] of steps.entries()) {
      if (own !== newest) throw new Error(OUTDATED);
      const key = JSON.stringify(step);
      if (laid[at]?.key !== key) {
        const places = lay({ fixed: [...found.values()], fresh: step.nodes.filter(({ id }) => !found.has(id)), links: step.links });
        laid = [...laid.slice(0, at), { key, places }];
        places.catch(() => { laid = laid.filter((one) => one.places !== places); });
      }
      const radii = new Map(step.nodes.map(({ id, radius }) => [id, radius]));
      (await laid[at].places).forEach(([id, x, y]) => found.set(id, { id, radius: radii.get(id), x, y }));
    }
    return found;
  };
}

/** Lays out beside the page, one task at a time: a new one ends what is not needed any more. */
function layouts() {
  let worker = null;
  let waiting = null;

  function end(why) {
    worker?.terminate();
    worker = null;
    waiting?.reject(new Error(why));
    waiting = null;
  }

  return (task) => {
    if (!task.fresh.length) return Promise.resolve([]);
    if (waiting) end(OUTDATED);
    if (!worker) {
      worker = new Worker('/explorer/picture/layout/worker.js', { type: 'module' });
      worker.onmessage = ({ data: { places: found, error } }) => {
        const { resolve, reject } = waiting;
        waiting = null;
        if (error) reject(new Error(error));
        else resolve(found);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        end(event.message ?? 'The layout cannot be loaded');
      };
    }
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      worker.postMessage(task);
    });
  };
}
