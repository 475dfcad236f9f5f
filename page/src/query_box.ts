// The query box of a server's page: a question, its history, and errors with a caret under the spot.
import { byId, element } from "./dom.ts";
import type { Problem } from "./source.ts";

const KEY = "causeway-history";
const MOST = 50;

export class QueryBox {
  private readonly form = byId<HTMLFormElement>("query");
  private readonly input = byId<HTMLTextAreaElement>("question");
  private readonly problem = byId("problem");
  private readonly past = byId<HTMLSelectElement>("history");
  private history: string[] = read();
  private at = this.history.length;

  constructor(private readonly ask: (text: string) => Promise<Problem | undefined>) {
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.run();
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.past.addEventListener("change", () => this.recall(this.past.selectedIndex - 1));
    this.showHistory();
  }

  focus(): void {
    this.input.focus();
  }

  // Puts a question in the box, and asks it.
  put(text: string): void {
    this.input.value = text;
    void this.run();
  }

  private async run(): Promise<void> {
    const text = this.input.value.trim();
    if (!text) return;
    this.remember(text);
    this.form.setAttribute("aria-busy", "true");
    const problem = await this.ask(text);
    this.form.removeAttribute("aria-busy");
    this.show(problem);
  }

  private show(problem?: Problem): void {
    this.problem.hidden = problem === undefined;
    this.input.setAttribute("aria-invalid", String(problem !== undefined));
    if (!problem) return this.problem.replaceChildren();
    const lines = [problem.message, problem.detail, problem.hint].filter((line) => line);
    this.problem.replaceChildren(element("pre", { tabindex: "0", "aria-label": "What is wrong with the question" }, lines.join("\n")));
  }

  // Enter asks, Shift+Enter is a line feed; the arrows recall what was asked.
  private key(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void this.run();
    }
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0 || this.input.value.includes("\n")) return;
    event.preventDefault();
    this.recall(Math.min(this.history.length, Math.max(0, this.at + step)));
  }

  private recall(at: number): void {
    if (at < 0 || this.history.length === 0) return;
    this.at = at;
    this.input.value = this.history[at] ?? "";
    this.past.selectedIndex = 0;
    this.input.focus();
  }

  private remember(text: string): void {
    this.history = [...this.history.filter((each) => each !== text), text].slice(-MOST);
    this.at = this.history.length;
    write(this.history);
    this.showHistory();
  }

  private showHistory(): void {
    this.past.replaceChildren(element("option", { value: "" }, "History"), ...this.history.map((text) => element("option", {}, text)));
    this.past.disabled = this.history.length === 0;
  }
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

function write(history: string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(history));
  } catch {
    // Without storage the history lasts as long as the page.
  }
}
