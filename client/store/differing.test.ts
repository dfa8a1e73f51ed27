// Copies that are not what the room has: found, mended, and nothing of this device's own lost by it.
import { openTestShelf, roomTicket, T0, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName, type DocName } from "../../shared/domain/names.ts";
import { bucketOf, isSame, totalOf } from "../../shared/wire/tally.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { readDiffered } from "./differing.ts";
import { readSingle, standing } from "./outbox.ts";
import { createQueries } from "./queries.ts";
import { compareWith, countBuckets, forgetTally, tallyOf } from "./tally.ts";

const TICKETS = ["t1", "t2", "t3"].map(roomTicket);
const [FIRST, SECOND] = TICKETS;
if (FIRST === undefined || SECOND === undefined) throw new Error("no tickets");
const NAME = ticketDocName(FIRST.id);

async function shelfWithAll(): Promise<Shelf> {
  const shelf = openTestShelf();
  await commit(shelf, { kind: "feed", entries: TICKETS.map((one) => one.entry()), cursor: "c1" });
  return shelf;
}

const note = (shelf: Shelf, ticket: RoomTicket, id: string, text: string) =>
  commit(shelf, {
    kind: "local",
    doc: ticketDocName(ticket.id),
    id,
    summary: { what: "note", by: asId<MemberId>("anna"), at: T0, text },
    change(doc) {
      noteOf(doc).insert(0, text);
      return ok(undefined);
    },
  });

const docOf = (bytes: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  return doc;
};

/** What the room would list of every bucket its tickets are in. */
const against = (shelf: Shelf, tickets: readonly RoomTicket[]) => {
  const docs = tickets.map((one) => ({ name: ticketDocName(one.id), seq: one.entry().seq }));
  return compareWith(
    shelf,
    Array.from({ length: 256 }, (_, i) => i),
    docs,
  );
};
const seqOf = async (shelf: Shelf, name: DocName): Promise<number | undefined> => (await shelf.db.docs.get(name))?.seq;
const noteOn = async (shelf: Shelf): Promise<string | undefined> => (await createQueries(shelf).ticket(FIRST.id))?.ticket.note;

describe("a copy's number", () => {
  it("moves with a change that goes on from it, and with the whole", async () => {
    const shelf = await shelfWithAll();
    const { seq } = FIRST.entry();
    await commit(shelf, { kind: "feed", entries: [{ ...FIRST.entry(), from: seq, seq: seq + 2 }] });
    expect(await seqOf(shelf, NAME)).toBe(seq + 2);
    await commit(shelf, { kind: "feed", entries: [{ ...FIRST.entry(), from: 0, seq: seq + 9 }] });
    expect(await seqOf(shelf, NAME)).toBe(seq + 9);
  });

  it("stays where it is when something between is missing: the copy must not look whole", async () => {
    const shelf = await shelfWithAll();
    const { seq } = FIRST.entry();
    await commit(shelf, { kind: "feed", entries: [{ ...FIRST.entry(), from: seq + 1, seq: seq + 2 }] });
    expect(await seqOf(shelf, NAME)).toBe(seq);
    await shelf.db.docs.delete(NAME);
    await commit(shelf, { kind: "feed", entries: [{ ...FIRST.entry(), from: seq, seq: seq + 1 }] });
    expect(await seqOf(shelf, NAME)).toBe(0);
  });

  it("moves with an acknowledgement too, when the line is live", async () => {
    const shelf = await shelfWithAll();
    const { seq } = FIRST.entry();
    await note(shelf, FIRST, "u1", "甲");
    await note(shelf, SECOND, "u2", "乙");
    await commit(shelf, { kind: "ack", id: "u1", cursor: "c2", as: { from: seq, seq: 40 } });
    await commit(shelf, { kind: "ack", id: "u2" });
    expect(await seqOf(shelf, NAME)).toBe(40);
    expect(await seqOf(shelf, ticketDocName(SECOND.id))).toBe(SECOND.entry().seq);
  });
});

describe("the shelf's tally", () => {
  it("kept in memory is the one counted from the rows, whatever was committed, refused or failed", async () => {
    const shelf = await shelfWithAll();
    const random = seededRandom(5);
    await tallyOf(shelf);
    for (let n = 0; n < 60; n++) {
      const ticket = TICKETS[Math.floor(random() * TICKETS.length)] ?? FIRST;
      const name = ticketDocName(ticket.id);
      const from = (await seqOf(shelf, name)) ?? 0;
      const entry = { ...ticket.entry(), from: random() < 0.8 ? from : from + 1, seq: from + 3 };
      const draw = random();
      if (draw < 0.5) await commit(shelf, { kind: "feed", entries: [entry, ...(random() < 0.3 ? [entry] : [])] });
      else if (draw < 0.6) await commit(shelf, { kind: "feed", entries: [entry, { ...entry, bytes: Uint8Array.of(7, 255) }] });
      else if (draw < 0.75) await note(shelf, ticket, `u${n}`, "甲");
      else if (draw < 0.9) {
        const unsent = await shelf.db.outbox.toCollection().first();
        if (unsent !== undefined) await commit(shelf, { kind: "ack", id: unsent.id, as: { from, seq: from + 5 } });
      } else if (draw < 0.95) await commit(shelf, { kind: "mend", entries: [{ ...ticket.entry(), seq: from + 7 }], drop: [], at: T0 });
      else await commit(shelf, { kind: "mend", entries: [], drop: [name], at: T0 });
      const kept = await tallyOf(shelf);
      expect(isSame(kept, totalOf(await countBuckets(shelf)))).toBe(true);
    }
  });

  it("is counted anew from the rows when it is forgotten, so that a spoilt disk shows", async () => {
    const shelf = await shelfWithAll();
    const sound = await tallyOf(shelf);
    await shelf.db.docs.delete(NAME);
    forgetTally(shelf);
    expect(isSame(await tallyOf(shelf), sound)).toBe(false);
  });
});

