// Files nobody sent after all: given for a message that never came, or for a conversation that never began. Finds them; lets nothing go itself.
import { readId, type TicketId } from "../../shared/core/ids.ts";
import { DAY } from "../../shared/core/time.ts";
import { filesOf } from "../../shared/domain/filesOf.ts";
import { noteFilesOn } from "../../shared/domain/sentFile.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import type { Docs } from "./docs.ts";
import { ticketIn } from "./events.ts";
import { readMeta, writeMeta } from "./schema.ts";
import { tiedTo } from "./tiedTickets.ts";

export const FILE_GRACE_MS = 7 * DAY; // a device that gave one sends its message next, but it may be switched off between the two
const JUDGED_MS = 21 * DAY; // older ones were looked at before: a message never loses its files but by erasing
const TICKETS = 200; // of one portion, each a document to read
const AT = "files_swept"; // meta: the last conversation of the portion before; "" begins

export interface Unsent {
  readonly gone: readonly { readonly ticket: string; readonly id: string }[];
  /** Where the next portion goes on; "": the look is over. */
  readonly after: string;
}

/** The next portion of the look. */
export function unsentFiles(sql: Sql, docs: Pick<Docs, "open" | "peek">, now: number): Unsent {
  const query = `SELECT DISTINCT ticket FROM files WHERE part = 0 AND at < ? AND at > ? AND ticket > ? ORDER BY ticket LIMIT ?`;
  const [young, old] = [now - FILE_GRACE_MS, now - FILE_GRACE_MS - JUDGED_MS];
  const tickets = sql.all(query, young, old, readMeta(sql, AT) ?? "", TICKETS).map((row) => textOf(row, "ticket"));
  const gone = tickets.flatMap((ticket) => {
    const named = namedIn(docs, ticket);
    const ids = sql.all("SELECT id FROM files WHERE ticket = ? AND part = 0 AND at < ?", ticket, young).map((row) => textOf(row, "id"));
    return ids.filter((id) => !named.has(id)).map((id) => ({ ticket, id }));
  });
  return { gone, after: tickets.length < TICKETS ? "" : (tickets.at(-1) ?? "") };
}

/** Writes down where the look stands, and lets go what it found. In the caller's transaction. */
export function letFilesGo(sql: Sql, { gone, after }: Unsent): void {
  for (const { ticket, id } of gone) sql.run("DELETE FROM files WHERE ticket = ? AND id = ?", ticket, id);
  if ((readMeta(sql, AT) ?? "") !== after) writeMeta(sql, AT, after);
}

function namedIn(docs: Pick<Docs, "open" | "peek">, ticket: string): ReadonlySet<string> {
  const id = readId<TicketId>(ticket);
  const live = id === undefined ? undefined : docs.peek(ticketDocName(id), "ticket");
  if (live?.row.id === undefined) return new Set();
  const named = tiedTo(docs, live).flatMap((one) => {
    const { messages, noteFiles } = ticketIn(one.doc);
    return [...messages.flatMap(filesOf), ...noteFilesOn(noteFiles)];
  });
  return new Set(named.map((file) => file.id));
}
