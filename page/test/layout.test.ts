import assert from "node:assert/strict";
import { test } from "node:test";
import { ForceLayout, inColumns, layered, parted } from "../src/layout.ts";
import type { Sketch } from "../src/layout.ts";

const sketch: Sketch = {
  nodes: ["smoke", "asthma", "COPD", "cough", "dust"].map((id) => ({ id, width: 80, height: 30 })),
  edges: [
    { source: "smoke", target: "asthma", type: "CAUSES" },
    { source: "smoke", target: "COPD", type: "CAUSES" },
    { source: "dust", target: "COPD", type: "CAUSES" },
    { source: "asthma", target: "cough", type: "CAUSES" },
    { source: "asthma", target: "asthma", type: "CAUSES" },
  ],
};

function settled(): Map<string, { x: number; y: number }> {
  const layout = new ForceLayout(sketch, new Map());
  while (!layout.step(5));
  return layout.places();
}

test("forces keep nodes apart, and give the same places each time", () => {
  const places = settled();
  const [first, second] = [places.get("asthma")!, places.get("COPD")!];
  assert.ok(Math.hypot(first.x - second.x, first.y - second.y) > 40);
  assert.deepEqual(settled(), places);
});

test("in layers a cause stands left of its effect", () => {
  const places = layered(sketch);
  for (const [cause, effect] of [["smoke", "asthma"], ["dust", "COPD"], ["asthma", "cough"]]) {
    assert.ok(places.get(cause!)!.x < places.get(effect!)!.x, `${cause} ${effect}`);
  }
});

test("in a comparison what is shared stands between two items, and what one has on its outer side", () => {
  const places = inColumns(sketch, ["asthma", "COPD"]);
  const order = ["cough", "asthma", "smoke", "COPD", "dust"].map((id) => places.get(id)!.x);
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  assert.equal(new Set(order).size, 5);
});

test("of more items what several share stands left of them, what one has right", () => {
  const places = inColumns(sketch, ["asthma", "COPD", "cough"]);
  const x = (id: string) => places.get(id)!.x;
  assert.ok(x("smoke") < x("COPD") && x("COPD") < x("dust"));
  assert.equal(x("asthma"), x("cough"));
});

test("nodes that cover one another are pushed apart", () => {
  const nodes = [0, 1, 2].map((at) => ({ id: String(at), width: 100, height: 30 }));
  const places = [...parted(new Map(nodes.map(({ id }, at) => [id, { x: at * 3, y: at * 5 }])), nodes).values()];
  for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
    const [first, second] = [places[a]!, places[b]!];
    assert.ok(Math.abs(first.x - second.x) >= 100 || Math.abs(first.y - second.y) >= 30, `${a} ${b}`);
  }
});
