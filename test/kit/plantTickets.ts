// Puts whole conversations into a room's database by the room's own functions, as if they had been: nobody is told, nothing is decided, no clock runs.
// For a room that nobody has open.
import * as Y from "yjs";
import type { Sql } from "../../edge/host/ports.ts";
import { createDocs, viewOf } from "../../edge/room/docs.ts";
import { forgetTally } from "../../edge/room/tallies.ts";
import { writeTicket } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";

export function plantTickets(sql: Sql, tickets: readonly Ticket[]): void {
  const docs = createDocs(sql, 1);
  let seq = Number(sql.all("SELECT COALESCE(MAX(seq), 0) AS seq FROM docs")[0]?.["seq"]);
  sql.transaction(() => {
    for (const ticket of tickets) {
      const empty = docs.peek(ticketDocName(ticket.head.id), "ticket");
      const doc = new Y.Doc();
      doc.transact(() => writeTicket(doc, ticket));
      const live = { ...empty, doc };
      const view = viewOf(live);
      if (view?.kind !== "ticket") throw new Error("a planted ticket that is none");
      seq++;
      const snapshot = new Uint8Array(Y.encodeStateAsUpdate(doc));
      docs.write(live, { ...empty.row, seq, base: seq, snapshot, open: view.row.open === 1 }, JSON.stringify(view.row));
      doc.destroy();
    }
  });
  forgetTally(sql);
}
