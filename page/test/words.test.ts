import assert from "node:assert/strict";
import { test } from "node:test";
import { Words, cellInWords, standingInWords } from "../src/words.ts";
import { edge, setup } from "./sample.ts";

const words = new Words(setup);

test("relations read as in the program's other formats", () => {
  assert.equal(words.relation(edge("a", "CAUSES", "b")), "causes");
  assert.equal(words.relation(edge("a", "CAUSES", "b", { certainty: "hedged" })), "may cause");
  assert.equal(words.relation(edge("a", "CAUSES", "b", { polarity: "denied" })), "does not cause");
  assert.equal(words.relation(edge("a", "CO_OCCURS_WITH", "b", { polarity: "denied" })), "not: co occurs with");
  assert.equal(words.relation(edge("a", "CO_OCCURS_WITH", "b", { certainty: "hedged" })), "possibly: co occurs with");
});

test("the kind is the first in the order of kinds, or else the first label", () => {
  const node = { id: "x", name: "", aliases: [], identifiers: ["X:1"], labels: ["Cause", "Condition"] };
  assert.equal(words.kind(node), "Condition");
  assert.equal(words.kind({ ...node, labels: ["Gene"] }), "Gene");
  assert.equal(words.name(node), "X:1");
});

test("silence is not a denial", () => {
  const standing = { standing: "not mentioned" as const, affirmed: 0, denied: 0, hedged: false };
  assert.equal(standingInWords(standing), "not mentioned");
  assert.equal(standingInWords({ ...standing, denied: 2 }), "denied (2 documents)");
  assert.equal(standingInWords({ ...standing, affirmed: 1, hedged: true }), "possibly");
  assert.equal(standingInWords({ ...standing, affirmed: 3, denied: 1 }), "affirmed by 3, denied by 1");
});

test("cells of every form have words", () => {
  assert.equal(cellInWords(null), "");
  assert.equal(cellInWords([1, true, { node: "n1", name: "asthma" }]), "1, true, asthma");
  assert.equal(cellInWords({ path: [{ name: "a" }, { edge: "e1", type: "CAUSES" }, { name: "b" }] }), "a → CAUSES → b");
  assert.equal(cellInWords({ key: "value" }), "key: value");
});
