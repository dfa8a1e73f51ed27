// The frames between desk and room: types and limits. How they become bytes is codec.ts; what they mean is edge/room/SPEC.md.
import type { RefusalKind } from "../core/result.ts";
import type { Presence, PresenceNow } from "../domain/team.ts";
import type { Tally } from "./tally.ts";

export const UPDATE_BYTES = 64 * 1024; // one Yjs update in; an agent's longest note is far below
export const FRAME_IN_BYTES = UPDATE_BYTES + 1024; // an update and its envelope
export const PAGE_BYTES = 256_000; // a page of the feed: below workerd's 1 MiB message limit, small enough for a phone
export const FETCH_MOST = 200; // documents asked for anew at once: names of some 40 bytes, copies of some 2 KB each

/**
 * A document's state or change on the feed. `yjs`: an update to merge; `json`: the whole value, replaces the last; `anew`: a Yjs document written
 * anew, from which somebody was erased: every copy there is, and every change that is unsent on it, goes, and this takes its place.
 */
export interface FeedEntry {
  readonly doc: string;
  /** The room's number of this document's last change in `bytes`. */
  readonly seq: number;
  /** The number of the change `bytes` go on from; 0: they are the whole document. Who has less than that lacks something. */
  readonly from: number;
  readonly format: "yjs" | "json" | "anew";
  readonly bytes: Uint8Array;
}

/** Desk → room. */
export type DeskFrame =
  /** First frame on a socket. `cursor` "" means: nothing yet. `epoch` "" likewise. */
  | { readonly kind: "hello"; readonly protocol: number; readonly epoch: string; readonly cursor: string; readonly device: string }
  /** Asks for a page of the run that ends at `upTo` ("" opens a new run), after position `after` ("" from the start). */
  | { readonly kind: "pull"; readonly since: string; readonly upTo: string; readonly after: string }
  /** One change made on this device. `id` names it in the answer; the same id may come again after a broken line. */
  | { readonly kind: "update"; readonly id: string; readonly doc: string; readonly bytes: Uint8Array }
  /**
   * The member is there: what they want to be, what they look at ("" nothing), whether they are writing a reply there; said again while keys are
   * struck. A sign of life, but where it is `quiet`: the page went out of sight. `hears`: this app takes frames about the shopper there.
   */
  | {
      readonly kind: "presence";
      readonly presence: Presence;
      readonly viewing: string;
      readonly writing: boolean;
      readonly quiet?: boolean;
      readonly hears?: boolean;
    }
  /** Our tallies differ: which documents is it? `sums`: this device's own, one a bucket. */
  | { readonly kind: "doubt"; readonly sums: readonly Tally[] }
  /** Asks for these documents anew, whole; at most FETCH_MOST. */
  | { readonly kind: "fetch"; readonly docs: readonly string[] };

/** Room → desk. */
export type RoomFrame =
  | { readonly kind: "welcome"; readonly protocol: number; readonly epoch: string; readonly member: string; readonly now: number }
  /** One page of a run. The cursor moves to `upTo` ONCE, when `done`. `live`: from here on every change is pushed on this socket. `total`: documents in the run. */
  | {
      readonly kind: "page";
      readonly since: string;
      readonly upTo: string;
      readonly after: string;
      readonly done: boolean;
      readonly live: boolean;
      readonly total: number;
      readonly entries: readonly FeedEntry[];
    }
  /** A change, live. `cursor`: where the device stands once it has committed it. */
  | { readonly kind: "change"; readonly cursor: string; readonly entry: FeedEntry }
  /** The change is kept, as number `seq`, behind number `from` of its document. `seq` 0: everything in it was here already. */
  | { readonly kind: "ack"; readonly id: string; readonly cursor: string; readonly from: number; readonly seq: number }
  | { readonly kind: "refused"; readonly id: string; readonly doc: string; readonly why: RefusalKind; readonly words: string }
  /** `quietMs`: for how long the writer had struck no key when this was told. */
  | { readonly kind: "presence"; readonly people: readonly (PresenceNow & { readonly writing?: boolean; readonly quietMs?: number })[] }
  /** Of the shopper whose ticket this desk looks at: do they type now, and up to which of our lines have they read ("" none)? Never kept, never repeated. */
  | { readonly kind: "shopper"; readonly ticket: string; readonly typing: boolean; readonly read: string }
  /** Follows the page that makes a line live: the tally of all documents at that page's cursor. */
  | { readonly kind: "tally"; readonly tally: Tally }
  /** Every document of these buckets, which are among those that differ, with its number. */
  | { readonly kind: "listing"; readonly buckets: readonly number[]; readonly docs: readonly Version[] }
  /** Whole documents that were asked for; those the room does not have are not among them. `done`: that was all. */
  | { readonly kind: "copies"; readonly done: boolean; readonly entries: readonly FeedEntry[] };

export interface Version {
  readonly name: string;
  readonly seq: number;
}

/** Text frame of the heartbeat; answered by the platform while the room sleeps. */
export const PING = "ping";
export const PONG = "pong";

/** WebSocket close codes of ours. */
export const CLOSE = {
  oldProtocol: 4400,
  signedOut: 4401,
  forbidden: 4403,
  malformed: 4422,
  rate: 4429,
  erased: 4410,
} as const;
