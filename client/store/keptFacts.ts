// What conversations come to, worked out once a change and kept beside their rows: dropped in the very commit that changes them (project.ts), so what lies
// here is never of an older copy. Made from documents, thrown away at will; nobody else's to write.
import type { TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { ask } from "./ask.ts";
import type { FactRow, Shelf } from "./db.ts";
import { loadView } from "./docs.ts";
import { isFull } from "./full.ts";

/** How one is worked out and read again. */
export interface FactMaking<T> {
  readonly stamp: string;
  /** undefined: of another shape. */
  readonly read: (kept: unknown) => T | undefined;
  readonly make: (ticket: Ticket) => T;
  /** Does it stand until the document changes? What still runs is another in a minute. */
  readonly lasts: (made: T) => boolean;
}

export interface KeptFacts {
  /** Of these conversations, those that are not here left out. A few at a time: what is not kept is a document to read. */
  readonly of: <T>(ids: readonly TicketId[], making: FactMaking<T>) => Promise<readonly T[]>;
}

export function createKeptFacts(shelf: Shelf): KeptFacts {
  const { db } = shelf;
  return {
    async of(ids, making) {
      const rows = await ask(shelf, () => db.facts.bulkGet([...ids]));
      const known = rows.map((row) => (row?.stamp === making.stamp ? making.read(row.kept) : undefined));
      const missing = ids.filter((_, i) => known[i] === undefined);
      const made = missing.length === 0 ? new Map() : await ask(shelf, () => makeThem(shelf, missing, making));
      return ids.flatMap((id, i) => known[i] ?? made.get(id) ?? []);
    },
  };
}

/** Read and put in one transaction, so that no change comes in between. A device without space keeps none. */
async function makeThem<T>(shelf: Shelf, ids: readonly TicketId[], making: FactMaking<T>): Promise<ReadonlyMap<TicketId, T>> {
  const { db } = shelf;
  const read = async (): Promise<ReadonlyMap<TicketId, T>> => {
    const made = new Map<TicketId, T>();
    for (const id of ids) {
      const { view } = await loadView(shelf, ticketDocName(id));
      if (view?.kind === "ticket") made.set(id, making.make(view.ticket));
    }
    return made;
  };
  try {
    return await db.transaction("rw", db.docs, db.outbox, db.facts, async () => {
      const made = await read();
      const rows = [...made].flatMap(([id, kept]): readonly FactRow[] => (making.lasts(kept) ? [{ id, stamp: making.stamp, kept }] : []));
      if (rows.length > 0) await db.facts.bulkPut(rows);
      return made;
    });
  } catch (error) {
    if (!isFull(error)) throw error;
    return db.transaction("r", db.docs, db.outbox, read);
  }
}
