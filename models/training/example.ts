// What training and measuring read: one text with whatever labels its source gives it, and which part of the split it falls into.
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import type { Mood } from "../../shared/domain/understanding.ts";

export interface Example {
  readonly text: string;
  readonly source: string;
  readonly weight: number;
  /** Absent: this source says nothing about intents. Empty: it has none of ours (vague, chat in passing). */
  readonly intents?: readonly IntentId[];
  readonly mood?: Mood;
  readonly abuse?: boolean;
  readonly human?: boolean;
  /** What a teacher says of a text nobody labelled; stands instead of the labels above. */
  readonly taught?: Taught;
}

/** Probabilities a larger ear gave: what intents leave of 1 is "none"; moods in the order of MOODS. */
export interface Taught {
  readonly intents: readonly (readonly [IntentId, number])[];
  readonly mood: readonly number[];
  readonly abuse: number;
  readonly human: number;
}

export type Split = "train" | "tune" | "test";

/** The part a text belongs to, by its own hash: the same text is never on both sides. 80 % train, 8 % tune (thresholds, calibration), 12 % test. */
export function splitOf(text: string): Split {
  const place = placeOf(text.trim());
  return place < 80 ? "train" : place < 88 ? "tune" : "test";
}

/** A place from 0 to 99 by the hash of a text. */
export function placeOf(text: string): number {
  let h = 0x811c9dc5;
  for (const char of text) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return ((h ^ (h >>> 16)) >>> 0) % 100;
}
