// What each part of a rank is worth at most, and which reason of one presses. Apart from the ranking itself, which needs every word list: a row of a list says this much.
import type { Reason } from "./ticket.ts";

export const POINTS = { severity: 40, urgency: 30, tier: 20, value: 10 } as const;

/** Of the reasons of a rank (priority.ts), what presses beside the matter itself: a floor (red flag, VIP), else urgency. For a list's one line. */
export function pressingReason(reasons: readonly Reason[]): Reason | undefined {
  return reasons.find((one, i) => (i === 0 && one.of === undefined) || one.of === POINTS.urgency);
}
