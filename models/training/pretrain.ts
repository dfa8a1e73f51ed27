// Gives features a first meaning before any label: words that stand in the same lines, or in lines of the same meaning, get near vectors.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../shared/core/ids.ts";
import { featuresOf } from "../light/features.ts";
import { sigmoid, type Network } from "./network.ts";
import { shuffle } from "./random.ts";
import { readTsv } from "./tsv.ts";

/** A text and one that says the same; the same text twice where there is none. */
export type Likeness = readonly [string, string];

interface LineSource {
  readonly name: string;
  readonly file: string;
  readonly licence: string | undefined;
  readonly read: (file: string) => readonly Likeness[];
}

const SOURCES: readonly LineSource[] = [
  { name: "jd_dialogue_lines", file: "text/jd_dialogue_lines.txt", licence: "Apache-2.0", read: lines },
  { name: "taobao_dialogue_lines", file: "text/taobao_dialogue_lines.txt", licence: undefined, read: lines },
  { name: "jddc_select", file: "similarity/jddc_select_train.tsv", licence: "Apache-2.0", read: select },
  { name: "taobao_select", file: "similarity/taobao_select_dev.tsv", licence: undefined, read: select },
];

const LONGEST = 120; // characters of a line

function lines(file: string): readonly Likeness[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((one) => one.length >= 6 && one.length <= LONGEST)
    .map((one): Likeness => [one, one]);
}

function select(file: string): readonly Likeness[] {
  return readTsv(file).flatMap((row) => (row["same_meaning"] ?? "").split(" | ").map((other): Likeness => [row["text"] ?? "", other]));
}

export interface Lines {
  readonly pairs: readonly Likeness[];
  readonly used: readonly { readonly name: string; readonly licence: string | undefined; readonly rows: number }[];
}

/** Every line the pre-training may use. */
export function readLines(folder: string, licensedOnly: boolean): Lines {
  const found = SOURCES.filter((one) => existsSync(join(folder, one.file)) && !(licensedOnly && one.licence === undefined)).map((one) => ({
    ...one,
    pairs: one.read(join(folder, one.file)),
  }));
  return {
    pairs: found.flatMap((one) => one.pairs),
    used: found.map(({ name, licence, pairs }) => ({ name, licence, rows: pairs.length })),
  };
}

const TARGETS = 5; // features to guess from the rest of a line
const WRONG = 4; // random features beside each
const SHOWN = 0.6; // of a line's features
const RATE = 0.08;
const IN_BAG = 0.15; // of all features go into the bag that wrong ones are drawn from

/** Skip-gram with negative samples over whole lines; changes the network's table. */
export function pretrain(net: Network, { pairs }: Lines, rowOf: ReadonlyMap<number, number>, passes: number, random: Random): void {
  const known = (text: string): Int32Array => Int32Array.from(featuresOf(text).flatMap((key) => rowOf.get(key) ?? []));
  const items = pairs.map(([a, b]) => [known(a), a === b ? undefined : known(b)] as const).filter(([a]) => a.length >= 4);
  const bag = Int32Array.from(items.flatMap(([a]) => [...a.filter(() => random() < IN_BAG)]));
  const out = new Float32Array(net.table.length);
  const order = Array.from(items.keys());
  for (let turn = 0; turn < passes; turn++) {
    shuffle(order, random);
    const rate = RATE * (1 - (turn / passes) * 0.8);
    for (const index of order) {
      const [a, b] = items[index] ?? [];
      const shown = a?.filter(() => random() < SHOWN);
      if (a !== undefined && shown !== undefined && shown.length > 0) guess(net, out, shown, b ?? a, bag, rate, random);
    }
    console.log(`  pass ${turn + 1} of ${passes} over unlabelled lines`);
  }
}

/** One step: from the features shown, tell features of `from` apart from random ones. */
function guess(net: Network, out: Float32Array, shown: Int32Array, from: Int32Array, bag: Int32Array, rate: number, random: Random): void {
  const { dim, table } = net;
  const vector = new Float32Array(dim);
  const back = new Float32Array(dim);
  const scale = 1 / Math.sqrt(shown.length);
  for (const row of shown) for (let d = 0; d < dim; d++) vector[d] = (vector[d] ?? 0) + (table[row * dim + d] ?? 0) * scale;
  for (let i = 0; i < TARGETS * (WRONG + 1); i++) {
    const right = i % (WRONG + 1) === 0;
    const pool = right ? from : bag;
    const at = (pool[Math.floor(random() * pool.length)] ?? 0) * dim;
    let z = 0;
    for (let d = 0; d < dim; d++) z += (vector[d] ?? 0) * (out[at + d] ?? 0);
    const g = rate * ((right ? 1 : 0) - sigmoid(z));
    for (let d = 0; d < dim; d++) {
      back[d] = (back[d] ?? 0) + g * (out[at + d] ?? 0);
      out[at + d] = (out[at + d] ?? 0) + g * (vector[d] ?? 0);
    }
  }
  for (const row of shown) for (let d = 0; d < dim; d++) table[row * dim + d] = (table[row * dim + d] ?? 0) + (back[d] ?? 0) * scale;
}

/** Scales the table so that the root mean square of its numbers is `to`: large enough that labels refine the first meaning instead of washing it out. */
export function stretch(net: Network, to: number): void {
  const square = net.table.reduce((sum, one) => sum + one * one, 0) / net.table.length;
  const by = to / Math.sqrt(square);
  for (let i = 0; i < net.table.length; i++) net.table[i] = (net.table[i] ?? 0) * by;
}
