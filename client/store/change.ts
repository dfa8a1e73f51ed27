// Everything that can happen to the shelf, as data: what commit.ts takes. Types only.
import type * as Y from "yjs";
import type { TicketId } from "../../shared/core/ids.ts";
import type { RefusalKind, Result } from "../../shared/core/result.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { Bytes, FileRow, SingleKey, Summary } from "./db.ts";
import type { WorkedOut } from "./workOut.ts";

/** Something this device did: `change` gets a copy of the document and how it reads now, and changes the copy or refuses. */
export interface LocalChange {
  readonly kind: "local";
  readonly doc: DocName;
  readonly id: string;
  readonly summary: Summary;
  readonly change: (doc: Y.Doc, before: DocView | undefined) => Result<void>;
  /** What then still lies in the ticket's draft: written with it, so that no page dies between a reply and its draft. */
  readonly draft?: Draft;
  /** Keys of the files it names: they wait for a line from now on, and it waits for them. */
  readonly files?: readonly string[];
}

/** What somebody has typed under a ticket and not sent; "": nothing any more. */
export interface Draft {
  readonly ticket: TicketId;
  readonly text: string;
}

/** What an open editor saw since last time: letters of others (they came from the room) and own ones (they go to the outbox). */
export interface Woven {
  readonly kind: "weave";
  readonly doc: DocName;
  readonly generation: number;
  readonly received: Bytes | undefined;
  readonly local: { readonly id: string; readonly bytes: Bytes; readonly summary: Summary } | undefined;
}

export interface Refused {
  readonly kind: "refused";
  readonly id: string;
  readonly why: RefusalKind;
  readonly words: string;
  readonly at: number;
}

/** The room takes no such file, or has no place for it: its message goes into the drawer. */
export interface FileRefused extends Omit<Refused, "kind" | "id"> {
  readonly kind: "file-refused";
  readonly key: string;
}

/** Copies that are not what the room has: `entries` whole in their place, `drop` without any. */
export interface Mend {
  readonly kind: "mend";
  readonly entries: readonly FeedEntry[];
  readonly drop: readonly DocName[];
  readonly at: number;
}

/**
 * Entries of a page or a live change. `cursor` only when the run is whole, or the change is live. `at` dates what goes into the drawer by it.
 * `worked`: what they come to, where that was worked out before (ahead.ts); what does not fit any more is worked out again.
 */
export interface Arrived {
  readonly kind: "feed";
  readonly entries: readonly FeedEntry[];
  readonly cursor?: string;
  readonly at?: number;
  readonly worked?: WorkedOut;
}

export type Change =
  | LocalChange
  /** Several of this device's own, each of another document: all of them or none. */
  | { readonly kind: "many"; readonly changes: readonly LocalChange[] }
  | Woven
  | Arrived
  /** `cursor` and `as` only when live: the number the change was given (0: known before), and that of the one before it in its document. */
  | { readonly kind: "ack"; readonly id: string; readonly cursor?: string; readonly as?: { readonly from: number; readonly seq: number } }
  | Refused
  | Mend
  /** Mending did not help: everything received is dropped and fetched anew; the outbox stays. */
  | { readonly kind: "restart"; readonly at: number }
  /** The room was restored: everything received is dropped and fetched anew; the outbox stays. `at`: now, for people. */
  | { readonly kind: "epoch"; readonly epoch: string; readonly at?: number }
  | { readonly kind: "single"; readonly key: SingleKey; readonly value: unknown }
  | ({ readonly kind: "draft" } & Draft)
  /** Chosen under a ticket. */
  | { readonly kind: "file"; readonly row: FileRow }
  /** Taken away again, or with the room. */
  | { readonly kind: "file-gone"; readonly key: string }
  | FileRefused
  /** The person has read a refused change and throws it away. */
  | { readonly kind: "forget"; readonly n: number };
