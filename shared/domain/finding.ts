// The questions in a message, and the articles that may answer each. Decides nothing.
import type { ArticleId } from "../core/ids.ts";
import { findAspects } from "./aspects.ts";
import { grams } from "./grams.ts";
import type { Standing } from "./question.ts";
import { DESCRIBED, retrieve, type Found } from "./retrieve.ts";
import { isReal, SAME_WORDS, type Situation } from "./situation.ts";
import type { IntentGuess } from "./understanding.ts";

/** One question of a message. */
export interface Part {
  readonly intents: readonly IntentGuess[];
  readonly aspects: readonly string[];
  /** The clause that asks it, where one does. */
  readonly clause?: string | undefined;
}

const CLAUSE = /[,，。;；!！?？、\n]|和|跟|还有|以及|\band\b|\bor\b|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u; // a blank is the comma of hurried Chinese

export function clausesOf(text: string): readonly string[] {
  return text.split(CLAUSE).filter((one) => one.trim() !== "");
}

const GOOD_ENOUGH = 0.45; // of retrieve's score: heard at the threshold and true of the product passes, a mere cousin does not

/** The articles that may answer it, best first. */
export function find({ clause, ...part }: Part, { question }: Standing, here: Situation): readonly Found[] {
  const meant = ({ article, onAspect, score }: Found): boolean =>
    score >= GOOD_ENOUGH && (onAspect || part.intents.some((one) => one.id === article.intent));
  return retrieve({ ...here, text: clause ?? question.text, ...part, product: question.product }, here.index, here.now).filter(meant);
}

/** Answers for everything of a product or of the shop: «这个怎么样», «有说明书吗». */
export const CATCH_ALL: ReadonlySet<string> = new Set(["product_info", "product_usage"]);

/** Whatever its intent: the articles that speak for themselves in this question's words. Small talk is none, nor is one that would answer anything, nor one that hangs on a product nobody named. */
export function inWords({ clause, ...part }: Part, { question }: Standing, here: Situation): readonly Found[] {
  return retrieve({ ...here, text: clause ?? question.text, ...part, product: question.product }, here.index, here.now)
    .filter((one) => !one.bound && isReal({ id: one.article.intent, p: 0 }))
    .filter(({ article }) => article.aspect !== undefined || !CATCH_ALL.has(article.intent));
}

/** How much the words speak for an article, 0-2: by its likest wording, and by all it says. */
export const supportOf = ({ likeness, words }: Pick<Found, "likeness" | "words">): number => likeness + words;

const SPOKEN = 0.6; // support of an article that is worth offering by its title, whatever the ear made of the message
const TITLES = 2; // beside the matters that were half heard

/** Articles to offer by their titles where the matter is unclear: those the words are most like, and that were not just said. */
export function spokenIn(part: Part, at: Standing, here: Situation): readonly ArticleId[] {
  if (at.noHelp || at.missed || grams(part.clause ?? at.question.text).size < 2) return []; // a lone word may be any of them
  return inWords(part, at, here)
    .filter((one) => supportOf(one) >= SPOKEN)
    .slice(0, TITLES)
    .map((one) => one.article.id);
}

/** The questions in a message, in the order they are asked: each named aspect of the product, and each other sure intent. */
export function partsOf(sure: readonly IntentGuess[], at: Standing, here: Situation): readonly Part[] {
  const clauses = clausesOf(at.question.text);
  const described = sure.filter((one) => DESCRIBED.has(one.id));
  const said = clauses.flatMap((clause) => mainAspect(findAspects(clause), described, at, here));
  const aspects = [...new Set(said.length > 0 ? said : findAspects(at.question.text).slice(0, 1))];
  const about = described.length === 0 ? [] : aspects.map((aspect): Part => ({ intents: described, aspects: [aspect] }));
  const rest = about.length > 0 ? sure.filter((one) => !DESCRIBED.has(one.id)) : sure;
  const several = about.length + rest.length > 1;
  const others = rest.map((one): Part => ({ intents: [one], aspects, clause: several ? clauseOf(one, clauses, at, here) : undefined }));
  const enough = about.length > 0 || clauses.length >= others.length ? others : others.slice(0, Math.max(1, clauses.length)); // one clause asks one thing
  const names = (clause: string, { aspects: about }: Part): boolean => findAspects(clause).some((one) => about.includes(one));
  const placeOf = (part: Part): number => {
    const place = clauses.findIndex((one) => (part.clause === undefined ? names(one, part) : one === part.clause));
    return place < 0 ? clauses.length : place;
  };
  const placed = [...about, ...enough].map((part, nth) => ({ part, nth, place: placeOf(part) }));
  return placed.sort((a, b) => a.place - b.place || a.nth - b.nth).map(({ part }) => part);
}

/** The clause whose words are likest to an article of that intent. */
function clauseOf(intent: IntentGuess, clauses: readonly string[], at: Standing, here: Situation): string | undefined {
  let best: { readonly clause: string; readonly likeness: number } | undefined;
  for (const clause of clauses) {
    const likeness = Math.max(0, ...find({ intents: [intent], aspects: [], clause }, at, here).map((one) => one.likeness));
    if (likeness > (best?.likeness ?? 0)) best = { clause, likeness };
  }
  return best?.clause;
}

/** Of several aspects in one clause («夏天穿凉快吗») the one an article asks in the same words, else the first. */
function mainAspect(aspects: readonly string[], intents: readonly IntentGuess[], at: Standing, here: Situation): readonly string[] {
  const inWords =
    aspects.length < 2 ? undefined : aspects.find((one) => (find({ intents, aspects: [one] }, at, here)[0]?.likeness ?? 0) >= SAME_WORDS);
  return inWords === undefined ? aspects.slice(0, 1) : [inWords];
}
