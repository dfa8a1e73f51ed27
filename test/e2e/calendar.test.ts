// Open hours in a real browser: holidays, made-up working days and the change of the clocks are counted there as the room counts them. A desk shows by
// these when something is due, and says «last week under these» by them.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import { resolve } from "node:path";
import { HOUR, MINUTE } from "../../shared/core/time.ts";
import { readHolidays, withHolidays } from "../../shared/domain/holidays.ts";
import type { Calendar } from "../../shared/domain/slaPolicy.ts";
import { openBrowser } from "../kit/browser.ts";
import { seededRandom } from "../kit/random.ts";
import { scriptOf } from "../kit/scriptOf.ts";
import { answersOf, type CalendarAsk } from "./calendarPage.ts";

const SHUT: Calendar["week"][number] = [];
const hours = (from: number, to: number): Calendar["week"][number] => [{ from: from * 60, to: to * 60 }];
const weekdays = (day: Calendar["week"][number]): Calendar["week"] => [SHUT, day, day, day, day, day, SHUT];
const calendar = (timeZone: string, week: Calendar["week"]): Calendar => ({ timeZone, week, holidays: [], workdays: [] });
const SPRING = readHolidays("2027-02-18 春节 休\n2027-02-19 春节 休\n2027-02-20 补班").days;

const NEW_YORK = calendar("America/New_York", weekdays(hours(9, 17)));
const SUNDAY_NIGHT = calendar("America/New_York", [hours(0, 4), SHUT, SHUT, SHUT, SHUT, SHUT, SHUT]);
const SHANGHAI = withHolidays(calendar("Asia/Shanghai", weekdays(hours(9, 18))), SPRING);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ timezoneId: "Pacific/Auckland" })).newPage(); // the reader's own clock counts for nothing
  await page.addScriptTag({ content: await scriptOf(resolve(import.meta.dirname, "calendarPage.ts")) });
});
afterAll(() => browser?.close());

const inBrowser = (of: Calendar, asks: readonly CalendarAsk[]): Promise<ReturnType<typeof answersOf>> =>
  page.evaluate(([its, all]) => (globalThis as unknown as { answersOf: typeof answersOf }).answersOf(its, all), [of, asks] as const);

it.each<[string, Calendar, string, string]>([
  ["Friday's last half hour and Monday's first, over a Sunday of 23 hours", NEW_YORK, "2027-03-12T21:30:00Z", "2027-03-15T13:30:00Z"],
  ["the hour that the clocks leap over is nobody's", SUNDAY_NIGHT, "2027-03-14T06:30:00Z", "2027-03-14T07:30:00Z"],
  ["the hour that comes twice is worked twice", SUNDAY_NIGHT, "2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"],
  ["a holiday is none, the made-up Saturday has Monday's hours", SHANGHAI, "2027-02-17T09:30:00Z", "2027-02-20T01:30:00Z"],
])("[R344] %s", async (_name, of, asked, due) => {
  const [answer] = await inBrowser(of, [{ from: Date.parse(asked), to: Date.parse(due), ms: HOUR }]);
  expect(new Date(answer?.[1] ?? 0).toISOString()).toBe(new Date(due).toISOString());
  expect(answer?.[2]).toBe(HOUR);
});

it.each([
  ["America/New_York", hours(0, 24)],
  ["Europe/London", hours(0, 3)],
  ["Australia/Lord_Howe", hours(1, 3)], // half an hour
  ["America/Goose_Bay", hours(8, 24)],
  ["Asia/Shanghai", hours(9, 18)],
] as const)("[R344] at five hundred moments of two years in %s Chromium and the room agree", async (zone, day) => {
  const random = seededRandom(344);
  const of = withHolidays(calendar(zone, weekdays(day)), SPRING);
  const from = Date.parse("2026-06-01T00:00:00Z");
  const asks = Array.from({ length: 500 }, (_, i): CalendarAsk => {
    const at = from + Math.floor(random() * 2 * 365 * 24 * 60) * MINUTE;
    return { from: at, to: at + Math.floor(random() * 20 * 24) * HOUR, ms: (i % 40) * 17 * MINUTE };
  });
  expect(await inBrowser(of, asks)).toEqual(answersOf(of, asks));
});
