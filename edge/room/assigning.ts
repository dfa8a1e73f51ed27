// Every way an assignment changes hands, written with its event: wish, take-over, offer, acceptance, expiry, return. Chooses nobody itself.
import type { Doc } from "yjs";
import type { MemberId } from "../../shared/core/ids.ts";
import { setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { decideWish } from "../../shared/domain/assign.ts";
import type { Drained } from "../../shared/domain/dispatch.ts";
import type { Member } from "../../shared/domain/team.ts";
import { isHeld, type Assignment, type AssignWish, type Ticket } from "../../shared/domain/ticket.ts";
import { appendEvent, ticketIn, type EventPorts } from "./events.ts";

export interface AssigningPorts extends EventPorts {
  readonly memberOf: (id: string) => Member | undefined;
}

const WISH_EVENTS = { claim: "claimed", transfer: "transferred", release: "released" } as const;

/**
 * Decides a wish as it arrives. Every one that arrives, not the one that survives in the document: of two made at the same moment Yjs
 * keeps either, but the room had one first. A refused wish leaves an event that says why: the asker's desk shows it.
 */
export function answerWish(doc: Doc, wish: AssignWish, now: number, ports: AssigningPorts): void {
  const ticket = ticketIn(doc);
  const member = ports.memberOf(wish.by);
  if (member === undefined || wish.seen > ticket.assignment.version) return; // nobody has seen what is still to come
  const nameOf = (id: MemberId): string | undefined => {
    const one = ports.memberOf(id);
    return one?.active === true ? one.name[ticket.head.language] : undefined;
  };
  const decided = decideWish({ ticket, wish, actor: { kind: "member", id: member.id, role: member.role }, nameOf, now });
  if (!decided.ok) return appendEvent(doc, { what: "declined", by: wish.by, reason: decided.error.words }, ports);
  if (decided.value === ticket.assignment) return;
  setVerdicts(doc, { assignment: decided.value });
  appendEvent(doc, { what: WISH_EVENTS[wish.want], by: wish.by, to: decided.value.to, reason: wish.reason }, ports);
}

/** Whoever answers what nobody has (or only the bot) has it from then on. */
export function takeOver(doc: Doc, before: Ticket, now: number, ports: AssigningPorts): void {
  const ticket = ticketIn(doc);
  if (ticket.assignment.to !== undefined) return;
  const known = new Set(before.messages.map((one) => one.id));
  const reply = ticket.messages.find((one) => one.kind === "agent" && !known.has(one.id) && !isHeld(ticket, one.id));
  if (reply?.kind !== "agent") return;
  setVerdicts(doc, {
    assignment: { version: ticket.assignment.version + 1, to: reply.by, state: "held", at: now, cause: "claim", reasons: [] },
  });
  appendEvent(doc, { what: "takeover", by: reply.by, to: reply.by }, ports);
}

export function offer(doc: Doc, placed: Drained["placed"][number], now: number, ports: EventPorts): void {
  const { to, score, reasons } = placed;
  const { version, team } = ticketIn(doc).assignment;
  setVerdicts(doc, {
    assignment: {
      version: version + 1,
      to,
      ...(team === undefined ? {} : { team }), // where it belongs if they let it pass
      state: "offered",
      at: now,
      cause: "dispatch",
      ...(score === undefined ? {} : { score }),
      reasons: reasons.slice(0, 12),
    },
  });
  appendEvent(doc, { what: "offered", to }, ports);
}

/** A sign of life from the member it was offered to. The version stays: nobody else's view of it changed. */
export function accept(doc: Doc, ports: EventPorts): void {
  const { assignment } = ticketIn(doc);
  if (assignment.state !== "offered" || assignment.to === undefined) return;
  setVerdicts(doc, { assignment: { ...assignment, state: "held" } });
  appendEvent(doc, { what: "accepted", by: assignment.to, to: assignment.to }, ports);
}

/** Back to the queue: the offer passed without a sign of life, or the member is away. */
export function takeBack(doc: Doc, cause: "expired" | "away", now: number, ports: EventPorts): void {
  const { assignment } = ticketIn(doc);
  if (assignment.to === undefined) return;
  const { team } = assignment;
  const after: Assignment = {
    version: assignment.version + 1,
    state: "none",
    at: now,
    cause,
    reasons: [],
    ...(team === undefined ? {} : { team }),
  };
  setVerdicts(doc, { assignment: after });
  appendEvent(doc, { what: cause === "expired" ? "expired" : "returned", to: assignment.to }, ports);
}
