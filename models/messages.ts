// The post between a page and the ear's worker: its two directions and their checks. Nothing else crosses.
import { either, integer, list, oneOf, optional, shape, string, type Check } from "../shared/core/check.ts";
import { readUnderstanding, type Turn, type Understanding } from "../shared/domain/understanding.ts";

export const TEXT_MAX = 100_000; // characters; a longer message is cut before it is posted
export const CONTEXT_MAX = 50; // turns
const VECTOR_MAX = 1_024; // numbers
const ADDRESS_MAX = 200; // characters
const WORDS_MAX = 1_000;

export type ToWorker =
  | { readonly kind: "load"; readonly weights: Uint8Array }
  /** Fetch the full ear from folders below this address of our origin, and answer with it from then on. */
  | { readonly kind: "load-full"; readonly base: string }
  | { readonly kind: "understand"; readonly id: number; readonly text: string; readonly context?: readonly Turn[] }
  | { readonly kind: "vector"; readonly id: number; readonly text: string };

export type FromWorker =
  /** This model answers from now on. */
  | { readonly kind: "ready"; readonly model: string }
  /** Bytes of the full ear, so far and in all. */
  | { readonly kind: "progress"; readonly loaded: number; readonly total: number }
  /** The full ear cannot be had; the light one goes on. */
  | { readonly kind: "full-failed"; readonly words: string }
  | { readonly kind: "understood"; readonly id: number; readonly understanding: Understanding }
  /** Without a vector: the light ear answers here and has none. */
  | { readonly kind: "vector"; readonly id: number; readonly vector?: Float32Array }
  | { readonly kind: "failed"; readonly words: string };

/** What either side needs of the other: a Worker, a MessagePort and the worker's own scope all have it. */
export interface Port {
  readonly postMessage: (message: ToWorker | FromWorker) => void;
  readonly addEventListener: (type: "message", listener: (event: { readonly data: unknown }) => void) => void;
}

const bytes: Check<Uint8Array> = (value) => (value instanceof Uint8Array ? value : undefined);
const vector: Check<Float32Array> = (value) => (value instanceof Float32Array && value.length <= VECTOR_MAX ? value : undefined);

const turn: Check<Turn> = shape({ from: oneOf(["shopper", "bot", "agent"]), text: string(TEXT_MAX) });

export const readToWorker: Check<ToWorker> = either(
  shape({ kind: oneOf(["load"]), weights: bytes }),
  shape({ kind: oneOf(["load-full"]), base: string(ADDRESS_MAX, 1) }),
  shape({ kind: oneOf(["understand"]), id: integer(), text: string(TEXT_MAX), context: optional(list(turn, CONTEXT_MAX)) }),
  shape({ kind: oneOf(["vector"]), id: integer(), text: string(TEXT_MAX) }),
);

export const readFromWorker: Check<FromWorker> = either(
  shape({ kind: oneOf(["ready"]), model: string(80, 1) }),
  shape({ kind: oneOf(["progress"]), loaded: integer(), total: integer(1) }),
  shape({ kind: oneOf(["full-failed"]), words: string(WORDS_MAX) }),
  shape({ kind: oneOf(["understood"]), id: integer(), understanding: readUnderstanding }),
  shape({ kind: oneOf(["vector"]), id: integer(), vector: optional(vector) }),
  shape({ kind: oneOf(["failed"]), words: string(WORDS_MAX) }),
);
