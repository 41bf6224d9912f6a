// The picture as SVG, for print and for other programs.
const escaped = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u2068\u2069]/g, '')
  .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const round = (number) => Math.round(number * 10) / 10;

/** What is visible of a picture. */
export function asSvg(cy) {
  const seen = cy.elements(':visible');
  const box = seen.nonempty() ? seen.boundingBox() : { x1: 0, y1: 0, w: 1, h: 1 };
  const edges = seen.edges().map((edge) => {
    const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
    return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${edge.style('line-color')}" `
      + `stroke-width="${edge.numericStyle('width')}" opacity="${edge.numericStyle('opacity')}" marker-end="url(#tip)"><title>${escaped(edge.data('label'))}</title></line>`;
  });
  const nodes = seen.nodes().map((node) => {
    const [{ x, y }, r] = [node.position(), node.data('width') / 2];
    return `<g opacity="${node.numericStyle('opacity')}"><circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${node.data('colour')}" stroke="#fff"/>`
      + node.data('label').split('\n').map((line, i) => `<text x="${round(x)}" y="${round(y + r + 12 + 13 * i)}">${escaped(line)}</text>`).join('') + '</g>';
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(round).join(' ')}" `
    + 'font-family="sans-serif" font-size="11" text-anchor="middle" fill="#1c1917">'
    + '<defs><marker id="tip" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L6 3L0 6z" fill="#a8a29e"/></marker></defs>'
    + `${edges.join('')}${nodes.join('')}</svg>`;
}
