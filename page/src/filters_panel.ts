// The filters: a group of check boxes each, with how many items each value has.
import { byId, button, element } from "./dom.ts";
import { FILTERS, FILTER_TITLES } from "./filter.ts";
import type { Filter, FilterName, FilterValue } from "./filter.ts";
import { plain } from "./label.ts";
import type { Words } from "./words.ts";

const MOST_VALUES = 200; // of one group

export class FiltersPanel {
  private readonly panel = byId("filters");

  constructor(
    private readonly filter: Filter,
    private readonly words: Words,
    private readonly changed: () => void,
  ) {}

  show(values: Map<FilterName, FilterValue[]>): void {
    const open = new Map([...this.panel.querySelectorAll("details")].map((group) => [group.id, group.open]));
    const focused = document.activeElement?.id;
    const groups = FILTERS.map((name) => this.group(name, values.get(name) ?? [], open.get(`filter-${name}`)));
    this.panel.replaceChildren(
      element("div", { class: "panel-head" }, element("h2", {}, "Filters"), this.clearButton()),
      ...groups,
    );
    if (focused?.startsWith("filter-")) document.getElementById(focused)?.focus();
  }

  private clearButton(): HTMLButtonElement {
    return button("Reset", () => {
      this.filter.clear();
      this.changed();
    }, { id: "filter-reset", class: "small" });
  }

  private group(name: FilterName, values: FilterValue[], isOpen = name !== "document" || values.length <= 12): HTMLElement {
    const boxes = values.slice(0, MOST_VALUES).map((value, at) => this.box(name, value, at));
    const rest = values.length - boxes.length;
    return element(
      "details",
      { id: `filter-${name}`, open: isOpen, hidden: values.length === 0 },
      element("summary", { id: `filter-${name}-title` }, FILTER_TITLES[name]),
      element("div", { role: "group", "aria-labelledby": `filter-${name}-title` }, ...boxes),
      rest > 0 ? element("p", { class: "note" }, `and ${rest} more`) : undefined,
    );
  }

  private box(name: FilterName, { value, count }: FilterValue, at: number): HTMLElement {
    const input = element("input", {
      type: "checkbox",
      id: `filter-${name}-${at}`,
      "data-filter": name,
      "data-value": value,
      checked: !this.filter.isOut(name, value),
      onchange: (event) => {
        this.filter.set(name, value, (event.target as HTMLInputElement).checked);
        this.changed();
      },
    });
    return element("label", {}, input, element("span", { class: "value" }, this.valueInWords(name, value)), element("span", { class: "count" }, String(count)));
  }

  private valueInWords(name: FilterName, value: string): string {
    if (name === "relation") return this.words.type(value);
    if (name === "certainty") return value === "hedged" ? "hedged (may, is thought to)" : "plain";
    return plain(value) || "(none)";
  }
}
