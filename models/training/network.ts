// The factorised linear model while it is trained: rows of features, averaged, times the heads. Adagrad; softmax over the intents and "none", softmax for mood, sigmoid for abuse and wants-a-person.
import type { Random } from "../../shared/core/ids.ts";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { MOODS } from "../../shared/domain/understanding.ts";
import { ABUSE_AT, HUMAN_AT, MOOD_AT, OUTPUTS, withNone } from "../light/weights.ts";
import type { Example, Taught } from "./example.ts";

export interface Prepared {
  /** Row numbers of the text's features that the model knows. */
  readonly rows: Int32Array;
  /** How many features the text has, known or not: much that is unknown makes the model less sure. */
  readonly features: number;
  readonly example: Example;
}

export interface Network {
  readonly dim: number;
  readonly table: Float32Array;
  readonly heads: Float32Array;
  readonly rowSquares: Float32Array;
  readonly headSquares: Float32Array;
}

export interface Pace {
  readonly rate: number;
  /** Share of a text's features that is left out at each step: the model must not lean on one. */
  readonly dropout: number;
  readonly decay: number;
}

export function createNetwork(rows: number, dim: number, random: Random): Network {
  const table = new Float32Array(rows * dim);
  for (let i = 0; i < table.length; i++) table[i] = (random() - 0.5) / dim;
  const heads = new Float32Array(OUTPUTS * (dim + 1));
  for (let i = 0; i < OUTPUTS * dim; i++) heads[i] = (random() - 0.5) * 0.5;
  heads.fill(-2, OUTPUTS * dim + ABUSE_AT);
  return { dim, table, heads, rowSquares: new Float32Array(rows).fill(1e-6), headSquares: new Float32Array(heads.length).fill(1e-6) };
}

/** The text's vector: the sum of its rows over the root of the number of its features. */
function embed(net: Network, rows: ArrayLike<number>, features: number, into: Float32Array): void {
  into.fill(0);
  const { dim, table } = net;
  for (let r = 0; r < rows.length; r++) {
    const at = (rows[r] as number) * dim;
    for (let d = 0; d < dim; d++) into[d] = (into[d] as number) + (table[at + d] as number);
  }
  const scale = 1 / Math.sqrt(Math.max(1, features));
  for (let d = 0; d < dim; d++) into[d] = (into[d] as number) * scale;
}

export function scores(net: Network, vector: Float32Array, into: Float32Array): void {
  const { dim, heads } = net;
  for (let o = 0; o < OUTPUTS; o++) {
    let sum = heads[OUTPUTS * dim + o] as number;
    for (let d = 0; d < dim; d++) sum += (heads[o * dim + d] as number) * (vector[d] as number);
    into[o] = sum;
  }
}

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** How far each output is from what it should be (target − probability), weighted; 0 where the text says nothing. */
function errors(z: Float32Array, example: Example, into: Float32Array): void {
  into.fill(0);
  const w = example.weight;
  if (example.taught !== undefined) return taughtErrors(z, example.taught, w, into);
  if (example.intents !== undefined) {
    const p = withNone(z);
    for (let o = 0; o < MOOD_AT; o++) into[o] = w * (SMOOTH / MOOD_AT - (p[o] as number));
    for (const id of example.intents) {
      const o = INTENT_IDS.indexOf(id);
      into[o] = (into[o] as number) + (w * (1 - SMOOTH)) / example.intents.length;
    }
  }
  if (example.mood !== undefined) {
    const p = softmax3(z[MOOD_AT] as number, z[MOOD_AT + 1] as number, z[MOOD_AT + 2] as number);
    for (const [m, mood] of MOODS.entries()) into[MOOD_AT + m] = w * ((mood === example.mood ? 1 : 0) - (p[m] ?? 0));
  }
  if (example.abuse !== undefined) into[ABUSE_AT] = w * ((example.abuse ? 1 : 0) - sigmoid(z[ABUSE_AT] as number));
  if (example.human !== undefined) into[HUMAN_AT] = w * ((example.human ? 1 : 0) - sigmoid(z[HUMAN_AT] as number));
}
const SMOOTH = 0.05; // of the target goes to every intent alike: labels are silver, and sureness must be earned

