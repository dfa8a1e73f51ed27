// One whole fit: labels over every feature, the best features kept, labels over these, packed to 4 bits. Same seed, same weights.
import type { Random } from "../../shared/core/ids.ts";
import { featuresOf } from "../light/features.ts";
import type { LightWeights } from "../light/weights.ts";
import type { Example } from "./example.ts";
import { createNetwork, pass, type Network, type Prepared } from "./network.ts";
import { pack } from "./pack.ts";
import { shuffle } from "./random.ts";

export interface Recipe {
  readonly dim: number;
  /** Features that are kept. */
  readonly rows: number;
  /** Over every feature seen twice. */
  readonly firstPasses: number;
  /** Over the kept features only. */
  readonly lastPasses: number;
  readonly rate: number;
  readonly dropout: number;
  readonly decay: number;
}

const FORGET = 0.3; // of Adagrad's memory is kept for the last passes, so that they still move
const LAST_RATE = 0.7; // of the first rate

/** Trains and packs; heads are not calibrated yet. */
export function learn(examples: readonly Example[], recipe: Recipe, random: Random): LightWeights {
  const { dim } = recipe;
  const keys = seenTwice(examples);
  console.log(`  ${examples.length} texts, ${keys.length} features seen twice`);
  const wide = prepare(examples, keys);
  const first = createNetwork(keys.length, dim, random);
  train(first, wide, recipe.firstPasses, recipe.rate, recipe, random);
  const kept = best(first, wide, keys, recipe.rows);
  const keptKeys = kept.map((row) => keys[row] ?? 0);
  const net = narrowed(first, kept, random);
  train(net, prepare(examples, keptKeys), recipe.lastPasses, recipe.rate * LAST_RATE, recipe, random);
  return pack(net, keptKeys);
}

const rowsOf = (keys: readonly number[]): ReadonlyMap<number, number> => new Map(keys.map((key, row) => [key, row]));

/** Examples as rows of the features that a model with these keys knows. */
export function prepare(examples: readonly Example[], keys: readonly number[]): readonly Prepared[] {
  const rowOf = rowsOf(keys);
  return examples.map((example) => {
    const features = featuresOf(example.text);
    return { example, features: features.length, rows: Int32Array.from(features.flatMap((key) => rowOf.get(key) ?? [])) };
  });
}

function train(
  net: Network,
  examples: readonly Prepared[],
  passes: number,
  from: number,
  { dropout, decay }: Recipe,
  random: Random,
): void {
  const order = Array.from(examples.keys());
  for (let i = 0; i < passes; i++) {
    shuffle(order, random);
    pass(net, examples, order, { rate: from * (1 - (i / passes) * 0.9), dropout, decay }, random);
    console.log(`  pass ${i + 1} of ${passes}`);
  }
}

/** The keys that at least two texts have. */
function seenTwice(examples: readonly Example[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const one of examples) for (const key of featuresOf(one.text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, n]) => n >= 2).map(([key]) => key);
}

/** The rows worth their bytes, by rising key: long vectors that many texts use. */
function best(net: Network, prepared: readonly Prepared[], keys: readonly number[], most: number): readonly number[] {
  const uses = new Float32Array(keys.length);
  for (const one of prepared) for (const row of one.rows) uses[row] = (uses[row] ?? 0) + one.example.weight / Math.sqrt(one.rows.length);
  const worth = keys.map((_, row) => {
    let square = 0;
    for (let d = 0; d < net.dim; d++) square += (net.table[row * net.dim + d] ?? 0) ** 2;
    return Math.sqrt(square) * Math.sqrt(uses[row] ?? 0);
  });
  return Array.from(keys.keys())
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

/** The same network with only these rows. */
function narrowed(wide: Network, kept: readonly number[], random: Random): Network {
  const net = createNetwork(kept.length, wide.dim, random);
  for (const [i, row] of kept.entries()) {
    net.table.set(wide.table.subarray(row * wide.dim, (row + 1) * wide.dim), i * wide.dim);
    net.rowSquares[i] = (wide.rowSquares[row] ?? 0) * FORGET;
  }
  net.heads.set(wide.heads);
  net.headSquares.set(wide.headSquares.map((one) => one * FORGET));
  return net;
}
