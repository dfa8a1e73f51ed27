// Into what a text is cut to be found again: pairs of neighbouring Chinese characters, stems of English words, numbers whole and by their last four. Pure.
import { gramOf } from "../grams.ts";

const RUN = /[a-z0-9]+|[\u3400-\u9fff]+/g;
const FIRST_HAN = "\u3400";
const WORD_CHARS = 32; // what is longer is no word anybody searches for
const TAIL = 4; // the end of a number, as people read it out
const NUMBER_DIGITS = 6; // fewer are read out whole

/** As texts are compared: full-width letters and capitals make no difference. */
export const plainly = (text: string): string => text.normalize("NFKC").toLowerCase();

/** A run of one kind of letters in a text that was made plain. */
export interface Run {
  readonly at: number;
  readonly text: string;
  readonly kind: "han" | "word" | "number";
}

/** The runs of a text. `number`: letters and digits with at least one digit. */
export function runsOf(plain: string): readonly Run[] {
  return [...plain.matchAll(RUN)].map((match) => ({ at: match.index, text: match[0], kind: kindOf(match[0]) }));
}

const kindOf = (run: string): Run["kind"] => (run >= FIRST_HAN ? "han" : /\d/.test(run) ? "number" : "word");

/** The grams of one run; none for an English word that says nothing. */
export function gramsOfRun({ text, kind }: Run): readonly string[] {
  switch (kind) {
    case "han":
      return text.length === 1 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
    case "word": {
      const stem = gramOf(text.slice(0, WORD_CHARS));
      return stem === undefined ? [] : [stem];
    }
    case "number":
      return [text.slice(0, WORD_CHARS), ...tailOf(text)];
  }
}

/** The gram by which a long number is found by its end. */
export function tailGram(digits: string): string {
  return `~${digits}`;
}

function tailOf(run: string): readonly string[] {
  const digits = run.replace(/\D/g, "");
  return digits.length < NUMBER_DIGITS ? [] : [tailGram(digits.slice(-TAIL))];
}

/** Adds the grams of a text to a set. */
export function addGrams(text: string, into: Set<string>): void {
  for (const run of runsOf(plainly(text))) for (const gram of gramsOfRun(run)) into.add(gram);
}

/** Is it what a long number is found by: exactly its last four? */
export const isTail = (typed: string): boolean => typed.length === TAIL && /^\d+$/.test(typed);
