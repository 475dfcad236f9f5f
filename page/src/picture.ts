// The picture: what is shown of the model, drawn by Cytoscape.js. It knows nothing of panels; it
// tells what is clicked. Tested in the browser by test/browser/.
import cytoscape from "cytoscape";
import type { Edge, Node } from "./answer.ts";
import type { Sketch, Place, Places } from "./layout.ts";
import { labelOf, sizeOf } from "./label.ts";
import { NAME_FONT, shapeOf, stylesheet } from "./style.ts";
import type { Theme } from "./style.ts";
import type { Words } from "./words.ts";

export interface PictureEvents {
  picked(id: string, isNode: boolean, withOthers: boolean): void;
  opened(node: string): void; // by a double click
  cleared(): void;
}

export interface Part {
  nodes: Node[];
  edges: Edge[];
  asked: Set<string>; // emphasised
  missing: (node: string) => number;
}

const LARGE_EDGES = 1200; // beyond, edges are drawn straight and without words
const WORDED_EDGES = 45; // up to so many bear their words
const HUBS = 12; // nodes whose names can be read however far away, where there are many
const MANY_NODES = 60;
const HUB_FONT = 12; // pixels on the screen

export class Picture {
  readonly cy: cytoscape.Core;
  private isLarge = false;

  constructor(
    container: HTMLElement,
    private readonly words: Words,
    private theme: Theme,
    events: PictureEvents,
  ) {
    this.cy = cytoscape({
      container,
      style: stylesheet(theme, false),
      minZoom: 0.03,
      maxZoom: 4,
      boxSelectionEnabled: false,
      hideEdgesOnViewport: true,
      textureOnViewport: false,
      pixelRatio: "auto",
    });
    this.listen(events);
  }

  // Shows this part; what stays keeps its place. New nodes stand at `places`, or near a neighbour.
  show(part: Part, places: Places): void {
    const isLarge = part.edges.length > LARGE_EDGES;
    if (isLarge !== this.isLarge) this.setTheme(this.theme, isLarge);
    this.cy.batch(() => {
      this.take(part);
      this.cy.add(part.nodes.filter(({ id }) => this.isNew(id)).map((node) => this.nodeElement(node, part, places)));
      this.cy.add(part.edges.filter(({ id }) => this.isNew(id)).map((edge) => this.edgeElement(edge)));
      const isWorded = part.edges.length <= WORDED_EDGES;
      this.cy.edges().toggleClass("worded", isWorded);
      this.cy.nodes().forEach((node) => void node.toggleClass("asked", part.asked.has(node.id())));
      this.cy.nodes(".hub").removeClass("hub").removeStyle("font-size");
      if (part.nodes.length > MANY_NODES) this.busiest().forEach((node) => void node.addClass("hub"));
    });
    this.sizeHubs();
  }

  setTheme(theme: Theme, isLarge = this.isLarge): void {
    this.theme = theme;
    this.isLarge = isLarge;
    this.cy.style(stylesheet(theme, isLarge));
  }

  sketch(): Sketch {
    return {
      nodes: this.cy.nodes().map((node) => ({ id: node.id(), width: node.data("width"), height: node.data("height") })),
      edges: this.cy.edges().map((edge) => ({ source: edge.data("source"), target: edge.data("target"), type: edge.data("type") })),
    };
  }

  places(): Places {
    return new Map(this.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  }

  move(places: Places): void {
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => void node.position(places.get(node.id()) ?? node.position()));
    });
  }

  fit(): void {
    this.cy.resize();
    if (this.cy.nodes().empty()) return;
    this.cy.fit(undefined, 48);
    if (this.cy.zoom() > 1.3) {
      this.cy.zoom(1.3);
      this.cy.center();
    }
  }

  zoom(factor: number): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  select(ids: string[], picked: string[]): void {
    this.cy.batch(() => {
      this.cy.$(":selected").unselect();
      this.cy.$(".dim, .near, .at, .picked").removeClass("dim near at picked");
      const chosen = this.cy.elements().filter((element) => ids.includes(element.id()));
      chosen.select();
      for (const id of picked) this.cy.getElementById(id).addClass("picked");
      if (chosen.empty()) return;
      const near = chosen.closedNeighborhood().union(chosen.connectedNodes());
      if (!this.isLarge) this.cy.elements().difference(near).addClass("dim");
      if (near.edges().length <= WORDED_EDGES) near.edges().addClass("near");
    });
  }

  // The node at which the keyboard is; it is brought into view.
  setAt(id: string | undefined): void {
    this.cy.nodes(".at").removeClass("at");
    if (id === undefined) return;
    const node = this.cy.getElementById(id);
    node.addClass("at");
    const { x, y } = node.renderedPosition();
    if (x < 0 || y < 0 || x > this.cy.width() || y > this.cy.height()) this.cy.center(node);
  }

  placeOf(id: string): Place | undefined {
    const node = this.cy.getElementById(id);
    return node.empty() ? undefined : node.position();
  }

  private listen(events: PictureEvents): void {
    const pick = (isNode: boolean) => (event: cytoscape.EventObject) => {
      const mouse = event.originalEvent as MouseEvent | undefined;
      events.picked(event.target.id(), isNode, Boolean(mouse?.shiftKey || mouse?.ctrlKey || mouse?.metaKey));
    };
    this.cy.on("zoom", () => this.sizeHubs());
    this.cy.on("tap", "node", pick(true));
    this.cy.on("tap", "edge", pick(false));
    this.cy.on("dbltap", "node", (event) => events.opened(event.target.id()));
    this.cy.on("tap", (event) => {
      if (event.target === this.cy) events.cleared();
    });
  }

  private busiest(): cytoscape.NodeSingular[] {
    return this.cy.nodes().toArray().sort((a, b) => b.degree(false) - a.degree(false)).slice(0, HUBS);
  }

  // Their names keep their size on the screen while the picture shrinks.
  private sizeHubs(): void {
    this.cy.nodes(".hub").style("font-size", Math.max(NAME_FONT, HUB_FONT / this.cy.zoom()));
  }

  private isNew(id: string): boolean {
    return this.cy.getElementById(id).empty();
  }

  // Takes out what the part does not have; brings what stays up to date.
  private take(part: Part): void {
    const ids = new Set([...part.nodes, ...part.edges].map(({ id }) => id));
    this.cy.elements().filter((element) => !ids.has(element.id())).remove();
    for (const node of part.nodes) {
      const there = this.cy.getElementById(node.id);
      const data = this.nodeData(node, part);
      if (there.nonempty() && there.data("label") !== data.label) there.data(data);
    }
  }

  private nodeData(node: Node, part: Part) {
    const missing = part.missing(node.id);
    const label = labelOf(this.words.name(node)) + (missing > 0 ? ` +${missing}` : "");
    const kind = this.words.kind(node);
    return { id: node.id, label, shape: shapeOf(kind), color: this.words.kindColor(node), ...sizeOf(label, part.asked.has(node.id)) };
  }

  private nodeElement(node: Node, part: Part, places: Places): cytoscape.ElementDefinition {
    const position = places.get(node.id);
    return { group: "nodes", data: this.nodeData(node, part), ...(position ? { position: { ...position } } : {}) };
  }

  private edgeElement(edge: Edge): cytoscape.ElementDefinition {
    const { id, source, target, type } = edge;
    const width = 1.2 + 0.6 * Math.min(4, Math.max(0, edge.documents - 1));
    const data = { id, source, target, type, words: this.words.relation(edge), color: this.words.edgeColor(edge), width };
    return { group: "edges", data, classes: edge.polarity === "denied" ? "denied" : edge.certainty };
  }
}
