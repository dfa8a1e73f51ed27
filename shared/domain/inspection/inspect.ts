// Inspection: a rule set held against one conversation. Gives the score, whether it passes, and every finding with the line that is its evidence.
import { never } from "../../core/result.ts";
import { mainIntent } from "../mainIntent.ts";
import type { IntentId } from "../taxonomy.ts";
import type { Mood } from "../understanding.ts";
import { matchEnd, matchRecord } from "./matchEnd.ts";
import { matchFamily, matchLine, matchPersonal, type Match } from "./matchText.ts";
import { matchSilence } from "./matchTimes.ts";
import { matchHeard, matchRepeat } from "./matchTurns.ts";
import { brokenPromises, promisesOf, type Promised } from "./promises.ts";
import { isOfBot, type Both, type Rule, type RuleSet } from "./rule.ts";
import { solvedOf, type Solved } from "./solved.ts";
import { intentsOf, isShopper, talkOf, type Records, type Spoken, type Talk } from "./talk.ts";

export interface Finding {
  readonly rule: string;
  /** The place of the line among the turns, from 0. */
  readonly turn: number;
  /** The evidence, as it was written (at most EVIDENCE_CHARS). */
  readonly text: string;
  /** Points it takes; below 0 it gives some; 0 where the rule's cap is reached or it only warns. */
  readonly deduction: number;
  /** The same before the cap of its rule. */
  readonly points: number;
  readonly redLine: boolean;
  /** It is the bot's, and counts apart. */
  readonly bot?: true;
  readonly why: Both;
}

export interface Inspection {
  /** Of the rule set it was judged by. */
  readonly rules: string;
  readonly mainIntent: IntentId | undefined;
  /** Per turn of the shopper; a turn nobody heard is neutral. */
  readonly mood: readonly Mood[];
  readonly endMood: Mood;
  readonly resolved: Solved;
  readonly promises: readonly Promised[];
  /** 0-100, of what people did. */
  readonly score: number;
  /** The same of the bot; absent: it said nothing. */
  readonly botScore?: number;
  readonly pass: boolean;
  readonly redLine: boolean;
  readonly findings: readonly Finding[];
}

export const EVIDENCE_CHARS = 200;
const BASE = 100;
const SMALL_TALK: readonly IntentId[] = ["greeting", "thanks_bye", "out_of_scope", "feedback"];

/** A rule made ready: its patterns are compiled once for all conversations. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly match: Match;
}

export interface Inspector {
  readonly set: RuleSet;
  readonly rules: readonly ReadyRule[];
  /** Holds every rule that is on against the conversation. Same input, same result. */
  readonly inspect: (turns: readonly Spoken[], records?: Records) => Inspection;
}

export function createInspector(set: RuleSet): Inspector {
  const rules = set.rules.filter((one) => one.on).map((rule): ReadyRule => ({ rule, match: matchOf(rule) }));
  return {
    set,
    rules,
    inspect: (turns, records) => {
      const talk = talkOf(turns, records);
      const findings = rules.flatMap((one) => findingsOf(one, talk)).toSorted((a, b) => a.turn - b.turn);
      const redLine = findings.some((one) => one.redLine);
      const score = scoreOf(findings.filter((one) => one.bot !== true));
      const said = talk.lines.filter(isShopper);
      return {
        rules: set.version,
        mainIntent: mainIntentOf(talk),
        mood: said.map((one) => one.heard?.mood.label ?? "neutral"),
        endMood: said.at(-1)?.heard?.mood.label ?? "neutral",
        resolved: solvedOf(talk),
        promises: promisesOf(talk),
        score,
        ...(talk.lines.some((one) => one.from === "bot") ? { botScore: scoreOf(findings.filter((one) => one.bot === true)) } : {}),
        pass: !redLine && score >= set.pass,
        redLine,
        findings,
      };
    },
  };
}

function scoreOf(findings: readonly Finding[]): number {
  const left = findings.reduce((sum, one) => sum - one.deduction, BASE);
  return Math.max(0, Math.min(BASE, left));
}

/** The findings of one rule; together they take no more than its cap. */
function findingsOf({ rule, match }: ReadyRule, talk: Talk): readonly Finding[] {
  let left = rule.cap;
  return match(talk).map(({ turn, points }): Finding => {
    const due = points ?? rule.deduction;
    const deduction = due < 0 ? Math.max(due, -left) : Math.min(due, left);
    left -= Math.abs(deduction);
    const text = (talk.lines[turn]?.said ?? "").slice(0, EVIDENCE_CHARS);
    return {
      rule: rule.id,
      turn,
      text,
      deduction,
      points: due,
      redLine: rule.redLine,
      ...(isOfBot(rule) ? { bot: true as const } : {}),
      why: rule.why,
    };
  });
}

/** Of all a shopper asked the gravest, small talk aside. */
function mainIntentOf({ lines }: Talk): IntentId | undefined {
  const heard = lines.filter(isShopper).flatMap((one) => intentsOf(one).slice(0, 1));
  return mainIntent(heard.filter((id) => !SMALL_TALK.includes(id))) ?? heard.at(-1);
}

function matchOf({ find }: Rule): Match {
  switch (find.by) {
    case "line":
      return matchLine(find);
    case "family":
      return matchFamily(find);
    case "silence":
      return matchSilence(find);
    case "repeat":
      return matchRepeat(find);
    case "heard":
      return matchHeard(find);
    case "end":
      return matchEnd(find);
    case "record":
      return matchRecord(find);
    case "promise":
      return brokenPromises;
    case "personal":
      return matchPersonal(find);
    default:
      return never(find);
  }
}
