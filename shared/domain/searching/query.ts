// What somebody typed into the search: words, phrases in quotes, and operators in either language (`from:` `tag:` `before:` `after:` `is:` `order:`). Pure.
import { DAY } from "../../core/time.ts";
import { plainly } from "./grams.ts";

export const SEARCH_CHARS = 200; // of one search

/** Where a ticket may stand, for `is:`. `open`: neither resolved nor closed. */
export const STANDINGS = ["open", "mine", "unassigned", "new", "queued", "assigned", "waiting", "snoozed", "resolved", "closed"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Word {
  /** Made plain. */
  readonly text: string;
  /** In quotes: it stands exactly so. */
  readonly exact: boolean;
  /** The last thing typed, with nothing after it: it may go on. */
  readonly unfinished: boolean;
}

export interface Query {
  readonly words: readonly Word[];
  readonly from: readonly string[];
  readonly tags: readonly string[];
  readonly orders: readonly string[];
  readonly standings: readonly Standing[];
  /** Last touched before, and at or after (ms). */
  readonly before?: number;
  readonly after?: number;
  /** Operators whose value says nothing we know, as they were typed. */
  readonly unknown: readonly string[];
}

type Operator = "from" | "tag" | "before" | "after" | "is" | "order";

const OPERATORS: Readonly<Record<string, Operator>> = {
  ...{ from: "from", tag: "tag", before: "before", after: "after", is: "is", order: "order" },
  ...{ 来自: "from", 顾客: "from", 标签: "tag", 早于: "before", 之前: "before", 晚于: "after", 之后: "after", 状态: "is", 订单: "order" },
};

const STANDINGS_ZH: Readonly<Record<string, Standing>> = {
  ...{ 未完结: "open", 未结: "open", 我的: "mine", 未分配: "unassigned", 新: "new", 排队: "queued", 已分配: "assigned" },
  ...{ 等待顾客: "waiting", 等待: "waiting", 稍后: "snoozed", 已解决: "resolved", 已关闭: "closed" },
};

const PIECE = /(?:([\p{L}]+)[:：])?(?:"([^"]*)"?|“([^”]*)”?|([^\s"“]+))/gu;

/** `midnight`: of today, where the person is (ms): what days are counted from. */
export function readQuery(typed: string, midnight: number): Query {
  const words: Word[] = [];
  const lists = { from: [] as string[], tag: [] as string[], order: [] as string[], is: [] as Standing[] };
  const unknown: string[] = [];
  const times: { before?: number; after?: number } = {};
  const text = typed.slice(0, SEARCH_CHARS);
  for (const match of text.matchAll(PIECE)) {
    const [whole, name, straight, curly, bare] = match;
    const operator = name === undefined || !Object.hasOwn(OPERATORS, name.toLowerCase()) ? undefined : OPERATORS[name.toLowerCase()];
    const value = plainly(straight ?? curly ?? bare ?? "").trim();
    if (value === "") continue;
    if (operator === undefined) {
      const said = name === undefined ? value : `${plainly(name)} ${value}`;
      const ends = match.index + whole.length === text.length;
      const exact = bare === undefined;
      for (const [i, one] of (exact ? [said] : said.split(/\s+/)).entries())
        words.push({ text: one, exact, unfinished: !exact && ends && i === said.split(/\s+/).length - 1 });
    } else if (!take(operator, value, midnight, lists, times)) unknown.push(whole);
  }
  return { words, from: lists.from, tags: lists.tag, orders: lists.order, standings: lists.is, ...times, unknown };
}

function take(
  operator: Operator,
  value: string,
  midnight: number,
  lists: { readonly from: string[]; readonly tag: string[]; readonly order: string[]; readonly is: Standing[] },
  times: { before?: number; after?: number },
): boolean {
  if (operator === "is") {
    const standing = STANDINGS.find((one) => one === value) ?? (Object.hasOwn(STANDINGS_ZH, value) ? STANDINGS_ZH[value] : undefined);
    if (standing !== undefined) lists.is.push(standing);
    return standing !== undefined;
  }
  if (operator === "before" || operator === "after") {
    const at = dayOf(value, midnight);
    if (at !== undefined) times[operator] = at;
    return at !== undefined;
  }
  lists[operator].push(value);
  return true;
}

const DATE = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?$/;
const MONTH_DAY = /^(\d{1,2})[-/.月](\d{1,2})日?$/;
const AGO = /^(\d{1,3})(?:d|天|days?)$/;
const NAMED: Readonly<Record<string, number>> = { today: 0, 今天: 0, yesterday: 1, 昨天: 1, 前天: 2 };

/** The beginning of a day as people write it; undefined: no day. A day of the week's or month's kind is the last one that was. */
function dayOf(value: string, midnight: number): number | undefined {
  const named = Object.hasOwn(NAMED, value) ? NAMED[value] : undefined;
  if (named !== undefined) return midnight - named * DAY;
  const ago = AGO.exec(value)?.[1];
  if (ago !== undefined) return midnight - Number(ago) * DAY;
  const [, year, month, day = "1"] = DATE.exec(value) ?? [];
  if (year !== undefined && month !== undefined) return localDay(Number(year), Number(month), Number(day), midnight);
  const [, only, dayOnly] = MONTH_DAY.exec(value) ?? [];
  if (only === undefined || dayOnly === undefined) return undefined;
  const thisYear = new Date(midnight + DAY / 2).getUTCFullYear();
  const then = localDay(thisYear, Number(only), Number(dayOnly), midnight);
  return then !== undefined && then > midnight ? localDay(thisYear - 1, Number(only), Number(dayOnly), midnight) : then;
}

/** A day's beginning by the same distance from UTC as today's: an hour off across a change of clocks, which no list notices. */
function localDay(year: number, month: number, day: number, midnight: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const offset = ((midnight % DAY) + DAY) % DAY;
  const shift = offset > DAY / 2 ? offset - DAY : offset;
  return Date.UTC(year, month - 1, day) + shift;
}

/** Is there nothing to search for? */
export function asksNothing(query: Query): boolean {
  const { words, from, tags, orders, standings, before, after } = query;
  return words.length + from.length + tags.length + orders.length + standings.length === 0 && before === undefined && after === undefined;
}
