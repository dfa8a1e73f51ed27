// The real turns we labelled, as training texts, and the guard between what trains and what is held back: an equal text is on one side only.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { firstReading, partOf, withWords, type LabelledTurn } from "../eval/turns.ts";
import type { Example, Split } from "./example.ts";

export const TURNS_SOURCE = "jd_sessions turns, labelled by us";
const TURN_WEIGHT = 1; // as a JDDC message: with 2 and 4 neither JDDC nor the turns kept aside were heard better
const MOODY = 1.5; // times as much for a turn with a mood: nearly all have none
const LONG = 6; // characters; shorter texts are everybody's words (好的, 谢谢), and no leak

/** The labelled turns of some parts with their words; none when the dialogues are not there. */
export function turnsOf(folder: string, parts: readonly Split[]): readonly LabelledTurn[] {
  const file = join(folder, "sessions/jd_sessions.jsonl");
  if (!existsSync(file)) return [];
  return withWords(
    firstReading().filter((one) => parts.includes(partOf(one.session))),
    file,
  );
}

/** A labelled turn as a training text: `none` teaches silence, a second intent stands beside the first. */
export function turnText({ text, intent, second, mood, human }: LabelledTurn): Example {
  const intents = [intent, second].flatMap((id) => (id === "none" ? [] : [id]));
  const calm = mood === "negative" ? {} : { abuse: false };
  return { text, source: TURNS_SOURCE, weight: mood === "neutral" ? TURN_WEIGHT : TURN_WEIGHT * MOODY, intents, mood, human, ...calm };
}

/** What is left of a text when width, case, marks and masks like `[订单x]` are taken away: two texts with the same rest are the same. */
export function restOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\[[^[\]]{1,8}x\]/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Says whether a text equals one of those held back, unless it is too short to be anybody's own. */
export function heldBack(texts: readonly string[]): (text: string) => boolean {
  const rests = new Set(texts.map(restOf).filter((rest) => rest.length > LONG));
  return (text) => rests.has(restOf(text));
}
