// Days no device holds: which points a line has, that they add up to the period, who may see whom; worked out of rows as the room keeps them.
import { describe, expect, it } from "vitest";
import { DAY } from "../../core/time.ts";
import { drawFacts, MEMBERS } from "../../../test/kit/buildFact.ts";
import { seededRandom } from "../../../test/kit/random.ts";
import { monthsOf, rowsOf, type PeriodRow } from "./dayRows.ts";
import { longRange, mayAsk, periodsOf, pointsBetween, type LongAsk } from "./longRange.ts";
import { rateIn, shareIn, sumsOf } from "./sums.ts";
import type { TicketFact } from "./ticketFact.ts";

const FIRST = Date.UTC(2026, 0, 10) / DAY;
const DAYS = 120;
const facts = drawFacts(seededRandom(4), FIRST, DAYS, 12);
const days = rowsOf(facts);
const kept: readonly PeriodRow[] = [...days, ...monthsOf(days)];
const rowsFrom = (from: number, to: number): readonly PeriodRow[] => {
  const periods = new Set(periodsOf(from, to));
  return kept.filter((one) => periods.has(one.period));
};
const among = (from: number, to: number): readonly TicketFact[] => facts.filter((one) => one.day >= from && one.day <= to);
const ask = (parts: Partial<LongAsk> = {}): LongAsk => ({ from: FIRST + 5, to: FIRST + DAYS - 1, slice: "all", only: undefined, ...parts });

describe("a long range", () => {
  it("is the sums of its conversations, and so is its line, by month where it is long", () => {
    const { from, to } = ask();
    const found = longRange(rowsFrom(from, to), undefined, ask());
    expect(found.sums).toEqual(sumsOf(among(from, to)));
    expect(found.line).toHaveLength(5);
    expect(found.line.map((one) => one.sums.n)).toEqual(found.line.map((one) => among(one.first, one.last).length));
    expect(found.line.map((one) => rateIn(one.sums, "endedNegative"))).toEqual(
      found.line.map((one) => rateIn(sumsOf(among(one.first, one.last)), "endedNegative")),
    );
  });

  it("goes day by day where it is no longer than a quarter, days without anything among them", () => {
    const [from, to] = [FIRST - 10, FIRST + 50];
    const found = longRange(rowsFrom(from, to), undefined, ask({ from, to }));
    expect(found.line).toHaveLength(61);
    expect(found.line.slice(0, 10).every((one) => one.sums.n === 0)).toBe(true);
    expect(found.line.reduce((sum, one) => sum + one.sums.n, 0)).toBe(found.sums.n);
  });

  it("stands beside the period before, and says nothing of it where it is not known", () => {
    const [from, to] = [FIRST + 60, FIRST + 119];
    const before = rowsFrom(FIRST, FIRST + 59);
    const found = longRange(rowsFrom(from, to), before, ask({ from, to }));
    expect(found.before?.n).toBe(60 * 12);
    expect(found.lineBefore).toHaveLength(60);
    const alone = longRange(rowsFrom(from, to), undefined, ask({ from, to }));
    expect([alone.before, alone.lineBefore, alone.slices[0]?.before]).toEqual([undefined, [], undefined]);
  });

  it("of one slice has its figures and its line, and still all the slices to choose among", () => {
    const { from, to } = ask();
    const all = longRange(rowsFrom(from, to), undefined, ask());
    const [most] = all.slices.filter((one) => one.slice.startsWith("intent:"));
    if (most === undefined) throw new Error("no matter");
    const one = longRange(rowsFrom(from, to), undefined, ask({ slice: most.slice }));
    expect(one.sums.n).toBe(most.sums.n);
    expect(one.line.reduce((sum, point) => sum + point.sums.n, 0)).toBe(most.sums.n);
    expect(one.slices.map((it) => it.slice)).toEqual(all.slices.map((it) => it.slice));
    expect(most.line?.reduce((sum, n) => sum + n, 0)).toBe(most.sums.n);
  });

  it("shows an agent their own card and the team whole, and refuses a colleague's", () => {
    const { from, to } = ask();
    const [me, other] = MEMBERS;
    const own = longRange(rowsFrom(from, to), undefined, ask({ only: me }));
    expect(own.slices.flatMap((one) => (one.slice.startsWith("agent:") ? [one.slice] : []))).toEqual([`agent:${me}`]);
    const everybody = MEMBERS.reduce((sum, one) => sum + shareIn(sumsOf(among(from, to), one), "served")[1], 0);
    expect(shareIn(own.team, "served")[1]).toBe(everybody);
    expect([mayAsk(`agent:${me}`, me), mayAsk(`agent:${other}`, me), mayAsk("all", me), mayAsk(`agent:${other}`, undefined)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

it("points of a year are its months, the first and last in part", () => {
  const from = Date.UTC(2025, 10, 24) / DAY;
  const points = pointsBetween(from, from + 364);
  expect(points).toHaveLength(13);
  expect(points[0]).toEqual({ first: from, last: Date.UTC(2025, 10, 30) / DAY });
  expect(points.at(-1)?.last).toBe(from + 364);
});
