// How a member does beside the team, on five axes, and how that went over time. Pure; ranks nobody: the order given is the order kept.
import type { MemberId } from "../../core/ids.ts";
import { shrunk, standing, type Estimate, type Standing } from "./estimate.ts";
import type { Goals } from "./goals.ts";
import type { ShareName } from "./measures.ts";
import type { PeriodRow, Slice } from "./dayRows.ts";
import { NO_SUMS, rateIn, shareIn, sumOf, type Sums } from "./sums.ts";

/** First-contact resolution, satisfaction, efficiency, quality, proactiveness (service.md, "Metrics"). */
export const AXES = ["fcr", "csat", "quick", "quality", "proactive"] as const satisfies readonly ShareName[];
export type AxisName = (typeof AXES)[number];

export interface Axis {
  readonly name: AxisName;
  /** As counted: so many of so many. */
  readonly yes: number;
  readonly all: number;
  /** The team's rate; undefined where nothing was counted for anybody, and then there is no estimate. */
  readonly team: number | undefined;
  readonly estimate: Estimate | undefined;
  readonly stands: Standing;
  /** Whether the estimate reaches the goal; undefined without one, or of too few. */
  readonly reached: boolean | undefined;
}

export interface Scorecard {
  readonly member: MemberId;
  /** Conversations that they answered and had. */
  readonly served: number;
  /** How many of them were rated (0-1); undefined of none. */
  readonly rated: number | undefined;
  readonly axes: readonly Axis[];
}

/** One card each, in the order of `members`; the team is all of them together, or as it is given where not everybody is known. Who had no conversation has a card that says so. */
export function scorecards(
  members: readonly MemberId[],
  of: (member: MemberId) => Sums | undefined,
  goals: Goals = {},
  team: Sums = sumOf(members.map((one) => of(one) ?? NO_SUMS)),
): { readonly team: Sums; readonly cards: readonly Scorecard[] } {
  const cards = members.map((member): Scorecard => {
    const sums = of(member) ?? NO_SUMS;
    return {
      member,
      served: shareIn(sums, "served")[1],
      rated: rateIn(sums, "rated"),
      axes: AXES.map((name) => axisOf(name, sums, team, goals[name])),
    };
  });
  return { team, cards };
}

function axisOf(name: AxisName, sums: Sums, team: Sums, goal: number | undefined): Axis {
  const [yes, all] = shareIn(sums, name);
  const rate = rateIn(team, name);
  if (rate === undefined) return { name, yes, all, team: undefined, estimate: undefined, stands: "few", reached: undefined };
  const estimate = shrunk(yes, all, rate);
  const stands = standing(estimate, all, rate);
  const reached = goal === undefined || stands === "few" ? undefined : estimate.rate >= goal;
  return { name, yes, all, team: rate, estimate, stands, reached };
}

/** The sums of one slice in each of these periods, in their order; of a period without a row: none. */
export function overTime(rows: Iterable<PeriodRow>, slice: Slice, periods: readonly string[]): readonly Sums[] {
  const found = new Map<string, Sums>();
  for (const row of rows) if (row.slice === slice) found.set(row.period, row.sums);
  return periods.map((one) => found.get(one) ?? NO_SUMS);
}
