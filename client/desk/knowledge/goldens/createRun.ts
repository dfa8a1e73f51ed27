// One run that takes its time: how far it is, what came of it, and the way to stop it. Draws nothing.
import { createSignal, onCleanup, type Accessor } from "solid-js";

/** What a run is given: to say how far it is, and to hear that nobody waits for it any more. */
export interface Running {
  readonly signal: AbortSignal;
  readonly onDone: (done: number, total: number) => void;
}

export interface Run<T> {
  /** Undefined: it does not run. */
  readonly progress: Accessor<{ readonly done: number; readonly total: number } | undefined>;
  /** What the last run that ended gave. */
  readonly result: Accessor<T | undefined>;
  /** Begins; what ran before is stopped, and what it gave is forgotten. Rejects as the work does. */
  readonly begin: (work: (running: Running) => Promise<T>) => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
}

export function createRun<T>(): Run<T> {
  const [progress, setProgress] = createSignal<{ readonly done: number; readonly total: number }>();
  const [result, setResult] = createSignal<T>();
  let now: AbortController | undefined;
  const stop = (): void => now?.abort();
  onCleanup(stop);
  return {
    progress,
    result,
    stop,
    forget: () => void setResult(undefined),
    async begin(work) {
      stop();
      const mine = new AbortController();
      now = mine;
      setResult(undefined);
      setProgress({ done: 0, total: 0 });
      const onDone = (done: number, total: number): void => void (now === mine && setProgress({ done, total }));
      try {
        const gave = await work({ signal: mine.signal, onDone });
        if (now === mine) setResult(() => gave); // else another has begun since
      } finally {
        if (now === mine) setProgress(undefined);
      }
    },
  };
}
