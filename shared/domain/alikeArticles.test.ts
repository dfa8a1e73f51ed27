// Which articles stand in each other's way, and which differ on purpose.
import { describe, expect, it } from "vitest";
import { buildArticle, buildProduct, productId } from "../../test/kit/buildPack.ts";
import { alikeArticles } from "./alikeArticles.ts";
import type { Article } from "./knowledge.ts";

type Parts = Parameters<typeof buildArticle>[2];
const products = [
  { ...buildProduct("shirt", "衬衫", "衬衫", "Shirt"), attributes: { 材质: { zh: "亚麻", en: "linen" } } },
  { ...buildProduct("coat", "外套", "外套", "Coat"), attributes: { 材质: { zh: "羊毛", en: "wool" } } },
];
const categories = { 衣服: {}, 衬衫: { parent: "衣服" }, 外套: { parent: "衣服" } };
const returns = (id: string, zh: string, more: Parts = {}): Article =>
  buildArticle(id, "return_exchange", {
    asked: "能退货吗|多久之内可以退货",
    title: { zh: "退货", en: "Returning" },
    answer: { zh, en: "" },
    ...more,
  });
const SEVEN = "签收后 7 天内可以无理由退货，吊牌要在。";
const found = (...articles: readonly Article[]): readonly string[] =>
  alikeArticles(articles, { products, categories }).map((one) => `${one.is} ${one.one.id} ${one.other.id}`);

describe("asked for in the same words", () => {
  const cases: readonly [string, readonly Article[], readonly string[]][] = [
    ["the same answer: a duplicate", [returns("a", SEVEN), returns("b", SEVEN)], ["duplicate a b"]],
    ["nearly the same answer", [returns("a", SEVEN), returns("b", "签收后 7 天内可以无理由退货，吊牌须在。")], ["duplicate a b"]],
    ["another number in the same words", [returns("a", SEVEN), returns("b", SEVEN.replace("7", "15"))], ["contradiction a b"]],
    ["another number in Chinese", [returns("a", "七天内可以退货"), returns("b", "十五天内可以退货")], ["contradiction a b"]],
    ["a no in the same words", [returns("a", SEVEN), returns("b", SEVEN.replace("可以", "不可以"))], ["contradiction a b"]],
    ["quite another answer", [returns("a", SEVEN), returns("b", "请联系客服登记。")], ["contradiction a b"]],
    [
      "a product's own rule above the shop's",
      [returns("a", SEVEN), returns("b", "定制的不退。", { scope: { at: "product", product: productId("shirt") } })],
      [],
    ],
    [
      "a product's own that says what the shop's says",
      [returns("a", SEVEN), returns("b", SEVEN, { scope: { at: "product", product: productId("shirt") } })],
      ["duplicate a b"],
    ],
    [
      "two products",
      [
        returns("a", SEVEN, { scope: { at: "product", product: productId("coat") } }),
        returns("b", SEVEN.replace("7", "15"), { scope: { at: "product", product: productId("shirt") } }),
      ],
      [],
    ],
    [
      "linen and wool: nothing is both",
      [
        returns("a", "会", { scope: { at: "attribute", name: "材质", value: "亚麻" } }),
        returns("b", "不会", { scope: { at: "attribute", name: "材质", value: "羊毛" } }),
      ],
      [],
    ],
    [
      "the same attribute value",
      [
        returns("a", "会缩水", { scope: { at: "attribute", name: "材质", value: "亚麻" } }),
        returns("b", "不会缩水", { scope: { at: "attribute", name: "材质", value: "亚麻" } }),
      ],
      ["contradiction a b"],
    ],
    [
      "a category within the other",
      [
        returns("a", SEVEN, { scope: { at: "category", category: "衣服" } }),
        returns("b", "不退。", { scope: { at: "category", category: "衬衫" } }),
      ],
      [],
    ],
    ["one after the other in time", [returns("a", SEVEN, { validTo: 5 }), returns("b", "不退。", { validFrom: 6 })], []],
    [
      "for different members",
      [returns("a", SEVEN, { audience: { tiers: ["gold"] } }), returns("b", "不退。", { audience: { tiers: ["none"] } })],
      [],
    ],
    ["another aspect", [returns("a", SEVEN, { aspect: "运费" }), returns("b", "不退。", { aspect: "时限" })], []],
    ["another intent", [returns("a", SEVEN), { ...returns("b", SEVEN), intent: "invoice" }], []],
    ["a draft is not said", [returns("a", SEVEN), { ...returns("b", SEVEN), status: "draft" }], []],
  ];
  it.each(cases)("%s", (_name, articles, wanted) => expect(found(...articles)).toEqual(wanted));
});

it("one wording in both is enough: whoever asks so gets either", () => {
  const a = returns("a", SEVEN, { asked: "能退货吗|退款多久到账|钱退到哪里|退多少", title: { zh: "退款", en: "Refund" } });
  const b = returns("b", "请寄回原址。", { asked: "能退货吗|寄到哪里|用什么快递|要不要包装", title: { zh: "寄回", en: "Sending back" } });
  expect(found(a, b)).toEqual(["contradiction a b"]);
});

it("the same title alone says nothing", () => {
  const a = returns("a", SEVEN, { asked: "退款多久到账|钱退到哪里|退多少" });
  const b = returns("b", "请寄回原址。", { asked: "寄到哪里|用什么快递|要不要包装" });
  expect(found(a, b)).toEqual([]);
});

it("what is asked for in other words is left alone", () => {
  const a = returns("a", SEVEN, { asked: "退款多久到账", title: { zh: "到账", en: "When" } });
  const b = returns("b", SEVEN, { asked: "寄回用什么快递", title: { zh: "快递", en: "Courier" } });
  expect(found(a, b)).toEqual([]);
});

it("contradictions stand first; no articles, no pairs", () => {
  const other = { asked: "能开发票吗", title: { zh: "发票", en: "Invoice" } };
  expect(found(returns("a", SEVEN), returns("b", SEVEN), returns("c", "可以开。", other), returns("d", "不可以开。", other))).toEqual([
    "contradiction c d",
    "duplicate a b",
  ]);
  expect(found()).toEqual([]);
});
