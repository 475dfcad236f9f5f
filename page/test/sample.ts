// A small graph for the tests: two conditions that share a cause, of which one denies another.
import type { Answer, Edge } from "../src/answer.ts";
import type { Setup } from "../src/setup.ts";

export const setup: Setup = {
  title: "Sample",
  kinds: [
    { label: "Condition", color: "#0072B2" },
    { label: "Site", color: "#009E73" },
    { label: "Effect", color: "#E69F00" },
    { label: "Cause", color: "#CC79A7" },
  ],
  types: [
    { type: "CAUSES", forward: "causes", backward: "is caused by", hedged: "may cause", denied: "does not cause", color: "#444444" },
    { type: "OCCURS_IN", forward: "occurs in", backward: "is the site of", hedged: "may occur in", denied: "does not occur in", color: "#00795A" },
  ],
  facets: [
    { name: "sites", type: "OCCURS_IN", direction: "out" },
    { name: "causes", type: "CAUSES", direction: "in" },
    { name: "effects", type: "CAUSES", direction: "out" },
  ],
  denied: "#D55E00",
};

let count = 0;
export function edge(source: string, type: string, target: string, rest: Partial<Edge> = {}): Edge {
  const place = { document: "a.txt", begin: 0, end: 5, quote: "Smoke" };
  const reading = { ...place, certainty: "plain" as const, confidence: 1, subject: { name: source }, object: { name: target } };
  return { id: `e${++count}`, source, target, type, polarity: "affirmed", certainty: "plain", confidence: 1, documents: 1, evidence: [reading], ...rest };
}

const node = (id: string, labels: string[], aliases: string[] = []) => ({ id, name: id, aliases, identifiers: [], labels });

export function sample(): Answer {
  return {
    format: "causeway",
    version: 1,
    kind: "graph",
    documents: [{ key: "a.txt", title: "A", text: "Smoke causes asthma." }],
    nodes: [
      node("asthma", ["Condition"]),
      node("COPD", ["Condition", "Cause"], ["chronic obstructive pulmonary disease"]),
      node("smoke", ["Cause"], ["tobacco"]),
      node("allergens", ["Cause"]),
      node("airways", ["Site"]),
    ],
    edges: [
      edge("smoke", "CAUSES", "asthma", { certainty: "hedged" }),
      edge("smoke", "CAUSES", "COPD", { documents: 2 }),
      edge("allergens", "CAUSES", "asthma"),
      edge("allergens", "CAUSES", "COPD", { polarity: "denied" }),
      edge("asthma", "OCCURS_IN", "airways"),
      edge("asthma", "SAME_AS", "asthma"),
    ],
  };
}
