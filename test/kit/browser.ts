// A real, headless Chromium for the end-to-end tests, the bench and screenshots.
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";

/** Starts the browser. Close it. */
export async function openBrowser(more: Pick<LaunchOptions, "proxy"> = {}): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS], ...more });
}

const PATIENCE_MS = 60_000; // as the tests' polls: how long something may take is no test, and a busy machine is slow

/** Lets every wait in this context take as long as a busy machine needs. Gives the context back. */
export function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}
