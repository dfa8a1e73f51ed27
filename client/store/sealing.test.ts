// The shelf as it lies on the disk: no words in it, rows bound to their places; and what cannot be opened is mended, never shown as empty.
import { openTestShelf, roomTicket, T0, teamEntry, TEST_KEY } from "../../test/kit/buildShelf.ts";
import { holds, rawRows, withRaw } from "../../test/kit/rawDb.ts";
import { describe, expect, it } from "vitest";
import { asId, type DeviceId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { appendMessage } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { FeedEntry } from "../../shared/wire/frame.ts";
import { commit } from "./commit.ts";
import { openShelf, type Deed, type Shelf } from "./db.ts";
import { lookThrough, mend } from "./mend.ts";
import { standing, waiting } from "./outbox.ts";
import { createQueries } from "./queries.ts";
import { ensureRows } from "./rebuild.ts";
import { drawKey } from "./seal.ts";

const ANNA = asId<MemberId>("anna");
const T1 = asId<TicketId>("t1");
const SAYINGS = ["我的退款怎么还没到", "顾客", "明天上午到账", "先别回，我在查", "周敏"];

const summary = (what: Deed, text: string) => ({ what, by: ANNA, at: T0, text });

/** A shelf with something in every table. */
async function filled(): Promise<Shelf & { readonly entry: FeedEntry }> {
  const shelf = openTestShelf();
  const ticket = roomTicket("t1");
  ticket.says("我的退款怎么还没到");
  const other = roomTicket("t2");
  other.says("几天能到");
  const team = teamEntry([
    { id: "anna", name: { zh: "周敏", en: "Anna" }, role: "agent", skills: {}, languages: ["zh"], capacity: 3, record: {}, active: true },
  ]);
  await commit(shelf, { kind: "epoch", epoch: "e1" });
  await commit(shelf, { kind: "feed", entries: [team, ticket.entry(), other.entry()], cursor: "e1.1" });
  await ensureRows(shelf);
  await reply(shelf, "明天上午到账", "m-2");
  await reply(shelf, "这条被退回", "m-1");
  await commit(shelf, { kind: "refused", id: "u-m-1", why: "conflict", words: "被人抢先了", at: T0 });
  await commit(shelf, { kind: "draft", ticket: T1, text: "先别回，我在查" });
  await commit(shelf, { kind: "single", key: "people", value: [{ member: "anna", presence: "online", since: 1 }] });
  return { ...shelf, entry: ticket.entry() };
}

async function reply(shelf: Shelf, text: string, id: string): Promise<void> {
  const done = await commit(shelf, {
    kind: "local",
    doc: ticketDocName(T1),
    id: `u-${id}`,
    summary: summary("reply", text),
    change: (doc) => {
      appendMessage(doc, {
        kind: "agent",
        id: asId<MessageId>(id),
        at: T0 + 9_000,
        text,
        by: ANNA,
        seen: { shopper: 0, shop: 0, assignment: 0 },
      });
      return ok(undefined);
    },
  });
  expect(done).toMatchObject({ ok: true });
}

/** The same database under another key, as after the key was lost. */
function reopened(shelf: Shelf, key: Uint8Array = TEST_KEY): Shelf {
  shelf.close();
  const { shop, member, db } = shelf;
  return openShelf({ shop, member, key, random: Math.random, device: asId<DeviceId>(db.name.split(":").at(-1) ?? "") });
}

const texts = async (shelf: Shelf): Promise<readonly string[]> =>
  (await createQueries(shelf).ticket(T1))?.ticket.messages.map((one) => (one.kind === "event" ? "" : one.text)) ?? [];

describe("the shelf on the disk", () => {
  it("has no words of anybody in any stored value, in no table", async () => {
    const shelf = await filled();
    const raw = await rawRows(shelf.db.name);
    expect(Object.values(raw).flat().length).toBeGreaterThan(10);
    for (const words of SAYINGS) expect(holds(raw, words)).toBe(false);
    expect(await texts(shelf)).toEqual(["我的退款怎么还没到", "明天上午到账"]);
    expect(await createQueries(shelf).draft(T1)).toBe("先别回，我在查");
    shelf.close();
  });

  it("keeps keys and indexes in the clear, and one sealed field beside them", async () => {
    const shelf = await filled();
    const raw = await rawRows(shelf.db.name);
    const fields = Object.fromEntries(Object.entries(raw).map(([table, rows]) => [table, Object.keys(rows[0] ?? {}).toSorted()]));
    expect(fields).toEqual({
      articles: [],
      docs: ["name", "sealed"],
      drafts: ["sealed", "ticket"],
      facts: [],
      files: [],
      outbox: ["doc", "id", "n", "sealed"],
      products: [],
      refused: ["doc", "id", "n", "sealed"],
      singles: ["key", "sealed"],
      tickets: ["assignee", "id", "open", "phase", "score", "sealed", "shopper", "updatedAt"],
      touched: ["n", "sealed"],
    });
    shelf.close();
  });

  it("opens again under its key, offline, with everything", async () => {
    const shelf = reopened(await filled());
    expect(await texts(shelf)).toEqual(["我的退款怎么还没到", "明天上午到账"]);
    expect((await createQueries(shelf).members()).map((one) => one.name.zh)).toEqual(["周敏"]);
    expect((await createQueries(shelf).all()).map((row) => row.shopperName)).toEqual(["顾客", "顾客"]);
    expect(await lookThrough(shelf, T0)).toBe(0);
    shelf.close();
  });
});

describe("what cannot be opened", () => {
  it("two rows that changed places: neither shows, both are fetched anew under another generation", async () => {
    const shelf = await filled();
    const before = (await shelf.db.docs.get(ticketDocName(T1)))?.generation;
    await withRaw(shelf.db.name, (store) => {
      const docs = store("docs");
      const request = docs.getAll();
      request.onsuccess = () => {
        const [one, two] = request.result as readonly { name: string; sealed: Uint8Array }[];
        if (one === undefined || two === undefined) return;
        docs.put({ name: one.name, sealed: two.sealed });
        docs.put({ name: two.name, sealed: one.sealed });
      };
    });
    expect(await texts(shelf)).toEqual([]);
    expect(await mend(shelf, T0)).toBe(1);
    expect(await standing(shelf)).toEqual({ epoch: "e1", cursor: "" });
    expect((await shelf.db.docs.get(ticketDocName(T1)))?.generation).not.toBe(before);
    expect(await shelf.db.tickets.get(T1)).toBeUndefined();
    await mend(shelf, T0);
    expect(await commit(shelf, { kind: "feed", entries: [shelf.entry], cursor: "e1.2" })).toMatchObject({ ok: true });
    expect(await texts(shelf)).toEqual(["我的退款怎么还没到", "明天上午到账"]);
    shelf.close();
  });

  it("a change that would build on a copy that cannot be opened is not written, and goes through when it is mended", async () => {
    const shelf = await filled();
    await withRaw(shelf.db.name, (store) => void store("docs").put({ name: ticketDocName(T1), sealed: new Uint8Array(60) }));
    const ticket = roomTicket("t1");
    ticket.says("又来了");
    const change = { kind: "feed", entries: [ticket.entry()], cursor: "e1.2" } as const;
    expect(await commit(shelf, change)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await standing(shelf)).toEqual({ epoch: "e1", cursor: "e1.1" });
    await mend(shelf, T0);
    expect(await commit(shelf, change)).toMatchObject({ ok: true });
    expect((await texts(shelf))[0]).toBe("又来了");
    shelf.close();
  });

  it("a list's row is folded anew from its document, in every way a list is read", async () => {
    const shelf = await filled();
    const queries = createQueries(shelf);
    await withRaw(shelf.db.name, (store) => {
      const rows = store("tickets").getAll();
      rows.onsuccess = () => {
        for (const row of rows.result as readonly { id: string }[])
          if (row.id === "t1") store("tickets").put({ ...row, sealed: new Uint8Array(60) });
      };
    });
    expect((await queries.all()).map((row) => row.id)).toEqual(["t2"]);
    expect((await shelf.db.tickets.toArray()).map((row) => row.id)).toEqual(["t2"]);
    expect(await shelf.db.tickets.where("id").anyOf(["t1", "t2"]).first()).toMatchObject({ id: "t2" });
    expect(await mend(shelf, T0)).toBe(1);
    expect((await queries.all()).map((row) => row.shopperName)).toEqual(["顾客", "顾客"]);
    shelf.close();
  });

  it("an unsent change becomes an entry of the drawer: counted and said, never dropped in silence", async () => {
    const shelf = await filled();
    const queries = createQueries(shelf);
    await withRaw(shelf.db.name, (store) => {
      const rows = store("outbox").getAll();
      rows.onsuccess = () => {
        for (const row of rows.result as readonly object[]) store("outbox").put({ ...row, sealed: new Uint8Array(3) });
      };
    });
    expect(await lookThrough(shelf, T0 + 5)).toBe(1);
    expect(await waiting(shelf)).toEqual([]);
    expect(await queries.counts()).toMatchObject({ unsent: 0, refused: 2 });
    const [lost] = await queries.refused();
    expect(lost).toMatchObject({ id: "u-m-2", doc: "ticket:t1", refusedAt: T0 + 5, summary: { what: "lost", text: "" } });
    expect(lost?.words).toMatch(/1 change could not be read/);
    expect(await texts(shelf)).toEqual(["我的退款怎么还没到"]);
    shelf.close();
  });

  it("another key: everything received is fetched anew, what was not sent and what was refused is counted", async () => {
    const shelf = reopened(await filled(), drawKey());
    expect(await lookThrough(shelf, T0)).toBeGreaterThan(0);
    const queries = createQueries(shelf);
    expect(await standing(shelf)).toEqual({ epoch: "", cursor: "" });
    expect(await queries.counts()).toMatchObject({ open: 0, unsent: 0, refused: 2 });
    expect(await queries.all()).toEqual([]);
    expect((await shelf.db.docs.toArray()).map((row) => row.state.length)).toEqual([0, 0]);
    expect(await queries.draft(T1)).toBe("");
    await mend(shelf, T0);
    expect(await lookThrough(shelf, T0)).toBe(0);
    shelf.close();
  });

  it("a new epoch and a wiped note still reach rows by modify and update", async () => {
    const shelf = await filled();
    await commit(shelf, { kind: "epoch", epoch: "e2" });
    expect((await shelf.db.docs.toArray()).map((row) => [row.state.length, row.generation])).toEqual([
      [0, 2],
      [0, 1],
    ]);
    const [row] = await shelf.db.outbox.toArray();
    await shelf.db.outbox.update(row?.n ?? 0, { summary: summary("note", "改过了") });
    expect((await createQueries(shelf).outbox()).map((one) => one.summary.text)).toEqual(["改过了"]);
    expect(holds(await rawRows(shelf.db.name), "改过了")).toBe(false);
    shelf.close();
  });
});

describe("another version of the app", () => {
  it("a newer one that wants the shelf gets it: this one closes, and does not open it again", async () => {
    const shelf = await filled();
    const newer = indexedDB.open(shelf.db.name, (shelf.db.verno + 1) * 10);
    await new Promise<void>((done) => (newer.onsuccess = () => done()));
    newer.result.close();
    await expect(shelf.db.tickets.count()).rejects.toThrow(/closed/i);
  });

  it("a shelf that a newer one keeps is not touched by this one", async () => {
    const shelf = await filled();
    shelf.close();
    const newer = indexedDB.open(shelf.db.name, (shelf.db.verno + 1) * 10);
    await new Promise<void>((done) => (newer.onsuccess = () => done()));
    newer.result.close();
    const again = reopened(shelf);
    await expect(again.db.tickets.count()).rejects.toThrow(/newer version/);
    again.close();
  });
});
