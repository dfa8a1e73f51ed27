// Published articles that the bot cannot tell apart: asked for in the same words, true of the same goods. They say the same (one is too many), or not (one is
// wrong). Pure; changes nothing, and what stands on purpose above a more general article is left alone.
import { holdsFor, lineage, rankOf } from "./graph.ts";
import type { Article, Audience, Product } from "./knowledge.ts";
import { likeInWords } from "./likeness.ts";
import { plainOf } from "./markdownParts.ts";
import type { Categories } from "./policy.ts";

const ASKED_ALIKE = 0.55; // of the wordings, in the mean of the one that has fewer
const SAME_WORDING = 0.95; // one such question is enough: whoever asks so gets either. A title may be as general as «退货»
const SLIGHT = 0.2; // less is as good as nothing: thousands of articles have a word in common
const SAID_ALIKE = 0.7;

export interface AlikePair {
  /** duplicate: the same is said twice. contradiction: two answers to one question. */
  readonly is: "duplicate" | "contradiction";
  readonly one: Article;
  readonly other: Article;
  /** How alike they are asked for, 0-1. */
  readonly asked: number;
  /** How alike what they say is, 0-1. */
  readonly said: number;
}

export interface AlikeOf {
  readonly products?: readonly Product[];
  readonly categories?: Categories | undefined;
}

/** Pairs among these articles (published ones; others are passed over), contradictions first, then the more alike. */
export function alikeArticles(articles: readonly Article[], here: AlikeOf = {}): readonly AlikePair[] {
  const groups = new Map<string, Article[]>();
  for (const one of articles) {
    if (one.status !== "published") continue;
    const group = groups.get(one.intent);
    if (group === undefined) groups.set(one.intent, [one]);
    else group.push(one);
  }
  const pairs = [...groups.values()].flatMap((group) => pairsIn(group, here));
  const idOf = (pair: AlikePair): string => `${pair.one.id} ${pair.other.id}`;
  return pairs.sort((a, b) => (a.is === b.is ? b.asked - a.asked || (idOf(a) < idOf(b) ? -1 : 1) : a.is === "contradiction" ? -1 : 1));
}

function pairsIn(group: readonly Article[], here: AlikeOf): readonly AlikePair[] {
  const asked = askedAlike(group);
  const answers = likeInWords(group.map(saidIn));
  return group.flatMap((one, at) => {
    const said = new Map<number, number>();
    answers(at, (other, like) => like > SLIGHT && said.set(other, like));
    return [...(asked[at] ?? [])].flatMap(([second, how]) => {
      const other = group[second];
      if (second <= at || other === undefined || how < ASKED_ALIKE || !meet(one, other, here)) return [];
      const like = said.get(second) ?? 0;
      const is = judge(one, other, like, here);
      return is === undefined ? [] : [{ is, one, other, asked: how, said: like }];
    });
  });
}

const saidIn = ({ answer }: Article): string => `${plainOf(answer.zh)}\n${plainOf(answer.en)}`;

/** By article: how alike each other one is asked for. */
function askedAlike(group: readonly Article[]): readonly ReadonlyMap<number, number>[] {
  const wordings = group.flatMap(({ questions, title }, article) => [
    ...[title.zh, title.en].map((text) => ({ article, text, isTitle: true })),
    ...[...questions.zh, ...questions.en].map((text) => ({ article, text, isTitle: false })),
  ]);
  const neighbours = likeInWords(wordings.map((one) => one.text));
  const counts = group.map(({ questions }) => 2 + questions.zh.length + questions.en.length);
  const sums = group.map(() => new Map<number, number>());
  const same = group.map(() => new Set<number>());
  wordings.forEach(({ article, isTitle }, at) => {
    const best = new Map<number, number>();
    neighbours(at, (other, like) => {
      const whose = wordings[other]?.article ?? article;
      if (like > SLIGHT && whose !== article && like > (best.get(whose) ?? 0)) best.set(whose, like);
    });
    for (const [whose, like] of best) {
      sums[article]?.set(whose, (sums[article]?.get(whose) ?? 0) + like);
      if (like >= SAME_WORDING && !isTitle) same[article]?.add(whose);
    }
  });
  const mean = (from: number, to: number): number => (sums[from]?.get(to) ?? 0) / Math.max(1, counts[from] ?? 1);
  return sums.map((others, from) => {
    const alike = (to: number): number => {
      if (same[from]?.has(to)) return 1;
      const [own, theirs] = [counts[from] ?? 0, counts[to] ?? 0];
      if (own === theirs) return Math.max(mean(from, to), mean(to, from));
      return own < theirs ? mean(from, to) : mean(to, from);
    };
    return new Map([...others.keys()].map((to) => [to, alike(to)]));
  });
}

