// Expected failure as a value. Bugs throw; what a person can cause is refused with a kind and words.
import type { Reason } from "./reason.ts";

/** Why something was refused. `kind` is for code and tests, `words` for who reads a log; a screen says its own, by `reason` or kind. */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly words: string;
  /** Of the doors for people: why exactly. */
  readonly reason?: Reason;
  /** Of a rate limit: milliseconds until another try may pass. */
  readonly retryAfterMs?: number;
  /** Of "signed-out": the session was ended on purpose (here, from another device, by who manages people), and the device is to forget what it keeps. */
  readonly ended?: boolean;
}

export const REFUSAL_KINDS = [
  "malformed", // bytes or JSON that cannot be read, or of the wrong shape
  "too-large",
  "too-slow", // a request that trickles in
  "too-deep",
  "gap", // a CRDT update that builds on something we do not have
  "foreign-client", // a Yjs client id that belongs to somebody else
  "beyond-known", // deletes something that does not exist
  "schema", // a document of another shape than its kind
  "unknown-kind",
  "unknown", // no such thing, or not yours: deliberately the same
  "forbidden",
  "signed-out",
  "old-protocol",
  "other-epoch",
  "rate",
  "full", // no room left (row, day budget, disk)
  "conflict",
  "erased", // it was a person's, who is erased: nothing can be read or written there any more
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

export type Result<T, E = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = (kind: RefusalKind, words: string, reason?: Reason): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: reason === undefined ? { kind, words } : { kind, words, reason },
});

/** For the `default` of a switch over a union: a case nobody thought of is a bug, not a refusal. */
export function never(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
