// What the postman knows, is told, and wants done: types and limits of the session. No logic.
import type { Refusal } from "../../shared/core/result.ts";
import { SECOND } from "../../shared/core/time.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { DeskFrame, RoomFrame } from "../../shared/wire/frame.ts";
import type { Tally } from "../../shared/wire/tally.ts";
import type { Change } from "../store/change.ts";
import type { Waiting } from "../store/outbox.ts";

export const PING_MS = 20 * SECOND; // a sign of life well inside what proxies cut (30 to 60 s)
export const DEAD_MS = 45 * SECOND; // nothing heard for so long: the line is half open
export const DOUBT_MS = 10 * SECOND; // the same, once the person is back at the screen
export const OPENING_MS = 15 * SECOND; // a socket that does not open is given up
export const BACKOFF_MS = 500;
export const BACKOFF_MOST_MS = 30 * SECOND;
export const WINDOW = 8; // updates on their way at once, one a document: what is built on a refused one must not overtake the refusal
export const PAGES_AHEAD = 3; // pages not yet committed before the next is asked for: one being written, one being worked out, one on its way

/** A catch-up run: pages from `since` to `upTo`, `done` of `total` documents received, the next page begins after `after`. */
export interface Run {
  readonly since: string;
  readonly upTo: string;
  readonly after: string;
  readonly done: number;
  readonly total: number;
  /** The next page is not asked for yet: the shelf is still busy with earlier ones. */
  readonly held: boolean;
}

/** How the comparison with the room stands on this line. */
export interface Check {
  readonly at: "rest" | "comparing" | "doubting" | "collating" | "mending";
  /** Differences found in a row, over all lines: 1 is mended, 2 begins anew, 3 is only said until the app starts again. */
  readonly differed: number;
  /** Still to be fetched anew. */
  readonly names: readonly DocName[];
}

export interface SessionState {
  readonly phase: "offline" | "connecting" | "hello" | "catching-up" | "live" | "refused";
  readonly device: string;
  readonly epoch: string;
  readonly cursor: string;
  readonly run: Run | undefined;
  /** Pages handed to the shelf and not yet written. */
  readonly uncommitted: number;
  /** The page that made the run whole, until it is written: only then is everything here. */
  readonly lastPage: Change | undefined;
  readonly check: Check;
  /** The oldest unsent changes, oldest first. */
  readonly waiting: readonly Waiting[];
  /** Sent and not yet answered, by update id. */
  readonly inFlight: ReadonlyMap<string, { readonly doc: string; readonly at: number }>;
  /** By refused update: the document of which nothing is sent until the refusal is written down. */
  readonly barred: ReadonlyMap<string, string>;
  /** Tries since the line last worked. */
  readonly attempt: number;
  readonly retryAt: number | undefined;
  readonly deadAt: number;
  readonly pingAt: number;
  /** What this member last said about being there. */
  readonly here: Extract<DeskFrame, { kind: "presence" }> | undefined;
  readonly problem: Refusal | undefined;
}

export const SESSION_AT_START: SessionState = {
  phase: "offline",
  device: "",
  epoch: "",
  cursor: "",
  run: undefined,
  uncommitted: 0,
  lastPage: undefined,
  check: { at: "rest", differed: 0, names: [] },
  waiting: [],
  inFlight: new Map(),
  barred: new Map(),
  attempt: 0,
  retryAt: undefined,
  deadAt: 0,
  pingAt: 0,
  here: undefined,
  problem: undefined,
};

export type SessionEvent =
  | { readonly kind: "start" }
  /** The device says that its network came or went. "Went" is only half believed: a desk on its own machine needs none. */
  | { readonly kind: "network"; readonly online: boolean }
  /** The person looks at the app again. */
  | { readonly kind: "visible" }
  | { readonly kind: "tick" }
  /** The socket is open; where the shelf stands, read after everything received before was committed. */
  | { readonly kind: "opened"; readonly epoch: string; readonly cursor: string }
  | { readonly kind: "closed"; readonly code: number }
  /** The door said no before a socket could open. */
  | { readonly kind: "turned-away"; readonly refusal: Refusal }
  | { readonly kind: "frame"; readonly frame: RoomFrame }
  | { readonly kind: "unreadable" }
  | { readonly kind: "pong" }
  | { readonly kind: "committed"; readonly change: Change }
  | { readonly kind: "commit-failed"; readonly refusal: Refusal }
  /** This device's tally was held against the room's. */
  | { readonly kind: "compared"; readonly same: boolean }
  /** This device's copies were held against the room's listing: what to fetch anew, and what the room has no document for. */
  | { readonly kind: "collated"; readonly fetch: readonly DocName[]; readonly drop: readonly DocName[] }
  | { readonly kind: "outbox"; readonly rows: readonly Waiting[] }
  /** An update that was to be sent is no longer in the outbox. */
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "here"; readonly here: Extract<DeskFrame, { kind: "presence" }> };

export type Effect =
  | { readonly do: "connect" }
  | { readonly do: "disconnect" }
  | { readonly do: "send"; readonly frame: DeskFrame }
  | { readonly do: "send-update"; readonly id: string }
  | { readonly do: "ping" }
  /** These three look at the shelf, once everything before them is written. */
  | { readonly do: "compare"; readonly tally: Tally }
  | { readonly do: "doubt" }
  | { readonly do: "collate"; readonly listing: Extract<RoomFrame, { kind: "listing" }> }
  | { readonly do: "commit"; readonly change: Change };

export interface Step {
  readonly state: SessionState;
  readonly effects: readonly Effect[];
}

export const still = (state: SessionState): Step => ({ state, effects: [] });
