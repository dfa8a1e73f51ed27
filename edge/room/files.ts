// Files of conversations: kept beside their ticket in rows that never change, given to the team and to that conversation's shopper, gone with its
// words. Takes the Worker's word for what bytes are; decodes nothing.
import type { Clock, TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { DAY, MINUTE } from "../../shared/core/time.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { filesOf } from "../../shared/domain/filesOf.ts";
import { FILE_KINDS, type FileFacts, type FileKind, type SentFile } from "../../shared/domain/sentFile.ts";
import { isHeld } from "../../shared/domain/ticket.ts";
import type { FileAsker, FileDoor, Sql } from "../host/ports.ts";
import { createWindow, type Attempts } from "./attempts.ts";
import type { Budget } from "./budget.ts";
import { bytesOf, numberOf, textOf } from "./columns.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { ticketIn } from "./events.ts";
import type { Sessions } from "./sessions.ts";
import { tiedTo } from "./tiedTickets.ts";
import { heardIn, type Heard } from "./voices.ts";

export interface FilePorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly hash: (text: string) => string;
  readonly sessions: Sessions;
  readonly docs: Pick<Docs, "open" | "peek">;
  readonly attempts: Pick<Attempts, "byAddress">;
  readonly budget: Pick<Budget, "state" | "refusal">;
  /** There is one more. */
  readonly given: () => void;
}

export interface Files extends FileDoor {
  /** Are these bytes here, as a message says? `capability`: of a conversation that only begins: and did that device give them? */
  readonly has: (ticket: TicketId, file: SentFile, capability?: string) => boolean;
}

export const TICKET_FILES = 60; // of one conversation
export const TICKET_BYTES = 60_000_000;
export const SHOP_BYTES = 4_000_000_000; // a room holds 10 GB, words and all
export const SHOPPERS_DAY_BYTES = 500_000_000; // of all shoppers of a shop: some 2,000 pictures
const WINDOW_MS = 15 * MINUTE;
const WINDOW_FILES = { shopper: 30, member: 300 } as const; // a conversation's, a member's
const PART_BYTES = 1_800_000; // workerd: a value may have 2 MB
const COUNTED_MS = 10 * MINUTE; // then the shop's files are counted anew: some went with their conversations

const stranger = refuse("unknown", "there is no such conversation");
const noFile = refuse("unknown", "there is no such file");
const erased = refuse("erased", "这次对话已被删除。 This conversation was erased.");
const full = refuse("full", "附件存满了。 There is no room for more files.", "files-full");

/** Who may give or have files there. */
interface Known {
  readonly maker: string;
  readonly live: LiveDoc;
  /** The shopper sees what was said to them; the team everything. */
  readonly sees: (id: string) => boolean;
}

export function createFiles(ports: FilePorts): Files {
  const { sql, clock } = ports;
  const window = createWindow(clock, WINDOW_MS);
  const stock = createStock(sql, clock);
  const known = (who: FileAsker, ticket: TicketId): Result<Known> => {
    const live = ports.docs.peek(ticketDocName(ticket), "ticket");
    if (who.by === "member") {
      const session = ports.sessions.ofToken(who.token, "reply");
      if (!session.ok) return session;
      if (live.row.id === undefined) return stranger;
      return live.row.erased ? erased : ok({ maker: session.value.member.id, live, sees: () => true });
    }
    const maker = ports.hash(who.capability);
    if (live.row.id !== undefined && (live.row.cap === "" || live.row.cap !== maker)) return stranger;
    return live.row.erased
      ? erased
      : ok({
          maker,
          live,
          sees: (id) => live.row.id !== undefined && heardIn(ports.docs, live).some((one) => isShown(one, id)),
        });
  };
  const mayGive = (who: FileAsker, maker: string): Result<true> => {
    if (ports.budget.state() === "spent") return { ok: false, error: ports.budget.refusal() };
    const taken = window.take(`${who.by} ${maker}`, WINDOW_FILES[who.by]);
    return taken.ok && who.by === "shopper" ? ports.attempts.byAddress("file", who.address) : taken;
  };
  return {
    has(ticket, { id, kind, bytes }, capability) {
      const row = head(sql, ticket, id);
      if (row === undefined || row.kind !== kind || row.size !== bytes) return false;
      return capability === undefined || row.maker === ports.hash(capability);
    },
    async putFile(who, ticket, id, facts, bytes) {
      const asker = known(who, ticket);
      if (!asker.ok) return asker;
      const { maker, live } = asker.value;
      const had = head(sql, ticket, id);
      if (had !== undefined) return live.row.id === undefined && had.maker !== maker ? stranger : ok(true);
      const may = mayGive(who, maker);
      if (!may.ok) return may;
      const there = ofTicket(sql, ticket);
      if (there.files >= TICKET_FILES || there.bytes + bytes.length > TICKET_BYTES) return full;
      const room = stock.take(who.by, bytes.length);
      if (!room.ok) return room;
      sql.transaction(() => write(sql, { ticket, id, at: clock(), maker, facts, bytes }));
      ports.given();
      return ok(true);
    },
    async file(who, ticket, id) {
      const asker = known(who, ticket);
      if (!asker.ok) return asker;
      if (!asker.value.sees(id)) return noFile;
      const places = tiedTo(ports.docs, asker.value.live).map((one) => ticketIn(one.doc).head.id); // it lies where it was given
      return read(sql, places.find((one) => head(sql, one, id) !== undefined) ?? ticket, id);
    },
  };
}

