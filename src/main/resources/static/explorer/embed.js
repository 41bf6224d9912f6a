// The picture of a view alone, for a frame on the page of another site: it can be looked at, and changes nothing.
import { arranged } from './arranged.js';
import { fill, h, named } from './dom.js';
import { folded } from './fold.js';
import { load, seen } from './graph.js';
import { looks } from './looks.js';
import { messages } from './messages.js';
import { places } from './picture/layout/places.js';
import { picture } from './picture/picture.js';
import { VOCABULARY } from './queries.js';
import { opened } from './saved.js';
import { request } from './service.js';
import { storyBar, told } from './story.js';
import { toolBar } from './tools.js';
import { format, parse, whole } from './view.js';
import { called, figure, say, speak } from './words.js';

const place = (name) => document.getElementById(name);
const { tell, fail, silence } = messages(place('message'), start);
const nothing = () => {};
const drawing = picture(place('picture'), { choose, pick: choose, expand: choose, hide: nothing, pin: nothing, look: () => choose(page.view?.select ?? ''), open: nothing });
const page = { view: null, graph: null, vocabulary: null, picture: drawing, open: draw };
const where = places();
let [story, tools] = [null, null];
let newest = 0;
let show = nothing;
window.enishi = { boxes: drawing.boxes };

/** Draws the view that the address names. */
async function start() {
  const { view: asked } = parse(location.hash);
  speak(asked.lang);
  document.title = say('title');
  place('picture').setAttribute('aria-label', say('network'));
  silence();
  [story, tools] = [storyBar(page), toolBar(page)];
  fill(place('story'), story.element);
  fill(place('tools'), tools.element);
  try {
    const [found, { vocabulary, statistics }] = await Promise.all([opened(asked).then((view) => view && told(view)), request(VOCABULARY)]);
    page.vocabulary = vocabulary;
    await draw(location.hash.length > 1 ? found ?? asked : { ...asked, ...whole(statistics.entities) });
    if (!found) tell(say('expired'));
  } catch (refusal) {
    fail(refusal);
  }
}

/** Draws a view. */
async function draw(view) {
  const number = ++newest;
  const { vocabulary } = page;
  place('page').setAttribute('aria-busy', 'true');
  try {
    const all = await load(view, vocabulary);
    const graph = view.fold ? await folded(all, seen(all, view), view) : seen(all, view);
    const [look, standing] = await Promise.all([looks(view, vocabulary, all), where(graph.steps)]);
    if (number !== newest) return;
    Object.assign(page, { view, graph });
    show = () => drawing.show(graph, page.view, look, () => arranged(view, graph, vocabulary, standing));
    choose(view.select, view.sight);
    await story.update();
  } catch (refusal) {
    if (number === newest) fail(refusal);
  }
  if (number === newest) place('page').removeAttribute('aria-busy');
}

/** Lights up what somebody points at, and says what it is. */
function choose(id, sight = drawing.sight()) {
  if (!page.view) return;
  page.view = { ...page.view, select: id, sight };
  show();
  tools.update();
  const { nodes, links } = page.graph;
  const chosen = nodes.get(id) ?? links.get(id);
  fill(place('status'), chosen ? h('strong', {}, named(called(chosen))) : say('shown', { nodes: figure(nodes.size), links: figure(links.size) }), ' ',
    h('a', { href: `/${format(page.view)}`, target: '_blank', rel: 'noopener' }, say('openHere')));
}

addEventListener('hashchange', start);
start();
