// Plays golden conversations with one pack or several, heard by the page's ear, message by message so that the page stays quick. Sends nothing.
import { playGolden, type GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import type { Hearing } from "../../../../shared/domain/dialogues/play.ts";
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import type { AnswerPack } from "../../../../shared/domain/knowledge.ts";
import { indexingPack } from "../../../../shared/domain/packIndex.ts";
import type { Turn, Understanding } from "../../../../shared/domain/understanding.ts";
import { createBreath, inSlices, pagePace } from "../../../pack/pace.ts";

/** What the page's ear hears; undefined: there is none yet. */
export type Hear = (text: string, context: readonly Turn[]) => Promise<Understanding | undefined>;

export interface Rehearsal {
  readonly hear: Hear;
  readonly now: number;
  /** After each golden conversation. */
  readonly onDone: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** How each went, by its id, pack by pack. `deaf`: there is no ear; `stopped`: somebody had enough. */
export type Rehearsed = readonly ReadonlyMap<string, readonly GoldenTurn[]>[] | "deaf" | "stopped";

export async function rehearse(
  goldens: readonly WrittenDialogue[],
  packs: readonly AnswerPack[],
  { hear, now, onDone, signal }: Rehearsal,
): Promise<Rehearsed> {
  const breathe = createBreath(pagePace);
  const listen = createListener(hear, breathe);
  const stages = [];
  for (const pack of packs) {
    stages.push({ index: await inSlices(indexingPack(pack), pagePace), now });
  }
  const all = packs.map(() => new Map<string, readonly GoldenTurn[]>());
  for (const [i, golden] of goldens.entries()) {
    for (const [at, stage] of stages.entries()) {
      const turns = await play(playGolden(golden, stage), listen, signal);
      if (typeof turns === "string") return turns;
      all[at]?.set(golden.id, turns);
    }
    onDone(i + 1, goldens.length);
  }
  return all;
}

async function play(
  one: ReturnType<typeof playGolden>,
  listen: (hearing: Hearing) => Promise<Understanding | undefined>,
  signal: AbortSignal,
): Promise<readonly GoldenTurn[] | "deaf" | "stopped"> {
  let step = one.next();
  while (!step.done) {
    const heard = await listen(step.value);
    if (signal.aborted) return "stopped";
    if (heard === undefined) return "deaf";
    step = one.next(heard);
  }
  return step.value;
}

/** Hears each text in its context once, whichever pack it is played with. */
function createListener(hear: Hear, breathe: () => Promise<void>): (hearing: Hearing) => Promise<Understanding | undefined> {
  const heard = new Map<string, Promise<Understanding | undefined>>();
  return async ({ text, context }) => {
    await breathe();
    const key = JSON.stringify([text, context]);
    const known = heard.get(key) ?? hear(text, context);
    heard.set(key, known);
    return known;
  };
}
