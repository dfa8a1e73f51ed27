// Do the words of a question bear out the answer that the ear chose? Where they do not, the articles to offer by their titles instead. Pure; answers nothing.
import { supportOf, type Part } from "./finding.ts";
import { LEAN } from "./meaning.ts";
import type { Standing } from "./question.ts";
import type { Found } from "./retrieve.ts";
import { isNamedAsIts, isSibling, speaksOfItsCategory } from "./siblings.ts";
import { isSetApart, leavesUnsaid } from "./setApart.ts";
import { CERTAIN, guessWords, SAME_WORDS } from "./situation.ts";

// Chosen on the dev part of models/data/retrieval (as it is, and with the right articles taken away) and on the articles' own wordings, each taken out of its
// article, with no written dialogue lost; models/TRIED.md has the figures.
const BORNE_OUT = 0.5; // support below which an answer rests on the ear alone
const PLAIN_WORDS = 0.8; // support that needs nothing beside it; below it
const LESS = 0.15; // a sibling's must be less by this much,
const SOME_WORDING = { han: 0.25, latin: 0.35 }; // and one of the article's wordings like it by this much: one word in common is a third of an English one
const HALF_HEARD = 0.85; // support of a matter that the ear did not hear and words lifted to what may be answered
const AS_MANY = 0.02; // a sibling's words are as many as these,
const MORE_WORDS = 0.03; // and another matter's article has more
const MORE = 0.2; // another matter's article has this much more
const ASPECT_MORE = 0.1; // a named aspect of a matter that was hardly heard needs less to be doubted
const HARDLY_ANY = 0.3; // support of an article that only its aspect speaks for

const TITLES = 3; // and beside them what else was half heard
const HAN = /\p{Script=Han}/u;

/** What to offer in place of an answer, best first, and why. */
export interface Offer {
  readonly articles: readonly Found[];
  readonly why: string;
}

/** Why `best` rests on too little, and what to offer with it; undefined: it may be said. What the shopper chose is said, and what was just said is not asked about. */
export function notBorneOut(
  best: Found,
  found: readonly Found[],
  others: readonly Found[],
  part: Part,
  at: Standing,
  sure: number,
): Offer | undefined {
  if (at.completed || isJustSaid(best, at)) return undefined;
  const heard = guessWords(part.intents.slice(0, 1));
  const p = best.onAspect ? heardOf(best, at) : pOf(best, part);
  const [first] = found;
  if (first?.bound === true && !best.bound && (!best.onAspect || p < sure))
    return { articles: [first, best], why: `${heard}；更像《${first.article.title.zh}》，不知道是不是那样的商品` };
  const support = supportOf(best);
  const liker = others.find(
    (one) => one.article.intent !== best.article.intent && supportOf(one) >= support + (best.onAspect ? ASPECT_MORE : MORE),
  );
  if (liker !== undefined && p < (best.onAspect ? LEAN : CERTAIN))
    return { articles: upTo(liker, best, others), why: `听着像 ${heard}，字面更像《${liker.article.title.zh}》` };
  return best.onAspect
    ? nearerOf(best, found, heard)
    : matterNotBorneOut(best, found, others, { p, sure, heard, text: part.clause ?? at.question.text });
}

/** What is known of the ear's part in it. */
interface Heard {
  readonly p: number;
  readonly sure: number;
  /** In words. */
  readonly heard: string;
  readonly text: string;
}

/** The same for an answer to the matter as a whole. */
function matterNotBorneOut(
  best: Found,
  found: readonly Found[],
  others: readonly Found[],
  { p, sure, heard, text }: Heard,
): Offer | undefined {
  const support = supportOf(best);
  if (speaksOfItsCategory(best, found) && best.likeness < SAME_WORDS)
    return { articles: upTo(best, best, others), why: `${heard}；没说是不是《${best.article.title.zh}》的那类商品` };
  const siblings = found.filter((one) => one !== best && isSibling(one, best));
  const isMatter = isNamedAsIts(best, siblings);
  const begins = p >= CERTAIN && isMatter;
  if (leavesUnsaid(best, p >= CERTAIN, isMatter, text))
    return { articles: upTo(best, best, [...siblings, ...others]), why: `${heard}；《${best.article.title.zh}》没说到问的大半` };
  if (p > sure && isSetApart(best, siblings, others, p, text)) return undefined;
  if (!begins && support < PLAIN_WORDS && siblings.some((one) => supportOf(one) > support - LESS))
    return { articles: upTo(best, best, siblings), why: `${heard}；几篇的字面差不多` };
  const enough = begins || best.likeness >= SOME_WORDING[HAN.test(text) ? "han" : "latin"] ? BORNE_OUT : PLAIN_WORDS;
  if (support < enough) return { articles: upTo(best, best, others), why: `只听着像 ${heard}，字面不够像《${best.article.title.zh}》` };
  if (p <= sure && support < HALF_HEARD) return { articles: upTo(best, best, others), why: `${heard}；没听清，字面也不够像` };
  const wordier = best.likeness >= SAME_WORDS ? [] : wordierThan(best, begins ? [] : siblings, p < CERTAIN ? others : []);
  if (wordier.length === 0) return undefined;
  return { articles: upTo(best, best, wordier), why: `${heard}；《${wordier[0]?.article.title.zh}》的字也一样多` };
}

/** What holds for the whole shop with hardly a word of the question, where an article about some products has more of them, and nobody said which product it is. */
function nearerOf(best: Found, found: readonly Found[], heard: string): Offer | undefined {
  if (best.bound || supportOf(best) >= HARDLY_ANY) return undefined;
  const nearer = found
    .filter((one) => one.bound && supportOf(one) >= supportOf(best) + ASPECT_MORE)
    .sort((a, b) => supportOf(b) - supportOf(a));
  const [first] = nearer;
  if (first === undefined) return undefined;
  return { articles: upTo(first, best, nearer), why: `${heard}；更像《${first.article.title.zh}》，不知道是不是那样的商品` };
}

/** Of a message's words others have more: it turns on a word that `best` does not have. Siblings differ by just such a word, so as many are enough. */
function wordierThan(best: Found, siblings: readonly Found[], others: readonly Found[]): readonly Found[] {
  const wordier = [
    ...siblings.filter((one) => one.words > best.words - AS_MANY),
    ...others.filter((one) => one.words > best.words + MORE_WORDS && !siblings.includes(one)),
  ];
  return wordier.sort((a, b) => b.words - a.words);
}

const isJustSaid = ({ article }: Found, { said }: Standing): boolean => [...said].some((key) => key.startsWith(`${article.id} `));

const upTo = (first: Found, best: Found, others: readonly Found[]): readonly Found[] =>
  [...new Set([first, best, ...others])].slice(0, TITLES);

/** How sure the ear itself was of the article's matter, before words added to it. */
const heardOf = ({ article }: Found, { question }: Standing): number => question.intents.find((one) => one.id === article.intent)?.p ?? 0;

const pOf = ({ article }: Found, { intents }: Part): number =>
  Math.max(0, ...intents.filter((one) => one.id === article.intent).map((one) => one.p));
