// How long the shop's people take lately, and what a shopper in line may expect of it. In memory: after sleep it is read again from the conversations
// that are there, so it costs no row.
import { isOpen, nextOpen } from "../../shared/domain/calendar.ts";
import type { Candidate } from "../../shared/domain/dispatchWork.ts";
import { relaxSteps } from "../../shared/domain/dispatchFilter.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { promisedTo } from "../../shared/domain/promised.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { expectWait, RECENT_MOST, servedIn, type Served, type Wait } from "../../shared/domain/wait.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";

export interface Pace {
  /** A conversation moved. */
  readonly noticed: (ticket: Ticket) => void;
  /** What its shopper, `place` in line, may be told: a wait; when people are back; nothing. */
  readonly expected: (ticket: Ticket, place: number) => Expected;
  readonly forget: () => void;
}

export interface Expected {
  readonly wait?: Wait;
  /** People are away; the moment (ms) they are back. */
  readonly backAt?: number;
}

export interface PacePorts {
  readonly sql: Sql;
  readonly read: (name: string) => Ticket | undefined;
  readonly team: () => readonly Candidate[];
  readonly policy: () => Policy;
  readonly clock: () => number;
}

export function createPace(ports: PacePorts): Pace {
  let recent: Map<string, Served> | undefined; // by ticket, oldest first; read when somebody first waits
  const known = (): Map<string, Served> => {
    if (recent !== undefined) return recent;
    recent = new Map();
    const rows = ports.sql.all("SELECT name FROM docs WHERE kind = 'ticket' AND erased = 0 ORDER BY seq DESC LIMIT ?", RECENT_MOST);
    for (const row of rows.toReversed()) {
      const ticket = ports.read(textOf(row, "name"));
      if (ticket !== undefined) put(recent, ticket);
    }
    return recent;
  };
  return {
    noticed(ticket) {
      if (recent !== undefined) put(recent, ticket);
    },
    expected(ticket, place) {
      const { language } = ticket.head;
      const policy = ports.policy();
      const now = ports.clock();
      const here = ports
        .team()
        .filter(({ member, presence }) => presence === "online" && member.active && member.languages.includes(language));
      const slots = here.reduce((sum, one) => sum + Math.floor(one.member.capacity), 0);
      if (slots === 0) {
        const backAt = isOpen(policy.calendar, now) ? undefined : nextOpen(policy.calendar, now);
        return backAt === undefined ? {} : { backAt };
      }
      const free = here.reduce((sum, one) => sum + Math.max(0, Math.floor(one.member.capacity - one.load)), 0);
      const promiseMs = promisedTo(ticket, policy).targets.first;
      const lastStep = relaxSteps(policy.dispatch, promiseMs).at(-1) ?? 0;
      const relaxMs = Math.max(0, lastStep - (now - (ticket.sla?.wantedAt ?? now)));
      const wait = expectWait({ place, slots, free, relaxMs, recent: [...known().values()] });
      return wait === undefined ? {} : { wait };
    },
    forget: () => void (recent = undefined),
  };
}

function put(recent: Map<string, Served>, ticket: Ticket): void {
  const served = servedIn(ticket);
  if (served.first === undefined) return;
  recent.delete(ticket.head.id);
  recent.set(ticket.head.id, served);
  for (const oldest of recent.keys()) {
    if (recent.size <= RECENT_MOST) break;
    recent.delete(oldest);
  }
}
