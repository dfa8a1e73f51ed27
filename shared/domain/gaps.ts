// What the shop's articles do not answer: unanswered questions of one meaning together, what is asked most first, and what a draft can begin with. Pure.
// Publishes nothing and answers nothing: a draft has no answer until a person writes one.
import type { ArticleId, ProductId } from "../core/ids.ts";
import { wordsAlone } from "./entities/given.ts";
import type { Article, Product, Scope } from "./knowledge.ts";
import { likeInWords, type Neighbours } from "./likeness.ts";
import { namesSomebody } from "./namesSomebody.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import type { Reply, Unanswered } from "./unanswered.ts";

const LIKE = 0.5; // two questions of which it is not known that both are about one intent
const LIKE_SAME = 0.3; // … and where it is
const LINES = 5;
const MOST = 0.8; // of the questions are on one product, or in one category: then the article is for it
const SOURCES = 3;
const WORDS_LEAST = 6; // characters; «稍等» is no answer
const TITLE_CHARS = 120;
const WORDING_CHARS = 200;
const WORDINGS_MOST = 40;

/** Questions of one meaning that nothing answers. */
export interface Gap {
  /** The most typical first. */
  readonly questions: readonly Unanswered[];
  /** How many people asked: somebody who asks five times counts once. */
  readonly shoppers: number;
  /** A few ways it is asked, each once. */
  readonly lines: readonly string[];
  readonly intent?: IntentId;
  /** Where an article for it would hang. */
  readonly scope: Scope;
  readonly newest: number;
}

export interface GapsOf {
  readonly products?: readonly Product[];
  /** How like the questions are, by their place; else by their words. */
  readonly neighbours?: Neighbours;
}

/** Puts questions together by meaning, the gap that most people fell into first. The same questions give the same gaps. */
export function findGaps(questions: readonly Unanswered[], { products = [], neighbours }: GapsOf = {}): readonly Gap[] {
  const stars = gather(questions, neighbours ?? likeInWords(questions.map((one) => wordsAlone(one.text))));
  const gaps = stars.map((star) =>
    gapOf(
      star.flatMap((at) => questions[at] ?? []),
      products,
    ),
  );
  return gaps.sort((a, b) => b.shoppers - a.shoppers || b.newest - a.newest || (idOf(a) < idOf(b) ? -1 : 1));
}

const idOf = (gap: Gap): string => gap.questions[0]?.message ?? "";

// ---- together by meaning: stars around the most typical, so that A–B–C does not chain what A and C do not share -----------

interface Near {
  readonly other: number;
  readonly like: number;
}

function gather(questions: readonly Unanswered[], neighbours: Neighbours): readonly (readonly number[])[] {
  const near = questions.map((one, at) => {
    const found: Near[] = [];
    neighbours(at, (other, like) => {
      if (like >= leastFor(one, questions[other])) found.push({ other, like });
    });
    return found.sort((a, b) => b.like - a.like || a.other - b.other);
  });
  const pull = near.map((all) => all.reduce((sum, one) => sum + one.like, 0));
  const order = questions.map((_, at) => at).sort((a, b) => (pull[b] ?? 0) - (pull[a] ?? 0) || a - b);
  const stars = new Map<number, Near[]>();
  const taken = new Set<number>();
  for (const at of order) {
    if (taken.has(at)) continue;
    stars.set(at, []);
    for (const { other } of near[at] ?? []) taken.add(other);
  }
  for (const at of order) {
    const star = stars.has(at) ? undefined : near[at]?.find((one) => stars.has(one.other));
    if (star !== undefined) stars.get(star.other)?.push({ other: at, like: star.like });
  }
  return [...stars].map(([at, all]) => [at, ...all.sort((a, b) => b.like - a.like || a.other - b.other).map((one) => one.other)]);
}

