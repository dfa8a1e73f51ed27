// Finds the articles that may answer a question: right intent, right aspect, true of the product, likest in words. Pure; decides nothing.
import { isAspect } from "./aspects.ts";
import { holdsFor, isSayable, type AnswerPack, type Article, type Language, type Product } from "./knowledge.ts";
import { grams } from "./grams.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import type { IntentGuess } from "./understanding.ts";

export interface Query {
  readonly text: string;
  readonly intents: readonly IntentGuess[];
  readonly aspects: readonly string[];
  readonly product?: Product | undefined;
  /** The shopper's. Wordings are matched in every language of the pack; a semantic finder will want to know. */
  readonly language: Language;
}

export interface Found {
  readonly article: Article;
  /** About 0-1; a near scope may lift it a little above. */
  readonly score: number;
  /** How like its words are to the question's, 0-1. */
  readonly likeness: number;
  /** It names the very aspect asked about. */
  readonly onAspect: boolean;
  /** True of some products only, and we do not know which one is meant. */
  readonly bound: boolean;
  /** In words, for people: 「缩水,面料=棉麻」. */
  readonly why: string;
}

interface Wording {
  readonly article: number;
  readonly grams: number;
  readonly weight: number;
}

/** A pack made ready for finding; build it once per pack. */
export interface PackIndex {
  readonly pack: AnswerPack;
  readonly articles: ReadonlyMap<string, Article>;
  readonly products: ReadonlyMap<string, Product>;
  readonly wordings: readonly Wording[];
  readonly postings: ReadonlyMap<string, readonly number[]>; // gram → wordings
  /** By product: the grams of its title in each language. */
  readonly titles: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
  /** The words products are told apart by: categories, and the values of each attribute (Chinese). */
  readonly categories: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Reads every wording of the pack once. */
export function indexPack(pack: AnswerPack): PackIndex {
  const texts = pack.articles.flatMap((one, article) =>
    [one.title.zh, one.title.en, ...one.questions.zh, ...one.questions.en].map((text) => ({ article, grams: grams(text) })),
  );
  const postings = new Map<string, number[]>();
  texts.forEach((one, at) => {
    for (const gram of one.grams) {
      const row = postings.get(gram);
      if (row === undefined) postings.set(gram, [at]);
      else row.push(at);
    }
  });
  const rarity = (gram: string): number => rarityOf(postings.get(gram)?.length ?? 0, texts.length);
  return {
    pack,
    articles: new Map(pack.articles.map((one) => [one.id, one])),
    products: new Map(pack.products.map((one) => [one.id, one])),
    wordings: texts.map((one) => ({ article: one.article, grams: one.grams.size, weight: sum(one.grams, rarity) })),
    postings,
    titles: new Map(pack.products.map(({ id, title }) => [id, [grams(title.zh), grams(title.en)]])),
    categories: [...new Set(pack.products.map((one) => one.category))],
    values: valuesOf(pack),
  };
}

function valuesOf(pack: AnswerPack): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const { scope } of pack.articles) if (scope.at === "attribute") out.set(scope.name, [...(out.get(scope.name) ?? []), scope.value]);
  return out;
}

const rarityOf = (texts: number, all: number): number => Math.log(1 + all / Math.max(texts, 1));
const sum = (set: ReadonlySet<string>, weigh: (gram: string) => number): number => [...set].reduce((total, one) => total + weigh(one), 0);

const WHOLE_GRAMS = 4; // a wording this long, found whole inside a longer message, counts
const WHOLE = 0.9; // nearly as much as being all of it

/** Likeness (0-1) of a text to each article's best wording, by the pack's position. */
function likenesses(text: string, index: PackIndex): readonly number[] {
  const overlap = new Float64Array(index.wordings.length);
  let own = 0;
  for (const gram of grams(text)) {
    const row = index.postings.get(gram) ?? [];
    const rarity = rarityOf(row.length, index.wordings.length);
    own += rarity;
    for (const at of row) overlap[at] = (overlap[at] ?? 0) + rarity;
  }
  const best = index.pack.articles.map(() => 0);
  index.wordings.forEach((one, at) => {
    const shared = overlap[at] ?? 0;
    if (shared === 0) return;
    const whole = one.grams >= WHOLE_GRAMS ? (WHOLE * shared) / one.weight : 0;
    const alike = Math.min(1, Math.max((2 * shared) / (own + one.weight), whole));
    best[one.article] = Math.max(best[one.article] ?? 0, alike);
  });
  return best;
}

type Fit = "yes" | "no" | "unknown";
const RANK = { shop: 0, category: 1, attribute: 2, product: 3 } as const;

/** The product's attribute that an answer hangs on: its scope's, or the one named like its aspect (材质, 重量 …). */
export function attributeOf({ scope, aspect }: Article, product: Product): string | undefined {
  const name = scope.at === "attribute" ? scope.name : aspect;
  return name !== undefined && Object.hasOwn(product.attributes, name) ? name : undefined;
}

/** Does a scope hold? With a product: certain. Without: by what the text itself names («羊毛的会起球吗»), else unknown. */
function scopeFit({ scope, aspect }: Article, product: Product | undefined, text: string, index: PackIndex): Fit {
  if (product !== undefined) return holdsFor(scope, product) ? "yes" : "no";
  if (scope.at === "shop") return "yes";
  if (scope.at === "category") return named(text, scope.category, index.categories);
  if (scope.at === "product" || scope.category !== undefined || scope.name === aspect) return "unknown"; // «is it stretchy?» names no stretchy product
  return named(text, scope.value, index.values.get(scope.name) ?? []);
}

