// Light or dark: as the system has it, until somebody chooses.
import { byId } from "./dom.ts";
import { DARK, LIGHT } from "./style.ts";
import type { Theme } from "./style.ts";

let chosen: "light" | "dark" | undefined;
const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (chosen ? chosen === "dark" : system.matches);

export const currentTheme = (): Theme => (isDark() ? DARK : LIGHT);

export function listenToTheme(changed: () => void): void {
  const apply = () => {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    byId("theme").setAttribute("aria-pressed", String(isDark()));
    changed();
  };
  byId("theme").addEventListener("click", () => {
    chosen = isDark() ? "light" : "dark";
    apply();
  });
  system.addEventListener("change", apply);
  apply();
}
