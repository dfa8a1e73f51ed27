// Times of day and durations in Chinese and English; «三天前» is a day, «三天了» a duration. Which day «三点» belongs to is joined afterwards.
import { addMonths, onDay } from "./days.ts";
import type { Duration, DurationUnit, Meaning, Reading } from "./entity.ts";
import { readNumber, readSpan } from "./numerals.ts";
import type { Hit, Rule } from "./readings.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const LATE = /下午|晚|傍晚|夜里|午后|中午|pm|evening|night|afternoon/;

/** Hours and minutes, in the part of the day that was said. */
function clock(part: string, hour: number, minute: number): Meaning | undefined {
  if (hour > 24 || minute > 59) return undefined;
  return { kind: "date", value: { time: `${two(inPart(part, hour))}:${two(minute)}` } };
}

function inPart(part: string, hour: number): number {
  if (/am/.test(part) && hour === 12) return 0;
  if (!LATE.test(part) || hour >= 12 || (/中午/.test(part) && hour > 9)) return hour;
  return hour + 12;
}

const NOT_A_TIME = /^(?:[也都儿点不没小意钱]|东西|用|优惠|建议|意见|要求|原因|问题|几|\d)/;
const SURE_TIME = /^(?:钟|半|整|前|之前|以前|后|以后|左右|多|到|才|发|送|来|开|下单|付|就|的|吗|$)/;

function chineseTime({ groups: [it = "", part = "", hour = "", minutes = ""], before, after }: Hit): Meaning | undefined {
  const h = readNumber(hour);
  if (h === undefined || (NOT_A_TIME.test(after) && minutes === "")) return undefined;
  const dayBefore = /[天日号晚早午末]$|(?:周|星期|礼拜).$/.test(before) && !/有$/.test(before);
  const written = /\d/.test(hour);
  if (part === "" && minutes === "" && !/钟|整/.test(it)) {
    if (hour === "一" && !(dayBefore && /^(?:前|之前|以前|左右|到|多|发|送)/.test(after))) return undefined;
    if (!written && !dayBefore && !SURE_TIME.test(after)) return undefined;
  }
  if (hour === "一" && part === "" && /[晚早快慢大小多少]$/.test(before) && minutes === "" && !/钟/.test(it)) return undefined;
  const m = minutes === "半" ? 30 : minutes === "一刻" ? 15 : minutes === "" ? 0 : (readNumber(minutes) ?? 60);
  return clock(part === "" && /[晚]$/.test(before) ? "晚上" : part, h, m);
}

const ZH_UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/分钟/, "minute"],
  [/小时|钟头/, "hour"],
  [/工作日/, "workday"],
  [/天|自然日/, "day"],
  [/周|星期|礼拜/, "week"],
  [/月/, "month"],
  [/年/, "year"],
];
const EN_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  "a couple of": 2,
  half: 0.5,
};

function duration(span: { readonly amount: number; readonly most?: number } | undefined, unit: DurationUnit): Meaning {
  return span === undefined ? { kind: "duration" } : { kind: "duration", value: { ...span, unit } };
}

/** Some units before or after today; hours are too short to name a day. */
function dayFrom(today: number, { amount, unit }: Duration, sign: 1 | -1): number | undefined {
  if (unit === "day") return today + sign * Math.round(amount);
  if (unit === "week") return today + sign * Math.round(amount * 7);
  if (unit === "month") return amount === 0.5 ? today + sign * 15 : addMonths(today, sign * Math.round(amount));
  if (unit === "year") return addMonths(today, sign * Math.round(amount * 12));
  return undefined;
}

const N = "(?:\\d{1,3}(?:\\.5)?|[一二两三四五六七八九十]{1,3}|[一二三四五六七八九]百)";
const ZH_DURATION = new RegExp(
  `(?<![\\d.,a-z第每一二两三四五六七八九十百千万])(?:(好几|好些|几|半)|(${N})(?:\\s?(?:[-~到至、]|或者?)\\s?(${N}))?)[多来]?\\s?(?:个(半)?)?\\s?` +
    "(分钟|小时|钟头|工作日|自然日|天(?![猫气花然线窗价下])|周(?![一二三四五六日末年岁边围]|[1-6](?!\\d))|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|(?<=个半?\\s?)月|年(?![级轻纪货前代会底终度初的份款生]))(半|多)?(以内|之内|内|前|以前|之前|后|以后|之后|了)?",
  "g",
);

function chineseDuration({ groups, after, before }: Hit, today: number): Meaning | undefined {
  const [it = "", vague = "", first = "", last = "", half = "", unitWord = "", more = "", end = ""] = groups;
  const unit = ZH_UNITS.find(([look]) => look.test(unitWord))?.[1] ?? "day";
  if (vague === "几" && /[这那头前后近过]$|多少/.test(before) && end === "") return { kind: "duration" };
  if (vague === "几" && !/^[了内前后]/.test(after) && end === "") return undefined; // «几天到» asks
  const span = vague === "半" ? { amount: 0.5 } : vague === "" ? readSpan(first, last) : undefined;
  if (vague === "" && (span === undefined || /^\d{4}/.test(it))) return undefined;
  const exact = span !== undefined && (half !== "" || more === "半") ? { ...span, amount: span.amount + 0.5 } : span;
  const sign = /前$/.test(end) ? -1 : /后$/.test(end) ? 1 : undefined;
  if (sign === undefined || exact === undefined) return duration(exact, unit);
  const day = dayFrom(today, { ...exact, unit }, sign);
  return day === undefined ? duration(exact, unit) : { kind: "date", value: onDay(day) };
}

