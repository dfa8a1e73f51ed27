// Light, dark or as the system has it: remembered on this device, told to the page as `data-theme`.
import { createSignal, type Accessor } from "solid-js";
import { recall, remember } from "./remembered.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const THEME_KEY = "zg.theme";
const [theme, changeTheme] = createSignal<Theme>(THEMES.find((one) => one === recall(THEME_KEY)) ?? "system");

/** The theme chosen. */
export const inTheme: Accessor<Theme> = theme;

/** Dresses the page in `to`, and remembers it. */
export function dress(to: Theme): void {
  changeTheme(to);
  remember(THEME_KEY, to);
  applyTheme();
}

/** Puts the remembered theme on the page; call once at start. */
export function applyTheme(): void {
  if (theme() === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme();
}
