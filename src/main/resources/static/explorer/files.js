// Views and pictures as files.
import { button, h } from './dom.js';
import { asSeen } from './gexf.js';
import { behind } from './queries.js';
import { report } from './report.js';
import { exported } from './service.js';
import { filterOf, format, parse } from './view.js';
import { say } from './words.js';

const KIND = 'enishi-view';

/** The menu of what can be saved, opened and exported. */
export function fileMenu(page) {
  const pick = h('input', { type: 'file', accept: '.json,application/json', hidden: true, 'aria-label': say('load'), onchange: open });
  const ids = () => [...page.graph.nodes.values()].flatMap((node) => node.members ?? [node.id]);

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

  /** Does something that the service may refuse. */
  const trying = (does) => async () => {
    try {
      await does();
    } catch (refusal) {
      page.fail(refusal);
    }
  };
  const from = (kind, ending = kind) => trying(async () => hand(`enishi.${ending}`, await exported(kind, ids(), filterOf(page.view))));
  const graph = trying(async () => hand('enishi.gexf', new Blob([asSeen(await (await exported('gexf', ids(), filterOf(page.view))).text(), page.picture.nodes())], { type: 'application/gexf+xml' })));
  const printed = trying(async () => hand('enishi-report.html', new Blob([await report(page)], { type: 'text/html' })));

  const close = () => { menu.open = false; };
  const menu = h('details', { class: 'menu', onfocusout: ({ relatedTarget }) => !menu.contains(relatedTarget) && close(), onkeydown: ({ key }) => key === 'Escape' && close() }, h('summary', {}, say('file')), h('div', { onclick: close },
    button(say('save'), save), button(say('load'), () => pick.click()), pick,
    button('PNG', async () => hand('enishi.png', await page.picture.png())),
    button('SVG', () => hand('enishi.svg', new Blob([page.picture.svg()], { type: 'image/svg+xml' }))),
    button(say('report'), printed), button('Excel', from('xlsx')), button('CSV', from('csv-names', 'csv')), button('GEXF', graph),
    button(say('query'), () => window.open(`/graphiql#${new URLSearchParams({ query: behind(ids(), filterOf(page.view)) })}`, '_blank', 'noopener'))));
  return menu;
}

function hand(name, blob) {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
