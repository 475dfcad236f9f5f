// What the filters let through. A filter of which nothing is taken out lets everything through.
// Tested by test/filter.test.ts.
import type { Edge, Node } from "./answer.ts";
import type { Words } from "./words.ts";

export const FILTERS = ["kind", "relation", "document", "certainty", "denial"] as const;
export type FilterName = (typeof FILTERS)[number];

export const FILTER_TITLES: Record<FilterName, string> = {
  kind: "Kind",
  relation: "Relation",
  document: "Document",
  certainty: "Certainty",
  denial: "Affirmed or denied",
};

// What is taken out.
export class Filter {
  private readonly out = new Map<FilterName, Set<string>>(FILTERS.map((name) => [name, new Set()]));

  constructor(private readonly words: Words) {}

  isOut(name: FilterName, value: string): boolean {
    return this.out.get(name)!.has(value);
  }

  set(name: FilterName, value: string, isIn: boolean): void {
    if (isIn) this.out.get(name)!.delete(value);
    else this.out.get(name)!.add(value);
  }

  clear(): void {
    for (const values of this.out.values()) values.clear();
  }

  get isActive(): boolean {
    return [...this.out.values()].some((values) => values.size > 0);
  }

  passesNode(node: Node): boolean {
    return !this.isOut("kind", this.words.kind(node) || "other");
  }

  // An edge passes while one document that speaks of it does.
  passesEdge(edge: Edge): boolean {
    const values = valuesOfEdge(edge);
    return (["relation", "certainty", "denial", "document"] as const).every((name) =>
      values[name].some((value) => !this.isOut(name, value)),
    );
  }
}

function valuesOfEdge(edge: Edge): Record<Exclude<FilterName, "kind">, string[]> {
  const keys = [...new Set(edge.evidence.map((evidence) => evidence.document))];
  return {
    relation: [edge.type],
    certainty: [edge.certainty],
    denial: [edge.polarity],
    document: keys.length > 0 ? keys : [""],
  };
}

export interface FilterValue {
  value: string;
  count: number;
}

// The values that occur, the most frequent first; of kinds, those of the nodes.
export function filterValues(words: Words, nodes: Iterable<Node>, edges: Iterable<Edge>) {
  const counts = new Map<FilterName, Map<string, number>>(FILTERS.map((name) => [name, new Map()]));
  const count = (name: FilterName, value: string) => {
    const values = counts.get(name)!;
    values.set(value, (values.get(value) ?? 0) + 1);
  };
  for (const node of nodes) count("kind", words.kind(node) || "other");
  for (const edge of edges) {
    const values = valuesOfEdge(edge);
    for (const name of FILTERS) if (name !== "kind") values[name].forEach((value) => count(name, value));
  }
  return new Map(FILTERS.map((name) => [name, sorted(counts.get(name)!)]));
}

function sorted(counts: Map<string, number>): FilterValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
