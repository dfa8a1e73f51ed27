// A time of day as people type it.
import { expect, it } from "vitest";
import { readHour, writeHour } from "./hour.ts";

it.each([
  ["9:00", 540],
  ["09:30", 570],
  ["930", 570],
  ["22", 1_320],
  ["8：15", 495],
  ["24:00", 1_440],
])("reads «%s»", (text, minute) => expect(readHour(text, 1_440)).toBe(minute));

it("refuses what is no time, and 24:00 where a day cannot end", () => {
  for (const text of ["", "soon", "25:00", "9:75", "24:01", "-1:00"]) expect(readHour(text, 1_440), text).toBeUndefined();
  expect(readHour("24:00", 1_439)).toBeUndefined();
});

it("writes what it reads", () => {
  for (const minute of [0, 5, 540, 1_439, 1_440]) expect(readHour(writeHour(minute), 1_440)).toBe(minute);
});
