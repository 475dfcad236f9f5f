// How nodes, edges and cells read in words, as export/wording.cc has it for the other formats.
// Tested by test/words.test.ts.
import { isEdgeCell, isMap, isNodeCell, isPath, isStanding } from "./answer.ts";
import type { Cell, Edge, Node, Standing } from "./answer.ts";
import type { Setup, TypeWords } from "./setup.ts";

export class Words {
  private readonly types: Map<string, TypeWords>;

  constructor(private readonly setup: Setup) {
    this.types = new Map(setup.types.map((words) => [words.type, words]));
  }

  name(node: Node): string {
    return node.name || node.identifiers[0] || "(unnamed)";
  }

  // The kind that decides the colour; otherwise the first label.
  kind(node: Node): string {
    return this.setup.kinds.find((kind) => node.labels.includes(kind.label))?.label ?? node.labels[0] ?? "";
  }

  kindColor(node: Node): string {
    return this.setup.kinds.find((kind) => node.labels.includes(kind.label))?.color ?? "#777777";
  }

  type(type: string): string {
    return this.types.get(type)?.forward ?? type.toLowerCase().replaceAll("_", " ");
  }

  relation(edge: Edge): string {
    const words = this.types.get(edge.type);
    const isDenied = edge.polarity === "denied";
    const isHedged = edge.certainty === "hedged";
    if (words) return isDenied ? words.denied : isHedged ? words.hedged : words.forward;
    return (isDenied ? "not: " : isHedged ? "possibly: " : "") + this.type(edge.type);
  }

  edgeColor(edge: Edge): string {
    if (edge.polarity === "denied") return this.setup.denied;
    return this.types.get(edge.type)?.color ?? "#444444";
  }
}

export function documents(count: number): string {
  return count === 1 ? "1 document" : `${count} documents`;
}

// A number that is not said is one.
const several = (count: number) => (count > 1 ? ` (${documents(count)})` : "");

export function standingInWords(standing: Standing): string {
  const yes = standing.hedged ? "possibly" : "affirmed";
  const via = standing.via ? `, via ${standing.via.map((node) => node.name).join(", ")}` : "";
  if (standing.affirmed > 0 && standing.denied > 0) {
    return `${yes} by ${standing.affirmed}, denied by ${standing.denied}${via}`;
  }
  if (standing.affirmed > 0) return `${yes}${several(standing.affirmed)}${via}`;
  if (standing.denied > 0) return `denied${several(standing.denied)}${via}`;
  return "not mentioned";
}

export function cellInWords(cell: Cell): string {
  if (cell === null) return "";
  if (Array.isArray(cell)) return cell.map(cellInWords).join(", ");
  if (!isMap(cell)) return String(cell);
  if (isStanding(cell)) return standingInWords(cell);
  if (isNodeCell(cell)) return cell.name || "(unnamed)";
  if (isEdgeCell(cell)) return cell.type;
  if (isPath(cell)) return cell.path.map(cellInWords).join(" → ");
  return Object.entries(cell)
    .map(([key, value]) => `${key}: ${cellInWords(value)}`)
    .join(", ");
}
