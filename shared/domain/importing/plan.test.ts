// Files of products and articles held against a shop: what is new, changed, the same, and which line will not do and why.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId } from "../../core/ids.ts";
import type { Article, Product } from "../knowledge.ts";
import { cellText, harmless } from "../sheet.ts";
import { articleLines } from "./articleSheet.ts";
import { planOf, type Plan, type PlanShop, type Source } from "./plan.ts";
import { productLines } from "./productSheet.ts";

const SHIRT: Product = {
  id: asId("p-shirt"),
  category: "衬衫",
  title: { zh: "亚麻衬衫", en: "Linen shirt" },
  price: 199,
  attributes: { 面料: { zh: "棉麻", en: "Linen" }, 尺码: { zh: "S 64；M 68 | 均码", en: "S 64; M 68 \\ one" } },
  variants: [{ name: { zh: "白色 M", en: "White M" }, stock: 3, attributes: { 颜色: { zh: "白色", en: "White" } } }],
  aliases: ["麻衬衫", "=1+1"],
  updatedAt: 1,
};
const SHRINK: Article = {
  id: asId("shrink"),
  intent: "product_info",
  aspect: "缩水",
  scope: { at: "category", category: "衬衫" },
  status: "published",
  version: 2,
  title: { zh: "会缩水吗", en: "Does it shrink" },
  answer: { zh: "- 冷水洗\n- 不烘干", en: "Cold **wash**." },
  questions: { zh: ["缩水吗", "会不会；变小"], en: ["does it shrink"] },
  updatedAt: 1,
};

let minted = 0;
const SHOP: PlanShop = {
  products: [SHIRT],
  articles: [SHRINK],
  categories: { 衬衫: { name: { zh: "衬衣", en: "Shirts" } } },
  zone: "Asia/Shanghai",
  now: 1000,
  mint: () => asId<ArticleId>(`new-${++minted}`),
};

function plan(source: Source, shop: PlanShop = SHOP) {
  const planning = planOf(source, shop);
  for (;;) {
    const next = planning.next();
    if (next.done === true) return next.value;
  }
}
function planned(source: Source, shop?: PlanShop): Plan {
  const made = plan(source, shop);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}
const sheet = (...lines: readonly (readonly string[])[]): Source => ({ kind: "lines", lines });
const json = (value: unknown): Source => ({ kind: "json", value });
const HEADER = ["商品编号", "标题", "英文标题", "品类", "价格", "规格", "库存", "属性:面料"];

