// The edge at work at the end of every turn: attends to each touched ticket, drains the queue, and notes when to look again.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { drain } from "../../shared/domain/dispatch.ts";
import { CHAT, type Candidate } from "../../shared/domain/dispatchWork.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { readAssignWish, type Ticket, type TicketHead } from "../../shared/domain/ticket.ts";
import type { Member, PresenceNow } from "../../shared/domain/team.ts";
import { accept, offer, takeBack } from "./assigning.ts";
import { attend, rank, type AttendPorts } from "./attend.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { ticketIn } from "./events.ts";
import { createGiven, type Given } from "./given.ts";
import { doDue, nextLook, type OverduePorts } from "./overdue.ts";
import type { Inspecting } from "./inspecting.ts";
import { joinTickets } from "./joining.ts";
import type { Records } from "./records.ts";
import type { Shelf, ShelfTicket } from "./shelf.ts";
import type { Timetable } from "./timetable.ts";
import type { Sql } from "../host/ports.ts";
import type { Turn } from "./turn.ts";
import { noteVoices } from "./voices.ts";

export interface AttendantPorts
  extends Omit<AttendPorts, "served" | "ended" | "judge" | "isPresent" | "nextNumber">,
    Omit<OverduePorts, "alert" | "isPresent"> {
  readonly docs: Docs;
  readonly sql: Sql;
  readonly read: (name: string) => Ticket | undefined;
  readonly shelf: Shelf;
  readonly records: Records;
  readonly judge: Inspecting["judge"];
  readonly timetable: Timetable;
  readonly members: () => readonly Member[];
  readonly present: () => readonly PresenceNow[];
  /** A ticket was looked at as it is now. */
  readonly noticed: (ticket: Ticket) => void;
  /** The highest ticket number given so far, as the rows say. */
  readonly lastNumber: () => number;
  readonly writeServed: (shopper: string, member: string) => void;
  readonly writeAlert: (key: string, at: number, member: string) => void;
}

export interface Attendant {
  /** Runs before a turn is written. */
  readonly decide: (turn: Turn) => void;
  /** A sign of life: what was offered to the member is theirs now. */
  readonly alive: (turn: Turn, member: MemberId) => void;
  /** The member is away: what they had not begun goes back to the queue. */
  readonly away: (turn: Turn, member: MemberId) => void;
  readonly due: (turn: Turn, ticket: TicketId) => void;
  /** The team as dispatch sees it now. */
  readonly team: () => readonly Candidate[];
  readonly forget: () => void;
}

