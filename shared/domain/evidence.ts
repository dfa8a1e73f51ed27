// What a question's words say for each article of a pack: how like its likest wording they are, and how much of them the article has (BM25). Pure; knows no intent and no scope.
import type { Article } from "./knowledge.ts";
import { gatherPostings, type Postings } from "./postings.ts";
import { createTermBook, NOWHERE, type TermBook } from "./termBook.ts";

/** By the article's place in the pack. */
export interface Evidence {
  /** How like its likest wording is to the question, 0-1; 1: the same grams. */
  readonly likeness: Float64Array;
  /** How much of the question's rare terms the article has, in wordings, title or answer, 0-1. */
  readonly words: Float64Array;
  /** Of what the question says (the rarer a term the more it weighs) the part that the article says too, 0-1. What no article says counts only where all is Latin: of Chinese it is mostly pairs that are no words. */
  readonly covered: Float64Array;
}

export interface WordIndex {
  readonly evidenceOf: (text: string) => Evidence;
  /** For people: the article's likest wording, and what both have in common, the longest first. */
  readonly explain: (text: string, article: number) => Explanation;
}

export interface Explanation {
  /** Undefined: no wording shares a gram with the question. */
  readonly wording: string | undefined;
  readonly terms: readonly string[];
}

interface Weighed extends Evidence {
  /** Each article's likest wording; none: −1. */
  readonly likest: Int32Array;
}

const REMEMBERED = 16; // texts: a decision asks about a message and its clauses several times over

/** Reads every wording, title and answer once, and stops between pieces of a millisecond or so: thousands of articles would keep a page deaf for a second. */
export function* indexingWords(articles: readonly Article[]): Generator<undefined, WordIndex> {
  const book = createTermBook();
  const wordings = yield* indexWordings(articles, book);
  const documents = yield* indexDocuments(articles, book);
  const known = new Map<string, Weighed>();
  const evidenceOf = (text: string): Weighed => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = { ...wordings.alike(text), ...documents.weigh(text) };
    const [oldest] = known.keys();
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
    known.set(text, found);
    return found;
  };
  return {
    evidenceOf,
    explain: (text, article) => ({
      wording: wordings.text(evidenceOf(text).likest[article] ?? NOWHERE),
      terms: joined(documents.shared(text, article).map((term) => book.nameOf(term))),
    }),
  };
}

const HAN = /\p{Script=Han}/u;

/** Terms as they stand in a text, pairs joined to what they are pairs of («会缩» and «缩水» to «会缩水»), and what is only a part of another left out. The longest first. */
function joined(terms: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (const term of terms) {
    const last = runs.at(-1) ?? "";
    const isPair = HAN.test(term) && term.length > 1;
    if (isPair && HAN.test(last) && last.length > 1 && last.endsWith(term.charAt(0))) runs[runs.length - 1] = last + term.slice(1);
    else if (isPair || !HAN.test(term)) runs.push(term);
  }
  const alone = terms.filter((term) => HAN.test(term) && !runs.some((run) => run.includes(term)));
  return [...runs, ...alone].sort((a, b) => b.length - a.length);
}

function distinct(text: string, book: TermBook, onlyGrams: boolean): readonly number[] {
  const out: number[] = [];
  book.look(text, (term, isGram) => {
    if ((isGram || !onlyGrams) && (term === NOWHERE || !out.includes(term))) out.push(term);
  });
  return out;
}

// ---- the likest wording ----------------------------------------------------------------------------------------------

const TERMS_A_PIECE = 500;
const WHOLE_GRAMS = 4; // a wording this long, found whole inside a longer message, counts
const WHOLE = 0.9; // nearly as much as being all of it

