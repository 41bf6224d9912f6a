// The network, drawn; it says what is done to it and does what a view says.
import { camera as cameraOn } from './camera.js';
import { canvas } from './canvas.js';
import { gestures } from './gestures.js';
import { scene as sceneOf } from './scene.js';
import { asSvg } from './svg.js';

const REST = 300;

/** How long the pointer is on a node before it lights up, so that crossing the picture does not flicker. */
const HOVER = 80;

/** The parts of a view that change nothing that is drawn, only what is in focus or beside it. */
const BESIDE = ['story', 'step', 'select', 'sight', 'list', 'ask', 'way', 'avoid', 'between', 'through', 'rank'];

/**
 * Draws into a container.
 * @param does what the page does when something is chosen, picked, expanded, hidden, moved or looked at
 */
export function picture(container, does) {
  let scene = { nodes: [], lines: [], byId: new Map(), many: false };
  let [chosen, hovered, onPath, seen, drawn] = ['', '', [], '', {}];
  let resting;
  let hovering;
  let dragged = null;
  const layers = canvas(container, { at: (point) => camera.at(point), zoom: () => camera.zoom(), now: () => camera.now() });
  const camera = cameraOn(layers.element, (byReader) => {
    layers.later({ moving: byReader });
    if (byReader) looked();
  });

  const all = () => camera.fit(scene.nodes);

  /** The part in sight is kept, and shown to others. */
  function looked() {
    seen = camera.sight();
    clearTimeout(resting);
    resting = setTimeout(() => {
      camera.lookAt(seen);
      does.look();
    }, REST);
  }

  function closer(times) {
    camera.closer(times);
    looked();
  }

  function showAll() {
    all();
    clearTimeout(resting);
    seen = '';
    does.look();
  }

  function hover(id) {
    if (id === hovered) return;
    hovered = id;
    layers.element.style.cursor = id ? 'pointer' : '';
    clearTimeout(hovering);
    hovering = setTimeout(focus, HOVER);
  }

  gestures(layers.element, container, camera, () => scene, {
    ...does, closer, hover, all: showAll, chosen: () => chosen,
    move(node, place) {
      dragged = node;
      Object.assign(node, place);
      layers.later();
    },
    moved(node) {
      const isMoved = dragged === node;
      dragged = null;
      if (isMoved) looked();
      return isMoved;
    },
  });
  camera.listen();
  // the whole picture stays in sight, or the same middle where the reader zoomed in
  new ResizeObserver(() => {
    layers.fit();
    if (!seen || !camera.lookAt(seen)) all();
  }).observe(container);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', layers.fit);
  (function sharp() {
    // another screen, or another zoom of the browser
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      layers.fit();
      sharp();
    }, { once: true });
  }());

  /** Lights up a path, or what the pointer or the choice is on with all around it. */
  function focus() {
    if (onPath.length) {
      const ids = new Set(onPath);
      layers.light({ nodes: onPath.filter((id) => scene.byId.has(id)), lines: scene.lines.filter((line) => ids.has(line.id)), chosen, wide: true });
      return;
    }
    const { nodes, lines } = around(hovered || chosen);
    layers.light({ nodes: nodes.map(({ id }) => id), lines, chosen });
  }

  /** A node with its lines and their other ends, or the chosen line with its ends. */
  function around(id) {
    const node = scene.byId.get(id);
    const lines = node ? node.lines : scene.lines.filter((line) => line.id === chosen);
    return { lines, nodes: [...(node ? [node] : []), ...lines.flatMap(({ from, to }) => [from, to])] };
  }

  /**
   * Shows what a view says of a part of the graph.
   * @param arranged gives the places of the nodes and the captions, requested only where something is drawn anew
   */
  function show(graph, view, look, arranged) {
    chosen = view.select;
    const key = JSON.stringify(Object.entries(view).filter(([name]) => !BESIDE.includes(name)));
    if (drawn.graph !== graph || drawn.key !== key) {
      const { places, captions } = arranged();
      scene = { ...sceneOf(graph, view, look, places), captions };
      drawn = { graph, key };
      layers.show(scene);
    }
    if (view.sight !== seen) {
      clearTimeout(resting);
      seen = view.sight && camera.lookAt(view.sight) ? view.sight : '';
    }
    if (!seen) all();
    focus();
  }

  return {
    show, closer, all: showAll,
    boxes: layers.boxes,
    /** The nodes that can be seen, by id. */
    nodes: () => scene.byId,
    png: () => new Promise((done) => { layers.copy(3).toBlob(done); }),
    svg: () => asSvg(layers.seen(), camera),
    /** Shows the chosen one and what is around it. */
    zoomTo() {
      camera.fit(around(chosen).nodes);
      looked();
    },
    /** What is in sight as a text; empty where that is all. */
    sight: () => seen,
    /** The ids of the neighbours of a node that have no other one. */
    hangingOn: (id) => others(scene.byId.get(id)).filter((node) => others(node).length === 1).map((node) => node.id),
    /** Highlights a path, or nothing. */
    highlight(ids) {
      onPath = ids;
      focus();
    },
    /** Brings a node into sight, which is then what is looked at. */
    reveal(id) {
      const node = scene.byId.get(id);
      if (!node) return;
      const { x, y } = camera.at(node);
      if (x >= 0 && y >= 0 && x <= container.clientWidth && y <= container.clientHeight) return;
      camera.centre(node);
      looked();
    },
  };
}

/** The neighbours of a node that can be seen. */
const others = (node) => [...new Set((node?.lines ?? []).flatMap(({ from, to }) => [from, to]))].filter((one) => one !== node);
