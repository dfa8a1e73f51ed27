// Documents as this tab's last commits left them, open: the next change to one need not read all of it again. A kept document stands for exactly
// the bytes it was kept under, and for no others: what another tab wrote, or a transaction undid, is never taken for it. Writes nothing.
import type * as Y from "yjs";
import type { DocName } from "../../shared/domain/names.ts";

/** A document in memory: what the room has, and on top of it this device's unsent changes. */
export interface KeptDoc {
  readonly state: Uint8Array;
  readonly unsent: readonly Uint8Array[];
  readonly doc: Y.Doc;
}

export interface Kept {
  /** The document kept with that state, whatever was unsent then; it is the caller's now, and kept no longer. */
  readonly take: (name: DocName, state: Uint8Array) => KeptDoc | undefined;
  readonly keep: (name: DocName, kept: KeptDoc) => void;
  /** The shelf was emptied. */
  readonly clear: () => void;
}

const DOCS_MOST = 64; // the conversations somebody is in, and some more; a ticket takes some 20 KB of heap

export function createKept(): Kept {
  const docs = new Map<DocName, KeptDoc>(); // insertion order: the first is the longest unused
  const drop = (name: DocName): void => {
    docs.get(name)?.doc.destroy();
    docs.delete(name);
  };
  return {
    take(name, state) {
      const found = docs.get(name);
      if (found === undefined) return undefined;
      docs.delete(name);
      if (isSame(found.state, state)) return found;
      found.doc.destroy();
      return undefined;
    },
    keep(name, kept) {
      drop(name);
      docs.set(name, kept);
      for (const oldest of docs.keys()) {
        if (docs.size <= DOCS_MOST) break;
        drop(oldest);
      }
    },
    clear() {
      for (const name of [...docs.keys()]) drop(name);
    },
  };
}

/** The same changes in the same order? */
export function areSame(some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean {
  return some.length === others.length && some.every((one, i) => isSame(one, others[i]));
}

/** The same bytes? */
export function isSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  if (a === b) return true;
  if (a.length !== b?.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
