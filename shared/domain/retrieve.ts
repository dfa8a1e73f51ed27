// Finds the articles that may answer a question: right intent, right aspect, true of the product, likest in words. Pure; decides nothing.
import { says } from "./englishNames.ts";
import { attributeIn, holdsFor, lineage, nameOfCategory, rankOf } from "./graph.ts";
import { grams } from "./grams.ts";
import type { AnswerPack, Article, Language, Product } from "./knowledge.ts";
import type { Categories } from "./policy.ts";
import type { PackIndex } from "./packIndex.ts";
import { isSayable } from "./sayable.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import type { Tier, TicketHead } from "./ticket.ts";
import type { IntentGuess } from "./understanding.ts";

export interface Query {
  readonly text: string;
  readonly intents: readonly IntentGuess[];
  readonly aspects: readonly string[];
  readonly product?: Product | undefined;
  /** The shopper's. Wordings are matched in every language of the pack; a semantic finder will want to know. */
  readonly language: Language;
  /** Whom an article may be meant for; absent: a visitor of no tier, in the chat. */
  readonly tier?: Tier | undefined;
  readonly channel?: TicketHead["channel"] | undefined;
}

export interface Found {
  readonly article: Article;
  /** Whether it meets the question at all: intent, aspect, likeness. About 0-1; a near scope may lift it a little above. What stands first is weighed with all its words. */
  readonly score: number;
  /** How like its likest wording is to the question, 0-1. */
  readonly likeness: number;
  /** How much of the question's telling words it has, in wordings, title or answer, 0-1. */
  readonly words: number;
  /** Of what the question says the part that the article says too, 0-1. */
  readonly covered: number;
  /** What it is sorted by: heard intent, words, likeness and aspect together, about 0-1. */
  readonly evidence: number;
  /** It names the very aspect asked about. */
  readonly onAspect: boolean;
  /** True of some products only, and we do not know which one is meant. */
  readonly bound: boolean;
  /** In words, for people: 「缩水,面料=棉麻」. */
  readonly why: string;
}

type Fit = "yes" | "no" | "unknown";

/** The product's attribute that an answer hangs on: its scope's, or the one named like its aspect (材质, 重量 …). */
export function attributeOf({ scope, aspect }: Article, product: Product, categories?: Categories): string | undefined {
  const name = scope.at === "attribute" ? scope.name : aspect;
  return name !== undefined && attributeIn(name, product, categories) !== undefined ? name : undefined;
}

/** What a text names of the shop: looked for once, however many articles ask. */
interface Named {
  readonly categories: () => readonly string[];
  readonly values: (attribute: string) => readonly string[];
}

function namedIn(text: string, index: PackIndex): Named {
  const values = new Map<string, readonly string[]>();
  let categories: readonly string[] | undefined;
  return {
    categories: () => (categories ??= categoriesIn(text, index)),
    values(attribute) {
      const found = values.get(attribute) ?? valuesIn(text, attribute, index);
      values.set(attribute, found);
      return found;
    },
  };
}

/** Does a scope hold? With a product: certain. Without: by what the text itself names («羊毛的会起球吗»), else unknown. */
function scopeFit({ scope, aspect }: Article, { product, text }: Query, named: Named, { categories }: AnswerPack): Fit {
  if (product !== undefined && scope.at === "variant") return variantsIn(text, product).includes(scope.variant) ? "yes" : "no";
  if (product !== undefined) return holdsFor(scope, product, categories) ? "yes" : "no";
  if (scope.at === "shop") return "yes";
  if (scope.at === "category") return isNamedCategory(scope.category, named.categories(), categories);
  if (scope.at === "variant") return "no"; // it takes the product to name one of its variants
  if (scope.at === "product" || scope.category !== undefined || scope.name === aspect) return "unknown"; // «is it stretchy?» names no stretchy product
  return fitOf(scope.value, named.values(scope.name));
}

/** Categories the text names. One-character ones would be heard everywhere. */
export function categoriesIn(text: string, index: PackIndex): readonly string[] {
  const isSaid = (zh: string, en: string): boolean => (zh.length > 1 && text.includes(zh)) || says(text, en);
  return index.categories.filter((one) => {
    const name = nameOfCategory(one, index.pack.categories);
    return isSaid(one, index.categoryNames.get(one) ?? "") || (name !== undefined && isSaid(name.zh, name.en));
  });
}

const HAN = /\p{Script=Han}/u;

