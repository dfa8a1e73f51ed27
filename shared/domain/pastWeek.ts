// A shop's past days as far as its tickets tell them: who wanted a person when, how long it took whom, and when each member was there. Pure: no clock,
// and no words of anybody.
import type { MemberId } from "../core/ids.ts";
import { HOUR, MINUTE } from "../core/time.ts";
import { addWorking } from "./calendar.ts";
import { classifyTicket } from "./classify.ts";
import type { Work } from "./dispatchWork.ts";
import type { Policy } from "./policy.ts";
import { promisedTo } from "./promised.ts";
import { intentOf } from "./taxonomy.ts";
import type { Ticket } from "./ticket.ts";
import { servedIn } from "./wait.ts";

/** A conversation that a person answered. */
export interface Past {
  readonly work: Work;
  readonly score: number;
  readonly wantedAt: number;
  /** When the first reply was due. */
  readonly due: number;
  /** From having it to the first reply, and to hands free again (ms). */
  readonly lag: number;
  readonly handled: number;
}

/** Somebody was there: as their own deeds show, nothing else is known of it. */
export interface Span {
  readonly member: MemberId;
  readonly from: number;
  readonly to: number;
}

export interface PastWeek {
  readonly talks: readonly Past[];
  readonly spans: readonly Span[];
}

const UNFINISHED = 6 * MINUTE; // what hands a conversation that has no end yet takes; as long as most do
const HANDLED_MOST = 8 * HOUR; // left open over night: no longer in anybody's hands
const APART = HOUR; // between two deeds: more than this, and the member was not there
const AROUND = 10 * MINUTE; // before the first deed and after the last

/** From tickets of whatever time: those in which a person was wanted at `since` or later, and the deeds since then. */
export function pastWeekOf(
  tickets: readonly Ticket[],
  policy: Policy,
  categoryOf: (product: string) => string | undefined,
  since: number,
): PastWeek {
  const talks = tickets
    .flatMap((one) => pastOf(one, policy, categoryOf) ?? [])
    .filter((one) => one.wantedAt >= since)
    .toSorted((a, b) => a.wantedAt - b.wantedAt || (a.work.ticket < b.work.ticket ? -1 : 1));
  return { talks, spans: spansOf(tickets, since) };
}

function pastOf(ticket: Ticket, policy: Policy, categoryOf: (product: string) => string | undefined): Past | undefined {
  const { first, handled } = servedIn(ticket);
  if (first === undefined) return undefined;
  const { head } = ticket;
  const wantedAt = ticket.sla?.wantedAt ?? ticket.handoff?.at ?? head.createdAt;
  const { targets, calendar } = promisedTo(ticket, policy);
  const promiseMs = targets.first;
  const { type, intents } = classifyTicket(ticket);
  const [intent] = intents;
  const category = head.product === undefined ? undefined : categoryOf(head.product);
  const work: Work = {
    ticket: head.id,
    shopper: head.shopper.id,
    type: ticket.type ?? type,
    language: head.language,
    channel: head.channel,
    weight: 1, // as the rules say, when they are tried
    promiseMs,
    servedBy: [],
    ...(category === undefined ? {} : { category }),
    ...(intent === undefined ? {} : { group: intentOf(intent).group }),
  };
  return {
    work,
    score: ticket.priority?.score ?? 0,
    wantedAt,
    due: addWorking(calendar, wantedAt, promiseMs),
    lag: first,
    handled: Math.min(HANDLED_MOST, Math.max(first, handled ?? UNFINISHED)),
  };
}

function spansOf(tickets: readonly Ticket[], since: number): readonly Span[] {
  const deeds = new Map<MemberId, number[]>();
  for (const { messages } of tickets) {
    for (const one of messages) {
      const by = one.kind === "agent" || one.kind === "event" ? one.by : undefined;
      if (by === undefined || one.at < since) continue;
      const known = deeds.get(by);
      if (known === undefined) deeds.set(by, [one.at]);
      else known.push(one.at);
    }
  }
  return [...deeds].flatMap(([member, times]) => {
    const spans: { member: MemberId; from: number; to: number }[] = [];
    for (const at of times.toSorted((a, b) => a - b)) {
      const last = spans.at(-1);
      if (last !== undefined && at - last.to <= APART - AROUND) last.to = at + AROUND;
      else spans.push({ member, from: at - AROUND, to: at + AROUND });
    }
    return spans;
  });
}
