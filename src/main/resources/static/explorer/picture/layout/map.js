// A map without tiles: what has coordinates stands where it is, and the rest beside what it is linked to.
import { separate } from './separate.js';

/** How wide the map is for each node, so that there is room for all. */
const ROOM = 70;

/** How far below the map stands what is linked to no place. */
const BELOW = 120;

/**
 * The places of all nodes by id.
 * @param nodes the nodes, with `at` where they have coordinates
 * @param near the ids of the neighbours of a node
 * @param title what stands above nodes that are linked to no place
 */
export function mapped(nodes, near, title) {
  const found = projected(nodes.filter(({ at }) => at), ROOM * Math.sqrt(nodes.length));
  let fresh = [...found.keys()];
  while (fresh.length) {
    const beside = [...new Set(fresh.flatMap(near))].filter((id) => !found.has(id)).sort();
    const places = beside.map((id) => [id, middle(near(id).filter((other) => found.has(other)).map((other) => found.get(other)))]);
    places.forEach(([id, place]) => found.set(id, place));
    fresh = beside;
  }
  const standing = nodes.filter(({ id }) => found.has(id)).map((node) => ({ ...node, ...found.get(node.id) }));
  // what has coordinates gives way to nothing that has none
  separate(standing, [], ({ radius, at }) => (at ? 1.001 : 1) * (radius + 5));
  const lowest = Math.max(0, ...standing.map(({ y }) => y)) + BELOW;
  const rest = nodes.filter(({ id }) => !found.has(id)).map((node, i, all) => ({ ...node, ...grid(i, Math.ceil(Math.sqrt(3 * all.length)), lowest) }));
  separate(rest, standing, ({ radius }) => radius + 5);
  return {
    places: new Map([...standing, ...rest].map(({ id, x, y }) => [id, { x, y }])),
    captions: rest.length && standing.length ? [{ text: title, x: Math.min(...rest.map(({ x }) => x)), y: lowest - 50 }] : [],
  };
}

/** Places on a plane that is so wide or high, north up; degrees of longitude are as long as they are in the middle. */
function projected(nodes, size) {
  const span = (values) => [Math.min(...values), Math.max(...values)];
  const [south, north] = span(nodes.map(({ at }) => at.latitude));
  const shrunk = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const [west, east] = span(nodes.map(({ at }) => at.longitude * shrunk));
  const scale = size / Math.max(north - south, east - west, 1e-9);
  return new Map(nodes.map(({ id, at }) => [id, { x: (at.longitude * shrunk - (west + east) / 2) * scale, y: ((south + north) / 2 - at.latitude) * scale }]));
}

const middle = (places) => ({ x: places.reduce((sum, { x }) => sum + x, 0) / places.length, y: places.reduce((sum, { y }) => sum + y, 0) / places.length });

const grid = (i, columns, top) => ({ x: ((i % columns) - (columns - 1) / 2) * ROOM, y: top + Math.floor(i / columns) * ROOM });
