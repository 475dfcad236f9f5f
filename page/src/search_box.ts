// The search: a combobox with a list of completions (WAI-ARIA Authoring Practices, "Combobox").
import { byId, element } from "./dom.ts";
import { plain } from "./label.ts";
import type { Match } from "./search.ts";

export class SearchBox {
  private readonly input = byId<HTMLInputElement>("search");
  private readonly list = byId("matches");
  private matches: Match[] = [];
  private at = -1;
  private request = 0;

  constructor(
    private readonly find: (text: string) => Promise<Match[]>,
    private readonly chosen: (match: Match) => void,
  ) {
    this.input.addEventListener("input", () => void this.complete());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  private async complete(): Promise<void> {
    const request = ++this.request;
    const matches = await this.find(this.input.value).catch(() => []);
    if (request !== this.request) return;
    this.matches = matches;
    this.at = matches.length > 0 ? 0 : -1;
    this.render();
  }

  private key(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && this.matches.length > 0) {
      this.at = (this.at + step + this.matches.length) % this.matches.length;
      this.render();
    } else if (event.key === "Enter" && this.matches[this.at]) {
      this.choose(this.matches[this.at]!);
    } else if (event.key === "Escape") {
      this.input.value = "";
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private choose(match: Match): void {
    this.input.value = "";
    this.close();
    byId("canvas").focus(); // from where the arrows go on
    this.chosen(match);
  }

  private close(): void {
    ++this.request;
    this.matches = [];
    this.at = -1;
    this.render();
  }

  private render(): void {
    const options = this.matches.map((match, at) => this.option(match, at));
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    if (this.at >= 0) this.input.setAttribute("aria-activedescendant", `match-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
    options[this.at]?.scrollIntoView({ block: "nearest" });
  }

  private option(match: Match, at: number): HTMLElement {
    const alias = match.alias ? element("span", { class: "alias" }, plain(match.alias)) : undefined;
    return element(
      "li",
      { role: "option", id: `match-${at}`, "aria-selected": String(at === this.at), onmousedown: (event) => {
        event.preventDefault();
        this.choose(match);
      } },
      plain(match.name),
      alias,
    );
  }
}
