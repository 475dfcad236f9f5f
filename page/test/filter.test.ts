import assert from "node:assert/strict";
import { test } from "node:test";
import { Filter, filterValues } from "../src/filter.ts";
import { Words } from "../src/words.ts";
import { edge, sample, setup } from "./sample.ts";

const words = new Words(setup);

test("each filter takes out what it names, and reset lets all through", () => {
  const filter = new Filter(words);
  const hedged = edge("a", "CAUSES", "b", { certainty: "hedged" });
  const denied = edge("a", "OCCURS_IN", "b", { polarity: "denied" });
  for (const [name, value, out, kept] of [
    ["certainty", "hedged", hedged, denied],
    ["denial", "denied", denied, hedged],
    ["relation", "OCCURS_IN", denied, hedged],
  ] as const) {
    filter.set(name, value, false);
    assert.equal(filter.passesEdge(out), false, name);
    assert.equal(filter.passesEdge(kept), true, name);
    filter.clear();
    assert.equal(filter.passesEdge(out), true);
  }
});

test("an edge passes while one of its documents does", () => {
  const filter = new Filter(words);
  const both = edge("a", "CAUSES", "b");
  both.evidence.push({ ...both.evidence[0]!, document: "b.txt" });
  filter.set("document", "a.txt", false);
  assert.equal(filter.passesEdge(both), true);
  filter.set("document", "b.txt", false);
  assert.equal(filter.passesEdge(both), false);
});

test("a node is filtered by the kind that it is drawn as", () => {
  const filter = new Filter(words);
  filter.set("kind", "Condition", false);
  const kept = sample().nodes.filter((node) => filter.passesNode(node)).map((node) => node.id);
  assert.deepEqual(kept, ["smoke", "allergens", "airways"]);
});

test("values are counted, the most frequent first", () => {
  const { nodes, edges } = sample();
  const values = filterValues(words, nodes, edges);
  assert.deepEqual(values.get("relation"), [
    { value: "CAUSES", count: 4 },
    { value: "OCCURS_IN", count: 1 },
    { value: "SAME_AS", count: 1 },
  ]);
  assert.deepEqual(values.get("denial"), [{ value: "affirmed", count: 5 }, { value: "denied", count: 1 }]);
});
