// A member beside the team: the rows of the drawn page (design/mock/insight.html) worked by hand, and who is compared at all.
import { describe, expect, it } from "vitest";
import { buildFact, servedFact } from "../../../test/kit/buildFact.ts";
import { ANNA, BOB, CHEN } from "../../../test/kit/buildTicket.ts";
import { asId, type MemberId, type TicketId } from "../../core/ids.ts";
import { LEAST, rangeOf, shrunk, standing, type Standing } from "./estimate.ts";
import { hintsFor } from "./hints.ts";
import { overTime, scorecards, type Scorecard } from "./scorecard.ts";
import { NO_SUMS, sumsOf } from "./sums.ts";
import type { TicketFact } from "./ticketFact.ts";

const percent = (rate: number): number => Math.round(rate * 100);

describe("a share of few, pulled towards the team's", () => {
  it.each<[what: string, yes: number, all: number, team: number, shown: number, stands: Standing]>([
    ["周敏, first contact", 110, 118, 0.84, 92, "above"],
    ["周敏, satisfied", 39, 41, 0.9, 93, "same"],
    ["周敏, three minutes", 116, 118, 0.94, 98, "same"],
    ["周敏, inspection: few can be above 95", 118, 118, 0.95, 99, "above"],
    ["赵雨晴, first contact", 80, 96, 0.84, 83, "same"],
    ["赵雨晴, proactive", 41, 96, 0.24, 39, "above"],
    ["钱浩, first contact", 112, 131, 0.84, 85, "same"],
    ["孙佳, satisfied", 24, 26, 0.9, 91, "same"],
    ["李文博, first contact", 79, 108, 0.84, 75, "below"],
    ["李文博, satisfied", 27, 35, 0.9, 82, "below"],
    ["李文博, three minutes", 92, 108, 0.94, 87, "below"],
    ["李文博, inspection", 94, 108, 0.95, 88, "below"],
    ["郑可, first contact: too few", 9, 12, 0.84, 81, "few"],
    ["郑可, satisfied: all four, and yet", 4, 4, 0.9, 92, "few"],
    ["郑可, inspection: all twelve, and yet", 12, 12, 0.95, 97, "few"],
    ["nobody yet: the team's", 0, 0, 0.7, 70, "few"],
    ["all of a hundred in a team of all", 100, 100, 1, 100, "same"],
    ["none of a hundred in a team of half", 0, 100, 0.5, 8, "below"],
  ])("%s", (_, yes, all, team, shown, stands) => {
    const estimate = shrunk(yes, all, team);
    expect(percent(estimate.rate)).toBe(shown);
    expect(standing(estimate, all, team)).toBe(stands);
    expect(estimate.low).toBeLessThanOrEqual(estimate.rate);
    expect(estimate.high).toBeGreaterThanOrEqual(estimate.rate - 1e-9);
  });
  it("its range is Wilson's: 86 to 95 % of 110 of 118 with twenty of the team's", () => {
    const { low, high } = shrunk(110, 118, 0.84);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.861", "0.954"]);
  });
  it("its range narrows with n and stays within 0 and 1", () => {
    expect(rangeOf(0, 10)).toMatchObject({ low: 0 });
    expect(rangeOf(1, 10).high).toBeLessThanOrEqual(1);
    expect(rangeOf(0.5, 1_000).high - rangeOf(0.5, 1_000).low).toBeLessThan(rangeOf(0.5, 100).high - rangeOf(0.5, 100).low);
    expect(rangeOf(0.5, 0)).toEqual({ low: 0, high: 1 });
  });
  it("is compared from twenty on", () => {
    for (const n of [LEAST, 64, 109, 329]) expect(standing(shrunk(n, n, 1), n, 1), `all of ${n}`).toBe("same"); // nobody is below a team of which they are
    expect(standing(shrunk(0, LEAST - 1, 0.9), LEAST - 1, 0.9)).toBe("few");
    expect(standing(shrunk(0, LEAST, 0.9), LEAST, 0.9)).toBe("below");
  });
});

