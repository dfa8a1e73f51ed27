// The page's ear: a queue to the worker, a time-out, and the light ear in the page when the worker is slow, broken or closed. Always answers; draws nothing.
import type { Turn, Understanding } from "../../shared/domain/understanding.ts";
import type { Light } from "../../models/light/light.ts";
import { CONTEXT_MAX, readFromWorker, TEXT_MAX, type Port } from "../../models/messages.ts";
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
}

export interface Understander extends Ear {
  /** Where the next message is understood. */
  readonly heardIn: () => "worker" | "page";
  /** Ends the worker. What still waits is answered in the page, and so is what comes after. */
  readonly close: () => void;
}

interface Waiting {
  readonly id: number;
  readonly text: string;
  readonly context: readonly Turn[];
  readonly resolve: (understanding: Understanding) => void;
}

/** Starts the page's ear. One message is with the worker at a time; the others wait in order. */
export function createUnderstander({ startWorker, light, weights, later }: UnderstanderPorts): Understander {
  const queue: Waiting[] = [];
  let asked: { readonly one: Waiting; readonly cancel: () => void } | undefined;
  let lastId = 0;
  let misses = 0;
  let worker = startWorker();

  const inPage = ({ text, context, resolve }: Waiting): void => resolve(light.understand(text, context));

  const giveUp = (): void => {
    worker?.terminate();
    worker = undefined;
    asked?.cancel();
    const left = asked === undefined ? queue.splice(0) : [asked.one, ...queue.splice(0)];
    asked = undefined;
    left.forEach(inPage);
  };

  const next = (): void => {
    if (asked !== undefined || worker === undefined) return;
    const one = queue.shift();
    if (one === undefined) return;
    asked = { one, cancel: later(TIME_OUT, () => miss(one)) };
    worker.postMessage({ kind: "understand", id: one.id, text: one.text, context: one.context });
  };

  const miss = (one: Waiting): void => {
    if (asked?.one !== one) return;
    asked = undefined;
    inPage(one);
    misses++;
    if (misses >= MISSES_MAX) giveUp();
    else next();
  };

  worker?.addEventListener("message", ({ data }) => {
    const message = readFromWorker(data);
    if (message?.kind === "ready") return;
    if (message?.kind !== "understood") return giveUp();
    if (asked?.one.id !== message.id) return; // came after its time-out
    const { one, cancel } = asked;
    asked = undefined;
    misses = 0;
    cancel();
    one.resolve(message.understanding);
    next();
  });
  worker?.postMessage({ kind: "load", weights });

  return {
    understand: (text, context = []) =>
      new Promise((resolve) => {
        const one: Waiting = { id: ++lastId, text: text.slice(0, TEXT_MAX), context: shorten(context), resolve };
        if (worker === undefined) return inPage(one);
        queue.push(one);
        next();
      }),
    heardIn: () => (worker === undefined ? "page" : "worker"),
    close: giveUp,
  };
}

function shorten(context: readonly Turn[]): readonly Turn[] {
  return context.slice(-CONTEXT_MAX).map(({ from, text }) => ({ from, text: text.slice(0, TEXT_MAX) }));
}
