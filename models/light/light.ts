// The light ear: what a message means, at once, anywhere. Pure TypeScript over a weights file; no DOM, no runtime, never throws on any text.
import { ok, type Result } from "../../shared/core/result.ts";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import type { IntentGuess, Turn, Understanding } from "../../shared/domain/understanding.ts";
import { featuresOf } from "./features.ts";
import { guessesOf, moodOf, round, sigmoid, softmax, withClauses } from "./guesses.ts";
import { heardIn } from "./rules.ts";
import { sha256 } from "./sha256.ts";
import {
  ABUSE_AT,
  HAN,
  headsLength,
  HUMAN_AT,
  MOOD_AT,
  OUTPUTS,
  readWeights,
  scaleOf,
  withNone,
  withNoneLast,
  type LightWeights,
} from "./weights.ts";

export interface Light {
  /** `light@` and the first 8 hex digits of the weights' SHA-256. */
  readonly model: string;
  /** What the message means. The turns before it count only when it is unclear by itself: then the matter in hand is likelier than another. */
  readonly understand: (text: string, context?: readonly Turn[]) => Understanding;
  /** The same as figures, for an ear that knows more and weighs them with its own. */
  readonly read: (text: string, context?: readonly Turn[]) => LightReading;
}

/** What statistics say of a message in its talk, before plain words, clauses and rounding. */
export interface LightReading {
  /** Probabilities of the 49 intents, then of none of them. Sum to 1. */
  readonly intents: Float32Array;
  /** Probabilities in the order of MOODS. */
  readonly mood: readonly number[];
  /** Logits. */
  readonly abuse: number;
  readonly human: number;
  /** Of a message with several clauses: for each of the 49 intents the probability that a clause says it by itself, 0 where none is sure. */
  readonly clauses?: readonly number[];
  /** A bare nod, or a card in a talk: its intents are a matter of the talk, not of statistics. */
  readonly settled?: readonly IntentGuess[];
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
      const alone = aloneOf(score, text);
      const sense = withContext(score, alone, text, context);
      return { ...alone, intents: sense.settled ?? leaning(score, text, sense.z) ?? alone.intents, model };
    },
    read: (text, context = []) => {
      const z = score(text);
      const clauses = clausesOf(score, text);
      const alone = readingOf(text, z, () => clauses);
      const sense = withContext(score, alone, text, context);
      const intents = withNoneLast(sense.z ?? z);
      const read = {
        intents,
        mood: moodsOf(z),
        abuse: z[ABUSE_AT] ?? 0,
        human: z[HUMAN_AT] ?? 0,
        ...(clauses === undefined ? {} : { clauses }),
      };
      return sense.settled === undefined ? read : { ...read, settled: sense.settled };
    },
  });
}

type Reading = Omit<Understanding, "model">;
type Score = (text: string) => Float32Array;

/** A message as if nothing had been said before. */
const aloneOf = (score: Score, text: string): Reading => readingOf(text, score(text), () => clausesOf(score, text));

const moodsOf = (z: Float32Array): readonly number[] => softmax([z[MOOD_AT] ?? 0, z[MOOD_AT + 1] ?? 0, z[MOOD_AT + 2] ?? 0]);

/** `clauses`: what its clauses say, asked for only when no intent is clear. */
function readingOf(text: string, z: Float32Array, clauses: () => readonly number[] | undefined): Reading {
  const heard = heardIn(text);
  const p = (at: number): number => sigmoid(z[at] ?? 0);
  return {
    intents: guessesOf(severalIn(withNone(z), clauses), heard),
    mood: moodOf(moodsOf(z)),
    abuse: round(heard.abuse(p(ABUSE_AT))),
    wantsHuman: round(heard.wantsHuman(p(HUMAN_AT))),
  };
}

// Chosen on joined pairs of JDDC messages kept aside; what they reach, and what they cost on single messages, stands in models/README.md.
const CLEAR = 0.99; // one intent this sure: the message asks one thing
const SURE_CLAUSE = 0.75;
const ASIDE: readonly IntentId[] = ["greeting", "thanks_bye", "out_of_scope", "feedback", "follow_up"]; // said beside a question, they are not a second one
const CLAUSES_MAX = 6;
const CLAUSE = /[,,。.;;!!??\n、]+|(?<=\p{Script=Han}\S*) +|还有|另外|顺便|然后|\b(?:and|also|then)\b/u;

