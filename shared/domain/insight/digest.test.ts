// A week or a month in one line: when it is over, what it says, and that it names nobody.
import { describe, expect, it } from "vitest";
import { DAY } from "../../core/time.ts";
import { servedFact } from "../../../test/kit/buildFact.ts";
import { ANNA } from "../../../test/kit/buildTicket.ts";
import { digestFigures, digestOf, digestTitle, nextDigestDay, periodsEnding } from "./digest.ts";
import { sumsOf } from "./sums.ts";

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;

describe("what is over in the morning of", () => {
  it.each<[string, readonly [from: string, to: string, isMonth: boolean][]]>([
    ["2026-11-23", [["2026-11-16", "2026-11-22", false]]], // a Monday
    ["2026-11-24", []],
    ["2026-12-01", [["2026-11-01", "2026-11-30", true]]],
    ["2026-03-01", [["2026-02-01", "2026-02-28", true]]],
    [
      "2027-02-01",
      [
        ["2027-01-25", "2027-01-31", false],
        ["2027-01-01", "2027-01-31", true],
      ],
    ],
  ])("%s", (morning, periods) => {
    expect(periodsEnding(day(morning))).toEqual(periods.map(([from, to, isMonth]) => ({ from: day(from), to: day(to), isMonth })));
  });
  it("the next such morning is the first one after", () => {
    expect(nextDigestDay(day("2026-11-23"))).toBe(day("2026-11-30"));
    expect(nextDigestDay(day("2026-11-30"))).toBe(day("2026-12-01"));
  });
});

it("says how many, how many before, and the rates with how many rated", () => {
  const facts = [servedFact(ANNA, { csat: 5 }), servedFact(ANNA), servedFact(ANNA, { reopened: true }), servedFact(ANNA)];
  const digest = digestOf({ from: 1, to: 7, isMonth: false }, sumsOf(facts), sumsOf(facts.slice(2)));
  expect(digestTitle(digest, "zh")).toBe("上周 4 个会话，前一周 2 个");
  expect(digestFigures(digest, "zh")).toBe("一次解决 75% · 满意 100%（评价率 25%） · 3 分钟内回 100% · 承诺做到 100%");
  expect(digestTitle(digestOf({ from: 1, to: 31, isMonth: true }, sumsOf(facts), undefined), "en")).toBe("Last month: 4 conversations");
});
