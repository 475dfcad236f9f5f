// read.mjs VIEWER FILE: what a viewer's own library makes of a file, as JSON: nodes with the
// attributes that they bear, and edges between their ids. Run by tests/cli/viewers_test.py, in whose
// environment CAUSEWAY_VIEWERS is the folder of node_modules/.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.env.CAUSEWAY_VIEWERS}/`);

function byCytoscape(text) {
  const { elements } = JSON.parse(text);
  const cy = require("cytoscape")({ elements, headless: true });
  return {
    nodes: cy.nodes().map((node) => node.data()),
    edges: cy.edges().map((edge) => ({ ...edge.data(), source: edge.source().id(), target: edge.target().id() })),
  };
}

function byGraphology(text) {
  const { MultiDirectedGraph } = require("graphology");
  const graph = MultiDirectedGraph.from(JSON.parse(text));
  return {
    nodes: graph.mapNodes((id, attributes) => ({ ...attributes, id })),
    edges: graph.mapEdges((id, attributes, source, target) => ({ ...attributes, id, source, target })),
  };
}

// The force of links puts nodes in the place of their ids, and throws where there is none.
async function byD3(text) {
  const { forceLink, forceSimulation } = await import(pathToFileURL(require.resolve("d3-force")).href);
  const { nodes, links } = JSON.parse(text);
  forceSimulation(nodes).force("link", forceLink(links).id((node) => node.id)).stop().tick(3);
  return { nodes, edges: links.map((link) => ({ ...link, source: link.source.id, target: link.target.id })) };
}

// Mermaid hides entities from its grammar until it draws them.
const shown = (text) => text.replace(/\uFB02\u00B0\u00B0(\d+)\u00B6\u00DF/g, (_, code) => String.fromCodePoint(Number(code)));

async function byMermaid(text) {
  const { JSDOM } = require("jsdom");
  const { window } = new JSDOM("");
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import(pathToFileURL(require.resolve("mermaid")).href);
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return {
    nodes: [...db.getVertices().values()].map(({ id, text: label }) => ({ id, label: shown(label) })),
    edges: db.getEdges().map(({ start, end, text: label }) => ({ source: start, target: end, label: shown(label) })),
  };
}

const READERS = { cytoscape: byCytoscape, d3: byD3, graphology: byGraphology, mermaid: byMermaid };
const [viewer, file] = process.argv.slice(2);
console.log(JSON.stringify(await READERS[viewer](readFileSync(file, "utf8"))));
