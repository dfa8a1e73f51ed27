// The questions for retrieval: every row can be read, and none is a text that trains or is measured elsewhere.
import { describe, expect, it } from "vitest";
import { readTsv } from "../training/tsv.ts";
import { restOf } from "../training/turnTexts.ts";
import { questionsOf } from "./questions.ts";

const zh = questionsOf("zh");
const en = questionsOf("en");
const all = [...zh, ...en];
const FILES = ["examples", "test", "unseen"].flatMap((name) => ["zh", "en"].map((language) => `${name}.${language}.tsv`));

describe("the questions for retrieval", () => {
  it("are at least 280 Chinese and 140 English ones that an article should answer, and 60 that none should", () => {
    expect(zh.filter((one) => one.expected === "article").length).toBeGreaterThanOrEqual(280);
    expect(en.filter((one) => one.expected === "article").length).toBeGreaterThanOrEqual(140);
    expect(all.filter((one) => one.expected === "none").length).toBeGreaterThanOrEqual(60);
  });

  it("are put aside for the test, but for a quarter", () => {
    for (const questions of [zh, en]) expect(questions.filter((one) => one.part === "dev").length).toBe(Math.floor(questions.length / 4));
  });

  it("are each asked once, in words that no example and no other test sentence has", () => {
    const rests = all.map((one) => restOf(one.text));
    expect(new Set(rests).size).toBe(all.length);
    const known = new Set(
      FILES.flatMap((name) => readTsv(new URL(`../data/${name}`, import.meta.url))).map((row) => restOf(row["text"] ?? "")),
    );
    expect(rests.filter((rest) => known.has(rest))).toEqual([]);
  });
});
