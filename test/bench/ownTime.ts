// Tasks of a page's main thread by the processor's time they took, not by the clock: on a machine that has other things to do a task of five
// milliseconds may last sixty, and the browser calls it long. From the browser's own trace. Only looks.
import type { Browser, Page } from "playwright-core";
import { isPlain } from "../../shared/core/check.ts";

/** Starts looking; gives the way to stop, with the milliseconds each task had of the processor. */
export async function countTasks(browser: Browser, page: Page): Promise<() => Promise<readonly number[]>> {
  await browser.startTracing(page, { categories: ["__metadata", "disabled-by-default-devtools.timeline"] });
  return async () => {
    const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
    const events: unknown = isPlain(trace) ? trace["traceEvents"] : undefined;
    return busiest((Array.isArray(events) ? (events as readonly unknown[]) : []).filter(isPlain));
  };
}

type Told = Readonly<Record<string, unknown>>;

const threadOf = (one: Told): string => `${one["pid"]} ${one["tid"]}`;

/** Of the main thread that did most: other pages of this browser only wait. */
function busiest(events: readonly Told[]): readonly number[] {
  const mains = new Set(events.filter((one) => one["name"] === "thread_name" && isMain(one["args"])).map(threadOf));
  const tasks = Map.groupBy(
    events.filter((one) => one["name"] === "RunTask" && one["ph"] === "X" && mains.has(threadOf(one))),
    threadOf,
  );
  const own = [...tasks.values()].map((all) => all.map((one) => Number(one["tdur"] ?? 0) / 1_000));
  const whole = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
  return own.toSorted((a, b) => whole(b) - whole(a))[0] ?? [];
}

const isMain = (args: unknown): boolean => isPlain(args) && args["name"] === "CrRendererMain"; // as Chromium calls it
