// What of a turn somebody is told of beside the screen: new events of a ticket become alerts, and each alert a send to every address its rule
// names, in the turn's own transaction. Changes no document and sends nothing.
import { readId, type MemberId } from "../../shared/core/ids.ts";
import type { Alert, AlertKind } from "../../shared/domain/alerts/alert.ts";
import { CHANNEL_MARK, plannedFor, quietUntil } from "../../shared/domain/alerts/alertRules.ts";
import { roleMay } from "../../shared/domain/permission.ts";
import type { Policy, Team } from "../../shared/domain/policy.ts";
import { mainIntent } from "../../shared/domain/mainIntent.ts";
import type { Member } from "../../shared/domain/team.ts";
import { levelOf } from "../../shared/domain/promised.ts";
import type { Message, Ticket } from "../../shared/domain/ticket.ts";
import { foldTicketRow } from "../../shared/domain/ticketRow.ts";
import type { AlertRows } from "./alertRows.ts";
import { viewOf } from "./docs.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface AlertingPorts {
  readonly rows: AlertRows;
  readonly timetable: Timetable;
  readonly policy: () => Policy;
  readonly members: () => readonly Member[];
}

type LifeEvent = Extract<Message, { kind: "event" }>;

/** Looks at every ticket this turn touched. */
export function followTickets(turn: Turn, ports: AlertingPorts): void {
  if (!ports.rows.hasAnybody()) return;
  for (const one of turn.touched()) {
    if (one.live.kind !== "ticket" || one.erased) continue;
    const view = viewOf(one.live);
    if (view?.kind !== "ticket") continue;
    const before = one.before?.kind === "ticket" ? one.before.ticket : undefined;
    const { teams = [] } = ports.policy().dispatch;
    for (const alert of [...alertsOf(before, view.ticket, turn.now), ...mentionsOf(before, view.ticket, teams, turn.now)])
      plan(turn, alert, ports);
  }
}

/** What happened between the two, as alerts. Pure. */
export function alertsOf(before: Ticket | undefined, ticket: Ticket, now: number): readonly Alert[] {
  const known = new Set(before?.messages.map((one) => one.id));
  const fresh = ticket.messages.filter((one): one is LifeEvent => one.kind === "event" && !known.has(one.id));
  const alerts: Alert[] = fresh.flatMap((event) => alertOf(ticket, event, now));
  const isUrgent = levelOf(ticket) === "P0" && ticket.priority !== undefined;
  if (isUrgent && before?.priority?.level !== "P0") alerts.push(made(ticket, "urgent", `${ticket.head.id}:urgent`, now));
  const wants = wantsSomebody(ticket);
  if (wants && (before === undefined || !wantsSomebody(before))) {
    alerts.push(made(ticket, "waiting", `${ticket.head.id}:waiting:${ticket.assignment.version}`, now));
  }
  return alerts;
}

/** Who was called in the note between the two: each once a mention, never who wrote it, and whoever is in a team that was called. Pure. */
export function mentionsOf(before: Ticket | undefined, ticket: Ticket, teams: readonly Team[], now: number): readonly Alert[] {
  const fresh = (ticket.called ?? []).filter(({ id }) => !Object.hasOwn(before?.mentions ?? {}, id));
  return fresh.flatMap(({ id, by, member, team }) => {
    const told = member === undefined ? (teams.find((one) => one.id === team)?.members ?? []) : [member];
    return told.flatMap((one) => {
      const who = readId<MemberId>(one);
      if (who === undefined || who === by) return [];
      return [{ ...made(ticket, "mention", mentionKey(id, who), now), member: who, from: by }];
    });
  });
}

const mentionKey = (mention: string, member: string): string => `${mention}:${member}`;

/** A person is wanted, and nobody has it. */
const wantsSomebody = (ticket: Ticket): boolean => ticket.assignment.to === undefined && ticket.sla?.wantedAt !== undefined;

function alertOf(ticket: Ticket, event: LifeEvent, now: number): readonly Alert[] {
  const kind = kindOf(event);
  return kind === undefined ? [] : [{ ...made(ticket, kind, event.id, now), ...promiseOf(ticket, event) }];
}