export function createAttendant(ports: AttendantPorts): Attendant {
  const { docs, shelf, timetable } = ports;
  const signs = new Map<MemberId, number>(); // last sign of life; forgotten in sleep, which only makes an offer wait for the next one
  let number: number | undefined;
  const given = createGiven(ports);
  /** One who let this very offer pass and has not stirred since is not asked for the same ticket again. */
  const silentOf = (one: ShelfTicket): readonly MemberId[] =>
    [...one.passedBy].filter(([member, at]) => (signs.get(member) ?? 0) <= at).map(([member]) => member);
  const open = (id: TicketId): LiveDoc => docs.open(ticketDocName(id), "ticket");
  const put = (live: LiveDoc, now: number): void => {
    const ticket = ticketIn(live.doc);
    shelf.put(ticket, now);
    given.noticed(ticket);
    ports.noticed(ticket);
  };

  const isPresent = (member: string): boolean => ports.present().some((one) => one.member === member);

  const attendTouched = (turn: Turn): void => {
    const asked: AttendPorts = {
      ...ports,
      nextNumber: () => (number = (number ?? ports.lastNumber()) + 1),
      isPresent,
      ended: (outcome) => ports.records.count(turn, outcome),
      judge: (ticket) => ports.judge(turn, ticket),
      served: (shopper, member) => turn.also(() => ports.writeServed(shopper, member)),
    };
    for (const { live, before, received, erased } of turn.touched()) {
      if (live.kind !== "ticket") continue;
      if (erased) {
        put(live, turn.now);
        continue; // its numbers stay as they were decided while the words were there
      }
      const wishes =
        received === undefined
          ? []
          : received.values.flatMap((one) => readAssignWish(one) ?? []).filter((one) => one.by === received.from.member);
      turn.edit(live, (doc) => attend(doc, before?.kind === "ticket" ? before.ticket : undefined, wishes, turn.now, asked));
      put(live, turn.now);
    }
  };

  const drainQueue = (turn: Turn): void => {
    const queue = shelf.queue();
    if (queue.length === 0) return;
    const waiting = queue.map((one) => ({ ...one.waiting, work: { ...one.waiting.work, passedBy: silentOf(one) } }));
    for (const placed of drain(waiting, candidates(ports, given, turn.now), ports.policy(), turn.now).placed) {
      const live = open(placed.ticket);
      turn.edit(live, (doc) => {
        offer(doc, placed, turn.now, ports);
        rank(doc, turn.now, ports.policy());
      });
      put(live, turn.now);
    }
  };

  return {
    decide(turn) {
      joinTickets(turn, ports);
      attendTouched(turn);
      noteVoices(turn, ports);
      drainQueue(turn);
      for (const { live } of turn.touched()) {
        if (live.kind !== "ticket") continue;
        const ticket = ticketIn(live.doc);
        const look = nextLook(ticket, shelf.find(ticket.head.id)?.waiting.work, ports.policy(), turn.now);
        turn.note(live, { due: look });
        timetable.setTicket(ticket.head.id, look);
      }
      timetable.look(turn.now);
    },
    alive(turn, member) {
      signs.set(member, turn.now);
      for (const one of shelf.of(member)) {
        if (one.assignment.state === "offered") turn.edit(open(one.id), (doc) => accept(doc, ports));
      }
    },
    away(turn, member) {
      for (const one of shelf.of(member)) {
        if (!one.begun) turn.edit(open(one.id), (doc) => takeBack(doc, "away", turn.now, ports));
      }
    },
    due(turn, id) {
      const live = open(id);
      if (live.row.id === undefined) return;
      const alert = (key: string, member: string): void => turn.also(() => ports.writeAlert(key, turn.now, member));
      turn.edit(live, (doc) => doDue(doc, turn.now, { ...ports, alert, isPresent }));
      turn.note(live, {}); // looked at, even if nothing was to do: the next look is worked out anew
    },
    team: () => candidates(ports, given, ports.clock()),
    forget() {
      number = undefined;
      given.forget();
    },
  };
}

/** The team as dispatch sees it: who is here, what they have in hand, what they were given lately. */
function candidates({ present, members, shelf, records }: AttendantPorts, given: Given, now: number): readonly Candidate[] {
  const presence = new Map(present().map((one) => [one.member, one]));
  const held = shelf.byMember();
  return members().map((member) => {
    const here = presence.get(member.id);
    const mine = held.get(member.id) ?? [];
    const busy = mine.filter((one) => one.phase === "assigned" || one.phase === "open");
    const recent = given.lately(member.id, now);
    return {
      member: records.on(member),
      presence: here?.presence ?? "offline",
      load: weigh(busy),
      pending: weigh(busy.filter((one) => one.pending)),
      recent: recent.weight,
      held: byChannel(busy),
      idleSince: Math.min(now, Math.max(here?.since ?? now, recent.last, ...mine.map((one) => one.assignment.at))),
    };
  });
}

const weigh = (tickets: readonly ShelfTicket[]): number => tickets.reduce((sum, one) => sum + one.waiting.work.weight, 0);

function byChannel(tickets: readonly ShelfTicket[]): NonNullable<Candidate["held"]> {
  const held: Partial<Record<TicketHead["channel"], number>> = {};
  for (const { waiting } of tickets) {
    const channel = waiting.work.channel ?? CHAT;
    held[channel] = (held[channel] ?? 0) + waiting.work.weight;
  }
  return held;
}
