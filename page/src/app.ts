// The page's state, and what follows from each thing that a person does. Panels show; this decides.
import type { Answer, Edge, Node, Row } from "./answer.ts";
import { ComparePanel } from "./compare_panel.ts";
import { Details } from "./details.ts";
import { byId, say } from "./dom.ts";
import { Filter, filterValues } from "./filter.ts";
import { FiltersPanel } from "./filters_panel.ts";
import { FIRST_NODES, MORE_NODES, firstPart, nearest, spread } from "./focus.ts";
import { plain } from "./label.ts";
import { arrange } from "./arrange.ts";
import type { LayoutName } from "./layout.ts";
import { Model } from "./model.ts";
import { Picture } from "./picture.ts";
import type { Setup } from "./setup.ts";
import { isProblem } from "./source.ts";
import type { Problem, Source } from "./source.ts";
import type { Theme } from "./style.ts";
import { TablePanel } from "./table_panel.ts";
import { Words } from "./words.ts";

export type ViewName = "picture" | "both" | "table" | "compare";

const MOST_ASKED = 300; // nodes of an answer that are shown at once

export class App {
  readonly words: Words;
  readonly picture: Picture;
  readonly shown = new Set<string>();
  picked: string[] = [];
  selected: string | undefined;
  at: string | undefined; // the node at which the keyboard is
  layout: LayoutName = "force";
  private asked: string[] = [];
  private answer: Answer | undefined;
  private readonly filter: Filter;
  private readonly filters: FiltersPanel;
  private readonly details: Details;
  private readonly table: TablePanel;
  private readonly compare: ComparePanel;

  constructor(
    readonly model: Model,
    setup: Setup,
    private readonly source: Source,
    theme: Theme,
  ) {
    this.words = new Words(setup);
    this.filter = new Filter(this.words);
    this.filters = new FiltersPanel(this.filter, this.words, () => this.refresh());
    this.picture = new Picture(byId("canvas"), this.words, theme, {
      picked: (id, isNode, withOthers) => (isNode && withOthers ? this.pick(id) : this.select(id)),
      opened: (id) => void this.expand(id),
      cleared: () => this.clearSelection(),
    });
    const select = (id: string) => this.select(id);
    this.details = new Details(model, this.words, source, {
      select,
      expand: (id) => void this.expand(id),
      focus: (id) => this.focusOn(id),
      hide: (id) => this.hide(id),
      pick: (id) => this.pick(id),
      isPicked: (id) => this.picked.includes(id),
    });
    this.table = new TablePanel(model, this.words, { select, row: (row) => this.showRow(row) });
    this.compare = new ComparePanel({
      select,
      cell: (title, edges) => this.details.showEdges(title, edges.flatMap((id) => this.model.edges.get(id) ?? [])),
      unpick: (id) => this.pick(id),
    });
  }

  async start(): Promise<void> {
    const answer = await this.source.start();
    this.model.add(answer);
    this.details.clear();
    this.compare.showNothing(0);
    await this.takeAnswer(answer, FIRST_NODES);
  }

  // Shows an answer: its table, and the part of the graph behind it.
  private async takeAnswer(answer: Answer, most: number): Promise<void> {
    this.answer = answer.columns && answer.columns.length > 0 ? answer : undefined;
    this.asked = answer.focus ?? [];
    const ids = answer.nodes.map((node) => node.id);
    const part = new Model();
    part.add(answer);
    const whole = ids.length <= Math.max(most, 120) && this.answer !== undefined;
    this.setShown(whole ? ids : firstPart(part, this.words, this.asked, most));
    const isComparison = this.asked.length > 1;
    this.setView(this.answer ? "both" : "picture");
    if (isComparison) this.setPicked(this.asked);
    await this.setLayout(isComparison ? "compare" : "force");
  }

