// Completion of names: what begins so before what has it at the start of a word, before what has it
// anywhere. Tested by test/search.test.ts.
import type { Node } from "./answer.ts";

export interface Match {
  node: string;
  name: string;
  alias?: string; // by which it was found
}

export const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

export class NameIndex {
  private readonly names: { folded: string; name: string; node: Node; isAlias: boolean }[] = [];

  constructor(nodes: Iterable<Node>) {
    for (const node of nodes) {
      this.add(node, node.name, false);
      for (const alias of [...node.aliases, ...node.identifiers]) this.add(node, alias, true);
    }
  }

  find(text: string, most = 12): Match[] {
    const wanted = fold(text.trim());
    if (!wanted) return [];
    const ranked = this.names
      .map((name) => ({ ...name, rank: rank(name.folded, wanted) + (name.isAlias ? 0.5 : 0) }))
      .filter((name) => name.rank < 4)
      .sort((a, b) => a.rank - b.rank || a.folded.length - b.folded.length || (a.folded < b.folded ? -1 : 1));
    const found = new Map<string, Match>();
    for (const { node, name, isAlias } of ranked) {
      if (found.size >= most) break;
      if (found.has(node.id)) continue;
      const label = node.name || node.identifiers[0] || node.id;
      found.set(node.id, { node: node.id, name: label, ...(isAlias ? { alias: name } : {}) });
    }
    return [...found.values()];
  }

  private add(node: Node, name: string, isAlias: boolean): void {
    if (name) this.names.push({ folded: fold(name), name, node, isAlias });
  }
}

function rank(folded: string, wanted: string): number {
  const at = folded.indexOf(wanted);
  if (at < 0) return 4;
  if (at === 0) return folded.length === wanted.length ? 0 : 1;
  return /[\p{L}\p{N}]/u.test(folded[at - 1]!) ? 3 : 2;
}
