// A person was erased at the shop: what this device keeps of them goes in one commit, whenever it hears of it, and nothing of it can come back.
import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, T0, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { asId, type MemberId, type MessageId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { noteOf, readTicketDoc, writeTicket } from "../../shared/doc/ticketDoc.ts";
import { erasedShopper, eraseTicket } from "../../shared/domain/erased.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { bucketsOf, totalOf } from "../../shared/wire/tally.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { openDoc } from "./docs.ts";
import { createQueries } from "./queries.ts";
import { countBuckets, tallyOf } from "./tally.ts";

const WORD = "zebra";
const ANNA = asId<MemberId>("anna");

function wordy(): RoomTicket {
  const ticket = roomTicket("t1");
  ticket.says(`我是 ${WORD}`);
  return ticket;
}

/** As the room tells it. */
function erased(ticket: RoomTicket): FeedEntry {
  const before = readTicketDoc(ticket.doc);
  if (!before.ok) throw new Error(before.error.words);
  const doc = new Y.Doc();
  writeTicket(
    doc,
    eraseTicket(before.value, { shopper: erasedShopper("x1"), event: { id: asId<MessageId>("e1"), at: T0 + 9_000 }, by: ANNA }),
  );
  return { doc: ticketDocName(ticket.id), seq: 50, from: 0, format: "anew", bytes: Y.encodeStateAsUpdate(doc) };
}

const note = (shelf: Shelf, id: string, text = `${WORD} 备注`) =>
  commit(shelf, {
    kind: "local",
    doc: ticketDocName(roomTicket("t1").id),
    id,
    summary: { what: "note", by: ANNA, at: T0, text },
    change(doc) {
      noteOf(doc).insert(0, text);
      return ok(undefined);
    },
  });
const take = (shelf: Shelf, entry: FeedEntry) => commit(shelf, { kind: "feed", entries: [entry], cursor: "c9", at: T0 + 10_000 });
const everything = async (shelf: Shelf): Promise<string> => {
  const all = await Promise.all(shelf.db.tables.map((table) => table.toArray()));
  return all.map((rows) => rows.map((row: unknown) => printed(row)).join("\n")).join("\n");
};
const printed = (row: unknown): string =>
  JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : value));

describe("a document that was written anew", () => {
  it("takes the copy's place with the row, the unsent change and the words in the drawer; what it was stays said", async () => {
    const shelf = openTestShelf();
    const ticket = wordy();
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    await note(shelf, "u1");
    await commit(shelf, { kind: "refused", id: "u1", why: "gap", words: "gap", at: T0 });
    await note(shelf, "u2");
    expect(await everything(shelf)).toContain(WORD);
    expect(await take(shelf, erased(ticket))).toEqual(ok(undefined));
    expect(await everything(shelf)).not.toContain(WORD);
    expect(await createQueries(shelf).counts()).toMatchObject({ unsent: 0, refused: 2 });
    const drawer = await shelf.db.refused.toArray();
    expect(drawer.map(({ id, why, summary }) => [id, why, summary.what, summary.text])).toEqual([
      ["u1", "gap", "note", ""],
      ["u2", "erased", "note", ""],
    ]);
    expect(drawer[1]).toMatchObject({ refusedAt: T0 + 10_000 });
    expect((await shelf.db.tickets.toArray())[0]).toMatchObject({ shopperName: "", phase: "closed", shopper: "erased-x1" });
  });

  it("moves the copy's number and the tally to the room's, whatever number the copy had", async () => {
    const shelf = openTestShelf();
    const ticket = wordy();
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    await tallyOf(shelf); // counted once, kept from here on
    await take(shelf, erased(ticket));
    const wanted = totalOf(bucketsOf([{ name: ticketDocName(ticket.id), seq: 50 }]));
    expect([await tallyOf(shelf), totalOf(await countBuckets(shelf))]).toEqual([wanted, wanted]);
  });

  it("comes twice without harm, and an editor of the old copy writes nothing more", async () => {
    const shelf = openTestShelf();
    const ticket = wordy();
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    const open = await openDoc(shelf, ticketDocName(ticket.id));
    await take(shelf, erased(ticket));
    await take(shelf, erased(ticket));
    noteOf(open.doc).insert(0, WORD);
    const woven = {
      id: "u3",
      bytes: Y.encodeStateAsUpdate(open.doc) as never,
      summary: { what: "note", by: ANNA, at: T0, text: WORD },
    } as const;
    const late = { kind: "weave", doc: ticketDocName(ticket.id), generation: open.generation, received: undefined, local: woven } as const;
    expect(await commit(shelf, late)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await commit(shelf, { ...late, generation: open.generation + 2 })).toMatchObject({ ok: false, error: { kind: "erased" } });
    expect(await note(shelf, "u4")).toMatchObject({ ok: false, error: { kind: "erased" } });
    expect(await everything(shelf)).not.toContain(WORD);
    open.close();
  });

  it("puts a change that the room refused for it into the drawer without words, though the news itself is still to come", async () => {
    const shelf = openTestShelf();
    await commit(shelf, { kind: "feed", entries: [wordy().entry()], cursor: "c1" });
    await note(shelf, "u1");
    await commit(shelf, { kind: "refused", id: "u1", why: "erased", words: "erased", at: T0 });
    expect((await shelf.db.refused.toArray()).map((one) => one.summary.text)).toEqual([""]);
  });

  it("is whole or not at all: bytes that cannot be read leave everything as it was", async () => {
    const shelf = openTestShelf();
    const ticket = wordy();
    await commit(shelf, { kind: "feed", entries: [ticket.entry()], cursor: "c1" });
    await note(shelf, "u1");
    const broken: FeedEntry = { ...erased(ticket), bytes: Uint8Array.from([7, 255, 255, 1]) };
    expect(await take(shelf, broken)).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await createQueries(shelf).counts()).toMatchObject({ unsent: 1, refused: 0 });
  });
});
