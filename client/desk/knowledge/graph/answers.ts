// What is said at a place of the shop for each matter, and where it comes from. Pure; which article wins is the law's (domain/explain.ts).
import { asId, type ProductId } from "../../../../shared/core/ids.ts";
import { explain, type Candidate } from "../../../../shared/domain/explain.ts";
import { attributesOf, variantOf, type Attributes } from "../../../../shared/domain/graph.ts";
import type { AnswerPack, Article, Product, Scope } from "../../../../shared/domain/knowledge.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { isOut } from "../../../../shared/domain/review.ts";
import { INTENTS, type IntentId } from "../../../../shared/domain/taxonomy.ts";
import type { Place } from "./tree.ts";

const WHOLE = ""; // sorts first

/** One matter at a place. */
export interface Said {
  readonly intent: IntentId;
  readonly aspect: string | undefined;
  /** The article that is said; undefined: all there are may not be said now. */
  readonly winner: Candidate | undefined;
  /** Does it hang exactly here? */
  readonly own: boolean;
  /** The others that are true here, nearest first. */
  readonly others: readonly Candidate[];
}

/** The shop as shoppers meet it, with drafts beside it that are not said. */
export function packOf(articles: readonly Article[], products: readonly Product[], { name, variables, categories }: Policy): AnswerPack {
  return {
    version: "desk",
    shop: { name, hours: { zh: "", en: "" } },
    ...(variables === undefined ? {} : { variables }),
    ...(categories === undefined ? {} : { categories }),
    articles: articles.filter((one) => one.status !== "archived").map((one) => (isOut(one) ? { ...one, status: "published" } : one)),
    products,
  };
}

/**
 * Every matter something is written about that is true of this place: first what hangs exactly here, then in the order of the trade, the matter
 * as a whole before its aspects.
 */
export function saidAt(pack: AnswerPack, place: Place, now: number): readonly Said[] {
  const product = standIn(pack, place);
  const variant = place.at === "variant" ? place.variant : undefined;
  const byIntent = Map.groupBy(pack.articles, (one) => one.intent);
  const all = INTENTS.flatMap(({ id: intent }) => {
    const articles = byIntent.get(intent);
    if (articles === undefined) return [];
    const few = { ...pack, articles };
    const aspects = [...new Set(articles.map((one) => one.aspect ?? WHOLE))].toSorted();
    return aspects.flatMap((name): readonly Said[] => {
      const aspect = name === WHOLE ? undefined : name;
      const chain = explain(few, product, { intent, aspect, variant }, now);
      if (!chain.some((one) => one.article.aspect === aspect)) return []; // nothing is written about this very aspect that holds here
      const winner = chain.find((one) => one.place === "wins");
      return [
        {
          intent,
          aspect,
          winner,
          own: winner !== undefined && isExactly(winner.article.scope, place),
          others: chain.filter((one) => one !== winner),
        },
      ];
    });
  });
  return all.toSorted((a, b) => Number(b.own) - Number(a.own));
}

/** Matters of the trade nothing at all is said about here. */
export function silentAt(said: readonly Said[]): readonly IntentId[] {
  return INTENTS.map((one) => one.id).filter((id) => !said.some((one) => one.intent === id && one.winner !== undefined));
}

function isExactly(scope: Scope, place: Place): boolean {
  switch (place.at) {
    case "shop":
      return scope.at === "shop";
    case "category":
      return scope.at === "category" && scope.category === place.category;
    case "product":
      return scope.at === "product" && scope.product === place.product;
    case "variant":
      return scope.at === "variant" && scope.product === place.product && scope.variant === place.variant;
    case "off":
      return false;
  }
}

/** A place as an article's scope; undefined: nothing can hang there. */
export function scopeAt(place: Place, products: readonly Product[]): Scope | undefined {
  if (place.at === "off") return undefined;
  if (place.at === "shop" || place.at === "category") return place;
  const product = products.find((one) => one.id === place.product);
  if (product === undefined) return undefined;
  return place.at === "product" ? { at: "product", product: product.id } : { at: "variant", product: product.id, variant: place.variant };
}

/** What this place has, by which an attribute's value is said in either language. */
export function attributesAt(pack: AnswerPack, place: Place): Attributes {
  const product = standIn(pack, place);
  if (product === undefined) return {};
  return attributesOf(product, pack.categories, place.at === "variant" ? variantOf(product, place.variant) : undefined);
}

const NOBODY: ProductId = asId("nobody");

/** Of a category: a product of it that says nothing of itself. */
function standIn(pack: AnswerPack, place: Place): Product | undefined {
  if (place.at === "shop" || place.at === "off") return undefined;
  if (place.at !== "category") return pack.products.find((one) => one.id === place.product);
  return { id: NOBODY, category: place.category, title: { zh: "", en: "" }, price: 0, attributes: {}, variants: [], updatedAt: 0 };
}
