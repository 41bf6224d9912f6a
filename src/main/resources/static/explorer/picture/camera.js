// Which part of the picture is looked at.
const { select, zoom: zoomOf, zoomIdentity, zoomTransform } = globalThis.d3;

const RADIX = 36;
const EDGE = 40;

/** How small and how large things may be drawn, and how large a picture of few nodes comes by itself. */
const EXTENT = [0.02, 4];
const CLOSEST = 1.4;

/**
 * A camera on an element, moved with pointer and wheel.
 * @param moved what happens when it moved, and whether the reader did it
 */
export function camera(element, moved) {
  const target = select(element);
  const zoom = zoomOf().scaleExtent(EXTENT).on('zoom', ({ sourceEvent }) => moved(!!sourceEvent));
  const now = () => zoomTransform(element);
  const [width, height] = [() => element.clientWidth, () => element.clientHeight];

  function look(k, x, y) {
    const level = Math.max(EXTENT[0], Math.min(EXTENT[1], k));
    target.call(zoom.transform, zoomIdentity.translate(width() / 2 - x * level, height() / 2 - y * level).scale(level));
  }

  function middle() {
    const [x, y] = now().invert([width() / 2, height() / 2]);
    return { x, y };
  }

  return {
    /** Listens to the reader. */
    listen: () => target.call(zoom).on('dblclick.zoom', null),
    now,
    zoom: () => now().k,
    /** Where a point of the picture is on the screen, and back. */
    at({ x, y }) {
      const { k, x: dx, y: dy } = now();
      return { x: x * k + dx, y: y * k + dy };
    },
    point(x, y) {
      const [px, py] = now().invert([x, y]);
      return { x: px, y: py };
    },
    /** Shows all of some nodes. */
    fit(nodes) {
      if (!nodes.length || !width() || !height()) return;
      const least = (axis) => nodes.reduce((so, node) => Math.min(so, node[axis] - node.width / 2), Infinity);
      const most = (axis) => nodes.reduce((so, node) => Math.max(so, node[axis] + node.width / 2), -Infinity);
      const [x1, x2, y1, y2] = [least('x'), most('x'), least('y'), most('y')];
      look(Math.min(CLOSEST, (width() - 2 * EDGE) / (x2 - x1), (height() - 2 * EDGE) / (y2 - y1)), (x1 + x2) / 2, (y1 + y2) / 2);
    },
    closer(times) {
      const { x, y } = middle();
      look(now().k * times, x, y);
    },
    centre: ({ x, y }) => look(now().k, x, y),
    /** The part in sight, as a text: a thousand times the zoom, and the middle. */
    sight: () => written([now().k * 1000, middle().x, middle().y]),
    /** Shows the part that a text names, and says whether it named one. */
    lookAt(text) {
      const [k, x, y] = numbers(text);
      if (![k, x, y].every(Number.isFinite) || k <= 0) return false;
      look(k / 1000, x, y);
      return true;
    },
  };
}

/** A place as a text for addresses, and read from one; null where it is none. */
export const standing = ({ x, y }) => written([x, y]);

export function placeOf(text) {
  const [x, y] = numbers(text);
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** Farther out is nothing, and arithmetic fails; such numbers are no places. */
const FARTHEST = 1e6;

const written = (values) => values.map((value) => Math.round(value).toString(RADIX)).join('.');

const numbers = (text) => text.split('.').map((part) => parseInt(part, RADIX)).map((number) => (Math.abs(number) <= FARTHEST ? number : NaN));
