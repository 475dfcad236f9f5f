import assert from "node:assert/strict";
import { test } from "node:test";
import { busiest, firstPart, nearest, spread } from "../src/focus.ts";
import { Model } from "../src/model.ts";
import { Words } from "../src/words.ts";
import { edge, sample, setup } from "./sample.ts";

const words = new Words(setup);

function star(size: number): Model {
  const model = new Model();
  const ids = Array.from({ length: size }, (_, at) => `n${String(at).padStart(3, "0")}`);
  const nodes = ["hub", ...ids].map((id) => ({ id, name: id, aliases: [], identifiers: [], labels: ["Cause"] }));
  model.add({ ...sample(), nodes, edges: ids.map((id, at) => edge(id, "CAUSES", "hub", { documents: at === 7 ? 5 : 1 })) });
  return model;
}

test("a small graph is shown whole", () => {
  const model = new Model();
  model.add(sample());
  assert.equal(firstPart(model, words, []).length, 5);
});

test("of a large one the part around the busiest node is shown, the best attested first", () => {
  const model = star(200);
  assert.equal(busiest(model, words), "hub");
  const first = firstPart(model, words, [], 10);
  assert.deepEqual(first.slice(0, 4), ["hub", "n007", "n000", "n001"]);
  assert.equal(first.length, 10);
});

test("conditions come before what is busier", () => {
  const model = star(50);
  model.add({ ...sample(), edges: [edge("n000", "CAUSES", "asthma")] });
  assert.equal(busiest(model, words), "asthma");
});

test("what was asked about is shown with what is around each", () => {
  const model = star(100);
  model.add(sample());
  const part = spread(model, ["hub", "asthma"], 12);
  assert.ok(part.includes("hub") && part.includes("asthma") && part.includes("smoke"));
  assert.ok(part.length <= 12);
  assert.deepEqual(nearest(model, "asthma"), ["airways", "allergens", "smoke"]);
});
