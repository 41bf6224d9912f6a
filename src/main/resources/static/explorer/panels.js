// Panels beside the picture, which the reader makes wider, narrower, or folds; the browser keeps how they are.
import { h } from './dom.js';
import { say } from './words.js';

const STEP = 24;
const LEAST = 120;

/**
 * Puts a handle on the edge of a panel.
 * @param panel the panel, with a custom property of its name for its size
 * @param direction 1 where the panel grows to the right, -1 where it grows to the left
 */
export function foldable(panel, name, direction) {
  const key = `enishi-panel-${name}`;
  const most = () => innerWidth * 0.45;
  const size = () => panel.getBoundingClientRect().width;
  const handle = h('div', { class: `handle ${name}`, role: 'separator', tabindex: '0', 'aria-orientation': 'vertical',
    'aria-controls': panel.id, 'aria-valuemin': '0', 'aria-valuemax': '100', onkeydown: steer, ondblclick: fold, onpointerdown: pull });
  document.querySelector('main').append(handle);

  function set(pixels) {
    const folded = pixels < LEAST / 2;
    document.body.style.setProperty(`--${name}`, folded ? '0px' : `${Math.round(Math.max(LEAST, Math.min(most(), pixels)))}px`);
    panel.classList.toggle('folded', folded);
    sessionStorage.setItem(key, String(Math.round(pixels)));
    tellSize();
  }

  function tellSize() {
    handle.setAttribute('aria-valuenow', String(Math.round(Math.min(100, (100 * size()) / Math.max(1, most())))));
  }

  function fold() {
    if (panel.classList.contains('folded')) {
      document.body.style.removeProperty(`--${name}`);
      panel.classList.remove('folded');
      sessionStorage.removeItem(key);
      tellSize();
    } else set(0);
  }

  function steer(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') fold();
    else if (step) set(size() + step * direction * STEP);
    else return;
    event.preventDefault();
  }

  function pull(event) {
    const [start, before] = [event.clientX, size()];
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (moved) => set(before + direction * (moved.clientX - start));
    handle.onpointerup = () => { handle.onpointermove = null; };
  }

  const kept = sessionStorage.getItem(key);
  if (kept) set(Number(kept));
  /** Names the handle in the language of the page. */
  return () => {
    handle.setAttribute('aria-label', say(`panel ${name}`));
    handle.title = say('panelHint');
    tellSize();
  };
}
