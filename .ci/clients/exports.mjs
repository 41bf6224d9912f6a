// Every export is read back by a library that others wrote, and nothing is lost on the way.
import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import cytoscape from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import jsonld from 'jsonld';

const service = process.argv[2] ?? 'http://localhost:8080';

async function read(path) {
  const response = await fetch(service + path);
  assert.equal(response.status, 200, path);
  return response.text();
}

async function ask(query) {
  const response = await fetch(`${service}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

const { statistics } = await ask('{ statistics { entities links } }');
const chair = 'person:tohoku-5th-大野英男';
const committee = 'committee:tohoku-5th-policy';

const checks = {
  async cytoscape() {
    const graph = cytoscape({ headless: true, ...JSON.parse(await read('/export/cytoscape')) });
    assert.equal(graph.nodes().length, statistics.entities);
    assert.equal(graph.edges().length, statistics.links);
    assert.equal(graph.getElementById(chair).data('nameEn'), 'Hideo Ohno');
    assert.equal(graph.getElementById(chair).edgesTo(graph.getElementById(committee)).data('role'), 'CHAIR');
  },
  async graphology() {
    const graph = MultiDirectedGraph.from(JSON.parse(await read('/export/graphology')));
    assert.equal(graph.order, statistics.entities);
    assert.equal(graph.size, statistics.links);
    assert.equal(graph.getNodeAttribute(chair, 'name'), '大野 英男');
    const edge = graph.edges(chair, committee)[0];
    assert.equal(graph.getEdgeAttribute(edge, 'role'), 'CHAIR');
    assert.match(graph.getEdgeAttribute(edge, 'citations')[0], /line 16 「◎ 大野 英男」 \(STATED/);
  },
  async gexf() {
    const graph = gexf.parse(MultiDirectedGraph, await read('/export/gexf'));
    assert.equal(graph.order, statistics.entities);
    assert.equal(graph.size, statistics.links);
    assert.equal(graph.getNodeAttribute('kpi:tohoku-5th-value-added-productivity', 'target'), 5);
    assert.equal(graph.getNodeAttribute('policy:tohoku-5th', 'from'), '2022-04');
    assert.equal(graph.getNodeAttribute(chair, 'nameEn'), 'Hideo Ohno');
  },
  async 'gexf grammar'() {
    // the elements and attributes that the RELAX NG grammar of GEXF 1.3 allows for a static graph
    const grammar = {
      gexf: [['version', 'xmlns'], ['graph']],
      graph: [['defaultedgetype', 'mode'], ['attributes', 'nodes', 'edges']],
      attributes: [['class'], ['attribute']],
      attribute: [['id', 'title', 'type'], []],
      nodes: [[], ['node']],
      node: [['id', 'label'], ['attvalues']],
      edges: [[], ['edge']],
      edge: [['id', 'source', 'target', 'label'], ['attvalues']],
      attvalues: [[], ['attvalue']],
      attvalue: [['for', 'value'], []],
    };
    const conforms = (element) => {
      const [attributes, children] = grammar[element.tagName];
      assert.deepEqual(Array.from(element.attributes, ({ name }) => name).sort(), attributes.toSorted(), element.tagName);
      for (const child of Array.from(element.childNodes)) {
        assert.ok(children.includes(child.tagName), `${child.tagName} in ${element.tagName}`);
        conforms(child);
      }
    };
    const root = new DOMParser().parseFromString(await read('/export/gexf'), 'text/xml').documentElement;
    assert.equal(root.namespaceURI, 'http://gexf.net/1.3');
    conforms(root);
  },
  async jgf() {
    // the properties that the JSON Schema of JSON Graph Format 2 allows
    const { graph, ...rest } = JSON.parse(await read('/export/jgf'));
    const only = (object, ...allowed) => Object.keys(object).forEach((key) => assert.ok(allowed.includes(key), key));
    assert.deepEqual(rest, {});
    only(graph, 'id', 'label', 'directed', 'type', 'metadata', 'nodes', 'edges');
    assert.equal(graph.directed, true);
    assert.equal(Object.keys(graph.nodes).length, statistics.entities);
    assert.equal(graph.edges.length, statistics.links);
    Object.values(graph.nodes).forEach((node) => only(node, 'label', 'metadata'));
    for (const edge of graph.edges) {
      only(edge, 'id', 'source', 'target', 'relation', 'directed', 'label', 'metadata');
      assert.ok(edge.source in graph.nodes && edge.target in graph.nodes, edge.id);
    }
  },
  async jsonld() {
    const document = JSON.parse(await read('/export/jsonld'));
    const triples = await jsonld.toRDF(document, { format: 'application/n-quads' });
    assert.match(triples, /<http:\/\/www.w3.org\/ns\/org#Membership>/);
    assert.match(triples, /<https:\/\/schema.org\/name> "Hideo Ohno"@en/);
    assert.match(triples, /"大野 英男"@ja/);
    const memberships = triples.match(/#type> <http:\/\/www.w3.org\/ns\/org#Membership>/g);
    assert.equal(memberships.length, 26, '16 serve on the committee, 10 hold a position');
  },
};

for (const [name, check] of Object.entries(checks)) {
  await check();
  console.log(`${name}: read back`);
}
