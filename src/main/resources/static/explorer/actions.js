// What can be done to a view, wherever on the page it is done.
import { around } from './graph.js';
import { standing } from './picture/camera.js';
import { changed, except, filterOf, MOST, toggled, withMore } from './view.js';
import { figure, say } from './words.js';

/** How many neighbours are brought in at once. */
const EXPANDED = 200;

/** How far a press of a button moves a node, in units of the picture. */
const STEP = 40;

/** What two filters let through; either may be left out. */
const both = (one, other) => (one && other ? { and: [one, other] } : one ?? other);

/** The actions on the view of a page. */
export function actions(page) {
  /** Goes to the same view with some parts changed; `silently` without a step that can be undone. */
  const go = (parts, silently = false) => page.open(changed(page.view, { sight: page.picture.sight(), ...parts }), silently);

  const drop = (ids) => (ids.length ? go({ without: [...page.view.without, ...ids], select: ids.includes(page.view.select) ? '' : page.view.select })
    : page.tell(say('nothingHangs')));

  const tooMany = () => page.tell(say('tooMany', { most: figure(MOST) }));

  return {
    go,

    /** Chooses a node or a line, and brings in a node that is not there or cannot be seen. */
    choose(id) {
      if (!id || page.isLink(id) || page.graph.nodes.has(id)) return go({ select: id }, true);
      const { off, without, unfolded, basis } = page.view;
      const node = page.whole.nodes.get(id);
      if (!node && page.whole.nodes.size >= MOST) return tooMany();
      if (!node) return go({ select: id, nodes: withMore(page.view, [id]), without: except(without, [id]) });
      const community = page.graph.communityOf?.get(id)?.id;
      return go({
        select: id, off: except(off, [node.type]), without: except(without, [id, community]), basis: node.basis === basis ? basis : '',
        unfolded: community && !unfolded.includes(community) ? [...unfolded, community] : unfolded,
      });
    },

    /** Brings in what lies around a node and is not there yet. */
    async expand(id, filter) {
      if (page.graph.nodes.get(id)?.members) return page.unfold(id);
      const { nodes, links } = page.whole;
      const shown = [...links.values()].filter((link) => link.source === id || link.target === id).length;
      try {
        const { ids, truncated } = await around(id, both(filter, filterOf(page.view)), Math.min(MOST, EXPANDED + shown + 1));
        const { without } = page.view;
        const fresh = ids.filter((other) => !nodes.has(other) || without.includes(other)).slice(0, EXPANDED);
        if (!fresh.length) return page.tell(say('nothingNew'));
        if (nodes.size + fresh.length > MOST) return tooMany();
        await go({ nodes: withMore(page.view, fresh.filter((other) => !nodes.has(other))), without: except(without, fresh), select: id });
        if (truncated) page.tell(say('cut', { count: figure(fresh.length) }));
      } catch (refusal) {
        page.fail(refusal);
      }
    },

    /** Shows the members of a community instead of one node, and back. */
    unfold: (id) => go({ unfolded: [...page.view.unfolded, id], select: '' }),
    foldAgain: (id) => go({ unfolded: except(page.view.unfolded, [id]), select: id }),
    /** Hides what hangs on this one alone. */
    collapse: (id) => drop(page.picture.hangingOn(id)),
    hide: (id) => drop([id]),
    pick: (id) => go({ picked: toggled(page.view.picked, id), ask: '', avoid: [], way: 0 }),
    /** Keeps a node at a place, or no longer where none is named. */
    pin: (id, at = '') => go({ pin: Object.fromEntries(Object.entries({ ...page.view.pin, [id]: at }).filter(([, place]) => place)) }),
    /** Moves a node by so many steps, for whom dragging is hard. */
    move(id, right, down) {
      const { x, y } = page.picture.nodes().get(id);
      return this.pin(id, standing({ x: x + right * STEP, y: y + down * STEP }));
    },
    annotate: (id, text) => go({ notes: { ...page.view.notes, [id]: text } }),
  };
}
