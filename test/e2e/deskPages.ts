// Every page of the desk by its address, and what stands on it once it is there. For what is asked of all of them: axe, widths, pictures.
import type { Page } from "playwright-core";

/** Address after `/desk/`, and a selector of what is there when the page has come. */
export const DESK_PAGES = {
  inbox: ["#inbox", ".inbox [role=tab]"],
  board: ["#board", ".lanes .lane"],
  wall: ["#board/wall", ".wall .figure"],
  search: ["#search", ".search-page [role=combobox]"],
  insight: ["#insight", ".ins-figures, .ins-nothing"],
  rules: ["#insight/rules", ".rl-row"],
  quality: ["#insight/quality", ".qc-row, .qc-none"],
  articles: ["#articles", ".know-list h1"],
  graph: ["#articles/graph", ".know-list h1"],
  feedback: ["#articles/feedback", ".know-list h1"],
  goldens: ["#articles/goldens", ".know-list h1"],
  "settings-me": ["#settings/me", "#settings h1"],
  "settings-devices": ["#settings/devices", "#settings .rows"],
  "settings-macros": ["#settings/macros", "#settings h1"],
  "settings-alerts": ["#settings/alerts", "#settings .part"],
  "settings-people": ["#settings/people", "#settings .rows"],
  "settings-dispatch": ["#settings/dispatch", "#settings .part"],
  "settings-promises": ["#settings/promises", "#settings .part"],
  "settings-sites": ["#settings/sites", "#settings h1"],
  "settings-greetings": ["#settings/greetings", "#settings h1"],
  "settings-playbooks": ["#settings/playbooks", "#settings .rows"],
  "settings-tags": ["#settings/tags", "#settings h1"],
  "settings-identity": ["#settings/identity", "#settings .part"],
  "settings-orders": ["#settings/orders", "#settings .part"],
  "settings-keys": ["#settings/keys", "#settings h1"],
  "settings-privacy": ["#settings/privacy", "#settings .part"],
  "settings-audit": ["#settings/audit", "#settings h1"],
} as const satisfies Record<string, readonly [string, string]>;

export type DeskPage = keyof typeof DESK_PAGES;
export const PAGE_NAMES = Object.keys(DESK_PAGES) as readonly DeskPage[]; // of the object above

/** Goes there, and waits until it stands. */
export async function toPage(page: Page, url: string, name: DeskPage): Promise<void> {
  const [address, there] = DESK_PAGES[name];
  await page.goto(`${url}/desk/${address}`);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // the page before has gone
  await page.locator(there).first().waitFor();
  await page.locator(".bones").first().waitFor({ state: "detached" });
}
