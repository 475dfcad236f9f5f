import assert from "node:assert/strict";
import { test } from "node:test";
import { characterSpans } from "../src/offsets.ts";

const text = "naïve 漢字 🫁 lungs";
const bytes = (part: string) => {
  const begin = Buffer.byteLength(text.slice(0, text.indexOf(part)));
  return { begin, end: begin + Buffer.byteLength(part) };
};

test("bytes of UTF-8 become places in UTF-16", () => {
  for (const part of ["naïve", "漢字", "🫁", "lungs", text]) {
    const [span] = characterSpans(text, [bytes(part)]);
    assert.equal(text.slice(span!.begin, span!.end), part);
  }
});

test("spans come in order, and those that touch are one", () => {
  const spans = characterSpans(text, [bytes("lungs"), bytes("ï"), bytes("naï"), bytes("ve")]);
  assert.deepEqual(spans.map(({ begin, end }) => text.slice(begin, end)), ["naïve", "lungs"]);
});

test("a span beyond the text ends with it, an empty one is none", () => {
  assert.deepEqual(characterSpans("abc", [{ begin: 1, end: 99 }, { begin: 0, end: 0 }, { begin: 50, end: 60 }]), [{ begin: 1, end: 3 }]);
});
