// What the network and the companion say together: one set of probabilities. Pure: figures in, an Understanding out. Plain words have the last word.
import { INTENT_IDS } from "../../shared/domain/taxonomy.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";
import type { LightReading } from "../light/light.ts";
import { guessesOf, HALF_HEARD, moodOf, round, sigmoid, softmax } from "../light/guesses.ts";
import { heardIn } from "../light/rules.ts";
import { HAN } from "../light/weights.ts";
import type { EarCard, Platt } from "./card.ts";
import type { Outputs } from "./runtime.ts";

const LEAST = 1e-6; // a probability of the companion below this counts as this: no vote is a veto

/** The Understanding of a text from both ears' figures. */
export function combine(text: string, full: Outputs, light: LightReading, card: EarCard): Omit<Understanding, "model"> {
  const heard = heardIn(text);
  const chances = intentsOf(text, full, light, card);
  return {
    intents: light.settled ?? guessesOf(chances, heard),
    mood: moodOf(pooled(full.mood, card.temperature.mood, light.mood, card.mix.mood)),
    abuse: round(heard.abuse(plattOf(between(full.abuse, light.abuse, card.mix.abuse), card.abuse))),
    wantsHuman: round(heard.wantsHuman(plattOf(between(full.human, light.human, card.mix.human), card.human))),
  };
}

/** Probability of each of the 49 intents being true of the message. Several can be, so they may sum to 2. */
export function intentsOf(text: string, full: Outputs, light: LightReading, card: EarCard): readonly number[] {
  const heat = card.temperature.intents * (HAN.test(text) ? 1 : card.temperature.foreign);
  const share = pooled(full.intents, heat, light.intents, card.mix.intents);
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

/** Logarithmic pooling: probabilities of the network's scores, cooled, beside the logarithms of the companion's probabilities. Calibration fits `heat` and `mix` by this same function. */
export function pooled(scores: Float32Array, heat: number, beside: ArrayLike<number>, mix: number): readonly number[] {
  return softmax(Array.from(scores, (z, i) => (1 - mix) * (z / heat) + mix * Math.log(Math.max(beside[i] ?? 0, LEAST))));
}

const between = (full: number, light: number, mix: number): number => (1 - mix) * full + mix * light;

const plattOf = (logit: number, { scale, shift }: Platt): number => sigmoid(scale * logit + shift);