describe("held against the room's listing", () => {
  it("a sound shelf differs in nothing", async () => {
    expect(await against(await shelfWithAll(), TICKETS)).toEqual({ fetch: [], drop: [] });
  });

  it("what vanished or fell back is fetched, what nobody sent is dropped", async () => {
    const shelf = await shelfWithAll();
    const row = await shelf.db.docs.get(ticketDocName(SECOND.id));
    if (row === undefined) throw new Error("no copy");
    await shelf.db.docs.bulkPut([
      { ...row, seq: row.seq - 1 },
      { ...row, name: "ticket:ghost" as DocName },
    ]);
    await shelf.db.docs.delete(NAME);
    const found = await against(shelf, TICKETS);
    expect([found.fetch.toSorted(), found.drop]).toEqual([[NAME, ticketDocName(SECOND.id)].toSorted(), ["ticket:ghost"]]);
  });

  it("leaves alone what another bucket has, what is only unsent, and what a later version calls documents", async () => {
    const shelf = await shelfWithAll();
    await commit(shelf, { kind: "mend", entries: [], drop: [NAME], at: T0 }); // an empty row stays
    const bucket = bucketOf(NAME);
    expect(await compareWith(shelf, [bucket], [{ name: "campaign:1", seq: 4 }])).toEqual({ fetch: [], drop: [] });
  });
});

describe("mending", () => {
  it("puts the whole document in place of the copy, keeps what is unsent on top, and counts", async () => {
    const shelf = await shelfWithAll();
    await note(shelf, FIRST, "u1", "没发出去");
    await shelf.db.docs.delete(NAME);
    expect(await commit(shelf, { kind: "mend", entries: [FIRST.entry()], drop: [], at: T0 })).toEqual(ok(undefined));
    expect(await against(shelf, TICKETS)).toEqual({ fetch: [], drop: [] });
    expect(await noteOn(shelf)).toBe("没发出去");
    expect(await shelf.db.outbox.count()).toBe(1);
    expect(readDiffered(await readSingle(shelf, "differed"))).toEqual({ documents: 1, restarts: 0, at: T0 });
  });

  it("with a copy of somebody erased drops what is unsent on it, without its words, and what was said", async () => {
    const shelf = await shelfWithAll();
    await note(shelf, FIRST, "u1", "zebra");
    await tallyOf(shelf); // counted once, kept from here on
    const anew = { ...FIRST.entry(), from: 0, seq: 50, format: "anew", bytes: SECOND.entry().bytes } as const;
    expect(await commit(shelf, { kind: "mend", entries: [anew], drop: [], at: T0 })).toEqual(ok(undefined));
    expect([await seqOf(shelf, NAME), await shelf.db.outbox.count()]).toEqual([50, 0]);
    expect(await shelf.db.refused.toArray()).toMatchObject([{ id: "u1", why: "erased", refusedAt: T0, summary: { text: "" } }]);
    expect((await shelf.db.docs.get(NAME))?.state).toEqual(new Uint8Array(Y.encodeStateAsUpdate(docOf(anew.bytes))));
    expect(isSame(await tallyOf(shelf), totalOf(await countBuckets(shelf)))).toBe(true);
  });

  it("gives the copy another generation, so that no client id is written under twice", async () => {
    const shelf = await shelfWithAll();
    await note(shelf, FIRST, "u1", "甲");
    const before = shelf.clients.get(NAME)?.client;
    await commit(shelf, { kind: "mend", entries: [FIRST.entry()], drop: [], at: T0 });
    await note(shelf, FIRST, "u2", "乙");
    expect(shelf.clients.get(NAME)?.client).not.toBe(before);
  });

  it("drops a surplus copy with its row in lists, never the outbox", async () => {
    const shelf = await shelfWithAll();
    await note(shelf, SECOND, "u1", "甲");
    await commit(shelf, { kind: "mend", entries: [], drop: [NAME, ticketDocName(SECOND.id)], at: T0 });
    expect(await shelf.db.tickets.get(FIRST.id)).toBeUndefined();
    expect(await seqOf(shelf, NAME)).toBe(0);
    expect((await shelf.db.outbox.toArray()).map((one) => one.id)).toEqual(["u1"]);
  });

  it("refuses copies that cannot be read, whole", async () => {
    const shelf = await shelfWithAll();
    await shelf.db.docs.delete(NAME);
    const broken = { ...SECOND.entry(), bytes: Uint8Array.of(7, 255, 255) };
    expect((await commit(shelf, { kind: "mend", entries: [FIRST.entry(), broken], drop: [], at: T0 })).ok).toBe(false);
    expect(await seqOf(shelf, NAME)).toBeUndefined();
    expect(await readSingle(shelf, "differed")).toBeUndefined();
  });

  it("by beginning anew drops everything received and the cursor, and keeps the outbox", async () => {
    const shelf = await shelfWithAll();
    await note(shelf, FIRST, "u1", "没发出去");
    await commit(shelf, { kind: "restart", at: T0 });
    expect([(await standing(shelf)).cursor, await shelf.db.tickets.count(), await shelf.db.outbox.count()]).toEqual(["", 0, 1]);
    await commit(shelf, { kind: "feed", entries: TICKETS.map((one) => one.entry()), cursor: "c9" });
    expect(await against(shelf, TICKETS)).toEqual({ fetch: [], drop: [] });
    expect(await noteOn(shelf)).toBe("没发出去");
    expect(readDiffered(await readSingle(shelf, "differed"))).toEqual({ documents: 0, restarts: 1, at: T0 });
  });
});
