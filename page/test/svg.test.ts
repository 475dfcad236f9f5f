import assert from "node:assert/strict";
import { test } from "node:test";
import { svgOf } from "../src/svg.ts";

const hostile = `</title><script>alert(1)</script> "a" & 'b'`;

test("texts are escaped, denials are dashed, and nothing is infinite", () => {
  const svg = svgOf({
    nodes: [{ x: 0, y: 0, width: 80, height: 30, shape: "ellipse", color: "#000", label: hostile }],
    edges: [{ points: [{ x: 0, y: 0 }, { x: 5, y: 5 }, { x: 9, y: 1 }], color: "#111", width: 1, line: "denied", words: hostile, title: hostile }],
    background: "#fff",
    text: "#000",
  });
  assert.ok(!svg.includes("<script"));
  assert.ok(svg.includes("&lt;script&gt;"));
  assert.ok(svg.includes('stroke-dasharray="7 4"'));
  assert.ok(!/NaN|Infinity|undefined/.test(svg));
});

test("an empty picture is a picture", () => {
  assert.ok(svgOf({ nodes: [], edges: [], background: "#fff", text: "#000" }).includes('viewBox="0 0 100 100"'));
});
