// GEXF as seen: the export of the service, with places, sizes and colours of the picture.

const GEXF = 'http://gexf.net/1.3';
const VIZ = 'http://gexf.net/1.3/viz';

/**
 * Adds to an export how nodes are drawn.
 * @param text the export
 * @param nodes the nodes of the picture by id
 */
export function asSeen(text, nodes) {
  const file = new DOMParser().parseFromString(text, 'application/xml');
  for (const element of file.getElementsByTagNameNS(GEXF, 'node')) {
    const node = nodes.get(element.getAttribute('id'));
    if (!node) continue;
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(node.colour.slice(at, at + 2), 16));
    add(element, 'color', { r, g, b });
    // the axis of Gephi points upwards
    add(element, 'position', { x: node.x, y: -node.y, z: 0 });
    add(element, 'size', { value: node.width });
  }
  return new XMLSerializer().serializeToString(file);
}

function add(element, name, attributes) {
  const part = element.ownerDocument.createElementNS(VIZ, `viz:${name}`);
  Object.entries(attributes).forEach(([attribute, value]) => part.setAttribute(attribute, String(value)));
  element.append(part);
}
