import assert from "node:assert/strict";
import { test } from "node:test";
import { nextNode } from "../src/walk.ts";

const places = new Map([
  ["middle", { x: 0, y: 0 }],
  ["right", { x: 100, y: 10 }],
  ["far right", { x: 160, y: 0 }],
  ["above", { x: 5, y: -80 }],
]);

test("arrows lead to the nearest node that way, a neighbour rather than a stranger", () => {
  assert.equal(nextNode(places, "middle", "ArrowRight", []), "right");
  assert.equal(nextNode(places, "middle", "ArrowRight", ["far right"]), "far right");
  assert.equal(nextNode(places, "middle", "ArrowUp", []), "above");
});

test("where nothing is, they stay; from nowhere they go to the middle", () => {
  assert.equal(nextNode(places, "middle", "ArrowLeft", []), "middle");
  assert.equal(nextNode(places, undefined, "ArrowLeft", []), "middle");
  assert.equal(nextNode(new Map(), undefined, "ArrowLeft", []), undefined);
});
