import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, compare, comparisonOf } from "../src/comparison.ts";
import { Model } from "../src/model.ts";
import { edge, sample, setup } from "./sample.ts";

function compared(ids: string[]) {
  const model = new Model();
  model.add(sample());
  return compare(model, setup, ids);
}

test("an attribute is affirmed, denied or not mentioned for each item", () => {
  const rows = compared(["asthma", "COPD"]).rows.map(({ facet, name, cells }) => [facet, name, ...cells.map((cell) => cell.standing)]);
  assert.deepEqual(rows, [
    ["sites", "airways", "affirmed", "not mentioned"],
    ["causes", "smoke", "affirmed", "affirmed"],
    ["causes", "allergens", "affirmed", "denied"],
  ]);
});

test("hedges and documents are counted", () => {
  const smoke = compared(["asthma", "COPD"]).rows[1]!;
  assert.deepEqual(smoke.cells, [
    { standing: "affirmed", affirmed: 1, denied: 0, hedged: true },
    { standing: "affirmed", affirmed: 2, denied: 0, hedged: false },
  ]);
});

test("two items have three columns: only the one, shared, only the other", () => {
  const columns = columnsOf(compared(["asthma", "COPD"])).map(({ title, rows }) => [title, rows.map((row) => row.name)]);
  assert.deepEqual(columns, [["Only asthma", ["airways", "allergens"]], ["Shared", ["smoke"]], ["Only COPD", []]]);
});

test("more items have columns for what all and what some share", () => {
  const columns = columnsOf(compared(["asthma", "COPD", "airways"])).map(({ title, rows }) => [title, rows.length]);
  assert.deepEqual(columns, [["Shared by all", 0], ["Shared by some", 1], ["Only asthma", 1], ["Only COPD", 0], ["Only airways", 0]]);
});

test("what is only denied is no one's", () => {
  const model = new Model();
  model.add(sample());
  model.add({ ...sample(), edges: [edge("asthma", "CAUSES", "smoke", { polarity: "denied" })] });
  const columns = columnsOf(compare(model, setup, ["asthma", "COPD"]));
  assert.deepEqual(columns.at(-1)!.rows.map((row) => [row.facet, row.name]), [["effects", "smoke"]]);
});

test("a server's answer reads as the page's own comparison", () => {
  const standing = { standing: "affirmed", affirmed: 1, denied: 0, hedged: false };
  const none = { standing: "not mentioned", affirmed: 0, denied: 0, hedged: false };
  const answer = {
    ...sample(),
    columns: ["facet", "attribute", "held by", "asthma", "COPD"],
    focus: ["asthma", "COPD"],
    rows: [{ cells: ["sites", { node: "airways", name: "airways" }, "only asthma", standing, none], citations: [{ column: 3, edge: "e5", document: "a.txt", begin: 0, end: 5 }] }],
  };
  const comparison = comparisonOf(answer)!;
  assert.deepEqual(comparison.items, [{ id: "asthma", name: "asthma" }, { id: "COPD", name: "COPD" }]);
  assert.deepEqual(comparison.rows, [{ facet: "sites", node: "airways", name: "airways", cells: [standing, none], edges: [["e5"], []] }]);
  assert.equal(comparisonOf({ ...answer, columns: ["a"] }), undefined);
});
