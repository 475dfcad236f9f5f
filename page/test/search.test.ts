import assert from "node:assert/strict";
import { test } from "node:test";
import { NameIndex, fold } from "../src/search.ts";
import { sample } from "./sample.ts";

const index = new NameIndex(sample().nodes);
const found = (text: string) => index.find(text).map((match) => match.name);

test("names are found by their beginning, by a word and by any part, in this order", () => {
  assert.deepEqual(found("a"), ["asthma", "airways", "allergens", "smoke", "COPD"]);
  assert.deepEqual(found("disease"), ["COPD"]);
  assert.deepEqual(found("zzz"), []);
  assert.deepEqual(found("  "), []);
});

test("what was found by an alias says so", () => {
  assert.deepEqual(index.find("tobacco"), [{ node: "smoke", name: "smoke", alias: "tobacco" }]);
});

test("case and accents do not matter", () => {
  assert.deepEqual(found("copd"), ["COPD"]);
  assert.equal(fold("Guillain-Barré"), "guillain-barre");
});
