// The ear in a real Chromium, in the built widget and desk: how soon it is there, how fast it answers, what it takes of memory and of the main thread. Rows only, nothing passes or fails.
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { fullFolder, runtimeFolder } from "../../models/full/fetchEar.ts";
import { FULL_FILES, RUNTIME_FILES } from "../../models/manifest.ts";
import type { Messages, Said } from "./earMessages.ts";
import { hearAll, isKept, watchEar, watchInside, type EarWatch } from "./earPage.ts";
import { figure, rowOf, type Figure } from "./figures.ts";
import { memoryOf, NO_MEMORY, type Memory } from "./memory.ts";

const STARTS = 5;
const ROUNDS = 3;
const WARM_UP = 50; // messages
const ASKED = 50; // messages typed into the widget
const WHILE_LOADING = 5; // of these
const SETTLE_MS = 4_000; // until what opening took and nobody needs is given back
const TIMEOUT_MS = 60_000;

/** Opens a page that will have an ear, in a context of its own. */
export interface EarPage {
  readonly name: string;
  readonly open: (context: BrowserContext) => Promise<Page>;
}

/** What is sent to a page of a message. */
type Told = Pick<Said, "text" | "context">;
const told = ({ text, context }: Said): Told => ({ text, context });

interface Measured {
  readonly rows: readonly string[];
  readonly cold: Figure;
  readonly warm: Figure;
}

/** A page's ear: asked for → answers, on the first visit and from what is kept, without a network. */
export async function loads(browser: Browser, page: EarPage): Promise<Measured> {
  const cold: EarWatch[] = [];
  const warm: EarWatch[] = [];
  for (let i = 0; i < STARTS; i++) {
    const context = await newContext(browser, false);
    const shown = await page.open(context);
    cold.push(await whenReady(shown));
    if (i === STARTS - 1) {
      await keepAndCut(context, shown);
      for (let k = 0; k < STARTS; k++) {
        await shown.reload();
        warm.push(await whenReady(shown));
      }
    }
    await context.close();
  }
  const took = (all: readonly EarWatch[], from: keyof EarWatch, to: keyof EarWatch): readonly number[] =>
    all.map((one) => Number(one[to]) - Number(one[from]));
  const light = figure(`${page.name}: light, its worker made → answers`, "ms", took(cold, "born", "light"));
  const first = figure(`${page.name}: full, asked for → answers, first visit`, "ms", took(cold, "asked", "ready"), light);
  const again = figure(`${page.name}: full, the same from cache, offline`, "ms", took(warm, "asked", "ready"), first);
  const bytes = figure(`${page.name}:   of it until the last byte, first visit`, "ms", took(cold, "asked", "fetched"));
  const bytesAgain = figure(`${page.name}:   of it until the last byte, offline`, "ms", took(warm, "asked", "fetched"));
  return { rows: [light, first, bytes, again, bytesAgain].map(rowOf), cold: first, warm: again };
}

/** Round trips as the page sees them, and the time inside the worker. */
interface Heard {
  readonly trips: readonly number[];
  readonly within: readonly number[];
}

/** Short messages in their talks, in long ones and alone; light first, in the same worker. `talk`: the row others are compared with. */
export async function latency(
  browser: Browser,
  page: EarPage,
  { short, long }: Messages,
): Promise<{ readonly rows: readonly string[]; readonly talk: Figure }> {
  const context = await newContext(browser, true);
  const shown = await page.open(context);
  await shown.waitForFunction(() => globalThis.earWatch.light > 0, undefined, { timeout: TIMEOUT_MS });
  const inside = shown.workers().find((one) => one.url().includes("/ear-"));
  await inside?.evaluate(watchInside);
  let first = 1_000_000; // far above the page's own ids
  const hear = async (said: readonly Told[]): Promise<Heard> => {
    const trips = await shown.evaluate(hearAll, { said, first: (first += 10_000) });
    return { trips, within: (await inside?.evaluate(() => globalThis.earTimes.splice(0))) ?? [] };
  };
  const kinds = [short.map(told), long.map(told), short.map(({ text }) => ({ text, context: [] }))] as const;
  const all = async (): Promise<readonly (readonly Heard[])[]> => {
    await hear(kinds[0].slice(0, WARM_UP));
    const rounds: (readonly Heard[])[] = [];
    for (let i = 0; i < ROUNDS; i++) rounds.push([await hear(kinds[0]), await hear(kinds[1]), await hear(kinds[2])]);
    return rounds;
  };
  const light = await all();
  await shown.evaluate(() => globalThis.earWatch.release());
  await whenReady(shown);
  const full = await all();
  await context.close();
  const taken = (ear: string, rounds: readonly (readonly Heard[])[], against: readonly Figure[]) =>
    ["in its talk", "in a long talk", "alone"].map((name, kind) => [
      figure(
        `${ear}, message ${name}, round trip`,
        "ms",
        rounds.flatMap((one) => one[kind]?.trips ?? []),
        against[kind],
      ),
      figure(
        "  inside the worker",
        "ms",
        rounds.flatMap((one) => one[kind]?.within ?? []),
      ),
    ]);
  const base = taken("light", light, []);
  const whole = taken(
    "full",
    full,
    base.flatMap(([trip]) => trip ?? []),
  );
  const lengths = (of: readonly Said[]): readonly number[] => of.map(({ row }) => row.ids.length);
  return {
    talk: whole[0]?.[0] ?? figure("full", "ms", []),
    rows: [
      rowOf(figure("pieces of a message in its talk", "pieces", lengths(short))),
      rowOf(figure("pieces of a message in a long talk", "pieces", lengths(long))),
      ...[...base, ...whole].flat().map(rowOf),
      "floor p50 / p95 10 / 25 ms, goal 6 / 12",
    ],
  };
}

