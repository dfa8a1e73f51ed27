// The light ear: what a message means, at once, anywhere. Pure TypeScript over a weights file; no DOM, no runtime, never throws on any text.
import { ok, type Result } from "../../shared/core/result.ts";
import { INTENT_IDS, type IntentId } from "../../shared/domain/taxonomy.ts";
import { MOODS, type IntentGuess, type Mood, type Turn, type Understanding } from "../../shared/domain/understanding.ts";
import { featuresOf } from "./features.ts";
import { heardIn } from "./rules.ts";
import { sha256 } from "./sha256.ts";
import { ABUSE_AT, HAN, headsLength, HUMAN_AT, MOOD_AT, OUTPUTS, readWeights, scaleOf, withNone, type LightWeights } from "./weights.ts";

const MOST_GUESSES = 3; // what an Understanding may hold
const WORTH_SAYING = 0.02; // a guess below this is noise, except the first

export interface Light {
  /** `light@` and the first 8 hex digits of the weights' SHA-256. */
  readonly model: string;
  /** What the message means. The turns before it are used only when it says nothing by itself: an order card, a short answer to our question. */
  readonly understand: (text: string, context?: readonly Turn[]) => Understanding;
}

/** Makes the light ear from the bytes of a weights file; refused when they are not whole or not for this list of intents. */
export function loadLight(bytes: Uint8Array): Result<Light> {
  const read = readWeights(bytes);
  if (!read.ok) return read;
  const score = scorer(read.value);
  const model = `light@${sha256(bytes).slice(0, 8)}`;
  return ok({
    model,
    understand: (text, context = []) => {
      const alone = readingOf(score, text);
      const before = leansOn(alone, text, context);
      return { ...(before === undefined ? alone : { ...alone, intents: readingOf(score, before).intents.map(fainter) }), model };
    },
  });
}

type Reading = Omit<Understanding, "model">;
type Score = (text: string) => Float32Array;

function readingOf(score: Score, text: string): Reading {
  const z = score(text);
  const heard = heardIn(text);
  const p = (at: number): number => sigmoid(z[at] ?? 0);
  const intents = severalIn(score, text, withNone(z));
  const guesses = INTENT_IDS.map((id, i): IntentGuess => ({ id, p: round(heard.intent(id, intents[i] ?? 0)) })).sort((a, b) => b.p - a.p);
  const moods = softmax([z[MOOD_AT] ?? 0, z[MOOD_AT + 1] ?? 0, z[MOOD_AT + 2] ?? 0]);
  const mood = { negative: round(moods[0] ?? 0), neutral: round(moods[1] ?? 0), positive: round(moods[2] ?? 0) };
  return {
    intents: guesses.slice(0, MOST_GUESSES).filter((one, i) => i === 0 || one.p >= WORTH_SAYING),
    mood: { label: MOODS.reduce<Mood>((best, one) => (mood[one] > mood[best] ? one : best), "neutral"), p: mood },
    abuse: round(heard.abuse(p(ABUSE_AT))),
    wantsHuman: round(heard.wantsHuman(p(HUMAN_AT))),
  };
}

// Chosen on joined pairs of JDDC messages kept aside; what they reach, and what they cost on single messages, stands in models/README.md.
const CLEAR = 0.99; // one intent this sure: the message asks one thing
const HALF_HEARD = 0.01; // what the whole must give an intent before a clause may raise it
const SURE_CLAUSE = 0.75;
const ASIDE: readonly IntentId[] = ["greeting", "thanks_bye", "out_of_scope", "feedback", "follow_up"]; // said beside a question, they are not a second one
const CLAUSES_MAX = 6;
const CLAUSE = /[,,。.;;!!??\n、]+|(?<=\p{Script=Han}\S*) +|还有|另外|顺便|然后|\b(?:and|also|then)\b/u;