/** What was said between shopper and shop there, as far as the chat hears it; a held reply never. */
function isShown({ live, since }: Heard, id: string): boolean {
  const ticket = ticketIn(live.doc);
  return since.some((one) => filesOf(one).some((file) => file.id === id) && !isHeld(ticket, one.id));
}

function head(sql: Sql, ticket: string, id: string) {
  const row = sql.all("SELECT maker, kind, size FROM files WHERE ticket = ? AND id = ? AND part = 0", ticket, id)[0];
  return row === undefined ? undefined : { maker: textOf(row, "maker"), kind: textOf(row, "kind"), size: numberOf(row, "size") };
}

function ofTicket(sql: Sql, ticket: string): { readonly files: number; readonly bytes: number } {
  const query = "SELECT COUNT(*) AS files, COALESCE(SUM(size), 0) AS bytes FROM files WHERE ticket = ? AND part = 0";
  const row = sql.all(query, ticket)[0] ?? {};
  return { files: numberOf(row, "files"), bytes: numberOf(row, "bytes") };
}

interface Given {
  readonly ticket: string;
  readonly id: string;
  readonly at: number;
  readonly maker: string;
  readonly facts: FileFacts;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function write(sql: Sql, { ticket, id, at, maker, facts, bytes }: Given): void {
  const insert = "INSERT INTO files (ticket, id, part, at, maker, kind, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  for (let part = 0; part * PART_BYTES < bytes.length; part++) {
    const piece = bytes.slice(part * PART_BYTES, (part + 1) * PART_BYTES);
    sql.run(insert, ticket, id, part, at, maker, facts.kind, part === 0 ? bytes.length : 0, piece);
  }
}

function read(sql: Sql, ticket: string, id: string): Result<{ readonly kind: FileKind; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const rows = sql.all("SELECT kind, size, bytes FROM files WHERE ticket = ? AND id = ? ORDER BY part", ticket, id);
  const [first] = rows;
  const kind = first === undefined ? undefined : FILE_KINDS.find((one) => one === textOf(first, "kind"));
  if (first === undefined || kind === undefined) return noFile;
  const bytes = new Uint8Array(numberOf(first, "size"));
  let at = 0;
  for (const row of rows) {
    const piece = bytesOf(row, "bytes");
    bytes.set(piece, at);
    at += piece.length;
  }
  return ok({ kind, bytes });
}

/** How much the shop keeps, and what its shoppers gave today: counted in memory, from the rows now and then. */
function createStock(sql: Sql, clock: Clock) {
  let counted = { at: Number.NEGATIVE_INFINITY, bytes: 0 };
  let today = { day: 0, bytes: 0 };
  const count = (now: number): void => {
    if (now < counted.at + COUNTED_MS && now >= counted.at) return;
    counted = { at: now, bytes: numberOf(sql.all("SELECT COALESCE(SUM(size), 0) AS bytes FROM files")[0] ?? {}, "bytes") };
  };
  return {
    take(by: FileAsker["by"], bytes: number): Result<true> {
      const now = clock();
      count(now);
      const day = Math.floor(now / DAY);
      if (day !== today.day) today = { day, bytes: 0 };
      if (counted.bytes + bytes > SHOP_BYTES) return full;
      if (by === "shopper" && today.bytes + bytes > SHOPPERS_DAY_BYTES)
        return { ok: false, error: { ...full.error, retryAfterMs: (day + 1) * DAY - now } };
      counted = { ...counted, bytes: counted.bytes + bytes };
      if (by === "shopper") today = { day, bytes: today.bytes + bytes };
      return ok(true);
    },
  };
}
