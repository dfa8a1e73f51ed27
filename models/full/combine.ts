// What the network and the companion say together: one set of probabilities. Pure: figures in, an Understanding out. Plain words have the last word.
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";
import type { LightReading } from "../light/light.ts";
import { guessesOf, moodOf, round, sigmoid, softmax, withClauses } from "../light/guesses.ts";
import { heardIn } from "../light/rules.ts";
import { HAN } from "../light/weights.ts";
import type { EarCard, Platt } from "./card.ts";
import type { Outputs } from "./runtime.ts";

const LEAST = 1e-6; // a probability of the companion below this counts as this: no vote is a veto

/** A message as the combination must know it. */
export interface Asked {
  readonly text: string;
  /** Something was said before it. */
  readonly inTalk: boolean;
}

/** The Understanding of a message from both ears' figures. */
export function combine(asked: Asked, full: Outputs, light: LightReading, card: EarCard): Omit<Understanding, "model"> {
  const heard = heardIn(asked.text);
  const chances = intentsOf(asked, full, light, card);
  return {
    intents: light.settled ?? guessesOf(chances, heard),
    mood: moodOf(pooled(full.mood, card.temperature.mood, light.mood, card.mix.mood)),
    abuse: round(heard.abuse(plattOf(between(full.abuse, light.abuse, card.mix.abuse), card.abuse))),
    wantsHuman: round(heard.wantsHuman(plattOf(between(full.human, light.human, card.mix.human), personIn(asked, card)))),
  };
}

/** Probability of each of the 49 intents being true of the message. Several can be, so they may sum to 2. */
export function intentsOf({ text, inTalk }: Asked, full: Outputs, light: LightReading, card: EarCard): readonly number[] {
  const { temperature, mix } = card;
  const foreign = !HAN.test(text);
  const heat = temperature.intents * (foreign ? temperature.foreign : 1) * (inTalk ? temperature.talk : 1);
  const share = pooled(full.intents, heat, light.intents, inTalk ? mix.talk : foreign ? mix.foreign : mix.intents);
  const two = plattOf(full.several, card.several);
  return withClauses(
    INTENT_IDS.map((_, i) => Math.min(1, (share[i] ?? 0) * (1 + two))),
    light.clauses,
  );
}

/** Logarithmic pooling: probabilities of the network's scores, cooled, beside the logarithms of the companion's probabilities. Calibration fits `heat` and `mix` by this same function. */
export function pooled(scores: Float32Array, heat: number, beside: ArrayLike<number>, mix: number): readonly number[] {
  return softmax(Array.from(scores, (z, i) => (1 - mix) * (z / heat) + mix * Math.log(Math.max(beside[i] ?? 0, LEAST))));
}

const personIn = ({ inTalk }: Asked, { human }: EarCard): Platt => ({ scale: human.scale, shift: inTalk ? human.talk : human.shift });

const between = (full: number, light: number, mix: number): number => (1 - mix) * full + mix * light;

const plattOf = (logit: number, { scale, shift }: Platt): number => sigmoid(scale * logit + shift);
