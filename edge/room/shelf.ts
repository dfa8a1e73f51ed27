// Tickets a person has to do with, as dispatch sees them: who has which, who waits since when. Remembered; their documents are the truth.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { classifyTicket } from "../../shared/domain/classify.ts";
import type { Waiting, Work } from "../../shared/domain/dispatchWork.ts";
import { intentOf } from "../../shared/domain/taxonomy.ts";
import { queueScore } from "../../shared/domain/priority.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { promisedTo } from "../../shared/domain/promised.ts";
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
  /** Does its shopper wait for a word? */
  readonly pending: boolean;
}

export interface Shelf {
  readonly put: (ticket: Ticket, now: number) => void;
  /** Those nobody has, a person being wanted. */
  readonly queue: () => readonly ShelfTicket[];
  readonly of: (member: MemberId) => readonly ShelfTicket[];
  /** All that somebody has, by member: one walk for a whole team. */
  readonly byMember: () => ReadonlyMap<MemberId, readonly ShelfTicket[]>;
  readonly find: (ticket: TicketId) => ShelfTicket | undefined;
  /** Place in the queue as dispatch would serve it now, 1 = next; undefined for a ticket that does not wait. */
  readonly positionOf: (ticket: string) => number | undefined;
  readonly forget: () => void;
}

export interface ShelfPorts {
  readonly sql: Sql;
  readonly read: (name: string) => Ticket | undefined;
  readonly categoryOf: (product: string) => string | undefined;
  readonly policy: () => Policy;
  readonly clock: () => number;
}

const DONE: readonly Phase[] = ["new", "resolved", "closed"];
const WEIGHT = 1; // where the shop says nothing of the channel

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
    byMember() {
      const held = new Map<MemberId, ShelfTicket[]>();
      for (const one of all().values()) {
        const { to } = one.assignment;
        if (to === undefined) continue;
        const mine = held.get(to);
        if (mine === undefined) held.set(to, [one]);
        else mine.push(one);
      }
      return held;
    },
    find: (ticket) => all().get(ticket),
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
  const { phase, unanswered } = settle(ticket, now);
  const isWaiting = phase === "queued" && assignment.to === undefined;
  return {
    id: head.id,
    phase,
    assignment: { state: assignment.state, at: assignment.at, ...(assignment.to === undefined ? {} : { to: assignment.to }) },
    waiting: {
      work: workOf(ports, ticket, isWaiting ? servedBy(ports.sql, head.shopper.id) : []),
      since: ticket.sla?.wantedAt ?? head.createdAt,
      ...(priority === undefined ? {} : { priority }),
    },
    passedBy,
    begun: ticket.messages.some((one) => one.kind === "agent" && one.by === assignment.to),
    pending: unanswered > 0,
  };
}

/** Who answered that shopper before. Asked for those who wait only: nobody is looked for to take the others. */
function servedBy(sql: Sql, shopper: string): readonly MemberId[] {
  return sql.all("SELECT member FROM served WHERE shopper = ?", shopper).map((row) => textOf(row, "member") as MemberId); // written by this room
}

function workOf(ports: ShelfPorts, ticket: Ticket, servedBy: readonly MemberId[]): Work {
  const { type, intents } = classifyTicket(ticket);
  const { head } = ticket;
  const { team } = ticket.assignment;
  const category = head.product === undefined ? undefined : ports.categoryOf(head.product);
  const first = intents[0];
  const policy = ports.policy();
  return {
    ticket: head.id,
    shopper: head.shopper.id,
    type: ticket.type ?? type,
    language: head.language,
    weight: policy.dispatch.weights?.[head.channel] ?? WEIGHT,
    channel: head.channel,
    promiseMs: promisedTo(ticket, policy).targets.first,
    servedBy,
    ...(category === undefined ? {} : { category }),
    ...(team === undefined ? {} : { team }),
    ...(first === undefined ? {} : { group: intentOf(first).group }),
  };
}
