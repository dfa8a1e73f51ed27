// The frames between desk and room: types and limits. How they become bytes is codec.ts; what they mean is edge/room/SPEC.md.
import type { RefusalKind } from "../core/result.ts";
import type { Presence, PresenceNow } from "../domain/team.ts";

export const UPDATE_BYTES = 64 * 1024; // one Yjs update in; an agent's longest note is far below
export const FRAME_IN_BYTES = UPDATE_BYTES + 1024; // an update and its envelope
export const PAGE_BYTES = 256_000; // a page of the feed: below workerd's 1 MiB message limit, small enough for a phone

/** A document's state or change on the feed. `yjs`: an update to merge; `json`: the whole value, replaces the last. */
export interface FeedEntry {
  readonly doc: string;
  /** The room's number of this document's last change in `bytes`. */
  readonly seq: number;
  readonly format: "yjs" | "json";
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
  /** The member is there: what they want to be, what they look at ("" nothing), whether they are writing there. A sign of life. */
  | { readonly kind: "presence"; readonly presence: Presence; readonly viewing: string; readonly writing: boolean };

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
  | { readonly kind: "ack"; readonly id: string; readonly cursor: string }
  | { readonly kind: "refused"; readonly id: string; readonly doc: string; readonly why: RefusalKind; readonly words: string }
  | { readonly kind: "presence"; readonly people: readonly (PresenceNow & { readonly writing?: boolean })[] };

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
} as const;
