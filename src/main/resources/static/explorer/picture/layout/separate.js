// No node stands on another.
import { Boxes } from './boxes.js';

/**
 * Moves nodes that stand on others to the nearest free place, those with more room first, and rounds all places.
 * @param moving the nodes that may be moved
 * @param fixed those that may not
 * @param room half the side of the square that a node takes
 */
export function separate(moving, fixed, room) {
  const taken = new Boxes(60);
  const box = (node, x, y) => ({ x1: x - side(node), y1: y - side(node), x2: x + side(node), y2: y + side(node) });
  // a circle's room holds the square of the node and the gap
  const side = (node) => room(node) / Math.SQRT2 + 1;
  fixed.forEach((node) => taken.add(box(node, node.x, node.y)));
  for (const node of [...moving].sort((a, b) => room(b) - room(a))) {
    let [x, y] = [Math.round(node.x), Math.round(node.y)];
    for (let step = 1; taken.hits(box(node, x, y)); step++) {
      const [angle, distance] = [step * Math.PI * (3 - Math.sqrt(5)), 5 * Math.sqrt(step)];
      [x, y] = [Math.round(node.x + distance * Math.cos(angle)), Math.round(node.y + distance * Math.sin(angle))];
    }
    taken.add(box(node, x, y));
    Object.assign(node, { x, y });
  }
}
