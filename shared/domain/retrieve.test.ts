// Finding: which article stands first, and which is not found at all.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack, hear, PACK_AT } from "../../test/kit/buildPack.ts";
import { findAspects } from "./aspects.ts";
import { indexPack } from "./packIndex.ts";
import { retrieve, titleShare, type Found } from "./retrieve.ts";

const INDEX = indexPack(buildPack());

function search(text: string, intents: string, page?: string, index = INDEX): readonly Found[] {
  const query = {
    text,
    intents: hear(intents).intents,
    aspects: findAspects(text),
    product: index.products.get(page ?? ""),
    language: "zh" as const,
  };
  return retrieve(query, index, PACK_AT);
}
const ids = (found: readonly Found[]): readonly string[] => found.map((one) => one.article.id);

describe("retrieve", () => {
  it("puts the product's own article before its fabric's", () => {
    expect(ids(search("会缩水吗", "product_info", "wool-sweater")).slice(0, 2)).toEqual(["shrink-this-sweater", "shrink-wool"]);
  });

  it("never finds an article of another fabric, category or product when the product is known", () => {
    const found = ids(search("会缩水吗,能连蓝牙吗", "product_info, product_usage", "linen-shirt"));
    expect(found).toContain("shrink-linen");
    for (const other of ["shrink-polyester", "shrink-wool", "shrink-this-sweater", "pair-phones", "battery-phones"])
      expect(found).not.toContain(other);
  });

  it("finds, without a product, what some products would need, and says that it is bound to them", () => {
    const found = search("会缩水吗", "product_info");
    expect(found.filter((one) => one.bound).map((one) => one.article.id)).toContain("shrink-linen");
  });

  it("takes a fabric named in the text for known, and drops the others", () => {
    const found = search("羊毛的会缩水吗", "product_info");
    expect(found[0]).toMatchObject({ article: { id: "shrink-wool" }, bound: false });
    expect(ids(found)).not.toContain("shrink-linen");
  });

  it("does not take «is it stretchy» for a stretchy product", () => {
    const index = indexPack(
      buildPack({
        articles: [buildArticle("stretchy", "product_info", { aspect: "弹力", scope: { at: "attribute", name: "弹力", value: "有弹" } })],
      }),
    );
    expect(search("有弹性吗", "product_info", undefined, index)[0]).toMatchObject({ article: { id: "stretchy" }, bound: true });
  });

  it("finds neither drafts nor articles out of their dates", () => {
    expect(ids(search("双十一有活动吗", "promotion"))).not.toContain("promo-over");
    expect(ids(search("积分怎么用", "member_wallet"))).not.toContain("member-draft");
  });

  it("finds by an article's own words though no intent was heard", () => {
    expect(search("能开电子发票吗", "account .1")[0]).toMatchObject({ article: { id: "invoice-how" }, likeness: 1 });
  });

  it("does not answer 起球 with an article about 缩水", () => {
    expect(ids(search("会起球吗", "product_info", "linen-shirt"))).not.toContain("shrink-linen");
  });

  it("finds by words that stand only in an answer, or only by a character, where the ear heard something else", () => {
    const index = indexPack(
      buildPack({
        articles: [
          buildArticle("stock", "stock", { asked: "还有货吗" }),
          buildArticle("backpack", "warranty_repair", {
            asked: "坏了怎么办",
            answer: { zh: "双肩包磨出来的小球", en: "Rubbed by a backpack" },
          }),
        ],
      }),
    );
    expect(ids(search("双肩包磨的小球多不多", "stock .2", undefined, index))).toContain("backpack");
  });

  it("puts the answer of the product's category before the whole shop's, where both say as much", () => {
    const index = indexPack(
      buildPack({
        articles: [
          buildArticle("any", "size_advice", { asked: "穿什么码" }),
          buildArticle("shirts", "size_advice", { asked: "穿什么码", scope: { at: "category", category: "衬衫" } }),
        ],
      }),
    );
    expect(ids(search("穿什么码", "size_advice", "linen-shirt", index)).slice(0, 2)).toEqual(["shirts", "any"]);
  });

  it("says why in words: aspect, scope, the likest wording, how near, and what they have in common", () => {
    const [first] = search("会缩水吗", "product_info", "linen-shirt");
    expect(first?.why).toContain("缩水,面料=棉麻");
    expect(first?.why).toMatch(/最像「[^」]*缩水[^」]*」[01]\.\d\d/);
    expect(first?.why).toContain("同有 会缩水吗");
  });

  it("gives the same order whatever order the pack is in", () => {
    const pack = buildPack();
    const turned = indexPack({ ...pack, articles: pack.articles.toReversed(), products: pack.products.toReversed() });
    for (const text of ["会缩水吗", "退款什么时候到账", "我想退货"]) {
      expect(ids(search(text, "product_info .5, refund_progress .5, return_exchange .5", undefined, turned))).toEqual(
        ids(search(text, "product_info .5, refund_progress .5, return_exchange .5")),
      );
    }
  });

  it("is at ease with an empty pack, an empty text and odd characters", () => {
    const empty = indexPack({ ...buildPack(), articles: [], products: [] });
    expect(search("会缩水吗", "product_info", undefined, empty)).toEqual([]);
    for (const text of ["", "😀😀", "\u0000", "a".repeat(4_000)]) expect(() => search(text, "product_info")).not.toThrow();
  });
});

describe("titleShare", () => {
  it("knows how much of a title is said, in either language", () => {
    const shirt = INDEX.products.get("linen-shirt");
    expect(shirt).toBeDefined();
    if (shirt === undefined) return;
    expect(titleShare("我要那件亚麻立领衬衫", INDEX)(shirt)).toBe(1);
    expect(titleShare("the linen band-collar shirts", INDEX)(shirt)).toBe(1);
    expect(titleShare("几天能到", INDEX)(shirt)).toBe(0);
  });
});
