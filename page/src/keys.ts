// The keyboard: single keys while nothing is being typed, arrows in the picture.
import type { App, ViewName } from "./app.ts";
import { byId, say } from "./dom.ts";
import { plain } from "./label.ts";
import type { SearchBox } from "./search_box.ts";
import { isArrow, nextNode } from "./walk.ts";
import type { Arrow } from "./walk.ts";

const VIEWS: Record<string, ViewName> = { 1: "picture", 2: "both", 3: "table", 4: "compare" };

export function listenToKeys(app: App, search: SearchBox): void {
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.matches("input:not([type=checkbox]), textarea, select, dialog *, dialog");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (anywhere(app, search, event.key)) event.preventDefault();
  });
  byId("canvas").addEventListener("keydown", (event) => {
    if (inPicture(app, event.key, event.shiftKey)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function anywhere(app: App, search: SearchBox, key: string): boolean {
  const node = app.selected !== undefined && app.model.nodes.has(app.selected) ? app.selected : undefined;
  if (key === "/") search.focus();
  else if (key in VIEWS) app.setView(VIEWS[key]!);
  else if (key === "?") byId<HTMLDialogElement>("help").showModal();
  else if (key === "e" && node) void app.expand(node);
  else if (key === "f" && node) app.focusOn(node);
  else if (key === "c" && node) app.pick(node);
  else if (key === "h" && node) app.hide(node);
  else if (key === "a") app.showAll();
  else if (key === "p") byId("canvas").focus();
  else if (key === "Escape") app.clearSelection();
  else return false;
  return true;
}

function inPicture(app: App, key: string, isShift: boolean): boolean {
  const { picture } = app;
  if (isArrow(key)) walk(app, key);
  else if (key === "Enter" && app.at !== undefined) chooseAt(app, app.at, isShift);
  else if (key === " ") nextEdge(app);
  else if (key === "+" || key === "=") picture.zoom(1.25);
  else if (key === "-") picture.zoom(0.8);
  else if (key === "0") picture.fit();
  else return false;
  return true;
}

function walk(app: App, arrow: Arrow): void {
  const places = app.picture.places();
  const from = app.at !== undefined && places.has(app.at) ? app.at : undefined;
  app.at = nextNode(places, from, arrow, from === undefined ? [] : app.model.neighbours(from));
  app.picture.setAt(app.at);
  if (app.at !== undefined) say(`${plain(app.words.name(app.model.node(app.at)))}: Enter shows its sentences`);
}

function chooseAt(app: App, id: string, isShift: boolean): void {
  if (isShift) app.pick(id);
  else app.select(id);
  app.picture.setAt(id);
}

// The edges of the node at hand, one after the other.
function nextEdge(app: App): void {
  const { at } = app;
  if (at === undefined) return;
  const edges = app.visible().edges.filter((edge) => edge.source === at || edge.target === at);
  const last = edges.findIndex((edge) => edge.id === app.selected);
  const next = edges[(last + 1) % edges.length];
  if (next) app.select(next.id);
  app.picture.setAt(at);
}
