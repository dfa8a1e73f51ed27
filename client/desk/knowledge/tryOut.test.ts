// A question tried against a draft, on the demo shop.
import { describe, expect, it } from "vitest";
import { demoArticles, demoPolicy, demoProducts } from "../../../edge/demo/demoShop.ts";
import { asId } from "../../../shared/core/ids.ts";
import type { Article, Scope } from "../../../shared/domain/knowledge.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";
import type { Understanding } from "../../../shared/domain/understanding.ts";
import { firstScope, placesOf, scopeWords } from "./scopes.ts";
import { packWith, tryOut } from "./tryOut.ts";

const heard = (id: IntentId): Understanding => ({
  intents: [{ id, p: 0.95 }],
  mood: { label: "neutral", p: { negative: 0, neutral: 1, positive: 0 } },
  abuse: 0,
  wantsHuman: 0,
  model: "light@test",
});
const NOW = Date.UTC(2026, 10, 23);
const linen = demoProducts.find((one) => one.id === "p-linen-shirt");

describe("a question tried on a draft", () => {
  const ask = (draft: Article) =>
    tryOut(packWith(draft, demoArticles, demoProducts, demoPolicy), draft, {
      text: "这件会缩水吗",
      product: linen,
      language: "zh",
      heard: heard("product_info"),
      now: NOW,
    });

  it("is answered with the draft's words, with the chain that says why", () => {
    const found = demoArticles.find((one) => ask(one).isThis);
    if (found === undefined) throw new Error("the demo shop says nothing of shrinking");
    const tried = ask({ ...found, status: "draft", answer: { ...found.answer, zh: "新的说法。" } });
    expect(tried.isThis).toBe(true);
    expect(tried.said[0]?.text).toContain("新的说法。");
    expect(tried.chain.find((one) => one.place === "wins")?.article.id).toBe(found.id);
  });

  it("is not answered from what is archived, nor from another's draft that was never published", () => {
    const [first, second] = demoArticles;
    if (first === undefined || second === undefined) throw new Error("no articles");
    const pack = packWith(first, [first, { ...second, version: 0, status: "draft" }], [], demoPolicy);
    expect(pack.articles.map((one) => one.id)).toEqual([first.id]);
    expect(packWith(first, [{ ...second, status: "archived" }], [], demoPolicy).articles.length).toBe(1);
  });
});

describe("the places of a shop", () => {
  it("are what its products are, and a picker begins with the first", () => {
    const places = placesOf(demoProducts, demoPolicy.categories);
    for (const at of ["shop", "category", "attribute", "product", "variant"] as const) expect(firstScope(at, places)?.at).toBe(at);
    const none = placesOf([], undefined);
    expect(firstScope("shop", none)).toEqual({ at: "shop" });
    for (const at of ["category", "attribute", "product", "variant"] as const) expect(firstScope(at, none)).toBeUndefined();
  });
});

describe("where an article hangs", () => {
  it("is said in the reader's language, values as the products have them", () => {
    const scopes: readonly Scope[] = [
      { at: "shop" },
      { at: "category", category: "衬衫" },
      { at: "attribute", name: "面料", value: "棉麻" },
      { at: "product", product: asId("p-linen-shirt") },
      { at: "variant", product: asId("p-linen-shirt"), variant: linen?.variants[0]?.name.zh ?? "" },
    ];
    for (const scope of scopes) {
      expect(scopeWords(scope, demoProducts, "zh"), scope.at).toMatch(/\p{Script=Han}/u);
      expect(scopeWords(scope, demoProducts, "en"), scope.at).not.toMatch(/\p{Script=Han}/u);
    }
    expect(scopeWords({ at: "attribute", name: "面料", value: "没有这种" }, [], "zh")).toBe("面料 = 没有这种");
  });
});