  async ask(text: string): Promise<Problem | undefined> {
    const reply = await this.source.query(text).catch((error: Error): Problem => ({ message: error.message }));
    if (isProblem(reply)) return reply;
    this.model.add(reply);
    this.filter.clear();
    this.clearSelection();
    if (reply.nodes.length > 0) await this.takeAnswer(reply, MOST_ASKED);
    else {
      this.answer = reply;
      this.setView("table");
      this.refresh();
    }
    say(plain(reply.title ?? `${reply.rows?.length ?? 0} rows`));
    return undefined;
  }

  // What is seen: shown and let through.
  visible(): { nodes: Node[]; edges: Edge[] } {
    const nodes = [...this.shown].map((id) => this.model.node(id)).filter((node) => this.filter.passesNode(node));
    const ids = new Set(nodes.map((node) => node.id));
    const edges = this.edgesAmong(ids).filter((edge) => this.filter.passesEdge(edge));
    if (!this.filter.isActive) return { nodes, edges };
    const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
    const keep = (node: Node) => ends.has(node.id) || this.asked.includes(node.id) || node.id === this.selected;
    return { nodes: nodes.filter(keep), edges };
  }

  get askedNow(): string[] {
    return this.asked;
  }

  select(id: string): void {
    const edge = this.model.edges.get(id);
    const ends = edge ? [edge.source, edge.target] : [id];
    const isNew = ends.some((end) => !this.shown.has(end));
    if (isNew) this.setShown([...this.shown, ...ends]);
    this.selected = id;
    if (edge) this.details.showEdge(edge);
    else this.details.showNode(this.model.node(id));
    if (!edge) this.at = id;
    if (this.filter.isActive) this.refresh(); // which may have hidden it
    else this.picture.select([id], this.picked);
    if (isNew) void this.arrange(true);
    this.announce(id);
  }

  clearSelection(): void {
    this.selected = undefined;
    this.details.clear();
    this.picture.select([], this.picked);
    this.picture.setAt(undefined);
  }

  // Shows a node that was searched for, with what is around it.
  async reveal(id: string): Promise<void> {
    if (!this.model.nodes.has(id) || this.model.missing(id) > 0) await this.load(id);
    if (!this.shown.has(id)) this.setShown(spread(this.model, [id], MORE_NODES));
    this.select(id);
    if (document.body.dataset.view !== "both" && document.body.dataset.view !== "table") this.setView("picture");
    await this.arrange(true);
  }

  async expand(id: string): Promise<void> {
    const before = this.shown.size;
    const isHidden = (node: string) => !this.shown.has(node);
    if (!nearest(this.model, id).some(isHidden) && this.model.missing(id) > 0) await this.load(id);
    this.setShown([...this.shown, ...nearest(this.model, id).filter(isHidden).slice(0, MORE_NODES)]);
    this.select(id);
    await this.arrange(true);
    say(this.shown.size === before ? "Nothing more is around this." : `${this.shown.size - before} more shown.`);
  }

  focusOn(id: string): void {
    this.setShown(spread(this.model, [id], FIRST_NODES));
    this.select(id);
    void this.arrange(false);
  }

  hide(id: string): void {
    this.shown.delete(id);
    this.clearSelection();
    this.refresh();
  }

  showAll(): void {
    this.setShown([...this.model.nodes.keys()]);
    void this.arrange(false);
  }

  showFirst(): void {
    this.setShown(firstPart(this.model, this.words, this.asked.slice(0, 2)));
    void this.arrange(false);
  }

  // Takes a node into the comparison, or out of it.
  pick(id: string): void {
    const isIn = this.picked.includes(id);
    this.setPicked(isIn ? this.picked.filter((other) => other !== id) : [...this.picked, id]);
    const name = plain(this.words.name(this.model.node(id)));
    say(isIn ? `${name} is out of the comparison.` : `${name} is picked: ${this.picked.length} to compare.`);
    if (this.selected === id) this.details.showNode(this.model.node(id));
    if (!isIn && this.picked.length > 1) this.setView("compare");
  }

  private setPicked(ids: string[]): void {
    this.picked = ids;
    byId("view-compare").textContent = ids.length > 0 ? `Compare (${ids.length})` : "Compare";
    this.picture.select(this.selected ? [this.selected] : [], ids);
    void this.showComparison();
  }