/** Values of an attribute that the text names, in any word for them. */
export function valuesIn(text: string, name: string, index: PackIndex): readonly string[] {
  const all = index.values.get(name) ?? [];
  const isSaid = (word: string): boolean => (HAN.test(word) ? word.length > 1 && text.includes(word) : says(text, word));
  return all.filter((one) => [...(index.valueWords.get(one) ?? [one]), index.valueNames.get(one) ?? ""].some(isSaid));
}

/** A category is named with any below it; one above it leaves open whether it is meant. */
function isNamedCategory(category: string, said: readonly string[], categories: Categories | undefined): Fit {
  if (said.some((one) => lineage(one, categories).includes(category))) return "yes";
  return said.length === 0 || said.some((one) => lineage(category, categories).includes(one)) ? "unknown" : "no";
}

/** The variants of a product that a text names: by their name, or by an attribute that tells them apart («白色的会透吗»). */
export function variantsIn(text: string, product: Product): readonly string[] {
  const names = (one: { readonly zh: string; readonly en: string }): boolean =>
    [one.zh, one.en].some((word) => word.length > 1 && text.toLowerCase().includes(word.toLowerCase()));
  return product.variants
    .filter(({ name, attributes = {} }) => names(name) || Object.values(attributes).some(names))
    .map(({ name }) => name.zh);
}

/** yes: the text names this one; no: it names another of them; unknown: none. */
const fitOf = (name: string, said: readonly string[]): Fit => (said.includes(name) ? "yes" : said.length > 0 ? "no" : "unknown");

const INTENT = 0.4;
const LIKE = 0.35;
const ASPECT = 0.25;
const PER_RANK = 0.03; // among answers to the intent as a whole, the nearer scope is a little better
const DETOUR = 0.02; // between like answers the one that can be said at once
const CERTAIN = 5; // what is known to hold stands before what might, however special
const LIKE_ALONE = 0.5; // so like that it is found without its intent having been heard,
const WORDS_ALONE = 0.3; // or with so many of its words
const COUSIN = 0.7; // same aspect, another intent that describes the product: product_info for product_usage

// What stands first: measured on the dev part of models/data/retrieval, where anything near these weights is as good.
const HEARD_FIRST = 0.4;
const WORDS_FIRST = 0.4;
const LIKE_FIRST = 0.2;
const ASPECT_FIRST = 0.125;

/** Intents that ask what a product is like: only of these is an aspect the question itself. */
export const DESCRIBED: ReadonlySet<IntentId> = new Set<IntentId>(["product_info", "product_usage", "size_advice"]);

const REMEMBERED = 8; // answers: a decision asks the same more than once, and each costs milliseconds in a large shop
const remembered = new WeakMap<PackIndex, Map<string, readonly Found[]>>();

