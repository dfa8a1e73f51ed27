// Days and months in Chinese and English, reckoned from the shop's own today. Times of day and durations are in timeRules.ts.
import { DAY } from "../../core/time.ts";
import {
  choose,
  dayOf,
  firstOf,
  fromTo,
  lastOf,
  mondayOf,
  monthless,
  monthOf,
  onDay,
  weekdayOf,
  wholeMonth,
  wholeYear,
  yearless,
  type Towards,
} from "./days.ts";
import type { Meaning, When } from "./entity.ts";
import { FESTIVALS } from "./festivals.ts";
import { COUNT, readNumber } from "./numerals.ts";
import type { Hit, Rule } from "./readings.ts";

const PAST =
  /^.{0,3}(?:[买拍付退订][的了]|下的|下了|(?:付款|下单|申请|提交)的?(?!$|吗|可)|签收|收到|的订单|就说|到现在)|^ ?(?:ordered|bought|when|and (?:still|it))/;
const PAST_BEFORE = /(?:ordered|bought|paid|received|since|from|delivered|shipped|placed|下单时间)[^.]{0,10}$/;
const FUTURE = /^(?:能|可以|会|才|要|前|之前|以前|送|发货|到货|到吗|有没有|有活动|再)/;
const towards = ({ before, after }: Hit): Towards =>
  FUTURE.test(after) ? "future" : PAST_BEFORE.test(before) || PAST.test(after) ? "past" : "nearest";

const date = (value: When | undefined): Meaning | undefined => (value === undefined ? undefined : { kind: "date", value });
const oneDay = (day: number | undefined): Meaning | undefined => (day === undefined ? undefined : date(onDay(day)));

/** A part of the day said after it. */
const PART = "(?:\\s?的?(?:早上|早晨|上午|中午|下午|傍晚|晚上|凌晨|夜里))?";
const NEAR: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };
const WEEK_CN = "一二三四五六日";
const DAYS_EN = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS_EN = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const monthNumber = (word: string): number => MONTHS_EN.indexOf(word.slice(0, 3)) + 1;
const fullYear = (word: string): number => (word.length === 2 ? 2_000 + Number(word) : Number(word));

/** A weekday: of the week said, else the nearest coming one, or the last one when something was done on it. */
function weekday(index: number, week: number | undefined, today: number, way: Towards): Meaning | undefined {
  if (week !== undefined) return oneDay(mondayOf(today) + 7 * week + index);
  const here = mondayOf(today) + index;
  return oneDay(choose([here - 7, here, here + 7], today, way === "past" ? "past" : "future"));
}

const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2, last: -1, this: 0, next: 1 };

/** The rules for one today (days since 1970-01-01). */
export function whenRules(today: number): readonly Rule[] {
  return [...chinese(today), ...english(today), ...festivals(today)];
}

