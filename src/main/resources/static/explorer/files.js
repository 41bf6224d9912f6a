// Views and pictures as files.
import { button, h } from './dom.js';
import { behind } from './queries.js';
import { exported } from './service.js';
import { visible } from './graph.js';
import { format, parse } from './view.js';
import { say } from './words.js';

const KIND = 'enishi-view';

/** The menu of what can be saved, opened and exported. */
export function fileMenu(page) {
  const pick = h('input', { type: 'file', accept: '.json,application/json', hidden: true, 'aria-label': say('load'), onchange: open });
  const ids = () => visible(page.graph, page.view).nodes.map((node) => node.id);

  function save() {
    hand('enishi-view.json', new Blob([JSON.stringify({ kind: KIND, view: format({ ...page.view, saved: '' }) }, null, 2)], { type: 'application/json' }));
  }

  async function open() {
    const [file] = pick.files;
    pick.value = '';
    try {
      const saved = JSON.parse(await file.text());
      if (saved.kind !== KIND || typeof saved.view !== 'string') throw new SyntaxError(KIND);
      const { view, unread } = parse(saved.view);
      if (unread.length) throw new SyntaxError(unread[0]);
      page.open(view);
    } catch {
      page.tell(say('badFile'));
    }
  }

  const from = (kind) => async () => {
    try {
      hand(`enishi.${kind}`, await exported(kind, ids()));
    } catch (refusal) {
      page.fail(refusal);
    }
  };

  return h('details', { class: 'menu' }, h('summary', {}, say('file')), h('div', {},
    button(say('save'), save), button(say('load'), () => pick.click()), pick,
    button('PNG', async () => hand('enishi.png', await page.picture.png())),
    button('SVG', () => hand('enishi.svg', new Blob([page.picture.svg()], { type: 'image/svg+xml' }))),
    button('CSV', from('csv')), button('GEXF', from('gexf')),
    button(say('query'), () => window.open(`/graphiql#${new URLSearchParams({ query: behind(ids()) })}`, '_blank', 'noopener'))));
}

function hand(name, blob) {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
