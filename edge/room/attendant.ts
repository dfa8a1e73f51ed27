// The edge at work at the end of every turn: attends to each touched ticket, drains the queue, and notes when to look again.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { drain, type Candidate } from "../../shared/domain/dispatch.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { readAssignWish } from "../../shared/domain/ticket.ts";
import type { Member, PresenceNow } from "../../shared/domain/team.ts";
import { accept, offer, takeBack } from "./assigning.ts";
import { attend, rank, type AttendPorts } from "./attend.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { ticketIn } from "./events.ts";
import { doDue, nextLook, type OverduePorts } from "./overdue.ts";
import type { Shelf, ShelfTicket } from "./shelf.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface AttendantPorts extends Omit<AttendPorts, "served" | "isPresent" | "nextNumber">, Omit<OverduePorts, "alert"> {
  readonly docs: Docs;
  readonly shelf: Shelf;
  readonly timetable: Timetable;
  readonly members: () => readonly Member[];
  readonly present: () => readonly PresenceNow[];
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
  readonly forget: () => void;
}

export function createAttendant(ports: AttendantPorts): Attendant {
  const { docs, shelf, timetable } = ports;
  const signs = new Map<MemberId, number>(); // last sign of life; forgotten in sleep, which only makes an offer wait for the next one
  let number: number | undefined;
  const open = (id: TicketId): LiveDoc => docs.open(ticketDocName(id), "ticket");
  const put = (live: LiveDoc, now: number): void => shelf.put(ticketIn(live.doc), now);

  const attendTouched = (turn: Turn): void => {
    const asked: AttendPorts = {
      ...ports,
      nextNumber: () => (number = (number ?? ports.lastNumber()) + 1),
      isPresent: (member) => ports.present().some((one) => one.member === member),
      served: (shopper, member) => turn.also(() => ports.writeServed(shopper, member)),
    };
    for (const { live, before, received } of turn.touched()) {
      if (live.kind !== "ticket") continue;
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
    // One who let this very offer pass and has not stirred since is not asked for the same ticket again.
    const groups = new Map<string, ShelfTicket[]>();
    for (const one of queue) {
      const silent = [...one.passedBy].filter(([member, at]) => (signs.get(member) ?? 0) <= at).map(([member]) => member);
      const key = silent.toSorted().join(" ");
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const [silent, tickets] of [...groups].toSorted(([a], [b]) => a.length - b.length)) {
      const people = candidates(ports, turn.now).filter((one) => !silent.split(" ").includes(one.member.id));
      const drained = drain(
        tickets.map((one) => one.waiting),
        people,
        ports.policy(),
        turn.now,
      );
      for (const placed of drained.placed) {
        const live = open(placed.ticket);
        turn.edit(live, (doc) => {
          offer(doc, placed, turn.now, ports);
          rank(doc, turn.now, ports.policy());
        });
        put(live, turn.now);
      }
    }
  };

  return {
    decide(turn) {
      attendTouched(turn);
      drainQueue(turn);
      for (const { live } of turn.touched()) {
        if (live.kind !== "ticket") continue;
        const ticket = ticketIn(live.doc);
        const look = nextLook(ticket, ports.policy(), turn.now);
        turn.note(live, { due: look });
        timetable.setTicket(ticket.head.id, look);
      }
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
      turn.edit(live, (doc) => doDue(doc, turn.now, { ...ports, alert }));
      turn.note(live, {}); // looked at, even if nothing was to do: the next look is worked out anew
    },
    forget: () => void (number = undefined),
  };
}

/** The team as dispatch sees it: who is here, and what they have in hand. */
function candidates(ports: AttendantPorts, now: number): readonly Candidate[] {
  const presence = new Map(ports.present().map((one) => [one.member, one]));
  return ports.members().map((member) => {
    const here = presence.get(member.id);
    const mine = ports.shelf.of(member.id);
    const load = mine.filter((one) => one.phase === "assigned" || one.phase === "open").length;
    const idleSince = Math.min(now, Math.max(here?.since ?? now, ...mine.map((one) => one.assignment.at)));
    return { member, presence: here?.presence ?? "offline", load, idleSince };
  });
}
