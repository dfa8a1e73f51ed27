// What the edge decides about ONE ticket after a change: label, number, delivery, wishes, events of its life, type, priority, clocks.
// Asked twice about the same change it writes nothing the second time.
import type { Doc } from "yjs";
import { same } from "../../shared/core/same.ts";
import { setJudgement } from "../../shared/doc/qualityDoc.ts";
import { setDelivery, setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { readId, type MessageId } from "../../shared/core/ids.ts";
import { classifyTicket } from "../../shared/domain/classify.ts";
import { deliverReplies } from "../../shared/domain/delivery.ts";
import { endOf } from "../../shared/domain/inspection/judge.ts";
import type { Judgement } from "../../shared/domain/inspection/judgement.ts";
import { outcomeOf, type Outcome } from "../../shared/domain/outcome.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { asWished, rankInput, rankTicket } from "../../shared/domain/priority.ts";
import { advanceSla } from "../../shared/domain/sla.ts";
import { settle, type AssignWish, type Phase, type Ticket } from "../../shared/domain/ticket.ts";
import { answerWish, takeBack, takeOver, type AssigningPorts } from "./assigning.ts";
import { labelNew, type Ear } from "./ear.ts";
import { appendEvent, ticketIn } from "./events.ts";

export interface AttendPorts extends AssigningPorts {
  readonly ear: Ear;
  readonly policy: () => Policy;
  /** The next number of a ticket: they have no gaps. */
  readonly nextNumber: () => number;
  readonly isPresent: (member: string) => boolean;
  /** A member answered a shopper: remembered for the next time. */
  readonly served: (shopper: string, member: string) => void;
  /** A ticket came to an end, or was opened again. */
  readonly ended: (outcome: Outcome) => void;
  /** What inspection says of a ticket that has ended; undefined: nothing. */
  readonly judge: (ticket: Ticket) => Judgement | undefined;
}

const ENDED: readonly Phase[] = ["resolved", "closed"];
const WISHED = { open: "opened", waiting: "waiting", resolved: "resolved", closed: "closed", snoozed: "snoozed" } as const;

/**
 * Everything that follows from the change from `before` (undefined: the ticket is new) to what the document says now. `wishes`: those for
 * the ticket that came with this change.
 */
export function attend(doc: Doc, before: Ticket | undefined, wishes: readonly AssignWish[], now: number, ports: AttendPorts): void {
  labelNew(doc, ticketIn(doc), ports.ear);
  if (ticketIn(doc).number === undefined) setVerdicts(doc, { number: ports.nextNumber() });
  if (before !== undefined) {
    judgeReplies(doc, before);
    for (const wish of wishes) answerWish(doc, wish, now, ports);
    if (!wishes.some((one) => one.want === "release")) takeOver(doc, before, now, ports); // who answers and puts it back does not want it
    tellStatus(doc, before, ports);
    reopen(doc, before, now, ports);
    rememberServed(doc, before, ports);
    const outcome = outcomeOf(before, ticketIn(doc), now);
    if (outcome !== undefined) ports.ended(outcome);
  }
  rank(doc, now, ports.policy());
  judgeEnd(doc, before, now, ports);
}

/** Type, priority and clocks, as they follow from all the rest. */
export function rank(doc: Doc, now: number, policy: Policy): void {
  const ticket = ticketIn(doc);
  const { type } = classifyTicket(ticket);
  const priority = asWished(rankTicket(rankInput(ticket), policy.tiers), ticket.levelWish);
  setVerdicts(doc, { type, priority });
  setVerdicts(doc, { sla: advanceSla(ticketIn(doc), policy, now) });
}

function judgeReplies(doc: Doc, before: Ticket): void {
  for (const [message, verdict] of Object.entries(deliverReplies(before, ticketIn(doc)))) {
    const id = readId<MessageId>(message);
    if (id !== undefined) setDelivery(doc, id, verdict);
  }
}

function tellStatus(doc: Doc, before: Ticket, ports: AttendPorts): void {
  const { statusWish: wish, cameBack } = ticketIn(doc);
  if (wish === undefined || JSON.stringify(wish) === JSON.stringify(before.statusWish)) return;
  if (JSON.stringify(cameBack) !== JSON.stringify(before.cameBack)) return; // the room opened it itself, and has said why
  appendEvent(doc, { what: WISHED[wish.want], by: wish.by, reason: wish.reason }, ports);
}

/** The shopper wrote after an end: open again; and in the queue again when who had it is not there. */
function reopen(doc: Doc, before: Ticket, now: number, ports: AttendPorts): void {
  const ticket = ticketIn(doc);
  const settled = settle(ticket, now);
  if (!settled.reopened || !ENDED.includes(settle(before, now).phase)) return;
  appendEvent(doc, { what: "reopened" }, ports);
  const { to } = ticket.assignment;
  if (to !== undefined && !ports.isPresent(to)) takeBack(doc, "away", now, ports);
}

/** An end is judged once; once more when it is said later why it ended, and when a promise falls due. */
function judgeEnd(doc: Doc, before: Ticket | undefined, now: number, ports: AttendPorts): void {
  const ticket = ticketIn(doc);
  const { judged } = ticket;
  const of = endOf(ticket, now);
  if (of === undefined) return;
  const isSameEnd = judged?.of === of && before !== undefined && endOf(before, now) === of;
  const isDue = judged?.again !== undefined && judged.again <= now;
  if (isSameEnd && !isDue && same(before.wrapUp, ticket.wrapUp)) return;
  const judgement = ports.judge(ticket);
  if (judgement !== undefined && !same({ ...judged, at: 0 }, { ...judgement, at: 0 })) setJudgement(doc, judgement);
}

function rememberServed(doc: Doc, before: Ticket, ports: AttendPorts): void {
  const known = new Set(before.messages.flatMap((one) => (one.kind === "agent" ? [one.by] : [])));
  for (const one of ticketIn(doc).messages) {
    if (one.kind !== "agent" || known.has(one.by)) continue;
    known.add(one.by);
    ports.served(before.head.shopper.id, one.by);
  }
}
