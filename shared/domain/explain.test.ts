// Of what is true of a product the most special is said, and it can be told why.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack, buildProduct, PACK_AT, productId } from "../../test/kit/buildPack.ts";
import { compareArticles, compareWords } from "./compare.ts";
import { explain } from "./explain.ts";
import { attributesOf, holdsFor, lineage } from "./graph.ts";
import type { Scope } from "./knowledge.ts";
import { indexPack } from "./packIndex.ts";
import { retrieve, variantsIn } from "./retrieve.ts";
import { fillVariables, isSayable, missingVariables } from "./sayable.ts";
import { sayMove } from "./sayMove.ts";

const CATEGORIES = {
  服饰: { attributes: { 洗涤: { zh: "30 度以下", en: "below 30 degrees" } } },
  上装: { parent: "服饰", attributes: { 洗涤: { zh: "手洗", en: "by hand" } } },
  衬衫: { parent: "上装" },
};
const SHIRT = {
  ...buildProduct("linen-shirt", "衬衫", "亚麻立领衬衫", "Linen shirt", { 面料: ["棉麻", "linen"] }),
  variants: [
    { name: { zh: "本白", en: "Off-white" }, stock: 1, attributes: { 透度: { zh: "微透", en: "slightly sheer" } } },
    { name: { zh: "墨黑", en: "Ink black" }, stock: 1 },
  ],
};
const sheer = (id: string, scope: Scope, more = {}) => buildArticle(id, "product_info", { aspect: "透", scope, asked: "会透吗", ...more });
const pack = {
  ...buildPack({
    products: [SHIRT],
    articles: [
      sheer("s-shop", { at: "shop" }),
      sheer("s-clothes", { at: "category", category: "服饰" }),
      sheer("s-tops", { at: "category", category: "上装" }),
      sheer("s-shirts", { at: "category", category: "衬衫" }),
      sheer("s-linen", { at: "attribute", name: "面料", value: "棉麻", category: "上装" }),
      sheer("s-this", { at: "product", product: SHIRT.id }),
      sheer("s-white", { at: "variant", product: SHIRT.id, variant: "本白" }),
      sheer("s-other", { at: "product", product: productId("kettle") }),
    ],
  }),
  categories: CATEGORIES,
};
const ASKED = { intent: "product_info", aspect: "透" } as const;
const chain = (asked: Parameters<typeof explain>[2] = ASKED, from = pack, now = PACK_AT) =>
  explain(from, SHIRT, asked, now)
    .filter((one) => one.article.aspect !== undefined)
    .map((one) => `${one.article.id} ${one.place}`);
const without = (...ids: readonly string[]) => ({ ...pack, articles: pack.articles.filter((one) => !ids.includes(one.id)) });