/** A teacher's probabilities instead of labels (Hinton et al. 2015). */
function taughtErrors(z: Float32Array, taught: Taught, w: number, into: Float32Array): void {
  const p = withNone(z);
  for (let o = 0; o < MOOD_AT; o++) into[o] = -w * (p[o] as number);
  for (const [id, share] of taught.intents) {
    const o = INTENT_IDS.indexOf(id);
    into[o] = (into[o] as number) + w * share;
  }
  const moods = softmax3(z[MOOD_AT] as number, z[MOOD_AT + 1] as number, z[MOOD_AT + 2] as number);
  for (const [m, p] of moods.entries()) into[MOOD_AT + m] = w * ((taught.mood[m] ?? 0) - p);
  into[ABUSE_AT] = w * (taught.abuse - sigmoid(z[ABUSE_AT] as number));
  into[HUMAN_AT] = w * (taught.human - sigmoid(z[HUMAN_AT] as number));
}

export function softmax3(a: number, b: number, c: number): readonly [number, number, number] {
  const top = Math.max(a, b, c);
  const x = Math.exp(a - top);
  const y = Math.exp(b - top);
  const z = Math.exp(c - top);
  const sum = x + y + z;
  return [x / sum, y / sum, z / sum];
}

/** One pass over the examples in the given order. */
export function pass(net: Network, examples: readonly Prepared[], order: readonly number[], pace: Pace, random: Random): void {
  const { dim, table, heads, rowSquares, headSquares } = net;
  const vector = new Float32Array(dim);
  const z = new Float32Array(OUTPUTS);
  const wrong = new Float32Array(OUTPUTS);
  const back = new Float32Array(dim);
  const kept = new Int32Array(4_000);
  for (const index of order) {
    const one = examples[index];
    if (one === undefined) continue;
    let count = 0;
    for (const row of one.rows) if (count < kept.length && random() >= pace.dropout) kept[count++] = row;
    const rows = kept.subarray(0, count);
    const features = one.features * (1 - pace.dropout);
    embed(net, rows, features, vector);
    scores(net, vector, z);
    errors(z, one.example, wrong);
    back.fill(0);
    for (let o = 0; o < OUTPUTS; o++) {
      const g = wrong[o] as number;
      if (g === 0) continue;
      for (let d = 0; d < dim; d++) {
        const at = o * dim + d;
        const weight = heads[at] as number;
        back[d] = (back[d] as number) + g * weight;
        const step = g * (vector[d] as number) - pace.decay * weight;
        const square = (headSquares[at] as number) + step * step;
        headSquares[at] = square;
        heads[at] = weight + (pace.rate * step) / Math.sqrt(square);
      }
      const at = OUTPUTS * dim + o;
      const square = (headSquares[at] as number) + g * g;
      headSquares[at] = square;
      heads[at] = (heads[at] as number) + (pace.rate * g) / Math.sqrt(square);
    }
    if (count === 0) continue;
    const scale = 1 / Math.sqrt(Math.max(1, features));
    let length = 0;
    for (let d = 0; d < dim; d++) {
      const g = (back[d] as number) * scale;
      back[d] = g;
      length += g * g;
    }
    length /= dim;
    for (let r = 0; r < count; r++) {
      const row = rows[r] as number;
      const square = (rowSquares[row] as number) + length;
      rowSquares[row] = square;
      const rate = pace.rate / Math.sqrt(square);
      const at = row * dim;
      for (let d = 0; d < dim; d++) table[at + d] = (table[at + d] as number) * (1 - pace.decay * rate) + rate * (back[d] as number);
    }
  }
}
