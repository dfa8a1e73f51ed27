// Named cases of working time: spans, nights, holidays, made-up days, zones and their clock changes.
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../core/time.ts";
import { addWorking, isOpen, isTimeZone, localDay, nextOpen, workingBetween } from "./calendar.ts";
import type { Calendar } from "./slaPolicy.ts";

const span = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const office = [span(9, 18)];
const week = (workday: Calendar["week"][number], weekend: Calendar["week"][number] = []) => [
  weekend,
  workday,
  workday,
  workday,
  workday,
  workday,
  weekend,
];
const calendar = (timeZone: string, parts: Partial<Calendar> = {}): Calendar => ({
  timeZone,
  week: week(office),
  holidays: [],
  workdays: [],
  ...parts,
});

const shanghai = calendar("Asia/Shanghai");
const lunch = calendar("Asia/Shanghai", { week: week([span(9, 12), span(13, 18)]) });
const always = (zone: string) => calendar(zone, { week: week([span(0, 24)], [span(0, 24)]) });
const night = calendar("Asia/Shanghai", { week: week([span(0, 6), span(22, 24)], [span(0, 6), span(22, 24)]) });
const newYork = calendar("America/New_York");
const berlin = calendar("Europe/Berlin");
const golden = calendar("Asia/Shanghai", {
  holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
  workdays: ["2026-10-10"], // a Saturday
});
const shut = calendar("Asia/Shanghai", { week: week([]) });
const at = (iso: string): number => Date.parse(iso);
const read = (ms: number): string => new Date(ms).toISOString();

describe("isOpen", () => {
  const cases: readonly [string, Calendar, string, boolean][] = [
    ["opens on the first minute", shanghai, "2026-11-23T09:00:00+08:00", true],
    ["is shut a millisecond before", shanghai, "2026-11-23T08:59:59.999+08:00", false],
    ["is open in the last millisecond", shanghai, "2026-11-23T17:59:59.999+08:00", true],
    ["is shut when the span ends", shanghai, "2026-11-23T18:00:00+08:00", false],
    ["is shut over lunch", lunch, "2026-11-23T12:30:00+08:00", false],
    ["is shut on Sunday", shanghai, "2026-11-22T10:00:00+08:00", false],
    ["is shut on a holiday", golden, "2026-10-01T10:00:00+08:00", false],
    ["is open on a made-up Saturday, with Monday's hours", golden, "2026-10-10T10:00:00+08:00", true],
    ["is open at midnight when the span runs to 24:00 and on", night, "2026-11-24T00:00:00+08:00", true],
    ["asks the shop's zone: Sunday in UTC, Monday in Shanghai", shanghai, "2026-11-23T01:30:00Z", true],
    ["asks the shop's zone: Monday in UTC, Sunday in New York", newYork, "2026-11-23T03:00:00Z", false],
    ["is open in the hour that comes twice", always("America/New_York"), "2026-11-01T06:30:00Z", true],
    ["is never open without hours", shut, "2026-11-23T10:00:00+08:00", false],
    ["reckons an unknown zone as UTC", calendar("Mars/Olympus"), "2026-11-23T09:00:00Z", true],
  ];
  it.each(cases)("%s", (_name, one, moment, expected) => {
    expect(isOpen(one, at(moment))).toBe(expected);
  });
});

