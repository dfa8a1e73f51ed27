// A week or a month of the shop, or of what a saved report is about, in one line, for whoever is told of it beside the screen: figures and nobody's words. Pure.
import { boolean, integer, list, number, oneOf, optional, shape, string, type Checked } from "../../core/check.ts";
import { readId, type ReportId } from "../../core/ids.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../core/time.ts";
import { monthPeriod } from "./dayRows.ts";
import { REPORT_NAME_CHARS } from "./report.ts";
import { rateIn, shareIn, spreadIn, type Sums } from "./sums.ts";

const OF_ALL = ["fcr", "csat", "quick", "botSolved", "sla"] as const; // what stands in one of the whole shop
const RATES = [...OF_ALL, "quality", "proactive", "endedNegative"] as const;
const TIMES = ["first", "resolved"] as const;

/** Days since 1970-01-01, both among them. `before`: conversations in as many days before; absent where nothing is known of them. */
export const readDigest = shape({
  from: integer(),
  to: integer(),
  isMonth: boolean,
  n: integer(),
  before: optional(integer()),
  rated: optional(number(0, 1)),
  figures: list(shape({ name: oneOf(RATES), rate: number(0, 1) }), RATES.length),
  /** Medians in ms. */
  times: optional(list(shape({ name: oneOf(TIMES), ms: number(0) }), TIMES.length)),
  /** Of what a saved report is about; absent: of the whole shop. */
  report: optional(shape({ id: (v) => readId<ReportId>(v), name: string(REPORT_NAME_CHARS, 1) })),
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

/** `names`: the figures that stand in it, in their order; those that cannot be told in a line are left out. */
export function digestOf(period: DigestPeriod, sums: Sums, before: Sums | undefined, names: readonly string[] = OF_ALL): Digest {
  const rated = shareIn(sums, "csat")[1] === 0 ? undefined : rateIn(sums, "rated");
  return {
    ...period,
    n: sums.n,
    ...(before === undefined ? {} : { before: before.n }),
    ...(rated === undefined ? {} : { rated }),
    figures: RATES.flatMap((name) => {
      const rate = names.includes(name) ? rateIn(sums, name) : undefined;
      return rate === undefined ? [] : [{ name, rate }];
    }),
    ...some(
      TIMES.flatMap((name) => {
        const spread = names.includes(name) ? spreadIn(sums, name) : undefined;
        return spread === undefined ? [] : [{ name, ms: spread.median }];
      }),
    ),
  };
}

function some(times: NonNullable<Digest["times"]>): Pick<Digest, "times"> {
  return times.length === 0 ? {} : { times };
}

type Language = "zh" | "en";
type Words = Readonly<Record<Language, string>>;

const NAMES: Readonly<Record<(typeof RATES)[number] | (typeof TIMES)[number], Words>> = {
  fcr: { zh: "一次解决", en: "first contact" },
  csat: { zh: "满意", en: "satisfied" },
  quick: { zh: "3 分钟内回", en: "within 3 min" },
  botSolved: { zh: "机器人解决", en: "bot solved" },
  sla: { zh: "承诺做到", en: "promises kept" },
  quality: { zh: "质检通过", en: "quality" },
  proactive: { zh: "主动跟进", en: "proactive" },
  endedNegative: { zh: "不满结束", en: "ended displeased" },
  first: { zh: "首次响应", en: "first response" },
  resolved: { zh: "解决用时", en: "time to resolve" },
};

/** «上周 312 个会话，前一周 280 个»; of a report its name before it. */
export function digestTitle({ isMonth, n, before, report }: Digest, language: Language): string {
  const zh = language === "zh";
  const then =
    before === undefined
      ? ""
      : zh
        ? `，前一${isMonth ? "个月" : "周"} ${before} 个`
        : `, ${before} the ${isMonth ? "month" : "week"} before`;
  const head = report === undefined ? "" : zh ? `报表《${report.name}》：` : `Report “${report.name}”: `;
  return (
    head + (zh ? `${isMonth ? "上个月" : "上周"} ${n} 个会话${then}` : `Last ${isMonth ? "month" : "week"}: ${n} conversations${then}`)
  );
}

export function digestFigures({ figures, times = [], rated }: Digest, language: Language): string {
  const percent = (rate: number): string => `${Math.round(rate * 100)}%`;
  const of = (name: string): string =>
    name === "csat" && rated !== undefined ? (language === "zh" ? `（评价率 ${percent(rated)}）` : ` (${percent(rated)} rated)`) : "";
  return [
    ...figures.map(({ name, rate }) => `${NAMES[name][language]} ${percent(rate)}${of(name)}`),
    ...times.map(({ name, ms }) => `${NAMES[name][language]} ${spanIn(ms, language)}`),
  ].join(" · ");
}

/** In one unit: 45 秒, 3 分钟, 5.2 小时, 1.5 天. */
function spanIn(ms: number, language: Language): string {
  const units: readonly (readonly [number, Words, number])[] = [
    [2 * DAY, { zh: "天", en: "d" }, DAY],
    [2 * HOUR, { zh: "小时", en: "h" }, HOUR],
    [2 * MINUTE, { zh: "分钟", en: "min" }, MINUTE],
  ];
  const [, words, unit] = units.find(([least]) => ms >= least) ?? [0, { zh: "秒", en: "s" }, SECOND];
  return `${Math.round((ms / unit) * 10) / 10} ${words[language]}`;
}
