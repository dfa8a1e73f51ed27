// Figures and days as people read them. Formats only.
import { DAY } from "../../../shared/core/time.ts";
import { inLanguage } from "../../ui/words.ts";

/** 84%, and 8.4% below ten. */
export function percent(rate: number): string {
  const whole = rate * 100;
  return `${whole > 0 && whole < 10 && whole % 1 > 0.05 ? whole.toFixed(1).replace(/\.0$/, "") : whole.toFixed(0)}%`;
}

/** +86%, −12%; by how much `now` is more than `before`. */
export function changeOf(now: number, before: number): string {
  const by = Math.round((now / before - 1) * 100);
  return by > 0 ? `+${by}%` : by < 0 ? `−${-by}%` : "0%";
}

const format = (day: number, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(inLanguage() === "zh" ? "zh-CN" : "en-GB", { ...how, timeZone: "UTC" }).format(day * DAY); // the day is the shop's already

/** The weekday among seven, else the date. */
export function dayShort(day: number, among: number): string {
  return among <= 7 ? format(day, { weekday: "narrow" }) : format(day, { month: "numeric", day: "numeric" });
}

/** A point of a line: its day, or the month it stands for. */
export function pointShort(point: { readonly day: number; readonly last?: number }, among: number): string {
  return point.last === undefined ? dayShort(point.day, among) : format(point.day, { month: "short" });
}

/** The same, told whole. */
export function pointLong(point: { readonly day: number; readonly last?: number }): string {
  if (point.last !== undefined) return format(point.day, { year: "numeric", month: "long" });
  return `${dayLong(point.day)} ${dayShort(point.day, 7)}`;
}

/** The same with its year, for days of another one. */
export function dayWhole(day: number): string {
  return format(day, { year: "numeric", month: "long", day: "numeric" }).replace(/(\d+)年(\d+)月(\d+)日/, "$1 年 $2 月 $3 日");
}

/** 11 月 20 日 */
export function dayLong(day: number): string {
  return format(day, { month: "long", day: "numeric" }).replace(/(\d+)月(\d+)日/, "$1 月 $2 日");
}
