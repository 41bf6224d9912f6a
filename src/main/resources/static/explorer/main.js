// The explorer: a view in the address, the part of the graph that it shows, and the panels that speak of both.
import { entityCard } from './card.js';
import { comparePanel } from './compare.js';
import { button, fill, h } from './dom.js';
import { fileMenu } from './files.js';
import { around, load, partOf, visible } from './graph.js';
import { linkCard } from './links.js';
import { listPanel } from './lists.js';
import { looks } from './looks.js';
import { picture } from './picture.js';
import { VOCABULARY } from './queries.js';
import { searchBox } from './search.js';
import { ask, useToken } from './service.js';
import { sidePanel } from './side.js';
import { changed, format, MOST, parse } from './view.js';
import { called, figure, say, speak } from './words.js';

const EXPANDED = 200;
const place = (name) => document.getElementById(name);

const REST = 150;
const LAST = 'enishi-last-step';

let panels = [];
let newest = 0;
let loaded = '';
let built = '';
let carded = '';
let resting;

/** What the page knows, and all that its parts can do to it. */
const page = {
  view: parse('').view, graph: { nodes: new Map(), links: new Map() }, vocabulary: null, drawn: 0, picture: null,
  typeWord: (type) => called(page.vocabulary.entityTypes.find((word) => word.type === type) ?? { ja: type }),
  linkWord: (type) => called(page.vocabulary.linkTypes.find((word) => word.type === type) ?? { ja: type }),

  /** Goes to the same view with some parts changed; `silently` without a step that can be undone. */
  go: (parts, silently = false) => page.open(changed(page.view, { pos: page.picture.positions(), sight: page.picture.sight(), ...parts }), silently),

  async open(view, silently = false) {
    const step = silently ? here() : here() + 1;
    if (!silently) sessionStorage.setItem(LAST, step);
    history[silently ? 'replaceState' : 'pushState']({ step }, '', format(view));
    await show(view);
  },

  /** Chooses a node or a line, and brings in a node that is not there or cannot be seen. */
  choose(id) {
    const { off, nodes, without } = page.view;
    const node = page.graph.nodes.get(id);
    if (!id || isLink(id) || (node && !off.includes(node.type))) return page.go({ select: id }, true);
    if (node) return page.go({ select: id, off: off.filter((type) => type !== node.type) });
    if (page.graph.nodes.size >= MOST) return page.tell(say('tooMany', { most: figure(MOST) }));
    return page.go({ select: id, nodes: [...nodes, id], without: without.filter((other) => other !== id) });
  },

  async expand(id, filter) {
    const { nodes, links } = page.graph;
    const shown = [...links.values()].filter((link) => link.source === id || link.target === id).length;
    const { ids, truncated } = await around(id, filter, Math.min(MOST, EXPANDED + shown + 1)).catch((refusal) => {
      page.fail(refusal);
      return { ids: null };
    });
    const fresh = ids?.filter((other) => !nodes.has(other)).slice(0, EXPANDED);
    if (!fresh?.length) {
      if (fresh) page.tell(say('nothingNew'));
      return;
    }
    if (page.graph.nodes.size + fresh.length > MOST) {
      page.tell(say('tooMany', { most: figure(MOST) }));
      return;
    }
    await page.go({ nodes: [...page.view.nodes, ...fresh], without: page.view.without.filter((other) => !fresh.includes(other)), select: id });
    if (truncated) page.tell(say('cut', { count: figure(fresh.length) }));
  },

  /** Hides what hangs on this one alone. */
  collapse: (id) => drop([...page.picture.cy.getElementById(id).neighborhood('node').filter((node) => node.neighborhood('node').length === 1).map((node) => node.id())]),
  hide: (id) => drop([id]),
  pick: (id) => page.go({ picked: toggled(page.view.picked, id), ask: '', avoid: [], way: 0 }),
  /** Keeps a node at a place, or no longer where none is named. */
  pin: (id, at = '') => page.go({ pin: Object.fromEntries(Object.entries({ ...page.view.pin, [id]: at }).filter(([, place]) => place)) }),
  annotate: (id, text) => page.go({ notes: { ...page.view.notes, [id]: text } }),

  /** Says something that the reader should know. */
  tell(message, action) {
    const before = [...place('message').querySelectorAll('p')];
    fill(place('message'), before, h('p', {}, message), h('div', {}, action, button(say('dismiss'), silence)));
  },

  /** Says what the service refused, and what can be done about it. */
  fail(refusal) {
    if (refusal.code === 'UNAUTHENTICATED') askForToken();
    else page.tell(refusal.message, button(say('retry'), start));
    if (!refusal.code) console.error(refusal);
  },
};

const silence = () => fill(place('message'));
const toggled = (ids, id) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
const isLink = (id) => page.graph.links.has(id) || page.vocabulary.linkTypes.some(({ type }) => id.startsWith(`${type}:`));
const drop = (ids) => ids.length && page.go({ nodes: page.view.nodes.filter((id) => !ids.includes(id)), select: ids.includes(page.view.select) ? '' : page.view.select,
  without: [...page.view.without, ...ids] });

/** Which step of this window's history this is. */
const here = () => history.state?.step ?? 0;

