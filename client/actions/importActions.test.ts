// An import on a real shelf: written in portions, sent as changes of documents, taken back exactly; what was changed since stays.
import { describe, expect, it } from "vitest";
import { openTestShelf, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, mintId, type ArticleId, type MemberId, type ProductId } from "../../shared/core/ids.ts";
import { planOf, type Plan, type Source } from "../../shared/domain/importing/plan.ts";
import { productDocName } from "../../shared/domain/names.ts";
import type { Role } from "../../shared/domain/team.ts";
import { UPDATE_BYTES } from "../../shared/wire/frame.ts";
import { commit } from "../store/commit.ts";
import { waiting } from "../store/outbox.ts";
import { createQueries } from "../store/queries.ts";
import { createArticleActions } from "./articleActions.ts";
import { createImportActions } from "./importActions.ts";
import { createProductActions } from "./productActions.ts";

function desk(role: Role = "supervisor", told: (waited: number) => void = () => undefined) {
  const shelf = openTestShelf();
  const seeded = seededRandom(11);
  let draws = 0;
  const random = (): number => {
    draws++;
    return seeded();
  };
  let now = T0;
  const ports = { shelf, actor: { kind: "member", id: asId<MemberId>("sue"), role } as const, clock: () => ++now, random };
  const queries = createQueries(shelf);
  const wait = async (ms: number): Promise<void> => told(ms);
  return {
    shelf,
    queries,
    draws: () => draws,
    imports: createImportActions({ ...ports, wait }),
    products: createProductActions(ports),
    articles: createArticleActions(ports),
    async plan(source: Source): Promise<Plan> {
      const planning = planOf(source, {
        products: await queries.allProducts(),
        articles: await queries.articles(),
        categories: undefined,
        zone: "Asia/Shanghai",
        now: ports.clock(),
        mint: () => mintId<ArticleId>(ports.clock, random),
      });
      for (;;) {
        const next = planning.next();
        if (next.done === true && next.value.ok) return next.value.value;
        if (next.done === true) throw new Error("no plan");
      }
    },
    state: async () => ({
      products: await queries.products(),
      articles: (await queries.articles()).filter((one) => one.status !== "archived"),
    }),
  };
}

const product = (id: string, price = 1) => ({
  id,
  title: { zh: id, en: id },
  category: "围巾",
  price,
  attributes: { 面料: { zh: "羊毛", en: "Wool" } },
});
const article = (title: string, zh = "答案") => ({
  title: { zh: title, en: title },
  intent: "product_info",
  answer: { zh, en: "An answer" },
});
const json = (value: unknown): Source => ({ kind: "json", value });
const silent = (): void => undefined;
const SHIRT = asId<ProductId>("p-shirt");

