// What sealing the shelf costs: the same work on a sealed shelf and on a plain one, in Chromium, by turns. Figures only.
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { scriptOf } from "../kit/scriptOf.ts";
import { figure, type Figure } from "./figures.ts";
import type { Samples } from "./sealedPage.ts";

const PLACE = "http://localhost:1/"; // a page of our own making: nothing listens there
const US = 1_000; // microseconds in a millisecond

/** `tickets`: how many a bootstrap brings. */
export async function sealedShelf(browser: Browser, tickets: number): Promise<readonly Figure[]> {
  const script = await scriptOf(resolve(import.meta.dirname, "sealedPage.ts"));
  const page = await browser.newPage();
  await page.route(`${PLACE}**`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(PLACE);
  await page.addScriptTag({ content: script });
  const found = await page.evaluate(
    (n) => (globalThis as unknown as { measureSealed: (tickets: number) => Promise<Samples> }).measureSealed(n),
    tickets,
  );
  await page.close();
  const { plain, sealed, docBytes } = found;
  const kb = (docBytes / 1_000).toFixed(1);
  const both = (name: string, of: keyof typeof plain): readonly Figure[] => {
    const before = figure(`${name}, plain`, "ms", plain[of]);
    return [before, figure(`${name}, sealed`, "ms", sealed[of], before)];
  };
  const put = both(`put of one document of ${kb} KB`, "put");
  const get = both(`get of one document of ${kb} KB`, "get");
  const us = (samples: readonly number[]): readonly number[] => samples.map((one) => one * US);
  return [
    figure(`seal of a row of ${kb} KB`, "µs", us(found.seal)),
    figure(`open of a row of ${kb} KB`, "µs", us(found.open)),
    ...put,
    ...get,
    ...both("inbox page of 50 rows, first after opening", "firstList"),
    ...both("inbox page of 50 rows, again", "list"),
    ...both("a ticket's page", "ticket"),
    ...both(`bootstrap of ${tickets} tickets`, "bootstrap"),
  ];
}
