// Articles of one matter beside each other: which are siblings, and which one is the matter itself. Pure; finds nothing.
import { grams } from "./grams.ts";
import type { Article } from "./knowledge.ts";
import type { Found } from "./retrieve.ts";
import { intentOf } from "./taxonomy.ts";

export const BY_NAME = 0.35; // «看这款的参数» answers only who asks for it: that a message is about the product says too little
const CLEARLY = 0.15; // liker by this much than any other
const NEARER = 0.12; // of a title's grams

/** Its title is that of the matter itself («退换货», «Delivery time»), and no other's is as near: for a matter heard for certain it is the one to begin with. */
export function isNamedAsIts({ article }: Found, others: readonly Found[]): boolean {
  const { zh, en } = intentOf(article.intent);
  const near = (title: Article["title"]): number => (inCommon(title.zh, zh) + inCommon(title.en, en)) / 2;
  return others.every((one) => near(one.article.title) + NEARER <= near(article.title));
}

/** Grams two names share, 0-1. */
function inCommon(one: string, other: string): number {
  const [a, b] = [grams(one), grams(other)];
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((gram) => b.has(gram)).length) / (a.size + b.size);
}

/** Another answer to the same matter as a whole, true just as widely. */
export function isSibling({ article, onAspect, bound }: Found, best: Found): boolean {
  return article.intent === best.article.intent && article.scope.at === best.article.scope.at && !bound && !onAspect;
}

/** «出差买哪个充电宝»: the words are those of an article of one category, whatever it is called there. */
export function speaksOfItsCategory({ article, bound, onAspect, likeness }: Found, found: readonly Found[]): boolean {
  if (!bound || onAspect || article.scope.at !== "category" || likeness < BY_NAME) return false;
  return found.every((other) => other.article.id === article.id || other.likeness + CLEARLY <= likeness);
}
