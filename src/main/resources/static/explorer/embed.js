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
const drawing = picture(place('picture'), { choose, pick: choose, expand: choose, hide: nothing, pin: nothing, look: nothing, open: nothing });
const shown = { view: null, graph: null };
const page = { view: null, open: draw };
window.enishi = { boxes: drawing.boxes };

/** Draws the view that the address names. */
async function start() {
  const { view: asked } = parse(location.hash);
  speak(asked.lang);
  document.title = say('title');
  place('picture').setAttribute('aria-label', say('network'));
  silence();
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
  const { vocabulary } = page;
  place('page').setAttribute('aria-busy', 'true');
  try {
    const all = await load(view, vocabulary);
    const graph = view.fold ? await folded(all, seen(all, view), view) : seen(all, view);
    const [look, standing] = await Promise.all([looks(view, vocabulary, all), places()(graph.steps)]);
    Object.assign(shown, { view, graph, show: (select) => drawing.show(graph, { ...view, select }, look, () => arranged(view, graph, vocabulary, standing)) });
    page.view = view;
    const story = storyBar(page);
    fill(place('story'), story.element);
    await story.update();
    choose(view.select);
  } catch (refusal) {
    fail(refusal);
  }
  place('page').removeAttribute('aria-busy');
}

/** Lights up what somebody points at, and says what it is. */
function choose(id) {
  const { view, graph } = shown;
  if (!view) return;
  shown.show(id);
  const chosen = graph.nodes.get(id) ?? graph.links.get(id);
  const tools = toolBar({ view: { ...view, select: id }, picture: drawing });
  tools.update();
  fill(place('tools'), tools.element);
  fill(place('status'), chosen ? h('strong', {}, named(called(chosen))) : say('shown', { nodes: figure(graph.nodes.size), links: figure(graph.links.size) }), ' ',
    h('a', { href: `/${format({ ...view, select: id })}`, target: '_blank', rel: 'noopener' }, say('openHere')));
}

addEventListener('hashchange', start);
start();
