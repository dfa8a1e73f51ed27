// How good a password looks, by what matters most: its length, and not being one thing over and over. The edge has the last word. Pure.
import { PASSWORD_LEAST } from "../../../shared/wire/peopleApi.ts";

export interface Meter {
  /** Characters still missing to be taken at all. */
  readonly missing: number;
  /** 0 too short, 1 enough, 2 good, 3 very good. */
  readonly level: 0 | 1 | 2 | 3;
}

const GOOD = 16; // characters: above the least the edge takes
const VERY_GOOD = 20;
const VARIED = 6; // different characters below which length says little

/** Characters as people count them: an emoji is one. */
export function measure(password: string): Meter {
  const characters = [...password];
  const missing = Math.max(0, PASSWORD_LEAST - characters.length);
  if (missing > 0) return { missing, level: 0 };
  if (new Set(characters).size < VARIED || characters.length < GOOD) return { missing, level: 1 };
  return { missing, level: characters.length < VERY_GOOD ? 2 : 3 };
}
