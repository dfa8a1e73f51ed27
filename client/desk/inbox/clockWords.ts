// The clock of a row in words of the language in use, and moments as people write them.
import { DAY } from "../../../shared/core/time.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { spanWords } from "../spanWords.ts";
import { leftText, type Clock } from "./clock.ts";
import { INBOX } from "./words.ts";

/** 「0:52」「超 1:24」「14 时」, or 「已停表」 while no deadline runs. */
export function clockWords(clock: Clock, now: number): string {
  if (clock.due.which === "none") return say(INBOX.stopped);
  const left = leftText(clock.due.at, now);
  const n = Number(left.text);
  if (left.unit === "hours") return say(left.late ? INBOX.overHours : INBOX.hours, { n });
  if (left.unit === "days") return say(left.late ? INBOX.overDays : INBOX.days, { n });
  return left.late ? say(INBOX.over, { time: left.text }) : left.text;
}

/** 「承诺 40 秒内下次回复（金卡先回）」, what the clock counts by; nothing while none runs. */
export function promiseWords(clock: Clock): readonly string[] {
  if (clock.due.which === "none") return [];
  const within = say(PROMISED[clock.due.which], { span: spanWords(clock.whole) });
  return [clock.rule === "" ? within : say(INBOX.byRule, { within, rule: clock.rule })];
}

const PROMISED = { first: INBOX.promisedFirst, next: INBOX.promisedNext, resolve: INBOX.promisedResolve } as const;

const locale = (): string => (inLanguage() === "zh" ? "zh-CN" : "en-GB");

/** 14:02 */
export function timeOf(at: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** 11-22, or 2025-11-22 in another year. */
export function dateOf(at: number, now: number): string {
  const day = new Date(at);
  const two = (n: number): string => String(n).padStart(2, "0");
  const short = `${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return day.getFullYear() === new Date(now).getFullYear() ? short : `${day.getFullYear()}-${short}`;
}

/** The time alone today, else with its date. */
export function momentOf(at: number, now: number): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay ? timeOf(at) : `${dateOf(at, now)} ${timeOf(at)}`;
}

/** 今天 11 月 20 日 */
export function dayWords(at: number, now: number): string {
  const date = new Intl.DateTimeFormat(locale(), { month: "long", day: "numeric" }).format(at).replace(/(\d+)月(\d+)日/, "$1 月 $2 日");
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / DAY);
  const near = days === 0 || days === 1 ? new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(-days, "day") : "";
  return near === "" ? date : `${near.charAt(0).toUpperCase()}${near.slice(1)} ${date}`;
}
