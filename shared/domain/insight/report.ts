// A saved report: its period, which conversations, what stands in it, whose it is, and whom it is told to when its week or month is over. Pure.
import { isPlain, list, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId, type ReportId } from "../../core/ids.ts";
import { chosenBy, readChosen } from "./chosen.ts";

export const REPORT_NAME_CHARS = 40;
export const OWN_REPORTS_MOST = 20; // of one member
export const SHOP_REPORTS_MOST = 40;
const RECEIVERS_MOST = 12;

/** How long: the first two can be had without a network, the others are asked of the room. */
export const REPORT_PERIODS = ["week", "month", "quarter", "year"] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];
export const REPORT_DAYS: Readonly<Record<ReportPeriod, number>> = { week: 7, month: 30, quarter: 90, year: 365 };

/** Key figures that can stand in one, in their order. */
export const REPORT_FIGURES = [
  "first",
  "quick",
  "fcr",
  "csat",
  "botSolved",
  "sla",
  "resolved",
  "quality",
  "proactive",
  "endedNegative",
] as const;
export type ReportFigure = (typeof REPORT_FIGURES)[number];

/** What stands below them, in its order. */
export const REPORT_PARTS = ["mood", "hot", "times", "returns", "handOffs", "inspected", "cards"] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

const name = string(20, 1); // of a figure or a part; one that a later version knows is kept, and left out here

const readShape = shape({
  id: (v) => readId<ReportId>(v),
  name: string(REPORT_NAME_CHARS, 1),
  period: oneOf(REPORT_PERIODS),
  chosen: readChosen,
  figures: list(name, 40),
  parts: list(name, 40),
  /** Absent: the shop's, for everybody. */
  of: optional((v) => readId<MemberId>(v)),
  /** Told on the morning after each week or month, to these addresses of the alert rules (alerts/alertRules.ts). */
  told: optional(shape({ every: oneOf(["week", "month"]), to: list(string(60, 1), RECEIVERS_MOST) })),
});
export type Report = Checked<typeof readShape>;

/** One that is told is the shop's, and of one filter at most: the room keeps no rows by two at once. */
export const readReport: Check<Report> = (v) => {
  const report = readShape(v);
  return report?.told !== undefined && (report.of !== undefined || chosenBy(report.chosen) > 1) ? undefined : report;
};

/** The reports a member sees, the shop's first, each kind by age; what cannot be read is none. */
export function readReports(kept: unknown, me: MemberId | undefined): readonly Report[] {
  return Object.values(isPlain(kept) ? kept : {})
    .flatMap((raw) => readReport(raw) ?? [])
    .filter((one) => one.of === undefined || one.of === me)
    .toSorted((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined) || (a.id < b.id ? -1 : 1));
}

/** Those of its figures and parts that this version knows, in their order. */
export const figuresIn = ({ figures }: Pick<Report, "figures">): readonly ReportFigure[] =>
  REPORT_FIGURES.filter((one) => figures.includes(one));
export const partsIn = ({ parts }: Pick<Report, "parts">): readonly ReportPart[] => REPORT_PARTS.filter((one) => parts.includes(one));
