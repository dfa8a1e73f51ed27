// Trains the light ear and writes models/weights. One seed, one core, minutes: node models/training/trainLight.ts [--data ../shared/data] [--licensed-only]
// [--taught FILE] learns the full ear's answers to unlabelled lines as well (full/teach_light.py writes them).
// [--rows N --name companion] trains the larger one that stands beside the full ear's network.
// [--rehearse] writes the first fit, which has not seen the tune split of our examples: to choose settings by `eval --tune`, never to ship.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sha256 } from "../light/sha256.ts";
import { writeWeights, type LightWeights } from "../light/weights.ts";
import { pairs, wrapped } from "./augment.ts";
import { applyCalibration, calibrationOf, type Calibration } from "./calibrate.ts";
import { readPublic } from "./corpus.ts";
import { splitOf, type Example } from "./example.ts";
import { learn, prepare, type Recipe } from "./learn.ts";
import { labelledLines } from "./lineTexts.ts";
import { fill, hasSlot, HELD_OUT, readOwn, readSlots } from "./ownExamples.ts";
import { seeded } from "./random.ts";
import { readTaught } from "./taught.ts";
import { heldBack, turnsOf, turnText, TURNS_SOURCE } from "./turnTexts.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: new URL("../../../shared/data", import.meta.url).pathname },
    rehearse: { type: "boolean", default: false },
    "licensed-only": { type: "boolean", default: false },
    taught: { type: "string" },
    rows: { type: "string", default: "14450" }, // with 4-bit rows of this width the file stays under 400 KB
    name: { type: "string", default: "light" },
    seed: { type: "string", default: "7" },
    out: { type: "string", default: new URL("../weights", import.meta.url).pathname },
  },
});

const RECIPE: Recipe = {
  dim: 48,
  rows: Number(args.rows),
  firstPasses: 8,
  lastPasses: 10,
  rate: 0.25,
  dropout: 0.4,
  decay: 3e-4,
};
const OWN = ["examples.zh.tsv", "examples.en.tsv"];
const OWN_WEIGHT = 2; // beside 1 for a real JDDC message: ours mean what they say
const JDDC_WEIGHT = 2.5; // there are four times as many of ours and of labelled turns; without it lone messages as shoppers type them are heard 3 points worse
const SILENT = 2; // times as much for a message with nothing to act on: there are few
const OWN_FILLS = 6; // variants of an example with slots
const UNDECIDED = /^\s*嗯[\s。.,!~]*$/; // says nothing before there is a talk: the ear takes it up where it knows the turns before
const PAIRS = 9_000;
const WRAPPED = 9_000;

const seed = Number(args.seed);
const licensedOnly = args["licensed-only"];
const corpus = readPublic(args.data, licensedOnly);
const isOurTest = heldBack(HELD_OUT.flatMap(readOwn).map((one) => one.text));
const own = OWN.flatMap((name) => readOwn(name)).filter((one) => !isOurTest(one.text));

// Real turns: those of the test dialogues never train, nor does any other text that equals one of them, nor a turn that equals a public text held back.
const testTurns = turnsOf(args.data, ["test"]);
const isTestTurn = heldBack(testTurns.map((one) => one.text));
const isHeld = heldBack(corpus.examples.filter((one) => splitOf(one.text) !== "train").map((one) => one.text));
const turns = {
  train: allowed([...turnsOf(args.data, ["train"]), ...labelledLines(args.data)].map(turnText)),
  tune: allowed(turnsOf(args.data, ["tune"]).map(turnText)),
};
function allowed(texts: readonly Example[]): readonly Example[] {
  if (licensedOnly) return []; // the dialogues came without terms
  return texts.filter((one) => !isTestTurn(one.text) && !isHeld(one.text) && !UNDECIDED.test(one.text));
}

const TAUGHT_WEIGHT = 0.6;
const taught =
  args.taught === undefined ? [] : readTaught(args.taught, TAUGHT_WEIGHT).filter((one) => !isTestTurn(one.text) && !isHeld(one.text));

/** Our examples as training texts: weighted, slots filled. */
function ownTexts(examples: readonly Example[], random: () => number): readonly Example[] {
  const slots = readSlots();
  return examples.flatMap((one): readonly Example[] => {
    if (!hasSlot(one.text)) return [{ ...one, weight: one.intents?.length === 0 ? OWN_WEIGHT * SILENT : OWN_WEIGHT }];
    return Array.from({ length: OWN_FILLS }, () => ({ ...one, weight: OWN_WEIGHT / 2, text: fill(one.text, slots, random) }));
  });
}

/** Everything a fit reads: the public train split and the given examples of ours, with variants. */
function textsWith(ours: readonly Example[], said: readonly Example[], random: () => number): readonly Example[] {
  const read = corpus.examples.filter((one) => splitOf(one.text) === "train");
  const weighed = read.map((one) => (one.source === "jddc" ? { ...one, weight: one.weight * JDDC_WEIGHT } : one));
  const written = [...weighed, ...ownTexts(ours, random)];
  const real = written.filter((one) => !isTestTurn(one.text));
  console.log(`  ${written.length - real.length} texts equal to a test turn are dropped`);
  return [...real, ...said, ...taught, ...pairs(real, PAIRS, random), ...wrapped(real, WRAPPED, random)];
}

interface Learned {
  readonly weights: LightWeights;
  readonly texts: number;
}

function learnOn(ours: readonly Example[], said: readonly Example[]): Learned {
  const random = seeded(seed);
  const texts = textsWith(ours, said, random);
  return { weights: learn(texts, RECIPE, random), texts: texts.length };
}

function save(weights: LightWeights, calibration: Calibration, texts: number): void {
  const bytes = writeWeights(applyCalibration(weights, calibration));
  const hash = sha256(bytes);
  const sources = [
    ...corpus.used,
    { name: "models/data (ours)", licence: "Apache-2.0", rows: own.length },
    { name: TURNS_SOURCE, licence: undefined, rows: turns.train.length + turns.tune.length },
  ];
  const card = {
    model: `${args.name}@${hash.slice(0, 8)}`,
    sha256: hash,
    bytes: bytes.length,
    seed,
    licensedOnly,
    recipe: RECIPE,
    calibration,
    texts,
    taught: taught.length,
    sources: sources.map((one) => ({ ...one, licence: one.licence ?? "none" })),
  };
  writeFileSync(join(args.out, `${args.name}.bin`), bytes);
  writeFileSync(join(args.out, `${args.name}.json`), `${JSON.stringify(card, null, 2)}\n`);
  console.log(`${card.model}, ${card.bytes} bytes, sha256 ${hash}: write these into models/manifest.ts, then npm run eval`);
}

// How sure the scores may be is learned with part of our examples kept aside; the weights that are shipped then learn from all of them.
console.log("first fit, for calibration");
const rehearsal = learnOn(
  own.filter((one) => splitOf(one.text) !== "tune"),
  turns.train,
);
const aside = [...[...corpus.examples, ...own].filter((one) => splitOf(one.text) === "tune" && !hasSlot(one.text)), ...turns.tune];
const calibration = calibrationOf(rehearsal.weights, prepare(aside, rehearsal.weights.keys));
if (args.rehearse) {
  save(rehearsal.weights, calibration, rehearsal.texts);
} else {
  console.log("second fit, on all of our examples");
  const { weights, texts } = learnOn(own, [...turns.train, ...turns.tune]);
  save(weights, calibration, texts);
}
