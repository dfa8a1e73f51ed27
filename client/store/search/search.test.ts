// The search over a real shelf: Chinese, pinyin, English, operators, phrases; kept current, made anew, and nobody is found who was erased.
import { openTestShelf, T0 } from "../../../test/kit/buildShelf.ts";
import { entryOfDoc, searchOf, tell, tellDoc, type Told } from "../../../test/kit/buildSearch.ts";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { holds, rawRows } from "../../../test/kit/rawDb.ts";
import { asId, type MemberId, type MessageId } from "../../../shared/core/ids.ts";
import { ok } from "../../../shared/core/result.ts";
import { appendMessage, noteOf, readTicketDoc, writeTicket } from "../../../shared/doc/ticketDoc.ts";
import { erasedShopper, eraseTicket } from "../../../shared/domain/erased.ts";
import { ticketDocName } from "../../../shared/domain/names.ts";
import { commit } from "../commit.ts";
import type { Shelf } from "../db.ts";
import { INDEX_VERSION } from "./searchDb.ts";

const ANNA = asId<MemberId>("anna");
const SHOP: readonly Told[] = [
  { id: "t1", name: "王若溪", shopper: "s1", at: 1, says: ["退款什么时候到账", "都五天了"], verdicts: { number: 1041 } },
  { id: "t2", name: "李雷", shopper: "s2", at: 10, says: ["物流信息一直不更新", "单号 SF1029384756"] },
  { id: "t3", name: "Emma Stone", shopper: "s3", at: 20, says: ["My refund has not been delivered", "where is it"] },
  { id: "t4", name: "王建国", shopper: "s4", at: 30, says: ["衬衫洗了会缩水吗", "退款到账了，谢谢"], status: "resolved" },
  {
    id: "t5",
    name: "顾客",
    shopper: "s1",
    at: 40,
    says: ["账到了吗，退了没有，款呢"],
    verdicts: { orders: { numbers: ["DD-20261108"], wrong: 0 }, assignment: held() },
  },
];

function held() {
  return { version: 1, to: ANNA, state: "held", at: T0, cause: "claim", reasons: [] } as const;
}

async function filled(told: readonly Told[] = SHOP): Promise<Shelf> {
  const shelf = openTestShelf();
  const taken = await commit(shelf, { kind: "feed", entries: told.map(tell), cursor: "c1" });
  expect(taken.ok).toBe(true);
  return shelf;
}

async function searched(told: readonly Told[] = SHOP) {
  const shelf = await filled(told);
  const search = searchOf(shelf);
  await search.settle();
  return { shelf, ...search };
}

