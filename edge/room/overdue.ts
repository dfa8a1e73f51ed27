// What is due on a ticket: an offer nobody took up, promised times near or past, a snooze that ends, a planned return; and when to look again.
import type { Doc } from "yjs";
import { setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { relaxesAt } from "../../shared/domain/dispatch.ts";
import type { Work } from "../../shared/domain/dispatchWork.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { levelOf } from "../../shared/domain/promised.ts";
import { dueMoments, tell, type SlaKey } from "../../shared/domain/sla.ts";
import { settle, type Ticket } from "../../shared/domain/ticket.ts";
import { takeBack } from "./assigning.ts";
import { appendEvent, ticketIn } from "./events.ts";
import { comeBack, dueBack, type FollowingPorts } from "./followingUp.ts";

export interface OverduePorts extends FollowingPorts {
  readonly policy: () => Policy;
  /** Records an alert; the same key a second time is no alert. */
  readonly alert: (key: string, member: string) => void;
}

/** Does what is due on this ticket at `now`. Each alarm is given once, however often and late it is looked at. */
export function doDue(doc: Doc, now: number, ports: OverduePorts): void {
  const policy = ports.policy();
  const { assignment } = ticketIn(doc);
  if (assignment.state === "offered" && assignment.at + policy.dispatch.offerMs <= now) takeBack(doc, "expired", now, ports);
  comeBack(doc, now, ports); // before its snooze wakes by itself: one line says why it is back
  wake(doc, now, ports);
  warn(doc, now, ports);
}

/** A snooze whose hour has come: said once, so that the desk sees it and the queue takes it. */
function wake(doc: Doc, now: number, ports: OverduePorts): void {
  const ticket = ticketIn(doc);
  const wish = ticket.statusWish;
  if (wish?.until === undefined || wish.until > now || !sleeps(ticket)) return;
  appendEvent(doc, { what: "woke" }, ports);
}

/** Snoozed, and nobody has said yet that it woke. */
const sleeps = (ticket: Ticket): boolean => settle(ticket, 0).phase === "snoozed" && !isWoken(ticket);

/** The last event of a snoozed ticket's life says whether it was woken from this snooze. */
function isWoken(ticket: Ticket): boolean {
  const last = ticket.messages.findLast((one) => one.kind === "event" && (one.what === "woke" || one.what === "snoozed"));
  return last?.kind === "event" && last.what === "woke";
}

function warn(doc: Doc, now: number, ports: OverduePorts): void {
  const ticket = ticketIn(doc);
  if (ticket.sla === undefined) return;
  const level = levelOf(ticket);
  const due = dueMoments(ticket, ports.policy()).filter((one) => one.at <= now);
  let sla = ticket.sla;
  for (const { key } of due) {
    sla = tell(sla, key);
    appendEvent(doc, { what: key.endsWith(":breach") ? "breached" : "warned", to: ticket.assignment.to, reason: key }, ports);
    ports.alert(alertKey(ticket, key, level), ticket.assignment.to ?? "");
  }
  if (due.length > 0) setVerdicts(doc, { sla });
}

/** `ticket:rule:level:version`. The version tells one round of a clock from the next. */
function alertKey(ticket: Ticket, key: SlaKey, level: string): string {
  const round = key.startsWith("next:") ? (ticket.sla?.nextFrom ?? 0) : (ticket.sla?.wantedAt ?? 0);
  return `${ticket.head.id}:${key}:${level}:${round}`;
}

/** When this ticket must be looked at again; 0: never, as things stand. `work`: as it stands on the shelf. An ended one's clocks stand, and nobody is waited for to take it up: it is looked at when it is to come back, and when a promise made in it falls due. */
export function nextLook(ticket: Ticket, work: Work | undefined, policy: Policy, now: number): number {
  const settled = settle(ticket, now);
  const planned = dueBack(ticket)?.at;
  if (settled.phase === "resolved" || settled.phase === "closed") {
    const looks = [planned, ticket.judged?.again].filter((at) => at !== undefined);
    return looks.length === 0 ? 0 : Math.ceil(Math.min(...looks));
  }
  const { assignment, sla, statusWish } = ticket;
  const moments: number[] = planned === undefined ? [] : [planned];
  if (assignment.state === "offered") moments.push(assignment.at + policy.dispatch.offerMs);
  if (statusWish?.until !== undefined && sleeps(ticket)) moments.push(statusWish.until); // one that came too late wakes at once
  if (settled.phase === "queued" && assignment.to === undefined && work !== undefined) {
    const relaxes = relaxesAt(work, sla?.wantedAt ?? ticket.head.createdAt, policy, now);
    if (relaxes !== undefined) moments.push(relaxes);
  }
  const [soonest] = dueMoments(ticket, policy);
  if (soonest !== undefined) moments.push(soonest.at);
  return moments.length === 0 ? 0 : Math.ceil(Math.min(...moments));
}
