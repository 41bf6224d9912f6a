// Changes of the graph, which can be taken back.
import { button } from './dom.js';
import { request } from './service.js';
import { figure, say } from './words.js';

/** Keys of changes whose response never came: sent again with the same key, a change is not made twice. */
const open = new Map();

const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Sends a mutation, reports its result, and loads the graph anew.
 * @param name the mutation
 * @param type the type of its input
 * @return why it was rejected: a message and a path each; none where it was not
 */
export async function mutate(page, name, type, input, then = () => page.again()) {
  const change = JSON.stringify([name, input]);
  if (!open.has(change)) open.set(change, fresh());
  try {
    const { done: { revision, errors } } = await request(`mutation ($input: ${type}!) { done: ${name}(input: $input) { revision { number } errors { message path ... on Conflict { current { version } differences { field before after } } } } }`,
      { input: { ...input, idempotencyKey: open.get(change) } });
    open.delete(change);
    if (errors.length) return errors;
    if (!revision) return [{ path: [], message: say('nothingChanged') }];
    page.silence();
    page.tell(say('written', { number: figure(revision.number) }), name !== 'revert' && button(say('takeBack'), async () => {
      const [refused] = await mutate(page, 'revert', 'RevertInput', { revision: revision.number });
      if (refused) page.tell(refused.message);
    }));
    await then();
  } catch (refusal) {
    if (refusal.code !== 'UNAUTHENTICATED') return [{ path: [], message: refusal.message }];
    page.fail(refusal);
  }
  return [];
}
