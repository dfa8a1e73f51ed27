// How like texts are to each other: by the grams they share, or by vectors somebody else made. Pure; knows no article and no question.
import { atOnce } from "../core/atOnce.ts";
import { gatherPostings } from "./postings.ts";
import { createTermBook } from "./termBook.ts";

/** Tells which other texts of a list are like the one at a place, and how like, 0-1. None is told twice, nor the text itself. Not to be asked while it tells. */
export type Neighbours = (at: number, hear: (other: number, like: number) => void) => void;

/** Alike in words: the weight of the grams two texts share, the rarer the heavier. The same grams: 1. */
export function likeInWords(texts: readonly string[]): Neighbours {
  const book = createTermBook();
  const gathered = gatherPostings();
  const terms = texts.map((text, at) => {
    const own: number[] = [];
    book.write(text, (term, isGram) => {
      if (isGram && gathered.addOnce(term, at)) own.push(term);
    });
    return own;
  });
  const postings = atOnce(gathered.closing(book.size()));
  const rarity = new Float64Array(book.size()).map((_, term) => Math.log(1 + texts.length / Math.max(postings.count(term), 1)));
  const weights = terms.map((own) => own.reduce((sum, term) => sum + (rarity[term] ?? 0), 0));
  const shared = new Float64Array(texts.length); // cleared after each asking
  return (at, hear) => {
    const touched: number[] = [];
    for (const term of terms[at] ?? []) {
      const weight = rarity[term] ?? 0;
      postings.each(term, (other) => {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      });
    }
    for (const other of touched) {
      const like = (2 * (shared[other] ?? 0)) / ((weights[at] ?? 0) + (weights[other] ?? 0));
      shared[other] = 0;
      if (other !== at) hear(other, Math.min(1, like));
    }
  };
}

/** Alike by vectors, one a text, all of one length: the cosine, and nothing below 0. */
export function likeInMeaning(vectors: readonly Int8Array[]): Neighbours {
  const dot = (a: Int8Array, b: Int8Array): number => a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);
  const lengths = vectors.map((one) => Math.sqrt(dot(one, one)));
  return (at, hear) => {
    const own = vectors[at];
    if (own === undefined) return;
    vectors.forEach((one, other) => {
      const size = (lengths[at] ?? 0) * (lengths[other] ?? 0);
      const like = other === at || size === 0 ? 0 : dot(own, one) / size;
      if (like > 0) hear(other, Math.min(1, like));
    });
  };
}