describe("[R221] the knowledge graph", () => {
  it("inherits from category to product to variant; who says something of their own keeps it", () => {
    expect(lineage("衬衫", CATEGORIES)).toEqual(["衬衫", "上装", "服饰"]);
    expect(lineage("甲", { 甲: { parent: "乙" }, 乙: { parent: "甲" } })).toEqual(["甲", "乙"]);
    expect(attributesOf(SHIRT, CATEGORIES)).toMatchObject({ 洗涤: { zh: "手洗" }, 面料: { zh: "棉麻" } });
    expect(attributesOf(SHIRT, CATEGORIES, SHIRT.variants[0])).toMatchObject({ 透度: { zh: "微透" } });
    expect(attributesOf(SHIRT, undefined)).toBe(SHIRT.attributes);
    expect(holdsFor({ at: "attribute", name: "洗涤", value: "手洗" }, SHIRT, CATEGORIES)).toBe(true);
    expect(holdsFor({ at: "category", category: "服饰" }, SHIRT, CATEGORIES)).toBe(true);
    expect(holdsFor({ at: "category", category: "服饰" }, SHIRT)).toBe(false);
    expect(holdsFor({ at: "variant", product: SHIRT.id, variant: "砖红" }, SHIRT)).toBe(false);
  });

  it("lets the most special answer win: variant, product, attribute value, category from the nearest on, shop", () => {
    const order = ["s-white", "s-this", "s-linen", "s-shirts", "s-tops", "s-clothes", "s-shop"];
    const index = (gone: number) => indexPack(without(...order.slice(0, gone)));
    const query = {
      text: "本白的会透吗",
      intents: [{ id: "product_info", p: 0.9 }],
      aspects: ["透"],
      product: SHIRT,
      language: "zh",
    } as const;
    for (const [n, id] of order.entries()) {
      expect(retrieve(query, index(n), PACK_AT)[0]?.article.id).toBe(id);
      const [won] = explain(without(...order.slice(0, n)), SHIRT, { ...ASKED, variant: "本白" }, PACK_AT);
      expect([won?.article.id, won?.place]).toEqual([id, "wins"]);
    }
    expect(retrieve({ ...query, text: "会透吗" }, indexPack(pack), PACK_AT)[0]?.article.id).toBe("s-this");
    expect(variantsIn("Is the ink black one sheer?", SHIRT)).toEqual(["墨黑"]);
  });

  it("hears a category in the name of one below it, and leaves open what a name above it means", () => {
    const index = indexPack(without("s-shop", "s-linen", "s-this", "s-white", "s-clothes", "s-shirts"));
    const ask = (text: string) =>
      retrieve({ text, intents: [{ id: "product_info", p: 0.9 }], aspects: ["透"], language: "zh" }, index, PACK_AT).find(
        (one) => one.article.id === "s-tops",
      );
    expect(ask("衬衫会透吗")?.bound).toBe(false);
    expect(ask("服饰会透吗")?.bound).toBe(true);
    expect(ask("耳机会透吗")).toBeUndefined();
  });

  it("says why each does not win: covered, a double, over, for others, without its words, not in this language", () => {
    expect(chain()).toEqual([
      "s-this wins",
      "s-linen covered",
      "s-shirts covered",
      "s-tops covered",
      "s-clothes covered",
      "s-shop covered",
    ]);
    const more = {
      ...without("s-this", "s-linen"),
      articles: [
        ...without("s-this", "s-linen").articles,
        sheer("a-over", { at: "product", product: SHIRT.id }, { validTo: PACK_AT - 1 }),
        sheer("a-gold", { at: "product", product: SHIRT.id }, { audience: { tiers: ["gold"] } }),
        sheer("a-words", { at: "product", product: SHIRT.id }, { answer: { zh: "{洗法}", en: "{洗法}" } }),
        sheer("t-twin", { at: "category", category: "衬衫" }),
      ],
    };
    const told = explain(more, SHIRT, ASKED, PACK_AT, { tier: "none", language: "zh" });
    expect(Object.fromEntries(told.map((one) => [one.article.id, [one.place, one.why.zh]]))).toMatchObject({
      "a-over": ["silent", "已过期"],
      "a-gold": ["silent", "不是给这位顾客的"],
      "a-words": ["silent", "缺变量 {洗法}"],
      "s-shirts": ["wins", "最具体，说这一条"],
      "t-twin": ["covered", "和说的那条挂在同一处：重复了"],
    });
    expect(told.filter((one) => one.place === "wins").length).toBe(1);
  });

  it("without a product has only what holds for the whole shop", () => {
    expect(explain(pack, undefined, ASKED, PACK_AT).map((one) => one.article.id)).toContain("s-shop");
    expect(explain(pack, undefined, ASKED, PACK_AT).every((one) => one.article.scope.at === "shop")).toBe(true);
    expect(explain(pack, SHIRT, { intent: "invoice", aspect: "没有" }, PACK_AT).map((one) => one.place)).toEqual(["wins"]);
    expect(explain({ ...pack, articles: [] }, SHIRT, ASKED, PACK_AT)).toEqual([]);
  });
});