function kindOf(event: LifeEvent): AlertKind | undefined {
  if (event.what === "warned" || event.what === "breached") return event.what;
  const isGiven = event.what === "offered" || (event.what === "transferred" && event.to !== event.by);
  return isGiven && event.to !== undefined ? "given" : undefined;
}

function promiseOf(ticket: Ticket, event: LifeEvent): Pick<Alert, "target" | "due"> {
  const [target] = (event.reason ?? "").split(":");
  const dues = { first: ticket.sla?.firstDue, next: ticket.sla?.nextDue, resolve: ticket.sla?.resolveDue };
  if (target !== "first" && target !== "next" && target !== "resolve") return {};
  const due = dues[target];
  return { target, ...(due === undefined ? {} : { due }) };
}

function made(ticket: Ticket, kind: AlertKind, key: string, now: number): Alert {
  const intent = mainIntent(foldTicketRow(ticket).intents);
  const member = ticket.assignment.to;
  return {
    ...{ key, kind, at: now, ticket: ticket.head.id, number: ticket.number ?? 0, level: levelOf(ticket) },
    ...(intent === undefined ? {} : { intent }),
    ...(member === undefined ? {} : { member }),
  };
}

/** Does what the alert says still hold? A step later in the chain, or one that was held back, asks again. Pure. */
export function stillHolds(alert: Alert, ticket: Ticket): boolean {
  const { assignment, sla, statusWish } = ticket;
  if (alert.kind === "mention") return (ticket.called ?? []).some(({ id }) => alert.key === mentionKey(id, alert.member ?? ""));
  if (sla?.pausedSince !== undefined || statusWish?.want === "closed" || statusWish?.want === "resolved") return false;
  switch (alert.kind) {
    case "given":
      return assignment.to === alert.member;
    case "waiting":
      return assignment.to === undefined;
    case "surge":
    case "weekly":
    case "monthly":
      return true; // asked by its age instead (alerts.ts)
    case "urgent":
      return levelOf(ticket) === "P0";
    case "warned":
    case "breached":
      return isStillDue(alert, ticket);
  }
}

function isStillDue(alert: Alert, { sla }: Ticket): boolean {
  switch (alert.target) {
    case "first":
      return sla?.firstAt === undefined;
    case "next":
      return sla?.nextDue !== undefined && sla.nextDue === alert.due;
    default:
      return true; // the solution, for as long as it is open
  }
}

/** A send to every address its rule names, or at once to those given instead. */
export function plan(turn: Turn, alert: Alert, { rows, timetable, policy, members }: AlertingPorts, addresses?: readonly string[]): void {
  const settings = rows.settings();
  const zone = policy().calendar.timeZone;
  const held = quietUntil(settings.quiet, alert.level, zone, turn.now);
  const planned = addresses?.map((to) => ({ to, afterMs: 0 })) ?? plannedFor(settings, alert.kind, alert.level, zone, turn.now);
  for (const { to, afterMs } of planned) {
    const due = Math.max(turn.now + afterMs, held ?? 0);
    for (const receiver of receiversOf(to, alert, members(), rows)) {
      turn.also(() => rows.add(alert, receiver, due));
      const known = timetable.workDue("alert:");
      if (known === undefined || due < known) timetable.setWork(turn, "alert:", due);
    }
  }
}

/** `push:<member>` and `channel:<id>`: those that are there. */
function receiversOf(to: string, alert: Alert, members: readonly Member[], rows: AlertRows): readonly string[] {
  if (to.startsWith(CHANNEL_MARK)) {
    const id = to.slice(CHANNEL_MARK.length);
    return rows.channels().some((one) => one.id === id && one.on) ? [to] : [];
  }
  const told: readonly MemberId[] =
    to === "member"
      ? [...(alert.member === undefined ? [] : [alert.member])]
      : members.filter((one) => one.active && roleMay(one.role, "takeFromColleague")).map((one) => one.id);
  return told.filter((one) => rows.devicesOf(one).length > 0).map((one) => `push:${one}`);
}
