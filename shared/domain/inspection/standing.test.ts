// What a judgement comes to after people spoke: scores worked by hand.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type MessageId } from "../../core/ids.ts";
import type { Found, Judgement } from "./judgement.ts";
import { reviewKey, type Appeal, type Judged, type Review } from "./reviewMark.ts";
import { rowQuality } from "./rowQuality.ts";
import { qualityIn, qualityOf } from "./standing.ts";

const m = (n: number): MessageId => asId<MessageId>(`m${n}`);
const found = (rule: string, n: number, takes: number, more: Partial<Found> = {}): Found => ({ rule, message: m(n), takes, ...more });
const judged = (...all: readonly Found[]): Judgement => ({ rules: "v", at: 9, of: 8, pass: 70, found: all });
const review = (rule: string, n: number, is: Review["is"], at = 10, by = "sue", more: Partial<Review> = {}): Review => ({
  ...{ rule, message: m(n), by: asId<MemberId>(by), at, is },
  ...more,
});
const appeal = (rule: string, n: number, at = 10): Appeal => ({ rule, message: m(n), by: asId<MemberId>("amy"), at, why: "顾客同意的" });
const said = (its: Judgement, reviews: readonly Review[] = [], appeals: readonly Appeal[] = []): Judged => ({
  judged: its,
  reviews: Object.fromEntries(reviews.map((one) => [reviewKey(one), one])),
  appeals: Object.fromEntries(appeals.map((one) => [reviewKey(one), one])),
});

describe("the effective score", () => {
  it("is that of the rules where nobody spoke; a bonus gives no more than a hundred", () => {
    expect(qualityIn({})).toBeUndefined();
    expect(qualityIn(said(judged(found("Q01", 1, 3), found("Q03", 2, -5))))).toMatchObject({ score: 100, pass: true });
    expect(qualityIn(said(judged(found("Q01", 1, 3), found("Q06", 2, 10))))).toMatchObject({ score: 87, pass: true, redLine: false });
    expect(qualityIn(said(judged(found("Q16", 1, 20), found("Q20", 1, 20))))).toMatchObject({ score: 60, pass: false });
  });
  it("takes no points from people for what the bot did, which has a score of its own", () => {
    const its = judged(found("Q28", 1, 10, { bot: true }), found("Q01", 2, 3));
    expect(qualityIn(said(its))).toMatchObject({ score: 97, bot: 90 });
    expect(qualityOf(said(its))).toMatchObject({ score: 97, rules: ["Q01"] });
    expect(qualityIn(said(its, [review("Q28", 1, "wrong")]))).toMatchObject({ score: 97, bot: 100 });
    expect(qualityIn(said(judged(found("Q01", 2, 3))))?.bot).toBeUndefined();
  });
  it("fails by a red line whatever is left, and passes once it is overruled", () => {
    const its = judged(found("Q22", 1, 50, { red: true }), found("Q01", 2, 3));
    expect(qualityIn(said(its))).toMatchObject({ score: 47, pass: false, redLine: true });
    expect(qualityIn(said(its, [review("Q22", 1, "wrong")]))).toMatchObject({ score: 97, pass: true, redLine: false });
    expect(qualityIn(said(its, [review("Q22", 1, "right")]))).toMatchObject({ score: 47, pass: false, redLine: true });
  });
  it("lets the points of a rule's other lines come up to its cap when one of them is struck", () => {
    const its = judged(found("Q07", 1, 10, { most: 20 }), found("Q07", 2, 10, { most: 20 }), found("Q07", 3, 10, { most: 20 }));
    expect(qualityIn(said(its))?.score).toBe(80);
    expect(qualityIn(said(its, [review("Q07", 1, "wrong")]))?.score).toBe(80);
    expect(qualityIn(said(its, [review("Q07", 1, "wrong"), review("Q07", 2, "wrong")]))?.score).toBe(90);
  });
  it("counts what a person added, once, and not what they took back", () => {
    const its = judged(found("Q01", 1, 3));
    const missed = review("Q11", 2, "missed", 10, "sue", { takes: 50, red: true });
    expect(qualityIn(said(its, [missed]))).toMatchObject({ score: 47, pass: false, redLine: true });
    expect(qualityIn(said(its, [missed, { ...missed, by: asId<MemberId>("own") }]))?.score).toBe(47);
    expect(qualityIn(said(its, [{ ...missed, is: "none" }]))).toMatchObject({ score: 97, redLine: false });
  });
  it("follows the newest word; one taken back leaves the other", () => {
    const its = judged(found("Q06", 1, 10));
    const both = [review("Q06", 1, "wrong", 10, "sue"), review("Q06", 1, "right", 11, "own")];
    expect(qualityIn(said(its, both))?.score).toBe(90);
    expect(qualityIn(said(its, [...both.slice(0, 1), review("Q06", 1, "none", 12, "own")]))?.score).toBe(100);
    expect(qualityIn(said(its, both.toReversed()))?.findings[0]?.reviews.map((one) => one.by)).toEqual(["own", "sue"]);
  });
});

describe("an appeal", () => {
  const its = judged(found("Q06", 1, 10));
  it("waits until a reviewer answers that very one", () => {
    expect(qualityIn(said(its, [], [appeal("Q06", 1)]))).toMatchObject({ waits: 1, score: 90 });
    const before = review("Q06", 1, "right", 9);
    expect(qualityIn(said(its, [before], [appeal("Q06", 1)]))).toMatchObject({ waits: 1, score: 90 });
    const granted = review("Q06", 1, "wrong", 12, "sue", { answers: 10 });
    expect(qualityIn(said(its, [granted], [appeal("Q06", 1)]))).toMatchObject({ waits: 0, score: 100 });
    expect(qualityIn(said(its, [granted], [appeal("Q06", 1, 13)]))).toMatchObject({ waits: 1, score: 100 });
    expect(qualityIn(said(its, [], [{ ...appeal("Q06", 1), off: true }]))?.waits).toBe(0);
  });
  it("is the first thing on the work list; what was decided is none of it", () => {
    const risk = (ticket: Judged): number => rowQuality(ticket, "neutral").risk ?? 0;
    const red = said(judged(found("Q22", 1, 50, { red: true })));
    const asks = said(its, [], [appeal("Q06", 1)]);
    expect(risk(asks)).toBeGreaterThan(risk(red));
    expect(risk(red)).toBeGreaterThan(risk(said(its)));
    expect(rowQuality(said(its, [review("Q06", 1, "right")]), "negative").risk).toBeUndefined();
    expect(rowQuality({ ...red, readings: { sue: { by: asId<MemberId>("sue"), at: 1 } } }, "neutral")).toMatchObject({ readBy: ["sue"] });
    expect(rowQuality({}, "negative")).toEqual({});
  });
});

describe("qualityOf", () => {
  it("gives what figures count: the score, and the rules that are still broken", () => {
    const its = judged(found("Q06", 1, 10), found("Q06", 2, 10), found("Q03", 3, -5), found("Q01", 1, 3));
    expect(qualityOf(said(its))).toEqual({ score: 82, pass: true, rules: ["Q06", "Q01"] });
    expect(qualityOf(said(its, [review("Q01", 1, "wrong"), review("Q16", 3, "missed", 1, "sue", { takes: 20 })]))).toEqual({
      score: 65,
      pass: false,
      rules: ["Q06", "Q16"],
    });
    expect(qualityOf({})).toBeUndefined();
  });
});