/** A message can ask two things, which then share its probability: an intent that one clause says by itself is as true as the clause says it. */
function severalIn(score: Score, text: string, whole: Float32Array): Float32Array {
  if (whole.some((p) => p >= CLEAR) || text.length > LONGEST_SPLIT) return whole;
  const clauses = text
    .normalize("NFKC")
    .split(CLAUSE)
    .filter((one) => one.trim().length >= 3);
  if (clauses.length < 2 || clauses.length > CLAUSES_MAX) return whole;
  const parts = clauses.map((one) => withNone(score(one)));
  return whole.map((p, i) =>
    p < HALF_HEARD || ASIDE.some((id) => id === INTENT_IDS[i])
      ? p
      : Math.max(p, ...parts.map((part) => part[i] ?? 0).filter((one) => one >= SURE_CLAUSE)),
  );
}
const LONGEST_SPLIT = 200; // characters

const UNSAID = 0.35; // below this the message has no intent of its own
const SHORT = 16; // characters; a longer message speaks for itself, even when unclear
const CARD = /\[[^[\]]{1,8}\]|https?:\/\/\S+|\d{8,}|订单(编?号|金额)|咨询订单号|下单时间|[\s:,:,[\]#-]/g;
const CARD_READ = 400; // characters: longer than any card
const ASKS = /[?？吗呢]|哪|什么|多少|几|请(?:提供|发|问|选|告诉)|\b(?:which|what|please (?:send|give|tell))\b/i;
const CARRIED = 0.9; // an intent carried over is a little less sure than one said

const fainter = (one: IntentGuess): IntentGuess => ({ id: one.id, p: round(one.p * CARRIED) });

/** The shopper's earlier message that this one continues, when this one is only a card or a number, or a short answer to our question. */
function leansOn(alone: Reading, text: string, context: readonly Turn[]): string | undefined {
  const top = alone.intents[0];
  if (top !== undefined && top.p >= UNSAID) return undefined;
  const rest = text.slice(0, CARD_READ).replace(CARD, "");
  const last = context.at(-1);
  const answersUs = last !== undefined && last.from !== "shopper" && ASKS.test(last.text);
  if (rest.length > (answersUs ? SHORT : 0)) return undefined;
  return context.findLast((turn) => turn.from === "shopper" && turn.text.replace(CARD, "").length >= 4)?.text;
}

function scorer(weights: LightWeights): Score {
  const { dim, heads, packed } = weights;
  const rowOf = new Map(weights.keys.map((key, row) => [key, row]));
  const scales = Float32Array.from(weights.scales, scaleOf);
  return (text) => {
    const vector = new Float32Array(dim);
    const features = featuresOf(text);
    for (const key of features) {
      const row = rowOf.get(key);
      if (row === undefined) continue;
      const scale = scales[row] ?? 0;
      for (let d = 0; d < dim; d += 2) {
        const pair = packed[(row * dim + d) >> 1] ?? 0x88;
        vector[d] = (vector[d] ?? 0) + ((pair & 15) - 8) * scale;
        vector[d + 1] = (vector[d + 1] ?? 0) + ((pair >> 4) - 8) * scale;
      }
    }
    const mean = 1 / Math.sqrt(Math.max(1, features.length)); // what it does not know makes it less sure
    const z = new Float32Array(OUTPUTS);
    for (let o = 0; o < OUTPUTS; o++) {
      let sum = 0;
      for (let d = 0; d < dim; d++) sum += (heads[o * dim + d] ?? 0) * (vector[d] ?? 0);
      z[o] = sum * mean + (heads[OUTPUTS * dim + o] ?? 0);
    }
    const foreign = heads[headsLength(dim) - 1] ?? 1;
    return HAN.test(text) ? z : z.map((one, o) => (o < MOOD_AT ? one * foreign : one));
  };
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function softmax(z: readonly number[]): readonly number[] {
  const top = Math.max(...z);
  const powers = z.map((one) => Math.exp(one - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((one) => one / sum);
}

const round = (p: number): number => Math.round(p * 1e4) / 1e4;