/** What the renderer's process and the page's heap grow by when the full ear is opened: on the first visit, and on a later one. */
export async function memory(browser: Browser, page: EarPage, said: readonly Said[]): Promise<readonly string[]> {
  const first: Grown[] = [];
  const later: Grown[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const context = await newContext(browser, true);
    const shown = await page.open(context);
    const grown = await growth(browser, shown, said);
    await keep(shown);
    await shown.close();
    const again = await growth(browser, await page.open(context), said);
    await context.close();
    if (grown === undefined || again === undefined) return [NO_MEMORY];
    first.push(grown);
    later.push(again);
  }
  const rows = (visit: string, all: readonly Grown[]): readonly Figure[] => {
    const taken = (of: (one: Grown) => number): readonly number[] => all.map(of);
    const base = figure(
      `${visit}: renderer with the light ear (VmRSS)`,
      "MB",
      taken((one) => one.light.rss),
    );
    return [
      base,
      figure(
        `${visit}: growth by the full ear`,
        "MB",
        taken((one) => one.full.rss - one.light.rss),
        base,
      ),
      figure(
        `${visit}: growth at most, while it opens (VmHWM)`,
        "MB",
        taken((one) => one.full.peak - one.light.rss),
      ),
      figure(
        `${visit}: growth of its JSHeapUsedSize`,
        "MB",
        taken((one) => one.full.heap - one.light.heap),
      ),
    ];
  };
  return [...rows("first visit", first), ...rows("later visit", later)].map(rowOf);
}

interface Grown {
  readonly light: Memory;
  readonly full: Memory;
}

/** Memory before and after the full ear, each after a few messages and a rest. */
async function growth(browser: Browser, page: Page, said: readonly Said[]): Promise<Grown | undefined> {
  const some = said.slice(0, 20).map(told);
  await page.waitForFunction(() => globalThis.earWatch.light > 0, undefined, { timeout: TIMEOUT_MS });
  const read = async (): Promise<Memory | undefined> => {
    await page.evaluate(hearAll, { said: some, first: 2_000_000 });
    await wait(SETTLE_MS);
    return memoryOf(browser, page);
  };
  const light = await read();
  await page.evaluate(() => globalThis.earWatch.release());
  await whenReady(page);
  const full = await read();
  return light === undefined || full === undefined ? undefined : { light, full };
}

/** Long tasks of the main thread from asking for the full ear until 50 typed messages are answered, offline, in the widget. */
export async function blocking(browser: Browser, page: EarPage, questions: readonly string[]): Promise<readonly string[]> {
  const context = await newContext(browser, false);
  const shown = await page.open(context);
  const first = await whenReady(shown); // on the first visit only while it is fetched and opened
  await keepAndCut(context, shown);
  await shown.reload();
  await shown.waitForFunction(() => globalThis.earWatch.asked > 0, undefined, { timeout: TIMEOUT_MS, polling: 20 });
  const whole = await typed(shown, ASKED, questions);
  await context.close();
  const row = (name: string, watch: EarWatch): string => {
    const longest = Math.max(0, ...watch.longTasks);
    const tasks = watch.longTasks.length === 0 ? "none" : `${watch.longTasks.length}, the longest ${longest.toFixed(0)} ms`;
    return `${name.padEnd(52)} ${tasks}; a timer waited ${watch.late.toFixed(1)} ms at most`;
  };
  return [
    row("tasks over 50 ms, first visit, fetched and opened", first),
    row(`tasks over 50 ms, offline: opened, ${ASKED} messages typed`, whole),
    `${"".padEnd(52)} of these ${whole.heard} understood in the worker, the others in the page while it opened`,
  ];
}

/** Types so many messages and waits for each to be understood; gives what was watched. */
async function typed(page: Page, messages: number, questions: readonly string[]): Promise<EarWatch> {
  const box = page.getByRole("textbox").first();
  for (let i = 0; i < messages; i++) {
    if (i === WHILE_LOADING) await whenReady(page);
    const heard = await page.evaluate(() => globalThis.earWatch.heard);
    await box.fill(questions[i % questions.length] ?? "");
    await box.press("Enter");
    if (i < WHILE_LOADING) continue;
    await page.waitForFunction((before) => globalThis.earWatch.heard > before, heard, { timeout: TIMEOUT_MS });
  }
  return whenReady(page);
}

async function newContext(browser: Browser, hold: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchEar, { hold });
  return context;
}

/** What was watched, once the full ear answers. Throws when it never will. */
async function whenReady(page: Page): Promise<EarWatch> {
  await page.waitForFunction(() => globalThis.earWatch.ready > 0 || globalThis.earWatch.failed !== "", undefined, { timeout: TIMEOUT_MS });
  const watch = await page.evaluate(() => ({ ...globalThis.earWatch, worker: undefined, release: undefined }));
  if (watch.failed !== "") throw new Error(`the full ear failed: ${watch.failed}`);
  return { ...watch, release: () => undefined };
}

/** Has everything kept by the page's service worker. */
async function keep(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload(); // from here on the service worker answers for every file
  await page.evaluate(() => globalThis.earWatch.release());
  await whenReady(page);
  const files = [
    ...FULL_FILES.map(({ path }) => fullFolder("/ear/") + path),
    ...RUNTIME_FILES.map(({ path }) => runtimeFolder("/ear/") + path),
  ];
  for (let i = 0; !(await page.evaluate(isKept, files)); i++) {
    if (i > 100) throw new Error("the service worker does not keep the ear");
    await wait(100);
  }
}

/** The same; then empties the browser's own cache and cuts the network. */
async function keepAndCut(context: BrowserContext, page: Page): Promise<void> {
  await keep(page);
  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  await context.setOffline(true);
}
