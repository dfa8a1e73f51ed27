// Every term of a shop's texts under a number: the grams of grams.ts, and each Chinese character alone, which half a colloquial word still has («缩不缩»).
// Written for speed: a pack of 5,000 articles has more than a million terms, and is read on a phone.
import { gramOf } from "./grams.ts";
import { inCommonWords } from "./sameWords.ts";

/** Called for each term as it stands in the text. `isGram`: false for a character within a longer run. */
export type HearTerm = (term: number, isGram: boolean) => void;

export interface TermBook {
  /** How many terms it has. */
  readonly size: () => number;
  /** Reads a text and gives every new term a number. */
  readonly write: (text: string, hear: HearTerm) => void;
  /** Reads a text; terms that were never written are told as `NOWHERE`. */
  readonly look: (text: string, hear: HearTerm) => void;
  readonly nameOf: (term: number) => string;
}

export const NOWHERE = -1;

const FIRST = 0x3400; // the Chinese characters, as in grams.ts
const LAST = 0x9fff;
const SPAN = LAST - FIRST + 1;

export function createTermBook(): TermBook {
  const names: (string | number)[] = []; // a Chinese term by its characters in one number
  const han = new Map<number, number>();
  const words = new Map<string, number>(); // as they stand in the text: a word is cut to its stem once
  const stems = new Map<string, number>();
  const EMPTY = -2;

  const numberOf = (code: number, isNew: boolean): number => {
    const known = han.get(code);
    if (known !== undefined || !isNew) return known ?? NOWHERE;
    han.set(code, names.length);
    return names.push(code) - 1;
  };
  const wordNumber = (word: string, isNew: boolean): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const stem = gramOf(word);
    if (stem === undefined) return EMPTY;
    let found = stems.get(stem) ?? NOWHERE;
    if (found === NOWHERE && isNew) {
      found = names.push(stem) - 1;
      stems.set(stem, found);
    }
    if (isNew) words.set(word, found);
    return found;
  };
  const read = (source: string, isNew: boolean, hear: HearTerm): void => {
    const text = inCommonWords(source.normalize("NFKC").toLowerCase());
    let at = 0;
    while (at < text.length) {
      const from = at;
      if (isHan(text, at)) {
        while (isHan(text, at)) at++;
        for (let i = from; i < at; i++) {
          const first = text.charCodeAt(i) - FIRST;
          hear(numberOf(first, isNew), at - from === 1);
          if (i + 1 < at) hear(numberOf((first + 1) * SPAN + text.charCodeAt(i + 1) - FIRST, isNew), true);
        }
      } else if (isLatin(text, at)) {
        while (isLatin(text, at)) at++;
        const term = wordNumber(text.slice(from, at), isNew);
        if (term !== EMPTY) hear(term, true);
      } else at++;
    }
  };
  return {
    size: () => names.length,
    write: (text, hear) => read(text, true, hear),
    look: (text, hear) => read(text, false, hear),
    nameOf(term) {
      const name = names[term] ?? "";
      if (typeof name === "string") return name;
      const char = (code: number): string => String.fromCharCode(FIRST + code);
      return name < SPAN ? char(name) : char(Math.floor(name / SPAN) - 1) + char(name % SPAN);
    },
  };
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN past the end
  return code >= FIRST && code <= LAST;
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
