// CPU seconds of a browser by thread, from /proc (Linux alone tells it so plainly): on a machine that has other things to do they mean more than
// seconds on the clock. Looks often, for a thread that ended has left no trace. Reads only.
import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

const TICKS = 100; // a second: what Linux counts CPU time in
const LOOK_MS = 100;

const PARTS = ["the page", "its worker", "its pool", "the database", "all else of the browser"] as const;
type Part = (typeof PARTS)[number];

/** Starts counting; gives the way to stop, with what was used meanwhile, in words. */
export async function countCpu(browser: Browser): Promise<() => Promise<string>> {
  const look = await browser.newBrowserCDPSession();
  const first = new Map<string, number>();
  const last = new Map<string, { readonly part: Part; readonly seconds: number }>();
  const pass = async (): Promise<void> => {
    const { processInfo } = await look.send("SystemInfo.getProcessInfo");
    for (const { id, type } of processInfo)
      for (const one of threadsOf(id, type)) {
        if (!first.has(one.key)) first.set(one.key, isFirst ? one.seconds : 0);
        last.set(one.key, one);
      }
  };
  let isFirst = true;
  await pass();
  isFirst = false;
  let under: Promise<void> = Promise.resolve();
  const timer = setInterval(() => void (under = under.then(pass).catch(() => undefined)), LOOK_MS); // a browser that is going answers no more
  return async () => {
    clearInterval(timer);
    await under;
    await pass();
    await look.detach();
    const used = (part: Part): number =>
      [...last].reduce((sum, [key, one]) => sum + (one.part === part ? one.seconds - (first.get(key) ?? 0) : 0), 0);
    return PARTS.map((part) => `${part} ${used(part).toFixed(1)}`).join(", ");
  };
}

function threadsOf(pid: number, type: string): readonly { readonly key: string; readonly part: Part; readonly seconds: number }[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map((task) => {
      const [, name = "", rest = ""] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/task/${task}/stat`, "utf8")) ?? [];
      const fields = rest.split(" "); // state parent group … utime stime, the 12th and 13th from here
      const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
      return { key: `${pid}/${task}`, part: partOf(type, name, String(pid) === task), seconds };
    });
  } catch {
    return []; // ended meanwhile, or a system without /proc
  }
}

/** Chromium calls its threads so. Its IndexedDB runs in the browser process' pool. */
function partOf(process: string, thread: string, isMain: boolean): Part {
  if (process === "renderer") return isMain ? "the page" : thread.startsWith("DedicatedWorker") ? "its worker" : "its pool";
  return process === "browser" && thread.startsWith("ThreadPoolForeg") ? "the database" : "all else of the browser";
}
