// A shop of one's own in an end-to-end test: a real edge that awaits its set-up, and browsers with a passkey device each that does what the test says.
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { clearAway } from "../kit/clearAway.ts";
import { openBrowser, patient } from "../kit/browser.ts";

export const SETUP_TOKEN = "printed-once-on-the-first-start";

/** What a person says yes to: nothing, until the test lets them. */
export interface Finger {
  readonly yes: () => Promise<void>;
  readonly no: () => Promise<void>;
}

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly finger: Finger;
}

export interface OwnShop {
  /** By name: passkeys belong to a name, never to a number. */
  readonly url: string;
  readonly complaints: readonly string[];
  /** A browser of its own, at `path`. */
  readonly person: (name: string, path: string, look?: { readonly width?: number; readonly locale?: "zh-CN" | "en-US" }) => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** Opens it. Close it. */
export async function openOwnShop(): Promise<OwnShop> {
  const data = mkdtempSync(join(tmpdir(), "zhanggui-own-"));
  const vars = { DEMO: "off", SHOP: "linen", SETUP_HASH: createHash("sha256").update(SETUP_TOKEN).digest("hex") };
  const edge: Edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true, vars });
  const browser: Browser = await openBrowser();
  const complaints: string[] = [];
  const url = `http://localhost:${edge.port}`;
  return {
    url,
    complaints,
    async person(name, path, { width = 1440, locale = "zh-CN" } = {}) {
      const context = patient(await browser.newContext({ locale, timezoneId: "Asia/Shanghai", viewport: { width, height: 900 } }));
      await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
      context.on("weberror", (error) => complaints.push(`${name}: ${error.error().message}`));
      context.on("page", (page) =>
        page.on("console", (line) => {
          if (line.type() === "error" && !/net::ERR_|WebSocket|Failed to load resource|Permissions-Policy/.test(line.text()))
            complaints.push(`${name}: ${line.text()}`);
        }),
      );
      const page = await context.newPage();
      const finger = await giveFinger(page);
      await page.goto(`${url}${path}`);
      return { context, page, finger };
    },
    async close() {
      await browser.close();
      await edge.close();
      clearAway(data);
    },
  };
}

/** A passkey device built into this page's machine. */
async function giveFinger(page: Page): Promise<Finger> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  });
  const simulate = async (enabled: boolean): Promise<void> => {
    await devtools.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
  };
  return { yes: () => simulate(true), no: () => simulate(false) };
}

/** What this browser keeps of the shop: its databases, and what stands beside them about people. */
export async function keptBy(page: Page): Promise<{ readonly shelves: readonly string[]; readonly notes: readonly string[] }> {
  return page.evaluate(async () => ({
    shelves: (await indexedDB.databases()).map((one) => one.name ?? ""),
    notes: Object.keys(localStorage).filter((key) => key !== "zg.language" && key !== "zg.theme"),
  }));
}

export const NOTHING = { shelves: [], notes: [] } as const;
