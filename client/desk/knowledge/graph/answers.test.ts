// Where an answer comes from at each place of the shop: own, inherited, hidden by a nearer one, or none.
import { describe, expect, it } from "vitest";
import { asId } from "../../../../shared/core/ids.ts";
import type { Article, Product } from "../../../../shared/domain/knowledge.ts";
import { DEFAULT_POLICY } from "../../../../shared/domain/policy.ts";
import { packOf, saidAt, scopeAt, silentAt, type Said } from "./answers.ts";
import type { Place } from "./tree.ts";

const SHIRT: Product = {
  id: asId("p-shirt"),
  category: "衬衫",
  title: { zh: "亚麻衬衫", en: "Linen shirt" },
  price: 1,
  attributes: {},
  variants: [{ name: { zh: "白色", en: "White" }, stock: 1 }],
  updatedAt: 0,
};
const NOW = 1_000;
const article = (id: string, scope: Article["scope"], change: Partial<Article> = {}): Article => ({
  id: asId(id),
  intent: "product_info",
  aspect: "缩水",
  scope,
  status: "published",
  version: 1,
  title: { zh: id, en: id },
  answer: { zh: id, en: id },
  questions: { zh: [], en: [] },
  updatedAt: 0,
  ...change,
});
const withoutAspect = ({ aspect: _aspect, ...rest }: Article): Article => rest;
const ARTICLES = [
  article("all", { at: "shop" }),
  article("tops", { at: "category", category: "上装" }),
  article("linen", { at: "attribute", name: "面料", value: "棉麻" }),
  article("shirt", { at: "product", product: SHIRT.id }),
  article("white", { at: "variant", product: SHIRT.id, variant: "白色" }),
  withoutAspect(article("whole", { at: "shop" })),
];
const POLICY = { ...DEFAULT_POLICY, categories: { 衬衫: { parent: "上装", attributes: { 面料: { zh: "棉麻", en: "Linen" } } } } };
const said = (place: Place, articles: readonly Article[] = ARTICLES): readonly Said[] =>
  saidAt(packOf(articles, [SHIRT], POLICY), place, NOW);
const shrinks = (place: Place, articles?: readonly Article[]): string => {
  const one = said(place, articles).find(({ aspect }) => aspect === "缩水");
  if (one === undefined) return "nothing";
  const others = one.others.filter(({ place: is }) => is === "covered").map((other) => other.article.id);
  return `${one.own ? "own" : "from"} ${one.winner?.article.id} over ${others.join()}`;
};
const at = (place: "shop" | "上装" | "衬衫" | "裤装" | "shirt" | "white"): Place =>
  place === "shop"
    ? { at: "shop" }
    : place === "shirt"
      ? { at: "product", product: SHIRT.id }
      : place === "white"
        ? { at: "variant", product: SHIRT.id, variant: "白色" }
        : { at: "category", category: place };

describe("what is said at a place", () => {
  it("comes from the nearest above it, own where it hangs exactly there, and hides the others", () => {
    expect(shrinks(at("shop"))).toBe("own all over ");
    expect(shrinks(at("裤装"))).toBe("from all over ");
    expect(shrinks(at("上装"))).toBe("own tops over all");
    expect(shrinks(at("衬衫"))).toBe("from linen over tops,all");
    expect(shrinks(at("shirt"))).toBe("own shirt over linen,tops,all");
    expect(shrinks(at("white"))).toBe("own white over shirt,linen,tops,all");
  });

  it("is said of the matter as a whole, and of each aspect something is written about that holds there", () => {
    expect(said(at("裤装")).map(({ intent, aspect }) => [intent, aspect])).toEqual([
      ["product_info", undefined],
      ["product_info", "缩水"],
    ]);
    expect(shrinks(at("裤装"), ARTICLES.slice(1))).toBe("nothing");
  });

  it("is nothing where all that is written may not be said: a draft, an archived one, dates that are over", () => {
    const draft = article("draft", { at: "product", product: SHIRT.id }, { status: "draft", version: 0 });
    expect(said(at("shirt"), [draft])).toMatchObject([{ winner: undefined, others: [{ place: "silent", article: { id: "draft" } }] }]);
    expect(said(at("shirt"), [{ ...draft, status: "archived" }])).toEqual([]);
    expect(said(at("shirt"), [article("over", { at: "shop" }, { validTo: 5 })])).toMatchObject([{ winner: undefined }]);
    expect(shrinks(at("shirt"), [article("again", { at: "shop" }, { status: "draft", version: 3 })])).toBe("from again over ");
  });

  it("leaves the matters nothing is said about", () => {
    expect(silentAt(said(at("shirt")))).not.toContain("product_info");
    expect(silentAt(said(at("shirt")))).toContain("refund_progress");
  });

  it("may be written for exactly there, but not for what is off sale or not here", () => {
    expect(scopeAt(at("white"), [SHIRT])).toEqual({ at: "variant", product: "p-shirt", variant: "白色" });
    expect(scopeAt(at("衬衫"), [])).toEqual({ at: "category", category: "衬衫" });
    expect(scopeAt(at("shirt"), [])).toBeUndefined();
    expect(scopeAt({ at: "off" }, [SHIRT])).toBeUndefined();
  });
});
