// A rule as somebody fills it in, from a rule and what the shop changed of it, and back; says what is not right yet. Pure.
import type { Both, Rule } from "../../../../shared/domain/inspection/rule.ts";
import { patternWork } from "../../../../shared/domain/inspection/patternWork.ts";
import type { Added, RuleChange } from "../../../../shared/domain/inspection/ruleChange.ts";

type Text = { readonly zh: string; readonly en: string };

export interface RuleForm {
  readonly id: string;
  /** It is one of the shop's own. */
  readonly isOwn: boolean;
  readonly isNew: boolean;
  readonly name: Text;
  readonly why: Text;
  readonly instead: Text;
  readonly gravity: Rule["gravity"];
  readonly from: "agent" | "bot";
  readonly on: boolean;
  readonly deduction: string;
  readonly cap: string;
  readonly redLine: boolean;
  /** One a line. */
  readonly words: string;
  readonly any: string;
  readonly unless: string;
}

const NO_TEXT: Text = { zh: "", en: "" };

/** An own rule that says nothing yet. */
export function newForm(id: string): RuleForm {
  return {
    ...{ id, isOwn: true, isNew: true, name: NO_TEXT, why: NO_TEXT, instead: NO_TEXT, gravity: "mid", from: "agent" },
    ...{ on: true, deduction: "5", cap: "10", redLine: false, words: "", any: "", unless: "" },
  };
}

/** `change`: what the shop made of it so far. */
export function formOf(rule: Rule, change: RuleChange | undefined): RuleForm {
  const { words = [], any: patterns = [], unless = [] } = change?.add ?? {};
  return {
    ...{ id: rule.id, isOwn: change?.own !== undefined, isNew: false },
    ...{ name: rule.name, why: rule.why, instead: rule.instead ?? NO_TEXT, gravity: rule.gravity },
    from: change?.own?.from ?? "agent",
    ...{ on: rule.on, deduction: String(rule.deduction), cap: String(rule.cap), redLine: rule.redLine },
    ...{ words: words.join("\n"), any: patterns.join("\n"), unless: unless.join("\n") },
  };
}

export const PROBLEMS = ["name", "why", "seek", "points", "any", "unless"] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What keeps it from going live, by field; of a pattern, which. */
export function problemsOf(form: RuleForm): Readonly<Partial<Record<Problem, string>>> {
  const bad = (lines: string): string | undefined => linesOf(lines).find((one) => !patternWork(one).ok);
  const [any, unless] = [bad(form.any), bad(form.unless)];
  const isPoints = (text: string, least: number): boolean => /^-?\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= 100;
  return {
    ...(form.isOwn && anyOf(form.name) === "" ? { name: "" } : {}),
    ...(form.isOwn && anyOf(form.why) === "" ? { why: "" } : {}),
    ...(form.isOwn && linesOf(form.words).length + linesOf(form.any).length === 0 ? { seek: "" } : {}),
    ...(isPoints(form.deduction, -100) && isPoints(form.cap, 0) ? {} : { points: "" }),
    ...(any === undefined ? {} : { any }),
    ...(unless === undefined ? {} : { unless }),
  };
}

/** As it is kept, unsigned. */
export function changeOf(form: RuleForm): Omit<RuleChange, "by" | "at"> {
  const { id, on, redLine, gravity, from } = form;
  const instead = anyOf(form.instead) === "" ? {} : { instead: bothOf(form.instead) };
  return {
    ...{ id, on, redLine, deduction: Number(form.deduction), cap: Number(form.cap), add: addedOf(form) },
    ...(form.isOwn ? { own: { name: bothOf(form.name), why: bothOf(form.why), ...instead, gravity, from } } : {}),
  };
}

function addedOf({ words, any, unless }: RuleForm): Added {
  const some = { words: linesOf(words), any: linesOf(any), unless: linesOf(unless) };
  return Object.fromEntries(Object.entries(some).filter(([, lines]) => lines.length > 0));
}

export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  ),
];

const anyOf = ({ zh, en }: Text): string => zh.trim() || en.trim();
/** Said in one language it is said in both. */
const bothOf = ({ zh, en }: Text): Both => ({ zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() });

/** Does it look for the same? Then there is nothing new to try it on. */
export function seeksAlike(a: RuleForm, b: RuleForm): boolean {
  return !a.isNew && (["words", "any", "unless", "from"] as const).every((key) => a[key] === b[key]);
}
