// Reading the shelf: pages by key, counts, rows folded anew, an open document that stays current, a short outbox.
import { openTestShelf, roomTicket, T0, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { describe, expect, it } from "vitest";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { noteOf, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { NO_ASSIGNMENT } from "../../shared/domain/ticket.ts";
import { commit } from "./commit.ts";
import type { Bytes, Shelf } from "./db.ts";
import { openDoc } from "./docs.ts";
import { PAGE_ROWS } from "./pageRows.ts";
import { createQueries } from "./queries.ts";
import { ensureRows, rebuild } from "./rebuild.ts";

const ANNA = asId<MemberId>("anna");

function ranked(id: string, score: number, to?: MemberId): RoomTicket {
  const ticket = roomTicket(id);
  ticket.says("在吗");
  const handoff = { at: T0, cause: "asked", reason: "", summary: "", intents: [], facts: [], cited: [] };
  const assignment = to === undefined ? NO_ASSIGNMENT : ({ ...NO_ASSIGNMENT, to, state: "held", version: 1 } as const);
  ticket.verdicts({ priority: { level: "P2", score, reasons: [] }, handoff, assignment });
  return ticket;
}

async function receive(shelf: Shelf, ...tickets: readonly RoomTicket[]): Promise<void> {
  await commit(shelf, { kind: "feed", entries: tickets.map((one) => one.entry()), cursor: "c1" });
}

function addNote(shelf: Shelf, ticket: RoomTicket, id: string, text: string) {
  return commit(shelf, {
    kind: "local",
    doc: ticketDocName(ticket.id),
    id,
    summary: { what: "reply", by: ANNA, at: T0, text },
    change(doc) {
      noteOf(doc).insert(noteOf(doc).length, text);
      return ok(undefined);
    },
  });
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

describe("lists", () => {
  it("of what was touched last have open and done ones, by their keys; whole ones come with what is unsent, missing ones not at all", async () => {
    const shelf = openTestShelf();
    const done = ranked("t1", 10, ANNA);
    wishStatus(done.doc, { want: "resolved", by: ANNA, at: T0, seenShopper: 1 });
    await receive(shelf, done, ranked("t2", 90, ANNA), ranked("t3", 50));
    const queries = createQueries(shelf);
    expect((await queries.newest(10)).slice(0, 2).toSorted()).toEqual(["t2", "t3"]);
    expect((await queries.newest(10))[2]).toBe("t1");
    expect(await queries.newest(1)).toHaveLength(1);
    await addNote(shelf, done, "n1", "只在本机");
    const whole = await queries.whole([done.id, asId("t9")]);
    expect(whole.map((one) => [one.head.id, one.note])).toEqual([["t1", "只在本机"]]);
  });

  it("come most urgent first, mine apart from what nobody has", async () => {
    const shelf = openTestShelf();
    await receive(shelf, ranked("t1", 10, ANNA), ranked("t2", 90, ANNA), ranked("t3", 50), ranked("t4", 70, asId("bob")));
    const queries = createQueries(shelf);
    expect((await queries.mine()).map((row) => row.id)).toEqual(["t2", "t1"]);
    expect((await queries.unassigned()).map((row) => row.id)).toEqual(["t3"]);
    expect((await queries.all()).map((row) => row.id)).toEqual(["t2", "t4", "t3", "t1"]);
    expect(await queries.counts()).toEqual({ mine: 2, unassigned: 1, open: 4, unsent: 0, refused: 0 });
  });

  it("go on exactly after the last row of the page before, also among equals", async () => {
    const shelf = openTestShelf();
    const many = Array.from({ length: PAGE_ROWS + 20 }, (_, i) => ranked(`t${String(i).padStart(3, "0")}`, i % 3));
    await receive(shelf, ...many);
    const queries = createQueries(shelf);
    const first = await queries.all();
    const second = await queries.all(first.at(-1));
    expect(first).toHaveLength(PAGE_ROWS);
    expect(second).toHaveLength(20);
    expect(new Set([...first, ...second].map((row) => row.id)).size).toBe(PAGE_ROWS + 20);
  });

  it("know a shopper's other tickets, latest first", async () => {
    const shelf = openTestShelf();
    const [one, two] = [roomTicket("t1"), roomTicket("t2")];
    two.says("在吗");
    await receive(shelf, one, two);
    expect((await createQueries(shelf).ofShopper("shopper1")).map((row) => row.id)).toEqual(["t2", "t1"]);
    expect((await createQueries(shelf).ofShopper("shopper1", two.id)).map((row) => row.id)).toEqual(["t1"]);
  });

  it("give nothing for a ticket that is not here", async () => {
    expect(await createQueries(openTestShelf()).ticket(asId("nowhere"))).toBeUndefined();
  });
});

describe("rows", () => {
  it("can be thrown away and folded anew, unsent changes included", async () => {
    const shelf = openTestShelf();
    const ticket = ranked("t1", 50);
    await receive(shelf, ticket, ranked("t2", 20));
    await addNote(shelf, ticket, "u1", "备注");
    const before = await shelf.db.tickets.toArray();
    await shelf.db.tickets.clear();
    expect(await rebuild(shelf)).toBe(2);
    expect(await shelf.db.tickets.toArray()).toEqual(before);
  });

  it("are folded anew once for a new version of the fold, not at every start", async () => {
    const shelf = openTestShelf();
    await receive(shelf, ranked("t1", 50));
    expect(await ensureRows(shelf)).toBe(1);
    expect(await ensureRows(shelf)).toBe(0);
  });
});

describe("an open document", () => {
  it("follows the feed, other tabs and this tab's own changes", async () => {
    const shelf = openTestShelf();
    const ticket = ranked("t1", 50);
    await receive(shelf, ticket);
    const open = await openDoc(shelf, ticketDocName(ticket.id));
    await addNote(openTestShelf("anna", shelf), ticket, "u1", "甲");
    noteOf(ticket.doc).insert(0, "乙");
    await receive(shelf, ticket);
    await settled();
    expect(noteOf(open.doc).toString().split("").toSorted()).toEqual(["乙", "甲"].toSorted());
    open.close();
  });

  it("is told when its copy was dropped", async () => {
    const shelf = openTestShelf();
    const ticket = ranked("t1", 50);
    await receive(shelf, ticket);
    await addNote(shelf, ticket, "u1", "甲");
    const open = await openDoc(shelf, ticketDocName(ticket.id));
    let dropped = false;
    open.onDropped(() => (dropped = true));
    await commit(shelf, { kind: "refused", id: "u1", why: "forbidden", words: "no", at: T0 });
    await settled();
    expect(dropped).toBe(true);
    open.close();
  });
});

describe("an editor's letters", () => {
  async function weave(shelf: Shelf, ticket: RoomTicket, generation: number, id: string, bytes: Bytes) {
    const summary = { what: "note", by: ANNA, at: T0, text: "" } as const;
    return commit(shelf, { kind: "weave", doc: ticketDocName(ticket.id), generation, received: undefined, local: { id, bytes, summary } });
  }

  it("become one unsent row, under the latest id", async () => {
    const shelf = openTestShelf();
    const ticket = ranked("t1", 50);
    await receive(shelf, ticket);
    const open = await openDoc(shelf, ticketDocName(ticket.id));
    for (const [i, letter] of [..."已核对"].entries()) {
      let bytes: Uint8Array = new Uint8Array(0);
      open.doc.once("update", (update: Uint8Array) => (bytes = update));
      noteOf(open.doc).insert(i, letter);
      await weave(shelf, ticket, open.generation, `w${i}`, new Uint8Array(bytes));
    }
    expect((await createQueries(shelf).outbox()).map((one) => one.id)).toEqual(["w2"]);
    expect((await createQueries(shelf).ticket(ticket.id))?.ticket.note).toBe("已核对");
    await commit(shelf, { kind: "ack", id: "w0" }); // the old row was on its way: its answer means nothing any more
    expect((await createQueries(shelf).outbox()).map((one) => one.id)).toEqual(["w2"]);
    open.close();
  });

  it("never cross another unsent change", async () => {
    const shelf = openTestShelf();
    const ticket = ranked("t1", 50);
    await receive(shelf, ticket);
    const typed = async (id: string, letter: string): Promise<void> => {
      const open = await openDoc(shelf, ticketDocName(ticket.id));
      let bytes: Uint8Array = new Uint8Array(0);
      open.doc.once("update", (update: Uint8Array) => (bytes = update));
      noteOf(open.doc).insert(0, letter);
      await weave(shelf, ticket, open.generation, id, new Uint8Array(bytes));
      open.close();
    };
    await typed("w1", "甲");
    await addNote(shelf, ticket, "u1", "乙");
    await typed("w2", "丙");
    expect((await createQueries(shelf).outbox()).map((one) => one.id)).toEqual(["w1", "u1", "w2"]);
  });

  it("of a dropped copy are refused", async () => {
    const shelf = openTestShelf();
    const ticket = ranked("t1", 50);
    await receive(shelf, ticket);
    expect(await weave(shelf, ticket, 7, "w1", new Uint8Array([0, 0]))).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await createQueries(shelf).outbox()).toEqual([]);
  });
});
