// An unsealed database of an earlier version moves onto the sealed shelf: nothing unsent is lost, nothing comes twice, nothing plain stays.
import { roomTicket, T0, teamEntry, TEST_KEY } from "../../test/kit/buildShelf.ts";
import { holds, rawRows } from "../../test/kit/rawDb.ts";
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { asId, type DeviceId, type MemberId, type MessageId, type ShopId, type TicketId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { appendMessage } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { commit } from "./commit.ts";
import { hasPlain, openShelf, plainNameOf, type Shelf, type ShelfDb, type Whose } from "./db.ts";
import { FIRM_FOOTING } from "./footing.ts";
import { createKept } from "./kept.ts";
import { moveIn } from "./moveIn.ts";
import { standing, waiting } from "./outbox.ts";
import { createQueries } from "./queries.ts";
import { ensureRows } from "./rebuild.ts";
import { createUnreadable } from "./unreadable.ts";
import { watchDexie } from "./watch.ts";

const ANNA = asId<MemberId>("anna");
const T1 = asId<TicketId>("t1");
const SHOP = asId<ShopId>("demo");

// As version 1 had it: the released shape never changes.
const VERSION_1 = {
  docs: "name",
  tickets: "id, [assignee+open+score+id], [phase+score+id], [open+score+id], [open+updatedAt+id], [shopper+updatedAt]",
  articles: "id, [status+intent], intent",
  products: "id, category",
  outbox: "++n, id, doc",
  refused: "++n, id, doc",
  singles: "key",
};

let devices = 0;
const newDevice = (): Whose => ({ shop: SHOP, member: ANNA, device: asId<DeviceId>(`p${++devices}`) });

/** A shelf as the first version opened it: plain. */
function openPlain(whose: Whose): Shelf {
  const db = new Dexie(plainNameOf(whose), { cache: "disabled" }) as ShelfDb;
  db.version(1).stores(VERSION_1);
  // the first version noted no change for a search it did not have, and kept no facts
  Object.assign(db, { touched: { add: async () => undefined }, facts: { bulkDelete: async () => undefined } });
  const rest = { shop: SHOP, member: ANNA, random: Math.random, clients: new Map(), watch: watchDexie, unreadable: createUnreadable() };
  return { ...rest, db, tally: { known: undefined }, kept: createKept(), footing: FIRM_FOOTING, close: () => db.close() };
}

async function reply(shelf: Shelf, text: string, id: string): Promise<void> {
  await commit(shelf, {
    kind: "local",
    doc: ticketDocName(T1),
    id,
    summary: { what: "reply", by: ANNA, at: T0, text },
    change: (doc) => {
      const seen = { shopper: 0, shop: 0, assignment: 0 };
      appendMessage(doc, { kind: "agent", id: asId<MessageId>(`m-${id}`), at: T0 + 9_000, text, by: ANNA, seen });
      return ok(undefined);
    },
  });
}

async function filledPlain(whose: Whose): Promise<void> {
  const plain = openPlain(whose);
  const [one, two] = [roomTicket("t1"), roomTicket("t2")];
  one.says("我的退款怎么还没到");
  two.says("几天能到");
  await commit(plain, { kind: "epoch", epoch: "e1" });
  await commit(plain, { kind: "feed", entries: [teamEntry([]), one.entry(), two.entry()], cursor: "e1.7" });
  await commit(plain, { kind: "single", key: "device", value: "d-1" });
  await ensureRows(plain);
  await reply(plain, "明天上午到账", "u1");
  await reply(plain, "被退回的话", "u2");
  await commit(plain, { kind: "refused", id: "u2", why: "conflict", words: "被人抢先了", at: T0 });
  plain.close();
}

const open = (whose: Whose): Shelf => openShelf({ ...whose, random: Math.random, key: TEST_KEY });
const texts = async (shelf: Shelf): Promise<readonly string[]> =>
  (await createQueries(shelf).ticket(T1))?.ticket.messages.map((one) => (one.kind === "event" ? "" : one.text)) ?? [];

describe("moving in", () => {
  it("brings everything over, sealed: documents, rows, what waits, the drawer, the cursor; the plain database is gone", async () => {
    const whose = newDevice();
    await filledPlain(whose);
    expect(holds(await rawRows(plainNameOf(whose)), "退款")).toBe(true);
    const shelf = open(whose);
    await moveIn(shelf, whose);
    expect(await texts(shelf)).toEqual(["我的退款怎么还没到", "明天上午到账"]);
    expect(await waiting(shelf)).toEqual([{ id: "u1", doc: "ticket:t1" }]);
    expect((await createQueries(shelf).refused()).map((one) => one.summary.text)).toEqual(["被退回的话"]);
    expect(await createQueries(shelf).all()).toHaveLength(2);
    expect(await standing(shelf)).toEqual({ epoch: "e1", cursor: "e1.7" });
    expect(await shelf.db.singles.get("device")).toMatchObject({ value: "d-1" });
    expect(await ensureRows(shelf)).toBe(0);
    expect(await hasPlain(whose)).toBe(false);
    for (const words of ["退款", "上午到账", "被退回", "被人抢先"]) expect(holds(await rawRows(shelf.db.name), words)).toBe(false);
    shelf.close();
  });

  it("goes on where it was cut off: nothing is lost, nothing comes twice, and the cursor never passes what is not here", async () => {
    const whose = newDevice();
    await filledPlain(whose);
    const shelf = open(whose);
    const full = new Error("cut off");
    for (const table of ["tickets", "outbox"] as const) {
      const cut = (): never => {
        throw full;
      };
      shelf.db.table(table).hook("creating", cut);
      await expect(moveIn(shelf, whose)).rejects.toThrow();
      shelf.db.table(table).hook("creating").unsubscribe(cut);
      expect(await standing(shelf)).toEqual({ epoch: "", cursor: "" });
      expect(await hasPlain(whose)).toBe(true);
    }
    await moveIn(shelf, whose);
    expect(await texts(shelf)).toEqual(["我的退款怎么还没到", "明天上午到账"]);
    expect(await createQueries(shelf).counts()).toMatchObject({ unsent: 1, refused: 1 });
    shelf.close();
  });

  it("brings a shelf that knows its room only what was not sent: an old tab wrote beside it for a while", async () => {
    const whose = newDevice();
    await filledPlain(whose);
    const shelf = open(whose);
    await moveIn(shelf, whose);
    await commit(shelf, { kind: "single", key: "here", value: 1 });
    await filledPlain(whose); // the old tab began anew, and stands at an older cursor
    const later = openPlain(whose);
    await reply(later, "旧页里写的", "u3");
    later.close();
    await commit(shelf, { kind: "feed", entries: [], cursor: "e1.9" });
    await moveIn(shelf, whose);
    expect((await waiting(shelf)).map((one) => one.id)).toEqual(["u1", "u3"]);
    expect(await createQueries(shelf).counts()).toMatchObject({ unsent: 2, refused: 1 });
    expect(await standing(shelf)).toEqual({ epoch: "e1", cursor: "e1.9" });
    expect(await ensureRows(shelf)).toBe(2);
    expect(await hasPlain(whose)).toBe(false);
    shelf.close();
  });

  it("takes the plain database away under a tab of the first version that still has it open", async () => {
    const whose = newDevice();
    await filledPlain(whose);
    const old = openPlain(whose);
    expect(await old.db.tickets.count()).toBe(2);
    const shelf = open(whose);
    await moveIn(shelf, whose);
    expect(await hasPlain(whose)).toBe(false);
    expect(await texts(shelf)).toEqual(["我的退款怎么还没到", "明天上午到账"]);
    old.close();
    shelf.close();
  });
});
