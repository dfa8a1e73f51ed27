// What a frozen judgement comes to once people have spoken: which findings stand, the score that follows, which appeals wait. Pure; figures and cards count this.
import { findingKey, type Found } from "./judgement.ts";
import { reviewKey, type Appeal, type Judged, type Review, type ReviewMarks } from "./reviewMark.ts";

/** `found`: by rule, and nobody spoke; `right`, `wrong`: the newest word; `missed`: a person found it. */
export type Stand = "found" | "right" | "wrong" | "missed";

export interface Stood extends Found {
  readonly key: string;
  readonly is: Stand;
  /** The words there are, the newest first; those taken back are none. */
  readonly reviews: readonly Review[];
  /** The newest appeal, answered or not. */
  readonly appeal?: Appeal;
  /** The appeal has no answer yet. */
  readonly waits: boolean;
}

export interface Quality {
  /** 0-100, of what people did. */
  readonly score: number;
  /** The same of the bot; absent: nothing was found of it. */
  readonly bot?: number;
  readonly pass: boolean;
  readonly redLine: boolean;
  readonly findings: readonly Stood[];
  /** Appeals without an answer. */
  readonly waits: number;
}

const BASE = 100;
const newest = <T extends { readonly at: number; readonly by: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => b.at - a.at || (a.by < b.by ? -1 : 1));

/** Undefined: it was not judged (it goes on, or only the bot wrote). */
export function qualityIn({ judged, reviews = {}, appeals = {} }: Judged): Quality | undefined {
  if (judged === undefined) return undefined;
  const words = newest(Object.values(reviews).filter((one) => one.is !== "none"));
  const asked = newest(Object.values(appeals).filter((one) => one.off !== true));
  const missed = words.filter((one) => one.is === "missed");
  const known = new Set(judged.found.map(findingKey));
  const added = new Map(missed.filter((one) => !known.has(findingKey(one))).map((one) => [findingKey(one), foundBy(one)]));
  const findings = [...judged.found, ...added.values()].map((one): Stood => {
    const key = findingKey(one);
    const said = words.filter((word) => findingKey(word) === key);
    const appeal = asked.find((other) => findingKey(other) === key);
    const waits = appeal !== undefined && !Object.values(reviews).some((word) => findingKey(word) === key && word.answers === appeal.at);
    return {
      ...one,
      key,
      is: said[0]?.is === "none" ? "found" : (said[0]?.is ?? "found"),
      reviews: said,
      waits,
      ...(appeal && { appeal }),
    };
  });
  const standing = findings.filter((one) => one.is !== "wrong");
  const redLine = standing.some((one) => one.red === true);
  const score = scoreOf(standing.filter((one) => one.bot !== true));
  const bot = findings.some((one) => one.bot === true) ? scoreOf(standing.filter((one) => one.bot === true)) : undefined;
  return {
    score,
    ...(bot === undefined ? {} : { bot }),
    pass: !redLine && score >= judged.pass,
    redLine,
    findings,
    waits: findings.filter((one) => one.waits).length,
  };
}

const scoreOf = (findings: readonly Found[]): number => Math.max(0, Math.min(BASE, BASE - taken(findings)));

function foundBy({ rule, message, takes = 0, red }: Review): Found {
  return { rule, message, takes, ...(red === true ? { red } : {}) };
}

/** Points of all rules together, each within its cap. What a person added has none, and counts on its own. */
function taken(findings: readonly Found[]): number {
  const byRule = new Map<string, { sum: number; most: number }>();
  let alone = 0;
  for (const { rule, takes, most } of findings) {
    if (most === undefined) {
      alone += takes;
      continue;
    }
    byRule.set(rule, { sum: (byRule.get(rule)?.sum ?? 0) + takes, most });
  }
  return [...byRule.values()].reduce((all, { sum, most }) => all + Math.max(-most, Math.min(most, sum)), alone);
}

/** It takes points, or is a red line; what gives some is no fault. */
export const isFound = (one: Found): boolean => one.takes > 0 || one.red === true;

/** What counts of it in figures and cards (a QualityFact): the effective score of what people did, after what was said of it. Undefined: it was not judged. */
export function qualityOf(ticket: Judged): (Pick<Quality, "score" | "pass"> & { readonly rules: readonly string[] }) | undefined {
  const quality = qualityIn(ticket);
  if (quality === undefined) return undefined;
  const rules = new Set(quality.findings.filter((one) => one.is !== "wrong" && one.bot !== true && isFound(one)).map((one) => one.rule));
  return { score: quality.score, pass: quality.pass, rules: [...rules] };
}

/** Does this member's own word stand on that finding? */
export function wordOf({ reviews = {} }: ReviewMarks, finding: Pick<Found, "rule" | "message">, by: Review["by"]): Review | undefined {
  const word = reviews[reviewKey({ ...finding, by })];
  return word === undefined || word.is === "none" ? undefined : word;
}
