// The text of a document with the sentences at hand marked in it.
import { element } from "./dom.ts";
import { plain } from "./label.ts";
import { characterSpans } from "./offsets.ts";
import type { Span } from "./offsets.ts";
import type { DocText, Source } from "./source.ts";

const AROUND = 30_000; // characters before and after the sentence at hand

export class Reader {
  readonly panel = element("section", { class: "reader", "aria-label": "Document", hidden: true });
  private request = 0;

  constructor(private readonly source: Source) {}

  // Shows the document at `at`, one of `spans`, which are all marked.
  async show(document: string, title: string, at: Span, spans: Span[]): Promise<void> {
    const request = ++this.request;
    const found = await this.source.text(document, at.begin);
    if (request !== this.request) return;
    this.panel.hidden = found === undefined;
    if (found) this.fill(found, title || document, at, spans);
  }

  hide(): void {
    ++this.request;
    this.panel.hidden = true;
    this.panel.replaceChildren();
  }

  private fill(found: DocText, title: string, at: Span, spans: Span[]): void {
    const shifted = (span: Span) => ({ begin: span.begin - found.from, end: span.end - found.from });
    const current = characterSpans(found.text, [shifted(at)])[0];
    const marks = characterSpans(found.text, spans.map(shifted).filter((span) => span.begin >= 0));
    const from = current ? Math.max(0, current.begin - AROUND) : 0;
    const to = Math.min(found.text.length, (current?.end ?? 0) + AROUND);
    const body = element("div", { class: "text", tabindex: "0", role: "document", "aria-label": `Text of ${plain(title)}` });
    body.append(...pieces(found.text, from, to, marks, current));
    this.panel.replaceChildren(element("h3", {}, plain(title)), body);
    const mark = body.querySelector<HTMLElement>("mark.current");
    if (mark) body.scrollTop = mark.offsetTop - body.clientHeight / 3;
  }
}

function pieces(text: string, from: number, to: number, marks: Span[], current?: Span): (string | HTMLElement)[] {
  const result: (string | HTMLElement)[] = [];
  let at = from;
  for (const { begin, end } of marks) {
    if (begin < at || end > to) continue;
    const isCurrent = current !== undefined && current.begin >= begin && current.end <= end;
    result.push(plain(text.slice(at, begin)), element("mark", { class: isCurrent ? "current" : undefined }, plain(text.slice(begin, end))));
    at = end;
  }
  result.push(plain(text.slice(at, to)));
  return result;
}
