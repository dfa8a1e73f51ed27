// The post between a page and the ear's worker: its two directions and their checks. Nothing else crosses.
import { either, integer, list, oneOf, optional, shape, string, type Check } from "../shared/core/check.ts";
import { readUnderstanding, type Turn, type Understanding } from "../shared/domain/understanding.ts";

export const TEXT_MAX = 100_000; // characters; a longer message is cut before it is posted
export const CONTEXT_MAX = 50; // turns

export type ToWorker =
  | { readonly kind: "load"; readonly weights: Uint8Array }
  | { readonly kind: "understand"; readonly id: number; readonly text: string; readonly context?: readonly Turn[] };

export type FromWorker =
  | { readonly kind: "ready"; readonly model: string }
  | { readonly kind: "understood"; readonly id: number; readonly understanding: Understanding }
  | { readonly kind: "failed"; readonly words: string };

/** What either side needs of the other: a Worker, a MessagePort and the worker's own scope all have it. */
export interface Port {
  readonly postMessage: (message: ToWorker | FromWorker) => void;
  readonly addEventListener: (type: "message", listener: (event: { readonly data: unknown }) => void) => void;
}

const bytes: Check<Uint8Array> = (value) => (value instanceof Uint8Array ? value : undefined);

const turn: Check<Turn> = shape({ from: oneOf(["shopper", "bot", "agent"]), text: string(TEXT_MAX) });

export const readToWorker: Check<ToWorker> = either(
  shape({ kind: oneOf(["load"]), weights: bytes }),
  shape({ kind: oneOf(["understand"]), id: integer(), text: string(TEXT_MAX), context: optional(list(turn, CONTEXT_MAX)) }),
);

export const readFromWorker: Check<FromWorker> = either(
  shape({ kind: oneOf(["ready"]), model: string(80, 1) }),
  shape({ kind: oneOf(["understood"]), id: integer(), understanding: readUnderstanding }),
  shape({ kind: oneOf(["failed"]), words: string(1_000) }),
);
