// The room's answer as the page shows it: figures, a line by day or month, what is hot, cards beside a team of which one member alone is known.
import { describe, expect, it } from "vitest";
import { DAY } from "../../../shared/core/time.ts";
import { monthsOf, rowsOf } from "../../../shared/domain/insight/dayRows.ts";
import { longRange, periodsOf } from "../../../shared/domain/insight/longRange.ts";
import { NO_SUMS, SUMS_OF } from "../../../shared/domain/insight/sums.ts";
import { readFiguresFace, readSlice, type FiguresFace } from "../../../shared/wire/figuresApi.ts";
import { drawFacts, MEMBERS } from "../../../test/kit/buildFact.ts";
import { seededRandom } from "../../../test/kit/random.ts";
import { sliceOf } from "../../../shared/domain/insight/chosen.ts";
import { longView, onlyOne } from "./longView.ts";
import { viewOf } from "./view.ts";

const FIRST = Date.UTC(2026, 0, 1) / DAY;
const [ME] = MEMBERS;
const facts = drawFacts(seededRandom(7), FIRST, 200, 10);
const days = rowsOf(facts);
const faceOf = (from: number, to: number, only?: typeof ME): FiguresFace => {
  const periods = new Set(periodsOf(from, to));
  const rows = [...days, ...monthsOf(days)].filter((one) => periods.has(one.period));
  const { before: _none, lineBefore, slices, ...range } = longRange(rows, undefined, { from, to, slice: "all", only });
  const face: FiguresFace = {
    ...range,
    of: SUMS_OF,
    lineBefore: lineBefore.map((one) => one ?? NO_SUMS),
    slices: slices.map(({ before: _unknown, ...one }) => one),
  };
  const read = readFiguresFace(JSON.parse(JSON.stringify(face)));
  if (read === undefined) throw new Error("no answer that can be read");
  return read;
};

describe("a long period", () => {
  const [first, last] = [FIRST + 100, FIRST + 189];
  const face = faceOf(first, last);
  const view = longView(face, { first, last, members: MEMBERS, goals: {} });
  const own = viewOf(facts, { last, days: 90, chosen: {}, members: MEMBERS });

  it("shows what the conversations themselves would, but for them", () => {
    expect(view.sums).toEqual(own.sums);
    expect(view.days.map(({ day, n, yes, all }) => ({ day, n, yes, all }))).toEqual(
      own.days.map(({ day, n, yes, all }) => ({ day, n, yes, all })),
    );
    expect(view.hot.map(({ intent, n, bot, line, resolved }) => ({ intent, n, bot, line, resolved }))).toEqual(
      own.hot.map(({ intent, n, bot, line, resolved }) => ({ intent, n, bot, line, resolved })),
    );
    expect(view.cards.map(({ member, axes }) => ({ member, axes }))).toEqual(own.cards.map(({ member, axes }) => ({ member, axes })));
    expect(view.times.products).toHaveLength(8);
    expect(view.times).toEqual(own.times);
    expect(view.returns[0]?.reasons.length).toBeGreaterThan(1);
    expect(view.returns).toEqual(own.returns);
    expect(view.facts).toEqual([]);
  });

  it("shows an agent beside the whole team", () => {
    if (ME === undefined) throw new Error("nobody");
    const mine = longView(faceOf(first, last, ME), { first, last, members: [ME], goals: {} });
    expect(mine.cards).toHaveLength(1);
    expect(mine.times.agents.map((one) => one.id)).toEqual([ME]);
    expect(mine.cards[0]?.axes).toEqual(view.cards.find((one) => one.member === ME)?.axes);
  });

  it("of a year stands for months", () => {
    const year = longView(faceOf(FIRST, FIRST + 199), { first: FIRST, last: FIRST + 199, members: MEMBERS, goals: {} });
    expect(year.days).toHaveLength(7);
    expect(year.days[0]).toMatchObject({ day: FIRST, last: FIRST + 30 });
  });
});

it("asks for one thing at a time, the narrowest", () => {
  expect(sliceOf({})).toBe("all");
  expect(sliceOf({ channel: "api", intent: "refund_progress" })).toBe("intent:refund_progress");
  expect(onlyOne({ channel: "api", intent: "refund_progress" })).toEqual({ intent: "refund_progress" });
});

it.each(["all", "channel:widget", "intent:refund_progress", "product:p-linen-shirt", "agent:a1"])("%s is a slice", (one) =>
  expect(readSlice(one)).toBe(one),
);
it.each(["", "all:x", "agent:", "agent:A", "agent:a:b", "shopper:s1", 3])("%s is none", (one) => expect(readSlice(one)).toBeUndefined());
