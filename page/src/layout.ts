// Where nodes stand: by forces, in layers from causes to effects, or in columns of a comparison.
// Deterministic. Tested by test/layout.test.ts.
import dagre from "@dagrejs/dagre";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Simulation, SimulationLinkDatum, SimulationNodeDatum } from "d3-force";

export type LayoutName = "force" | "layered" | "compare";

export interface Place {
  x: number;
  y: number;
}
export type Places = Map<string, Place>;

export interface Sketch {
  nodes: { id: string; width: number; height: number }[];
  edges: { source: string; target: string; type: string }[];
}

const PARTED_NODES = 400; // more are left to cover one another
export const LAYERED_ELEMENTS = 900; // more would take seconds

interface Body extends SimulationNodeDatum {
  id: string;
  radius: number;
}

// Forces that are let act by `step`, so that the page stays awake meanwhile. Nodes that had a place
// start from it.
export class ForceLayout {
  private readonly bodies: Body[];
  private readonly nodes: Sketch["nodes"];
  private readonly simulation: Simulation<Body, SimulationLinkDatum<Body>>;

  constructor({ nodes, edges }: Sketch, start: Places) {
    this.nodes = nodes;
    this.bodies = nodes.map(({ id, width }) => ({ id, radius: width / 2 + 6, ...start.get(id) }));
    const links = edges.filter((edge) => edge.source !== edge.target).map(({ source, target }) => ({ source, target }));
    const isLarge = nodes.length > 400;
    this.simulation = forceSimulation<Body>(this.bodies)
      .force("link", forceLink<Body, SimulationLinkDatum<Body>>(links).id((body) => body.id).distance(isLarge ? 60 : 150).strength(isLarge ? 0.05 : 0.25))
      .force("charge", forceManyBody<Body>().strength(isLarge ? -120 : -1100).theta(isLarge ? 1.2 : 0.9))
      .force("x", forceX<Body>(0).strength(0.04))
      .force("y", forceY<Body>(0).strength(0.07))
      .alphaDecay(isLarge ? 0.05 : 0.03)
      .stop();
    if (!isLarge) this.simulation.force("collide", forceCollide<Body>((body) => body.radius * 0.75).iterations(2));
  }

  // Lets the forces act for about `milliseconds`; whether they are at rest.
  step(milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    do this.simulation.tick();
    while (this.simulation.alpha() > 0.01 && performance.now() < until);
    return this.simulation.alpha() <= 0.01;
  }

  places(): Places {
    const places = new Map(this.bodies.map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]));
    return this.nodes.length > PARTED_NODES ? places : parted(places, this.nodes);
  }
}

// What is caused stands right of what causes it (Sugiyama's method, by dagre); a condition left of
// its sites, a class right of its members.
export function layered({ nodes, edges }: Sketch): Places {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 85 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  edges.forEach(({ source, target }, at) => {
    if (source !== target) graph.setEdge(source, target, {}, String(at));
  });
  dagre.layout(graph);
  return new Map(nodes.map(({ id }) => [id, { x: graph.node(id).x, y: graph.node(id).y }]));
}

// Two items stand on both sides of what they share, what one has alone is on its outer side. More
// items stand one above the other, left of them what several share, right what one has alone.
export function inColumns(sketch: Sketch, items: string[]): Places {
  const groups = groupsOf(sketch, items);
  const sizes = new Map(sketch.nodes.map((node) => [node.id, node]));
  const places: Places = new Map();
  const stack = (key: string, x: number, middle: number) => stackAt(places, groups.get(key) ?? [], x, middle, sizes);
  if (items.length === 2) {
    items.forEach((id, at) => places.set(id, { x: at === 0 ? -COLUMN : COLUMN, y: 0 }));
    stack(items[0]!, -2 * COLUMN, 0);
    stack(items[1]!, 2 * COLUMN, 0);
    stack(SHARED, 0, 0);
  } else {
    stackItems(places, groups, items, stack);
    stack(SHARED, -COLUMN, (places.get(items.at(-1)!)?.y ?? 0) / 2);
  }
  stackAt(places, groups.get(OTHER) ?? [], 3 * COLUMN, 0, sizes);
  return places;
}

const COLUMN = 300;
const ROW = 46;
const SHARED = "shared";
const OTHER = "other";

// The nodes beside the items: by the one item that they belong to, shared, or of none.
function groupsOf({ nodes, edges }: Sketch, items: string[]): Map<string, string[]> {
  const ends = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of edges) {
    if (items.includes(source)) ends.get(target)?.add(source);
    if (items.includes(target)) ends.get(source)?.add(target);
  }
  const groups = new Map<string, string[]>();
  for (const { id } of nodes) {
    if (items.includes(id)) continue;
    const [first, ...more] = ends.get(id)!;
    const key = first === undefined ? OTHER : more.length > 0 ? SHARED : first;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return groups;
}

function stackItems(places: Places, groups: Map<string, string[]>, items: string[], stack: (key: string, x: number, middle: number) => void): void {
  let y = 0;
  for (const id of items) {
    const half = (Math.max(2, groups.get(id)?.length ?? 0) * ROW) / 2;
    y += half;
    places.set(id, { x: 0, y });
    stack(id, COLUMN, y);
    y += half + ROW;
  }
}

function stackAt(places: Places, ids: string[], x: number, middle: number, sizes: Map<string, { height: number }>): void {
  const heights = ids.map((id) => Math.max(ROW, (sizes.get(id)?.height ?? 0) + 14));
  let y = middle - heights.reduce((sum, height) => sum + height, 0) / 2;
  ids.forEach((id, at) => {
    places.set(id, { x, y: y + heights[at]! / 2 });
    y += heights[at]!;
  });
}

// Pushes nodes that cover one another apart, the shorter way, until none does or `rounds` are over.
export function parted(places: Places, nodes: Sketch["nodes"], rounds = 60): Places {
  const boxes = nodes.map(({ id, width, height }) => ({ id, width: width + 10, height: height + 8, ...places.get(id)! }));
  let isClear = false;
  for (let round = 0; round < rounds && !isClear; ++round) {
    isClear = true;
    for (let i = 0; i < boxes.length; ++i) {
      for (let j = i + 1; j < boxes.length; ++j) if (push(boxes[i]!, boxes[j]!)) isClear = false;
    }
  }
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}

interface Box extends Place {
  width: number;
  height: number;
}

function push(a: Box, b: Box): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [overX, overY] = [(a.width + b.width) / 2 - Math.abs(dx), (a.height + b.height) / 2 - Math.abs(dy)];
  if (overX <= 0.5 || overY <= 0.5) return false;
  if (overX < overY) {
    const step = (dx < 0 ? -overX : overX) / 2;
    a.x -= step;
    b.x += step;
  } else {
    const step = (dy < 0 ? -overY : overY) / 2;
    a.y -= step;
    b.y += step;
  }
  return true;
}
