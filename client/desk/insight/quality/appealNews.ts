// Which answers to my appeals are news: those waited on this device and have an answer now. Pure.
import { number, shape, string, type Check, type Checked } from "../../../../shared/core/check.ts";
import { readId, type MemberId, type TicketId } from "../../../../shared/core/ids.ts";
import { qualityIn } from "../../../../shared/domain/inspection/standing.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";

const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);

/** An appeal of mine that waited when it was last looked at: of which finding, from when. */
export const readWaiting = shape({ ticket: ticketId, finding: string(200, 1), at: number(0) });
export type Waiting = Checked<typeof readWaiting>;

export interface AppealNews {
  /** Those that wait now. */
  readonly waiting: readonly Waiting[];
  /** What was answered since: granted or not. */
  readonly answered: readonly { readonly ticket: TicketId; readonly granted: boolean }[];
}

/** `tickets`: those that waited before, and those in which any appeal waits now. One that is not among them is looked at again later. */
export function appealNews(before: readonly Waiting[], tickets: readonly Ticket[], me: MemberId): AppealNews {
  const seen = new Set(tickets.map((one) => one.head.id));
  const mine = tickets.flatMap((ticket) =>
    (qualityIn(ticket)?.findings ?? []).flatMap((one) =>
      one.appeal?.by === me ? [{ ticket: ticket.head.id, finding: one.key, at: one.appeal.at, waits: one.waits, is: one.is }] : [],
    ),
  );
  return {
    waiting: [
      ...before.filter((one) => !seen.has(one.ticket)),
      ...mine.filter((one) => one.waits).map(({ ticket, finding, at }) => ({ ticket, finding, at })),
    ],
    answered: mine.flatMap(({ ticket, finding, at, waits, is }) => {
      const waited = before.some((one) => one.ticket === ticket && one.finding === finding && one.at === at);
      return waited && !waits ? [{ ticket, granted: is === "wrong" }] : [];
    }),
  };
}
