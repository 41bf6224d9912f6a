// Small drawings inside the page.
import { outline } from './picture/outlines.js';

/** An element of SVG. */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children.flat(Infinity).filter(Boolean));
  return element;
}

/** A shape of the picture in a colour, as a mark in a text. */
export const shape = (name, colour) => svg('svg', { class: 'swatch', viewBox: '-1 -1 2 2', 'aria-hidden': 'true' }, svg('path', { d: outline(name), fill: colour }));