/** Sayable articles that hold for the product (or might), best first. Of one intent and aspect the most specific stands first. */
export function retrieve(query: Query, index: PackIndex, now: number): readonly Found[] {
  const { text, intents, aspects, product, language, tier, channel } = query;
  const key = JSON.stringify([text, intents, aspects, product?.id, language, tier, channel, now]);
  const known = remembered.get(index) ?? new Map<string, readonly Found[]>();
  remembered.set(index, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const [oldest] = known.keys();
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
  const found = search(query, index, now);
  known.set(key, found);
  return found;
}

function search(query: Query, index: PackIndex, now: number): readonly Found[] {
  const { pack, families, ids, ownAspects } = index;
  const said = index.words.evidenceOf(query.text);
  const named = namedIn(query.text, index);
  const asked = askedIn(query);
  const found: Candidate[] = [];
  const listener = listenerOf(query, pack);
  pack.articles.forEach((article, at) => {
    const likeness = said.likeness[at] ?? 0;
    const words = said.words[at] ?? 0;
    const covered = said.covered[at] ?? 0;
    const onAspect = article.aspect !== undefined && asked.isAbout(article.aspect, ownAspects[at] === true);
    const heard = asked.credit(article, onAspect);
    if (heard === 0 && likeness < LIKE_ALONE && words < WORDS_ALONE) return;
    const aspect = aspectFit(query, article, onAspect, likeness);
    if (aspect === undefined || !isSayable(article, now, listener)) return; // asked late: it is dear where there are thousands
    const fit = scopeFit(article, query, named, pack);
    if (fit === "no") return;
    const rank = rankOf(article.scope, query.product, pack.categories);
    const certain = fit === "yes" && rank > 0;
    const detour = article.needs?.includes("order") === true ? DETOUR : 0;
    const score = INTENT * heard + LIKE * likeness + ASPECT * aspect + (onAspect ? 0 : PER_RANK * rank) - detour;
    const nearer = onAspect ? ASPECT_FIRST : certain ? PER_RANK * rank : 0;
    const evidence = HEARD_FIRST * heard + WORDS_FIRST * words + LIKE_FIRST * likeness + nearer - detour;
    const why = whyOf(article, onAspect);
    const one = { article, score, likeness, words, covered, evidence, onAspect, bound: fit === "unknown", why };
    found.push({ one, at, rank: certain ? CERTAIN + rank : rank, family: families[at] ?? 0, id: ids[at] ?? 0, lead: 0 });
  });
  return inOrder(found).map(({ one, at }, nth) =>
    nth < EXPLAINED ? { ...one, why: [one.why, saidAlike(query.text, at, one, index)].filter((part) => part !== "").join(",") } : one,
  );
}

/** What is asked, ready to be held against thousands of articles. */
function askedIn({ text, intents, aspects }: Query) {
  const heard = new Map<IntentId, number>();
  let described = 0;
  for (const { id, p } of intents) {
    heard.set(id, Math.max(heard.get(id) ?? 0, p));
    if (DESCRIBED.has(id)) described = Math.max(described, p);
  }
  const named = new Set(aspects);
  return {
    /** `own`: the aspect is the shop's own word, looked for as it stands. */
    isAbout: (aspect: string, own: boolean): boolean => named.has(aspect) || (own && text.includes(aspect)),
    /** How sure the ear is of the article's matter; of a cousin's on the same aspect a little less. */
    credit: ({ intent }: Article, onAspect: boolean): number =>
      Math.max(heard.get(intent) ?? 0, onAspect && DESCRIBED.has(intent) ? COUSIN * described : 0),
  };
}

interface Candidate {
  readonly one: Found;
  readonly at: number;
  readonly rank: number;
  readonly family: number;
  readonly id: number;
  /** The evidence of the best of its family. */
  lead: number;
}

/** Families by their best, in a family the most specific first. Sorts in place: the list is the caller's own. */
function inOrder(found: Candidate[]): readonly Candidate[] {
  const best = new Map<number, number>();
  for (const { one, family } of found) best.set(family, Math.max(best.get(family) ?? 0, one.evidence));
  for (const candidate of found) candidate.lead = best.get(candidate.family) ?? 0;
  return found.sort((a, b) => b.lead - a.lead || a.family - b.family || b.rank - a.rank || b.one.evidence - a.one.evidence || a.id - b.id);
}

const EXPLAINED = 4; // of the first, in full: nobody reads why of the rest
const SHOWN = 4; // things in common

/** «最像「会缩水吗」0.62,同有 缩水、洗»: the wording, how near, and what they have in common. */
function saidAlike(text: string, at: number, { likeness }: Found, index: PackIndex): string {
  const { wording, terms } = index.words.explain(text, at);
  const like = wording === undefined ? [] : [`最像「${wording}」${likeness.toFixed(2)}`];
  return [...like, ...(terms.length === 0 ? [] : [`同有 ${terms.slice(0, SHOWN).join("、")}`])].join(",");
}

/** Who asks, as an article's audience and its variables see them. */
export function listenerOf(
  { language, tier = "none", channel = "widget" }: Pick<Query, "language" | "tier" | "channel">,
  pack: AnswerPack,
) {
  return { language, tier, channel, variables: pack.variables ?? {} };
}

/** The intents that some article answers now, for who asks. */
export function answerableIntents(who: Parameters<typeof listenerOf>[0], { pack }: PackIndex, now: number): ReadonlySet<IntentId> {
  const listener = listenerOf(who, pack);
  const answered = new Set<IntentId>();
  for (const one of pack.articles) if (!answered.has(one.intent) && isSayable(one, now, listener)) answered.add(one.intent);
  return answered;
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

function whyOf({ aspect, scope }: Article, onAspect: boolean): string {
  const parts = onAspect && aspect !== undefined ? [aspect] : [];
  if (scope.at === "attribute") parts.push(`${scope.name}=${scope.value}`);
  if (scope.at === "category") parts.push(`品类=${scope.category}`);
  if (scope.at === "product") parts.push("这件商品");
  if (scope.at === "variant") parts.push(`规格=${scope.variant}`);
  return parts.join(",");
}

/** Gives how much of a product's title the text says, 0-1. */
export function titleShare(text: string, { titles }: PackIndex): (product: Product) => number {
  const said = grams(text);
  const share = (all: ReadonlySet<string>): number => (all.size === 0 ? 0 : [...all].filter((gram) => said.has(gram)).length / all.size);
  return ({ id }) => Math.max(0, ...(titles.get(id) ?? []).map(share));
}
