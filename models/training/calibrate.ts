// Makes probabilities honest: a scale and a shift per kind of output, fitted on texts the model was not trained on, folded into the heads.
import { INTENT_IDS } from "../../shared/domain/taxonomy.ts";
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

/** The weights with calibrated heads. */
export function calibrate(weights: LightWeights, tuning: readonly Prepared[]): LightWeights {
  const seen = tuning.map((one): Seen => ({ example: one.example, z: scoresOf(weights, one) }));
  const heads = weights.heads.slice();
  const apply = (from: number, to: number, line: Line): void => {
    for (let o = from; o < to; o++) {
      for (let d = 0; d < weights.dim; d++) heads[o * weights.dim + d] = (heads[o * weights.dim + d] ?? 0) * line.scale;
      const at = OUTPUTS * weights.dim + o;
      heads[at] = (heads[at] ?? 0) * line.scale + line.shift;
    }
  };
  const told = seen.filter(({ example }) => example.intents !== undefined && example.intents.length < 2 && !EASY.includes(example.source));
  const intentChance = ({ example, z }: Seen, t: number): number => {
    const p = withNone(z.map((one) => one * t));
    const [intent] = example.intents ?? [];
    return intent === undefined ? 1 - p.reduce((a, b) => a + b, 0) : (p[INTENT_IDS.indexOf(intent)] ?? 0);
  };
  const sureness = fitScale(
    told.filter((one) => HAN.test(one.example.text)),
    intentChance,
  );
  const foreign =
    fitScale(
      told.filter((one) => !HAN.test(one.example.text)),
      intentChance,
    ) / sureness;
  apply(0, MOOD_AT, { scale: sureness, shift: 0 });
  heads[headsLength(weights.dim) - 1] = foreign;
  const heat = fitScale(
    seen.flatMap(({ example, z }) => (example.mood === undefined ? [] : [{ z, mood: MOODS.indexOf(example.mood) }])),
    ({ z, mood }, t) => softmax3(t * (z[MOOD_AT] ?? 0), t * (z[MOOD_AT + 1] ?? 0), t * (z[MOOD_AT + 2] ?? 0))[mood] ?? 0,
  );
  apply(MOOD_AT, ABUSE_AT, { scale: heat, shift: 0 });
  apply(
    ABUSE_AT,
    HUMAN_AT,
    platt(seen.flatMap(({ example, z }) => (example.abuse === undefined ? [] : [{ z: z[ABUSE_AT] ?? 0, yes: example.abuse }]))),
  );
  console.log(`calibrated: intents ×${sureness.toFixed(2)}, without Han ×${foreign.toFixed(2)}, mood ×${heat.toFixed(2)}`);
  return { ...weights, heads };
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
  for (let step = 0; step < 40 && points.length > 0; step++) {
    let ga = 0,
      gb = 0,
      haa = 1e-6,
      hab = 0,
      hbb = 1e-6;
    for (const { z, yes } of points) {
      const p = sigmoid(a * z + b);
      const g = p - (yes ? 1 : 0);
      const h = p * (1 - p);
      ga += g * z;
      gb += g;
      haa += h * z * z;
      hab += h * z;
      hbb += h;
    }
    const det = haa * hbb - hab * hab;
    a -= (hbb * ga - hab * gb) / det;
    b -= (haa * gb - hab * ga) / det;
  }
  return { scale: a, shift: b };
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
