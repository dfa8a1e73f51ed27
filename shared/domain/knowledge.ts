// Articles, products and the answer pack: what the bot may say. Types, checks, and what is valid when; finding is in retrieve.ts.
import { integer, list, number, oneOf, optional, record, shape, string, type Check, type Checked } from "../core/check.ts";
import type { ArticleId, ProductId } from "../core/ids.ts";
import { readId } from "../core/ids.ts";
import { readBotPolicy } from "./policy.ts";
import { INTENT_IDS } from "./taxonomy.ts";

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const bilingual = (max: number) => shape({ zh: string(max, 1), en: string(max, 1) });

/** Where an article holds: the whole shop, one category, products with an attribute value, or one product. Most specific wins. */
export type Scope =
  | { readonly at: "shop" }
  | { readonly at: "category"; readonly category: string }
  | { readonly at: "attribute"; readonly name: string; readonly value: string; readonly category?: string }
  | { readonly at: "product"; readonly product: ProductId };

const productId: Check<ProductId> = (v) => readId<ProductId>(v);
const articleId: Check<ArticleId> = (v) => readId<ArticleId>(v);

const readScope: Check<Scope> = (v) => {
  const raw = shape({
    at: oneOf(["shop", "category", "attribute", "product"]),
    category: optional(string(60, 1)),
    name: optional(string(60, 1)),
    value: optional(string(60, 1)),
    product: optional(productId),
  })(v);
  if (raw === undefined) return undefined;
  switch (raw.at) {
    case "shop":
      return { at: "shop" };
    case "category":
      return raw.category === undefined ? undefined : { at: "category", category: raw.category };
    case "attribute":
      if (raw.name === undefined || raw.value === undefined) return undefined;
      return {
        at: "attribute",
        name: raw.name,
        value: raw.value,
        ...(raw.category === undefined ? {} : { category: raw.category }),
      };
    case "product":
      return raw.product === undefined ? undefined : { at: "product", product: raw.product };
  }
};

export const ARTICLE_STATES = ["draft", "published", "archived"] as const;

/** One reviewed answer. `title`, `answer` and `questions` (example wordings, for finding it) in both languages. */
export const readArticle = shape({
  id: articleId,
  intent: oneOf(INTENT_IDS),
  /** What about: 缩水, 掉色, 续航 … ; absent: the intent as a whole. */
  aspect: optional(string(40, 1)),
  scope: readScope,
  /** First and last moment it may be said (ms); absent: always. */
  validFrom: optional(number(0)),
  validTo: optional(number(0)),
  status: oneOf(ARTICLE_STATES),
  version: integer(1),
  title: bilingual(120),
  answer: bilingual(4_000),
  questions: shape({ zh: list(string(200, 1), 40), en: list(string(200, 1), 40) }),
  /** What it needs to know before it may be said. */
  needs: optional(list(oneOf(["product", "order"]), 2)),
  updatedAt: number(0),
});
export type Article = Checked<typeof readArticle>;

/** One product as the bot and the agent see it; attribute names and values are the shop's own words. */
export const readProduct = shape({
  id: productId,
  category: string(60, 1),
  title: bilingual(120),
  price: number(0), // yuan
  attributes: record(bilingual(200), 40), // key: Chinese attribute name, e.g. 材质
  variants: list(shape({ name: bilingual(60), stock: integer() }), 60),
  page: optional(string(300)),
  updatedAt: number(0),
});
export type Product = Checked<typeof readProduct>;

/** What a widget keeps on the device to answer without a network. `version` changes when any part does. */
export const readAnswerPack = shape({
  version: string(64, 1),
  shop: shape({ name: bilingual(60), hours: bilingual(60) }),
  /** The shop's own thresholds, so that the device's bot decides as the room's would. */
  bot: optional(readBotPolicy),
  articles: list(readArticle, 5_000),
  products: list(readProduct, 5_000),
});
export type AnswerPack = Checked<typeof readAnswerPack>;

/** May this article be said at `now` (ms)? Published, and inside its dates. */
export function isSayable(article: Article, now: number): boolean {
  if (article.status !== "published") return false;
  return (article.validFrom ?? 0) <= now && now <= (article.validTo ?? Number.MAX_SAFE_INTEGER);
}

/** Is an article of this scope true of this product? */
export function holdsFor(scope: Scope, product: Product): boolean {
  switch (scope.at) {
    case "shop":
      return true;
    case "category":
      return product.category === scope.category;
    case "product":
      return product.id === scope.product;
    case "attribute": {
      const value = product.attributes[scope.name];
      return (value?.zh === scope.value || value?.en === scope.value) && (scope.category ?? product.category) === product.category;
    }
  }
}
