// What is known of the node or the edge at hand, with its sentences and their document.
import type { Edge, Node } from "./answer.ts";
import { byId, button, element } from "./dom.ts";
import { nearest } from "./focus.ts";
import { plain } from "./label.ts";
import type { Model } from "./model.ts";
import { otherEnd } from "./model.ts";
import { Reader } from "./reader.ts";
import { SentenceList, sentenceOf } from "./sentences.ts";
import type { Sentence } from "./sentences.ts";
import type { Source } from "./source.ts";
import type { Words } from "./words.ts";
import { cellInWords, documents } from "./words.ts";

export interface DetailsEvents {
  select(id: string): void;
  expand(node: string): void;
  focus(node: string): void;
  hide(node: string): void;
  pick(node: string): void;
  isPicked(node: string): boolean;
}

const MOST_RELATIONS = 60;

export class Details {
  private readonly panel = byId("details");
  private readonly reader: Reader;
  private readonly sentences: SentenceList;

  constructor(
    private readonly model: Model,
    private readonly words: Words,
    private readonly source: Source,
    private readonly events: DetailsEvents,
  ) {
    this.reader = new Reader(source);
    this.sentences = new SentenceList(model, this.reader);
  }

  clear(): void {
    this.reader.hide();
    this.panel.replaceChildren(
      element("h2", {}, "Details"),
      element("p", { class: "note" }, "Choose a node or a line: its sentences appear here, in the text that they stand in."),
    );
  }

  showNode(node: Node): void {
    const edges = this.model.edgesOf(node.id);
    const heading = element("h2", { tabindex: "-1" }, plain(this.words.name(node)));
    const parts = [heading, this.kinds(node), this.buttons(node), this.names(node), this.relations(node, edges)];
    this.fill(parts, this.ofNode(node, edges));
  }

  showEdge(edge: Edge): void {
    const parts = [
      element("h2", { tabindex: "-1" }, ...this.assertion(edge)),
      this.badges(edge),
      this.properties(edge.properties),
    ];
    this.fill(parts, edge.evidence.map((evidence) => sentenceOf(evidence)));
    const missing = (edge.readings ?? edge.evidence.length) - edge.evidence.length;
    if (missing > 0) this.panel.querySelector(".sentences")?.append(this.moreReadings(edge, missing));
  }

  // The sentences of several edges: what stands behind a cell of a comparison.
  showEdges(title: string, edges: Edge[]): void {
    const sentences = edges.flatMap((edge) => edge.evidence.map((evidence) => sentenceOf(evidence, this.inWords(edge))));
    this.fill([element("h2", { tabindex: "-1" }, plain(title))], sentences);
  }

  private fill(parts: (HTMLElement | undefined)[], sentences: Sentence[]): void {
    this.reader.hide();
    const there = parts.filter((part) => part !== undefined);
    this.panel.replaceChildren(...there, element("h3", {}, "Sentences"), this.sentences.list(sentences), this.reader.panel);
    this.panel.scrollTop = 0;
  }

  private ofNode(node: Node, edges: Edge[]): Sentence[] {
    const order = nearest(this.model, node.id);
    const place = (edge: Edge) => order.indexOf(otherEnd(edge, node.id));
    return [...edges]
      .sort((a, b) => place(a) - place(b))
      .flatMap((edge) => edge.evidence.map((evidence) => sentenceOf(evidence, this.inWords(edge))));
  }

  private moreReadings(edge: Edge, missing: number): HTMLElement {
    const load = async () => {
      await this.source.readings(edge.id);
      this.showEdge(this.model.edges.get(edge.id)!);
    };
    return element("li", { class: "more" }, button(`Show all ${missing + edge.evidence.length} sentences`, () => void load(), { class: "small" }));
  }

  private inWords(edge: Edge): string {
    const [source, target] = [edge.source, edge.target].map((id) => plain(this.words.name(this.model.node(id))));
    return `${source} ${this.words.relation(edge)} ${target}`;
  }

  private assertion(edge: Edge): (HTMLElement | string)[] {
    const link = (id: string) => button(plain(this.words.name(this.model.node(id))), () => this.events.select(id), { class: "link" });
    return [link(edge.source), ` ${this.words.relation(edge)} `, link(edge.target)];
  }

  private badges(edge: Edge): HTMLElement {
    const badge = (text: string, kind: string) => element("span", { class: `badge ${kind}` }, text);
    return element(
      "p",
      { class: "badges" },
      badge(edge.polarity, edge.polarity),
      edge.certainty === "hedged" ? badge("hedged", "hedged") : undefined,
      badge(documents(edge.documents), "plain"),
      badge(`confidence ${Math.round(edge.confidence * 100)} %`, "plain"),
    );
  }

  private kinds(node: Node): HTMLElement {
    const labels = node.labels.map((label) => element("span", { class: `badge kind-${label.toLowerCase().replace(/[^a-z]/g, "")}` }, plain(label)));
    return element("p", { class: "badges" }, ...labels);
  }

  private buttons(node: Node): HTMLElement {
    const missing = this.model.missing(node.id);
    const { events } = this;
    const isPicked = events.isPicked(node.id);
    return element(
      "p",
      { class: "buttons" },
      button(missing > 0 ? `Expand (+${missing})` : "Expand", () => events.expand(node.id), { id: "expand" }),
      button("Only around this", () => events.focus(node.id), { id: "focus" }),
      button(isPicked ? "Don't compare" : "Compare", () => events.pick(node.id), { id: "pick", "aria-pressed": String(isPicked) }),
      button("Hide", () => events.hide(node.id), { id: "hide" }),
    );
  }

  private names(node: Node): HTMLElement | undefined {
    const rows: [string, string][] = [];
    if (node.aliases.length > 0) rows.push(["Also called", node.aliases.join("; ")]);
    if (node.identifiers.length > 0) rows.push(["Identifiers", node.identifiers.join("; ")]);
    const own = this.properties(node.properties, rows);
    return own;
  }

  private properties(properties: Edge["properties"], before: [string, string][] = []): HTMLElement | undefined {
    const rows = [...before, ...Object.entries(properties ?? {}).map(([key, value]): [string, string] => [key, cellInWords(value)])];
    if (rows.length === 0) return undefined;
    return element("dl", {}, ...rows.flatMap(([term, value]) => [element("dt", {}, plain(term)), element("dd", {}, plain(value))]));
  }

  private relations(node: Node, edges: Edge[]): HTMLElement | undefined {
    if (edges.length === 0) return undefined;
    const order = nearest(this.model, node.id);
    const sorted = [...edges].sort((a, b) => order.indexOf(otherEnd(a, node.id)) - order.indexOf(otherEnd(b, node.id)));
    const items = sorted.slice(0, MOST_RELATIONS).map((edge) =>
      element("li", {}, button(this.inWords(edge), () => this.events.select(edge.id), { class: `link ${edge.polarity}` })),
    );
    const rest = sorted.length - items.length;
    return element(
      "details",
      { class: "relations" },
      element("summary", {}, `${edges.length} relation${edges.length === 1 ? "" : "s"}`),
      element("ul", {}, ...items),
      rest > 0 ? element("p", { class: "note" }, `and ${rest} more: see the table`) : undefined,
    );
  }
}