describe("a sheet of products", () => {
  it("says what is new, what is changed, and what stays as it is", () => {
    const made = planned(
      sheet(
        HEADER,
        ["P-Scarf", "羊毛围巾", "", "围巾", "¥1,099.00", "", "", "羊毛 | Wool"],
        ["p-shirt", "", "", "", "189", "", "", ""],
        ["", "", "", "", "", "", "", ""],
      ),
    );
    expect(made).toMatchObject({
      same: 0,
      bad: [],
      products: [
        {
          before: undefined,
          after: {
            id: "p-scarf",
            title: { zh: "羊毛围巾", en: "羊毛围巾" },
            price: 1099,
            attributes: { 面料: { zh: "羊毛", en: "Wool" } },
          },
        },
        { before: SHIRT, after: { ...SHIRT, price: 189, updatedAt: 1000 } },
      ],
    });
    expect(planned(sheet(HEADER, ["p-shirt", "亚麻衬衫", "Linen shirt", "Shirts", "199", "", "", "棉麻 | Linen"]))).toMatchObject({
      products: [],
      same: 1,
    });
  });

  it("gathers the lines of one product into its variants, and keeps what is known of a variant", () => {
    const made = planned(
      sheet(
        HEADER,
        ["p-shirt", "", "", "", "", "白色 M", "5", ""],
        ["p-shirt", "", "", "", "", "黑色 L | Black L", "2", ""],
        ["p-shirt", "", "", "", "", "红色×7", "", ""],
      ),
    );
    expect(made.products).toMatchObject([
      {
        after: {
          variants: [
            { name: { zh: "白色 M", en: "White M" }, stock: 5, attributes: { 颜色: { zh: "白色" } } },
            { name: { zh: "黑色 L", en: "Black L" }, stock: 2 },
            { name: { zh: "红色" }, stock: 7 },
          ],
        },
      },
    ]);
  });

  it("names every line that will not do, by its column and why, in both languages", () => {
    const made = planned(
      sheet(
        HEADER,
        ["编 号", "坏", "", "围巾", "1", "", "", ""],
        ["p-1", "", "", "围巾", "1", "", "", ""],
        ["p-2", "没价格", "", "围巾", "很贵", "", "", ""],
        ["p-3", "好的", "", "围巾", "1", "", "", ""],
        ["p-3", "又一次", "", "围巾", "1", "", "", ""],
        ["p-4", "规格重复", "", "围巾", "1", "红;红", "", ""],
        ["p-5", "库存不对", "", "围巾", "1", "红", "几个", ""],
      ),
    );
    expect(made.bad.map(({ line, about, fault }) => [line, about, fault.field])).toEqual([
      [2, "编 号", "id"],
      [3, "p-1", "title"],
      [4, "p-2", "price"],
      [6, "p-3", "id"],
      [7, "p-4", "variants"],
      [8, "p-5", "variants"],
    ]);
    expect(made.bad[3]?.fault.words.en).toBe("Line 5 has this one already.");
    for (const { fault } of made.bad) expect(fault.words.zh).toMatch(/\p{Script=Han}/u);
    expect(made.products.map((one) => one.after.id)).toEqual(["p-3"]);
  });

  it("written out and read back is the same, with nothing in it that a spreadsheet would reckon", () => {
    const lines = productLines([SHIRT]);
    expect(planned(sheet(...lines))).toMatchObject({ products: [], same: 1, bad: [] });
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it("brings back one that was taken off sale, and has no more than a shop may have", () => {
    const off = planned(sheet(HEADER, ["p-shirt", "", "", "", "", "", "", ""].with(4, "199")), {
      ...SHOP,
      products: [{ ...SHIRT, off: true }],
    });
    expect(off.products.map(({ after }) => after.off)).toEqual([undefined]);
    const full = Array.from({ length: 5_000 }, (_, i): Product => ({ ...SHIRT, id: asId(`x-${i}`) }));
    expect(planned(sheet(HEADER, ["one-more", "多了", "", "围巾", "1", "", "", ""]), { ...SHOP, products: full })).toMatchObject({
      products: [],
      bad: [{ line: 2, fault: { words: { en: "A shop has at most 5000: there is no room for it." } } }],
    });
  });
});

const TOLD = ["标题", "英文标题", "意图", "方面", "适用于", "答案", "英文答案", "问法", "开始", "结束"];

describe("a sheet of articles", () => {
  it("makes drafts, hung where the line says", () => {
    const made = planned(
      sheet(
        TOLD,
        ["起球吗", "", "product_info", "pilling", "属性:面料=棉麻", "不会。", "", "起球吗；会起毛吗", "2026-11-01", "2026-11-30"],
        ["退货", "Returns", "退换货", "", "", "七天内。", "Within seven days.", "", "", ""],
        ["白的透吗", "", "product_info", "", "规格:亚麻衬衫=白色 M", "不透。", "", "", "", ""],
      ),
    );
    expect(made.bad).toEqual([]);
    expect(made.articles.map(({ after }) => after)).toMatchObject([
      {
        status: "draft",
        version: 0,
        aspect: "起球",
        title: { zh: "起球吗", en: "起球吗" },
        scope: { at: "attribute", name: "面料", value: "棉麻" },
        questions: { zh: ["起球吗", "会起毛吗"], en: [] },
        validFrom: Date.parse("2026-11-01T00:00:00+08:00"),
        validTo: Date.parse("2026-12-01T00:00:00+08:00") - 1,
      },
      { intent: "return_exchange", scope: { at: "shop" } },
      { scope: { at: "variant", product: "p-shirt", variant: "白色 M" } },
    ]);
  });

  it("changes the draft of one that is there, by its id or by what it is about, and never its state", () => {
    const [byId] = planned(
      sheet(["编号", ...TOLD], ["shrink", "会缩水吗", "", "product_info", "", "", "**温**水洗", "", "", "", ""]),
    ).articles;
    expect(byId).toMatchObject({
      before: SHRINK,
      after: { status: "published", version: 2, scope: SHRINK.scope, answer: { zh: "**温**水洗", en: "Cold **wash**." } },
    });
    const [byPlace] = planned(sheet(TOLD, ["会缩水吗", "", "product_info", "缩水", "品类:衬衣", "换一句", "", "", "", ""])).articles;
    expect(byPlace?.after.id).toBe("shrink");
  });

  it("names what will not do: no such matter, no such place, dates the wrong way round, an archived one", () => {
    const archived = { ...SHOP, articles: [{ ...SHRINK, status: "archived" as const }] };
    const made = planned(
      sheet(
        ["编号", ...TOLD],
        ["", "一", "", "没有的", "", "", "好", "", "", "", ""],
        ["", "二", "", "refund_progress", "", "商品:没有", "好", "", "", "", ""],
        ["", "三", "", "product_info", "", "", "好", "", "", "2026-11-20", "2026-11-01"],
        ["shrink", "四", "", "product_info", "", "", "好", "", "", "", ""],
        ["", "五", "", "product_info", "", "", "长".repeat(4_001), "", "", "", ""],
      ),
      archived,
    );
    expect(made.bad.map(({ line, fault }) => [line, fault.field])).toEqual([
      [2, "intent"],
      [3, "scope"],
      [4, "validTo"],
      [5, "id"],
      [6, "answer"],
    ]);
    expect(made.articles).toEqual([]);
  });

  it("written out and read back is the same", () => {
    const dated = { ...SHRINK, validFrom: Date.parse("2026-11-01T00:00:00+08:00"), validTo: Date.parse("2026-11-30T23:59:59.999+08:00") };
    const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "medium" });
    const lines = articleLines([dated], (at) => clock.format(at));
    expect(planned(sheet(...lines), { ...SHOP, articles: [dated] })).toMatchObject({ articles: [], same: 1, bad: [] });
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe("a file of JSON", () => {
  it("holds products, articles, or both; an article may hang on a product of the same file", () => {
    const product = { id: "p-new", title: { zh: "新的" }, category: "衬衫", price: 1 };
    const article = {
      title: { zh: "新的怎么洗" },
      intent: "product_usage",
      scope: { at: "product", product: "p-new" },
      answer: { zh: "手洗" },
    };
    expect(planned(json([product]))).toMatchObject({
      products: [{ after: { title: { zh: "新的", en: "新的" } } }],
    });
    expect(planned(json({ products: [SHIRT, product], articles: [article, { ...SHRINK, status: "draft" }] }))).toMatchObject({
      same: 2,
      articles: [{ after: { scope: { at: "product" }, answer: { zh: "手洗", en: "" } } }],
    });
  });

  it.each([
    [json({ a: 1 }), { why: "unknown" }],
    [json(5), { why: "unknown" }],
    [json([]), { why: "empty" }],
    [sheet(), { why: "empty" }],
    [sheet(HEADER, [""]), { why: "empty" }],
    [sheet(["a", "b"], ["1", "2"]), { why: "columns", products: ["id"], articles: ["title", "intent", "answer"] }],
    [json(Array.from({ length: 10_001 }, () => ({}))), { why: "too-long" }],
  ] as const)("or is none: %#", (source, error) => expect(plan(source)).toEqual({ ok: false, error }));

  it("says of each thing in it that is none", () => {
    expect(planned(json([null, "x", { id: "a" }, { answer: "x" }])).bad.map(({ line, fault }) => [line, fault.field])).toEqual([
      [1, ""],
      [2, ""],
      [3, "title"],
      [4, "title"],
    ]);
  });

  const product = { id: "p-x", title: { zh: "x" }, category: "__proto__", price: 1 };

  it("never takes a key of its own for one of ours", () => {
    const evil: unknown = JSON.parse(
      '{"id":"p-x","title":{"zh":"x"},"category":"__proto__","price":1,"attributes":{"__proto__":{"zh":"a","en":"b"}},"off":true,"updatedAt":9}',
    );
    expect(planned(json([evil])).bad.map(({ fault }) => fault.field)).toEqual(["attributes"]);
    expect(planned(json([{ ...product, off: true, updatedAt: 9 }])).products.map(({ after }) => [after.off, after.updatedAt])).toEqual([
      [undefined, 1000],
    ]);
  });
});

it("a cell is harmless in a spreadsheet, and comes back as it was", () => {
  for (const text of ["=1+1", "+86", "-5", "@x", "'quoted", "plain", "棉麻"]) {
    expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
    expect(cellText(harmless(text))).toBe(text);
  }
});
