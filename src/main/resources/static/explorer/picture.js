// The network, drawn; it says what is done to it and does what a view says.
import { holds, isDoubtful, visible } from './graph.js';
import { layOut, lookAt, placeAll, placeAt, placeNew, settle, sight, standing, written } from './layout.js';
import { short, style } from './style.js';
import { called } from './words.js';

const STEP = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const REST = 300;
const ZOOM = { '+': 1.25, '=': 1.25, ';': 1.25, '-': 0.8 };

/**
 * Draws into a container.
 * @param does what the page does when something is chosen, picked, expanded, hidden, moved or looked at
 */
export function picture(container, does) {
  const cy = cytoscape({ container, style, minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: false, autounselectify: true, textureOnViewport: true });
  let afresh = true;
  let seen = '';
  cy.on('tap', 'node, edge', ({ target, originalEvent }) => {
    if (originalEvent.shiftKey && target.isNode()) does.pick(target.id());
    else does.choose(target.id());
  });
  cy.on('tap', ({ target }) => target === cy && does.choose(''));
  cy.on('dbltap', 'node', ({ target }) => does.expand(target.id()));
  cy.on('dragfree', 'node', ({ target }) => {
    afresh = false;
    settle(target);
    looked();
    does.pin(target.id(), standing(target));
  });
  let resting;
  cy.on('scrollzoom dragpan pinchzoom', looked);
  // the whole picture stays in sight, or the same middle where the reader zoomed in
  new ResizeObserver(() => {
    cy.resize();
    if (!seen || !lookAt(cy, seen)) all();
  }).observe(container);
  container.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = cy.$('.chosen').first();
    if (STEP[event.key]) does.choose(next(cy, chosen, STEP[event.key]));
    else if (ZOOM[event.key]) closer(ZOOM[event.key]);
    else if (event.key === 'Enter' && chosen.nonempty()) does.open();
    else if (event.key === 'e' && chosen.isNode?.()) does.expand(chosen.id());
    else if (event.key === 'Delete' && chosen.isNode?.()) does.hide(chosen.id());
    else return;
    event.preventDefault();
  });

  function all() {
    cy.fit(cy.elements(':visible'), 30);
  }

  function closer(times) {
    cy.zoom({ level: cy.zoom() * times, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    looked();
  }

  /** The part in sight is kept, and shown to others. */
  function looked() {
    seen = sight(cy);
    clearTimeout(resting);
    resting = setTimeout(() => {
      seen = sight(cy);
      lookAt(cy, seen);
      does.look();
    }, REST);
  }

  /** Shows what a view says of a part of the graph; what was there keeps its place unless the view has another. */
  function show(graph, view, look) {
    if (!view.pos && !afresh) cy.elements().remove();
    const before = cy.nodes().length;
    let added;
    let gone;
    cy.batch(() => {
      gone = cy.elements().filter((one) => !graph.nodes.has(one.id()) && !graph.links.has(one.id())).remove();
      const there = new Set(cy.elements().map((one) => one.id()));
      added = cy.add([
        ...[...graph.nodes.values()].filter((node) => !there.has(node.id)).map((node) => ({ group: 'nodes', data: { id: node.id, ...drawn(node, view, look) } })),
        ...[...graph.links.values()].filter((link) => !there.has(link.id))
          .map(({ id, source, target, order }) => ({ group: 'edges', data: { id, source, target, order } })),
      ]).nodes();
      paint(graph, view, look);
    });
    const placed = view.pos && (view.pos === written(cy) || placeAll(cy, view.pos));
    if (!placed && added.nonempty()) {
      if (before) placeNew(added);
      const pinned = Object.entries(view.pin).filter(([id, place]) => placeAt(cy.getElementById(id), place));
      afresh = !before && !pinned.length;
      layOut(cy, !before);
    } else afresh &&= !placed && gone.empty();
    if (view.sight !== seen) {
      clearTimeout(resting);
      seen = view.sight && lookAt(cy, view.sight) ? view.sight : '';
    }
    if (!seen) all();
  }

  /** Makes the picture look as a view says. */
  function paint(graph, view, look) {
    const off = new Set(view.off);
    const tied = new Set(visible(graph, view).links.flatMap((link) => [link.source, link.target]));
    cy.nodes().forEach((one) => {
      const node = graph.nodes.get(one.id());
      one.data(drawn(node, view, look));
      one.toggleClass('off', off.has(node.type) || (!!view.basis && node.basis !== view.basis)).toggleClass('picked', view.picked.includes(node.id)).toggleClass('pinned', node.id in view.pin);
    });
    cy.edges().forEach((one) => {
      const link = graph.links.get(one.id());
      one.data({ label: short(called(link)), order: link.order }).toggleClass('off', !holds(link, view))
        .toggleClass('inferred', link.basis !== 'STATED').toggleClass('doubtful', isDoubtful(link, view));
    });
    cy.elements().removeClass('chosen').removeClass('away');
    cy.nodes().forEach((one) => one.toggleClass('away', view.year !== null && one.connectedEdges().nonempty() && !tied.has(one.id())));
    if (view.select) cy.getElementById(view.select).addClass('chosen');
  }

  return {
    cy, show,
    /** Positions as a text; empty where a fresh layout finds the same ones. */
    positions: () => (afresh ? '' : written(cy)),
    /** What is in sight as a text; empty where that is all. */
    sight: () => seen,
    /** The ids of the neighbours of a node that have no other one. */
    hangingOn: (id) => cy.getElementById(id).neighborhood('node').filter((node) => node.neighborhood('node').length === 1).map((node) => node.id()),
    /** Highlights a path, or nothing. */
    highlight(ids) {
      cy.elements().removeClass('onway');
      if (!ids.length) return;
      cy.elements().addClass('away');
      ids.forEach((id) => cy.getElementById(id).removeClass('away').addClass('onway'));
    },
    /** Brings something into sight. */
    reveal(id) {
      const one = cy.getElementById(id);
      const seen = cy.extent();
      if (one.nonempty() && one.isNode() && !(one.position('x') > seen.x1 && one.position('x') < seen.x2 && one.position('y') > seen.y1 && one.position('y') < seen.y2)) {
        cy.center(one);
      }
    },
  };
}

/** What the style sheet draws a node from. */
function drawn(node, view, look) {
  const note = view.notes[node.id] ? `\n✎ ${short(view.notes[node.id])}` : '';
  return {
    label: short(called(node)) + note, shape: look.shape(node), colour: look.colour(node),
    width: Math.round(14 + 40 * look.size(node)), hidden: node.hiddenNeighbours, order: node.order,
  };
}

/** The nearest node in a direction, the first one where none is chosen. */
function next(cy, chosen, [dx, dy]) {
  const nodes = cy.nodes(':visible');
  if (chosen.empty() || !chosen.isNode()) return nodes.first().id() ?? '';
  const here = chosen.position();
  const ahead = nodes.map((node) => {
    const [x, y] = [node.position('x') - here.x, node.position('y') - here.y];
    return { id: node.id(), along: x * dx + y * dy, across: Math.abs(x * dy) + Math.abs(y * dx) };
  }).filter(({ along, across }) => along > 0 && along >= across / 2);
  ahead.sort((a, b) => a.along + 2 * a.across - b.along - 2 * b.across);
  return ahead[0]?.id ?? chosen.id();
}