describe("a scorecard", () => {
  const served = (who: MemberId, good: number, bad: number): readonly TicketFact[] => [
    ...Array.from({ length: good }, () => servedFact(who, { csat: 5 })),
    ...Array.from({ length: bad }, () => servedFact(who, { reopened: true })),
  ];
  const facts = [...served(ANNA, 58, 2), ...served(BOB, 30, 30)];
  const cards = scorecards([BOB, ANNA, CHEN], (one) => sumsOf(facts, one), { fcr: 0.8 });
  const axis = (card: Scorecard | undefined, name: string) => card?.axes.find((one) => one.name === name);
  const [bob, anna, chen] = cards.cards;

  it("is beside the team: all of it together, oneself among them", () => {
    expect(axis(anna, "fcr")).toMatchObject({ yes: 58, all: 60, team: 88 / 120, stands: "above", reached: true });
    expect(axis(bob, "fcr")).toMatchObject({ yes: 30, all: 60, stands: "below", reached: false });
  });
  it("says how many were rated beside how they were", () => {
    expect(bob?.rated).toBe(0.5);
    expect(axis(bob, "csat")).toMatchObject({ yes: 30, all: 30, team: 1, stands: "same" });
  });
  it("of somebody without a conversation says so, and compares nothing", () => {
    expect(chen).toMatchObject({ served: 0, rated: undefined });
    expect(axis(chen, "fcr")).toMatchObject({ stands: "few", reached: undefined });
  });
  it("says nothing of what nobody counted", () => {
    expect(axis(anna, "quality")).toMatchObject({ team: undefined, estimate: undefined, stands: "few" });
  });
  it("keeps the order it was asked for: nobody is ranked", () => {
    expect(cards.cards.map((one) => one.member)).toEqual([BOB, ANNA, CHEN]);
  });
  it("over time has nothing where nothing was", () => {
    const row = { period: "d2", slice: "agent:anna", sums: sumsOf([servedFact(ANNA)], ANNA) } as const;
    expect(overTime([row], "agent:anna", ["d1", "d2"])).toEqual([NO_SUMS, row.sums]);
  });
});

describe("a hint", () => {
  const low = (n: number, by: MemberId, ...rules: readonly string[]): TicketFact =>
    buildFact({ id: asId<TicketId>(`t${n}`), agent: by, to: n, quality: { score: 50, pass: false, rules } });
  const five = [low(1, ANNA, "Q16"), low(2, ANNA, "Q16", "Q05"), low(3, ANNA, "Q05"), low(4, ANNA, "Q16"), low(5, ANNA, "Q10")];

  it("is what most of the low-scored ones broke, with the conversations, the newest first", () => {
    expect(hintsFor(ANNA, five)).toEqual([{ rule: "Q16", broken: 3, low: 5, team: 0.6, tickets: ["t4", "t2", "t1"] }]);
  });
  it("says how it is with the team", () => {
    const others = [low(6, BOB, "Q10"), low(7, BOB, "Q10"), low(8, BOB, "Q10"), low(9, BOB, "Q10"), low(10, BOB, "Q10")];
    expect(hintsFor(ANNA, [...five, ...others])[0]?.team).toBe(0.3);
  });
  it("is none of two low ones, nor where each is another matter", () => {
    expect(hintsFor(ANNA, five.slice(0, 2))).toEqual([]);
    expect(hintsFor(ANNA, [low(1, ANNA, "a"), low(2, ANNA, "b"), low(3, ANNA, "c")])).toEqual([]);
  });
  it("comes of low ones alone", () => {
    const fine = five.map((one): TicketFact => ({ ...one, quality: { score: 90, pass: true, rules: ["Q16"] } }));
    expect(hintsFor(ANNA, fine)).toEqual([]);
  });
});
