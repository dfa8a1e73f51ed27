// What a saved report may be: whose, of what, and when it is told.
import { expect, it } from "vitest";
import { ANNA, BOB } from "../../../test/kit/buildTicket.ts";
import { asId, type ProductId } from "../../core/ids.ts";
import { chosenBy, sliceOf } from "./chosen.ts";
import { figuresIn, partsIn, readReport, readReports, type Report } from "./report.ts";

const report = (over: Partial<Record<keyof Report, unknown>> = {}): unknown => ({
  ...{ id: "r1", name: "退款", period: "week", chosen: { intent: "refund_progress" }, figures: ["fcr", "csat"], parts: ["hot"] },
  ...over,
});

it("a report without a name, of another period or of nobody's filter is none", () => {
  expect(readReport(report())).toMatchObject({ name: "退款", chosen: { intent: "refund_progress" } });
  expect(readReport(report({ name: "" }))).toBeUndefined();
  expect(readReport(report({ period: "decade" }))).toBeUndefined();
  expect(readReport(report({ chosen: { intent: "no such" } }))).toBeUndefined();
});

it("one that is told is the shop's, and filtered by one thing at most", () => {
  const told = { every: "week", to: ["supervisors"] };
  expect(readReport(report({ told }))).toBeDefined();
  expect(readReport(report({ told, chosen: {} }))).toBeDefined();
  expect(readReport(report({ told, of: ANNA }))).toBeUndefined();
  expect(readReport(report({ told, chosen: { intent: "refund_progress", channel: "widget" } }))).toBeUndefined();
});

it("a member sees the shop's and their own, each by age", () => {
  const kept = { a: report({ id: "a", of: ANNA }), b: report({ id: "b" }), c: report({ id: "c", of: BOB }), d: "none" };
  expect(readReports(kept, ANNA).map((one) => one.id)).toEqual(["b", "a"]);
  expect(readReports(kept, undefined).map((one) => one.id)).toEqual(["b"]);
  expect(readReports(undefined, ANNA)).toEqual([]);
});

it("figures and parts stand in their own order; those of a later version are left out, and kept", () => {
  const read = readReport(report({ figures: ["csat", "later", "first"], parts: ["cards", "later", "mood"] }));
  expect(read?.figures).toContain("later");
  expect(read && figuresIn(read)).toEqual(["first", "csat"]);
  expect(read && partsIn(read)).toEqual(["mood", "cards"]);
});

it("what is chosen is one slice of the room's rows, the narrowest", () => {
  expect(sliceOf({})).toBe("all");
  expect(sliceOf({ channel: "api", intent: "refund_progress" })).toBe("intent:refund_progress");
  expect(sliceOf({ intent: "refund_progress", product: asId<ProductId>("p1"), agent: ANNA })).toBe(`agent:${ANNA}`);
  expect(chosenBy({ channel: "api", intent: undefined })).toBe(1);
});
