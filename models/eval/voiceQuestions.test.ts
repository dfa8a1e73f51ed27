// The questions in other voices: as many as promised, half of them put aside, and none a text that trains or is measured elsewhere.
import { describe, expect, it } from "vitest";
import { readTsv } from "../training/tsv.ts";
import { restOf } from "../training/turnTexts.ts";
import { demoPack } from "./finding.ts";
import { questionsOf } from "./questions.ts";
import { siblingQuestions } from "./siblingQuestions.ts";
import { voiceQuestions } from "./voiceQuestions.ts";

const pack = demoPack();
const dev = voiceQuestions(pack, "dev");
const aside = voiceQuestions(pack, "test");
const all = [...dev, ...aside];
const FILES = ["examples", "test", "unseen"].flatMap((name) => ["zh", "en"].map((language) => `${name}.${language}.tsv`));

describe("the questions in other voices", () => {
  it("are at least 150 Chinese and 90 English ones, nearly half of them put aside", () => {
    expect(all.filter((one) => one.language === "zh").length).toBeGreaterThanOrEqual(150);
    expect(all.filter((one) => one.language === "en").length).toBeGreaterThanOrEqual(90);
    expect(aside.length / all.length).toBeGreaterThan(0.45);
  });

  it("are each asked once, in words that nothing else here has", () => {
    const rests = all.map((one) => restOf(one.question.text));
    expect(new Set(rests).size).toBe(all.length);
    const known = new Set([
      ...FILES.flatMap((name) => readTsv(new URL(`../data/${name}`, import.meta.url))).map((row) => restOf(row["text"] ?? "")),
      ...(["zh", "en"] as const).flatMap((language) => questionsOf(language).map((one) => restOf(one.text))),
      ...siblingQuestions(pack).map((one) => restOf(one.question.text)),
      ...pack.articles.flatMap(({ questions }) => [...questions.zh, ...questions.en].map(restOf)),
    ]);
    expect(rests.filter((rest) => known.has(rest))).toEqual([]);
  });
});
