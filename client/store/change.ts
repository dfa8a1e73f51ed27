// Everything that can happen to the shelf, as data: what commit.ts takes. Types only.
import type * as Y from "yjs";
import type { RefusalKind, Result } from "../../shared/core/result.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import type { Bytes, SingleKey, Summary } from "./db.ts";

/** Something this device did: `change` gets a copy of the document and how it reads now, and changes the copy or refuses. */
export interface LocalChange {
  readonly kind: "local";
  readonly doc: DocName;
  readonly id: string;
  readonly summary: Summary;
  readonly change: (doc: Y.Doc, before: DocView | undefined) => Result<void>;
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

export type Change =
  | LocalChange
  | Woven
  /** Entries of a page or a live change. `cursor` only when the run is whole, or the change is live. */
  | { readonly kind: "feed"; readonly entries: readonly FeedEntry[]; readonly cursor?: string }
  | { readonly kind: "ack"; readonly id: string; readonly cursor?: string }
  | Refused
  /** The room was restored: everything received is dropped and fetched anew; the outbox stays. */
  | { readonly kind: "epoch"; readonly epoch: string }
  | { readonly kind: "single"; readonly key: SingleKey; readonly value: unknown }
  /** The person has read a refused change and throws it away. */
  | { readonly kind: "forget"; readonly n: number };
