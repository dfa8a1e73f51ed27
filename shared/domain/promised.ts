// What the shop promises to a ticket: which of its rules holds, else the level's row. The one home of that matching; reckons no time.
import { askedFor } from "./askedFor.ts";
import type { Policy } from "./policy.ts";
import type { Calendar, SlaRule, Targets } from "./slaPolicy.ts";
import type { Level, Ticket, TicketHead, Tier } from "./ticket.ts";
import type { TicketRow } from "./ticketRow.ts";

export const SLA_TARGETS = ["first", "next", "resolve"] as const;
export type SlaTarget = (typeof SLA_TARGETS)[number];

type Channel = TicketHead["channel"];

/** What is promised to a ticket: working time (ms), in which hours, and by which rule of the shop's; none: by its level alone. */
export interface Promised {
  readonly targets: Readonly<Record<SlaTarget, number>>;
  readonly calendar: Calendar;
  readonly rule?: SlaRule;
}

/** The parts of a policy that make a promise. */
export type Promises = Pick<Policy, "sla" | "slaRules" | "calendar" | "calendars">;

/** The first rule that is on and fits, else the level's row. Hours that are not there any more are the shop's own. */
export function promisedTo(ticket: Ticket, policy: Promises): Promised {
  const { channel, shopper } = ticket.head;
  return promised({ level: levelOf(ticket), channel, tier: shopper.tier, intents: () => askedFor(ticket) }, policy);
}

/** The same of a row; one of an earlier version, without a channel, was a chat. */
export function promisedToRow(row: Pick<TicketRow, "level" | "channel" | "tier" | "intents">, policy: Promises): Promised {
  const level = row.level === "" ? UNRANKED : row.level;
  return promised({ level, channel: row.channel ?? "widget", tier: row.tier, intents: () => row.intents }, policy);
}

interface Facts {
  readonly level: Level;
  readonly channel: Channel;
  readonly tier: Tier;
  readonly intents: () => readonly string[]; // looked for only by a rule that asks
}

function promised({ level, channel, tier, intents }: Facts, policy: Promises): Promised {
  const holds = (among: readonly string[], one: string): boolean => among.length === 0 || among.includes(one);
  const rule = policy.slaRules?.find(
    (one) =>
      one.on &&
      holds(one.levels, level) &&
      holds(one.channels, channel) &&
      holds(one.tiers, tier) &&
      (one.intents.length === 0 || intents().some((intent) => one.intents.some((wanted) => wanted === intent))),
  );
  if (rule === undefined) return { targets: targetsIn(policy.sla[level], channel), calendar: policy.calendar };
  const other = rule.calendar === undefined ? undefined : policy.calendars?.[rule.calendar];
  return { targets: targetsIn(rule.targets, channel), calendar: other?.hours ?? policy.calendar, rule };
}

/** A ticket that is not a chat has no next-reply column: each reply has the first one's time. */
export function targetsIn(row: Targets, channel: Channel): Promised["targets"] {
  const chat = channel === "widget";
  return {
    first: chat ? row.chatFirst : row.ticketFirst,
    next: chat ? row.chatNext : row.ticketFirst,
    resolve: row.ticketResolve,
  };
}

const UNRANKED: Level = "P3";

/** A ticket that nobody has ranked yet is an ordinary one. */
export function levelOf(ticket: Ticket): Level {
  return ticket.priority?.level ?? UNRANKED;
}