// ---- can both be said to one shopper? ------------------------------------------------------------------------------------

function meet(one: Article, other: Article, here: AlikeOf): boolean {
  if (one.aspect !== undefined && other.aspect !== undefined && one.aspect !== other.aspect) return false;
  const from = Math.max(one.validFrom ?? 0, other.validFrom ?? 0);
  const to = Math.min(one.validTo ?? Number.MAX_SAFE_INTEGER, other.validTo ?? Number.MAX_SAFE_INTEGER);
  return from <= to && audiencesMeet(one.audience, other.audience) && scopesMeet(one, other, here);
}

function audiencesMeet(one: Audience = {}, other: Audience = {}): boolean {
  const meets = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean =>
    a === undefined || b === undefined || a.some((each) => b.includes(each));
  return meets(one.tiers, other.tiers) && meets(one.channels, other.channels) && meets(one.languages, other.languages);
}

function scopesMeet({ scope: a }: Article, { scope: b }: Article, { products = [], categories }: AlikeOf): boolean {
  if (a.at === "shop" || b.at === "shop") return true;
  if (a.at === "variant" && b.at === "variant") return a.product === b.product && a.variant === b.variant;
  if (a.at === "category" && b.at === "category")
    return lineage(a.category, categories).includes(b.category) || lineage(b.category, categories).includes(a.category);
  return products.some((one) => {
    if (holdsFor(a, one, categories) && holdsFor(b, one, categories) && !(a.at === "attribute" || b.at === "attribute")) return true;
    return [undefined, ...one.variants].some((each) => holdsFor(a, one, categories, each) && holdsFor(b, one, categories, each));
  });
}

// ---- do they say the same? -------------------------------------------------------------------------------------------------

/** Undefined: the one is more special than the other and says something else, as it should. */
function judge(one: Article, other: Article, said: number, { categories }: AlikeOf): AlikePair["is"] | undefined {
  if (said >= SAID_ALIKE && sameFigures(one, other)) return "duplicate";
  const differs = rankOf(one.scope, undefined, categories) !== rankOf(other.scope, undefined, categories);
  const nested = one.scope.at === "category" && other.scope.at === "category" && one.scope.category !== other.scope.category;
  const narrower = (one.aspect === undefined) !== (other.aspect === undefined);
  return differs || nested || narrower ? undefined : "contradiction";
}

const FIGURE = /\d+(?:\.\d+)?/g;
const HAN_FIGURE = /[一二三四五六七八九十两百半]+(?=[天日小周个月年元块件次倍成折])/g;
const NO = /不|没|无(?!论|线)|勿|别(?!的|人)|\b(?:no|not|never|cannot|without)\b|n't/gi;

/** The same numbers, and as many noes: «七天» and «十五天», «可以» and «不可以» are alike in every other word. */
function sameFigures(one: Article, other: Article): boolean {
  return (["zh", "en"] as const).every((language) => {
    const [a, b] = [one.answer[language], other.answer[language]].map((text) => text.normalize("NFKC"));
    if (a === undefined || b === undefined || a === "" || b === "") return true;
    const figures = (text: string): string =>
      [...new Set([...(text.match(FIGURE) ?? []), ...(text.match(HAN_FIGURE) ?? [])])].sort().join(" ");
    const noes = (text: string): number => (text.match(NO) ?? []).length;
    return figures(a) === figures(b) && noes(a) % 2 === noes(b) % 2;
  });
}
