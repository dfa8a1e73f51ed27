// The messages the ear is timed with: the last turns of our own talks that are short once in pieces. Measures nothing.
import { Tokenizer } from "@huggingface/tokenizers";
import { ownSets } from "../../models/eval/sets.ts";
import { jsonOf, TOKENIZER, TOKENIZER_CONFIG } from "../../models/full/earFiles.ts";
import { rowOf, type Row } from "../../models/full/layout.ts";
import { tokensOf } from "../../models/light/tokens.ts";
import { readFullFiles } from "../../models/readWeights.ts";
import type { Turn } from "../../shared/domain/understanding.ts";

const MOST_PIECES = 32; // what "a short message" means in the figures to reach

const TURNS_BACK = 5; // as many as the ear reads

export interface Said {
  readonly text: string;
  readonly context: readonly Turn[];
  /** The same for a library that knows neither our words nor our layout: what it tokenises, and the finished row. */
  readonly words: readonly string[];
  readonly row: Row;
}

/** The same messages twice: with their own turns before them, and in long talks (other talks' turns stand before theirs). */
export interface Messages {
  readonly short: readonly Said[];
  readonly long: readonly Said[];
}

/** Messages of at most 32 pieces. Throws without the full ear's files. */
export function shortMessages(): Messages {
  const files = readFullFiles();
  if (!files.ok) throw new Error(files.error.words);
  const tokenizer = new Tokenizer(jsonOf(files.value, TOKENIZER) ?? {}, jsonOf(files.value, TOKENIZER_CONFIG) ?? {});
  const pieces = (words: string): readonly number[] => tokenizer.encode(words, { add_special_tokens: false }).ids;
  const wordsOf = (text: string): string => tokensOf(text).join(" ");
  const saidOf = (text: string, context: readonly Turn[]): Said => ({
    text,
    context,
    words: [text, ...context.map((turn) => turn.text)].map(wordsOf),
    row: rowOf(text, context, pieces),
  });
  const short = ownSets("test")
    .talks.filter(({ text }) => pieces(wordsOf(text)).length <= MOST_PIECES)
    .map(({ text, context = [] }) => saidOf(text, context));
  const before = (i: number): readonly Turn[] => [1, 2, 3, 4, 5].flatMap((back) => short[(i + back) % short.length]?.context ?? []);
  return { short, long: short.map(({ text, context }, i) => saidOf(text, [...before(i), ...context].slice(-TURNS_BACK))) };
}