/** Categories the text names. One-character ones would be heard everywhere. */
export function categoriesIn(text: string, index: PackIndex): readonly string[] {
  return index.categories.filter((one) => one.length > 1 && text.includes(one));
}

/** yes: the text names this one; no: it names another of them; unknown: none. */
function named(text: string, name: string, all: readonly string[]): Fit {
  const says = (one: string): boolean => one.length > 1 && text.includes(one);
  return says(name) ? "yes" : all.some(says) ? "no" : "unknown";
}

const INTENT = 0.4;
const LIKE = 0.35;
const ASPECT = 0.25;
const PER_RANK = 0.03; // among answers to the intent as a whole, the nearer scope is a little better
const DETOUR = 0.02; // between like answers the one that can be said at once
const CERTAIN = 4; // what is known to hold stands before what might, however special
const WORDS_ALONE = 0.5; // so like that it is found without its intent having been heard
const COUSIN = 0.7; // same aspect, another intent that describes the product: product_info for product_usage

/** Intents that ask what a product is like: only of these is an aspect the question itself. */
export const DESCRIBED: ReadonlySet<IntentId> = new Set<IntentId>(["product_info", "product_usage", "size_advice"]);

/** Sayable articles that hold for the product (or might), best first. Of one intent and aspect the most specific stands first. */
export function retrieve(query: Query, index: PackIndex, now: number): readonly Found[] {
  const like = likenesses(query.text, index);
  const found: { readonly one: Found; readonly rank: number; readonly family: string }[] = [];
  index.pack.articles.forEach((article, at) => {
    if (!isSayable(article, now)) return;
    const likeness = like[at] ?? 0;
    const onAspect = asksAbout(query, article);
    const heard = credit(query.intents, article, onAspect);
    if (heard === 0 && likeness < WORDS_ALONE) return;
    const aspect = aspectFit(query, article, onAspect, likeness);
    if (aspect === undefined) return;
    const fit = scopeFit(article, query.product, query.text, index);
    if (fit === "no") return;
    const rank = RANK[article.scope.at];
    const certain = fit === "yes" && rank > 0;
    const score =
      INTENT * heard +
      LIKE * likeness +
      ASPECT * aspect +
      (onAspect ? 0 : PER_RANK * rank) -
      (article.needs?.includes("order") === true ? DETOUR : 0);
    const why = whyOf(article, onAspect, likeness);
    found.push({
      one: { article, score, likeness, onAspect, bound: fit === "unknown", why },
      rank: certain ? CERTAIN + rank : rank,
      family: article.aspect === undefined ? article.id : `${article.intent} ${article.aspect}`,
    });
  });
  const best = new Map<string, number>();
  for (const { one, family } of found) best.set(family, Math.max(best.get(family) ?? 0, one.score));
  const lead = (family: string): number => best.get(family) ?? 0;
  return found
    .sort(
      (a, b) =>
        lead(b.family) - lead(a.family) ||
        order(a.family, b.family) ||
        b.rank - a.rank ||
        b.one.score - a.one.score ||
        order(a.one.article.id, b.one.article.id),
    )
    .map(({ one }) => one);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function asksAbout(query: Query, { aspect }: Article): boolean {
  return aspect !== undefined && (query.aspects.includes(aspect) || (!isAspect(aspect) && query.text.includes(aspect)));
}

function credit(intents: readonly IntentGuess[], article: Article, onAspect: boolean): number {
  let most = 0;
  for (const { id, p } of intents) {
    if (id === article.intent) most = Math.max(most, p);
    else if (onAspect && DESCRIBED.has(id) && DESCRIBED.has(article.intent)) most = Math.max(most, COUSIN * p);
  }
  return most;
}

const GENERAL = 0.4; // asked about 起球, the article is about the product as a whole

/** How well the article's aspect meets what is asked, 0-1; undefined: it answers another question. */
function aspectFit(query: Query, article: Article, onAspect: boolean, likeness: number): number | undefined {
  if (onAspect) return 1;
  const other = article.aspect !== undefined;
  if (query.aspects.length === 0) return other ? likeness : 1;
  if (!other) return article.intent === "product_info" ? GENERAL : 0.7;
  return intentOf(article.intent).group === "presale" ? undefined : 0;
}

function whyOf({ aspect, scope }: Article, onAspect: boolean, likeness: number): string {
  const parts = onAspect && aspect !== undefined ? [aspect] : [];
  if (scope.at === "attribute") parts.push(`${scope.name}=${scope.value}`);
  if (scope.at === "category") parts.push(`品类=${scope.category}`);
  if (scope.at === "product") parts.push("这件商品");
  if (likeness >= WORDS_ALONE) parts.push(`问法相近 ${likeness.toFixed(2)}`);
  return parts.join(",");
}

/** Gives how much of a product's title the text says, 0-1. */
export function titleShare(text: string, { titles }: PackIndex): (product: Product) => number {
  const said = grams(text);
  const share = (all: ReadonlySet<string>): number => (all.size === 0 ? 0 : [...all].filter((gram) => said.has(gram)).length / all.size);
  return ({ id }) => Math.max(0, ...(titles.get(id) ?? []).map(share));
}
