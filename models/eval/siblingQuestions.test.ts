// The questions about siblings: as many as promised, each article with a sibling among them, and none a text that trains or is measured elsewhere.
import { describe, expect, it } from "vitest";
import { readTsv } from "../training/tsv.ts";
import { restOf } from "../training/turnTexts.ts";
import { demoPack } from "./finding.ts";
import { questionsOf } from "./questions.ts";
import { siblingQuestions } from "./siblingQuestions.ts";

const all = siblingQuestions(demoPack());
const FILES = ["examples", "test", "unseen"].flatMap((name) => ["zh", "en"].map((language) => `${name}.${language}.tsv`));

describe("the questions about siblings", () => {
  it("are at least 250 Chinese and 150 English ones, a twelfth of them without an answer", () => {
    expect(all.filter((one) => one.language === "zh").length).toBeGreaterThanOrEqual(250);
    expect(all.filter((one) => one.language === "en").length).toBeGreaterThanOrEqual(150);
    expect(all.filter((one) => one.right.size === 0).length * 12).toBeGreaterThanOrEqual(all.length);
  });

  it("ask for every one of two or more shop-wide articles of a matter after the sale, in both languages", () => {
    const asked = { zh: new Set<string>(), en: new Set<string>() };
    for (const { language, right } of all) for (const id of right) asked[language].add(id);
    for (const intent of [
      "refund_progress",
      "refund_request",
      "return_exchange",
      "return_shipping",
      "order_modify",
      "order_cancel",
      "invoice",
    ])
      for (const { id } of demoPack().articles.filter((one) => one.intent === intent && one.scope.at === "shop"))
        expect([asked.zh.has(id), asked.en.has(id)], id).toEqual([true, true]);
  });

  it("are each asked once, in words that nothing else here has", () => {
    const rests = all.map((one) => restOf(one.question.text));
    expect(new Set(rests).size).toBe(all.length);
    const known = new Set([
      ...FILES.flatMap((name) => readTsv(new URL(`../data/${name}`, import.meta.url))).map((row) => restOf(row["text"] ?? "")),
      ...(["zh", "en"] as const).flatMap((language) => questionsOf(language).map((one) => restOf(one.text))),
      ...demoPack().articles.flatMap(({ questions }) => [...questions.zh, ...questions.en].map(restOf)),
    ]);
    expect(rests.filter((rest) => known.has(rest))).toEqual([]);
  });
});
