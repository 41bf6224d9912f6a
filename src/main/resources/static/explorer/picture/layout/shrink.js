// Sizes that leave no node over another.
import { Boxes } from './boxes.js';

const GAP = 2;

/**
 * The widths that nodes can have where they stand: as wanted, or both smaller where two would overlap.
 * @param nodes `{id, x, y, width}` with the wanted width
 */
export function shrunk(nodes) {
  const boxes = new Boxes(80);
  const squares = nodes.map(({ x, y, width }, i) => boxes.add({ i, x1: x - width / 2, y1: y - width / 2, x2: x + width / 2, y2: y + width / 2 }));
  return new Map(nodes.map((node, i) => {
    let part = 1;
    for (const other of boxes.touched(squares[i])) {
      if (other.i === i) continue;
      const { x, y, width } = nodes[other.i];
      const apart = Math.max(Math.abs(x - node.x), Math.abs(y - node.y)) - GAP;
      part = Math.min(part, (2 * apart) / (node.width + width));
    }
    return [node.id, Math.max(1, node.width * part)];
  }));
}