describe("an import", () => {
  it("[R300] brings products and drafts in, says how far it is, and is known until it is taken back", async () => {
    const { imports, plan, queries } = desk();
    const told: number[] = [];
    const many = Array.from({ length: 95 }, (_, i) => product(`p-${i}`));
    const made = await imports.bringIn(await plan(json({ products: many, articles: [article("一")] })), "a.json", (n) => told.push(n));
    expect(made).toMatchObject({ ok: true, value: { name: "a.json" } });
    expect(told).toEqual([40, 80, 96]);
    expect((await queries.products()).length).toBe(95);
    expect(await queries.articles()).toMatchObject([{ title: { zh: "一" }, status: "draft", version: 0 }]);
    expect(await imports.last()).toMatchObject({ name: "a.json" });
    expect((await plan(json({ products: many, articles: [article("一")] }))).same).toBe(96);
  });

  it("[R302] taken back leaves exactly what was", async () => {
    const { imports, plan, products, articles, state } = desk();
    await products.add({ ...product("p-shirt", 9), id: SHIRT, variants: [] });
    const kept = {
      ...article("老的"),
      id: asId<ArticleId>("old"),
      intent: "product_info",
      scope: { at: "shop" },
      questions: { zh: [], en: [] },
    } as const;
    await articles.save({ ...kept, answer: { zh: "- **一**\n- 二", en: "One" } });
    const before = await state();
    const source = json({
      products: [product("p-shirt", 10), product("p-new")],
      articles: [{ ...article("老的", "换了"), id: "old" }, article("新的")],
    });
    const done = await imports.bringIn(await plan(source), "b.json", silent);
    if (!done.ok) throw new Error("refused");
    expect(await state()).toMatchObject({ products: [{ id: "p-new" }, { price: 10 }] });
    expect(await imports.takeBack(done.value, silent)).toEqual({ ok: true, value: { back: 4, kept: 0 } });
    expect(await state()).toEqual(before);
    expect(await imports.last()).toBeUndefined();
    expect(await imports.bringIn(await plan(source), "b.json", silent)).toMatchObject({ ok: true });
    expect((await state()).articles.map((one) => [one.title.zh, one.answer.zh, one.status]).toSorted()).toEqual([
      ["新的", "答案", "draft"],
      ["老的", "换了", "draft"],
    ]);
  });

  it("[R302] taken back leaves alone what somebody changed since", async () => {
    const { imports, plan, products, queries } = desk();
    const done = await imports.bringIn(await plan(json([product("p-a"), product("p-b")])), "c.json", silent);
    if (!done.ok) throw new Error("refused");
    await products.edit(asId("p-a"), { price: 77 });
    expect(await imports.takeBack(done.value, silent)).toEqual({ ok: true, value: { back: 1, kept: 1 } });
    expect(await queries.products()).toMatchObject([{ id: "p-a", price: 77 }]);
  });

  it("[R301] stops where something moved on since it was looked through, a portion whole or not at all; what is in can be taken back", async () => {
    const { imports, plan, products, queries } = desk();
    const looked = await plan(json(Array.from({ length: 60 }, (_, i) => product(`p-${String(i).padStart(2, "0")}`))));
    await products.add({ ...product("p-50", 5), id: asId("p-50"), variants: [] });
    expect(await imports.bringIn(looked, "d.json", silent)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect((await queries.products()).length).toBe(41);
    const last = await imports.last();
    if (last === undefined) throw new Error("forgotten");
    expect(await imports.takeBack(last, silent)).toMatchObject({ value: { back: 40 } });
    expect(await queries.products()).toMatchObject([{ id: "p-50", price: 5 }]);
  });

  it("[R301] cut short knows how far it came, and the same file brings the rest and nothing twice, drafts without a number too", async () => {
    let cut = false;
    const { imports, plan, queries } = desk("supervisor", () => {
      if (cut) throw new Error("the page was closed");
    });
    const source = json({ products: [product("p-a")], articles: Array.from({ length: 95 }, (_, i) => article(`第${i}篇`)) });
    expect(await imports.soFar()).toBeUndefined();
    const begun = imports.bringIn(await plan(source), "h.json", (written) => void (cut = written === 80));
    await expect(begun).rejects.toThrow("closed");
    expect(await imports.soFar()).toBe(80);
    expect((await imports.last())?.articles.length).toBe(95);
    cut = false;
    const rest = await plan(source);
    expect([rest.products.length, rest.articles.length, rest.same]).toEqual([0, 16, 80]);
    expect(await imports.bringIn(rest, "h.json", silent)).toMatchObject({ ok: true });
    expect(await imports.soFar()).toBe(96);
    const titles = (await queries.articles()).map((one) => one.title.zh);
    expect([titles.length, new Set(titles).size]).toEqual([95, 95]);
    const last = await imports.last();
    if (last === undefined) throw new Error("forgotten");
    expect(await imports.takeBack(last, silent)).toEqual({ ok: true, value: { back: 96, kept: 0 } });
    expect(await imports.soFar()).toBeUndefined();
  });

  it("makes a document's change when its portion's turn comes: thousands made at once would keep a key waiting", async () => {
    const { imports, plan, draws } = desk();
    const looked = await plan(json(Array.from({ length: 120 }, (_, i) => product(`p-${i}`))));
    const drawn = [draws()];
    expect(await imports.bringIn(looked, "g.json", () => void drawn.push(draws()))).toMatchObject({ ok: true });
    const each = drawn.slice(1).map((n, i) => n - (drawn[i] ?? 0));
    expect([each.length, new Set(each).size]).toEqual([3, 1]);
  });

  it("[R300] is not an agent's to do", async () => {
    const { imports, plan, queries } = desk("agent");
    expect(await imports.bringIn(await plan(json([product("p-a")])), "e.json", silent)).toMatchObject({
      ok: false,
      error: { kind: "forbidden" },
    });
    expect(await queries.outbox()).toEqual([]);
  });

  it("[R300] sends each document as a change the gate takes", async () => {
    const { imports, plan, shelf } = desk();
    const long = {
      ...product("p-long"),
      attributes: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`第${i}`, { zh: "长".repeat(200), en: "x".repeat(200) }])),
    };
    const full = { ...article("长"), answer: { zh: "长".repeat(4_000), en: "x".repeat(4_000) } };
    expect(await imports.bringIn(await plan(json({ products: [long], articles: [full] })), "f.json", silent)).toMatchObject({ ok: true });
    const rows = await shelf.db.outbox.toArray();
    expect(rows.map((one) => one.bytes.length <= UPDATE_BYTES)).toEqual([true, true]);
  });

  it("[R301] waits for the line while it takes what is sent, and goes on without one", async () => {
    const waits: number[] = [];
    const { imports, plan, queries, shelf } = desk("owner", (ms) => waits.push(ms));
    const many = Array.from({ length: 250 }, (_, i) => product(`p-${i}`));
    expect(await imports.bringIn(await plan(json(many)), "g.json", silent)).toMatchObject({ ok: true });
    const unsent = await queries.outbox();
    expect(unsent.length).toBe(250);
    expect((await queries.unsentDocs()).length).toBe(250);
    expect(await queries.outbox(50)).toEqual(unsent.slice(0, 50)); // a list shows the oldest
    expect(await queries.unsentOf(productDocName(asId("p-7")))).toMatchObject([{ doc: "product:p-7", summary: { what: "product" } }]);
    expect((await queries.allProducts()).map((one) => one.id).toSorted()).toEqual(many.map((one) => one.id).toSorted()); // read in parts
    expect((await waiting(shelf)).map((one) => one.id)).toEqual(unsent.slice(0, 200).map((one) => one.id)); // the postman asks at every answer
    const looks = waits.filter((ms) => ms > 0).length;
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(40); // nobody took anything: it stopped waiting, once
  });
});

