// One request out of the room, and what came back: plain data, so that what is said to whom can be told without a network. Sends nothing.

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export interface Answered {
  readonly status: number;
  /** The first of what it said. */
  readonly text: string;
  /** The other side asked for this much time (ms). */
  readonly retryAfterMs?: number;
}

/** sent · again: later, after at least `afterMs` · never: trying again would change nothing. */
export type Outcome =
  | { readonly did: "sent"; readonly words: string }
  | { readonly did: "again"; readonly words: string; readonly afterMs?: number }
  | { readonly did: "never"; readonly words: string };

export const WORDS_MOST = 300;

/** Sends it; undefined: nobody answered. */
export type Send = (request: Outgoing) => Promise<Answered | undefined>;
