// The form of a greeting: there and back, what is wrong, and what is seen on a page.
import { describe, expect, it } from "vitest";
import type { AnswerPack } from "../../../shared/domain/knowledge.ts";
import { formOf, greetingOf, NEW_GREETING, tryOn, wrongIn, type GreetingForm } from "./greetingForm.ts";

const whole: GreetingForm = {
  ...NEW_GREETING,
  name: "购物车",
  page: "/cart",
  basket: "199",
  zh: "要帮忙吗？",
  en: "Need help?",
  from: "2026-11-01",
  to: "2026-11-11",
};
const made = (form: GreetingForm, id = "g1") => {
  const rule = greetingOf(form, id);
  if (rule === undefined) throw new Error("not a rule");
  return rule;
};
const pack: AnswerPack = {
  version: "desk",
  shop: { name: { zh: "", en: "" }, hours: { zh: "", en: "" } },
  articles: [],
  products: [],
};
const trial = { path: "/cart", product: "", seconds: 60, basket: 200, language: "zh" } as const;
const always: GreetingForm = { ...whole, from: "", to: "" };

describe("the form of a greeting", () => {
  it("makes the rule it was made from", () => {
    expect(formOf(made(whole))).toEqual(whole);
    expect(made(whole).when).toEqual({ page: "/cart", seconds: 30, basket: 199 });
  });

  it("says what is not right, field by field", () => {
    expect(wrongIn(NEW_GREETING)).toEqual(["name", "words"]);
    expect(wrongIn({ ...whole, seconds: "1.5", basket: "-1", to: "2026-10-01" })).toEqual(["seconds", "basket", "dates"]);
    expect(greetingOf({ ...whole, en: "" }, "g1")).toBeUndefined();
  });

  it("shows what is seen on a page, and why not this one", () => {
    const rule = made(always);
    const first = made({ ...always, zh: "别的" }, "g0");
    expect(tryOn({ ...pack, greetings: [rule] }, rule, trial, 1e12)).toEqual({ said: { rule, text: "要帮忙吗？" } });
    expect(tryOn({ ...pack, greetings: [rule] }, rule, { ...trial, seconds: 5 }, 1e12)).toEqual({ why: "soon" });
    expect(tryOn({ ...pack, greetings: [rule] }, rule, { ...trial, path: "/" }, 1e12)).toEqual({ why: "page" });
    expect(tryOn({ ...pack, greetings: [first, rule] }, rule, trial, 1e12)).toMatchObject({ said: { text: "别的" }, why: "other" });
  });
});
