// Trains the light ear and writes models/weights. One seed, one core, minutes: node models/training/trainLight.ts [--data ../shared/data] [--licensed-only]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { featuresOf } from "../light/features.ts";
import { sha256 } from "../light/sha256.ts";
import { writeWeights } from "../light/weights.ts";
import { pairs, wrapped } from "./augment.ts";
import { calibrate } from "./calibrate.ts";
import { readPublic } from "./corpus.ts";
import { splitOf, type Example } from "./example.ts";
import { createNetwork, pass, type Network, type Prepared } from "./network.ts";
import { fill, hasSlot, readOwn, readSlots } from "./ownExamples.ts";
import { pack } from "./pack.ts";
import { pretrain, readLines, stretch } from "./pretrain.ts";
import { seeded, shuffle } from "./random.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: new URL("../../../shared/data", import.meta.url).pathname },
    "licensed-only": { type: "boolean", default: false },
    seed: { type: "string", default: "7" },
    out: { type: "string", default: new URL("../weights", import.meta.url).pathname },
    dim: { type: "string", default: "48" },
    rows: { type: "string", default: "14000" },
    rate: { type: "string", default: "0.25" },
  },
});

const DIM = Number(args.dim);
const ROWS = Number(args.rows); // with 4-bit rows of this width the file stays under 400 KB
const LINE_PASSES = 4; // over unlabelled lines
const FIRST_SIZE = 0.3; // root mean square of the vectors before labels come
const FIRST_PASSES = 8; // over every feature seen twice; then the best rows are kept
const LAST_PASSES = 10; // over the kept rows only
const FORGET = 0.3; // of Adagrad's memory is kept for the last passes, so that they still move
const OWN_WEIGHT = 2.5;
const OWN_FILLS = 6; // variants of an example with slots
const RATE = Number(args.rate);

const random = seeded(Number(args.seed));
const corpus = readPublic(args.data, args["licensed-only"]);
const own = ownExamples();
const real = [...corpus.examples.filter((one) => splitOf(one.text) === "train"), ...own];
const training = [...real, ...pairs(real, 9_000, random), ...wrapped(real, 9_000, random)];
const tuning = [...corpus.examples, ...readOwn("examples.zh.tsv"), ...readOwn("examples.en.tsv")].filter(
  (one) => splitOf(one.text) === "tune",
);

function ownExamples(): readonly Example[] {
  const slots = readSlots();
  return ["examples.zh.tsv", "examples.en.tsv"].flatMap((name) =>
    readOwn(name)
      .filter((one) => splitOf(one.text) !== "tune")
      .flatMap((one): readonly Example[] => {
        const weight = OWN_WEIGHT;
        if (!hasSlot(one.text)) return [{ ...one, weight }];
        return Array.from({ length: OWN_FILLS }, () => ({ ...one, weight: weight / 2, text: fill(one.text, slots, random) }));
      }),
  );
}

function prepare(examples: readonly Example[], rowOf: ReadonlyMap<number, number>): readonly Prepared[] {
  return examples.map((example) => {
    const features = featuresOf(example.text);
    return { example, features: features.length, rows: Int32Array.from(features.flatMap((key) => rowOf.get(key) ?? [])) };
  });
}

function train(net: Network, examples: readonly Prepared[], passes: number, from: number): void {
  const order = Array.from(examples.keys());
  for (let i = 0; i < passes; i++) {
    shuffle(order, random);
    const rate = from * (1 - (i / passes) * 0.9);
    pass(net, examples, order, { rate, dropout: 0.5, decay: 3e-4 }, random);
    console.log(`  pass ${i + 1} of ${passes}`);
  }
}

/** The keys that at least two texts have. */
function seenTwice(examples: readonly Example[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const one of examples) for (const key of featuresOf(one.text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, n]) => n >= 2).map(([key]) => key);
}

/** The rows worth their bytes: long vectors that many texts use. */
function best(net: Network, prepared: readonly Prepared[], keys: readonly number[]): readonly number[] {
  const uses = new Float32Array(keys.length);
  for (const one of prepared) for (const row of one.rows) uses[row] = (uses[row] ?? 0) + one.example.weight / Math.sqrt(one.rows.length);
  const worth = keys.map((_, row) => {
    let square = 0;
    for (let d = 0; d < net.dim; d++) square += (net.table[row * net.dim + d] ?? 0) ** 2;
    return Math.sqrt(square) * Math.sqrt(uses[row] ?? 0);
  });
  return Array.from(keys.keys())
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0))
    .slice(0, ROWS)
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

console.log(`${real.length} texts, ${training.length} with variants, ${tuning.length} to tune`);
const keys = seenTwice(training);
const wide = prepare(training, new Map(keys.map((key, row) => [key, row])));
const first = createNetwork(keys.length, DIM, random);
console.log(`${keys.length} features seen twice`);
const lines = readLines(args.data, args["licensed-only"]);
pretrain(first, lines, new Map(keys.map((key, row) => [key, row])), LINE_PASSES, random);
stretch(first, FIRST_SIZE);
train(first, wide, FIRST_PASSES, RATE);

const kept = best(first, wide, keys);
const keptKeys = kept.map((row) => keys[row] ?? 0);
const rowOf = new Map(keptKeys.map((key, row) => [key, row]));
const net = createNetwork(kept.length, DIM, random);
for (const [i, row] of kept.entries()) {
  net.table.set(first.table.subarray(row * DIM, (row + 1) * DIM), i * DIM);
  net.rowSquares[i] = (first.rowSquares[row] ?? 0) * FORGET;
}
net.heads.set(first.heads);
net.headSquares.set(first.headSquares.map((one) => one * FORGET));
train(net, prepare(training, rowOf), LAST_PASSES, RATE * 0.7);

const packed = pack(net, keptKeys);
const weights = calibrate(packed, prepare(tuning, rowOf));
const bytes = writeWeights(weights);
const hash = sha256(bytes);
writeFileSync(join(args.out, "light.bin"), bytes);
const card = {
  model: `light@${hash.slice(0, 8)}`,
  sha256: hash,
  bytes: bytes.length,
  seed: Number(args.seed),
  dim: DIM,
  rows: kept.length,
  licensedOnly: args["licensed-only"],
  texts: training.length,
  sources: [...corpus.used, ...lines.used, { name: "models/data (ours)", licence: "Apache-2.0", rows: own.length }],
};
writeFileSync(join(args.out, "light.json"), `${JSON.stringify(card, null, 2)}\n`);
console.log(`${bytes.length} bytes, ${card.model}`);
