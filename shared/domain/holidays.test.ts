// Public holidays and made-up working days, from the files in which they circulate.
import { expect, it } from "vitest";
import { isDay, readHolidays, withHolidays } from "./holidays.ts";

const CALENDAR = { timeZone: "Asia/Shanghai", week: [], holidays: ["2026-01-01", "2026-10-01"], workdays: ["2026-10-10"] };

it("[R369] reads the JSON of the year's arrangement, make-up days too", () => {
  const text = JSON.stringify({
    year: 2026,
    days: [
      { name: "国庆节", date: "2026-10-01", isOffDay: true },
      { name: "国庆节", date: "2026-09-20", isOffDay: false },
    ],
  });
  expect(readHolidays(text)).toEqual({
    days: [
      { name: "国庆节", date: "2026-09-20", off: false },
      { name: "国庆节", date: "2026-10-01", off: true },
    ],
    unread: [],
  });
});

it("[R369] reads a calendar file: spans, folded lines, 班 for a day that is worked", () => {
  const ics = [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "DTSTART;VALUE=DATE:20261001",
    "DTEND;VALUE=DATE:20261004",
    "SUMMARY:国庆",
    " 节 休",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "DTSTART;VALUE=DATE:20261010",
    "SUMMARY:国庆节 补班",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "SUMMARY:没有日子",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
  const { days, unread } = readHolidays(ics);
  expect(days.map((one) => [one.date, one.off])).toEqual([
    ["2026-10-01", true],
    ["2026-10-02", true],
    ["2026-10-03", true],
    ["2026-10-10", false],
  ]);
  expect(days[0]?.name).toBe("国庆节 休");
  expect(unread).toEqual(["没有日子"]);
});

it("[R369] reads lines as people paste them, and says which it could not", () => {
  const { days, unread } = readHolidays("2027年2月6日 春节 休\n2027-02-20, 补班\n2027/13/45 除夕\n\n下周放假");
  expect(days).toEqual([
    { date: "2027-02-06", name: "春节 休", off: true },
    { date: "2027-02-20", name: "补班", off: false },
  ]);
  expect(unread).toEqual(["2027/13/45 除夕", "下周放假"]);
  expect(readHolidays('{"days": "none"}')).toEqual({ days: [], unread: ['{"days": "none"}'] });
  expect(readHolidays("")).toEqual({ days: [], unread: [] });
});

it("[R369] what the file says of a day counts, the rest stays", () => {
  const days = [
    { date: "2026-10-01", name: "", off: false },
    { date: "2026-10-10", name: "", off: true },
  ];
  expect(withHolidays(CALENDAR, days)).toMatchObject({ holidays: ["2026-01-01", "2026-10-10"], workdays: ["2026-10-01"] });
});

it("knows a day there is", () => {
  expect(["2026-02-28", "2028-02-29"].every(isDay)).toBe(true);
  expect(["2026-02-29", "2026-2-3", "2026-00-10", "x"].some(isDay)).toBe(false);
});
