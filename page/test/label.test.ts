import assert from "node:assert/strict";
import { test } from "node:test";
import { SHOWN_CHARACTERS, labelOf, plain, sizeOf } from "../src/label.ts";

test("labels are one line, bounded, and never empty", () => {
  assert.equal(labelOf("line one\n  line two"), "line one line two");
  assert.equal([...labelOf("🫁".repeat(500))].length, SHOWN_CHARACTERS);
  assert.equal(labelOf(" \u0007"), "(unnamed)");
});

test("controls and overrides of direction are left out, scripts of any direction stay", () => {
  assert.equal(plain("a\u001b[31m\u202Eb\u0000"), "a[31mb");
  assert.equal(plain("שלום\n\tעולם"), "שלום\n\tעולם");
});

test("longer names take more lines, not more width", () => {
  assert.ok(sizeOf("x".repeat(80)).height > sizeOf("x").height);
  assert.ok(sizeOf("x".repeat(80)).width <= 214);
});
