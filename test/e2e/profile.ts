// A browser with a profile on disk, as a person's own: it can be killed like one, and opened again on what it left.
import { spawn } from "node:child_process";
import { chromium, type BrowserContext } from "playwright-core";
import { patient } from "../kit/browser.ts";
import { CHROMIUM_FLAGS, findChromium } from "../kit/chromium.ts";

export interface Profile {
  readonly context: BrowserContext;
  /** SIGKILL for every process of it, at once. Resolves when they are gone. */
  readonly kill: () => Promise<void>;
  /** Ends it as a person does: what it keeps for later is written. */
  readonly close: () => Promise<void>;
}

const OPENING_MS = 60_000;

/** What every other browser of the tests is launched with: a tab that is not in front works on, and a small /dev/shm crashes no page. */
const AS_LAUNCHED = [
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-dev-shm-usage",
];

/** Opens the browser on the profile in `folder`. */
export async function openProfile(folder: string): Promise<Profile> {
  const flags = [
    ...CHROMIUM_FLAGS,
    ...AS_LAUNCHED,
    "--headless=new",
    `--user-data-dir=${folder}`,
    "--remote-debugging-port=0",
    "about:blank",
  ];
  const child = spawn(findChromium(), flags, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const killAll = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // the group has already gone
    }
  };
  const address = await new Promise<string>((done, fail) => {
    let printed = "";
    setTimeout(() => fail(new Error(`the browser did not open\n${printed}`)), OPENING_MS).unref();
    child.stderr.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (found !== undefined) done(found);
    });
    void gone.then(() => fail(new Error(`the browser did not open\n${printed}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [first] = browser.contexts();
  if (first === undefined) throw new Error("a browser without a context");
  const context = patient(first);
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  return {
    context,
    kill: async () => {
      killAll();
      await gone;
      await browser.close().catch(() => undefined);
    },
    close: async () => {
      const devtools = await browser.newBrowserCDPSession();
      await devtools.send("Browser.close").catch(() => undefined);
      await gone;
      killAll();
    },
  };
}
