// What a rule of inspection is: plain data a supervisor may change (words, weights, on or off), and its check. Finds nothing itself.
import { boolean, either, integer, list, number, oneOf, optional, shape, string, type Checked } from "../../core/check.ts";
import { print } from "../../core/print.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import { INTENT_IDS } from "../intentIds.ts";

const WORDS_MOST = 600; // of one list
const WORD_CHARS = 12_000; // a pattern may hold a family of spellings
export const RULES_MOST = 120;
const readWords = list(string(WORD_CHARS, 1), WORDS_MOST);
const SIDES = ["agent", "bot", "shopper"] as const;

/** What a line is searched for. `unless` (patterns) is blanked out before anything is found: the innocent twins. */
const readSeek = shape({
  /** As they are, through every spelling (`spelling.ts`). */
  words: optional(readWords),
  /** Regular expressions over the plain text (lower case, one width, simplified). */
  any: optional(readWords),
  /** The same over the text without spaces, symbols and emoji. */
  bare: optional(readWords),
  unless: optional(readWords),
});
export type Seek = Checked<typeof readSeek>;

/** A line says it. All that is named must hold at once. */
const readLine = shape({
  by: oneOf(["line"]),
  from: oneOf(SIDES),
  seek: readSeek,
  /** … and the shopper has said this before, in one of so many turns. */
  after: optional(shape({ seek: readSeek, turns: integer(1, 50) })),
  /** … and one of these intents was heard before. */
  intents: optional(list(oneOf(INTENT_IDS), 49)),
  /** … and nobody of ours says this in the same block of lines. */
  without: optional(readSeek),
  /** … and nobody of ours has said this, nor the shopper given it, before. */
  never: optional(readSeek),
});

/** Lines of ours at the beginning or the end that should (or, `has`, do) say something. */
const readFamily = shape({
  by: oneOf(["family"]),
  /** Whose lines; absent: our people's. */
  of: optional(oneOf(["agent", "bot"])),
  seek: readSeek,
  first: optional(integer(1, 50)),
  last: optional(integer(1, 50)),
  /** true: found where it is said; false: where it is not. */
  has: boolean,
  /** Only where the shopper's matter was solved. */
  solved: optional(boolean),
  /** So many lines of ours at least. */
  lines: optional(integer(1, 50)),
  /** Said more often than this is too often (`has`). */
  over: optional(integer(0, 50)),
  /** Not where the records say this was done. */
  done: optional(oneOf(["handedOff"])),
});

/** The shop is silent for longer than `over` seconds; `warn` seconds deduct nothing. `excuse`: an apology in our next lines. */
const readSilence = shape({
  by: oneOf(["silence"]),
  of: oneOf(["first", "reply", "last"]),
  over: number(1, 86_400),
  warn: optional(number(1, 86_400)),
  excuse: optional(readSeek),
});

/** The same again: our text word for word, the shopper's question, or our lines without the shopper's. */
const readRepeat = shape({
  by: oneOf(["repeat"]),
  of: oneOf(["script", "question", "lines", "filler", "stock"]),
  times: integer(1, 50),
  seek: optional(readSeek),
  unless: optional(readSeek),
  /** How like two questions must be, 0-1. */
  like: optional(number(0, 1)),
});

/** What was heard of the shopper, and what we say in the next lines. */
const readHeard = shape({
  by: oneOf(["heard"]),
  mood: optional(number(0, 1)), // negative with this probability
  wantsHuman: optional(number(0, 1)),
  intents: optional(list(oneOf(INTENT_IDS), 49)),
  p: optional(number(0, 1)), // of those intents
  seek: optional(readSeek), // or said in words
  without: readSeek, // none of our next `lines` says this
  lines: integer(1, 20),
  of: oneOf(["agent", "bot"]),
  /** What the shop's records may say instead, within so many seconds. */
  record: optional(oneOf(["escalated", "handedOff"])),
  within: optional(number(1, 86_400)),
});

