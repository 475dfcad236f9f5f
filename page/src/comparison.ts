// What several items share and what each has alone, of what the page holds: the comparison of
// query/execute_combine.cc for a page without a server. Tested by test/comparison.test.ts.
import type { Answer, Edge, Standing } from "./answer.ts";
import { isNodeCell, isStanding } from "./answer.ts";
import type { Model } from "./model.ts";
import { otherEnd } from "./model.ts";
import type { Setup } from "./setup.ts";

export interface Compared {
  facet: string;
  node?: string; // the attribute's id, where the page has it
  name: string;
  cells: Standing[]; // one for each item
  edges: string[][]; // behind each cell
}

export interface Comparison {
  items: { id?: string; name: string }[];
  rows: Compared[];
}

// The columns of a comparison: shared by all, by some, or by one item alone.
export interface Column {
  title: string;
  rows: Compared[];
}

export function compare(model: Model, setup: Setup, ids: string[]): Comparison {
  const rows = new Map<string, { facet: string; node: string; edges: Edge[][] }>();
  ids.forEach((id, at) => {
    for (const edge of model.edgesOf(id)) {
      const facet = facetOf(setup, edge, id);
      const node = otherEnd(edge, id);
      if (facet === undefined || ids.includes(node)) continue;
      const key = `${facet}\n${node}`;
      const row = rows.get(key) ?? { facet, node, edges: ids.map(() => []) };
      row.edges[at]!.push(edge);
      rows.set(key, row);
    }
  });
  const order = [...new Set(setup.facets.map((facet) => facet.name))];
  const place = (facet: string) => (order.includes(facet) ? order.indexOf(facet) : order.length);
  const compared = [...rows.values()].map((row) => ({
    facet: row.facet,
    node: row.node,
    name: model.node(row.node).name,
    cells: row.edges.map(standing),
    edges: row.edges.map((edges) => edges.map((edge) => edge.id)),
  }));
  compared.sort((a, b) => place(a.facet) - place(b.facet) || weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
  return { items: ids.map((id) => ({ id, name: model.node(id).name })), rows: compared };
}

// The same of a server's answer to "compare": facet, attribute, held by, a standing for each item.
export function comparisonOf(answer: Answer): Comparison | undefined {
  const columns = answer.columns ?? [];
  if (columns[0] !== "facet" || columns[1] !== "attribute" || columns[2] !== "held by") return undefined;
  const rows = (answer.rows ?? []).map((row) => {
    const [facet, attribute] = row.cells;
    const cells = row.cells.slice(3).filter((cell) => isStanding(cell));
    const edges = cells.map((_, at) =>
      row.citations.flatMap((citation) => (citation.column === at + 3 && citation.edge ? [citation.edge] : [])),
    );
    const node = isNodeCell(attribute!) ? attribute : { name: String(attribute) };
    return { facet: String(facet), ...node, cells, edges: edges.map((ids) => [...new Set(ids)]) };
  });
  const focus = answer.focus ?? [];
  return { items: columns.slice(3).map((name, at) => ({ id: focus[at], name })), rows };
}

export function columnsOf({ items, rows }: Comparison): Column[] {
  const held = (row: Compared) => row.cells.filter((cell) => cell.affirmed > 0).length;
  const shared = { title: items.length > 2 ? "Shared by all" : "Shared", rows: rows.filter((row) => held(row) === items.length) };
  const some = { title: "Shared by some", rows: rows.filter((row) => held(row) > 1 && held(row) < items.length) };
  const only = items.map((item, at) => ({
    title: `Only ${item.name}`,
    rows: rows.filter((row) => held(row) === 1 && row.cells[at]!.affirmed > 0),
  }));
  const denied = { title: "Only denied", rows: rows.filter((row) => held(row) === 0) };
  const middle = some.rows.length > 0 ? [shared, some] : [shared];
  const columns = items.length === 2 ? [only[0]!, shared, only[1]!] : [...middle, ...only];
  return denied.rows.length > 0 ? [...columns, denied] : columns;
}

function facetOf(setup: Setup, edge: Edge, id: string): string | undefined {
  const direction = edge.source === id ? "out" : "in";
  const facet = setup.facets.find((each) => each.type === edge.type && each.direction === direction);
  if (facet) return facet.name;
  const isKnown = setup.facets.some((each) => each.type === edge.type) || edge.type === "SAME_AS";
  return direction === "out" && !isKnown ? edge.type : undefined;
}

function standing(edges: Edge[]): Standing {
  const affirmed = edges.filter((edge) => edge.polarity === "affirmed");
  const denied = edges.filter((edge) => edge.polarity === "denied");
  const hedged = affirmed.length > 0 && affirmed.every((edge) => edge.certainty === "hedged");
  const counts = { affirmed: most(affirmed), denied: most(denied), hedged };
  const word =
    counts.affirmed > 0 ? (counts.denied > 0 ? "disputed" : "affirmed") : counts.denied > 0 ? "denied" : "not mentioned";
  return { standing: word, ...counts };
}

// The documents behind several edges.
function most(edges: Edge[]): number {
  if (edges.length === 1) return Math.max(1, edges[0]!.documents);
  return new Set(edges.flatMap((edge) => edge.evidence.map((evidence) => evidence.document))).size;
}

const weight = (row: Compared) => row.cells.reduce((sum, cell) => sum + cell.affirmed + cell.denied, 0);
