// The page's ear: a queue to the worker, a time-out, and the light ear in the page when the worker is slow, broken, closed or busy opening the full ear. Always answers; draws nothing.
import type { Turn } from "../../shared/domain/understanding.ts";
import type { Light } from "../../models/light/light.ts";
import { CONTEXT_MAX, readFromWorker, TEXT_MAX, type FromWorker, type Port, type ToWorker } from "../../models/messages.ts";
import type { Ear } from "../../models/understand.ts";

const TIME_OUT = 2_000; // ms the worker may take for one message, loading included; a shopper should not wait longer
const MISSES_MAX = 3; // time-outs in a row before the worker is given up

export interface UnderstanderPorts {
  /** Starts the worker; undefined where there are none. */
  readonly startWorker: () => (Port & { readonly terminate: () => void }) | undefined;
  /** The ear in this page, and the bytes of its weights for the worker. */
  readonly light: Light;
  readonly weights: Uint8Array;
  /** Calls back after that many ms; gives what cancels it. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Where the full ear lies, and whether to fetch it unasked: resolves when the page has nothing better to do. Absent: never. */
  readonly full?: { readonly base: string; readonly wish: () => Promise<boolean> } | undefined;
}

/** How far the full ear is. */
export type EarState =
  | { readonly kind: "light" } // not begun, or not to be had here
  | { readonly kind: "spared" } // this device saves data or is small: only a person's wish fetches it
  | { readonly kind: "loading"; readonly loaded: number; readonly total: number } // bytes
  | { readonly kind: "full" }
  | { readonly kind: "failed"; readonly words: string };

export interface Understander extends Ear {
  /** Which model answers now: `light@…` or `full@…`. */
  readonly model: () => string;
  readonly state: () => EarState;
  /** Calls at every change of the state; gives what ends it. */
  readonly onState: (hear: (state: EarState) => void) => () => void;
  /** Fetches the full ear now, because a person wants it. */
  readonly loadFull: () => void;
  /** The full ear's vector of a text; undefined while there is only the light one. */
  readonly vectorOf: (text: string) => Promise<Float32Array | undefined>;
  /** Where the next message is understood. */
  readonly heardIn: () => "worker" | "page";
  /** Ends the worker. What still waits is answered in the page, and so is what comes after. */
  readonly close: () => void;
}

interface Waiting {
  readonly id: number;
  readonly message: ToWorker;
  /** The worker's answer; undefined: it gives none. */
  readonly settle: (answer: FromWorker | undefined) => void;
}

/** Starts the page's ear. One message is with the worker at a time; the others wait in order. */
export function createUnderstander({ startWorker, light, weights, later, full }: UnderstanderPorts): Understander {
  const queue: Waiting[] = [];
  const hearers = new Set<(state: EarState) => void>();
  let asked: { readonly one: Waiting; readonly cancel: () => void } | undefined;
  let lastId = 0;
  let misses = 0;
  let model = light.model;
  let state: EarState = { kind: "light" };
  let worker = startWorker();

  const become = (next: EarState): void => {
    state = next;
    for (const hear of hearers) hear(next);
  };

  const giveUp = (words: string): void => {
    worker?.terminate();
    worker = undefined;
    model = light.model;
    asked?.cancel();
    const left = asked === undefined ? queue.splice(0) : [asked.one, ...queue.splice(0)];
    asked = undefined;
    for (const one of left) one.settle(undefined);
    if (state.kind === "loading" || state.kind === "full") become({ kind: "failed", words });
  };

  const next = (): void => {
    if (asked !== undefined || worker === undefined) return;
    const one = queue.shift();
    if (one === undefined) return;
    asked = { one, cancel: later(TIME_OUT, () => miss(one)) };
    worker.postMessage(one.message);
  };

  const miss = (one: Waiting): void => {
    if (asked?.one !== one) return;
    asked = undefined;
    one.settle(undefined);
    misses++;
    if (misses >= MISSES_MAX) giveUp("the ear's worker is too slow");
    else next();
  };

  const answered = (id: number, answer: FromWorker): void => {
    if (asked?.one.id !== id) return; // came after its time-out
    const { one, cancel } = asked;
    asked = undefined;
    misses = 0;
    cancel();
    one.settle(answer);
    next();
  };

  const loadFull = (): void => {
    if (worker === undefined || full === undefined || state.kind === "loading" || state.kind === "full") return;
    become({ kind: "loading", loaded: 0, total: 1 });
    worker.postMessage({ kind: "load-full", base: full.base });
  };

  const ready = (name: string): void => {
    model = name;
    if (state.kind === "loading") return become({ kind: "full" });
    void full?.wish().then((yes) => {
      if (state.kind !== "light") return;
      if (yes) loadFull();
      else become({ kind: "spared" });
    });
  };

  const hear = (message: FromWorker | undefined): void => {
    switch (message?.kind) {
      case "ready":
        return ready(message.model);
      case "progress":
        return state.kind === "loading" ? become({ kind: "loading", loaded: message.loaded, total: message.total }) : undefined;
      case "full-failed":
        console.warn(`the full ear cannot be had, ${light.model} answers: ${message.words}`);
        return become({ kind: "failed", words: message.words });
      case "understood":
      case "vector":
        return answered(message.id, message);
      default:
        return giveUp(message?.words ?? "the ear's worker broke");
    }
  };

  const ask = (message: (id: number) => ToWorker): Promise<FromWorker | undefined> =>
    new Promise((settle) => {
      const id = ++lastId;
      queue.push({ id, message: message(id), settle });
      next();
    });

  worker?.addEventListener("message", ({ data }) => hear(readFromWorker(data)));
  worker?.postMessage({ kind: "load", weights });

  return {
    understand: async (long, context = []) => {
      const text = long.slice(0, TEXT_MAX);
      const turns = shorten(context);
      const inPage = worker === undefined || state.kind === "loading"; // a worker that opens the full ear is deaf for a moment
      const answer = inPage ? undefined : await ask((id) => ({ kind: "understand", id, text, context: turns }));
      return answer?.kind === "understood" ? answer.understanding : light.understand(text, turns);
    },
    vectorOf: async (long) => {
      if (state.kind !== "full") return undefined;
      const answer = await ask((id) => ({ kind: "vector", id, text: long.slice(0, TEXT_MAX) }));
      return answer?.kind === "vector" ? answer.vector : undefined;
    },
    model: () => model,
    state: () => state,
    onState: (one) => {
      hearers.add(one);
      return () => void hearers.delete(one);
    },
    loadFull,
    heardIn: () => (worker === undefined ? "page" : "worker"),
    close: () => giveUp("closed"),
  };
}

function shorten(context: readonly Turn[]): readonly Turn[] {
  return context.slice(-CONTEXT_MAX).map(({ from, text }) => ({ from, text: text.slice(0, TEXT_MAX) }));
}
