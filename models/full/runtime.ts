// What the full ear needs of a machine: a tokenizer and one pass of the network. Node and the browser each have one; nothing here knows which.
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { MOODS } from "../../shared/domain/understanding.ts";
import type { Row } from "./layout.ts";

/** Scores of the intents of one row, the last one of "none". */
const INTENT_SCORES = INTENT_IDS.length + 1;
const VECTOR_LENGTH = 128;

/** What the network says of one row: raw scores, and a vector of length 1. */
export interface Outputs {
  readonly intents: Float32Array;
  /** Logit: two intents are there. */
  readonly several: number;
  /** Scores in the order of MOODS. */
  readonly mood: Float32Array;
  readonly abuse: number;
  readonly human: number;
  readonly vector: Float32Array;
}

export interface EarRuntime {
  /** Piece numbers of words that stand apart by blanks; no marks are added. */
  readonly pieces: (words: string) => readonly number[];
  /** One pass over these rows, in their order. Rejects when the machine cannot (memory, a damaged graph). */
  readonly run: (rows: readonly Row[]) => Promise<readonly Outputs[]>;
}

/** A network's answer by name, as a runtime hands it over: `data` holds `rows` stretches of equal length. */
export type Tensors = Readonly<Record<string, { readonly data: unknown } | undefined>>;

/** The answer row by row; throws when the graph is not the full ear's. */
export function outputsOf(tensors: Tensors, rows: number): readonly Outputs[] {
  const part = (name: string, length: number): ((row: number) => Float32Array) => {
    const data = tensors[name]?.data;
    if (!(data instanceof Float32Array) || data.length !== rows * length || !data.every(Number.isFinite))
      throw new Error(`the network's answer has no ${name} of the right shape`);
    return (row) => data.slice(row * length, (row + 1) * length);
  };
  const intents = part("intents", INTENT_SCORES);
  const several = part("several", 1);
  const mood = part("mood", MOODS.length);
  const abuse = part("abuse", 1);
  const human = part("human", 1);
  const vector = part("vector", VECTOR_LENGTH);
  return Array.from({ length: rows }, (_, row) => ({
    intents: intents(row),
    several: several(row)[0] ?? 0,
    mood: mood(row),
    abuse: abuse(row)[0] ?? 0,
    human: human(row)[0] ?? 0,
    vector: vector(row),
  }));
}
