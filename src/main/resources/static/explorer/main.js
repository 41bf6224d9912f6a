// The explorer: a view in the address, the part of the graph that it shows, and the panels that speak of both.
import { actions } from './actions.js';
import { arranged } from './arranged.js';
import { numbersOf } from './attributes.js';
import { cardPanel } from './cards.js';
import { comparePanel } from './compare.js';
import { button, fill, h } from './dom.js';
import { fileMenu } from './files.js';
import { folded } from './fold.js';
import { load, partOf, seen, sightOf } from './graph.js';
import { keys } from './keys.js';
import { listPanel } from './lists.js';
import { looks } from './looks.js';
import { messages } from './messages.js';
import { foldable } from './panels.js';
import { places } from './picture/layout/places.js';
import { picture } from './picture/picture.js';
import { VOCABULARY } from './queries.js';
import { opened, shortened } from './saved.js';
import { searchBox } from './search.js';
import { request } from './service.js';
import { sidePanel } from './side.js';
import { isBare, read, stepButtons, write } from './steps.js';
import { storyBar, told } from './story.js';
import { toolBar } from './tools.js';
import { except, MOST, parse, whole } from './view.js';
import { called, figure, say, speak } from './words.js';

const where = places();

const place = (name) => document.getElementById(name);

const { help } = keys(place('help'), () => document.querySelector('#top input[type=search]'));
const nameHandles = [foldable(place('left'), 'left', 1), foldable(place('card'), 'right', -1)];

let panels = [];
let newest = 0;
let built = '';
const [loaded, drawn] = [once(), once()];

/** What the page knows, and all that its parts can do to it. */
const page = {
  view: parse('').view, whole: { nodes: new Map(), links: new Map(), elsewhere: new Map() }, graph: { nodes: new Map(), links: new Map() }, drawn: 0, edition: 0, look: null, picture: null, vocabulary: null, entities: 0,
  typeWord: (type) => called(page.vocabulary.entityTypes.find((word) => word.type === type) ?? { ja: type }),
  linkWord: (type) => called(page.vocabulary.linkTypes.find((word) => word.type === type) ?? { ja: type }),
  isLink: (id) => page.graph.links.has(id) || page.whole.links.has(id) || page.vocabulary.linkTypes.some(({ type }) => id.startsWith(`${type}:`)),

  /** Loads all anew, after somebody changed something. */
  again() {
    page.edition++;
    return show(page.view);
  },

  /** Takes what is gone out of the view. */
  leaveOut(id) {
    const { view } = page;
    page.view = { ...view, select: view.select === id ? '' : view.select, nodes: view.nodes.map((ids) => except(ids, [id])).filter((ids) => ids.length), picked: except(view.picked, [id]) };
  },

  /** Goes to a view. */
  open(view, silently = false) {
    write(view, silently);
    return show(view);
  },
};
Object.assign(page, actions(page), messages(place('message'), start));

/** Makes the page show a view. */
async function show(asked) {
  const number = ++newest;
  const before = page.picture.sight();
  let view = numbersOf(page.vocabulary).has(asked.width) ? asked : { ...asked, width: '', least: null };
  page.view = view;
  place('page').setAttribute('aria-busy', 'true');
  try {
    const whole = await loaded(`${page.edition} ${partOf(view)}`, () => load(view, page.vocabulary));
    const graph = await drawn(JSON.stringify([sightOf(view), view.fold && view.unfolded, view.lang]), () => (view.fold ? folded(whole, seen(whole, view), view) : seen(whole, view)), whole);
    if (number !== newest) return;
    const [look, standing] = await Promise.all([looks(view, page.vocabulary, whole), where(graph.steps)]);
    if (number !== newest) return;
    // whoever looked elsewhere meanwhile goes on looking there
    if (page.picture.sight() !== before) view = { ...view, sight: page.picture.sight() };
    if (built !== view.lang) build();
    if (graph !== page.graph) {
      page.drawn++;
      view = without(view, graph.gone);
    }
    Object.assign(page, { view, whole, graph, look });
    page.picture.show(graph, view, look, () => arranged(view, graph, page.vocabulary, standing));
    address();
    shorten(number);
    await Promise.all(panels.map((panel) => panel.update()));
  } catch (refusal) {
    if (number === newest) page.fail(refusal);
  } finally {
    if (number === newest) place('page').removeAttribute('aria-busy');
  }
}

