// Events of a ticket's life, written into its conversation by the room.
import type { Doc } from "yjs";
import { mintId, type Clock, type MemberId, type MessageId, type Random } from "../../shared/core/ids.ts";
import { appendMessage, readTicketDoc } from "../../shared/doc/ticketDoc.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { lineTime } from "./line.ts";

export interface LifeEvent {
  readonly what: string;
  readonly by?: MemberId | undefined;
  readonly to?: MemberId | undefined;
  readonly reason?: string | undefined;
  /** An id from a device (the shopper's own tap); otherwise the room mints one. */
  readonly id?: MessageId | undefined;
}

export interface EventPorts {
  readonly clock: Clock;
  readonly random: Random;
}

/** The ticket as its document says now. What the gate or the room wrote holds its schema, so anything else is a bug. */
export function ticketIn(doc: Doc): Ticket {
  const ticket = readTicketDoc(doc);
  if (!ticket.ok) throw new Error(`a ticket that does not hold its schema: ${ticket.error.words}`);
  return ticket.value;
}

export function appendEvent(doc: Doc, event: LifeEvent, ports: EventPorts): void {
  const now = ports.clock();
  const { what, by, to, reason } = event;
  appendMessage(doc, {
    kind: "event",
    id: event.id ?? mintId<MessageId>(ports.clock, ports.random),
    at: lineTime(ticketIn(doc).messages, now, now),
    what,
    ...(by === undefined ? {} : { by }),
    ...(to === undefined ? {} : { to }),
    ...(reason === undefined ? {} : { reason: reason.slice(0, 400) }),
  });
}
