// The same as tables, for those who prefer reading: the answer's own table, and the relations that
// the picture shows.
import type { Answer, Cell, Edge, Row } from "./answer.ts";
import { isEdgeCell, isMap, isNodeCell, isStanding } from "./answer.ts";
import { byId, button, element } from "./dom.ts";
import { plain } from "./label.ts";
import type { Model } from "./model.ts";
import type { Words } from "./words.ts";
import { cellInWords } from "./words.ts";

const PAGE = 200; // rows shown at once

export interface TableEvents {
  select(id: string): void;
  row(row: Row): void;
}

type Key = "source" | "relation" | "target" | "documents";

export class TablePanel {
  private readonly panel = byId("table");
  private key: Key = "source";
  private isDown = false;

  constructor(
    private readonly model: Model,
    private readonly words: Words,
    private readonly events: TableEvents,
  ) {}

  show(answer: Answer | undefined, edges: Edge[]): void {
    const parts = answer?.columns && answer.columns.length > 0 ? this.answer(answer) : [];
    this.panel.replaceChildren(...parts, ...this.relations(edges));
  }

  private answer(answer: Answer): HTMLElement[] {
    const columns = answer.columns ?? [];
    const rows = answer.rows ?? [];
    const line = (row: Row) => element("tr", {}, ...row.cells.map((cell, at) => element("td", cellClass(cell), this.cell(cell, row, at))));
    const notices = (answer.notices ?? []).map((notice) => element("p", { class: "note" }, plain(notice)));
    return [
      element("h2", {}, "Answer"),
      ...notices,
      this.table(plain(answer.title ?? "") || `${rows.length} rows`, columns.map((name) => element("th", { scope: "col" }, plain(name))), rows, line),
    ];
  }

  private relations(edges: Edge[]): HTMLElement[] {
    const sorted = this.sorted(edges);
    const heads = (["source", "relation", "target", "documents"] as const).map((key) => this.head(key, edges));
    const line = (edge: Edge) =>
      element(
        "tr",
        { class: edge.polarity },
        element("td", {}, this.nodeLink(edge.source)),
        element("td", {}, button(this.words.relation(edge), () => this.events.select(edge.id), { class: "link" })),
        element("td", {}, this.nodeLink(edge.target)),
        element("td", { class: "number" }, String(edge.documents)),
        element("td", {}, plain(edge.evidence[0]?.quote ?? "")),
      );
    return [
      element("h2", {}, "Relations shown"),
      this.table(`${edges.length} relations`, [...heads, element("th", { scope: "col" }, "first sentence")], sorted, line),
    ];
  }

  private head(key: Key, edges: Edge[]): HTMLElement {
    const isSorted = key === this.key;
    const sort = () => {
      this.isDown = isSorted && !this.isDown;
      this.key = key;
      const section = this.relations(edges);
      const old = [...this.panel.children].slice(-section.length);
      old.forEach((part, at) => part.replaceWith(section[at]!));
      this.panel.querySelector<HTMLElement>(`#sort-${key}`)?.focus();
    };
    const order = isSorted ? (this.isDown ? "descending" : "ascending") : undefined;
    const sign = isSorted ? (this.isDown ? " ▾" : " ▴") : "";
    return element("th", { scope: "col", "aria-sort": order }, button(key + sign, sort, { class: "link", id: `sort-${key}` }));
  }

  private sorted(edges: Edge[]): Edge[] {
    const value = (edge: Edge): string | number => {
      if (this.key === "documents") return edge.documents;
      if (this.key === "relation") return this.words.relation(edge);
      return this.words.name(this.model.node(edge[this.key]));
    };
    const sign = this.isDown ? -1 : 1;
    return [...edges].sort((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0));
  }

  private table<Item>(caption: string, heads: HTMLElement[], items: Item[], line: (item: Item) => HTMLElement): HTMLElement {
    const body = element("tbody", {}, ...items.slice(0, PAGE).map(line));
    const table = element("table", {}, element("caption", {}, caption), element("thead", {}, element("tr", {}, ...heads)), body);
    const scroll = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, table);
    let shown = PAGE;
    const more = button(`Show more rows (${items.length} in all)`, () => {
      body.append(...items.slice(shown, shown + PAGE).map(line));
      shown += PAGE;
      more.hidden = shown >= items.length;
    }, { class: "small" });
    if (items.length > PAGE) scroll.append(more);
    return scroll;
  }

  private cell(cell: Cell, row: Row, at: number): HTMLElement | string {
    if (isNodeCell(cell) && cell.node !== undefined) return this.nodeLink(cell.node);
    if (isEdgeCell(cell) && this.model.edges.has(cell.edge)) {
      return button(this.words.relation(this.model.edges.get(cell.edge)!), () => this.events.select(cell.edge), { class: "link" });
    }
    const words = plain(cellInWords(cell));
    const isCited = row.citations.some((citation) => citation.column === at);
    return isCited && words ? button(words, () => this.events.row({ ...row, citations: row.citations.filter((citation) => citation.column === at) }), { class: "link" }) : words;
  }

  private nodeLink(id: string): HTMLElement | string {
    const node = this.model.nodes.get(id);
    return node ? button(plain(this.words.name(node)), () => this.events.select(id), { class: "link" }) : id;
  }
}

function cellClass(cell: Cell): { class?: string } {
  if (typeof cell === "number") return { class: "number" };
  return isMap(cell) && isStanding(cell) ? { class: `standing ${cell.standing.replace(" ", "-")}` } : {};
}
