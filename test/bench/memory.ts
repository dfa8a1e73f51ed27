// What a page's renderer holds: its process from /proc (Linux alone tells it so plainly), the page's heap from the browser. Reads only.
import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";

/** MB. */
export interface Memory {
  /** Resident memory of the whole process, page and worker: VmRSS. */
  readonly rss: number;
  /** The most it ever was: VmHWM. */
  readonly peak: number;
  /** Heap of the page's own thread after a collection; the worker's is in `rss` alone. */
  readonly heap: number;
}

export const NO_MEMORY = "not measured: this system has no /proc";
const KB = 1024;
const MB = 1_000_000;

/** Of the one renderer that runs a dedicated worker; undefined where /proc is not there. Throws when several do: close other pages first. */
export async function memoryOf(browser: Browser, page: Page): Promise<Memory | undefined> {
  if (process.platform !== "linux") return undefined;
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  await Promise.all([session.detach(), whole.detach()]);
  const renderers = processInfo.map(({ id }) => id).filter(hasWorker);
  const [renderer] = renderers;
  if (renderer === undefined || renderers.length > 1) throw new Error(`${renderers.length} renderers have a worker`);
  const status = readFileSync(`/proc/${renderer}/status`, "utf8");
  const of = (name: string): number => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * KB) / MB;
  return { rss: of("VmRSS"), peak: of("VmHWM"), heap: heap / MB };
}

/** Chromium names the threads of dedicated workers so. */
function hasWorker(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).some((task) =>
      readFileSync(`/proc/${pid}/task/${task}/comm`, "utf8").startsWith("DedicatedWorker"),
    );
  } catch {
    return false; // ended meanwhile
  }
}
