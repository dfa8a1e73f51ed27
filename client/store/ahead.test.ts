// Pages worked out ahead: what a commit writes is the same with and without, whatever happened to the copies in between.
import { openTestShelf, roomTicket, T0, type RoomTicket } from "../../test/kit/buildShelf.ts";
import { withRaw, type Raw } from "../../test/kit/rawDb.ts";
import { describe, expect, it } from "vitest";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { createAhead, PAGE_LEAST, type Ahead, type Thread } from "./ahead.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { mend } from "./mend.ts";
import { createQueries } from "./queries.ts";
import { createSeal } from "./seal.ts";
import { tallyOf } from "./tally.ts";
import { workOut, type WorkedOut } from "./workOut.ts";

const ANNA = asId<MemberId>("anna");

/** A thread that is none, with everything copied on the way as between threads. */
const thread = (more: Partial<Thread> = {}): Thread => ({
  work: async (key, asks) => structuredClone(workOut(createSeal(structuredClone(key)), structuredClone(asks))),
  end: () => undefined,
  ...more,
});

/** One that has its thread already. */
async function ready(shelf: Shelf, its = thread()): Promise<Ahead> {
  const ahead = createAhead(shelf, async () => its);
  await ahead.workOut(entriesOf(manyTickets()));
  await Promise.resolve();
  return ahead;
}

const manyTickets = (): readonly RoomTicket[] =>
  Array.from({ length: PAGE_LEAST }, (_, i) => {
    const ticket = roomTicket(`t${i}`);
    ticket.says(`在吗 ${i}`);
    return ticket;
  });
const entriesOf = (tickets: readonly RoomTicket[]): readonly FeedEntry[] => tickets.map((one) => one.entry());

/** Everything on a shelf, letter by letter. */
const standing = async (shelf: Shelf): Promise<unknown> => ({
  docs: await shelf.db.docs.toArray(),
  tickets: await shelf.db.tickets.toArray(),
  outbox: await shelf.db.outbox.count(),
  tally: await tallyOf(shelf),
});

const feed = (shelf: Shelf, entries: readonly FeedEntry[], worked?: WorkedOut) =>
  commit(shelf, { kind: "feed", entries, cursor: "c", at: T0, ...(worked === undefined ? {} : { worked }) });

const note = (shelf: Shelf, ticket: RoomTicket) =>
  commit(shelf, {
    kind: "local",
    doc: ticketDocName(ticket.id),
    id: "u1",
    summary: { what: "note", by: ANNA, at: T0, text: "记一笔" },
    change(doc) {
      noteOf(doc).insert(0, "记一笔");
      return ok(undefined);
    },
  });

/** Bytes on the disk change under a row. */
async function spoil(shelf: Shelf, name: string): Promise<void> {
  await withRaw(shelf.db.name, (store) => {
    const found: IDBRequest<Raw> = store("docs").get(name);
    found.onsuccess = () => {
      const { sealed } = found.result;
      store("docs").put({
        ...found.result,
        sealed: sealed instanceof Uint8Array ? sealed.map((one, i) => (i === 30 ? one ^ 1 : one)) : sealed,
      });
    };
  });
}