function leastFor(one: Unanswered, other: Unanswered | undefined): number {
  return one.intent !== undefined && one.intent === other?.intent ? LIKE_SAME : LIKE;
}

// ---- what it is about ------------------------------------------------------------------------------------------------

function gapOf(questions: readonly Unanswered[], products: readonly Product[]): Gap {
  const intent = mostOf(questions.flatMap((one) => one.intent ?? []))?.value;
  return {
    questions,
    shoppers: new Set(questions.map((one) => one.shopper)).size,
    lines: [...new Set(questions.map((one) => one.text.trim()))].slice(0, LINES),
    ...(intent === undefined ? {} : { intent }),
    scope: scopeOf(questions, products),
    newest: Math.max(...questions.map((one) => one.at)),
  };
}

function scopeOf(questions: readonly Unanswered[], products: readonly Product[]): Scope {
  const on: readonly ProductId[] = questions.flatMap((one) => one.product ?? []);
  const product = mostOf(on);
  if (product !== undefined && product.count >= MOST * questions.length) return { at: "product", product: product.value };
  const category = mostOf(on.flatMap((id) => products.find((one) => one.id === id)?.category ?? []));
  const isOne = category !== undefined && category.count >= MOST * questions.length;
  return isOne ? { at: "category", category: category.value } : { at: "shop" };
}

/** What is there most often; of two as often the one that comes first. */
function mostOf<T>(values: readonly T[]): { readonly value: T; readonly count: number } | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most: { readonly value: T; readonly count: number } | undefined;
  for (const [value, count] of counts) if (count > (most?.count ?? 0)) most = { value, count };
  return most;
}

// ---- a draft -----------------------------------------------------------------------------------------------------------

/** What a person writes the article from. */
export interface GapDraft {
  readonly article: Omit<Article, "status" | "version" | "deed" | "print" | "updatedAt">;
  /** What agents really wrote, the most typical first; beside the draft, never in it: it was meant for one person. */
  readonly sources: readonly Reply[];
}

/** A draft for a gap, called `id`: wordings filled in, but none that names a person or an order; every device of a shopper would get it. */
export function draftOf(gap: Gap, id: ArticleId, answers: readonly Reply[] = gap.questions.flatMap((one) => one.replies)): GapDraft {
  const intent = gap.intent ?? "product_info";
  const lines = gap.questions.map((one) => one.text.replace(/\s+/g, " ").trim()).filter((one) => !namesSomebody(one));
  const wordings = [...new Set(lines)].filter((one) => one !== "" && one.length <= WORDING_CHARS);
  const zh = wordings.filter(isChinese).slice(0, WORDINGS_MOST);
  const en = wordings.filter((one) => !isChinese(one)).slice(0, WORDINGS_MOST);
  const title = (own: string | undefined, other: string): string => (own ?? other).slice(0, TITLE_CHARS);
  return {
    article: {
      id,
      intent,
      scope: gap.scope,
      title: { zh: title(zh[0], intentOf(intent).zh), en: title(en[0], intentOf(intent).en) },
      answer: { zh: "", en: "" },
      questions: { zh, en },
    },
    sources: bestOf(answers),
  };
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The replies that are most like the others: what agents usually say. The same words count once, their newest. */
function bestOf(answers: readonly Reply[]): readonly Reply[] {
  const said = answers.filter((one) => one.text.trim().length >= WORDS_LEAST);
  const neighbours = likeInWords(said.map((one) => one.text));
  const typical = said.map((reply, at) => {
    let sum = 0;
    neighbours(at, (_, like) => (sum += like));
    return { reply, sum };
  });
  typical.sort((a, b) => b.sum - a.sum || b.reply.at - a.reply.at || (a.reply.message < b.reply.message ? -1 : 1));
  const once = new Map<string, Reply>();
  for (const { reply } of typical) if (!once.has(reply.text.trim())) once.set(reply.text.trim(), reply);
  return [...once.values()].slice(0, SOURCES);
}
