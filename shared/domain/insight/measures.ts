// Every figure of the shop, as what one conversation adds to it: the one home of each definition, for the fold, for the list behind a figure and for its words.
// Formulas: service.md, "Metrics". Bot, system and private lines are no replies of people.
import type { MemberId } from "../../core/ids.ts";
import { MINUTE } from "../../core/time.ts";
import { SLA_TARGETS } from "../promised.ts";
import { intentOf } from "../taxonomy.ts";
import type { TicketFact } from "./ticketFact.ts";

const QUICK = 3 * MINUTE;
const SATISFIED = 4; // of 5

/** So many of so many; none of none: the conversation has no part in it. */
type Part = readonly [yes: number, all: number];
const NO_PART: Part = [0, 0];

/** `who`: seen as that member's; undefined: as the shop's. */
type Share = (fact: TicketFact, who?: MemberId) => Part;
type Time = (fact: TicketFact, who?: MemberId) => readonly number[];

/** One member answers for a conversation as a whole; for a reply, who gave it; for a first reply that never came, who had it. */
const isTheirs = (fact: TicketFact, who: MemberId | undefined): boolean => who === undefined || fact.agent === who;
const isFirst = ({ waits, agent }: TicketFact, who: MemberId | undefined): boolean => who === undefined || (waits[0]?.by ?? agent) === who;
const wasServed = (fact: TicketFact): boolean => fact.agentLines > 0;
const part = (counts: boolean, yes: boolean | number): Part => (counts ? [Number(yes), 1] : NO_PART);

export const SHARES = {
  /** Conversations that a person answered: all of them are «yes». */
  served: (f, who) => part(isTheirs(f, who) && wasServed(f), true),
  /** Resolved, no reopening and no same-issue contact in seven days / resolved. */
  fcr: (f, who) => part(isTheirs(f, who) && wasServed(f), !f.reopened && f.cameBack !== true),
  reopened: (f, who) => part(isTheirs(f, who) && wasServed(f), f.reopened),
  cameBack: (f, who) => part(isTheirs(f, who), f.cameBack === true),
  /** Ratings of 4 and 5 / ratings. */
  csat: (f, who) => part(isTheirs(f, who) && f.csat !== undefined, (f.csat ?? 0) >= SATISFIED),
  /** Rated / could have been: those that came in by the chat, the only place where it is asked. */
  rated: (f, who) => part(isTheirs(f, who) && f.channel === "widget", f.csat !== undefined),
  /** A person's first reply within three minutes / a person was wanted. */
  quick: (f, who) => part(f.wanted && isFirst(f, who), (f.waits[0]?.ms ?? Number.POSITIVE_INFINITY) <= QUICK),
  /** Sessions with a human reply / sessions in which one was wanted. */
  response: (f, who) => part(f.wanted && isFirst(f, who), wasServed(f)),
  /** 1 − (dislike, no answer or asked for a person) / the bot's sessions; what was never the bot's to settle is not among them. */
  botSolved: (f, who) => part(who === undefined && (f.bot === "solved" || f.bot === "unsolved"), f.bot === "solved"),
  handedOff: (f, who) => part(who === undefined && f.bot !== undefined, f.handedOff !== undefined),
  /** Met / (met + breached), each clock that ran is one. */
  sla: (f, who) => {
    if (!isTheirs(f, who)) return NO_PART;
    const ran = SLA_TARGETS.flatMap((target) => f.kept[target] ?? []);
    return [ran.filter((kept) => kept).length, ran.length];
  },
  quality: (f, who) => part(isTheirs(f, who) && f.quality !== undefined, f.quality?.pass === true),
  proactive: (f, who) => part(isTheirs(f, who) && wasServed(f), f.proactive),
  endedNegative: (f, who) => part(isTheirs(f, who) && f.moodEnd !== undefined, f.moodEnd === "negative"),
  /** Pre-sale enquirers who paid by the next day / those of whom it is known. */
  bought: (f, who) => part(isTheirs(f, who) && isPresale(f) && f.bought !== undefined, f.bought === true),
  /** Goods are wanted back / all. */
  returned: (f, who) => part(isTheirs(f, who), f.returned !== undefined),
  /** Agent lines / shopper lines: a ratio, no share. */
  talk: (f, who) => (isTheirs(f, who) && wasServed(f) ? [f.agentLines, f.shopperLines] : NO_PART),
  /** Points of the inspection / inspected: a mean, no share. */
  score: (f, who) => (isTheirs(f, who) && f.quality !== undefined ? [Math.round(f.quality.score), 1] : NO_PART),
} as const satisfies Readonly<Record<string, Share>>;
export type ShareName = keyof typeof SHARES;

export const TIMES = {
  /** First human reply − first shopper line in the human queue. */
  first: (f, who) => (isFirst(f, who) ? f.waits.slice(0, 1).map((one) => one.ms) : []),
  firstWorking: (f, who) => (isFirst(f, who) && f.firstWorkingMs !== undefined ? [f.firstWorkingMs] : []),
  /** Reply − first unanswered line, of every round. */
  reply: (f, who) => f.waits.flatMap((one) => (who === undefined || one.by === who ? [one.ms] : [])),
  handled: (f, who) => (isTheirs(f, who) && f.handledMs !== undefined ? [f.handledMs] : []),
  resolved: (f, who) => (isTheirs(f, who) && wasServed(f) ? [f.resolvedMs] : []),
  resolvedWorking: (f, who) => (isTheirs(f, who) && wasServed(f) ? [f.resolvedWorkingMs] : []),
} as const satisfies Readonly<Record<string, Time>>;
export type TimeName = keyof typeof TIMES;

const names = <T extends string>(of: Readonly<Record<T, unknown>>): readonly T[] => Object.keys(of) as T[];
export const SHARE_NAMES: readonly ShareName[] = names(SHARES);
export const TIME_NAMES: readonly TimeName[] = names(TIMES);

/** Shares whose «yes» is what went badly. */
const BAD: readonly ShareName[] = ["reopened", "cameBack", "handedOff", "endedNegative", "returned"];

/** The side somebody who presses a figure wants to see: what went badly, where there is any. `no`: those that missed it. */
export function sideOf(name: ShareName, { no }: ReturnType<typeof behind>): "yes" | "no" {
  return BAD.includes(name) || no.length === 0 ? "yes" : "no";
}

/** The conversations a share is made of, and on which side each stands: what is behind the figure. */
export function behind(
  facts: readonly TicketFact[],
  name: ShareName,
  who?: MemberId,
): { readonly yes: readonly TicketFact[]; readonly no: readonly TicketFact[] } {
  const share: Share = SHARES[name];
  const counted = facts.filter((one) => share(one, who)[1] > 0);
  const isWhole = (one: TicketFact): boolean => share(one, who)[0] >= share(one, who)[1];
  return { yes: counted.filter(isWhole), no: counted.filter((one) => !isWhole(one)) };
}

function isPresale({ intents: [first] }: TicketFact): boolean {
  return first !== undefined && intentOf(first).group === "presale";
}
