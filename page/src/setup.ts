// What the program tells the page beside the graph: its vocabulary, so that words and colours are
// the same as in the program's other formats, and how to ask a server. Written by export/page.cc.

export interface Setup {
  title: string;
  kinds: { label: string; color: string }[]; // the first that a node wears decides its colour
  types: TypeWords[];
  facets: Facet[];
  denied: string; // the colour of denials
  token?: string; // of a server's page
}

export interface TypeWords {
  type: string;
  forward: string;
  backward: string;
  hedged: string;
  denied: string;
  color: string;
}

export interface Facet {
  name: string;
  type: string;
  direction: "out" | "in";
}