/** How it ended, or what the shop's own records say against a line. */
const readEnd = shape({
  by: oneOf(["end"]),
  of: oneOf(["mood", "unsolved", "wrapUp", "followUp"]),
  p: optional(number(0, 1)),
  /** … or the shopper's last two turns both with this one. */
  twice: optional(number(0, 1)),
  seek: optional(readSeek),
});
const readRecord = shape({ by: oneOf(["record"]), of: oneOf(["shipped", "offer"]), seek: readSeek });
const readPromise = shape({ by: oneOf(["promise"]) });
const readPersonal = shape({ by: oneOf(["personal"]), seek: readSeek, ours: readSeek });

export const readMatcher = either(readLine, readFamily, readSilence, readRepeat, readHeard, readEnd, readRecord, readPromise, readPersonal);
export type Matcher = Checked<typeof readMatcher>;
export type LineMatcher = Checked<typeof readLine>;
export type FamilyMatcher = Checked<typeof readFamily>;
export type SilenceMatcher = Checked<typeof readSilence>;
export type RepeatMatcher = Checked<typeof readRepeat>;
export type HeardMatcher = Checked<typeof readHeard>;
export type EndMatcher = Checked<typeof readEnd>;
export type RecordMatcher = Checked<typeof readRecord>;
export type PersonalMatcher = Checked<typeof readPersonal>;

const readBoth = shape({ zh: string(300, 1), en: string(300, 1) });
export type Both = Checked<typeof readBoth>;
export const GRAVITIES = ["low", "mid", "high"] as const;

export const readRule = shape({
  id: string(20, 1),
  name: readBoth,
  /** Shown beside the line. */
  why: readBoth,
  /** A better wording, for who is about to send it. */
  instead: optional(readBoth),
  gravity: oneOf(GRAVITIES),
  /** Points a finding takes; below 0 it gives some. */
  deduction: number(-100, 100),
  /** The most points all findings of this rule take. */
  cap: number(0, 100),
  redLine: boolean,
  on: boolean,
  find: readMatcher,
});
export type Rule = Checked<typeof readRule>;

/** It judges the bot: it takes no points from people. */
export const isOfBot = ({ find }: Rule): boolean => "of" in find && find.of === "bot";

const readSet = shape({ rules: list(readRule, RULES_MOST), pass: number(0, 100) });
export interface RuleSet extends Checked<typeof readSet> {
  /** A print of all that is in it: frozen into every result, so that one knows what was judged by what. */
  readonly version: string;
}

/** A rule set from plain rules; its version follows from what they say. */
export function ruleSetOf(rules: readonly Rule[], pass = PASS): RuleSet {
  return { rules, pass, version: print({ rules, pass }) };
}
const PASS = 70;

/** Reads a rule set from outside; refused where a pattern is none, or a rule stands twice. */
export const readRuleSet = (value: unknown): Result<RuleSet> => {
  const set = readSet(value);
  if (set === undefined) return refuse("malformed", "the rules have the wrong shape");
  const twice = set.rules.find((one, i) => set.rules.findIndex((other) => other.id === one.id) !== i);
  if (twice !== undefined) return refuse("malformed", `the rule ${twice.id} stands twice`);
  const bad = set.rules.find((one) => !patternsOf(one.find).every(isPattern));
  return bad === undefined ? ok(ruleSetOf(set.rules, set.pass)) : refuse("malformed", `a pattern of the rule ${bad.id} cannot be read`);
};

/** Every regular expression in a matcher. */
function patternsOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    Array.isArray(one) && (key === "any" || key === "bare" || key === "unless")
      ? one.filter((each) => typeof each === "string")
      : patternsOf(one),
  );
}

const isPattern: (source: string) => boolean = (source) => {
  try {
    return new RegExp(source, "u").source !== "";
  } catch {
    return false;
  }
};
