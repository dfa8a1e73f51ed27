// The figures above a column: the oldest and the middle one, and a mark for each clock that runs.
import { expect, it } from "vitest";
import { aRow } from "../../../test/kit/buildRow.ts";
import { HOUR, MINUTE, SECOND } from "../../../shared/core/time.ts";
import { DEFAULT_POLICY } from "../../../shared/domain/policy.ts";
import { agesOf, DUE_AT, hoursOf, marksOf } from "./laneMarks.ts";

const NOW = 100 * MINUTE;

it("says how long the oldest and the middle one are open; of an even number the lower", () => {
  const rows = [5, 20, 1, 60].map((minutes) => ({ createdAt: NOW - minutes * MINUTE }));
  expect(agesOf(rows, NOW)).toEqual({ oldest: 60 * MINUTE, median: 5 * MINUTE });
  expect(agesOf([{ createdAt: NOW + MINUTE }], NOW)).toEqual({ oldest: 0, median: 0 }); // a device's clock behind the room's
  expect(agesOf([], NOW)).toBeUndefined();
});

it("counts what ended by the hour, the last eight, the running one last", () => {
  const now = 500 * HOUR + 10 * MINUTE;
  const rows = [now, now - 5 * MINUTE, now - HOUR, now - 7 * HOUR, now - 8 * HOUR].map((updatedAt) => ({ updatedAt }));
  expect(hoursOf(rows, now)).toEqual([1, 0, 0, 0, 0, 0, 1, 2]);
});

it("marks each by what is gone of its time: before the line what is in time, behind it what is late, nothing for a clock that stands", () => {
  const row = (due: number, more: object = {}) => aRow({ phase: "open", level: "P2", nextDue: NOW + due, ...more }); // three minutes are promised
  const at = (due: number, more?: object) => marksOf([row(due, more)], DEFAULT_POLICY, NOW)[0];
  expect(at(3 * MINUTE)).toEqual({ at: 0, state: "ok" });
  expect(at(30 * SECOND)).toMatchObject({ state: "warn" });
  expect(at(30 * SECOND)?.at).toBeLessThan(DUE_AT);
  expect(at(0)).toEqual({ at: DUE_AT, state: "late" });
  expect(at(-60 * MINUTE)).toEqual({ at: 100, state: "late" });
  expect(at(MINUTE, { pausedSince: 1 })).toBeUndefined();
});
