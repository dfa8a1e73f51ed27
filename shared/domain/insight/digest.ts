// A week or a month of the shop in one line, for whoever is told of it beside the screen: figures and nobody's words. Pure.
import { boolean, integer, list, number, oneOf, optional, shape, type Checked } from "../../core/check.ts";
import { DAY } from "../../core/time.ts";
import { monthPeriod } from "./dayRows.ts";
import { rateIn, shareIn, type Sums } from "./sums.ts";

const FIGURES = ["fcr", "csat", "quick", "botSolved", "sla"] as const;

/** Days since 1970-01-01, both among them. `before`: conversations in as many days before; absent where nothing is known of them. */
export const readDigest = shape({
  from: integer(),
  to: integer(),
  isMonth: boolean,
  n: integer(),
  before: optional(integer()),
  rated: optional(number(0, 1)),
  figures: list(shape({ name: oneOf(FIGURES), rate: number(0, 1) }), FIGURES.length),
});
export type Digest = Checked<typeof readDigest>;

export interface DigestPeriod {
  readonly from: number;
  readonly to: number;
  readonly isMonth: boolean;
}

const DAYS_A_WEEK = 7;
const MONDAY = 4; // 1970-01-01 was a Thursday

/** What ended the day before this one: a week on Mondays, a month on firsts; both where both fall together. */
export function periodsEnding(day: number): readonly DigestPeriod[] {
  const to = day - 1;
  const isMonday = (day - MONDAY) % DAYS_A_WEEK === 0;
  const date = new Date(to * DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY;
  return [
    ...(isMonday ? [{ from: day - DAYS_A_WEEK, to, isMonth: false }] : []),
    ...(monthPeriod(day) === monthPeriod(to) ? [] : [{ from: first, to, isMonth: true }]),
  ];
}

/** The first day after this one on which something has ended. */
export function nextDigestDay(day: number): number {
  let next = day + 1;
  while (periodsEnding(next).length === 0) next++;
  return next;
}

export function digestOf(period: DigestPeriod, sums: Sums, before: Sums | undefined): Digest {
  const rated = shareIn(sums, "csat")[1] === 0 ? undefined : rateIn(sums, "rated");
  return {
    ...period,
    n: sums.n,
    ...(before === undefined ? {} : { before: before.n }),
    ...(rated === undefined ? {} : { rated }),
    figures: FIGURES.flatMap((name) => {
      const rate = rateIn(sums, name);
      return rate === undefined ? [] : [{ name, rate }];
    }),
  };
}

type Language = "zh" | "en";
type Words = Readonly<Record<Language, string>>;

const NAMES: Readonly<Record<(typeof FIGURES)[number], Words>> = {
  fcr: { zh: "一次解决", en: "first contact" },
  csat: { zh: "满意", en: "satisfied" },
  quick: { zh: "3 分钟内回", en: "within 3 min" },
  botSolved: { zh: "机器人解决", en: "bot solved" },
  sla: { zh: "承诺做到", en: "promises kept" },
};

/** «上周 312 个会话，前一周 280 个». */
export function digestTitle({ isMonth, n, before }: Digest, language: Language): string {
  const zh = language === "zh";
  const then =
    before === undefined
      ? ""
      : zh
        ? `，前一${isMonth ? "个月" : "周"} ${before} 个`
        : `, ${before} the ${isMonth ? "month" : "week"} before`;
  return zh ? `${isMonth ? "上个月" : "上周"} ${n} 个会话${then}` : `Last ${isMonth ? "month" : "week"}: ${n} conversations${then}`;
}

export function digestFigures({ figures, rated }: Digest, language: Language): string {
  const percent = (rate: number): string => `${Math.round(rate * 100)}%`;
  const of = (name: string): string =>
    name === "csat" && rated !== undefined ? (language === "zh" ? `（评价率 ${percent(rated)}）` : ` (${percent(rated)} rated)`) : "";
  return figures.map(({ name, rate }) => `${NAMES[name][language]} ${percent(rate)}${of(name)}`).join(" · ");
}
