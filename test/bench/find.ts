// `npm run bench -- find`: finding an article among 500 and 5,000, in Node and in Chromium, beside the finding before; what such an answer pack weighs, whole and as what changed. Figures only.
import { resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { questionsOf } from "../../models/eval/questions.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { deltaOf, type PackDelta } from "../../shared/domain/packDelta.ts";
import { scriptOf } from "../kit/scriptOf.ts";
import { theLight } from "../kit/shopper.ts";
import { figure, type Figure } from "./figures.ts";
import { measure, type AskedOnce, type FindSamples } from "./findPage.ts";
import { packOf } from "./manyArticles.ts";

const SIZES = [500, 5_000] as const;
const PLACE = "http://localhost:1/"; // a page of our own making: nothing listens there
const NOW = Date.UTC(2026, 10, 22);
const KB = 1_000;

/** Every row of it. */
export async function finding(browser: Browser): Promise<readonly Figure[]> {
  const asked = questions();
  const script = await scriptOf(resolve(import.meta.dirname, "findPage.ts"));
  const rows: Figure[] = [];
  for (const size of SIZES) {
    const pack = packOf(size);
    const delta = afterOne(pack);
    rows.push(...rowsOf(`${size} articles, Node`, await measure(pack, delta, asked, NOW)));
    rows.push(...rowsOf(`${size} articles, Chromium`, await inBrowser(browser, script, pack, delta, asked)));
    rows.push(...weights(pack, delta, size));
  }
  return rows;
}

function questions(): readonly AskedOnce[] {
  const light = theLight();
  return (["zh", "en"] as const).flatMap((language) =>
    questionsOf(language).map(({ text }): AskedOnce => ({ text, language, heard: light.understand(text) })),
  );
}

function rowsOf(where: string, samples: FindSamples): readonly Figure[] {
  const { index, indexBefore, find, findBefore, decide, ready, slices, merged } = samples;
  const built = figure(`${where}: index made, before`, "ms", indexBefore);
  const found = figure(`${where}: found, before`, "ms", findBefore);
  return [
    built,
    figure(`${where}: index made`, "ms", index, built),
    found,
    figure(`${where}: found`, "ms", find, found),
    figure(`${where}: decided`, "ms", decide, found),
    figure(`${where}: pack read, indexed and written in slices`, "ms", ready),
    figure(`${where}: the longest slice`, "ms", [Math.max(...slices)]),
    figure(`${where}: what changed put in`, "ms", merged),
  ];
}

/** The pack on the wire: whole, and what a device is given after one article was published. */
function weights(pack: AnswerPack, delta: PackDelta, size: number): readonly Figure[] {
  const brotli = (of: string): number => brotliCompressSync(of, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length / KB;
  const [text, changed] = [JSON.stringify(pack), JSON.stringify(delta)];
  const raw = figure(`${size} articles: pack`, "KB", [Buffer.byteLength(text) / KB]);
  return [
    raw,
    figure(`${size} articles: pack, gzip`, "KB", [gzipSync(text).length / KB], raw),
    figure(`${size} articles: pack, brotli (quality 5)`, "KB", [brotli(text)], raw),
    figure(`${size} articles: what changed after one publication`, "KB", [Buffer.byteLength(changed) / KB], raw),
    figure(`${size} articles: what changed, brotli (quality 5)`, "KB", [brotli(changed)], raw),
  ];
}

/** One article anew. */
function afterOne(pack: AnswerPack): PackDelta {
  const [first, ...rest] = pack.articles;
  if (first === undefined) throw new Error("a pack without articles");
  const articles = [{ ...first, version: first.version + 1 }, ...rest];
  const delta = deltaOf({ ...pack, version: "next", articles }, pack.version, { articles: new Set([first.id]), products: new Set() });
  if (delta === undefined) throw new Error("no delta");
  return delta;
}

async function inBrowser(
  browser: Browser,
  script: string,
  pack: AnswerPack,
  delta: PackDelta,
  asked: readonly AskedOnce[],
): Promise<FindSamples> {
  const page = await browser.newPage();
  await page.route(`${PLACE}**`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(PLACE);
  await page.addScriptTag({ content: script });
  const samples = await page.evaluate(
    (given) => (globalThis as unknown as { measureFind: typeof measure }).measureFind(given.pack, given.delta, given.asked, given.now),
    { pack, delta, asked, now: NOW },
  );
  await page.close();
  return samples;
}