describe("addWorking", () => {
  const cases: readonly [string, Calendar, string, number, string][] = [
    ["stays within the day", shanghai, "2026-11-23T10:00:00+08:00", 2 * HOUR, "2026-11-23T12:00:00+08:00"],
    ["ends at closing time, not next morning", shanghai, "2026-11-23T17:00:00+08:00", HOUR, "2026-11-23T18:00:00+08:00"],
    ["goes on next morning", shanghai, "2026-11-23T17:30:00+08:00", HOUR, "2026-11-24T09:30:00+08:00"],
    ["starts when the shop opens for a message of the night", shanghai, "2026-11-23T02:00:00+08:00", MINUTE, "2026-11-23T09:01:00+08:00"],
    ["jumps over lunch", lunch, "2026-11-23T11:30:00+08:00", HOUR, "2026-11-23T13:30:00+08:00"],
    ["jumps over the weekend", shanghai, "2026-11-20T17:00:00+08:00", 2 * HOUR, "2026-11-23T10:00:00+08:00"],
    [
      "jumps over the golden week and takes the made-up Saturday",
      golden,
      "2026-09-30T17:00:00+08:00",
      28 * HOUR,
      "2026-10-10T18:00:00+08:00",
    ],
    ["runs through midnight", night, "2026-11-23T23:00:00+08:00", 2 * HOUR, "2026-11-24T01:00:00+08:00"],
    ["gives the next open moment for nothing at all", shanghai, "2026-11-22T10:00:00+08:00", 0, "2026-11-23T09:00:00+08:00"],
    ["knows a day of 23 hours (New York, spring)", always("America/New_York"), "2026-03-08T05:00:00Z", 23 * HOUR, "2026-03-09T04:00:00Z"],
    ["knows a day of 25 hours (New York, autumn)", always("America/New_York"), "2026-11-01T04:00:00Z", 25 * HOUR, "2026-11-02T05:00:00Z"],
    [
      "opens at nine local time after the change (Berlin, spring)",
      berlin,
      "2026-03-27T17:00:00+01:00",
      HOUR + MINUTE,
      "2026-03-30T09:01:00+02:00",
    ],
    [
      "opens at nine local time after the change (Berlin, autumn)",
      berlin,
      "2026-10-23T17:00:00+02:00",
      HOUR + MINUTE,
      "2026-10-26T09:01:00+01:00",
    ],
    ["handles a zone of half hours", calendar("Asia/Kolkata"), "2026-11-23T08:00:00+05:30", HOUR, "2026-11-23T10:00:00+05:30"],
  ];
  it.each(cases)("%s", (_name, one, from, ms, expected) => {
    expect(read(addWorking(one, at(from), ms))).toBe(read(at(expected)));
  });

  it("is Infinity for a shop that never opens, and comes to an end", () => {
    expect(addWorking(shut, at("2026-11-23T10:00:00Z"), MINUTE)).toBe(Number.POSITIVE_INFINITY);
  });
  it("is Infinity when the work would take longer than the horizon", () => {
    expect(addWorking(shanghai, at("2026-11-23T10:00:00Z"), 400 * DAY)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("workingBetween", () => {
  const cases: readonly [string, Calendar, string, string, number][] = [
    ["counts within the day", shanghai, "2026-11-23T10:00:00+08:00", "2026-11-23T11:30:00+08:00", 1.5 * HOUR],
    ["counts nothing at night", shanghai, "2026-11-23T19:00:00+08:00", "2026-11-24T08:00:00+08:00", 0],
    ["counts a week as its working hours", shanghai, "2026-11-22T00:00:00+08:00", "2026-11-29T00:00:00+08:00", 45 * HOUR],
    ["leaves lunch out", lunch, "2026-11-23T09:00:00+08:00", "2026-11-23T18:00:00+08:00", 8 * HOUR],
    ["is nothing backwards", shanghai, "2026-11-23T12:00:00+08:00", "2026-11-23T10:00:00+08:00", 0],
    ["leaves the golden week out, counts the made-up day", golden, "2026-10-01T00:00:00+08:00", "2026-10-11T00:00:00+08:00", 27 * HOUR],
    [
      "loses the hour that never comes (Berlin, spring)",
      always("Europe/Berlin"),
      "2026-03-29T00:00:00+01:00",
      "2026-03-30T00:00:00+02:00",
      23 * HOUR,
    ],
    [
      "counts the hour that comes twice (Berlin, autumn)",
      always("Europe/Berlin"),
      "2026-10-25T00:00:00+02:00",
      "2026-10-26T00:00:00+01:00",
      25 * HOUR,
    ],
    ["is nothing for a shop that never opens", shut, "2026-11-23T00:00:00Z", "2026-12-23T00:00:00Z", 0],
  ];
  it.each(cases)("%s", (_name, one, from, to, expected) => {
    expect(workingBetween(one, at(from), at(to))).toBe(expected);
  });

  it("counts a span that lies in the skipped hour as nothing, and cuts one that begins in it", () => {
    const early = (from: number, to: number) => calendar("America/New_York", { week: week([], [{ from, to }]) });
    const day = [at("2026-03-08T00:00:00-05:00"), at("2026-03-09T00:00:00-04:00")] as const;
    expect(workingBetween(early(135, 165), ...day)).toBe(0); // 02:15-02:45
    expect(workingBetween(early(150, 240), ...day)).toBe(HOUR); // 02:30-04:00 is 03:00-04:00
  });
  it("ends a span that ends in the doubled hour the second time the clock shows it", () => {
    const late = calendar("America/New_York", { week: week([], [{ from: 0, to: 90 }]) }); // 00:00-01:30
    expect(workingBetween(late, at("2026-11-01T00:00:00-04:00"), at("2026-11-02T00:00:00-05:00"))).toBe(2.5 * HOUR);
  });
  it("counts no moment twice where clocks go back across midnight, and agrees with isOpen minute by minute", () => {
    const zone = "America/Goose_Bay"; // 2010-11-07: at 00:01 the clock showed 23:01 of the day before
    const [from, to] = [Date.UTC(2010, 10, 6, 3), Date.UTC(2010, 10, 8, 4)]; // both days whole: 49 hours
    const always = calendar(zone, { week: week([{ from: 0, to: 1440 }], [{ from: 0, to: 1440 }]) });
    expect(workingBetween(always, from, to)).toBe(49 * HOUR);
    const saturday = calendar(zone, { week: week([], [{ from: 0, to: 1440 }]).map((one, i) => (i === 6 ? one : [])) });
    const sunday = calendar(zone, { week: week([], [{ from: 0, to: 1440 }]).map((one, i) => (i === 0 ? one : [])) });
    for (const one of [always, saturday, sunday]) {
      const minutes = Array.from({ length: (to - from) / MINUTE }, (_, i) => from + i * MINUTE);
      expect(workingBetween(one, from, to)).toBe(minutes.filter((at) => isOpen(one, at)).length * MINUTE);
      for (const at of minutes) expect(workingBetween(one, at, at + MINUTE)).toBe(isOpen(one, at) ? MINUTE : 0);
    }
  });
  it("joins spans that overlap, in whatever order they were written", () => {
    const doubled = calendar("Asia/Shanghai", { week: week([span(12, 18), span(9, 13)]) });
    expect(workingBetween(doubled, at("2026-11-23T00:00:00+08:00"), at("2026-11-24T00:00:00+08:00"))).toBe(9 * HOUR);
  });
  it("undoes addWorking at every hour of a year with clock changes", () => {
    for (let moment = at("2026-01-01T00:00:00Z"); moment < at("2027-01-01T00:00:00Z"); moment += 7 * HOUR) {
      for (const one of [newYork, berlin]) expect(workingBetween(one, moment, addWorking(one, moment, 5 * HOUR))).toBe(5 * HOUR);
    }
  });
});

describe("nextOpen", () => {
  const cases: readonly [string, Calendar, string, string | undefined][] = [
    ["is now while open", shanghai, "2026-11-23T10:00:00+08:00", "2026-11-23T10:00:00+08:00"],
    ["is this afternoon over lunch", lunch, "2026-11-23T12:10:00+08:00", "2026-11-23T13:00:00+08:00"],
    ["is Monday on Friday night", shanghai, "2026-11-20T20:00:00+08:00", "2026-11-23T09:00:00+08:00"],
    ["is after the holidays", golden, "2026-10-01T10:00:00+08:00", "2026-10-08T09:00:00+08:00"],
    ["is never without hours", shut, "2026-11-23T10:00:00+08:00", undefined],
  ];
  it.each(cases)("%s", (_name, one, moment, expected) => {
    const found = nextOpen(one, at(moment));
    expect(found === undefined ? undefined : read(found)).toBe(expected === undefined ? undefined : read(at(expected)));
  });
});

it("knows a time zone from an invention", () => {
  expect(["Asia/Shanghai", "Mars/Olympus", ""].map(isTimeZone)).toEqual([true, false, false]);
});

describe("what is remembered of a zone", () => {
  it("is right on both sides of a change at an odd minute, in whatever order it is asked", () => {
    const zone = "America/Goose_Bay"; // in 2010 its clocks went back at one minute past midnight: from 00:01 to 23:01 of the day before
    const change = Date.UTC(2010, 10, 7, 3, 1);
    const [sixth, seventh] = [Date.UTC(2010, 10, 6) / DAY, Date.UTC(2010, 10, 7) / DAY];
    expect([change - 1, change, change + 1, change - MINUTE].map((at) => localDay(zone, at))).toEqual([seventh, sixth, sixth, seventh]);
    expect([change, change - 1, change - MINUTE, change + 1].map((at) => localDay(zone, at))).toEqual([sixth, seventh, seventh, sixth]);
  });

  it("reads the years before 1973 to the second", () => {
    const liberia = calendar("Africa/Monrovia"); // 44 minutes and 30 seconds behind, until 1972-01-07
    const midnight = Date.UTC(1971, 5, 1, 0, 44, 30);
    expect(localDay(liberia.timeZone, midnight - 1)).toBe(Date.UTC(1971, 4, 31) / DAY);
    expect(localDay(liberia.timeZone, midnight)).toBe(Date.UTC(1971, 5, 1) / DAY);
  });
});