describe("[R216] what an answer needs to be said", () => {
  const article = buildArticle("v", "delivery_time", {
    answer: { zh: "{快递公司}送,退到{退货地址}。", en: "By {快递公司}." },
    links: [{ words: { zh: "尺码表", en: "Sizes" }, to: "/sizes" }],
  });
  const variables = { 快递公司: { zh: "顺丰", en: "SF" }, 退货地址: { zh: "杭州", en: "" } };

  it("names the words the shop does not have, in any language it speaks", () => {
    expect(missingVariables(article, {})).toEqual(["快递公司", "退货地址"]);
    expect(missingVariables(article, { variables })).toEqual(["退货地址"]);
    expect(missingVariables({ ...article, audience: { languages: ["zh"] } }, { variables })).toEqual([]);
    expect(isSayable(article, PACK_AT, { variables })).toBe(false);
    expect(isSayable(article, PACK_AT)).toBe(true);
    expect(missingVariables(buildArticle("c", "coupon", { answer: { zh: "{constructor}", en: "x" } }), { variables })).toEqual([
      "constructor",
    ]);
  });

  it("fills them in, adds its links, and leaves out pictures of other sites", () => {
    const said = buildPack({
      articles: [{ ...article, answer: { zh: "{快递公司}送。![图](https://evil.example/x.png)![表](/a.png)", en: "x" } }],
    });
    const move = { did: "answer", intent: "delivery_time", article: "v", version: 1, reason: "" } as const;
    expect(sayMove(move, { ...said, variables }, "zh")).toMatchObject({
      ok: true,
      value: { text: "顺丰送。![表](/a.png)\n[尺码表](/sizes)" },
    });
    expect(sayMove(move, said, "zh")).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(fillVariables("{甲}{快递公司}", variables, "en")).toBe("{甲}SF");
  });

  it("is the audience: tier, channel, language; who is of no tier gets nothing for members", () => {
    const gold = { ...article, answer: { zh: "好", en: "" }, audience: { tiers: ["gold" as const], channels: ["widget" as const] } };
    const listener = { language: "zh", tier: "gold", channel: "widget" } as const;
    expect(isSayable(gold, PACK_AT, listener)).toBe(true);
    for (const other of [{ tier: "none" }, { channel: "api" }, { language: "en" }] as const)
      expect(isSayable(gold, PACK_AT, { ...listener, ...other })).toBe(false);
    const move = { did: "answer", intent: "delivery_time", article: "v", version: 1, reason: "" } as const;
    const one = { ...buildPack({ articles: [gold] }) };
    expect(sayMove(move, one, "zh").ok).toBe(false);
    expect(sayMove(move, one, "zh", { tier: "gold" }).ok).toBe(true);
  });
});

describe("two versions of an article", () => {
  const one = buildArticle("a", "delivery_time", { asked: "几天|多久", answer: { zh: "一般三天送到。", en: "It takes three days." } });

  it("are compared field by field, and texts word by word", () => {
    const two = {
      ...one,
      version: 9,
      updatedAt: 9,
      answer: { zh: "一般两天送到家。", en: "It takes two working days." },
      questions: { zh: ["几天", "什么时候"], en: [] },
      validTo: 5,
    };
    expect(compareArticles(one, two)).toEqual([
      {
        field: "answer.zh",
        before: one.answer.zh,
        after: two.answer.zh,
        pieces: [
          { is: "kept", text: "一般" },
          { is: "gone", text: "三" },
          { is: "new", text: "两" },
          { is: "kept", text: "天送到" },
          { is: "new", text: "家" },
          { is: "kept", text: "。" },
        ],
      },
      {
        field: "answer.en",
        before: one.answer.en,
        after: two.answer.en,
        pieces: [
          { is: "kept", text: "It takes " },
          { is: "gone", text: "three" },
          { is: "new", text: "two working" },
          { is: "kept", text: " days." },
        ],
      },
      {
        field: "questions.zh",
        before: ["几天", "多久"],
        after: ["几天", "什么时候"],
        pieces: [
          { is: "kept", text: "几天" },
          { is: "gone", text: "多久" },
          { is: "new", text: "什么时候" },
        ],
      },
      { field: "validTo", before: undefined, after: 5 },
    ]);
    expect(compareArticles(one, { ...one, status: "archived", version: 3 })).toEqual([]);
  });

  it("are both whole in the comparison, however long and unlike they are", () => {
    const long = "甲乙丙丁".repeat(1_000);
    for (const [before, after] of [
      ["", "新"],
      ["旧", ""],
      ["", ""],
      ["abc def", "def abc"],
      [long, `${long}戊`],
      [long, "子丑寅卯".repeat(1_000)],
      [long, long.replaceAll("丙", "癸")],
    ] as const) {
      const pieces = compareWords(before, after);
      const text = (not: string): string =>
        pieces
          .filter((piece) => piece.is !== not)
          .map((piece) => piece.text)
          .join("");
      expect([text("new") === before, text("gone") === after]).toEqual([true, true]);
    }
  });
});
