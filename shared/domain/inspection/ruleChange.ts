// What a shop changes of the rules of inspection, and rules of its own: the shape, its limits, who may. Words and patterns are people's, so each is bounded here.
import { boolean, integer, isPlain, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId } from "../../core/ids.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import { same } from "../../core/same.ts";
import { roleMay } from "../permission.ts";
import type { Actor } from "../team.ts";
import { PATTERN_CHARS, patternWork } from "./patternWork.ts";
import { GRAVITIES, type Seek } from "./rule.ts";

export const OWN_RULES_MOST = 40;
const CHANGES_MOST = 120; // of one's own and of those every shop begins with
const WORDS_MOST = 60; // of one list
const WORD_CHARS = 60;
const PATTERNS_MOST = 20;
export const NAME_CHARS = 40;
export const WHY_CHARS = 200;
const WORK_MOST = 4_000; // steps from one place of a text, of all a shop added: with 4,000 characters, built to be slow, below a tenth of a second

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const both = (most: number) => shape({ zh: string(most, 1), en: string(most, 1) });
const words = optional(list(string(WORD_CHARS, 1), WORDS_MOST));
const patterns = optional(list(string(PATTERN_CHARS, 1), PATTERNS_MOST));

/** What is sought beside what the rule seeks; `unless`: what is not meant. Of an own rule it is all there is. */
const readAdded = shape({ words, any: patterns, unless: patterns });
export type Added = Checked<typeof readAdded>;

const readOwn = shape({
  name: both(NAME_CHARS),
  why: both(WHY_CHARS),
  /** A better wording. */
  instead: optional(both(WHY_CHARS)),
  gravity: oneOf(GRAVITIES),
  /** Whose lines it reads. */
  from: oneOf(["agent", "bot"]),
});

export const readRuleChange = shape({
  /** That of the rule it changes; of an own rule its own. */
  id: string(20, 1),
  by: memberId,
  at: number(0),
  on: boolean,
  deduction: integer(-100, 100),
  cap: integer(0, 100),
  redLine: boolean,
  add: readAdded,
  /** Absent: it changes a rule that every shop begins with. */
  own: optional(readOwn),
});
export type RuleChange = Checked<typeof readRuleChange>;

type Kept = Readonly<Record<string, unknown>>;

/** Those that can be read and used, by id; what cannot is none, and stands in no other's way. Together they make no more work than is let in. */
export function ruleChangesIn(kept: unknown): readonly RuleChange[] {
  let left = WORK_MOST;
  return Object.entries(isPlain(kept) ? kept : {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, raw]): readonly RuleChange[] => {
      const change = readRuleChange(raw);
      const work = change === undefined ? undefined : workOf(change.add);
      if (change?.id !== id || work?.ok !== true || work.value > left) return [];
      left -= work.value;
      return [change];
    })
    .slice(0, CHANGES_MOST);
}

/** Steps of all that is added; refused where one pattern alone may take too long. */
export function workOf({ words: said = [], any = [], unless = [] }: Seek): Result<number> {
  let sum = said.reduce((all, one) => all + one.length, 0);
  for (const source of [...any, ...unless]) {
    const work = patternWork(source);
    if (!work.ok) return work;
    sum += work.value;
  }
  return ok(sum);
}

type Member = Extract<Actor, { kind: "member" }>;

/** Rules are the shop's settings: signed by who changes them, within their limits, and none that may take too long. */
export function mayChangeRules(by: Member, before: Kept = {}, after: Kept = {}): Result<true> {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = ids.filter((id) => !same(before[id], after[id]));
  if (changed.length === 0) return ok(true);
  if (!roleMay(by.role, "changeShop")) return notASetter;
  for (const id of changed) {
    if (!Object.hasOwn(after, id)) continue;
    const change = readRuleChange(after[id]);
    if (change?.id !== id) return refuse("schema", "a rule of an unknown shape");
    if (change.by !== by.id) return refuse("forbidden", "a rule is signed by who changes it");
    if (change.own !== undefined && sought(change.add) === 0) return refuse("schema", "规则要有要找的话。 A rule needs words to look for.");
    const work = workOf(change.add);
    if (!work.ok) return work;
  }
  const all = Object.values(after).flatMap((raw) => readRuleChange(raw) ?? []);
  const work = all.reduce((sum, one) => sum + stepsOf(workOf(one.add)), 0);
  const tooMany = all.filter((one) => one.own !== undefined).length > OWN_RULES_MOST || Object.keys(after).length > CHANGES_MOST;
  return tooMany || work > WORK_MOST ? full : ok(true);
}

const stepsOf = (work: Result<number>): number => (work.ok ? work.value : 0);
const sought = ({ words: said = [], any = [] }: Added): number => said.length + any.length;

const notASetter = refuse("forbidden", "只有主管和店主能改质检规则。 Only a supervisor or the owner changes the rules of inspection.");
const full = refuse(
  "full",
  `自己的规则最多 ${OWN_RULES_MOST} 条，要找的话和式子也有上限，先删掉一些。 At most ${OWN_RULES_MOST} rules of one’s own, and so many words and patterns: take some away first.`,
);
