// A real, headless Chromium for the end-to-end tests, the bench and screenshots.
import { chromium, type Browser } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";

/** Starts the browser. Close it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
}
