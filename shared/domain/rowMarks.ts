// What a list sees of what stands beside a ticket's conversation: values of fields, a planned return, the reason of its end,
// what it says of its shopper. Pure.
import type { AboutShopper } from "./aboutShopper.ts";
import { valuesIn, type FieldValue } from "./fieldMark.ts";
import { plannedFor } from "./followUp.ts";
import type { TicketMarks } from "./ticketMarks.ts";
import { wrapUpOf } from "./wrapUpMark.ts";

export interface RowMarks {
  readonly fields?: Readonly<Record<string, FieldValue>>; // by field; absent: none
  readonly followUpAt?: number; // absent: it is not to come back
  readonly wrapUp?: string; // id of the reason it ended for; absent: none
  readonly about?: AboutShopper; // what this ticket says of its shopper
}

/** `isOver`: resolved or closed. */
export function rowMarks(ticket: TicketMarks & Parameters<typeof wrapUpOf>[0], isOver: boolean): RowMarks {
  const planned = plannedFor(ticket);
  const ended = isOver ? wrapUpOf(ticket) : "";
  return {
    ...(ticket.fields === undefined ? {} : { fields: valuesIn(ticket.fields) }),
    ...(planned === undefined ? {} : { followUpAt: planned.at }),
    ...(ended === "" ? {} : { wrapUp: ended }),
    ...(ticket.about === undefined ? {} : { about: ticket.about }),
  };
}
