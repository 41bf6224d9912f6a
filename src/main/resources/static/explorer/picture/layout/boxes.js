// Boxes in a plane, and which of them one more would touch.

/** A grid over the plane: each box is listed in the cells that it touches. */
export class Boxes {
  #cells = new Map();
  #size;

  /** @param size the side of a cell, about that of a box */
  constructor(size) {
    this.#size = size;
  }

  add(box) {
    for (const cell of this.#over(box)) {
      if (this.#cells.has(cell)) this.#cells.get(cell).push(box);
      else this.#cells.set(cell, [box]);
    }
    return box;
  }

  /** Whether a box touches one of those. */
  hits(box) {
    for (const cell of this.#over(box)) {
      for (const other of this.#cells.get(cell) ?? []) if (touch(box, other)) return true;
    }
    return false;
  }

  /** Those that a box touches. */
  touched(box) {
    const found = new Set();
    for (const cell of this.#over(box)) this.#cells.get(cell)?.forEach((other) => touch(box, other) && found.add(other));
    return found;
  }

  /** The cells that a box lies over. */
  #over({ x1, y1, x2, y2 }) {
    const at = (coordinate) => Math.floor(coordinate / this.#size);
    const cells = [];
    for (let x = at(x1); x <= at(x2); x++) for (let y = at(y1); y <= at(y2); y++) cells.push(x * 0x100000 + y);
    return cells;
  }
}

/** Whether two boxes have more than a border in common. */
export const touch = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
