// The picture as SVG, as it is seen, for print and for other programs.
import { dashes, FAINT, FONTS, strengthOf, widening } from './brush.js';
import { LINE } from './labels.js';
import { outline } from './outlines.js';
import { control } from './scene.js';

const escaped = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u2068\u2069]/g, '')
  .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const round = (number) => Math.round(number * 10) / 10;

/** What is drawn on the screen. */
export function asSvg({ nodes, names, counts, lines, focus, alpha, dimmed, size: { width, height }, colours }, camera) {
  const path = (wider) => (line) => {
    const [from, to, over] = [camera.at(line.from), camera.at(line.to), control(line)];
    const bend = over ? `Q${round(camera.at(over).x)} ${round(camera.at(over).y)} ` : 'L';
    return `<path d="M${round(from.x)} ${round(from.y)}${bend}${round(to.x)} ${round(to.y)}" stroke-width="${round(line.width + wider)}" stroke-dasharray="${dashes(line).join(' ') || 'none'}" `
      + `opacity="${strengthOf(line)}"><title>${escaped(line.label)}</title></path>`;
  };
  const [paths, lit] = [lines.map(path(0)), focus.lines.map(path(widening(focus)))];
  const marks = [...nodes].reverse().map(({ node, x, y, r, faint }) => `<path transform="translate(${round(x)} ${round(y)}) scale(${round(r)})" d="${outline(node.shape)}" `
    + `fill="${escaped(node.colour)}" opacity="${faint ? FAINT : 1}"><title>${escaped(node.label)}</title></path>`);
  const text = (words, x, y) => `<text x="${round(x)}" y="${round(y + 12)}">${escaped(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family='${FONTS}' font-size="12" text-anchor="middle" `
    + `fill="${colours.text}"><rect width="${width}" height="${height}" fill="${colours.paper}"/>`
    + `<g fill="none" stroke="${colours.line}" stroke-opacity="${round(100 * alpha * dimmed) / 100}">${paths.join('')}</g>`
    + `<g fill="none" stroke="${colours.lit}">${lit.join('')}</g>${marks.join('')}`
    + `<g paint-order="stroke" stroke="${colours.paper}" stroke-width="3">${names.flatMap(({ lines: rows, x, y }) => rows.map((row, i) => text(row, x, y + i * LINE))).join('')}`
    + `${counts.map(({ words, x, y }) => text(words, x, y)).join('')}</g></svg>`;
}