  private async showComparison(): Promise<void> {
    if (this.picked.length < 2) return this.compare.showNothing(this.picked.length);
    const ids = [...this.picked];
    const comparison = await this.source.compare(ids);
    if (ids.join() === this.picked.join()) this.compare.show(comparison);
  }

  setView(view: ViewName): void {
    document.body.dataset.view = view;
    for (const each of ["picture", "both", "table", "compare"]) {
      byId(`view-${each}`).setAttribute("aria-pressed", String(each === view));
    }
    this.picture.fit();
  }

  async setLayout(layout: LayoutName): Promise<void> {
    this.layout = layout;
    byId<HTMLSelectElement>("layout").value = layout;
    await this.arrange(false);
  }

  setTheme(theme: Theme): void {
    this.picture.setTheme(theme);
  }

  private setShown(ids: string[]): void {
    this.shown.clear();
    for (const id of ids) if (this.model.nodes.has(id)) this.shown.add(id);
    this.refresh();
  }

  // Brings all panels up to date with what is shown.
  refresh(): void {
    const { nodes, edges } = this.visible();
    const places = this.picture.places();
    for (const node of nodes) if (!places.has(node.id)) this.placeNear(node.id, places);
    const missing = (id: string) => this.model.degree(id) - this.edgesShown(id);
    this.picture.show({ nodes, edges, asked: new Set(this.asked), missing }, places);
    this.picture.select(this.selected ? [this.selected] : [], this.picked);
    this.table.show(this.answer, edges);
    const all = [...this.shown].map((id) => this.model.node(id));
    this.filters.show(filterValues(this.words, all, this.edgesAmong(this.shown)));
    byId("counts").textContent = `${nodes.length} of ${this.model.nodes.size} items and ${edges.length} of ${this.model.edges.size} relations shown`;
  }

  async arrange(isGentle: boolean): Promise<void> {
    const items = this.picked.length > 1 ? this.picked : this.asked;
    const said = await arrange(this.picture, this.layout, items, isGentle);
    if (said) say(said);
  }

  private placeNear(id: string, places: Map<string, { x: number; y: number }>): void {
    const beside = this.model.neighbours(id).find((other) => places.has(other));
    const { x, y } = (beside !== undefined && places.get(beside)) || { x: 0, y: 0 };
    const turn = places.size * 2.4; // the golden angle keeps new nodes apart
    places.set(id, { x: x + 120 * Math.cos(turn), y: y + 120 * Math.sin(turn) });
  }

  private edgesShown(id: string): number {
    return this.model.edgesOf(id).filter((edge) => this.shown.has(edge.source) && this.shown.has(edge.target)).length;
  }

  private edgesAmong(ids: Set<string>): Edge[] {
    const among = (edge: Edge) => ids.has(edge.source) && ids.has(edge.target);
    if (ids.size * 4 > this.model.nodes.size) return [...this.model.edges.values()].filter(among);
    return [...new Set([...ids].flatMap((id) => this.model.edgesOf(id)))].filter(among);
  }

  private async load(id: string): Promise<void> {
    try {
      const more = await this.source.around(id);
      if (more) this.model.add(more);
    } catch (error) {
      say((error as Error).message);
    }
  }

  private showRow(row: Row): void {
    const ids = [...new Set(row.citations.flatMap((citation) => citation.edge ?? []))];
    const edges = ids.flatMap((id) => this.model.edges.get(id) ?? []);
    if (edges.length === 1) this.select(edges[0]!.id);
    else if (edges.length > 0) this.details.showEdges("Behind this cell", edges);
  }

  private announce(id: string): void {
    const edge = this.model.edges.get(id);
    const name = (node: string) => plain(this.words.name(this.model.node(node)));
    if (edge) say(`${name(edge.source)} ${this.words.relation(edge)} ${name(edge.target)}; ${edge.evidence.length} sentences`);
    else say(`${name(id)}, ${this.words.kind(this.model.node(id)) || "no kind"}, ${this.model.degree(id)} relations`);
  }
}
