// Where a product's answer comes from: every article that is true of it, the most special first, with which one wins and why. Pure; for people.
import { holdsFor, nameOfCategory, rankOf, variantOf, type Variant } from "./graph.ts";
import type { AnswerPack, Article, Product } from "./knowledge.ts";
import { isFor, isSayable, missingVariables, type Listener } from "./sayable.ts";
import type { IntentId } from "./taxonomy.ts";

type Words = { readonly zh: string; readonly en: string };

/** wins: this is said · covered: a nearer one is · general: about the matter as a whole, said where nothing is on the very aspect · silent: may not be said now. */
export type Place = "wins" | "covered" | "general" | "silent";

export interface Candidate {
  readonly article: Article;
  readonly place: Place;
  /** Where it hangs: «这件商品», «面料 = 棉麻», «品类 上装». */
  readonly at: Words;
  /** Why it is said, or why not. */
  readonly why: Words;
}

export interface Asked {
  readonly intent: IntentId;
  readonly aspect?: string | undefined;
  /** Named by its Chinese name. */
  readonly variant?: string | undefined;
}

/**
 * The chain of answers for a product (undefined: none is known, so only what holds for the whole shop is true for certain), the nearest first.
 * At most one wins. What is true of another product only is not in it.
 */
export function explain(
  pack: AnswerPack,
  product: Product | undefined,
  { intent, aspect, variant: name }: Asked,
  now: number,
  listener: Listener = {},
): readonly Candidate[] {
  const variant = product === undefined || name === undefined ? undefined : variantOf(product, name);
  const known = { variables: pack.variables ?? {}, ...listener };
  const holding = pack.articles
    .filter((one) => one.intent === intent && (one.aspect === aspect || one.aspect === undefined) && holds(one, product, pack, variant))
    .map((article) => ({ article, general: article.aspect !== aspect, rank: rankOf(article.scope, product, pack.categories) }))
    .toSorted((a, b) => Number(a.general) - Number(b.general) || b.rank - a.rank || (a.article.id < b.article.id ? -1 : 1));
  const winner = holding.find(({ article }) => isSayable(article, now, known));
  return holding.map(({ article, general, rank }): Candidate => {
    const at = placeWords(article, pack);
    if (article === winner?.article) return { article, place: "wins", at, why: general ? GENERAL : NEAREST };
    const silent = silence(article, now, known);
    if (silent !== undefined) return { article, place: "silent", at, why: silent };
    if (general && winner?.general === false) return { article, place: "general", at, why: GENERAL };
    return { article, place: "covered", at, why: rank === winner?.rank && general === winner.general ? TWIN : COVERED };
  });
}

function holds({ scope }: Article, product: Product | undefined, { categories }: AnswerPack, variant: Variant | undefined): boolean {
  if (product === undefined) return scope.at === "shop";
  return (scope.at !== "variant" || variant !== undefined) && holdsFor(scope, product, categories, variant);
}

const NEAREST: Words = { zh: "最具体，说这一条", en: "The most specific: this is said" };
const GENERAL: Words = { zh: "没有更贴题的时候说", en: "Said where nothing is closer to the question" };
const COVERED: Words = { zh: "有更具体的答案", en: "A more specific one is said instead" };
const TWIN: Words = { zh: "和说的那条挂在同一处：重复了", en: "Hangs at the same place as the one that is said: a double" };

/** Why an article may not be said now; undefined: it may. */
function silence(article: Article, now: number, listener: Listener): Words | undefined {
  if (article.status !== "published") return { zh: "没有发布", en: "Not published" };
  if ((article.validFrom ?? 0) > now) return { zh: "还没到开始的日子", en: "Not begun yet" };
  if ((article.validTo ?? now) < now) return { zh: "已过期", en: "Its dates are over" };
  if (!isFor(article, listener)) return { zh: "不是给这位顾客的", en: "Not for this shopper" };
  const missing = missingVariables(article, { variables: listener.variables }).map((one) => `{${one}}`);
  if (missing.length > 0) return { zh: `缺变量 ${missing.join("、")}`, en: `Unknown: ${missing.join(", ")}` };
  return isSayable(article, now, listener) ? undefined : { zh: "这种语言没有答案", en: "No answer in this language" };
}

function placeWords({ scope }: Article, { categories }: AnswerPack): Words {
  switch (scope.at) {
    case "shop":
      return { zh: "全店", en: "The whole shop" };
    case "category":
      return categoryWords(scope.category, categories);
    case "attribute":
      return { zh: `${scope.name} = ${scope.value}`, en: `${scope.name} = ${scope.value}` };
    case "product":
      return { zh: "这件商品", en: "This product" };
    case "variant":
      return { zh: `规格 ${scope.variant}`, en: `Variant ${scope.variant}` };
  }
}

function categoryWords(key: string, categories: AnswerPack["categories"]): Words {
  const { zh, en } = nameOfCategory(key, categories) ?? { zh: key, en: key };
  return { zh: `品类 ${zh}`, en: `Category ${en}` };
}