describe("what is found", () => {
  it("of a hand-off is what the bot was told, not its summary: that says a shopper's words again, in one language", async () => {
    const facts = [{ name: "订单号", value: "DD-77" }];
    const handoff = { at: T0, cause: "asked", reason: "", summary: "顾客问破损：「My dress is torn」", intents: [], facts, cited: [] };
    const { ids, find } = await searched([{ id: "t9", says: ["My dress is torn"], verdicts: { handoff } }]);
    expect(await ids("DD-77")).toEqual(["t9"]);
    expect(await ids("破损")).toEqual([]);
    expect((await find("dress")).tickets[0]?.lines.map((one) => one.from)).toEqual(["shopper"]);
  });
  it("Chinese as it stands: a phrase, not its letters scattered", async () => {
    const { ids } = await searched();
    expect(await ids("退款")).toEqual(["t4", "t1"]);
    expect(await ids("退款到账")).toEqual(["t4"]);
    expect(await ids("退款 到账")).toEqual(["t4", "t1"]);
    expect(await ids("退")).toEqual(["t5", "t4", "t1"]);
    expect(await ids("没有的话")).toEqual([]);
  });

  it("by pinyin, by first letters, and by words that are not finished", async () => {
    const { ids, find } = await searched();
    expect(await ids("tuikuan")).toEqual(["t4", "t1"]);
    expect(await ids("tk")).toEqual(["t4", "t1"]);
    expect(await ids("wlxx")).toEqual(["t2"]);
    expect(await ids("wangruoxi")).toEqual(["t1"]);
    expect(await ids("wjg")).toEqual(["t4"]);
    const [hit] = (await find("suoshui")).tickets;
    expect(hit?.lines[0]?.marks.map(([a, b]) => hit.lines[0]?.text.slice(a, b))).toEqual(["缩水"]);
  });

  it("pinyin of words nobody listed, where shoppers wrote them", async () => {
    const { ids } = await searched([{ id: "t1", says: ["拉链卡住了"] }]);
    expect(await ids("lalian")).toEqual(["t1"]);
  });

  it("English by its stems and by what is begun", async () => {
    const { ids } = await searched();
    expect(await ids("refunds ")).toEqual(["t3"]);
    expect(await ids("deliv")).toEqual(["t3"]);
    expect(await ids('"refund has not" ')).toEqual(["t3"]);
    expect(await ids('"not refund has" ')).toEqual([]);
    expect(await ids("emma refund")).toEqual(["t3"]);
  });

  it("numbers whole, begun, and by their last four; a ticket by its own", async () => {
    const { ids, find } = await searched();
    expect(await ids("sf1029384756 ")).toEqual(["t2"]);
    expect(await ids("sf1029")).toEqual(["t2"]);
    expect(await ids("4756")).toEqual(["t2"]);
    expect(await ids("1041")).toEqual(["t1"]);
    expect(await ids("order:dd20261108")).toEqual(["t5"]);
    expect((await find("DD-20261108")).orders.map((one) => one.number.text)).toEqual(["DD-20261108"]);
  });

  it("by operators, alone and together", async () => {
    const { ids, find } = await searched();
    expect(await ids("is:open 退款")).toEqual(["t1"]);
    expect(await ids("is:resolved")).toEqual(["t4"]);
    expect(await ids("is:mine")).toEqual(["t5"]);
    expect(await ids("from:王")).toEqual(["t4", "t1"]);
    expect(await ids("from:王若溪 退款")).toEqual(["t1"]);
    expect((await find("is:nowhere 退款")).unknown).toEqual(["is:nowhere"]);
    expect(await ids(`after:2026-11-24`)).toEqual([]);
    expect(await ids(`before:2026-11-24 缩水`)).toEqual(["t4"]);
  });

  it("by a tag, as the shop calls it", async () => {
    const { shelf, ids, settle } = await searched([...SHOP, { id: "t8", at: 80, says: ["你好"], tags: ["tag1"] }]);
    await shelf.db.singles.put({ key: "lists", value: { tags: { tag1: { id: "tag1", name: "加急", colour: "amber" } }, views: {} } });
    await settle();
    expect(await ids("tag:加急")).toEqual(["t8"]);
    expect(await ids("标签:加 你好")).toEqual(["t8"]);
    expect(await ids("tag:无此标签")).toEqual([]);
  });

  it("a name before the running text, then the newest", async () => {
    const { ids, find } = await searched([...SHOP, { id: "t6", at: 90, shopper: "s9", says: ["王若溪是我朋友"] }]);
    expect(await ids("王若溪")).toEqual(["t1", "t6"]);
    expect((await find("王若溪")).shoppers.map((one) => one.shopper)).toEqual(["s1"]);
  });

  it("nothing where nothing was asked, and nothing of a shop without a word", async () => {
    const { find } = await searched([]);
    expect((await find("  ")).total).toBe(0);
    expect((await find("退款")).tickets).toEqual([]);
  });
});