describe("pages worked out ahead", () => {
  it("write what they would have written, onto nothing and onto older copies", async () => {
    const tickets = manyTickets();
    const first = entriesOf(tickets);
    for (const one of tickets) one.says("还在吗");
    const [plain, early] = [openTestShelf(), openTestShelf()];
    const ahead = await ready(early);
    for (const entries of [first, entriesOf(tickets)]) {
      await feed(plain, entries);
      const worked = await ahead.workOut(entries);
      expect(worked?.by.size).toBe(entries.length);
      expect(await feed(early, entries, worked)).toEqual(ok(undefined));
    }
    expect(await standing(early)).toEqual(await standing(plain));
    expect((await early.db.tickets.toArray()).map((row) => row.lastText)).toEqual(tickets.map(() => "还在吗"));
  });

  it("are worked out again where another tab wrote meanwhile, or this device has something unsent: nothing of either is lost", async () => {
    const tickets = manyTickets();
    const [first, second] = tickets;
    if (first === undefined || second === undefined) throw new Error("no tickets");
    const shelf = openTestShelf();
    const ahead = await ready(shelf);
    await feed(shelf, entriesOf(tickets));
    for (const one of tickets) one.says("页里的");
    const page = entriesOf(tickets);
    const worked = await ahead.workOut(page);
    first.says("页后的");
    await feed(shelf, [first.entry()]);
    await note(shelf, second);
    await feed(shelf, page, worked);
    const queries = createQueries(shelf);
    expect((await shelf.db.tickets.get(first.id))?.lastText).toBe("页后的");
    expect((await queries.ticket(second.id))?.ticket).toMatchObject({ note: "记一笔" });
    expect((await shelf.db.tickets.get(second.id))?.lastText).toBe("页里的");
    expect((await shelf.db.docs.get(ticketDocName(first.id)))?.seq).toBe(first.entry().seq);
  });

  it("are taken as they are: nothing is merged or sealed a second time, and every row opens", async () => {
    const tickets = manyTickets();
    const shelf = openTestShelf();
    const ahead = await ready(shelf);
    const page = entriesOf(tickets);
    await feed(shelf, page, await ahead.workOut(page));
    for (const row of await shelf.db.docs.toArray()) expect(shelf.kept.take(row.name, row.state)).toBeUndefined(); // who merges keeps it open
    expect(await shelf.db.docs.count()).toBe(tickets.length);
    expect(shelf.unreadable.noted()).toBe(0);
  });

  it("are left where a copy came by another tab meanwhile: what is there is not written over", async () => {
    const tickets = manyTickets();
    const [first] = tickets;
    if (first === undefined) throw new Error("no tickets");
    const [shelf, other] = [openTestShelf(), openTestShelf()];
    const ahead = await ready(shelf);
    const page = entriesOf(tickets);
    const worked = await ahead.workOut(page);
    first.says("页后的");
    for (const one of [shelf, other]) await feed(one, [first.entry()]);
    await feed(other, page);
    expect(await feed(shelf, page, worked)).toEqual(ok(undefined));
    expect(await standing(shelf)).toEqual(await standing(other));
    expect((await shelf.db.tickets.get(first.id))?.lastText).toBe("页后的");
  });

  it("are left where the key is another one by now: no row is written that this shelf cannot open", async () => {
    const shelf = openTestShelf();
    const before = new Uint8Array(32).fill(9);
    const ahead = await ready(shelf, thread({ work: async (_key, asks) => workOut(createSeal(before), asks) }));
    const page = entriesOf(manyTickets());
    const worked = await ahead.workOut(page);
    if (worked === undefined) throw new Error("nothing was worked out");
    expect(await feed(shelf, page, { ...worked, key: before })).toEqual(ok(undefined));
    expect(await shelf.db.tickets.count()).toBe(page.length);
    expect((await shelf.db.tickets.toArray()).length).toBe(page.length);
    expect(shelf.unreadable.noted()).toBe(0);
  });

  it("are left where a copy cannot be opened, in the thread as in the commit: it is noted and mended as ever", async () => {
    const tickets = manyTickets();
    const [first] = tickets;
    if (first === undefined) throw new Error("no tickets");
    const shelf = openTestShelf();
    const ahead = await ready(shelf);
    await feed(shelf, entriesOf(tickets));
    await spoil(shelf, ticketDocName(first.id));
    for (const one of tickets) one.says("页里的");
    const page = entriesOf(tickets);
    const worked = await ahead.workOut(page);
    expect(worked?.by.size).toBe(page.length - 1);
    expect(await feed(shelf, page, worked)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(shelf.unreadable.noted()).toBeGreaterThan(0);
    await mend(shelf, T0);
    expect(await feed(shelf, page, worked)).toEqual(ok(undefined));
    expect((await shelf.db.tickets.toArray()).map((row) => row.lastText)).toEqual(tickets.map(() => "页里的"));
  });

  it("leave what was written anew, what is no document of ours, and what cannot be read to the commit: it refuses, and writes nothing", async () => {
    const tickets = manyTickets();
    const shelf = openTestShelf();
    const ahead = await ready(shelf);
    const [one, two, ...rest] = entriesOf(tickets);
    if (one === undefined || two === undefined) throw new Error("no entries");
    const anew: FeedEntry = { ...one, format: "anew" };
    const odd: FeedEntry = { ...two, doc: "planet:mars" };
    const bad: FeedEntry = { ...two, bytes: Uint8Array.from([7, 7, 7]) };
    const page = [anew, odd, bad, ...rest];
    const worked = await ahead.workOut(page);
    expect([anew, odd, bad].map((entry) => worked?.by.has(entry))).toEqual([false, false, false]);
    expect(worked?.by.size).toBe(rest.length);
    expect(await feed(shelf, page, worked)).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await shelf.db.docs.count()).toBe(0);
    expect(await feed(shelf, [anew, odd, ...rest], worked)).toEqual(ok(undefined));
    expect(await shelf.db.tickets.count()).toBe(rest.length + 1);
  });

  it("are worked out by nobody where a page is small, no thread can be had, or it broke: the commit does it", async () => {
    const shelf = openTestShelf();
    const entries = entriesOf(manyTickets());
    let started = 0;
    const none = createAhead(shelf, async () => {
      started++;
      return undefined;
    });
    expect(await none.workOut(entries.slice(1))).toBeUndefined();
    expect(started).toBe(0);
    for (let i = 0; i < 3; i++) expect(await none.workOut(entries)).toBeUndefined();
    expect(started).toBe(1); // a policy that forbids threads will not change its mind
    const broken = await ready(shelf, thread({ work: () => Promise.reject(new Error("broken")) }));
    expect(await broken.workOut(entries)).toBeUndefined();
    expect(await feed(shelf, entries)).toEqual(ok(undefined));
  });

  it("need no thread any more when the run is whole, whenever it was ready", async () => {
    const shelf = openTestShelf();
    const entries = entriesOf(manyTickets());
    let ended = 0;
    const its = thread({ end: () => void ended++ });
    const ahead = await ready(shelf, its);
    ahead.rest();
    expect(ended).toBe(1);
    expect(await ahead.workOut(entries)).toBeUndefined(); // another one is on its way
    ahead.rest(); // before it was ready
    await Promise.resolve();
    await Promise.resolve();
    expect(ended).toBe(2);
  });
});
