// Keeps the list: every row has its tests, every test of this folder a row, and none of them is left out of a run.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const top = resolve(import.meta.dirname, "../..");
const LEAST = 60;

interface Row {
  readonly name: string;
  readonly tests: readonly { readonly file: string; readonly sentence: string }[];
}

const rows: readonly Row[] = readFileSync(join(import.meta.dirname, "README.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| (?!attack|---)/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|")))
  .map(([, name = "", , , shown = ""]) => ({
    name,
    tests: shown.split(" <br> ").flatMap((one) => {
      const [, file = "", sentence = ""] = /^`([^`]+)` (.+)$/.exec(one) ?? [];
      return sentence === "" ? [] : [{ file, sentence }];
    }),
  }));

const textOf = (file: string): string => readFileSync(resolve(top, file), "utf8");
/** As it stands in a source, whose quotes may be escaped. */
const has = (text: string, sentence: string): boolean => text.replaceAll('\\"', '"').includes(sentence);

describe("the list of attacks", () => {
  it(`names at least ${LEAST}, each once`, () => {
    expect(rows.length).toBeGreaterThanOrEqual(LEAST);
    expect(new Set(rows.map((one) => one.name)).size).toBe(rows.length);
  });

  it("has for every row a test that is there", () => {
    for (const { name, tests } of rows) {
      expect([name, tests.length > 0]).toEqual([name, true]);
      for (const { file, sentence } of tests)
        expect([name, file, existsSync(resolve(top, file)) && has(textOf(file), sentence)]).toEqual([name, file, true]);
    }
  });

  it("has a row for every test of this folder", () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
      (one) => one.endsWith(".test.ts") && one !== "list.test.ts",
    );
    expect(files.length).toBeGreaterThan(8);
    for (const one of files) {
      const file = `test/attacks/${one.replaceAll("\\", "/")}`;
      const named = rows.flatMap((row) => row.tests.filter((test) => test.file === file).map((test) => test.sentence));
      const sentences = [...textOf(file).matchAll(/^\s*it\(\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`)/gm)].map((match) =>
        (match[1] ?? match[2] ?? "").replaceAll('\\"', '"'),
      );
      expect(sentences.length).toBeGreaterThan(0);
      const missing = sentences.filter((sentence) => !named.some((known) => sentence.includes(known) || isCase(sentence, known, file)));
      expect([file, missing]).toEqual([file, []]);
    }
  });

  it("leaves none of them out of a run", () => {
    for (const file of new Set(rows.flatMap((row) => row.tests.map((test) => test.file))))
      expect([file, /\b(?:it|describe)\.(?:skip|todo|only|fails|runIf|skipIf)\b/.test(textOf(file))]).toEqual([file, false]);
  });
});

/** A test made of a table of cases is named by one of its cases. */
function isCase(sentence: string, known: string, file: string): boolean {
  return /\$\{name\}/.test(sentence) && has(textOf(file), known) && !/^\[R\d+\]/.test(known);
}
