// A list of sentences, each a button that shows it in its document.
import type { Evidence, Place } from "./answer.ts";
import { button, element } from "./dom.ts";
import { plain } from "./label.ts";
import type { Model } from "./model.ts";
import type { Reader } from "./reader.ts";

export const FIRST_SENTENCES = 20;

export interface Sentence {
  place: Place;
  says?: string; // what it says, where the list is of more than one thing
  isHedged?: boolean;
}

export class SentenceList {
  constructor(
    private readonly model: Model,
    private readonly reader: Reader,
  ) {}

  // The list; the first sentence is shown in its document at once.
  list(sentences: Sentence[]): HTMLElement {
    if (sentences.length === 0) return element("p", { class: "note" }, "No sentence: this was not read from a text.");
    const list = element("ol", { class: "sentences" }, ...sentences.slice(0, FIRST_SENTENCES).map((each) => this.item(each, sentences)));
    const rest = sentences.slice(FIRST_SENTENCES);
    if (rest.length > 0) list.append(this.more(list, rest, sentences));
    this.open(sentences[0]!, sentences);
    list.querySelector("button")?.setAttribute("aria-current", "true");
    return list;
  }

  private more(list: HTMLElement, rest: Sentence[], all: Sentence[]): HTMLElement {
    const item = element("li", { class: "more" });
    item.append(
      button(`Show ${rest.length} more`, () => {
        item.replaceWith(...rest.map((each) => this.item(each, all)));
        list.querySelectorAll("button")[FIRST_SENTENCES]?.focus();
      }, { class: "small" }),
    );
    return item;
  }

  private item(sentence: Sentence, all: Sentence[]): HTMLElement {
    const { place, says, isHedged } = sentence;
    const where = [this.title(place.document), place.section].filter(Boolean).join(" · ");
    const open = element(
      "button",
      {
        type: "button",
        class: "sentence",
        onclick: () => {
          for (const other of open.closest("ol")?.querySelectorAll("[aria-current]") ?? []) other.removeAttribute("aria-current");
          open.setAttribute("aria-current", "true");
          this.open(sentence, all);
        },
      },
      says ? element("span", { class: "says" }, says) : undefined,
      element("q", {}, plain(place.quote ?? record(place))),
      element("span", { class: "where" }, plain(where) + (isHedged ? " · hedged" : "")),
    );
    return element("li", {}, open);
  }

  private open({ place }: Sentence, all: Sentence[]): void {
    const same = all.filter((other) => other.place.document === place.document).map((other) => other.place);
    void this.reader.show(place.document, this.title(place.document), place, same);
  }

  private title(document: string): string {
    return this.model.documents.get(document)?.title || document;
  }
}

export const sentenceOf = (evidence: Evidence, says?: string): Sentence => ({
  place: evidence,
  isHedged: evidence.certainty === "hedged",
  ...(says ? { says } : {}),
});

function record(place: Place): string {
  return place.begin > 0 ? `record ${place.begin}` : "the document as a whole";
}