/** A message can ask two things, which then share its probability: its clauses are asked where no one thing is clear. */
function severalIn(whole: Float32Array, clauses: () => readonly number[] | undefined): ArrayLike<number> {
  return whole.some((p) => p >= CLEAR) ? whole : withClauses(Array.from(whole), clauses());
}

/** What the clauses of a message say, each by itself; undefined of a message in one piece. */
function clausesOf(score: Score, text: string): readonly number[] | undefined {
  if (text.length > LONGEST_SPLIT) return undefined;
  const clauses = text
    .normalize("NFKC")
    .split(CLAUSE)
    .filter((one) => one.trim().length >= 3);
  if (clauses.length < 2 || clauses.length > CLAUSES_MAX) return undefined;
  const parts = clauses.map((one) => withNone(score(one)));
  return INTENT_IDS.map((id, i) =>
    ASIDE.some((one) => one === id) ? 0 : Math.max(0, ...parts.map((part) => part[i] ?? 0).filter((one) => one >= SURE_CLAUSE)),
  );
}
const LONGEST_SPLIT = 200; // characters

const CARD = /\[[^[\]]{1,8}\]|https?:\/\/\S+|\d{8,}|订单(编?号|金额)|咨询订单号|下单时间|[\s:,:,[\]#-]/g;
const CARD_READ = 400; // characters: longer than any card
const UNSAID = 0.35; // below this a card has no words beside it
const CARRIED = 0.5; // what a card takes over stays a guess: the matter is likely, but nobody asked for it anew
const NOD = /^\s*(?:嗯呢?|yep|yeah|yup)[\s。.,!~]*$/i;
const NODDED = 0.9;
// Chosen on real turns kept aside; what they bring stands in models/README.md.
const CLEAR_ALONE = 0.85; // from here on a message speaks for itself
const MATTER = 4; // added to the score of an intent that an earlier turn was sure of
const FADE = 0.9; // for each turn of the shopper further back
const TURNS_BACK = 3; // of the shopper
const TURN_READ = 400; // characters of an earlier turn: the matter is said early

/** How a message stands in its talk. */
interface Sense {
  /** Its intents, where the talk alone says them. */
  readonly settled?: readonly IntentGuess[];
  /** Its scores with the matter in hand on them; neither: it speaks for itself. */
  readonly z?: Float32Array;
}

/** A clear message speaks for itself; a bare 嗯 is a nod after our words and nothing otherwise; a card has the matter's intents; else the matter counts as much as it must. */
function withContext(score: Score, alone: Reading, text: string, context: readonly Turn[]): Sense {
  const top = alone.intents[0]?.p ?? 0;
  const last = context.at(-1);
  const afterUs = last !== undefined && last.from !== "shopper";
  if (NOD.test(text)) return { settled: afterUs ? [{ id: "thanks_bye", p: NODDED }] : alone.intents.map(fainter) };
  if (last === undefined || top >= CLEAR_ALONE) return {};
  const said = context.filter((turn) => turn.from === "shopper").map((turn) => turn.text.slice(0, TURN_READ));
  if (text.slice(0, CARD_READ).replace(CARD, "") === "") {
    const before = top < UNSAID ? said.findLast((one) => one.replace(CARD, "").length >= 4) : undefined;
    return before === undefined ? {} : { settled: aloneOf(score, before).intents.map(fainter) };
  }
  const matter = matterOf(score, said);
  return { z: score(text).map((one, i) => one + MATTER * (matter[i] ?? 0)) };
}

const leaning = (score: Score, text: string, z: Float32Array | undefined): readonly IntentGuess[] | undefined =>
  z === undefined
    ? undefined
    : guessesOf(
        severalIn(withNone(z), () => clausesOf(score, text)),
        heardIn(text),
      );

const fainter = (one: IntentGuess): IntentGuess => ({ id: one.id, p: round(one.p * CARRIED) });

const NO_MATTER: readonly IntentId[] = [...ASIDE, "human"]; // said once, they are over

/** What the shopper's last turns were about: for every intent the surest of them, the older the fainter. */
function matterOf(score: Score, said: readonly string[]): Float32Array {
  const matter = new Float32Array(INTENT_IDS.length);
  let share = 1;
  for (const text of said.slice(-TURNS_BACK).toReversed()) {
    for (const [i, p] of withNone(score(text)).entries()) {
      if (!NO_MATTER.some((id) => id === INTENT_IDS[i])) matter[i] = Math.max(matter[i] ?? 0, p * share);
    }
    share *= FADE;
  }
  return matter;
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
