import assert from "node:assert/strict";
import { test } from "node:test";
import { DARK, LIGHT, mixed, stylesheet } from "../src/style.ts";

test("colours mix by shares", () => {
  assert.equal(mixed("#ff0000", "#0000ff", 1), "#ff0000");
  assert.equal(mixed("#000000", "#ffffff", 0.5), "#808080");
});

test("both themes have the same rules", () => {
  const selectors = (theme: typeof LIGHT) => stylesheet(theme, false).map((rule) => rule.selector);
  assert.deepEqual(selectors(LIGHT), selectors(DARK));
});
