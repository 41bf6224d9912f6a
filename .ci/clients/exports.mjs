// Every export is read back by a library that others wrote, and nothing is lost on the way.
import assert from 'node:assert/strict';
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
const chair = 'person:大野英男';
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
    assert.equal(graph.getNodeAttribute('kpi:value-added-productivity', 'target'), 5);
    assert.equal(graph.getNodeAttribute('policy:tohoku-5th', 'from'), '2022-04');
    assert.equal(graph.getNodeAttribute(chair, 'nameEn'), 'Hideo Ohno');
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
