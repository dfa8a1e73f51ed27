// Makes probabilities honest: a scale and a shift per kind of output, fitted on texts the model was not trained on, folded into the heads.
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { MOODS } from "../../shared/domain/understanding.ts";
import { ABUSE_AT, HAN, headsLength, HUMAN_AT, MOOD_AT, OUTPUTS, scaleOf, withNone, type LightWeights } from "../light/weights.ts";
import type { Example } from "./example.ts";
import { scores, sigmoid, softmax3, type Prepared } from "./network.ts";

interface Seen {
  readonly example: Example;
  readonly z: Float32Array;
}

interface Line {
  readonly scale: number;
  readonly shift: number;
}

/** Sources that say little about how sure to be of a shopper's message: summaries, templates, assistants' commands. */
const EASY: readonly string[] = ["csds", "bitext", "clinc", "banking77"];

export interface Calibration {
  /** The scale of intent scores. */
  readonly intents: number;
  /** The further scale for texts without Han characters. */
  readonly foreign: number;
  readonly mood: number;
  readonly abuse: Line;
  readonly human: Line;
}

const FALSE_ALARMS = 0.005; // of messages kept aside that ask for nobody

/** What makes these weights honest on texts they were not trained on. */
export function calibrationOf(weights: LightWeights, aside: readonly Prepared[]): Calibration {
  const seen = aside.map((one): Seen => ({ example: one.example, z: scoresOf(weights, one) }));
  const told = seen.filter(({ example }) => example.intents !== undefined && example.intents.length < 2 && !EASY.includes(example.source));
  const han = (one: Seen): boolean => HAN.test(one.example.text);
  const intents = fitScale(told.filter(han), intentChance);
  const foreign = fitScale(
    told.filter((one) => !han(one)),
    intentChance,
  );
  const moods = seen.flatMap(({ example, z }) => (example.mood === undefined ? [] : [{ z, mood: MOODS.indexOf(example.mood) }]));
  const abuses = seen.flatMap(({ example, z }) => (example.abuse === undefined ? [] : [{ z: z[ABUSE_AT] ?? 0, yes: example.abuse }]));
  const quiet = seen.flatMap(({ example, z }) => (example.human === false && isShoppers(example) ? [z[HUMAN_AT] ?? 0] : []));
  return {
    intents,
    foreign: foreign / intents,
    mood: fitScale(moods, moodChance),
    abuse: platt(abuses),
    human: { scale: 1, shift: Math.min(0, -(quiet.sort((a, b) => b - a)[Math.floor(quiet.length * FALSE_ALARMS)] ?? 0)) },
  };
}

/** Written by us, or a real turn: where the wish for a person was really looked at. */
const isShoppers = ({ source }: Example): boolean => /^examples\.|^jd_sessions/.test(source);

/** The weights with the calibration folded into their heads. */
export function applyCalibration(weights: LightWeights, { intents, foreign, mood, abuse, human }: Calibration): LightWeights {
  const heads = weights.heads.slice();
  const apply = (from: number, to: number, { scale, shift }: Line): void => {
    for (let o = from; o < to; o++) {
      for (let d = 0; d < weights.dim; d++) heads[o * weights.dim + d] = (heads[o * weights.dim + d] ?? 0) * scale;
      const at = OUTPUTS * weights.dim + o;
      heads[at] = (heads[at] ?? 0) * scale + shift;
    }
  };
  apply(0, MOOD_AT, { scale: intents, shift: 0 });
  apply(MOOD_AT, ABUSE_AT, { scale: mood, shift: 0 });
  apply(ABUSE_AT, HUMAN_AT, abuse);
  apply(HUMAN_AT, HUMAN_AT + 1, human);
  heads[headsLength(weights.dim) - 1] = foreign;
  return { ...weights, heads };
}

function intentChance({ example, z }: Seen, scale: number): number {
  const p = withNone(z.map((one) => one * scale));
  const [intent] = example.intents ?? [];
  return intent === undefined ? 1 - p.reduce((a, b) => a + b, 0) : (p[INTENT_IDS.indexOf(intent)] ?? 0);
}

function moodChance({ z, mood }: { readonly z: Float32Array; readonly mood: number }, scale: number): number {
  return softmax3(scale * (z[MOOD_AT] ?? 0), scale * (z[MOOD_AT + 1] ?? 0), scale * (z[MOOD_AT + 2] ?? 0))[mood] ?? 0;
}

function scoresOf(weights: LightWeights, { rows, features }: Prepared): Float32Array {
  const { dim } = weights;
  const vector = new Float32Array(dim);
  for (const row of rows) {
    const scale = scaleOf(weights.scales[row] ?? 0);
    for (let d = 0; d < dim; d++) {
      const pair = weights.packed[(row * dim + d) >> 1] ?? 0x88;
      vector[d] = (vector[d] ?? 0) + (((d & 1) === 0 ? pair & 15 : pair >> 4) - 8) * scale;
    }
  }
  const mean = 1 / Math.sqrt(Math.max(1, features));
  const z = new Float32Array(OUTPUTS);
  scores(
    { dim, heads: weights.heads, table: vector, rowSquares: vector, headSquares: vector },
    vector.map((one) => one * mean),
    z,
  );
  return z;
}

/** Platt's two numbers by Newton steps on the log loss. */
function platt(points: readonly { readonly z: number; readonly yes: boolean }[]): Line {
  let a = 1;
  let b = 0;
  const aimed = points.map(({ z, yes }) => ({ z, target: yes ? 1 : 0 }));
  for (let step = 0; step < 40 && points.length > 0; step++) {
    const [da, db] = newtonStep(aimed, { scale: a, shift: b }, 0);
    a -= da;
    b -= db;
  }
  return { scale: a, shift: b };
}

/** One Newton step of Platt's log loss: what to take from scale and shift. `ridge` pulls the scale towards 1, so that a clean split stays finite. */
export function newtonStep(
  points: readonly { readonly z: number; readonly target: number }[],
  { scale, shift }: Line,
  ridge: number,
): readonly [number, number] {
  let ga = ridge * (scale - 1);
  let gb = 0;
  let haa = Math.max(ridge, 1e-6);
  let hab = 0;
  let hbb = 1e-6;
  for (const { z, target } of points) {
    const p = sigmoid(scale * z + shift);
    const g = p - target;
    const h = p * (1 - p);
    ga += g * z;
    gb += g;
    haa += h * z * z;
    hab += h * z;
    hbb += h;
  }
  const det = haa * hbb - hab * hab;
  return [(hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det];
}

/** The scale of the scores (temperature) with the least log loss: `chance` gives the probability of what was true. */
function fitScale<T>(points: readonly T[], chance: (point: T, scale: number) => number): number {
  const loss = (t: number): number => points.reduce((sum, point) => sum - Math.log(Math.max(1e-9, chance(point, t))), 0);
  let best = 1;
  let least = loss(1);
  for (let t = 0.3; t < 2.5; t += 0.05) {
    const here = loss(t);
    if (here < least) [best, least] = [t, here];
  }
  return best;
}
