// How wide and high a node is for its name, measured in about the font that it is drawn in. Tested
// by test/label.test.ts.

export interface Size {
  width: number;
  height: number;
}

const CHARACTER = 7; // the width of one, on average
const LINE = 16;
const MOST = 190; // the width at which names break

export const SHOWN_CHARACTERS = 90;

// A name for the picture: one line of white space, not without end, without control characters.
export function labelOf(name: string): string {
  const line = plain(name).replace(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS - 1).join("")}…` : line || "(unnamed)";
}

// Without controls and bidirectional overrides, which would change how what follows is read.
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, "");
}

export function sizeOf(label: string, isBold = false): Size {
  const wide = label.length * CHARACTER * (isBold ? 1.25 : 1);
  const lines = Math.max(1, Math.ceil(wide / (MOST - 20)));
  return { width: Math.round(Math.min(MOST, Math.max(30, wide)) + 24), height: lines * LINE + 14 };
}