/** Makes the last thing once, also for those who ask while it is made; anew after a failure. */
function once() {
  let last = {};
  return (key, make, of = null) => {
    if (last.key !== key || last.of !== of) {
      const made = Promise.resolve().then(make);
      last = { key, of, made };
      made.catch(() => { if (last.made === made) last = {}; });
    }
    return last.made;
  };
}

/** The same view without what the graph does not have, which the reader is told. */
function without(view, gone) {
  if (gone.length) page.tell(say('gone', { ids: gone.join(', ') }));
  return { ...view, nodes: view.nodes.map((ids) => except(ids, gone)).filter((ids) => ids.length), picked: except(view.picked, gone), avoid: except(view.avoid, gone) };
}

/** Makes an address that is too long a short one; without the service it stays long, and works. */
async function shorten(number) {
  const view = await shortened(page.view, () => number === newest).catch(() => page.view);
  if (number !== newest || view.saved === page.view.saved) return;
  page.view = { ...page.view, saved: view.saved };
  address();
}

/** Writes into the address what is in sight. */
function address() {
  write({ ...page.view, sight: page.picture.sight() }, true);
}

/** Builds the parts of the page, in the language of the view. */
function build() {
  const { lang } = page.view;
  built = lang;
  speak(lang);
  document.title = say('title');
  place('picture').setAttribute('aria-label', say('picture'));
  place('picture').setAttribute('aria-roledescription', say('network'));
  place('card').setAttribute('aria-label', say('card'));
  const [steps, side, compare, lists, tools, story] = [stepButtons(page), sidePanel(page), comparePanel(page), listPanel(page), toolBar(page), storyBar(page)];
  panels = [steps, side, compare, lists, tools, story, { update: status }, cardPanel(page, place('card'))];
  const other = lang === 'ja' ? 'en' : 'ja';
  fill(place('top'), button(say('skip'), () => place('picture').focus(), { class: 'skip' }), h('h1', {}, say('title')), searchBox(page.choose, page.typeWord, page.fail, page.vocabulary.entityTypes.map((type) => [type.type, called(type)])), steps.element, fileMenu(page),
    button(other === 'en' ? 'English' : '日本語', () => page.go({ lang: other }), { lang: other, name: 'language' }), h('a', { href: '/graphiql' }, 'GraphiQL'), help());
  fill(place('tools'), tools.element);
  fill(place('story'), story.element);
  nameHandles.forEach((name) => name());
  fill(place('left'), compare.element, side.element);
  fill(place('bottom'), lists.element);
}

function status() {
  const { nodes, links } = page.graph;
  const { network } = page.view;
  fill(place('status'), h('span', {}, say('shown', { nodes: figure(nodes.size), links: figure(links.size) })), ' ', h('span', {}, say('inferredShown', { count: figure([...links.values()].filter((link) => link.basis !== 'STATED').length) })),
    page.graph.truncated && network > 0 && [' ', say('truncated', { all: figure(page.entities), nodes: figure(network) }), ' ',
      network < MOST && button(say('more'), () => page.go({ network: Math.min(MOST, network * 2) }), { class: 'small' })]);
}

/** Reads the address and shows what it names. */
async function start() {
  const { view: asked, unread } = read();
  speak(asked.lang);
  page.silence();
  const number = ++newest;
  let view = null;
  try {
    view = await opened(asked).then((found) => found && told(found));
    if (!page.vocabulary) {
      const { vocabulary, statistics } = await request(VOCABULARY);
      Object.assign(page, { vocabulary, entities: statistics.entities });
    }
  } catch (refusal) {
    if (number === newest) page.fail(refusal);
    return;
  }
  // whoever went on meanwhile is there already
  if (number !== newest) return;
  await show(isBare() ? { ...asked, ...whole(page.entities) } : view ?? asked);
  if (!view) page.tell(say('expired'));
  if (unread.length) page.tell(say('badAddress', { parts: unread.join(' ') }));
}

const { choose, pick, expand, hide, pin } = page;
page.picture = picture(place('picture'), { choose, pick, expand, hide, pin, look: address, open: () => place('card').querySelector('h2')?.focus() });
addEventListener('popstate', start);
// for whoever counts what is drawn
window.enishi = { boxes: page.picture.boxes };
start();
