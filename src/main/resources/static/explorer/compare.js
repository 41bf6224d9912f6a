// How picked entities are connected, and what they share.
import { button, fill, h, named } from './dom.js';
import { mention } from './mention.js';
import { PATHS, SHARED } from './queries.js';
import { ask } from './service.js';
import { except } from './view.js';
import { called, lang, say } from './words.js';

/** The panel; `update` makes it say what the view asks. */
export function comparePanel(page) {
  const element = h('section', { class: 'compare', 'aria-label': say('compare') });
  let asked = '';
  let found = null;

  async function update() {
    const { picked, ask: question, avoid } = page.view;
    const key = JSON.stringify([picked, question, avoid, lang()]);
    if (key !== asked) {
      asked = key;
      found = null;
      if (question) {
        draw();
        await look(key);
      }
    }
    draw();
  }

  async function look(key) {
    const { picked, ask: question, avoid } = page.view;
    try {
      const answer = question === 'ways' && picked.length === 2
        ? (await ask(PATHS, { from: picked[0], to: picked[1], avoid, lang: lang() })).paths
        : question === 'shared' && picked.length > 1 ? (await ask(SHARED, { of: picked })).shared : null;
      if (key !== asked) return;
      found = answer;
      const missing = (question === 'ways' ? answer ?? [] : []).flatMap((way) => way.nodes.map((node) => node.id)).filter((id) => !page.graph.nodes.has(id) && !page.view.without.includes(id));
      if (missing.length) page.go({ nodes: [...page.view.nodes, ...missing] }, true);
    } catch (refusal) {
      asked = '';
      page.fail(refusal);
    }
  }

  function draw() {
    const { picked, ask: question, way } = page.view;
    fill(element, h('h2', {}, say('compare')),
      picked.length ? h('ul', { class: 'chips' }, picked.map((id) => chip(id, say('unpick'), () => page.pick(id)))) : h('p', { class: 'hint' }, say('pickTwo')),
      picked.length > 0 && h('div', { class: 'actions' },
        button(say('connected'), () => page.go({ ask: 'ways', way: 0 }), { disabled: picked.length !== 2, 'aria-pressed': String(question === 'ways') }),
        button(say('share'), () => page.go({ ask: 'shared' }), { disabled: picked.length < 2, 'aria-pressed': String(question === 'shared') }),
        button(say('clear'), () => page.go({ picked: [], ask: '', avoid: [], way: 0 }))),
      ...(question === 'ways' && found ? ways(found, way) : question === 'shared' && found ? shared(found) : []));
    const chosen = question === 'ways' && found?.[way];
    page.picture.highlight(chosen ? [...chosen.nodes, ...chosen.links].map((one) => one.id) : []);
  }

  function chip(id, label, remove) {
    const node = page.graph.nodes.get(id);
    const name = node ? called(node) : id;
    return h('li', {}, named(name), ' ', button('×', remove, { class: 'small', 'aria-label': `${label}: ${name}` }));
  }

  function ways(found, chosen) {
    const { avoid, picked } = page.view;
    return [
      avoid.length > 0 && h('div', {}, say('avoided'), h('ul', { class: 'chips' }, avoid.map((id) => chip(id, say('clear'), () => page.go({ avoid: except(avoid, [id]), way: 0 }))))),
      found.length ? h('ol', { class: 'ways' }, found.map((way, i) => h('li', { class: i === chosen ? 'chosen' : null },
        button(say('way', { n: i + 1, length: way.length }), () => page.go({ way: i }), { 'aria-pressed': String(i === chosen) }),
        h('p', {}, named(way.explanation)),
        i === chosen && h('div', {}, say('through'), ': ', way.nodes.filter((node) => !picked.includes(node.id)).map((node) => h('span', { class: 'step' },
          mention(page, node), ' ',
          button(say('avoid'), () => page.go({ avoid: [...avoid, node.id], way: 0 }), { class: 'small', 'aria-label': `${say('avoid')}: ${called(node)}` }))))))) : h('p', {}, say('noWay')),
    ];
  }

  function shared(found) {
    return [found.length ? h('ul', {}, found.map((one) => h('li', {},
      mention(page, one.entity), ' ', h('small', {}, page.typeWord(one.entity.type)),
      h('ul', {}, one.links.map((link) => h('li', {}, mention(page, link, [named(called(link.source)), ' – ', called(link), ' → ', named(called(link.target))])))))))
      : h('p', {}, say('nothingShared'))];
  }

  return { element, update };
}
