// The real desk on a big shelf, as its user meets it: when the inbox stands there, how long another ticket takes, how soon a key shows, what it holds in memory.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Profile } from "../e2e/profile.ts";
import { figure, type Figure } from "./figures.ts";

const KEYS = 80;
const SETTLED_MS = 3_000;
const UNSEEN_MS = 8; // the platform tells no interaction shorter than 16 ms: half of that

interface Watched {
  painted?: number;
  readonly interactions: Map<number, number>;
}

/** In every page from now on: the moment the first row of the inbox is painted, and every interaction's length. */
export async function watchPaint({ context }: Profile): Promise<void> {
  await context.addInitScript(() => {
    const watched: Watched = { interactions: new Map() };
    Object.assign(globalThis, { watched });
    const look = (): void => {
      if (watched.painted !== undefined) return;
      if (document.querySelector(".inbox [role=option], .app [role=listbox] [role=option]") === null)
        return void requestAnimationFrame(look);
      requestAnimationFrame(() => (watched.painted = performance.now()));
    };
    requestAnimationFrame(look);
    const observer = new PerformanceObserver((list) => {
      for (const one of list.getEntries()) {
        const id: unknown = Reflect.get(one, "interactionId");
        if (typeof id === "number" && id > 0) watched.interactions.set(id, Math.max(watched.interactions.get(id) ?? 0, one.duration));
      }
    });
    observer.observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Opens the desk so often; with tickets to look at, walks them and types. */
export async function deskFigures(
  { context }: Profile,
  url: string,
  tickets: readonly string[],
  rounds: number,
): Promise<(Figure | string)[]> {
  const page = await context.newPage();
  const painted: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await (i === 0 ? page.goto(`${url}/desk/`) : page.reload());
    await page.waitForFunction(() => (globalThis as unknown as { watched: Watched }).watched.painted !== undefined, undefined, {
      timeout: 120_000,
    });
    painted.push(await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.painted ?? 0));
  }
  const rows: (Figure | string)[] = [figure(rounds === 1 ? "inbox painted, cold" : "inbox painted", "ms", painted)];
  if (tickets.length > 0) {
    await page.waitForTimeout(SETTLED_MS);
    rows.push(figure("another ticket, from address to its words", "ms", await switches(page, tickets)), await keys(page));
  }
  rows.push(await rendererOf(page));
  await page.close();
  return rows;
}

/** Each once: from the address to the first frame with its words. */
function switches(page: Page, tickets: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(async (ids) => {
    const took: number[] = [];
    const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
    for (const id of ids) {
      const before = document.querySelector("[role=log]");
      const from = performance.now();
      location.hash = `t=${id}`;
      for (;;) {
        const log = document.querySelector("[role=log]");
        if (log !== null && log !== before && (log.textContent ?? "").length > 10) break;
        if (performance.now() - from > 10_000) break;
        await frame();
      }
      took.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 120));
    }
    return took;
  }, tickets);
}

/** Walking the list and typing into the search: the length of every interaction, 75th of a hundred. */
async function keys(page: Page): Promise<Figure> {
  await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.interactions.clear());
  let pressed = 0;
  for (; pressed < KEYS / 2; pressed++) await page.keyboard.press(pressed % 4 === 3 ? "k" : "j", { delay: 30 });
  await page.keyboard.press("/");
  await page.getByRole("combobox").waitFor();
  for (const letter of "tuikuan refund not delivered wuliu") {
    await page.keyboard.press(letter === " " ? "Space" : letter, { delay: 30 });
    pressed++;
  }
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => [...(globalThis as unknown as { watched: Watched }).watched.interactions.values()]);
  const unseen = Array.from({ length: Math.max(0, pressed - seen.length) }, () => UNSEEN_MS);
  const all = [...seen, ...unseen].toSorted((a, b) => a - b);
  const p75 = all[Math.floor(all.length * 0.75)] ?? 0;
  return figure(`a key, until it shows (p75 ${p75} ms of ${all.length})`, "ms", all);
}

/** Memory of the page's process, its workers with it. */
export async function rendererOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find((one) => one.name === "JSHeapUsedSize")?.value ?? 0;
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const processes = browser === undefined ? [] : (await browser.send("SystemInfo.getProcessInfo")).processInfo;
  const all = processes.filter((one) => one.type === "renderer").map((one) => heldBy(one.id));
  const most = all.toSorted((one, other) => other.resident - one.resident)[0] ?? NOTHING;
  return `memory: page's own objects ${(heap / 1e6).toFixed(0)} MB; largest page process, workers with it, ${most.resident.toFixed(0)} MB resident, of it ${most.own.toFixed(0)} MB its own (the rest is the browser's program, mapped into every page)`;
}

interface HeldBy {
  readonly resident: number;
  /** What no file stands behind: heaps, buffers, stacks. */
  readonly own: number;
}
const NOTHING: HeldBy = { resident: 0, own: 0 };

/** MB of a process. */
function heldBy(pid: number): HeldBy {
  try {
    const said = readFileSync(`/proc/${pid}/status`, "utf8");
    const of = (name: string): number => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(said)?.[1] ?? 0) * 1_024) / 1e6;
    return { resident: of("VmRSS"), own: of("RssAnon") };
  } catch {
    return NOTHING; // no Linux, or ended meanwhile
  }
}
