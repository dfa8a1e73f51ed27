// Tickets a person has to do with, as dispatch sees them: who has which, who waits since when. Remembered; their documents are the truth.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { classifyTicket } from "../../shared/domain/classify.ts";
import type { Waiting, Work } from "../../shared/domain/dispatch.ts";
import { intentOf } from "../../shared/domain/taxonomy.ts";
import { queueScore } from "../../shared/domain/priority.ts";
import { settle, type Assignment, type Phase, type Ticket } from "../../shared/domain/ticket.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";

export interface ShelfTicket {
  readonly id: TicketId;
  readonly phase: Phase;
  readonly assignment: Pick<Assignment, "to" | "state" | "at">;
  readonly waiting: Waiting;
  /** Members who let an offer of this ticket pass, and when. */
  readonly passedBy: ReadonlyMap<MemberId, number>;
  /** Has the member who has it answered yet? */
  readonly begun: boolean;
}

export interface Shelf {
  readonly put: (ticket: Ticket, now: number) => void;
  /** Those nobody has, a person being wanted. */
  readonly queue: () => readonly ShelfTicket[];
  readonly of: (member: MemberId) => readonly ShelfTicket[];
  /** Place in the queue as dispatch would serve it now, 1 = next; undefined for a ticket that does not wait. */
  readonly positionOf: (ticket: string) => number | undefined;
  readonly forget: () => void;
}

export interface ShelfPorts {
  readonly sql: Sql;
  readonly read: (name: string) => Ticket | undefined;
  readonly categoryOf: (product: string) => string | undefined;
  readonly clock: () => number;
}

const DONE: readonly Phase[] = ["new", "resolved", "closed"];
const WEIGHT = 1; // a chat

export function createShelf(ports: ShelfPorts): Shelf {
  let tickets: Map<TicketId, ShelfTicket> | undefined; // read from the rows when first asked for: catching up does without
  const all = (): Map<TicketId, ShelfTicket> => {
    if (tickets !== undefined) return tickets;
    tickets = new Map();
    for (const row of ports.sql.all("SELECT name FROM docs WHERE open = 1")) {
      const ticket = ports.read(textOf(row, "name"));
      if (ticket !== undefined) tickets.set(ticket.head.id, shelved(ports, ticket, ports.clock()));
    }
    return tickets;
  };
  const queue = (): readonly ShelfTicket[] =>
    [...all().values()].filter((one) => one.phase === "queued" && one.assignment.to === undefined);
  return {
    put(ticket, now) {
      const one = shelved(ports, ticket, now);
      if (DONE.includes(one.phase)) all().delete(one.id);
      else all().set(one.id, one);
    },
    queue,
    of: (member) => [...all().values()].filter((one) => one.assignment.to === member),
    positionOf(ticket) {
      const score = (one: ShelfTicket): number => queueScore(one.waiting.priority, ports.clock() - one.waiting.since);
      const line = queue().toSorted((a, b) => score(b) - score(a) || a.waiting.since - b.waiting.since);
      const at = line.findIndex((one) => one.id === ticket);
      return at === -1 ? undefined : at + 1;
    },
    forget: () => void (tickets = undefined),
  };
}

function shelved(ports: ShelfPorts, ticket: Ticket, now: number): ShelfTicket {
  const { assignment, head, priority } = ticket;
  const passedBy = new Map<MemberId, number>();
  for (const one of ticket.messages)
    if (one.kind === "event" && one.what === "expired" && one.to !== undefined) passedBy.set(one.to, one.at);
  return {
    id: head.id,
    phase: settle(ticket, now).phase,
    assignment: { state: assignment.state, at: assignment.at, ...(assignment.to === undefined ? {} : { to: assignment.to }) },
    waiting: {
      work: workOf(ports, ticket),
      since: ticket.sla?.wantedAt ?? head.createdAt,
      ...(priority === undefined ? {} : { priority }),
    },
    passedBy,
    begun: ticket.messages.some((one) => one.kind === "agent" && one.by === assignment.to),
  };
}

function workOf(ports: ShelfPorts, ticket: Ticket): Work {
  const { type, intents } = classifyTicket(ticket);
  const { head } = ticket;
  const category = head.product === undefined ? undefined : ports.categoryOf(head.product);
  const first = intents[0];
  return {
    ticket: head.id,
    shopper: head.shopper.id,
    type: ticket.type ?? type,
    language: head.language,
    weight: WEIGHT,
    servedBy: ports.sql.all("SELECT member FROM served WHERE shopper = ?", head.shopper.id).map((row) => textOf(row, "member") as MemberId), // written by this room
    ...(category === undefined ? {} : { category }),
    ...(first === undefined ? {} : { group: intentOf(first).group }),
  };
}
