// The rules of dispatch as a form, there and back.
import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, type DispatchRules } from "../../../../shared/domain/policy.ts";
import { formOf, isChanged, rulesOf, shareOf, wrongIn } from "./dispatchForm.ts";

const RULES = DEFAULT_POLICY.dispatch;

describe("the form of dispatch", () => {
  it("shows the rules in the units people say, and gives them back as they were", () => {
    const form = formOf(RULES);
    expect([form.strategy, form.weights.load, form.times.able, form.times.autoAway, form.kinds.api]).toEqual([
      "best",
      "30",
      "60",
      "10",
      "1",
    ]);
    expect(isChanged(form, RULES)).toBe(false);
    expect(rulesOf(form, RULES)).toMatchObject(RULES);
  });
  it("of a shop from before some rules shows what holds there", () => {
    const { fair: _, autoAwayMs: __, ...old } = RULES;
    const form = formOf(old);
    expect([form.weights.fair, form.times.autoAway]).toEqual(["30", "0"]);
  });
  it("takes what was typed, and orders the waits", () => {
    const form = formOf(RULES);
    const typed = { ...form, times: { ...form.times, best: "90", autoAway: "15" }, strategy: "roundRobin" as const };
    expect(rulesOf(typed, RULES)).toMatchObject({ relaxMs: [0, 60_000, 90_000], autoAwayMs: 900_000, strategy: "roundRobin" });
    expect(isChanged(typed, RULES)).toBe(true);
  });
  it("says which field cannot be kept", () => {
    const form = formOf(RULES);
    const typed = {
      ...form,
      weights: { ...form.weights, skill: "" },
      times: { ...form.times, offer: "2" },
      kinds: { ...form.kinds, api: "x" },
    };
    expect([...wrongIn(typed)]).toEqual(["skill", "offer", "api"]);
    expect(rulesOf(typed, RULES)).toBeUndefined();
  });
  it("says what a weight comes to beside the others", () => {
    const none = formOf({ ...RULES, ...{ skill: 0, load: 0, performance: 0, affinity: 0, idle: 0, fair: 0 } } satisfies DispatchRules);
    expect([shareOf(formOf(RULES), "load"), shareOf(none, "load")]).toEqual([30, 0]);
  });
});
