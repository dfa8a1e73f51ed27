// A ticket as inspection reads it: its delivered lines with their labels, and what its own document knows of its end. Adds no judgement.
import type { MessageId } from "../../core/ids.ts";
import { isHeld, settle, type Ticket } from "../ticket.ts";
import { wrapUpOf } from "../wrapUpMark.ts";
import type { Finding, Inspection, Inspector } from "./inspect.ts";
import type { Records, Spoken } from "./talk.ts";

export interface TicketFinding extends Finding {
  /** The message that is its evidence. */
  readonly message: MessageId;
}

export interface TicketInspection extends Omit<Inspection, "findings"> {
  readonly findings: readonly TicketFinding[];
}

/** What only the shop's other records know: parcels, refunds, offers, its hours, the reasons it asks for at an end. */
export type Known = Pick<Records, "shipped" | "refunded" | "unpaid" | "offers" | "backed" | "onDuty"> & {
  /** Does the shop ask for a reason at the end? */
  readonly asksReason?: boolean;
};

/** Holds a ticket against the rules. Replies that were held back reached nobody and are not read. `now` (ms) is when it is looked at. */
export function inspectTicket({ inspect }: Inspector, ticket: Ticket, now: number, { asksReason, ...known }: Known = {}): TicketInspection {
  const lines = linesOf(ticket);
  const { findings, ...rest } = inspect(spokenIn(ticket), { ...known, ...recordsOf(ticket, now), ...wrapUpRecord(ticket, asksReason) });
  return {
    ...rest,
    findings: findings.flatMap((one) => {
      const message = lines[one.turn]?.id;
      return message === undefined ? [] : [{ ...one, message }];
    }),
  };
}

type Said = Exclude<Ticket["messages"][number], { readonly kind: "event" }>;

const linesOf = (ticket: Ticket): readonly Said[] =>
  ticket.messages.flatMap((one) => (one.kind === "event" || isHeld(ticket, one.id) ? [] : [one]));

/** What was said in it so far, with what was heard of the shopper's lines. */
export function spokenIn(ticket: Ticket): readonly Spoken[] {
  return linesOf(ticket).map(
    ({ kind, id, at, text }): Spoken => ({ from: kind, text, at, heard: kind === "shopper" ? ticket.labels[id] : undefined }),
  );
}

const wrapUpRecord = (ticket: Ticket, asksReason: boolean | undefined): Records =>
  asksReason === true ? { wrapUp: wrapUpOf(ticket) !== "" } : {};

function recordsOf(ticket: Ticket, now: number): Records {
  const { phase } = settle(ticket, now);
  const over = phase === "resolved" || phase === "closed";
  const moved = ticket.messages.find((one) => one.kind === "event" && one.what === "transferred");
  const after = reopenedAfter(ticket);
  return {
    now,
    closed: over,
    ...(over && ticket.statusWish !== undefined ? { endedAt: ticket.statusWish.at } : {}),
    ...(moved === undefined ? {} : { escalatedAt: moved.at }),
    ...(ticket.handoff === undefined ? {} : { handedOffAt: ticket.handoff.at }),
    ...(after === undefined ? {} : { reopenedAfter: after }),
  };
}

/** The shortest time (ms) from an end to an opening again. */
function reopenedAfter({ messages }: Ticket): number | undefined {
  let ended: number | undefined;
  let shortest: number | undefined;
  for (const one of messages) {
    if (one.kind !== "event") continue;
    if (one.what === "resolved" || one.what === "closed") ended = one.at;
    if (one.what === "reopened" && ended !== undefined) shortest = Math.min(shortest ?? Number.POSITIVE_INFINITY, one.at - ended);
  }
  return shortest;
}
