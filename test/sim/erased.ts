// Persons erased in the simulation: the deed as the owner does it, which words must be nowhere afterwards, and where they are looked for.
import type { DatabaseSync } from "node:sqlite";
import type { ShopperId } from "../../shared/core/ids.ts";
import { OWN } from "../contract/smallShop.ts";
import type { Desk } from "./desk.ts";
import { hasMessage, type Ledger } from "./ledger.ts";
import type { RoomProcess } from "./roomProcess.ts";
import { docsByName, type RoomDoc } from "./roomRows.ts";
import type { Phone } from "./shopper.ts";
import { Broken } from "./broken.ts";
import { MARK, type Tap } from "./wireTap.ts";

/** The owner finds whoever the draw picks and erases them: what was shown, at once. Whether it was done, the rows say: an answer may be lost. */
export async function eraseSomebody(draw: number, room: RoomProcess, count: (what: string) => void): Promise<void> {
  const rows = room.db
    .prepare("SELECT DISTINCT json_extract(row, '$.shopper') AS shopper FROM docs WHERE kind = 'ticket' AND erased = 0")
    .all();
  const shopper = rows[Math.floor(draw * rows.length)]?.["shopper"];
  if (typeof shopper !== "string") return;
  const asked = await room
    .visit(async (door) => {
      const signed = await door.signIn(OWN);
      if (!signed.ok) return signed;
      const { token } = signed.value;
      const found = await door.findPeople(token, { by: "shopper", value: shopper });
      if (!found.ok) return found;
      const conversations = found.value.people[0]?.conversations ?? 0;
      return door.erasePeople(token, { shoppers: [shopper as ShopperId], conversations }); // read from a row of the room's
    })
    ?.catch(() => undefined);
  if (asked !== undefined) count(asked.ok ? "erase ✓" : `erase ✗ ${asked.error.kind}`);
}

/** Tickets whose person is erased, as the rows say. */
export function erasedTickets(db: DatabaseSync): ReadonlySet<string> {
  const rows = db.prepare("SELECT name FROM docs WHERE erased = 1").all();
  return new Set(rows.map((row) => String(row["name"]).slice("ticket:".length)));
}

/**
 * Marks of words said or written about in those tickets, and in no other: whoever carried words into a new conversation said them there, though the
 * post of the one before may still arrive and make that a conversation too.
 */
export function bannedMarks(
  tickets: ReadonlySet<string>,
  ledger: Ledger,
  tap: Tap,
  docs: ReadonlyMap<string, RoomDoc>,
): ReadonlySet<string> {
  const banned = new Set([...tickets].flatMap((one) => tap.marksOf(one)));
  const said = ledger.said();
  for (const one of said) if (tickets.has(one.ticket)) for (const [mark] of one.text.matchAll(MARK)) banned.add(mark);
  for (const one of [...said, ...ledger.everSaid().filter((late) => hasMessage(docs, late))])
    if (!tickets.has(one.ticket)) for (const [mark] of one.text.matchAll(MARK)) banned.delete(mark);
  return banned;
}

/** Throws where one of them stands: in any row of the room, on any device. */
export function checkErased(world: {
  readonly room: RoomProcess;
  readonly desks: readonly Desk[];
  readonly phones: readonly Phone[];
  readonly ledger: Ledger;
  readonly tap: Tap;
}): void {
  const erased = erasedTickets(world.room.db);
  for (const doc of world.ledger.erasedOnce())
    if (!erased.has(doc.slice("ticket:".length))) throw new Broken("erased", `${doc} came back with a backup and was not erased again`);
  const banned = bannedMarks(erased, world.ledger, world.tap, docsByName(world.room.db));
  if (banned.size === 0) return;
  const look = (where: string, text: string): void => {
    for (const [mark] of text.matchAll(MARK))
      if (banned.has(mark)) throw new Broken("erased", `${mark} of somebody erased stands in ${where}`);
  };
  for (const [table, rows] of roomTables(world.room.db)) for (const row of rows) look(`the room's ${table}`, printed(row));
  for (const desk of world.desks)
    for (const [table, { rows }] of Object.entries(desk.disk.tables))
      for (const row of rows.values()) look(`${desk.name}: ${table}`, printed(row));
  for (const phone of world.phones) look(phone.name, phone.kept());
}

function roomTables(db: DatabaseSync): readonly (readonly [string, readonly unknown[]])[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return names.map(({ name }) => [String(name), db.prepare(`SELECT * FROM ${String(name)}`).all()]);
}

function printed(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value));
}
