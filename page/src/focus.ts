// What is shown first and what is shown around a node: a part that a person can take in.
// Tested by test/focus.test.ts.
import type { Model } from "./model.ts";
import { otherEnd } from "./model.ts";
import type { Words } from "./words.ts";

export const FIRST_NODES = 40; // shown without being asked for
export const MORE_NODES = 30; // that one expansion adds

// The node that most is said about; conditions before others.
export function busiest(model: Model, words: Words): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const node of model.nodes.values()) {
    const weight = model.degree(node.id) + (words.kind(node) === "Condition" ? 1e9 : 0);
    if (weight > most) [best, most] = [node.id, weight];
  }
  return best;
}

// The neighbours of a node: those that most documents speak of first, then in order of name.
export function nearest(model: Model, id: string): string[] {
  const weight = new Map<string, number>();
  for (const edge of model.edgesOf(id)) {
    const end = otherEnd(edge, id);
    if (end !== id) weight.set(end, (weight.get(end) ?? 0) + edge.documents + (edge.polarity === "affirmed" ? 1 : 0));
  }
  const name = (node: string) => model.nodes.get(node)?.name ?? "";
  return [...weight.keys()].sort(
    (a, b) => weight.get(b)! - weight.get(a)! || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0),
  );
}

// The nodes to show at first: all of a small graph; otherwise those around what was asked about, or
// around the busiest node, the nearest of each in turn.
export function firstPart(model: Model, words: Words, asked: string[], most = FIRST_NODES): string[] {
  if (model.nodes.size <= most) return [...model.nodes.keys()];
  const start = asked.length > 0 ? asked : [busiest(model, words)!];
  return spread(model, start, most);
}

// `start` and what is around it, breadth first, up to `most` nodes.
export function spread(model: Model, start: string[], most: number): string[] {
  const shown = new Set(start);
  for (const id of start) take(shown, nearest(model, id), start.length > 1 ? Math.ceil(most / start.length) : most, most);
  return [...shown];
}

function take(shown: Set<string>, nodes: string[], number: number, most: number): void {
  for (const node of nodes.slice(0, number)) {
    if (shown.size >= most) return;
    shown.add(node);
  }
}
