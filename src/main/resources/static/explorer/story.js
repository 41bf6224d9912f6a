// A story: views with a text each, one after another; the service keeps it under a short id, as it keeps long views.
import { button, fill, h, named } from './dom.js';
import { keep as keepStory, kept } from './saved.js';
import { format, parse, partsOf, viewOf } from './view.js';
import { say } from './words.js';

/** Where a browser keeps what somebody is writing. */
const DRAFT = 'enishi-story';

/** How many steps a story has at most, and how long the text of one is. */
const STEPS = 100;
const LONGEST = 2000;

/** The steps of a story; null where the service does not have it. */
async function stepsOf(id) {
  const text = await kept(id);
  return text && stepsIn(text);
}

function stepsIn(text) {
  try {
    const steps = JSON.parse(text).steps.slice(0, STEPS).map(({ view, text: words }) => ({ view: partsOf(viewOf(view)), text: String(words).slice(0, LONGEST) }));
    return steps.length ? steps : null;
  } catch {
    return null;
  }
}

/** The view of a step of a story, where an address names no more than the step; the same view otherwise, null where the story is gone. */
export async function told(view) {
  if (!view.story) return view;
  const steps = await stepsOf(view.story);
  if (!steps) return null;
  const { story, lang } = view;
  const step = Math.min(view.step, steps.length - 1);
  const bare = { ...parse('').view, story, step: view.step, lang };
  return format(view) === format(bare) ? { ...viewOf(steps[step].view), story, step, lang } : { ...view, step };
}

/** The text of a step of a story, with buttons to the next and the one before; `page` has a view and opens others. */
export function storyBar(page) {
  const element = h('section', { class: 'story', 'aria-label': say('story'), 'aria-live': 'polite' });

  async function update() {
    const { story, step, lang } = page.view;
    const steps = story && await stepsOf(story).catch(() => null);
    if (!steps) return fill(element);
    const go = (to) => page.open({ ...viewOf(steps[to].view), story, step: to, lang });
    return fill(element, h('p', {}, named(steps[step]?.text ?? '')), h('div', { class: 'actions' },
      button('‹', () => go(step - 1), { disabled: step === 0, name: 'back', 'aria-label': say('stepBack') }), h('span', {}, `${step + 1} / ${steps.length}`),
      button('›', () => go(step + 1), { disabled: step >= steps.length - 1, name: 'on', 'aria-label': say('stepOn') })));
  }

  return { element, update };
}

/** Where a story is put together. */
export async function storyWriter(page) {
  const element = h('div', {});
  const { story } = page.view;
  const shared = story && await stepsOf(story).catch(() => null);
  const draft = () => stepsIn(localStorage.getItem(DRAFT)) ?? [];

  function store(steps) {
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ steps }));
    } catch {
      page.tell(say('noRoom'));
    }
  }

  function keep(steps) {
    store(steps);
    draw();
  }

  /** What is written is not thrown away by one press. */
  const replace = (steps) => (!draft().length || confirm(say('replaceStory'))) && keep(steps);

  const now = () => partsOf({ ...page.view, sight: page.picture.sight() });
  const moved = (steps, from, to) => steps.toSpliced(from, 1).toSpliced(to, 0, steps[from]);

  async function share() {
    try {
      const id = await keepStory(JSON.stringify({ steps: draft() }));
      await page.open({ ...viewOf(draft()[0].view), story: id, step: 0, lang: page.view.lang });
      page.tell(say('shared'));
    } catch (refusal) {
      page.fail(refusal);
    }
  }

  function draw() {
    const steps = draft();
    fill(element, h('ol', { class: 'steps' }, steps.map(({ view, text }, at) => h('li', {},
      h('textarea', { name: `step-${at}`, rows: 2, maxlength: LONGEST, 'aria-label': say('stepText', { n: at + 1 }), onchange: (event) => store(draft().with(at, { view, text: event.target.value })) }, text),
      h('div', { class: 'actions' }, button(say('show'), () => page.open({ ...viewOf(view), lang: page.view.lang, list: 'story' })), button(say('takeView'), () => keep(draft().with(at, { ...draft()[at], view: now() }))),
        button('↑', () => keep(moved(draft(), at, at - 1)), { disabled: at === 0, 'aria-label': `${say('up')}: ${at + 1}` }), button('↓', () => keep(moved(draft(), at, at + 1)), { disabled: at === steps.length - 1, 'aria-label': `${say('down')}: ${at + 1}` }),
        button('×', () => keep(draft().toSpliced(at, 1)), { 'aria-label': `${say('remove')}: ${at + 1}` }))))),
    h('div', { class: 'actions' }, button(say('addStep'), () => keep([...draft(), { view: now(), text: '' }]), { name: 'addStep', disabled: steps.length >= STEPS }),
      steps.length > 0 && button(say('share story'), share, { name: 'shareStory' }), steps.length > 0 && button(say('clearStory'), () => replace([])),
      shared && button(say('editStory'), () => replace(shared))), h('p', { class: 'hint' }, say('storyHint')));
  }

  draw();
  return element;
}