/** The rules for one today (days since 1970-01-01). */
export function timeRules(today: number): readonly Rule[] {
  return [
    { pattern: /\[时间x\]/g, means: () => ({ kind: "date" }) },
    {
      pattern:
        /(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|午后)?\s?(?<![\d.:,第])(\d{1,2}|十[一二]?|[一二两三四五六七八九])点(?:(半|一刻|\d{2}(?!\d|[折元块斤%.])|[二三四五]?十[一二三四五六七八九]?)分?|钟|整)?/g,
      means: chineseTime,
    },
    {
      pattern: /(凌晨|早上|上午|中午|下午|傍晚|晚上)?\s?(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])(?: ?([ap]m)\b)?/g,
      means: ({ groups: [, part = "", hour = "", minute = "", half = ""] }) => clock(part + half, Number(hour), Number(minute)),
    },
    {
      pattern: /(?<![\w.:])(\d{1,2}) ?(?:([ap])\.?m\b\.?|o'?clock)/g,
      means: ({ groups: [, hour = "", half = ""] }) => clock(half === "" ? "" : `${half}m`, Number(hour), 0),
    },
    { pattern: ZH_DURATION, means: (hit) => chineseDuration(hit, today) },
    {
      pattern: /(?<![\d半])\[数字x\](?:[-~到至]\[数字x\])?个?(?:小时|天|工作日|月|分钟|星期|周)(?:了|内|以内|之内)?/g,
      means: () => ({ kind: "duration" }),
    },
    {
      pattern:
        /(?<![\w.\-/])(?:(a few|few|several|some|many)|(\d{1,3}(?:\.5)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?couple of|half an?)(?: ?(?:-|to|or) ?(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten))?)(?: (?:more|whole|full))?[ -]?(business |working |work )?(minute|min|hour|hr|day|week|month|year)s?\b(?:( ago)|( later| from now))?(?![ -]?(?:old|warrant|guarantee|return|money))/g,
      means: (hit) => englishDuration(hit, today),
    },
  ];
}

function englishDuration(
  { groups: [, vague = "", first = "", last = "", work = "", word = "", ago = "", later = ""] }: Hit,
  today: number,
): Meaning | undefined {
  const unit: DurationUnit =
    word === "min" ? "minute" : word === "hr" ? "hour" : word === "day" && work !== "" ? "workday" : (UNIT[word] ?? "day");
  if (vague !== "") return { kind: "duration" };
  const value = (it: string): number => EN_NUMBERS[it] ?? (it.startsWith("half") ? 0.5 : it.startsWith("couple") ? 2 : Number(it));
  const low = value(first);
  const span = last === "" ? { amount: low } : { amount: low, most: value(last) };
  const day = ago === "" && later === "" ? undefined : dayFrom(today, { ...span, unit }, ago === "" ? 1 : -1);
  return day === undefined ? duration(span, unit) : { kind: "date", value: onDay(day) };
}
const UNIT: Readonly<Record<string, DurationUnit>> = {
  minute: "minute",
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
};

const JOINT = /^(?:\s?的?\s?|,? ?(?:at|around|by|before|after)? ?)$/;

/** A day and the time said beside it are one: «明天下午三点», «tomorrow at 5pm», «5pm tomorrow». Adds the joined readings. */
export function joinTimes(readings: readonly Reading[], text: string): readonly Reading[] {
  const dates = readings.filter((one) => one.means?.kind === "date").sort((a, b) => a.from - b.from);
  const joined: Reading[] = [];
  dates.forEach((one, i) => {
    for (const next of dates.slice(i + 1, i + 4)) {
      if (next.from === one.from || next.to <= one.to || next.from - one.to > 9 || !JOINT.test(text.slice(one.to, next.from))) continue;
      const [day, time] = one.means?.kind === "date" && next.means?.kind === "date" ? [one.means.value, next.means.value] : [];
      if (day === undefined && time === undefined && one.to - one.from > 3)
        joined.push({ from: one.from, to: next.to, means: { kind: "date" } });
      const first = day?.from === undefined ? time : day;
      const second = first === day ? time : day;
      if (first?.from === undefined || first.time !== undefined || second?.time === undefined || second.from !== undefined) continue;
      const said = first === day ? text.slice(one.from, one.to) : "";
      const late = /下午|晚|夜|night|evening/.test(said) && Number(second.time.slice(0, 2)) < 12;
      const at = late ? `${Number(second.time.slice(0, 2)) + 12}${second.time.slice(2)}` : second.time;
      joined.push({ from: one.from, to: next.to, means: { kind: "date", value: { ...first, time: at } } });
    }
  });
  return [...readings, ...joined];
}
