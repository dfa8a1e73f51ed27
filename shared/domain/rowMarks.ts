// What a list sees of what stands beside a ticket's conversation: values of fields, a planned return, the reason of its end, how good it was,
// what it says of its shopper. Pure.
import type { AboutShopper } from "./aboutShopper.ts";
import { valuesIn, type FieldValue } from "./fieldMark.ts";
import { plannedFor } from "./followUp.ts";
import { rowQuality, type RowQuality } from "./inspection/rowQuality.ts";
import type { TicketMarks } from "./ticketMarks.ts";
import type { Mood } from "./understanding.ts";
import { wrapUpOf } from "./wrapUpMark.ts";

export interface RowMarks extends RowQuality {
  readonly fields?: Readonly<Record<string, FieldValue>>; // by field; absent: none
  readonly followUpAt?: number; // absent: it is not to come back
  readonly wrapUp?: string; // id of the reason it ended for; absent: none
  readonly about?: AboutShopper; // what this ticket says of its shopper
}

/** `isOver`: resolved or closed; `mood`: of the shopper's last line. */
export function rowMarks(ticket: TicketMarks & Parameters<typeof wrapUpOf>[0], isOver: boolean, mood: Mood): RowMarks {
  const planned = plannedFor(ticket);
  const ended = isOver ? wrapUpOf(ticket) : "";
  return {
    ...(ticket.fields === undefined ? {} : { fields: valuesIn(ticket.fields) }),
    ...(planned === undefined ? {} : { followUpAt: planned.at }),
    ...(ended === "" ? {} : { wrapUp: ended }),
    ...(isOver ? rowQuality(ticket, mood) : {}),
    ...(ticket.about === undefined ? {} : { about: ticket.about }),
  };
}
