// Work of a second, done in slices, so that a page draws and hears its keys meanwhile. Decides nothing about the work.

/** A slice is this long; a frame has 16 ms, and a phone's slice is four times as long as it seems here. */
const SLICE_MS = 8;

export interface Pace {
  /** Milliseconds, from whenever. */
  readonly now: () => number;
  /** Resolves after whatever else the page has to do. */
  readonly pause: () => Promise<void>;
}

/** The page's own. */
export const pagePace: Pace = {
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel(); // a timer would wait 4 ms each time
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};

/** For work whose steps wait for something themselves: to be awaited between them. Resolves at once while the slice lasts, else after the page's turn. */
export function createBreath({ now, pause }: Pace): () => Promise<void> {
  let from = now();
  return async () => {
    if (now() - from < SLICE_MS) return;
    await pause();
    from = now();
  };
}

/** What the work comes to; between its pieces the page has its turn. */
export async function inSlices<T>(work: Generator<undefined, T>, { now, pause }: Pace): Promise<T> {
  let from = now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (now() - from < SLICE_MS) continue;
    await pause();
    from = now();
  }
}
