// Saves what is seen: as PNG, as SVG, or as JSON of the program's own form.
import type { Answer } from "./answer.ts";
import { element } from "./dom.ts";
import type { Model } from "./model.ts";
import type { Picture } from "./picture.ts";
import { svgOf } from "./svg.ts";
import type { DrawnEdge } from "./svg.ts";
import type { Theme } from "./style.ts";

export function savePng(picture: Picture, theme: Theme, name: string): void {
  const box = picture.cy.elements().boundingBox();
  const scale = Math.min(2, 8000 / Math.max(1, box.w, box.h)); // canvases have a largest size
  download(picture.cy.png({ output: "blob", full: true, scale, bg: theme.background }), `${name}.png`);
}

export function saveSvg(picture: Picture, theme: Theme, name: string): void {
  const nodes = picture.cy.nodes().map((node) => ({ ...node.position(), ...pick(node.data()), label: String(node.data("label")) }));
  const edges = picture.cy.edges().map((edge): DrawnEdge => {
    const middle = edge.midpoint();
    const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
    const bend = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
    const words: string = edge.data("words");
    const title = `${edge.source().data("label")} ${words} ${edge.target().data("label")}`;
    const line = edge.hasClass("denied") ? "denied" : edge.hasClass("hedged") ? "hedged" : "plain";
    return { points: [from, bend, to], color: String(edge.style("line-color")), width: edge.data("width"), line, words: edge.hasClass("worded") ? words : "", title };
  });
  const text = svgOf({ nodes, edges, background: theme.background, text: theme.text });
  download(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
}

function pick(data: Record<string, unknown>) {
  return { width: Number(data.width), height: Number(data.height), shape: String(data.shape), color: String(data.color) };
}

export function saveJson(model: Model, nodes: string[], edges: string[], asked: string[], name: string): void {
  const said = edges.map((id) => model.edges.get(id)!);
  const keys = new Set(said.flatMap((edge) => edge.evidence.map((evidence) => evidence.document)));
  const answer: Answer = {
    format: "causeway",
    version: 1,
    kind: "answer",
    columns: [],
    rows: [],
    focus: asked,
    notices: [],
    documents: [...keys].sort().map((key) => model.documents.get(key)!),
    nodes: nodes.map((id) => model.node(id)),
    edges: said,
  };
  download(new Blob([`${JSON.stringify(answer)}\n`], { type: "application/json" }), `${name}.json`);
}

function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