function* indexWordings(articles: readonly Article[], book: TermBook) {
  const texts: { readonly article: number; readonly text: string }[] = [];
  const gathered = gatherPostings();
  const sizes: number[] = [];
  for (const [article, { title, questions }] of articles.entries()) {
    yield;
    for (const text of [title.zh, title.en, ...questions.zh, ...questions.en]) {
      const at = texts.push({ article, text }) - 1;
      let size = 0;
      book.write(text, (term, isGram) => {
        if (isGram && gathered.addOnce(term, at)) size++;
      });
      sizes.push(size);
    }
  }
  const postings = yield* gathered.closing(book.size());
  const rarity = (term: number): number => Math.log(1 + texts.length / Math.max(postings.count(term), 1));
  const weights = new Float64Array(texts.length);
  for (let term = 0; term < book.size(); term++) {
    if (term % TERMS_A_PIECE === 0) yield;
    const weight = rarity(term);
    postings.each(term, (at) => (weights[at] = (weights[at] ?? 0) + weight));
  }
  const shared = new Float64Array(texts.length); // half a megabyte in a large shop: cleared after each asking, not made anew
  return {
    text: (at: number): string | undefined => texts[at]?.text,
    alike(text: string): Pick<Weighed, "likeness" | "likest"> {
      const touched: number[] = [];
      let own = 0;
      for (const term of distinct(text, book, true)) {
        const weight = rarity(term);
        own += weight;
        postings.each(term, (at) => {
          const before = shared[at] ?? 0;
          if (before === 0) touched.push(at);
          shared[at] = before + weight;
        });
      }
      const likeness = new Float64Array(articles.length);
      const likest = new Int32Array(articles.length).fill(NOWHERE);
      for (const at of touched) {
        const common = shared[at] ?? 0;
        shared[at] = 0;
        const weight = weights[at] ?? 0;
        const whole = (sizes[at] ?? 0) >= WHOLE_GRAMS ? (WHOLE * common) / weight : 0;
        const like = Math.min(1, Math.max((2 * common) / (own + weight), whole));
        const article = texts[at]?.article ?? 0;
        if (like <= (likeness[article] ?? 0)) continue;
        likeness[article] = like;
        likest[article] = at;
      }
      return { likeness, likest };
    },
  };
}

// ---- all of an article's words ---------------------------------------------------------------------------------------

const TITLE = 2; // times a wording
const ANSWER = 0.4; // it speaks of other things too
const K1 = 1.2; // a term twice is not twice the evidence (Robertson and Zaragoza 2009, their usual values)
const B = 0.75; // a long article has every term sooner
const HALF = 3.24; // the sum at which half is said, in terms that one article alone has: a shop of ten articles has no rarer ones, and is not to be asked back for it

function* indexDocuments(articles: readonly Article[], book: TermBook) {
  const gathered = gatherPostings();
  const lengths = new Float64Array(articles.length);
  for (const [at, { title, questions, answer }] of articles.entries()) {
    yield;
    const add = (texts: readonly string[], weight: number): void => {
      for (const text of texts) {
        book.write(text, (term) => {
          gathered.add(term, at, weight);
          lengths[at] = (lengths[at] ?? 0) + weight;
        });
      }
    };
    add([title.zh, title.en], TITLE);
    add([...questions.zh, ...questions.en], 1);
    add([answer.zh, answer.en], ANSWER);
  }
  const postings: Postings = yield* gathered.closing(book.size());
  const usual = lengths.reduce((sum, one) => sum + one, 0) / Math.max(articles.length, 1);
  const norms = lengths.map((one) => K1 * (1 - B + (B * one) / usual));
  const rarity = (term: number): number => {
    const having = postings.count(term);
    return Math.log(1 + (articles.length - having + 0.5) / (having + 0.5));
  };
  const half = HALF * Math.log(1 + (Math.max(articles.length, 1) - 0.5) / 1.5);
  const unheardOf = Math.log(1 + (articles.length + 0.5) / 0.5);
  return {
    weigh(text: string): Pick<Evidence, "words" | "covered"> {
      const sums = new Float64Array(articles.length);
      const said = new Float64Array(articles.length);
      const isLatin = !HAN.test(text);
      let all = 0;
      for (const term of distinct(text, book, false)) {
        if (term === NOWHERE && !isLatin) continue;
        const weight = term === NOWHERE ? unheardOf : rarity(term);
        all += weight;
        postings.each(term, (at, count) => {
          sums[at] = (sums[at] ?? 0) + (weight * (K1 + 1) * count) / (count + (norms[at] ?? 0));
          said[at] = (said[at] ?? 0) + weight;
        });
      }
      return { words: sums.map((sum) => sum / (sum + half)), covered: said.map((one) => (all === 0 ? 0 : one / all)) };
    },
    shared: (text: string, article: number): readonly number[] => distinct(text, book, false).filter((term) => postings.has(term, article)),
  };
}