/** Makes the page show a view. */
async function show(asked) {
  const number = ++newest;
  let view = asked;
  page.view = view;
  try {
    place('page').setAttribute('aria-busy', 'true');
    const part = partOf(view);
    const graph = part === loaded ? page.graph : await load(view);
    const look = await looks(view, page.vocabulary);
    if (number !== newest) return;
    if (built !== view.lang) build();
    if (graph !== page.graph) {
      page.drawn++;
      if (graph.gone.length) page.tell(say('gone', { ids: graph.gone.join(', ') }));
      const there = (id) => !graph.gone.includes(id);
      view = { ...view, nodes: view.nodes.filter(there), picked: view.picked.filter(there), avoid: view.avoid.filter(there) };
    }
    [page.view, page.graph, loaded] = [view, graph, partOf(view)];
    page.picture.show(graph, view, look);
    address();
    panels.forEach((panel) => panel.update());
    status();
    clearTimeout(resting);
    await new Promise((rested) => { resting = setTimeout(rested, carded ? REST : 0); });
    if (number === newest) await card();
  } catch (refusal) {
    if (number === newest) page.fail(refusal);
  } finally {
    if (number === newest) place('page').removeAttribute('aria-busy');
  }
}

/** Writes into the address where all stands and what is in sight. */
const address = () => history.replaceState({ step: here() }, '', format({ ...page.view, pos: page.picture.positions(), sight: page.picture.sight() }));

/** Builds the parts of the page, in the language of the view. */
function build() {
  speak(page.view.lang);
  document.title = say('title');
  place('picture').setAttribute('aria-label', say('picture'));
  place('picture').setAttribute('aria-roledescription', say('network'));
  place('card').setAttribute('aria-label', say('card'));
  const [side, compare, lists] = [sidePanel(page), comparePanel(page), listPanel(page)];
  panels = [side, compare, lists, { update: steps }];
  fill(place('top'), h('h1', {}, say('title')), searchBox(page.choose, page.typeWord, page.fail), h('div', { id: 'steps' }), fileMenu(page),
    button(page.view.lang === 'ja' ? 'English' : '日本語', () => page.go({ lang: page.view.lang === 'ja' ? 'en' : 'ja' }), { lang: page.view.lang === 'ja' ? 'en' : 'ja' }),
    h('a', { href: '/graphiql' }, 'GraphiQL'));
  fill(place('left'), compare.element, side.element);
  fill(place('bottom'), lists.element);
  [built, carded] = [page.view.lang, ''];
}

function steps() {
  fill(place('steps'), button(say('undo'), () => history.back(), { disabled: here() === 0 }),
    button(say('redo'), () => history.forward(), { disabled: here() >= Number(sessionStorage.getItem(LAST)) }),
    button(say('start'), () => page.open({ ...page.view, network: parse('').view.network, nodes: [], without: [], off: [], year: null, ask: '', avoid: [], pos: '', sight: '' })));
}

function status() {
  const { nodes, links } = visible(page.graph, page.view);
  fill(place('status'), h('span', {}, say('shown', { nodes: figure(nodes.length), links: figure(links.length) })),
    page.graph.truncated && page.view.network > 0 ? [' ', say('truncated', { all: figure(page.vocabulary.entities), nodes: figure(page.view.network) }), ' ',
      page.view.network < MOST && button(say('more'), () => page.go({ network: Math.min(MOST, page.view.network * 2) }), { class: 'small' })] : []);
}

async function card() {
  const { select, lang, picked, pin, notes } = page.view;
  const key = JSON.stringify([select, lang, picked.includes(select), select in pin, notes[select], page.graph.nodes.get(select)?.hiddenNeighbours]);
  if (key === carded) return;
  carded = key;
  const node = page.graph.nodes.get(select);
  let parts = [h('h2', { tabindex: '-1' }, say('card')), h('p', { class: 'hint' }, select ? say('gone', { ids: select }) : say('choose'))];
  try {
    if (node) parts = await entityCard(page, node);
    else if (select && isLink(select)) parts = await linkCard(page, select);
  } catch (refusal) {
    if (key === carded) carded = '';
    throw refusal;
  }
  if (key !== carded) return;
  fill(place('card'), parts);
  place('card').scrollTop = 0;
  if (select) page.picture.reveal(select);
}

function askForToken() {
  const input = h('input', { type: 'password', autocomplete: 'off', 'aria-label': say('token') });
  fill(place('message'), h('form', { onsubmit: (event) => {
    event.preventDefault();
    useToken(input.value.trim());
    start();
  } }, h('label', {}, say('token'), ' ', input), h('button', {}, say('send'))));
  input.focus();
}

/** Reads the address and shows what it names. */
async function start() {
  const { view, unread } = parse(location.hash);
  speak(view.lang);
  if (!history.state) sessionStorage.setItem(LAST, 0);
  silence();
  try {
    if (!page.vocabulary) {
      const { vocabulary, statistics } = await ask(VOCABULARY);
      page.vocabulary = { ...vocabulary, entities: statistics.entities };
    }
  } catch (refusal) {
    page.fail(refusal);
    return;
  }
  await show(view);
  if (unread.length) page.tell(say('badAddress', { parts: unread.join(' ') }));
}

page.picture = picture(place('picture'), {
  choose: page.choose, pick: page.pick, expand: page.expand, hide: page.hide, pin: page.pin, look: address,
  open: () => place('card').querySelector('h2')?.focus(),
});
addEventListener('popstate', start);
start();