describe("a product", () => {
  it("is changed field by field, and put back as it was", async () => {
    const { products, queries } = desk();
    expect((await products.add({ ...product("p-shirt"), id: SHIRT, variants: [], page: "/p" })).ok).toBe(true);
    expect(await products.add({ ...product("p-shirt"), id: SHIRT, variants: [] })).toMatchObject({
      ok: false,
      error: { kind: "conflict" },
    });
    const was = await products.edit(SHIRT, (before) => ({ price: before.price + 1, page: undefined, aliases: ["围脖"] }));
    expect(await queries.products()).toMatchObject([{ price: 2, aliases: ["围脖"] }]);
    expect((await queries.products())[0]).not.toHaveProperty("page");
    if (!was.ok || was.value === undefined) throw new Error("refused");
    await products.put(was.value);
    expect(await queries.products()).toMatchObject([{ price: 1, page: "/p" }]);
  });

  it("taken off sale is in no list, and comes back", async () => {
    const { products, queries } = desk();
    await products.add({ ...product("p-shirt"), id: SHIRT, variants: [] });
    const before = await queries.products();
    const was = await products.takeOff(SHIRT);
    expect(await queries.products()).toEqual([]);
    expect(await queries.allProducts()).toMatchObject([{ off: true }]);
    if (!was.ok || was.value === undefined) throw new Error("refused");
    await products.put(was.value);
    expect(await queries.products()).toEqual(before);
  });

  it("that cannot be kept is refused, and so is one of nobody's", async () => {
    const { products, queries } = desk();
    expect(await products.edit(SHIRT, { price: 1 })).toMatchObject({ ok: false, error: { kind: "unknown" } });
    await products.add({ ...product("p-shirt"), id: SHIRT, variants: [] });
    for (const bad of [{ title: { zh: "", en: "x" } }, { price: -1 }, { category: "长".repeat(61) }])
      expect(await products.edit(SHIRT, bad)).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect((await queries.products())[0]?.price).toBe(1);
    const agent = desk("agent");
    expect(await agent.products.add({ ...product("p-shirt"), id: SHIRT, variants: [] })).toMatchObject({ error: { kind: "forbidden" } });
  });
});

describe("several changes of one commit", () => {
  it("are all there, or none", async () => {
    const { shelf, queries, products } = desk();
    await products.add({ ...product("p-shirt"), id: SHIRT, variants: [] });
    const unsent = (await queries.outbox()).length;
    expect(await commit(shelf, { kind: "many", changes: [] })).toEqual({ ok: true, value: undefined });
    expect((await queries.outbox()).length).toBe(unsent);
  });
});
