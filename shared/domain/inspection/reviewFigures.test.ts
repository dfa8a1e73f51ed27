// How good the rules are, worked by hand: precision, what is missed, how far two people agree; and the draw of a day.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type MessageId, type TicketId } from "../../core/ids.ts";
import { DAY } from "../../core/time.ts";
import { agreementOf, type Pair } from "./agreement.ts";
import { reviewKey, type Judged, type Review } from "./reviewMark.ts";
import { reviewFigures } from "./reviewFigures.ts";
import { drawnIn, isToRead } from "./sample.ts";

const m = (n: number): MessageId => asId<MessageId>(`m${n}`);
const NOW = 100 * DAY;
const word = (rule: string, n: number, is: Review["is"], by = "sue", more: Partial<Review> = {}): Review => ({
  ...{ rule, message: m(n), by: asId<MemberId>(by), at: 10, is, takes: 5 },
  ...more,
});
const talk = (rules: readonly string[], reviews: readonly Review[], more: Partial<Judged> = {}, at = NOW - DAY): Judged => ({
  judged: { rules: "v", at, of: at, pass: 70, found: rules.map((rule, i) => ({ rule, message: m(i), takes: 5 })) },
  reviews: Object.fromEntries(reviews.map((one) => [reviewKey(one), one])),
  ...more,
});

describe("reviewFigures", () => {
  it("counts what was confirmed of what was reviewed, by rule and by week; a bonus is no finding to be right about", () => {
    const { rules, precision } = reviewFigures(
      [
        talk(["Q06", "Q08"], [word("Q06", 0, "right"), word("Q08", 1, "wrong")]),
        talk(["Q06"], [word("Q06", 0, "wrong")], {}, NOW - 10 * DAY),
        talk(["Q06"], []),
        talk(["Q06"], [word("Q06", 0, "wrong")], {}, NOW - 80 * DAY), // too long ago
        { judged: { rules: "v", at: NOW - DAY, of: 1, pass: 70, found: [{ rule: "Q03", message: m(0), takes: -5 }] } },
        {},
      ],
      NOW,
    );
    expect(rules.map(({ rule, yes, n, found }) => [rule, yes, n, found])).toEqual([
      ["Q06", 1, 2, 3],
      ["Q08", 0, 1, 1],
    ]);
    expect(rules[0]?.weeks.map((one) => one.n)).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect(precision).toMatchObject({ yes: 1, n: 3 });
    expect(precision.low).toBeCloseTo(0.061, 2); // Wilson, 1 of 3
    expect(precision.high).toBeCloseTo(0.792, 2);
    expect(reviewFigures([], NOW)).toMatchObject({ rules: [], precision: { n: 0, rate: undefined }, recall: { n: 0 }, sampled: 0 });
  });

  it("tells from the sample alone what is missed: read in whole, what nobody struck stands", () => {
    const sample = { readings: { sue: { by: asId<MemberId>("sue"), at: 1, sample: true } } };
    const byRisk = { readings: { sue: { by: asId<MemberId>("sue"), at: 1 } } };
    const { recall, sampled, rules } = reviewFigures(
      [
        talk(["Q06", "Q08"], [word("Q08", 1, "wrong"), word("Q16", 2, "missed")], sample), // one found, one missed
        talk(["Q06"], [], sample),
        talk([], [word("Q16", 0, "missed")], byRisk),
        talk([], [], { readings: { sue: { by: asId<MemberId>("sue"), at: 1, sample: true, off: true } } }),
      ],
      NOW,
    );
    expect([recall.yes, recall.n, sampled]).toEqual([2, 3, 2]);
    expect(rules.find((one) => one.rule === "Q16")).toMatchObject({ found: 0, missed: 2, n: 0 });
  });

  it("compares the first two words on a finding; who answers an appeal is not compared", () => {
    const { agreement } = reviewFigures(
      [
        talk(["Q06", "Q08"], [word("Q06", 0, "right"), word("Q06", 0, "wrong", "own", { at: 11 }), word("Q08", 1, "right")]),
        talk(["Q06"], [word("Q06", 0, "right"), word("Q06", 0, "wrong", "own", { answers: 3 })]),
        talk(["Q06"], [word("Q06", 0, "right"), word("Q06", 0, "right", "own"), word("Q06", 0, "wrong", "zoe", { at: 99 })]),
      ],
      NOW,
    );
    expect(agreement).toMatchObject({ n: 2, same: 1, share: 0.5 });
  });
});

describe("agreement", () => {
  const times = (n: number, pair: Pair): readonly Pair[] => Array.from({ length: n }, () => pair);
  it("is the share, less what chance gives: 20 yes-yes, 5 and 10 apart, 15 no-no make .7 and .4", () => {
    const pairs = [...times(20, [true, true]), ...times(5, [true, false]), ...times(10, [false, true]), ...times(15, [false, false])];
    const { n, share, kappa } = agreementOf(pairs);
    expect([n, share]).toEqual([50, 0.7]);
    expect(kappa).toBeCloseTo(0.4, 10);
  });
  it("is 1 where all say the same of both kinds, below 0 where they say the opposite, and nothing where there is only one kind or none", () => {
    expect(agreementOf([...times(2, [true, true]), ...times(3, [false, false])]).kappa).toBe(1);
    expect(agreementOf([...times(2, [true, false]), ...times(2, [false, true])]).kappa).toBe(-1);
    expect(agreementOf(times(4, [true, true]))).toMatchObject({ share: 1, kappa: undefined });
    expect(agreementOf([])).toEqual({ n: 0, same: 0, share: undefined, kappa: undefined });
  });
});

describe("the day's sample", () => {
  const day = (n: number, of: number) => Array.from({ length: n }, (_, i) => ({ id: asId<TicketId>(`t-${of}-${i}`), day: of }));
  it("is three of a hundred, five at least, all of a quiet day; each day for itself, in whatever order they are told", () => {
    expect(drawnIn(day(1_000, 1)).size).toBe(30);
    expect(drawnIn(day(40, 1)).size).toBe(5);
    expect(drawnIn(day(3, 1)).size).toBe(3);
    const both = [...day(1_000, 1), ...day(40, 2)];
    expect(drawnIn(both)).toEqual(drawnIn(both.toReversed()));
    expect([...drawnIn(both)].filter((id) => id.startsWith("t-2-")).length).toBe(5);
  });
  it("favours nobody: over many days each place of the day is drawn about as often", () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let d = 0; d < 400; d++)
      for (const id of drawnIn(day(50, d))) {
        const tenth = Math.floor(Number(id.split("-")[2]) / 5);
        counts[tenth] = (counts[tenth] ?? 0) + 1;
      }
    for (const n of counts) expect(n).toBeGreaterThan(150); // 200 expected, standard deviation 13
  });
  it("is read by two, by nobody twice", () => {
    expect(isToRead(undefined, "sue")).toBe(true);
    expect(isToRead(["own"], "sue")).toBe(true);
    expect(isToRead(["sue"], "sue")).toBe(false);
    expect(isToRead(["own", "zoe"], "sue")).toBe(false);
  });
});
