// Does an article tell just what is asked, or something beside it: what its words have that no other's have, and what of the question it leaves unsaid. Pure; answers nothing.
import { supportOf } from "./finding.ts";
import { asksLeave, asksTheSame } from "./kindAsked.ts";
import type { Found } from "./retrieve.ts";
import { SAME_WORDS } from "./situation.ts";

// Chosen on the dev part of models/data/retrieval, on its questions about siblings, on both with the right articles taken away, and on the articles' own wordings.
const MANY_WORDS = 0.6; // words that speak for an article by themselves,
const TOLD_APART = 0.05; // more than any sibling's by this much
const QUITE_SURE = 0.88; // an ear this sure, and
const MUCH_FULLER = 0.4; // so much more of the question in it than in any sibling
const SUPPORT = 0.5; // and a wording somewhat alike,
const SOME_LIKENESS = 0.23; // of an article that tells the kind of thing that is asked
const COVERED = { han: 0.45, latin: 0.3 }; // of the question, where the ear is not certain; of Latin always: there a word is a word
const LEAVE = 0.5; // of a question whether one may do something: the article must speak of just that

const HAN = /\p{Script=Han}/u;

/** Its words are told from every other's, and the question asks for what it tells: no sibling need be offered beside it. */
export function isSetApart(best: Found, siblings: readonly Found[], others: readonly Found[], p: number, text: string): boolean {
  const lead = (of: (one: Found) => number, all: readonly Found[]): number => of(best) - Math.max(0, ...all.map(of));
  const wordsOf = (one: Found): number => one.words;
  if (best.words >= MANY_WORDS && lead(wordsOf, siblings) >= TOLD_APART && lead(wordsOf, others) >= 0) return true;
  if (HAN.test(text)) return false;
  if (p >= QUITE_SURE && lead((one) => one.covered, siblings) >= MUCH_FULLER && lead(wordsOf, others) > -TOLD_APART) return true;
  return asksTheSame(text, best.article) === true && supportOf(best) >= SUPPORT && best.likeness >= SOME_LIKENESS;
}

/** The kind of thing that is asked, or most of what is said, is nowhere in the article. `begins`: it is the one to begin with in a matter heard for certain. */
export function leavesUnsaid(best: Found, isCertain: boolean, begins: boolean, text: string): boolean {
  if (best.likeness >= SAME_WORDS) return false;
  const same = asksTheSame(text, best.article);
  if (same !== undefined) return !same;
  if (HAN.test(text)) return !isCertain && best.covered < COVERED.han;
  return (!begins && best.covered < COVERED.latin) || (asksLeave(text) && best.covered < LEAVE);
}
