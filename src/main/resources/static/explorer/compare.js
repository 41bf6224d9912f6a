// How picked entities are connected, and what they share.
import { button, fill, h, named } from './dom.js';
import { mention } from './mention.js';
import { PATHS, SHARED } from './queries.js';
import { request } from './service.js';
import { except, filterOf, withMore } from './view.js';
import { called, lang, say } from './words.js';

/** The panel; `update` makes it show what the view names. */
export function comparePanel(page) {
  const element = h('section', { class: 'compare', 'aria-label': say('compare') });
  let shown = '';
  let found = null;

  async function update() {
    const { picked, ask: question, avoid } = page.view;
    const key = JSON.stringify([page.edition, picked, question, avoid, filterOf(page.view), lang()]);
    if (key !== shown) {
      shown = key;
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
      const result = question === 'ways' && picked.length === 2
        ? (await request(PATHS, { from: picked[0], to: picked[1], avoid, lang: lang(), filter: filterOf(page.view) })).paths
        : question === 'shared' && picked.length > 1 ? (await request(SHARED, { of: picked, filter: filterOf(page.view) })).shared : null;
      if (key !== shown) return;
      found = result;
      const missing = (question === 'ways' ? result ?? [] : []).flatMap((path) => path.nodes.map((node) => node.id)).filter((id) => !page.graph.nodes.has(id) && !page.view.without.includes(id));
      const closed = new Set(missing.map((id) => page.graph.communityOf?.get(id)?.id).filter(Boolean));
      const away = [...new Set(missing)].filter((id) => !page.graph.communityOf?.has(id));
      if (missing.length) page.go({ nodes: withMore(page.view, away), unfolded: [...page.view.unfolded, ...closed] }, true);
    } catch (refusal) {
      shown = '';
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
      ...(question === 'ways' && found ? paths(found, way) : question === 'shared' && found ? shared(found) : []));
    const chosen = question === 'ways' && found?.[way];
    page.picture.highlight(chosen ? [...chosen.nodes, ...chosen.links].map((one) => one.id) : []);
  }

  function chip(id, label, remove) {
    const node = page.whole.nodes.get(id) ?? page.whole.elsewhere.get(id);
    const name = node ? called(node) : id;
    return h('li', {}, named(name), ' ', button('×', remove, { class: 'small', 'aria-label': `${label}: ${name}` }));
  }

  function paths(found, chosen) {
    const { avoid, picked } = page.view;
    return [
      avoid.length > 0 && h('div', {}, say('avoided'), h('ul', { class: 'chips' }, avoid.map((id) => chip(id, say('clear'), () => page.go({ avoid: except(avoid, [id]), way: 0 }))))),
      found.length ? h('ol', { class: 'ways' }, found.map((path, i) => h('li', { class: i === chosen ? 'chosen' : null },
        button(say('path', { n: i + 1, length: path.length, links: path.length === 1 ? 'link' : 'links' }), () => page.go({ way: i }), { 'aria-pressed': String(i === chosen) }),
        path.basis === 'INFERRED' && [' ', h('span', { class: 'basis inferred' }, say('partlyInferred'))],
        h('p', {}, named(path.explanation)),
        i === chosen && h('div', {}, say('through'), ': ', path.nodes.filter((node) => !picked.includes(node.id)).map((node) => h('span', { class: 'step' },
          mention(page, node), ' ',
          button(say('avoid'), () => page.go({ avoid: [...avoid, node.id], way: 0 }), { class: 'small', 'aria-label': `${say('avoid')}: ${called(node)}` }))))))) : h('p', {}, say('noPath')),
    ];
  }

  function shared(found) {
    return [found.length ? h('ul', {}, found.map((one) => h('li', {},
      mention(page, one.entity), ' ', h('small', {}, page.typeWord(one.entity.type)),
      one.representatives.length > 0 && h('p', {}, say('represented'), ': ', one.representatives.map((actor) => [mention(page, actor), ' '])),
      h('ul', {}, one.links.map((link) => h('li', {}, mention(page, link, [named(called(link.source)), ' – ', called(link), ' → ', named(called(link.target))])))))))
      : h('p', {}, say('nothingShared'))];
  }

  return { element, update };
}
