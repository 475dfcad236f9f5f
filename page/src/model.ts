// The graph as far as the page has it: all of it in a file, a growing part of it from a server.
// Tested by test/model.test.ts.
import type { Answer, Doc, Edge, Node } from "./answer.ts";

export class Model {
  readonly nodes = new Map<string, Node>();
  readonly edges = new Map<string, Edge>();
  readonly documents = new Map<string, Doc>();
  private readonly around = new Map<string, Set<string>>(); // the edges of each node

  // Takes in what it does not have; what it has is replaced.
  add(answer: Answer): void {
    for (const doc of answer.documents) this.addDocument(doc);
    for (const node of answer.nodes) this.nodes.set(node.id, node);
    for (const edge of answer.edges) this.addEdge(edge);
  }

  node(id: string): Node {
    const node = this.nodes.get(id);
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  // The edges of a node, those of SAME_AS to itself left out: they are its aliases.
  edgesOf(id: string): Edge[] {
    return [...(this.around.get(id) ?? [])].map((edge) => this.edges.get(edge) as Edge);
  }

  // How many edges the node has in the whole graph.
  degree(id: string): number {
    return Math.max(this.nodes.get(id)?.degree ?? 0, this.around.get(id)?.size ?? 0);
  }

  // How many of them are not here.
  missing(id: string): number {
    return this.degree(id) - (this.around.get(id)?.size ?? 0);
  }

  neighbours(id: string): string[] {
    return [...new Set(this.edgesOf(id).map((edge) => otherEnd(edge, id)))].filter((end) => end !== id);
  }

  private addDocument(doc: Doc): void {
    const known = this.documents.get(doc.key);
    this.documents.set(doc.key, { ...known, ...doc });
  }

  private addEdge(edge: Edge): void {
    if (edge.type === "SAME_AS" && edge.source === edge.target) return;
    this.edges.set(edge.id, edge);
    for (const end of [edge.source, edge.target]) {
      const edges = this.around.get(end) ?? new Set();
      this.around.set(end, edges.add(edge.id));
    }
  }
}

export function otherEnd(edge: Edge, id: string): string {
  return edge.source === id ? edge.target : edge.source;
}
