// A question that is costly to answer, asked again and again: it rests after each answer, so that asking leaves the page its time. Knows no question.
import type { After } from "./after.ts";

const REST = 4; // times as long as the answer took: at most a fifth of the time goes into asking
const QUICK_MS = 16; // an answer within a frame keeps nobody waiting

export interface RestPorts {
  /** Milliseconds, from whenever. */
  readonly now: () => number;
  readonly after: After;
}

/**
 * The same question. The first time, and after a rest, it is answered at once; asked before that it waits, and of several who wait only the last
 * asks: the others are given the answer before, for they have been asked over (as a followed question is when what it read changes).
 */
export function rested<T>(ask: () => Promise<T>, { now, after }: RestPorts): () => Promise<T> {
  let last: { readonly answer: T } | undefined;
  let resting: Promise<void> | undefined;
  let newest = 0;
  return async () => {
    const mine = ++newest;
    if (resting !== undefined) await Promise.resolve(resting); // as Dexie wants it of a promise that is not its own
    if (mine !== newest && last !== undefined) return last.answer;
    let wake = (): void => undefined;
    resting = new Promise((resolve) => {
      wake = resolve;
    });
    const rise = (): void => {
      resting = undefined;
      wake();
    };
    const from = now();
    try {
      last = { answer: await ask() };
      return last.answer;
    } finally {
      const took = now() - from;
      if (took <= QUICK_MS) rise();
      else after(took * REST, rise);
    }
  };
}
