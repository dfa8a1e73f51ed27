// What a message means, as any ear reports it: intents, mood, abuse, wants-a-person, aspects and entities. Types and their checks only.
import { list, number, oneOf, shape, string, type Check } from "../core/check.ts";
import { INTENT_IDS } from "./intentIds.ts";
import type { IntentId } from "./taxonomy.ts";

export const MOODS = ["negative", "neutral", "positive"] as const;
export type Mood = (typeof MOODS)[number];

export interface IntentGuess {
  readonly id: IntentId;
  /** Probability, 0-1, of this intent being true of the message (several can be). */
  readonly p: number;
}

/** What an ear (light or full) says of one message. Intents are sorted by probability, at most three. */
export interface Understanding {
  readonly intents: readonly IntentGuess[];
  readonly mood: { readonly label: Mood; readonly p: Readonly<Record<Mood, number>> };
  /** Probabilities, 0-1. */
  readonly abuse: number;
  readonly wantsHuman: number;
  /** Who says so: `light@<hash>` or `full@<hash>`. A label is a hint that says who made it. */
  readonly model: string;
}

/** One earlier turn, given to an ear that can lean on it. */
export interface Turn {
  readonly from: "shopper" | "bot" | "agent";
  readonly text: string;
}

/** From this probability on, abuse and wants-a-person count as said. */
export const SAID = 0.5;

export const readUnderstanding: Check<Understanding> = shape({
  intents: list(shape({ id: oneOf(INTENT_IDS), p: number(0, 1) }), 3),
  mood: shape({
    label: oneOf(MOODS),
    p: shape({ negative: number(0, 1), neutral: number(0, 1), positive: number(0, 1) }),
  }),
  abuse: number(0, 1),
  wantsHuman: number(0, 1),
  model: string(80, 1),
});
