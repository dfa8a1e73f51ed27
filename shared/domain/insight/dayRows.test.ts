// Folding by day: recounted from scratch, added in any order, by way of months, or taken away again, the same figures come out, to the last digit.
import { describe, expect, it } from "vitest";
import { drawFact, drawFacts, servedFact } from "../../../test/kit/buildFact.ts";
import { ANNA, BOB } from "../../../test/kit/buildTicket.ts";
import { seededRandom } from "../../../test/kit/random.ts";
import { DAY, SECOND } from "../../core/time.ts";
import { bySlice, createFolding, monthPeriod, monthsOf, periodsBetween, rowsOf, type PeriodRow, type Slice } from "./dayRows.ts";
import { SHARE_NAMES } from "./measures.ts";
import { NO_SUMS, shareIn, spreadIn, sumOf, sumsOf, type Sums } from "./sums.ts";
import type { TicketFact } from "./ticketFact.ts";

const FIRST = Date.UTC(2026, 9, 20) / DAY; // 20 October: the days below lie in two months
const SEEDS = [1, 2, 3, 4, 5];
const drawn = (seed: number): readonly TicketFact[] => drawFacts(seededRandom(seed), FIRST, 25, 12);

/** In an order of its own for each seed. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const random = seededRandom(seed + 1_000);
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

describe.each(SEEDS)("facts of seed %i", (seed) => {
  const facts = drawn(seed);
  const rows = rowsOf(facts);

  it("counted in another order give the same rows", () => {
    expect(rowsOf(shuffled(facts, seed))).toEqual(rows);
  });
  it("counted in parts on several machines and put together give the same rows", () => {
    const cut = 1 + Math.floor(seededRandom(seed)() * (facts.length - 2));
    const [here, there] = [rowsOf(shuffled(facts, seed).slice(0, cut)), rowsOf(shuffled(facts, seed).slice(cut))];
    const folding = createFolding();
    for (const row of shuffled([...there, ...here], seed)) folding.row(row);
    expect(folding.rows()).toEqual(rows);
  });
  it("put together three at a time or one by one are the same", () => {
    const many = shuffled(rows, seed)
      .slice(0, 60)
      .map((one) => one.sums);
    const [a = NO_SUMS, b = NO_SUMS, c = NO_SUMS] = many;
    expect(sumOf([sumOf([a, b]), c])).toEqual(sumOf([a, sumOf([b, c])]));
    expect(many.reduce((sum, one) => sumOf([sum, one]), NO_SUMS)).toEqual(sumOf(many));
    expect(sumOf([NO_SUMS, a])).toEqual(a);
  });
  it("that change are taken away as they were and added as they are: the same as counting all anew", () => {
    const random = seededRandom(seed + 7);
    const folding = createFolding();
    for (const one of facts) folding.fact(one);
    const now = facts.map((one, i) => {
      if (random() < 0.7) return one;
      const next = drawFact(random, i, one.day + Math.floor(random() * 3)); // opened again, and over on another day
      folding.fact(one, -1);
      folding.fact(next);
      return next;
    });
    expect(folding.rows()).toEqual(rowsOf(now));
  });
  it("by way of days give the same months", () => {
    expect(monthsOf(rows)).toEqual(rowsOf(facts, monthPeriod));
  });
  it("of any period are the same by days, by months and days, and by the conversations themselves", () => {
    const random = seededRandom(seed + 3);
    const known = new Map<string, PeriodRow[]>();
    for (const row of [...rows, ...monthsOf(rows)]) known.set(row.period, [...(known.get(row.period) ?? []), row]);
    for (let i = 0; i < 10; i++) {
      const from = FIRST + Math.floor(random() * 20);
      const to = from + Math.floor(random() * 20);
      const byRows = bySlice(periodsBetween(from, to).flatMap((period) => known.get(period) ?? []));
      const inIt = facts.filter((one) => one.day >= from && one.day <= to);
      expect(byRows).toEqual(bySlice(rowsOf(inIt)));
      if (inIt.length > 0) expect(byRows.get("all")).toEqual(sumsOf(inIt));
    }
  });
  it("survive being written down and read again", () => {
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });
});

describe("a period of days", () => {
  const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
  it("is whole months where it has them, and days at its ends", () => {
    const periods = periodsBetween(day("2026-01-30"), day("2026-04-02"));
    expect(periods).toEqual([
      `d${day("2026-01-30")}`,
      `d${day("2026-01-31")}`,
      "m2026-02",
      "m2026-03",
      `d${day("2026-04-01")}`,
      `d${day("2026-04-02")}`,
    ]);
  });
  it("of a year has twelve rows of a slice to read", () => {
    expect(periodsBetween(day("2025-01-01"), day("2025-12-31"))).toHaveLength(12);
    expect(periodsBetween(day("2024-12-02"), day("2025-12-01"))).toHaveLength(30 + 11 + 1);
  });
  it("within a month is its days", () => {
    expect(periodsBetween(day("2026-02-02"), day("2026-02-27"))).toHaveLength(26);
  });
});

describe("one conversation of two agents", () => {
  const fact = servedFact(BOB, {
    waits: [
      { by: ANNA, ms: 20 * SECOND },
      { by: BOB, ms: 50 * SECOND },
    ],
  });
  const slices = bySlice(rowsOf([fact]));
  const of = (slice: Slice): Sums => slices.get(slice) ?? NO_SUMS;
  it("is the first reply of who gave it, and the outcome of who had it last", () => {
    expect([shareIn(of("agent:anna"), "quick"), shareIn(of("agent:anna"), "fcr")]).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect([shareIn(of("agent:bob"), "quick"), shareIn(of("agent:bob"), "fcr")]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(spreadIn(of("agent:bob"), "reply")).toMatchObject({ n: 1, mean: 50 * SECOND });
  });
  it("is counted once when the team is put together", () => {
    const team = sumOf([...slices].filter(([slice]) => slice.startsWith("agent:")).map(([, sums]) => sums));
    const ofPeople = SHARE_NAMES.filter((name) => name !== "handedOff"); // the bot is no member of it
    expect(ofPeople.map((name) => shareIn(team, name))).toEqual(ofPeople.map((name) => shareIn(of("all"), name)));
    expect(team.times).toEqual(of("all").times);
  });
});
