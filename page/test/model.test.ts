import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "../src/model.ts";
import { sample } from "./sample.ts";

test("parts are taken in one after the other, and what is there already once", () => {
  const model = new Model();
  const whole = sample();
  model.add({ ...whole, edges: whole.edges.slice(0, 2) });
  assert.deepEqual(model.neighbours("smoke"), ["asthma", "COPD"]);
  model.add(whole);
  assert.deepEqual(model.neighbours("asthma"), ["smoke", "allergens", "airways"]);
  assert.equal(model.edges.size, 5, "an alias is no edge");
});

test("what a node has beyond what is here is missing", () => {
  const model = new Model();
  const whole = sample();
  model.add({ ...whole, nodes: whole.nodes.map((node) => ({ ...node, degree: 9 })) });
  assert.equal(model.missing("smoke"), 7);
  assert.equal(model.degree("smoke"), 9);
});

test("a document's text stays when it is named again without it", () => {
  const model = new Model();
  model.add(sample());
  model.add({ ...sample(), documents: [{ key: "a.txt", title: "A" }] });
  assert.equal(model.documents.get("a.txt")?.text, "Smoke causes asthma.");
});
