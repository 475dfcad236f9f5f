// The JSON that the program and the page agree on: docs/json-format.md and docs/causeway.schema.json,
// written by export/json.cc. What is optional may be absent, never null.

export interface Answer {
  format: "causeway";
  version: number;
  kind: "graph" | "answer";
  title?: string;
  columns?: string[];
  rows?: Row[];
  focus?: string[];
  notices?: string[];
  documents: Doc[];
  nodes: Node[];
  edges: Edge[];
}

export interface Doc {
  key: string;
  title: string;
  text?: string;
}

export interface Node {
  id: string;
  name: string;
  aliases: string[];
  identifiers: string[];
  labels: string[];
  degree?: number; // edges in the whole graph, of which the answer may hold a part
  properties?: Record<string, Cell>;
}

export interface Edge {
  id: string;
  source: string;
  target: string;
  type: string;
  polarity: "affirmed" | "denied";
  certainty: "plain" | "hedged";
  confidence: number;
  documents: number;
  properties?: Record<string, Cell>;
  evidence: Evidence[];
  readings?: number; // how many there are, where `evidence` holds the first of them only
}

export interface Place {
  document: string;
  begin: number; // bytes of UTF-8
  end: number;
  section?: string;
  quote?: string;
}

export interface Evidence extends Place {
  certainty: "plain" | "hedged";
  confidence: number;
  subject: { name: string };
  object: { name: string };
}

export interface Citation extends Place {
  column: number;
  edge?: string;
}

export interface Row {
  cells: Cell[];
  citations: Citation[];
}

export interface NodeCell {
  node?: string;
  name: string;
}

export interface EdgeCell {
  edge: string;
  type: string;
}

export interface Standing {
  standing: "affirmed" | "denied" | "disputed" | "not mentioned";
  affirmed: number;
  denied: number;
  hedged: boolean;
  via?: NodeCell[];
}

export type Cell =
  | null
  | boolean
  | number
  | string
  | Cell[]
  | CellMap;

export interface CellMap {
  [key: string]: Cell;
}

export const isNodeCell = (cell: Cell): cell is CellMap & NodeCell =>
  isMap(cell) && typeof cell.name === "string" && (Object.keys(cell).length === 1 || "node" in cell);
export const isEdgeCell = (cell: Cell): cell is CellMap & EdgeCell =>
  isMap(cell) && typeof cell.edge === "string" && "type" in cell;
export const isStanding = (cell: Cell): cell is CellMap & Standing =>
  isMap(cell) && typeof cell.standing === "string" && "affirmed" in cell;
export const isPath = (cell: Cell): cell is CellMap & { path: Cell[] } => isMap(cell) && Array.isArray(cell.path);
export const isMap = (cell: Cell): cell is CellMap =>
  typeof cell === "object" && cell !== null && !Array.isArray(cell);
