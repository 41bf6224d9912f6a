// Where the nodes of a view stand.

/**
 * Places depend on the part of the graph and on the steps that brought it in, and on nothing else: the same address shows
 * the same picture anywhere, and what is hidden, chosen, sized or undone moves nothing. Each step is laid out around what
 * stands already.
 */
export function places() {
  const worker = new Worker('/explorer/picture/layout/worker.js', { type: 'module' });
  const waiting = new Map();
  let steps = [];
  let newest = 0;

  worker.onmessage = ({ data: { number, places: found, error } }) => {
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (error) reject(new Error(error));
    else resolve(found);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    waiting.forEach(({ reject }) => reject(new Error(event.message)));
    waiting.clear();
  };

  function lay(task) {
    return new Promise((resolve, reject) => {
      waiting.set(++newest, { resolve, reject });
      worker.postMessage({ number: newest, ...task });
    });
  }

  /**
   * The places of all nodes, by id.
   * @param brought the ids that each step brought in
   * @param nodes all nodes by id, with `radius`
   * @param links all links, with `source` and `target`
   */
  return async (brought, nodes, links) => {
    const found = new Map();
    const laid = [];
    for (const ids of brought) {
      const fresh = [...new Set(ids)].filter((id) => nodes.has(id) && !found.has(id));
      const key = JSON.stringify(fresh);
      const known = steps[laid.length]?.key === key && laid.every((step, i) => step === steps[i]) ? steps[laid.length] : null;
      const step = known ?? { key, places: fresh.length ? await lay(task(found, fresh, nodes, links)) : [] };
      laid.push(step);
      step.places.forEach(([id, x, y]) => found.set(id, { x, y }));
    }
    steps = laid;
    return found;
  };
}

function task(found, fresh, nodes, links) {
  return {
    fixed: [...found].map(([id, place]) => ({ id, radius: nodes.get(id).radius, ...place })),
    fresh: fresh.map((id) => ({ id, radius: nodes.get(id).radius })),
    links: links.map(({ source, target }) => [source, target]),
  };
}
