// The ticket as a list sees it: one flat row folded from the document, the same on device and edge. No clock: a snooze carries its time.
import type { MemberId, ProductId, TagId, TicketId } from "../core/ids.ts";
import { askedFor } from "./askedFor.ts";
import { moodStreak } from "./classify.ts";
import { plannedFor } from "./followUp.ts";
import { rowMarks, type RowMarks } from "./rowMarks.ts";
import { tagsOn } from "./tagMark.ts";
import { rowTies, type RowTies } from "./ties/ticketTies.ts";
import type { IntentId, TicketType } from "./taxonomy.ts";
import {
  awaitsAuthor,
  settle,
  isHeld,
  type Level,
  type Message,
  type Phase,
  type Reason,
  type Ticket,
  type TicketHead,
  type Tier,
} from "./ticket.ts";
import type { Mood } from "./understanding.ts";

export interface TicketRow extends RowTies, RowMarks {
  readonly kind: "ticket";
  readonly id: TicketId;
  readonly number: number; // 0: not yet given
  readonly shopper: string; // id
  readonly shopperName: string;
  readonly tier: Tier;
  readonly language: "zh" | "en";
  readonly channel?: TicketHead["channel"]; // absent: a row of an earlier version
  readonly product: ProductId | "";
  readonly phase: Phase;
  readonly open: 0 | 1; // not resolved, not closed: indexable
  readonly reopened: boolean;
  readonly wakeAt: number; // 0: not snoozed
  readonly type: TicketType | "";
  readonly intents: readonly IntentId[];
  readonly level: Level | "";
  readonly score: number;
  readonly assignee: MemberId | "";
  readonly assignmentState: "none" | "offered" | "held";
  readonly assignmentVersion: number;
  readonly team?: string; // somebody put it to that team; absent: to none
  readonly why: readonly Reason[]; // why it stands where it stands: priority, then dispatch
  readonly firstDue: number; // 0: not running
  readonly nextDue: number;
  readonly resolveDue: number;
  readonly firstAt: number;
  readonly pausedSince: number;
  readonly lastText: string;
  readonly lastFrom: "shopper" | "bot" | "agent" | "";
  readonly lastAt: number;
  readonly unanswered: number;
  readonly shopperMessages: number;
  readonly agentMessages: number;
  readonly mood: Mood;
  readonly negatives: number; // negative shopper messages in a row, at the end
  readonly withPerson: boolean;
  readonly crossed: number;
  readonly held: number; // replies that wait for their author's decision
  readonly tags?: readonly TagId[]; // absent: none
  readonly createdAt: number;
  readonly updatedAt: number;
}

const PREVIEW_CHARS = 120; // two lines of an inbox row

/** Folds the row. Status as if a snooze still held: `wakeAt` says until when. */
export function foldTicketRow(ticket: Ticket): TicketRow {
  const settled = settle(ticket, 0);
  const last = lastSpoken(ticket);
  const moods = ticket.messages.filter((one) => one.kind === "shopper").map((one) => ticket.labels[one.id]);
  const mood = moods.at(-1)?.mood.label ?? "neutral";
  const deliveries = Object.values(ticket.deliveries);
  const { assignment, sla, head } = ticket;
  const open = settled.phase === "resolved" || settled.phase === "closed" ? 0 : 1;
  const updatedAt = Math.max(
    head.createdAt,
    assignment.at,
    ticket.statusWish?.at ?? 0,
    ticket.messages.at(-1)?.at ?? 0,
    plannedFor(ticket)?.made ?? 0,
  );
  return {
    kind: "ticket",
    id: head.id,
    number: ticket.number ?? 0,
    shopper: head.shopper.id,
    shopperName: head.shopper.name,
    tier: head.shopper.tier,
    language: head.language,
    channel: head.channel,
    product: head.product ?? "",
    phase: settled.phase,
    open,
    reopened: settled.reopened,
    wakeAt: settled.phase === "snoozed" ? (ticket.statusWish?.until ?? 0) : 0,
    type: ticket.type ?? "",
    intents: askedFor(ticket),
    level: ticket.priority?.level ?? "",
    score: ticket.priority?.score ?? 0,
    assignee: assignment.to ?? "",
    assignmentState: assignment.state,
    assignmentVersion: assignment.version,
    ...(assignment.team === undefined ? {} : { team: assignment.team }),
    why: [...(ticket.priority?.reasons ?? []), ...assignment.reasons],
    firstDue: sla?.firstDue ?? 0,
    nextDue: sla?.nextDue ?? 0,
    resolveDue: sla?.resolveDue ?? 0,
    firstAt: sla?.firstAt ?? 0,
    pausedSince: sla?.pausedSince ?? 0,
    lastText: tellingText(ticket, last).slice(0, PREVIEW_CHARS),
    lastFrom: last?.kind ?? "",
    lastAt: last?.at ?? head.createdAt,
    unanswered: settled.unanswered,
    shopperMessages: settled.shopperMessages,
    agentMessages: settled.agentMessages,
    mood,
    negatives: moodStreak(ticket),
    withPerson: ticket.handoff !== undefined || assignment.to !== undefined || settled.agentMessages > 0,
    crossed: deliveries.filter((one) => one.state === "crossed").length,
    held: ticket.messages.filter((one) => awaitsAuthor(ticket, one.id)).length,
    ...(ticket.tags === undefined ? {} : { tags: tagsOn(ticket.tags) }),
    ...rowMarks(ticket, open === 0, mood),
    createdAt: head.createdAt,
    updatedAt,
    ...rowTies(ticket, open, updatedAt, settled.shopperMessages),
  };
}

type Spoken = Exclude<Message, { kind: "event" }>;

/** The newest words worth a list's line: held replies never went out, and that the bot passes somebody on is said by where the row stands. */
function lastSpoken(ticket: Ticket): Spoken | undefined {
  for (let i = ticket.messages.length - 1; i >= 0; i--) {
    const one = ticket.messages[i];
    if (one === undefined || one.kind === "event" || isHeld(ticket, one.id)) continue;
    if (one.kind !== "bot" || one.move.did !== "handoff") return one;
  }
  return undefined;
}

const BARE_CHARS = 12; // 「转人工」, "a person please": says nothing of the matter

/** The words a list shows: where the last only ask for a person, what the shopper said of the matter just before. */
function tellingText(ticket: Ticket, last: Spoken | undefined): string {
  const isBare = (one: Message): boolean =>
    one.kind === "shopper" && one.text.length <= BARE_CHARS && ticket.labels[one.id]?.intents[0]?.id === "human";
  if (last === undefined || !isBare(last)) return last?.text ?? "";
  const answered = ticket.messages.findLastIndex((one) => one.kind === "agent");
  const before = ticket.messages.slice(answered + 1).findLast((one) => one.kind === "shopper" && !isBare(one));
  return before?.kind === "shopper" ? before.text : last.text;
}
