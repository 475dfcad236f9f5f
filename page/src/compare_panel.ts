// Several items side by side: what all share, what each has alone, and what is denied of one. What is
// not mentioned is said to be so, and never shown as denied.
import type { Standing } from "./answer.ts";
import { columnsOf } from "./comparison.ts";
import type { Column, Compared, Comparison } from "./comparison.ts";
import { byId, button, element } from "./dom.ts";
import { plain } from "./label.ts";
import { standingInWords } from "./words.ts";

export interface CompareEvents {
  select(id: string): void;
  cell(title: string, edges: string[]): void;
  unpick(id: string): void;
}

const SIGNS: Record<Standing["standing"], string> = { affirmed: "✓", denied: "✗", disputed: "±", "not mentioned": "–" };

export class ComparePanel {
  private readonly panel = byId("compare");

  constructor(private readonly events: CompareEvents) {}

  showNothing(picked: number): void {
    const what = picked === 1 ? "One item is picked; pick another." : "Pick two or more items: select one and press Compare (key C), or hold Shift while clicking.";
    this.panel.replaceChildren(element("h2", {}, "Comparison"), element("p", { class: "note" }, what));
  }

  show(comparison: Comparison): void {
    const names = comparison.items.map((item) => plain(item.name));
    const columns = columnsOf(comparison).map((column) => this.column(column, comparison));
    this.panel.replaceChildren(
      element("h2", {}, `Comparison of ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`),
      this.picked(comparison),
      element("p", { class: "note" }, "✓ affirmed   ✗ denied   ± both   – not mentioned, which is no denial"),
      element("div", { class: "columns" }, ...columns),
    );
  }

  private picked({ items }: Comparison): HTMLElement {
    const buttons = items.map(({ id, name }) =>
      id === undefined ? undefined : button(`${plain(name)} ×`, () => this.events.unpick(id), { class: "small", "aria-label": `Take ${plain(name)} out` }),
    );
    return element("p", { class: "buttons" }, ...buttons);
  }

  private column({ title, rows }: Column, comparison: Comparison): HTMLElement {
    const facets = [...new Set(rows.map((row) => row.facet))];
    const groups = facets.flatMap((facet) => [
      element("h4", {}, facet.toLowerCase().replaceAll("_", " ")),
      element("ul", {}, ...rows.filter((row) => row.facet === facet).map((row) => this.row(row, comparison))),
    ]);
    return element("section", { class: "column" }, element("h3", {}, `${plain(title)} (${rows.length})`), ...groups);
  }

  private row(row: Compared, { items }: Comparison): HTMLElement {
    const name = plain(row.name) || "(unnamed)";
    const head = row.node === undefined ? element("strong", {}, name) : button(name, () => this.events.select(row.node!), { class: "link" });
    const cells = row.cells.map((cell, at) => this.cell(cell, plain(items[at]!.name), row.edges[at] ?? [], name));
    return element("li", {}, head, element("span", { class: "cells" }, ...cells));
  }

  private cell(cell: Standing, item: string, edges: string[], attribute: string): HTMLElement {
    const kind = cell.standing.replace(" ", "-");
    const words = `${item}: ${standingInWords(cell)}`;
    const content = [element("span", { "aria-hidden": "true", class: "sign" }, SIGNS[cell.standing]), ` ${words}`];
    if (edges.length === 0) return element("span", { class: `cell ${kind}` }, ...content);
    return element("button", { type: "button", class: `cell ${kind}`, onclick: () => this.events.cell(`${attribute}: ${words}`, edges) }, ...content);
  }
}
