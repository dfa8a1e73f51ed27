// The tree of a shop: what stands where, what a search leaves, what keys do; five thousand products in it.
import { describe, expect, it } from "vitest";
import { asId } from "../../../../shared/core/ids.ts";
import type { Article, Language, Product } from "../../../../shared/domain/knowledge.ts";
import type { Categories } from "../../../../shared/domain/policy.ts";
import { nodeId, pathTo, rowsOf, stepOf, treeing, typedRow, type Knowledge, type Node } from "./tree.ts";

const product = (id: string, category: string, zh = id, more: Partial<Product> = {}): Product => ({
  id: asId(id),
  category,
  title: { zh, en: `${zh} in English` },
  price: 1,
  attributes: {},
  variants: [],
  updatedAt: 0,
  ...more,
});
const article = (scope: Article["scope"], status: Article["status"] = "published"): Article => ({
  id: asId("a"),
  intent: "product_info",
  scope,
  status,
  version: 1,
  title: { zh: "一", en: "One" },
  answer: { zh: "一", en: "One" },
  questions: { zh: [], en: [] },
  updatedAt: 0,
});
const CATEGORIES: Categories = { 上装: { name: { zh: "上衣", en: "Tops" } }, 衬衫: { parent: "上装" }, 空的: {} };
const SHIRT = product("p-shirt", "衬衫", "亚麻衬衫", { aliases: ["麻衬衣"], variants: [{ name: { zh: "白色", en: "White" }, stock: 1 }] });
const SHOP: Knowledge = {
  shopName: "小店",
  products: [SHIRT, product("p-scarf", "围巾", "羊毛围巾"), product("p-old", "围巾", "旧围巾", { off: true })],
  categories: CATEGORIES,
  articles: [
    article({ at: "shop" }),
    article({ at: "attribute", name: "面料", value: "棉麻" }),
    article({ at: "product", product: SHIRT.id }),
    article({ at: "product", product: SHIRT.id }, "archived"),
    article({ at: "variant", product: SHIRT.id, variant: "白色" }, "draft"),
  ],
};
function tree(shop: Partial<Knowledge> = {}, language: Language = "zh", pieces: (n: number) => void = () => undefined): Node {
  const making = treeing({ ...SHOP, ...shop }, language, "不卖了");
  for (let n = 1; ; n++) {
    const next = making.next();
    pieces(n);
    if (next.done === true) return next.value;
  }
}
const every = (node: Node): readonly Node[] => [node, ...node.children.flatMap(every)];
const drawn = (root: Node, sought = "", open: readonly string[] = every(root).map((one) => one.id)): readonly string[] =>
  rowsOf(root, new Set(open), sought).map((row) => `${"·".repeat(row.level - 1)}${row.node.name}`);

describe("the tree", () => {
  it("stands shop, category below category, product, variant; what is not sold at its end", () => {
    expect(drawn(tree()).toSorted()).toEqual(
      ["小店", "·上衣", "··衬衫", "···亚麻衬衫", "····白色", "·围巾", "··羊毛围巾", "·空的", "·不卖了", "··旧围巾"].toSorted(),
    );
    expect(drawn(tree()).at(-1)).toBe("··旧围巾");
    expect(tree({}, "en").children.map((one) => one.name)).toContain("Tops");
  });

  it("counts what hangs exactly there, and the products in a category however far down", () => {
    const at = (id: string): Node | undefined => every(tree()).find((one) => one.id === id);
    expect([at("shop")?.own, at("p:p-shirt")?.own, at("v:p-shirt:白色")?.own]).toEqual([1, 1, 1]);
    expect([at("shop")?.holds, at("c:上装")?.holds, at("c:空的")?.holds]).toEqual([2, 1, 0]);
  });

  it("draws only what is open", () => {
    expect(drawn(tree(), "", [])).toEqual(["小店"]);
    expect(drawn(tree(), "", ["shop"]).length).toBe(5);
  });

  it("has every category once, though two devices made a circle of them, or a parent is gone", () => {
    const circle = tree({ categories: { 甲: { parent: "乙" }, 乙: { parent: "甲" }, 丙: { parent: "没了" } } });
    for (const one of ["甲", "乙", "丙"]) expect(every(circle).filter((node) => node.name === one).length).toBe(1);
  });

  it("searched leaves what fits, by any name, and what is above it", () => {
    expect(drawn(tree(), "麻衬衣")).toEqual(["小店", "·上衣", "··衬衫", "···亚麻衬衫"]);
    expect(drawn(tree(), "WHITE")).toEqual(["小店", "·上衣", "··衬衫", "···亚麻衬衫", "····白色"]);
    expect(drawn(tree(), "in english 围巾")).toContain("··羊毛围巾");
    expect(drawn(tree(), "没有这样的")).toEqual([]);
  });

  it("knows the way to each of its nodes", () => {
    expect(pathTo(tree(), nodeId({ at: "variant", product: SHIRT.id, variant: "白色" })).map((one) => one.name)).toEqual([
      "小店",
      "上衣",
      "衬衫",
      "亚麻衬衫",
      "白色",
    ]);
    expect(pathTo(tree(), "p:none")).toEqual([]);
  });

  it("holds five thousand products in four hundred categories", () => {
    const many = Array.from({ length: 5_000 }, (_, i) => product(`p-${i}`, `c${i % 400}`));
    let pieces = 0;
    const root = tree({ products: many }, "zh", (n) => (pieces = n));
    expect(pieces).toBeGreaterThan(5_000); // a screen draws and hears its keys between two of them
    expect(root.holds).toBe(5_000);
    expect(drawn(root).length).toBe(1 + 403 + 5_000);
    expect(drawn(root, "p-4999").length).toBe(3);
  });
});

describe("keys in the tree", () => {
  const root = tree();
  const rows = rowsOf(root, new Set(["shop", "c:上装", "c:衬衫"]), "");
  const at = (id: string): number => rows.findIndex((row) => row.node.id === id);

  it.each([
    ["ArrowDown", "shop", { to: 1 }],
    ["ArrowUp", "shop", { to: 0 }],
    ["Home", "p:p-shirt", { to: 0 }],
    ["End", "shop", { to: rows.length - 1 }],
    ["ArrowRight", "p:p-shirt", { open: "p:p-shirt" }],
    ["ArrowRight", "c:上装", { to: at("c:衬衫") }],
    ["ArrowRight", "c:空的", undefined],
    ["ArrowLeft", "c:上装", { shut: "c:上装" }],
    ["ArrowLeft", "p:p-shirt", { to: at("c:衬衫") }],
    ["ArrowLeft", "off", { to: 0 }],
    ["x", "shop", undefined],
  ] as const)("%s on %s", (key, on, step) => expect(stepOf(key, rows, at(on))).toEqual(step));

  it("letters go to the next name that begins so, round and round; more letters narrow it", () => {
    expect(typedRow(rows, 0, "衬")).toBe(at("c:衬衫"));
    expect(typedRow(rows, at("c:衬衫"), "衬")).toBe(at("c:衬衫"));
    expect(typedRow(rows, at("c:上装"), "上衣")).toBe(at("c:上装"));
    expect(typedRow(rows, 0, "to")).toBe(at("c:上装"));
    expect(typedRow(rows, 0, "z")).toBeUndefined();
  });
});
