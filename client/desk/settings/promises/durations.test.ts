// Lengths of time as people type them.
import { expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "../../../../shared/core/time.ts";
import { readDuration, writeDuration } from "./durations.ts";

it.each([
  ["15s", 15 * SECOND],
  ["15 秒", 15 * SECOND],
  ["2", 2 * MINUTE],
  ["2m", 2 * MINUTE],
  ["1.5h", 90 * MINUTE],
  ["1h 30m", 90 * MINUTE],
  ["72 小时", 72 * HOUR],
  ["1小时30分", 90 * MINUTE],
])("reads «%s»", (text, ms) => expect(readDuration(text)).toBe(ms));

it.each(["", "soon", "0", "5 days", "-3m", "1h x", "99999h"])("refuses «%s»", (text) => expect(readDuration(text)).toBeUndefined());

it("writes what it reads", () => {
  for (const ms of [15 * SECOND, 2 * MINUTE, 90 * MINUTE, 72 * HOUR, HOUR + SECOND]) expect(readDuration(writeDuration(ms))).toBe(ms);
});
