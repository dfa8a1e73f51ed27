// What the network and the companion say together: one set of probabilities. Pure: figures in, an Understanding out. Plain words have the last word.
import { INTENT_IDS } from "../../shared/domain/taxonomy.ts";
import { MOODS, type IntentGuess, type Mood, type Understanding } from "../../shared/domain/understanding.ts";
import type { LightReading } from "../light/light.ts";
import { heardIn, type Heard } from "../light/rules.ts";
import { HAN } from "../light/weights.ts";
import type { EarCard, Platt } from "./card.ts";
import type { Outputs } from "./runtime.ts";

const MOST_GUESSES = 3; // what an Understanding may hold
const WORTH_SAYING = 0.02; // a guess below this is noise, except the first
const HALF_HEARD = 0.01; // what the whole must give an intent before one of its clauses may raise it
const LEAST = 1e-6; // a probability of the companion below this counts as this: no vote is a veto

/** The Understanding of a text from both ears' figures. */
export function combine(text: string, full: Outputs, light: LightReading, card: EarCard): Omit<Understanding, "model"> {
  const heard = heardIn(text);
  const chances = intentsOf(text, full, light, card);
  const mood = moodOf(full, light, card);
  const top = MOODS.reduce<Mood>((best, one) => (mood[one] > mood[best] ? one : best), "neutral");
  return {
    intents: light.settled ?? guessesOf(chances, heard),
    mood: { label: top, p: mood },
    abuse: round(heard.abuse(plattOf(between(full.abuse, light.abuse, card.mix.abuse), card.abuse))),
    wantsHuman: round(heard.wantsHuman(plattOf(between(full.human, light.human, card.mix.human), card.human))),
  };
}

/** Probability of each of the 49 intents being true of the message. Several can be, so they may sum to 2. */
export function intentsOf(text: string, full: Outputs, light: LightReading, card: EarCard): readonly number[] {
  const heat = card.temperature.intents * (HAN.test(text) ? 1 : card.temperature.foreign);
  const share = softmax(pooled(full.intents, heat, light.intents, card.mix.intents));
  const two = plattOf(full.several, card.several);
  return withClauses(
    INTENT_IDS.map((_, i) => Math.min(1, (share[i] ?? 0) * (1 + two))),
    light.clauses,
  );
}

/** A second request that a clause says by itself is as true as the clause says it, and so is the first beside it; the first stays the first. */
function withClauses(whole: readonly number[], clauses: readonly number[] | undefined): readonly number[] {
  if (clauses === undefined) return whole;
  const first = whole.indexOf(Math.max(...whole));
  const raised = (i: number): number => ((whole[i] ?? 0) < HALF_HEARD ? 0 : (clauses[i] ?? 0));
  if (!whole.some((p, i) => i !== first && raised(i) > p)) return whole;
  const most = Math.max(whole[first] ?? 0, raised(first));
  return whole.map((p, i) => (i === first ? most : Math.max(p, Math.min(most, raised(i)))));
}

function moodOf(full: Outputs, light: LightReading, card: EarCard): Readonly<Record<Mood, number>> {
  const p = softmax(pooled(full.mood, card.temperature.mood, light.mood, card.mix.mood));
  return { negative: round(p[0] ?? 0), neutral: round(p[1] ?? 0), positive: round(p[2] ?? 0) };
}

/** Logarithmic pooling: the network's scores, cooled, beside the logarithms of the light ear's probabilities. */
function pooled(scores: Float32Array, heat: number, beside: ArrayLike<number>, mix: number): readonly number[] {
  return Array.from(scores, (z, i) => (1 - mix) * (z / heat) + mix * Math.log(Math.max(beside[i] ?? 0, LEAST)));
}

function guessesOf(chances: readonly number[], heard: Heard): readonly IntentGuess[] {
  const guesses = INTENT_IDS.map((id, i): IntentGuess => ({ id, p: round(heard.intent(id, chances[i] ?? 0)) })).sort((a, b) => b.p - a.p);
  return guesses.slice(0, MOST_GUESSES).filter((one, i) => i === 0 || one.p >= WORTH_SAYING);
}

const between = (full: number, light: number, mix: number): number => (1 - mix) * full + mix * light;

const plattOf = (logit: number, { scale, shift }: Platt): number => 1 / (1 + Math.exp(-(scale * logit + shift)));

function softmax(z: readonly number[]): readonly number[] {
  const top = Math.max(...z);
  const powers = z.map((one) => Math.exp(one - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((one) => one / sum);
}

const round = (p: number): number => Math.round(p * 1e4) / 1e4;
