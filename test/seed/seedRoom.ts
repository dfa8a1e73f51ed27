// Writes a seeded shop into a room's database by the room's own functions, without its turns: nobody is told, nothing is decided, no clock runs.
// For a room that nobody has open.
import * as Y from "yjs";
import { createDocs, viewOf } from "../../edge/room/docs.ts";
import { forgetTally } from "../../edge/room/tallies.ts";
import type { Sql } from "../../edge/host/ports.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { makeTicket, type ShopSize } from "./makeTicket.ts";
import type { Sentences } from "./sentences.ts";

const TOGETHER = 1_000; // tickets a transaction

/** Adds the tickets that are not there yet, so that it may be cut off and run again. Gives how many messages they have. */
export function seedRoom(sql: Sql, size: ShopSize, said: Sentences, onStep: (done: number) => void = () => undefined): number {
  const docs = createDocs(sql, 1);
  let seq = Number(sql.all("SELECT COALESCE(MAX(seq), 0) AS seq FROM docs")[0]?.["seq"]);
  let messages = 0;
  for (let at = 0; at < size.tickets; at += TOGETHER) {
    sql.transaction(() => {
      for (let i = at; i < Math.min(size.tickets, at + TOGETHER); i++) {
        const { id, doc, messages: count } = makeTicket(i, size, said);
        messages += count;
        const empty = docs.peek(ticketDocName(id), "ticket");
        if (empty.row.id !== undefined) continue;
        const live = { ...empty, doc };
        const view = viewOf(live);
        if (view?.kind !== "ticket") throw new Error("a seeded ticket that is none");
        seq++;
        const snapshot = new Uint8Array(Y.encodeStateAsUpdate(doc));
        docs.write(live, { ...empty.row, seq, base: seq, snapshot, open: view.row.open === 1 }, JSON.stringify(view.row));
        doc.destroy();
      }
    });
    onStep(Math.min(size.tickets, at + TOGETHER));
  }
  forgetTally(sql);
  return messages;
}
