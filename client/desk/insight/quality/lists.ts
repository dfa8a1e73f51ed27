// Which conversations stand in which list of a reviewer, and in what order. Pure.
import type { MemberId, TicketId } from "../../../../shared/core/ids.ts";
import { localDay } from "../../../../shared/domain/calendar.ts";
import { drawnIn, isToRead } from "../../../../shared/domain/inspection/sample.ts";
import { agentOf } from "../../../../shared/domain/insight/ticketFact.ts";
import { namedBy } from "../../../../shared/domain/inspection/mayReview.ts";
import type { Stood } from "../../../../shared/domain/inspection/standing.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";

export const TABS = ["risk", "sample", "mine", "figures"] as const;
export type Tab = (typeof TABS)[number];

export interface Rows {
  /** By risk. */
  readonly risky: readonly TicketRow[];
  /** Of the last weeks, latest first. */
  readonly ended: readonly TicketRow[];
}

const SAMPLE_DAYS = 7;

/** Those to look at, the first first. Of oneself nobody reviews anything. `zone`: the shop's. */
export function listOf(
  tab: Exclude<Tab, "figures">,
  { risky, ended }: Rows,
  me: MemberId,
  zone: string,
  now: number,
): readonly TicketRow[] {
  switch (tab) {
    case "risk":
      return risky.filter((one) => one.assignee !== me);
    case "sample": {
      const drawn = sampleOf(ended, zone, now);
      return ended.filter((one) => drawn.has(one.id) && one.assignee !== me && isToRead(one.readBy, me));
    }
    case "mine":
      return ended.filter((one) => one.assignee === me && ((one.quality?.rules.length ?? 0) > 0 || one.quality?.said === true));
  }
}

/** The draw of each of the last days, read or not. */
export function sampleOf(ended: readonly TicketRow[], zone: string, now: number): ReadonlySet<TicketId> {
  const days = ended.map((one) => ({ id: one.id, day: localDay(zone, one.updatedAt) }));
  const from = localDay(zone, now) - SAMPLE_DAYS;
  return drawnIn(days.filter((one) => one.day > from));
}

/** What a member is shown of a judgement: a reviewer all of it, others what names them; undefined: nothing of it is theirs. */
export function shownTo(me: MemberId, reviews: boolean, ticket: Ticket, findings: readonly Stood[]): readonly Stood[] | undefined {
  if (reviews) return findings;
  const own = findings.filter((one) => namedBy(ticket, one) === me);
  return own.length > 0 || agentOf(ticket) === me ? own : undefined;
}
