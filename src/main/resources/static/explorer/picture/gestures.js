// What pointer and keyboard do to the picture.
import { standing } from './camera.js';
import { along } from './scene.js';

const { drag, pointer, select } = globalThis.d3;

const STEP = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ZOOM = { '+': 1.25, '=': 1.25, ';': 1.25, '-': 0.8 };

/** How far beside a node or a line the pointer may be, in pixels, and at how many points a line is looked at. */
const NEAR = 5;
const POINTS = 24;

/**
 * Makes a picture say what is done to it.
 * @param element where it is drawn, in a container that has the keyboard
 * @param camera through which it is seen
 * @param scene the nodes and lines of the moment
 * @param does what the page does
 */
export function gestures(element, container, camera, scene, does) {
  const nodeAt = (x, y) => scene().nodes.find((node) => {
    const at = camera.at(node);
    const r = Math.max(NEAR, (node.width * camera.zoom()) / 2 + 1);
    return Math.abs(at.x - x) <= r && Math.abs(at.y - y) <= r;
  });
  // d3 adds to a subject how far the pointer moved, which therefore has its place on the screen
  const held = (node) => node && { node, ...camera.at(node) };
  const lineAt = (x, y) => scene().lines.find((line) => {
    for (let i = 1; i < POINTS; i++) {
      const [from, to] = [camera.at(along(line, (i - 1) / (POINTS - 1))), camera.at(along(line, i / (POINTS - 1)))];
      if (distance({ x, y }, from, to) <= NEAR) return true;
    }
    return false;
  });

  select(element).call(drag().container(element).clickDistance(3).subject(({ x, y }) => held(nodeAt(x, y)))
    .on('drag', ({ x, y, subject: { node } }) => does.move(node, camera.point(x, y)))
    .on('end', ({ subject: { node } }) => does.moved(node) && does.pin(node.id, standing(node))));
  element.addEventListener('click', (event) => {
    const [x, y] = pointer(event, element);
    const node = nodeAt(x, y);
    container.focus({ preventScroll: true });
    if (node && event.shiftKey) does.pick(node.id);
    else does.choose((node ?? lineAt(x, y))?.id ?? '');
  });
  element.addEventListener('dblclick', (event) => {
    const node = nodeAt(...pointer(event, element));
    if (node) does.expand(node.id);
  });
  element.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch' && !event.buttons) does.hover(nodeAt(...pointer(event, element))?.id ?? '');
  });
  element.addEventListener('pointerleave', () => does.hover(''));
  container.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = does.chosen();
    const node = scene().byId.get(chosen);
    if (STEP[event.key]) does.choose(next(scene().nodes, node, STEP[event.key]));
    else if (ZOOM[event.key]) does.closer(ZOOM[event.key]);
    else if (event.key === '0') does.all();
    else if (event.key === 'Enter' && chosen) does.open();
    else if (event.key === 'Escape' && chosen) does.choose('');
    else if (event.key === 'e' && node) does.expand(chosen);
    else if (event.key === 'Delete' && node) does.hide(chosen);
    else return;
    event.preventDefault();
  });
}

function distance(point, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const part = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - from.x - part * dx, point.y - from.y - part * dy);
}

/** The nearest node in a direction, the first one where none is chosen. */
function next(nodes, chosen, [dx, dy]) {
  if (!chosen) return nodes[0]?.id ?? '';
  const ahead = nodes.map((node) => {
    const [x, y] = [node.x - chosen.x, node.y - chosen.y];
    return { id: node.id, along: x * dx + y * dy, across: Math.abs(x * dy) + Math.abs(y * dx) };
  }).filter(({ along: distant, across }) => distant > 0 && distant >= across / 2);
  ahead.sort((a, b) => a.along + 2 * a.across - b.along - 2 * b.across);
  return ahead[0]?.id ?? chosen.id;
}
