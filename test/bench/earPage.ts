// What runs inside a page or the ear's worker while the bench watches: each function is sent there as text, so it must stand alone. Changes nothing of the ear.
import type { Turn } from "../../shared/domain/understanding.ts";

/** Times are ms since the page began; 0: not yet. */
export interface EarWatch {
  worker: Worker | undefined;
  /** The worker was made; it answers with the light ear; the full one was asked for; its last bytes came; it answers. */
  born: number;
  light: number;
  asked: number;
  fetched: number;
  ready: number;
  failed: string;
  /** Messages understood in the worker. */
  heard: number;
  /** Tasks of the main thread above 50 ms since the full ear was asked for. */
  readonly longTasks: number[];
  /** The longest that the main thread let a timer of 5 ms wait since then. */
  late: number;
  /** Lets the full ear be fetched, where it was held back. */
  release: () => void;
}

declare global {
  var earWatch: EarWatch;
  var earTimes: number[];
}

/** Put into a page before its own scripts: watches the worker they make. `hold`: the full ear is not asked for before `release`. */
export function watchEar({ hold }: { readonly hold: boolean }): void {
  let holding = hold;
  let held: (() => void) | undefined;
  const watch: EarWatch = {
    worker: undefined,
    ...{ born: 0, light: 0, asked: 0, fetched: 0, ready: 0, failed: "", heard: 0, longTasks: [], late: 0 },
    release: () => {
      holding = false;
      held?.();
    },
  };
  globalThis.earWatch = watch;
  const now = (): number => performance.now();
  // the platform's Worker is a class, and the page must find one
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      watch.worker = this;
      watch.born = now();
      this.addEventListener("message", ({ data }) => {
        const kind: unknown = Reflect.get(Object(data), "kind");
        if (kind === "understood") watch.heard++;
        if (kind === "progress") watch.fetched = now();
        if (kind === "full-failed" || kind === "failed") watch.failed = String(Reflect.get(Object(data), "words"));
        if (kind !== "ready") return;
        if (watch.asked === 0) watch.light = now();
        else watch.ready = now();
      });
    }
    override postMessage(message: unknown): void {
      const go = (): void => {
        if (Reflect.get(Object(message), "kind") === "load-full") watch.asked = now();
        super.postMessage(message);
      };
      if (holding && Reflect.get(Object(message), "kind") === "load-full") held = go;
      else go();
    }
  };
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (watch.asked > 0 && one.startTime >= watch.asked) watch.longTasks.push(one.duration);
  }).observe({ type: "longtask", buffered: true });
  let last = now();
  setInterval(() => {
    if (watch.asked > 0 && last >= watch.asked) watch.late = Math.max(watch.late, now() - last - 5);
    last = now();
  }, 5);
}

/** Round trips of these messages to the page's own worker, one after the other, in ms. `first`: an id nobody else uses. */
export async function hearAll({
  said,
  first,
}: {
  readonly said: readonly { readonly text: string; readonly context: readonly Turn[] }[];
  readonly first: number;
}): Promise<readonly number[]> {
  const { worker } = globalThis.earWatch;
  if (worker === undefined) throw new Error("the page has no ear");
  const samples: number[] = [];
  for (const [i, { text, context }] of said.entries()) {
    const id = first + i;
    const from = performance.now();
    await new Promise<void>((done) => {
      const hear = ({ data }: { readonly data: unknown }): void => {
        if (Reflect.get(Object(data), "id") !== id) return;
        worker.removeEventListener("message", hear);
        done();
      };
      worker.addEventListener("message", hear);
      worker.postMessage({ kind: "understand", id, text, context });
    });
    samples.push(performance.now() - from);
  }
  return samples;
}

/** Put into the worker: notes how long each message took there, without the post. */
export function watchInside(): void {
  const times: number[] = [];
  let from = 0;
  self.addEventListener("message", () => void (from = performance.now()), { capture: true }); // before the ear's own listener
  const post: unknown = self.postMessage;
  const posted = (...said: readonly unknown[]): void => {
    if (Reflect.get(Object(said[0]), "kind") === "understood") times.push(performance.now() - from);
    if (typeof post === "function") Reflect.apply(post, self, said);
  };
  Object.defineProperty(self, "postMessage", { value: posted });
  globalThis.earTimes = times;
}

/** Are all these kept for use without a network? */
export async function isKept(paths: readonly string[]): Promise<boolean> {
  const found = await Promise.all(paths.map((path) => caches.match(path)));
  return found.every((one) => one !== undefined);
}
