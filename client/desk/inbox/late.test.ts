// What has become late, and when to look again.
import { expect, it } from "vitest";
import { HOUR, MINUTE } from "../../../shared/core/time.ts";
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import { lateKey, untilNextDue } from "./late.ts";

const AT = 10 * HOUR;
const row = (id: string, due: { firstDue?: number; nextDue?: number; resolveDue?: number; pausedSince?: number } = {}) => ({
  ...{ id: asId<TicketId>(id), phase: "open" as const, firstDue: 0, nextDue: 0, resolveDue: 0, pausedSince: 0 },
  ...due,
});

it("is late once its running promise has passed, and another one is another thing to tell of", () => {
  expect(lateKey(row("a", { nextDue: AT }), AT - 1)).toBeUndefined();
  expect(lateKey(row("a", { nextDue: AT }), AT)).toBe(`a next ${AT}`);
  expect(lateKey(row("a", { nextDue: AT, resolveDue: 1 }), AT)).toBe(`a next ${AT}`);
  expect(lateKey(row("a", { nextDue: AT + MINUTE }), AT + MINUTE)).not.toBe(lateKey(row("a", { nextDue: AT }), AT));
});

it("nothing is late while its clock stands, or with nothing promised", () => {
  expect(lateKey(row("a", { firstDue: 1, pausedSince: 5 }), AT)).toBeUndefined();
  expect(lateKey({ ...row("a", { firstDue: 1 }), phase: "waiting" }, AT)).toBeUndefined();
  expect(lateKey(row("a"), AT)).toBeUndefined();
});

it("is looked for again when the next one falls due, within the hour in any case", () => {
  const rows = [row("a", { nextDue: AT + 3 * MINUTE }), row("b", { firstDue: AT + MINUTE }), row("c", { firstDue: 1 })];
  expect(untilNextDue(rows, AT)).toBe(MINUTE);
  expect(untilNextDue([], AT)).toBe(HOUR);
});
