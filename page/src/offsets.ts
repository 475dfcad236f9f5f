// Evidence is placed by bytes of UTF-8, texts of the page are UTF-16. Tested by test/offsets.test.ts.

export interface Span {
  begin: number;
  end: number;
}

// The spans of `text` that byte spans mean, sorted, overlapping ones merged. One pass over the text.
export function characterSpans(text: string, bytes: Span[]): Span[] {
  const sorted = [...bytes].filter(({ begin, end }) => begin < end).sort((a, b) => a.begin - b.begin);
  const marks = [...new Set(sorted.flatMap(({ begin, end }) => [begin, end]))].sort((a, b) => a - b);
  const places = placesOf(text, marks);
  return merged(sorted.map(({ begin, end }) => ({ begin: places.get(begin)!, end: places.get(end)! })));
}

// Where each byte offset of the sorted `marks` stands in UTF-16.
function placesOf(text: string, marks: number[]): Map<number, number> {
  const places = new Map<number, number>();
  let byte = 0;
  let next = 0;
  for (let at = 0; at < text.length && next < marks.length; ) {
    while (next < marks.length && marks[next]! <= byte) places.set(marks[next++]!, at);
    const code = text.codePointAt(at)!;
    byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  while (next < marks.length) places.set(marks[next++]!, text.length);
  return places;
}

function merged(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.begin <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.begin < span.end) result.push({ ...span });
  }
  return result;
}