describe("the index follows the shelf", () => {
  it("what arrives and what is written here is found at the next turn, what is taken away no more", async () => {
    const { shelf, ids, settle } = await searched();
    const doc = tellDoc(SHOP[1] ?? { id: "t2", says: [] });
    appendMessage(doc, { kind: "shopper", id: asId<MessageId>("new"), at: T0 + 99 * 60_000, text: "拉链坏了" });
    await commit(shelf, { kind: "feed", entries: [entryOfDoc("t2", doc, 9)], cursor: "c2" });
    await commit(shelf, {
      kind: "local",
      doc: ticketDocName(asId("t3")),
      id: "n1",
      summary: { what: "note", by: ANNA, at: T0, text: "老客户" },
      change(note) {
        noteOf(note).insert(0, "老客户");
        return ok(undefined);
      },
    });
    await settle();
    expect(await ids("拉链")).toEqual(["t2"]);
    expect(await ids("物流")).toEqual(["t2"]);
    expect(await ids("老客户")).toEqual(["t3"]);
    expect(await shelf.db.touched.count()).toBe(0);
  });

  it("another tab finds what the one that indexes took in", async () => {
    const { shelf, settle } = await searched();
    const other = searchOf(openTestShelf("anna", shelf));
    expect(await other.ids("退款")).toEqual(["t4", "t1"]);
    await commit(shelf, { kind: "feed", entries: [tell({ id: "t7", at: 70, says: ["退款退款"] })], cursor: "c2" });
    await settle();
    expect(await other.ids("退款")).toEqual(["t7", "t4", "t1"]);
  });

  it("a start that finds an index goes on with it; one that finds it of another key makes it anew", async () => {
    const { shelf, settle } = await searched();
    expect(await settle()).toEqual([{ how: "ready", docs: 5 }]);
    const again = searchOf(shelf);
    expect((await again.settle()).map((one) => one.how)).toEqual(["ready"]);
    expect(await again.ids("退款")).toEqual(["t4", "t1"]);
    const keyed = searchOf(shelf, new Uint8Array(32).fill(9));
    expect((await keyed.settle())[0]).toMatchObject({ how: "building" });
    expect(await keyed.ids("退款")).toEqual(["t4", "t1"]);
  });

  it("small segments are put together, and nothing is lost or found twice", async () => {
    const { shelf, index, settle, ids } = await searched([]);
    for (let i = 0; i < 20; i++) {
      const again = i % 3 === 0 ? "x0" : `x${i}`;
      const entries = [tell({ id: again, at: i, says: [`第${i}次退款`] })];
      await commit(shelf, { kind: "feed", entries, cursor: `c${i}` });
      await settle();
    }
    expect(await index.db.segments.count()).toBeLessThan(9);
    const found = await ids("退款");
    expect(found.length).toBe(new Set(found).size);
    expect(found.length).toBe(14);
  });

  it("a build that was cut off goes on where it was, newest first", async () => {
    const shelf = await filled();
    const cut = searchOf(shelf);
    await cut.settle();
    await cut.index.db.singles.put({ key: "state", value: { version: INDEX_VERSION, before: T0 + 15 * 60_000, done: 3, of: 5 } });
    const again = searchOf(shelf);
    expect((await again.settle())[0]).toEqual({ how: "building", done: 3, of: 5 });
    expect((await again.ids("退款")).toSorted()).toEqual(["t1", "t4"]);
  });
});

describe("what must not be found, or read", () => {
  it("who was erased: not by the words, not by the name, and no segment speaks of them any more", async () => {
    const { shelf, index, settle, ids } = await searched();
    const before = readTicketDoc(tellDoc(SHOP[0] ?? { id: "t1", says: [] }));
    if (!before.ok) throw new Error(before.error.words);
    const anew = new Y.Doc();
    const erasing = { shopper: erasedShopper("x1"), event: { id: asId<MessageId>("e1"), at: T0 + 9_000 }, by: ANNA };
    writeTicket(anew, eraseTicket(before.value, erasing));
    await commit(shelf, { kind: "feed", entries: [{ ...entryOfDoc("t1", anew, 50), format: "anew" }], cursor: "c9", at: T0 });
    await settle();
    expect(await ids("什么时候")).toEqual([]);
    expect(await ids("王若溪")).toEqual([]);
    const grams = (await index.db.blocks.toArray()).flatMap((row) => row.grams.split("\n"));
    expect(grams).not.toContain("n若溪");
    expect(grams).not.toContain("t五天");
    expect(grams).toContain("t缩水");
  });

  it("nothing that anybody wrote or is called stands readable in the index's database", async () => {
    const { index } = await searched();
    const raw = await rawRows(index.db.name);
    expect(raw["blocks"]?.length).toBeGreaterThan(0);
    for (const word of ["退款", "王若溪", "若溪", "refund", "emma", "sf1029384756", "ticket:t1"]) expect(holds(raw, word)).toBe(false);
  });
});

describe("where there is no index", () => {
  it("the newest tickets are read, with the same meaning, and it says so", async () => {
    const { findInNewest } = searchOf(await filled());
    const found = await findInNewest("退款 is:open");
    expect(found.by).toBe("newest");
    expect(found.tickets.map((one) => one.row.id)).toEqual(["t1"]);
    expect((await findInNewest("tk")).tickets.map((one) => one.row.id)).toEqual(["t4", "t1"]);
  });
});
