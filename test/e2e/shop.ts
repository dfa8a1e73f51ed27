// The running shop of an end-to-end test: a real edge on a folder of its own, a real Chromium, people at their screens.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { sqlOf } from "../../edge/host/nodeHost.ts";
import type { Sql } from "../../edge/host/ports.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { clearAway } from "../kit/clearAway.ts";
import { openBrowser, patient } from "../kit/browser.ts";
import { openRoomFile } from "../seed/roomFile.ts";

/** How somebody's screen is: 1440 × 900, Chinese and light unless it says otherwise. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: "zh-CN" | "en-US";
  readonly dark?: boolean;
  /** Pixels drawn for each: 2 for pictures of a phone. */
  readonly sharp?: number;
  /** True: it fetches the full ear. Else it saves data: many devices on one small machine would each open one. */
  readonly full?: boolean;
}

export interface OpenShop {
  readonly browser: Browser;
  readonly url: string;
  /** Power cut: the whole process group is killed; `up` starts it again on the same folder and port. */
  readonly cut: () => Promise<void>;
  readonly up: () => Promise<void>;
  /** Closes the host, puts something into its room's database, and opens it again on the same port. */
  readonly plant: (work: (sql: Sql) => void) => Promise<void>;
  /** What any page threw or logged as an error, with the page it came from. */
  readonly complaints: readonly string[];
  readonly newContext: (name: string, look?: Look) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
}

/** Opens it. Close it. `vars`: of its Worker; `plant`: what is put into its room's database before anybody comes. */
export async function openShop(
  startBrowser: () => Promise<Browser> = openBrowser,
  vars: Readonly<Record<string, string>> = {},
  plant?: (sql: Sql) => void,
): Promise<OpenShop> {
  const data = mkdtempSync(join(tmpdir(), "zhanggui-e2e-"));
  if (plant !== undefined) await plantIn(data, plant);
  let edge: Edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true, vars });
  const { port, url } = edge;
  const browser = await startBrowser();
  const complaints: string[] = [];
  return {
    browser,
    url,
    complaints,
    cut: () => edge.kill(),
    up: async () => {
      edge = await startEdge({ port, host: "127.0.0.1", data, quiet: true, vars });
    },
    async plant(work) {
      await edge.close();
      inRoom(data, work);
      edge = await startEdge({ port, host: "127.0.0.1", data, quiet: true, vars });
    },
    async newContext(name, { width = 1440, height = 900, locale = "zh-CN", dark = false, sharp = 1, full = false } = {}) {
      const opened = await browser.newContext({
        locale,
        timezoneId: "Asia/Shanghai",
        viewport: { width, height },
        colorScheme: dark ? "dark" : "light",
        deviceScaleFactor: sharp,
      });
      const context = patient(opened);
      if (!full) await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
      context.on("weberror", (error) => complaints.push(`${name}: ${error.error().message}`));
      context.on("page", (page) =>
        page.on("console", (line) => {
          // a request that fails while the network is cut is what the test is about; a broken rule of the page's policy is not
          if (line.type() === "error" && !/net::ERR_|WebSocket|401|Failed to load resource/.test(line.text()))
            complaints.push(`${name}: ${line.text()}`);
        }),
      );
      return context;
    },
    async close() {
      await browser.close();
      await edge.close();
      clearAway(data);
    },
  };
}

/** What the status line says when nothing is left to do, in either language. */
export const SYNCED = /在线 · 已同步 · 0 未发送|Online · synced · 0 unsent/;

/** Signs a demo member in and waits until the desk has caught up. */
export async function openDesk(
  shop: OpenShop,
  name: string,
  look?: Look,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await shop.newContext(name, look);
  const page = await context.newPage();
  await page.goto(`${shop.url}/desk/`);
  await page.getByRole("button", { name }).click();
  await page.getByText(SYNCED).first().waitFor();
  return { context, page };
}

/** A shopper on a product's page with the chat open, as the shop's own site shows it: through the loader, in the frame. */
export async function openShopper(
  shop: OpenShop,
  product: string,
  look?: Look,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly chat: FrameLocator }> {
  const context = await shop.newContext("shopper", look);
  const page = await context.newPage();
  const english = look?.locale === "en-US";
  await page.goto(`${shop.url}/demo/?p=${product}${english ? "&lang=en" : ""}`);
  await page.getByRole("button", { name: english ? "Chat with us" : "联系客服" }).click();
  const chat = page.frameLocator("iframe");
  await chat.getByRole("textbox").waitFor();
  return { context, page, chat };
}

/** The chat as a page of its own, as it stands on a phone's home screen. */
export async function openChatPage(
  shop: OpenShop,
  product: string,
  look: Look = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await shop.newContext("shopper's phone", { width: 360, height: 740, ...look });
  const page = await context.newPage();
  await page.goto(`${shop.url}/widget/?shop=demo&product=${product}`);
  await page.getByRole("textbox").waitFor();
  return { context, page };
}

/** Waits until the page, or the frame, understands what somebody says: its light ear, where data is saved. */
export async function earIsThere(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("ear:spared").length > 0);
}

/** Types and sends in the widget. */
export async function ask(chat: FrameLocator | Page, text: string): Promise<void> {
  const box = chat.getByRole("textbox");
  await box.fill(text);
  await box.press("Enter");
}

/** The room is made by a host, and written to when that is gone. */
async function plantIn(data: string, plant: (sql: Sql) => void): Promise<void> {
  const edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  await fetch(`${edge.url}/w/demo/pack`).then((answer) => answer.text());
  await edge.close();
  inRoom(data, plant);
}

function inRoom(data: string, work: (sql: Sql) => void): void {
  const db = openRoomFile(data, "demo");
  if (db === undefined) throw new Error("no shop was made");
  work(sqlOf(db));
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
}
