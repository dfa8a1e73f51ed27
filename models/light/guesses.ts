// From probabilities to what an Understanding says of intents and mood: the same for both ears, so that they cannot drift apart. Pure.
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { MOODS, type IntentGuess, type Mood, type Understanding } from "../../shared/domain/understanding.ts";
import type { Heard } from "./rules.ts";

const MOST_GUESSES = 3; // what an Understanding may hold
const WORTH_SAYING = 0.02; // a guess below this is noise, except the first
const HALF_HEARD = 0.01; // what the whole message must give an intent before one of its clauses may raise it
const A_HAIR = 0.001; // what a clause says may be nearly as sure as the first guess, never before it

/** The best intents, plain words having the last word. `chances` are in the order of INTENT_IDS. */
export function guessesOf(chances: ArrayLike<number>, heard: Heard): readonly IntentGuess[] {
  const guesses = INTENT_IDS.map((id, i): IntentGuess => ({ id, p: round(heard.intent(id, chances[i] ?? 0)) })).sort((a, b) => b.p - a.p);
  return guesses.slice(0, MOST_GUESSES).filter((one, i) => i === 0 || one.p >= WORTH_SAYING);
}

/** A second request that a clause says by itself is as true as the clause says it, and so is the first beside it; the first stays the first. */
export function withClauses(whole: readonly number[], clauses: readonly number[] | undefined): readonly number[] {
  if (clauses === undefined) return whole;
  const first = whole.indexOf(Math.max(...whole));
  const raised = (i: number): number => ((whole[i] ?? 0) < HALF_HEARD ? 0 : (clauses[i] ?? 0));
  if (!whole.some((p, i) => i !== first && raised(i) > p)) return whole;
  const most = Math.max(whole[first] ?? 0, raised(first));
  return whole.map((p, i) => (i === first ? most : Math.max(p, Math.min(most - A_HAIR, raised(i)))));
}

/** The mood of three probabilities in the order of MOODS. */
export function moodOf(chances: readonly number[]): Understanding["mood"] {
  const p = { negative: round(chances[0] ?? 0), neutral: round(chances[1] ?? 0), positive: round(chances[2] ?? 0) };
  return { label: MOODS.reduce<Mood>((best, one) => (p[one] > p[best] ? one : best), "neutral"), p };
}

export function softmax(z: readonly number[]): readonly number[] {
  const top = Math.max(...z);
  const powers = z.map((one) => Math.exp(one - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((one) => one / sum);
}

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Four decimals: more is noise in what is stored and shown. */
export const round = (p: number): number => Math.round(p * 1e4) / 1e4;
