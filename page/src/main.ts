// Reads what the program put into the page, and starts it.
import type { Answer } from "./answer.ts";
import { App } from "./app.ts";
import type { ViewName } from "./app.ts";
import { byId, element, say } from "./dom.ts";
import { listenToKeys } from "./keys.ts";
import type { LayoutName } from "./layout.ts";
import { plain } from "./label.ts";
import { Model } from "./model.ts";
import { QueryBox } from "./query_box.ts";
import { saveJson, savePng, saveSvg } from "./save.ts";
import { SearchBox } from "./search_box.ts";
import type { Setup } from "./setup.ts";
import { FileSource, ServerSource } from "./source.ts";
import { currentTheme, listenToTheme } from "./theme.ts";

function read<Type>(id: string): Type {
  return JSON.parse(byId(id).textContent || "null");
}

function listen(id: string, act: () => void): void {
  byId(id).addEventListener("click", act);
}

function showLegend(setup: Setup): void {
  const kinds = setup.kinds.map(({ label }) => element("li", { class: `kind-${label.toLowerCase()}` }, label));
  const lines = (["plain", "hedged: may", "denied"] as const).map((label) => element("li", { class: `line ${label.split(":")[0]}` }, label));
  byId("legend").replaceChildren(...kinds, ...lines);
}

function listenToControls(app: App): void {
  for (const view of ["picture", "both", "table", "compare"] as ViewName[]) listen(`view-${view}`, () => app.setView(view));
  const layout = byId<HTMLSelectElement>("layout");
  layout.addEventListener("change", () => void app.setLayout(layout.value as LayoutName));
  listen("zoom-in", () => app.picture.zoom(1.25));
  listen("zoom-out", () => app.picture.zoom(0.8));
  listen("fit", () => app.picture.fit());
  listen("show-all", () => app.showAll());
  listen("show-first", () => app.showFirst());
  listen("show-help", () => byId<HTMLDialogElement>("help").showModal());
  listen("close-help", () => byId<HTMLDialogElement>("help").close());
  listenToSaving(app);
  new ResizeObserver(() => app.picture.cy.resize()).observe(byId("canvas"));
}

function listenToSaving(app: App): void {
  const name = document.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "causeway";
  const menu = byId<HTMLDetailsElement>("save");
  const save = (act: () => void) => () => {
    act();
    menu.open = false;
    say("Saved.");
  };
  listen("save-png", save(() => savePng(app.picture, currentTheme(), name)));
  listen("save-svg", save(() => saveSvg(app.picture, currentTheme(), name)));
  listen("save-json", save(() => {
    const { nodes, edges } = app.visible();
    saveJson(app.model, nodes.map(({ id }) => id), edges.map(({ id }) => id), app.askedNow, name);
  }));
}

async function start(): Promise<void> {
  const setup = read<Setup>("setup");
  const model = new Model();
  const source = setup.token === undefined ? new FileSource(read<Answer>("graph"), model, setup) : new ServerSource(model, setup.token);
  byId("title").textContent = plain(setup.title);
  const app = new App(model, setup, source, currentTheme());
  listenToTheme(() => app.setTheme(currentTheme()));
  showLegend(setup);
  listenToControls(app);
  const search = new SearchBox((text) => source.search(text), (match) => void app.reveal(match.node));
  listenToKeys(app, search);
  if (source.isServed) new QueryBox((text) => app.ask(text));
  await app.start();
  document.body.dataset.ready = "true";
}

start().catch((error: Error) => say(`The page could not start: ${error.message}`));
