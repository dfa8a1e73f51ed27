// The bot's policy on the demo shop's written dialogues, through a real ear: what it answers, asks, hands over, and what it answers wrongly. Owns no dialogue.
import { DEMO_NOW, demoDialogues, demoPack } from "../../edge/demo/dialogues/all.ts";
import type { Written } from "../../edge/demo/dialogues/write.ts";
import { judgeTurn, type Verdict } from "../../shared/domain/dialogues/judge.ts";
import { playWritten, type PlayedTurn, type Stage } from "../../shared/domain/dialogues/play.ts";
import { DEFAULT_BOT } from "../../shared/domain/policy.ts";
import { indexPack } from "../../shared/domain/packIndex.ts";
import type { Turn, Understanding } from "../../shared/domain/understanding.ts";
import type { Hearing } from "./ears.ts";

/** A dialogue as it went. Its turns after the first that went wrong are another dialogue than the written one: not judged. */
export interface Outcome {
  readonly written: Written;
  readonly right: boolean;
  readonly turns: readonly { readonly played: PlayedTurn; readonly verdict: Verdict }[];
}

const PACK = demoPack();
const INDEX = indexPack(PACK);

/** Plays all of them through an ear that answers later: asks it for what is missing, and plays again, until nothing is. */
export async function playAll(hear: Hearing, dialogues: readonly Written[] = demoDialogues): Promise<readonly Outcome[]> {
  const known = new Map<string, Understanding>();
  for (;;) {
    const missing = new Map<string, { readonly text: string; readonly context: readonly Turn[] }>();
    const stage: Stage = {
      index: INDEX,
      bot: DEFAULT_BOT,
      now: DEMO_NOW,
      hear: (text, context) => {
        const key = JSON.stringify([text, context]);
        const heard = known.get(key);
        if (heard === undefined) missing.set(key, { text, context: [...context] });
        return heard;
      },
    };
    const outcomes = dialogues.map((written) => outcomeOf(written, stage));
    if (missing.size === 0) return outcomes;
    const heard = await hear([...missing.values()]);
    [...missing.keys()].forEach((key, i) => {
      const one = heard[i];
      if (one === undefined) throw new Error("the ear left a message unheard");
      known.set(key, one);
    });
  }
}

function outcomeOf(written: Written, stage: Stage): Outcome {
  const turns = playWritten(written.dialogue, stage).map((played) => ({ played, verdict: judgeTurn(played, PACK) }));
  const wrong = turns.findIndex((one) => !one.verdict.right);
  return { written, right: wrong < 0, turns: wrong < 0 ? turns : turns.slice(0, wrong + 1) };
}

export interface PolicyFigures {
  readonly dialogues: number;
  readonly right: number;
  readonly turns: number;
  readonly answered: number;
  /** Turns answered with something no right turn has. */
  readonly wrongAnswers: number;
  readonly handOffs: number;
  readonly handOffsRight: number;
  readonly handOffsDue: number;
  readonly handOffsDone: number;
}

/** The figures of some outcomes. */
export function policyFigures(outcomes: readonly Outcome[]): PolicyFigures {
  const verdicts = outcomes.flatMap((one) => one.turns.map(({ verdict }) => verdict));
  const count = (is: (one: Verdict) => boolean): number => verdicts.filter(is).length;
  return {
    dialogues: outcomes.length,
    right: outcomes.filter((one) => one.right).length,
    turns: verdicts.length,
    answered: count((one) => one.answered),
    wrongAnswers: count((one) => one.wrongAnswer),
    handOffs: count((one) => one.handedOff),
    handOffsRight: count((one) => one.handedOff && one.mayHandOff),
    handOffsDue: count((one) => one.mustHandOff),
    handOffsDone: count((one) => one.mustHandOff && one.handedOff),
  };
}

/** Tuned, held and all, in that order. */
export function partsOf(outcomes: readonly Outcome[]): readonly (readonly [name: string, figures: PolicyFigures])[] {
  const tuned = outcomes.filter((one) => !one.written.held);
  const held = outcomes.filter((one) => one.written.held);
  return [
    ["tuned on", policyFigures(tuned)],
    ["held back", policyFigures(held)],
    ["all", policyFigures(outcomes)],
  ];
}

export const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);

/** The section of `npm run eval`. */
export function dialogueTable(column: string, outcomes: readonly Outcome[]): string {
  const percent = (part: number, of: number): string => `${(100 * share(part, of)).toFixed(1)} % (${part}/${of})`;
  const rows = partsOf(outcomes).map(([name, one]) =>
    [
      column,
      name,
      percent(one.right, one.dialogues),
      percent(one.wrongAnswers, one.answered),
      percent(one.handOffsRight, one.handOffs),
      percent(one.handOffsDone, one.handOffsDue),
    ].join(" | "),
  );
  return [
    "| ear | written dialogues | went as written | wrong answers, of turns answered | hand-off precision | hand-off recall |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map((one) => `| ${one} |`),
  ].join("\n");
}

/** Where it went another way, for people. */
export function misses(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter((one) => !one.right)
    .map(({ written, turns }) => {
      const last = turns.at(-1);
      return `${written.dialogue.id} (${written.dialogue.shows}): «${last?.played.text}» wanted ${last?.verdict.wanted}, did ${last?.verdict.did}`;
    })
    .join("\n");
}
