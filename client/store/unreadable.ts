// Rows of the shelf that were met and could not be opened (another key, cut bytes): noted here until mend.ts has seen to them. Reads and writes nothing.
import type { Fields } from "./seal.ts";

export interface UnreadableRow {
  readonly table: string;
  readonly key: unknown;
  /** What stands in the clear: key and indexes. */
  readonly clear: Fields;
}

export interface Unreadable {
  readonly note: (row: UnreadableRow) => void;
  /** How many were ever noted: a transaction in which it rises has met something that is not there for it. */
  readonly noted: () => number;
  /** Those not seen to yet, each once; they are the caller's now. */
  readonly take: () => readonly UnreadableRow[];
  /** Called soon after something was noted. Gives the way to stop. */
  readonly onNoted: (listener: () => void) => () => void;
}

export function createUnreadable(): Unreadable {
  const rows = new Map<string, UnreadableRow>();
  const listeners = new Set<() => void>();
  let noted = 0;
  let told = true;
  return {
    note(row) {
      noted++;
      rows.set(JSON.stringify([row.table, row.key]), row);
      if (!told) return;
      told = false;
      setTimeout(() => {
        told = true;
        for (const listener of listeners) listener();
      });
    },
    noted: () => noted,
    take() {
      const taken = [...rows.values()];
      rows.clear();
      return taken;
    },
    onNoted(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
