// Plays a written dialogue: what the ear hears, what the bot does, what the shopper reads, turn by turn. Pure; judges nothing.
import { decide } from "../answer.ts";
import type { Policy } from "../policy.ts";
import type { Line } from "../question.ts";
import { findRedFlags } from "../redFlags.ts";
import type { PackIndex } from "../packIndex.ts";
import { sayMove } from "../sayMove.ts";
import type { BotMove } from "../ticket.ts";
import type { Turn, Understanding } from "../understanding.ts";
import type { WrittenDialogue, WrittenTurn } from "./written.ts";

const CONTEXT_TURNS = 12; // as many as the device gives its ear

export interface Stage {
  readonly index: PackIndex;
  readonly bot: Policy["bot"];
  readonly hear: (text: string, context: readonly Turn[]) => Understanding | undefined;
  /** The time of dialogues that name none. */
  readonly now: number;
}

export interface PlayedTurn {
  readonly turn: Exclude<WrittenTurn, { person: "button" | "agent" }>;
  /** The shopper's words. */
  readonly text: string;
  readonly heard: Understanding | undefined;
  readonly moves: readonly BotMove[];
  /** What the shopper reads of it. */
  readonly words: string;
  /** The tapped choice was not offered: the dialogue went another way before. */
  readonly astray: boolean;
}

/** What an ear is asked while a dialogue is played. */
export interface Hearing {
  readonly text: string;
  readonly context: readonly Turn[];
}

/** Plays all of it at once, also after a turn that went another way than written. */
export function playWritten(dialogue: WrittenDialogue, stage: Stage): readonly PlayedTurn[] {
  const play = playing(dialogue, stage);
  let step = play.next();
  while (!step.done) step = play.next(stage.hear(step.value.text, step.value.context));
  return step.value;
}

/** The same, message by message: yields what is to be heard, and is given what was. For an ear that takes its time. */
export function* playing(
  dialogue: WrittenDialogue,
  stage: Omit<Stage, "hear">,
): Generator<Hearing, readonly PlayedTurn[], Understanding | undefined> {
  const { language, page, tier = "none", bot = stage.bot, at: now = stage.now, open = true } = dialogue;
  const lines: Line[] = [];
  const said: Turn[] = [];
  let offered = new Map<string, string>();
  const played: PlayedTurn[] = [];
  for (const turn of dialogue.turns) {
    if ("person" in turn) {
      lines.push({ from: "agent" });
      continue;
    }
    const tapped = "taps" in turn ? (offered.get(turn.taps) ?? [...offered.values()][Number(turn.taps) - 1]) : undefined;
    const text = "says" in turn ? turn.says : (tapped ?? turn.taps);
    const heard = ("says" in turn ? turn.heard : undefined) ?? (yield { text, context: said.slice(-CONTEXT_TURNS) });
    lines.push({ from: "shopper", text, heard });
    said.push({ from: "shopper", text });
    const astray = "taps" in turn && tapped === undefined;
    const redFlag = findRedFlags(text)[0]?.word;
    const moves = decide({ language, lines, product: page, index: stage.index, bot, tier, now, redFlag });
    const words = moves.map((move) => {
      lines.push({ from: "bot", move });
      const words = sayMove(move, stage.index.pack, language, { now, open, tier });
      if (!words.ok) throw new Error(`${dialogue.id}: no words for ${JSON.stringify(move)}: ${words.error.words}`);
      if (words.value.choices !== undefined) offered = new Map(words.value.choices.map(({ id, label }) => [id, label]));
      said.push({ from: "bot", text: words.value.text });
      return words.value.text;
    });
    played.push({ turn, text, heard, moves, words: words.join("\n"), astray });
  }
  return played;
}
