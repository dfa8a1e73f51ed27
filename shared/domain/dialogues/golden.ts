// Golden conversations: dialogues a supervisor wrote that must go as they are written. Plays them with a pack, and says what publishing would change. Pure; stops nothing.
import type { PackIndex } from "../packIndex.ts";
import { DEFAULT_BOT } from "../policy.ts";
import type { Understanding } from "../understanding.ts";
import { asExpected, judgeTurn } from "./judge.ts";
import { playing, type Hearing } from "./play.ts";
import type { Expected, WrittenDialogue, WrittenTurn } from "./written.ts";

/** One message of a golden conversation, played. */
export interface GoldenTurn {
  /** The shopper's words. */
  readonly says: string;
  readonly turn: Exclude<WrittenTurn, { person: "button" | "agent" }>;
  readonly right: boolean;
  /** What the bot did, as somebody would have to expect it. */
  readonly moves: readonly Expected[];
  /** What the shopper reads of it. */
  readonly words: string;
  /** Words that should stand there and do not; that should not and do. */
  readonly missing: readonly string[];
  readonly unwanted: readonly string[];
  /** The tapped choice was not offered. */
  readonly astray: boolean;
  /** What was wanted and what came, in the notation. */
  readonly wanted: string;
  readonly did: string;
}

export interface GoldenChange {
  readonly id: string;
  readonly shows: string;
  /** The first message answered otherwise, from 0 among the shopper's; before and after. */
  readonly turn: number;
  readonly before: GoldenTurn;
  readonly after: GoldenTurn;
  /** broken: went as written, no longer does; mended: the other way round; moved: otherwise, and not as written before nor after; reworded: the same moves in other words. */
  readonly kind: "broken" | "mended" | "moved" | "reworded";
}

/** A pack made ready to be played with. */
export interface GoldenStage {
  readonly index: PackIndex;
  readonly now: number;
}

/** Plays one: yields each message to be heard, is given what was heard, and ends with how each turn went. */
export function* playGolden(
  dialogue: WrittenDialogue,
  { index, now }: GoldenStage,
): Generator<Hearing, readonly GoldenTurn[], Understanding | undefined> {
  const { pack } = index;
  const played = yield* playing(dialogue, { index, bot: pack.bot ?? DEFAULT_BOT, now });
  return played.map((one) => {
    const { right, missing, unwanted, wanted, did } = judgeTurn(one, pack);
    const { turn, text, words, astray } = one;
    return { says: text, turn, right, moves: asExpected(one.moves), words, missing, unwanted, astray, wanted, did };
  });
}

/** Does it go as it is written? */
export function goesWell(turns: readonly GoldenTurn[]): boolean {
  return turns.every((one) => one.right);
}

/** What is otherwise in a golden conversation, at its first turn that is; undefined: nothing. */
export function goldenChange(
  { id, shows }: WrittenDialogue,
  before: readonly GoldenTurn[],
  after: readonly GoldenTurn[],
): GoldenChange | undefined {
  const turn = after.findIndex((one, i) => one.did !== before[i]?.did || one.words !== before[i]?.words);
  const [was, is] = [before[turn], after[turn]];
  if (was === undefined || is === undefined) return undefined;
  const [wentWell, isWell] = [goesWell(before), goesWell(after)];
  const kind = isWell ? (wentWell ? "reworded" : "mended") : wentWell ? "broken" : "moved";
  return { id, shows, turn, before: was, after: is, kind };
}

const GRAVITY: readonly GoldenChange["kind"][] = ["broken", "moved", "reworded", "mended"];

/** The gravest first. */
export function byGravity(changes: readonly GoldenChange[]): readonly GoldenChange[] {
  return changes.toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}
