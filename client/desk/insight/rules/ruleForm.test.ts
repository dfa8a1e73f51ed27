// A rule as it is filled in: what goes live of it, what does not, and that nothing is lost on the way there and back.
import { describe, expect, it } from "vitest";
import { asId, type MemberId } from "../../../../shared/core/ids.ts";
import { DEFAULT_RULES } from "../../../../shared/domain/inspection/defaultRules.ts";
import { readRuleChange } from "../../../../shared/domain/inspection/ruleChange.ts";
import { ruleOf } from "../../../../shared/domain/inspection/shopRules.ts";
import { changeOf, formOf, newForm, problemsOf, seeksAlike, type RuleForm } from "./ruleForm.ts";

const ANNA = asId<MemberId>("anna");
const sign = (form: RuleForm) => readRuleChange({ ...changeOf(form), by: ANNA, at: 1 });
const FILLED: RuleForm = {
  ...newForm("Sgift"),
  name: { zh: "说赠品没了", en: "" },
  why: { zh: " 先查库存 ", en: "Check first" },
  words: "赠品已送完\n\n 赠品没了 \n赠品没了",
  any: "没有.{0,3}赠品",
};

describe("a rule as it is filled in", () => {
  it("of one's own: said in one language it is said in both, lines are trimmed and stand once; read back it is the same", () => {
    expect(problemsOf(FILLED)).toEqual({});
    const change = sign(FILLED);
    expect(change).toMatchObject({
      ...{ id: "Sgift", on: true, deduction: 5, cap: 10, redLine: false },
      add: { words: ["赠品已送完", "赠品没了"], any: ["没有.{0,3}赠品"] },
      own: { name: { zh: "说赠品没了", en: "说赠品没了" }, why: { zh: "先查库存", en: "Check first" }, from: "agent" },
    });
    const rule = change && ruleOf(change);
    if (rule === undefined || change === undefined) throw new Error("no rule");
    expect(sign(formOf(rule, change))).toEqual(change);
  });
  it("of one every shop begins with: weight and what is added, not its name", () => {
    const rule = DEFAULT_RULES.rules.find((one) => one.id === "Q13");
    if (rule === undefined) throw new Error("Q13");
    const form = { ...formOf(rule, undefined), deduction: "20", on: false, unless: "店里第一排" };
    expect(problemsOf(form)).toEqual({});
    expect(sign(form)).toEqual({
      ...{ id: "Q13", by: ANNA, at: 1, on: false, deduction: 20, cap: rule.cap, redLine: rule.redLine },
      add: { unless: ["店里第一排"] },
    });
  });
  it("says what is not right yet, and of a pattern which line", () => {
    expect(Object.keys(problemsOf(newForm("S1")))).toEqual(["name", "why", "seek"]);
    expect(problemsOf({ ...FILLED, deduction: "many" })).toEqual({ points: "" });
    expect(problemsOf({ ...FILLED, cap: "-3" })).toEqual({ points: "" });
    expect(problemsOf({ ...FILLED, any: "好\n(a+)+$", unless: "(" })).toEqual({ any: "(a+)+$", unless: "(" });
  });
  it("is tried anew where it looks for something else, not where it only weighs otherwise", () => {
    const old = { ...FILLED, isNew: false };
    expect(seeksAlike(old, { ...old, deduction: "9", on: false })).toBe(true);
    expect(seeksAlike(old, { ...old, words: "别的" })).toBe(false);
    expect(seeksAlike(FILLED, FILLED)).toBe(false);
  });
});