function chinese(today: number): readonly Rule[] {
  const { year } = monthOf(today);
  return [
    { pattern: /\[日期x\]/g, means: () => ({ kind: "date" }) },
    { pattern: /(?:\[数字x\]月)?\[数字x\](?:号(?!线|楼|店|链接)|日)|\[数字x\]月(?!\[)/g, means: () => ({ kind: "date" }) },
    { pattern: /(?<!以|之|目)[前这那][两几]天/g, means: () => ({ kind: "date" }) },
    {
      pattern: new RegExp(
        `(大前|大后|前|昨|今|明|后)(?:天(?!天|猫)${PART}|[日儿](?!之|头|后|本|益)${PART}|[晚早夜](?!餐|饭|间|了|安)(?:上|晨|里)?)`,
        "g",
      ),
      means: ({ groups: [it = "", near = ""], before }) => {
        if (/^[前后][日儿早夜晚]/.test(it)) return undefined;
        return near === "前" && /[以之]$|最$/.test(before) ? undefined : oneDay(today + (NEAR[near] ?? 0));
      },
    },
    {
      pattern: new RegExp(
        `(?<![一二两三四五六七八九十几半每\\d]|每个|[一两几半\\d]个)(上上|下下|上|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天1-6])(?![年岁个次天半点块\\d])${PART}`,
        "g",
      ),
      means: (hit) => {
        const [, week = "", day = ""] = hit.groups;
        const index = day === "天" ? 6 : /\d/.test(day) ? Number(day) - 1 : WEEK_CN.indexOf(day);
        return weekday(index, WEEKS[week], today, towards(hit));
      },
    },
    {
      pattern: /(?:周|星期)[一二三四五六日天]\s?[到至~-]\s?(?:周|星期)?[一二三四五六日天](?![年岁个次])/g,
      means: () => ({ kind: "date" }),
    },
    {
      pattern: /(上上|下下|上|下|这|本)?个?周末/g,
      means: ({ groups: [, week = ""] }) => {
        const monday = mondayOf(today) + 7 * (WEEKS[week] ?? 0);
        return date(fromTo(monday + 5, monday + 6));
      },
    },
    {
      pattern: /(上上|下下|上|下|这|本)(?:个(?:周|星期|礼拜)|周|星期|礼拜)(?![一二三四五六日天末])/g,
      means: ({ groups: [, week = ""] }) => {
        const monday = mondayOf(today) + 7 * (WEEKS[week] ?? 0);
        return date(fromTo(monday, monday + 6));
      },
    },
    {
      pattern: /(上上?|下下?|这|本)(?:个月|(?<=本)月)(底|初|末|中旬)?|(?<![\d一二三四五六七八九十])月(底|初|末)/g,
      means: ({ groups: [, which = "本", part1 = "", part2 = ""] }) => {
        const month = monthOf(today, WEEKS[which === "" ? "本" : which] ?? 0);
        const part = part1 === "" ? part2 : part1;
        if (part === "") return date(wholeMonth(month));
        const [from, to] = part === "初" ? [1, 5] : part === "中旬" ? [11, 20] : [25, 0];
        return date(fromTo(firstOf(month) + from - 1, to === 0 ? lastOf(month) : firstOf(month) + to - 1));
      },
    },
    {
      pattern: /(前|去|今|明|后)年(?!会|龄|纪)/g,
      means: ({ groups: [, which = ""] }) => date(wholeYear(year + (which === "去" ? -1 : (NEAR[which] ?? 0)))),
    },
    {
      pattern: new RegExp(
        `(?:(20\\d\\d)\\s?年\\s?)?(${COUNT})\\s?月(?!龄|饼|子|经|租|嫂)份?(?:\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3})(?![\\d个件包斤元块月.%])(?:日|号)?${PART})?`,
        "g",
      ),
      means: (hit) => monthAndDate(hit, today),
    },
    {
      pattern: new RegExp(`(?<![\\d./])(1[0-2]|[1-9])[./]([12]\\d|3[01]|[1-9])(?:日|号)${PART}`, "g"),
      means: (hit) => oneDay(yearless(Number(hit.groups[1]), Number(hit.groups[2]), today, towards(hit))),
    },
    {
      pattern: new RegExp(
        `(?<![月\\-/a-z第年])(${COUNT})\\s?[号日](?![线楼店门仓库链客码色款机柜房桌粉车型字院区梯屏口窗盘馆商令称召单子用常期前后晚报记历元本])${PART}`,
        "g",
      ),
      means: (hit) => {
        const number = readNumber(hit.groups[1] ?? "") ?? 0;
        const other = number < 1 || number > 31 || /(?:尺码|码数|穿|型|编|序|拍|链接|款)[是要了\s]?$|[生节假周]$/.test(hit.before);
        return other || /^的?(?:链接|尺码|码)/.test(hit.after) ? undefined : oneDay(monthless(number, today, towards(hit)));
      },
    },
    {
      pattern: /(?<![\d.\-/])(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?:[日号])?(?![\d-]|\.\d)/g,
      means: ({ groups: [, y = "", m = "", d = ""] }) => oneDay(dayOf(Number(y), Number(m), Number(d))),
    },
    {
      pattern: /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g,
      means: ({ groups: [, y = "", m = "", d = ""] }) => oneDay(dayOf(Number(y), Number(m), Number(d))),
    },
    { pattern: /(?<!\d)([12]\d)年(?=[底初的款份]|生产)/g, means: ({ groups: [, y = ""] }) => date(wholeYear(2_000 + Number(y))) },
    { pattern: /(?<!\d)((?:19|20)\d\d)年(?![\d\s]{0,2}\d{0,2}月)/g, means: ({ groups: [, y = ""] }) => date(wholeYear(Number(y))) },
  ];
}

function monthAndDate(hit: Hit, today: number): Meaning | undefined {
  const [, said = "", monthWord = "", dateWord = ""] = hit.groups;
  const month = readNumber(monthWord) ?? 0;
  if (month < 1 || month > 12) return undefined;
  const way = towards(hit);
  if (dateWord !== "") {
    const number = readNumber(dateWord) ?? 0;
    return oneDay(said === "" ? yearless(month, number, today, way) : dayOf(Number(said), month, number));
  }
  if (said !== "") return date(wholeMonth({ year: Number(said), month }));
  const middle = yearless(month, 15, today, way);
  return middle === undefined ? undefined : date(wholeMonth(monthOf(middle)));
}

const NEAR_EN: Readonly<Record<string, number>> = {
  "day before yesterday": -2,
  yesterday: -1,
  "last night": -1,
  today: 0,
  tonight: 0,
  "this morning": 0,
  "this afternoon": 0,
  "this evening": 0,
  tomorrow: 1,
  "day after tomorrow": 2,
};

function english(today: number): readonly Rule[] {
  const named = (hit: Hit, year: string, month: string, day: string): Meaning | undefined => {
    if (month === "may" && /\b(?:i|you|we|they|it|that|this|he|she) $/.test(hit.before)) return undefined;
    const at =
      year === "" ? yearless(monthNumber(month), Number(day), today, towards(hit)) : dayOf(fullYear(year), monthNumber(month), Number(day));
    return oneDay(at);
  };
  const slashed = (a: number, b: number): readonly [month: number, day: number] => (a > 12 ? [b, a] : [a, b]);
  return [
    {
      pattern: new RegExp(`\\b(?:${Object.keys(NEAR_EN).join("|")})(?: (?:morning|afternoon|evening|night))?\\b`, "g"),
      means: ({ groups: [it = ""] }) => oneDay(today + (NEAR_EN[it] ?? NEAR_EN[it.replace(/ \w+$/, "")] ?? 0)),
    },
    {
      pattern:
        /\b(?:(next|last|this|coming) )?(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(next|last|this) (mon|tue|wed|thu|fri|sat|sun)\b/g,
      means: (hit) => {
        const [, week1 = "", day1 = "", week2 = "", day2 = ""] = hit.groups;
        const index = DAYS_EN.findIndex((one) => one.startsWith((day1 + day2).slice(0, 3)));
        return /black $/.test(hit.before) ? undefined : weekday(index, WEEKS[week1 + week2], today, towards(hit));
      },
    },
    {
      pattern: /\b(next|last|this) (week(?:end)?|month|year)\b/g,
      means: ({ groups: [, which = "", unit = ""] }) => {
        const by = WEEKS[which] ?? 0;
        const monday = mondayOf(today) + 7 * by;
        if (unit === "week") return date(fromTo(monday, monday + 6));
        if (unit === "weekend") return date(fromTo(monday + 5, monday + 6));
        return date(unit === "month" ? wholeMonth(monthOf(today, by)) : wholeYear(monthOf(today).year + by));
      },
    },
    {
      pattern: new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?(?![\\w:%])`, "g"),
      means: (hit) => named(hit, hit.groups[3] ?? "", hit.groups[1] ?? "", hit.groups[2] ?? ""),
    },
    {
      pattern: new RegExp(`(?<![\\w.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b\\.?(?:,? (20\\d\\d))?`, "g"),
      means: (hit) => named(hit, hit.groups[3] ?? "", hit.groups[2] ?? "", hit.groups[1] ?? ""),
    },
    {
      pattern: new RegExp(`\\b(?:in|since|by|until|last|next|early|late|end of) (?<it>${MONTH})(?![\\w]| \\d)`, "dg"),
      means: (hit) => {
        const middle = yearless(monthNumber(hit.groups[1] ?? ""), 15, today, towards(hit));
        return middle === undefined ? undefined : date(wholeMonth(monthOf(middle)));
      },
    },
    {
      pattern:
        /\b(?:on|by|since|until|before|after|from) the (?<it>(\d{1,2})(?:st|nd|rd|th))\b(?! (?:time|one|order|item|floor|message|person|email))/dg,
      means: (hit) => oneDay(monthless(Number(hit.groups[2]), today, towards(hit))),
    },
    {
      pattern: /(?<![\d.\-/])(\d{1,2})[/-](\d{1,2})[/-](20\d\d)(?![\d/-])/g,
      means: ({ groups: [, a = "", b = "", year = ""] }) => oneDay(dayOf(Number(year), ...slashed(Number(a), Number(b)))),
    },
    {
      pattern: /\b(?:on|by|since|until|before|after|from) (?<it>(\d{1,2})\/(\d{1,2}))(?![\d/])/dg,
      means: (hit) => oneDay(yearless(...slashed(Number(hit.groups[2]), Number(hit.groups[3])), today, towards(hit))),
    },
  ];
}

function festivals(today: number): readonly Rule[] {
  const named = FESTIVALS.map(
    ([pattern, on]): Rule => ({
      pattern,
      means: (hit) => (on === undefined ? { kind: "date" } : oneDay(yearless(on[0], on[1], today, towards(hit)))),
    }),
  );
  const { year } = monthOf(today);
  const fridays = [-1, 0, 1].map((by) => blackFriday(year + by));
  return [...named, { pattern: /黑五|黑色星期五|black friday/g, means: (hit) => oneDay(choose(fridays, today, towards(hit))) }];
}

/** The day after the fourth Thursday of November. */
function blackFriday(year: number): number {
  const first = Date.UTC(year, 10, 1) / DAY;
  return first + ((3 - weekdayOf(first) + 7) % 7) + 22;
}
