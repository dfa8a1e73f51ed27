// What a conversation that is over comes to, in numbers and ids: of this, and of nothing else, all figures are made. Pure; holds nobody's words.
import type { MemberId, ProductId, ShopperId, TicketId } from "../../core/ids.ts";
import { DAY } from "../../core/time.ts";
import { localDay, workingBetween } from "../calendar.ts";
import { readCause, type Cause } from "../cause.ts";
import { classifyTicket } from "../classify.ts";
import { lifeOf, type Life } from "../life.ts";
import { placed } from "../lifeLines.ts";
import { promisedTo, type Promises, type SlaTarget } from "../promised.ts";
import { qualityOf } from "../inspection/standing.ts";
import type { IntentId } from "../taxonomy.ts";
import { mergedInto } from "../ties/merge.ts";
import { countShopper, isHeld, type Ticket, type TicketHead } from "../ticket.ts";
import type { Mood } from "../understanding.ts";
import { servedIn } from "../wait.ts";
import { wrapUpOf } from "../wrapUpMark.ts";
import { returnReasons, type ReturnReason } from "./returns.ts";
import { roundsOf } from "./rounds.ts";

/** All times in ms. */
export interface TicketFact {
  readonly id: TicketId;
  readonly shopper: ShopperId;
  /** When it began and ended; the day of its end in the shop's zone (days since 1970-01-01), the one it counts for. */
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly channel: TicketHead["channel"];
  /** What it was about, the strongest first. */
  readonly intents: readonly IntentId[];
  readonly product?: ProductId;
  /** Goods are wanted back, and why. */
  readonly returned?: readonly ReturnReason[];
  /** Who answers for it: who had it last, else who wrote last. */
  readonly agent?: MemberId;
  /** A person was wanted. */
  readonly wanted: boolean;
  /** How long the shopper waited for each reply of a person, and for whose; the first of them is the first response. */
  readonly waits: readonly { readonly by: MemberId; readonly ms: number }[];
  /** Of the first wait in the hours that are promised. */
  readonly firstWorkingMs?: number;
  /** From who answered having it to their hands being free again. */
  readonly handledMs?: number;
  /** From the shopper's first line to the end, and of it in the hours that are promised. */
  readonly resolvedMs: number;
  readonly resolvedWorkingMs: number;
  readonly reopened: boolean;
  /** The shopper asked for the same within seven days of the end (comingBack.ts). */
  readonly cameBack?: boolean;
  readonly handedOff?: Cause;
  /** What the bot's part came to; `handed`: a person's from the start (a complaint, a tier), which says nothing of the bot. Absent: it said nothing. */
  readonly bot?: "solved" | "unsolved" | "handed";
  /** Lines of people on both sides, of those that reached the other. */
  readonly shopperLines: number;
  readonly agentLines: number;
  /** Whether what was promised was kept, of each clock that ran. */
  readonly kept: Readonly<Partial<Record<SlaTarget, boolean>>>;
  /** The mood of the shopper's last line that somebody heard. */
  readonly moodEnd?: Mood;
  /** The reason of its end, by id. */
  readonly wrapUp?: string;
  /** An agent wrote unasked, or planned to come back to it. */
  readonly proactive: boolean;
  /** The shopper's rating, 1 to 5. */
  readonly csat?: number;
  readonly quality?: QualityFact;
  /** A pre-sale enquirer paid by the next day. */
  readonly bought?: boolean;
}

/** What the inspection of a conversation said. */
export interface QualityFact {
  readonly score: number;
  readonly pass: boolean;
  readonly rules: readonly string[]; // ids of those that were broken, once each
}

/** What a ticket's document does not say of itself, or not yet. */
export type Beside = Pick<TicketFact, "quality" | "bought">;

export const QUIET = DAY; // a conversation with the bot alone has no end: silent for so long it is over
export const SOLVED_FOR = 7 * DAY; // who comes back later has another matter (service.md: first-contact resolution)
const INTENTS = 3; // as many as one message has

/** Hand-offs that say that the bot did not manage (service.md, "Metrics"): asked for a person, no answer. */
const NOT_MANAGED: readonly Cause[] = ["asked", "button", "no-answer", "unclear", "failed", "mood"];

/**
 * The fact of a ticket; undefined while it goes on, where nobody wrote, and for one that goes on in another. `now` in ms; times as the room has them.
 * One that is opened again and ends again has a new fact in the place of the old.
 */
export function factOf(ticket: Ticket, promises: Promises, now: number, beside: Beside = {}): TicketFact | undefined {
  const shopperLines = countShopper(ticket);
  if (shopperLines === 0 || mergedInto(ticket.merged, shopperLines) !== undefined) return undefined;
  const lines = placed(ticket, now);
  const life = lifeOf(ticket, promises, now, lines);
  const to = endOf(life, lines.at(-1)?.at ?? life.to, now);
  if (to === undefined) return undefined;
  const from = Math.min(to, lines.find((one) => one.message.kind === "shopper")?.at ?? life.from);
  const { calendar } = promisedTo(ticket, promises);
  const { rounds, wantedAt, unasked } = roundsOf(lines);
  const [first] = rounds;
  const written = writersIn(ticket);
  const { handled } = servedIn(ticket);
  const product = productOf(ticket);
  const { intents } = classifyTicket(ticket);
  const returned = returnReasons(
    intents,
    ticket.messages.flatMap((one) => (one.kind === "shopper" ? [one.text] : [])),
  );
  const agent = agentOf(ticket);
  const moodEnd = ticket.messages.flatMap((one) => ticket.labels[one.id]?.mood.label ?? []).at(-1);
  const handedOff = readCause(ticket.handoff?.cause ?? "");
  const bot = botPart(ticket, handedOff);
  const wrapUp = wrapUpOf(ticket);
  const csat = ticket.satisfaction?.stars;
  const quality = qualityOf(ticket);
  return {
    id: ticket.head.id,
    shopper: ticket.head.shopper.id,
    from,
    to,
    day: localDay(promises.calendar.timeZone, to),
    channel: ticket.head.channel,
    intents: intents.slice(0, INTENTS),
    ...(product === undefined ? {} : { product }),
    ...(returned === undefined ? {} : { returned }),
    ...(agent === undefined ? {} : { agent }),
    wanted: wantedAt !== undefined,
    waits: rounds.map(({ by, ms }) => ({ by, ms })),
    ...(first === undefined ? {} : { firstWorkingMs: workingBetween(calendar, first.from, first.from + first.ms) }),
    ...(handled === undefined ? {} : { handledMs: handled }),
    resolvedMs: to - from,
    resolvedWorkingMs: workingBetween(calendar, from, to),
    reopened: isReopened(life),
    ...(handedOff === undefined ? {} : { handedOff }),
    ...(bot === undefined ? {} : { bot }),
    shopperLines,
    agentLines: written.length,
    kept: wantedAt === undefined ? {} : keptOf(ticket, rounds.length),
    ...(moodEnd === undefined ? {} : { moodEnd }),
    ...(wrapUp === "" ? {} : { wrapUp }),
    proactive: unasked || (ticket.followUp !== undefined && ticket.followUp.off !== true),
    ...(csat === undefined ? {} : { csat }),
    ...(quality === undefined ? {} : { quality }),
    ...beside,
  };
}

/** Who wrote each of the replies that reached the shopper. */
export function writersIn(ticket: Ticket): readonly MemberId[] {
  return ticket.messages.flatMap((one) => (one.kind === "agent" && !isHeld(ticket, one.id) ? [one.by] : []));
}

/** Who answers for it: who has it, else who wrote last. */
export function agentOf(ticket: Ticket): MemberId | undefined {
  return ticket.assignment.to ?? writersIn(ticket).at(-1);
}

/** When it was over; undefined: it goes on. */
function endOf(life: Life, lastAt: number, now: number): number | undefined {
  if (life.isOver) return life.to;
  const isBotAlone = life.spans.every(({ holder }) => holder.kind === "bot");
  return isBotAlone && now - lastAt >= QUIET ? lastAt : undefined;
}

function isReopened({ marks }: Life): boolean {
  let endedAt: number | undefined;
  for (const { what, at } of marks) {
    if (what === "reopened" && endedAt !== undefined && at - endedAt <= SOLVED_FOR) return true;
    if (what === "resolved" || what === "closed") endedAt = at;
  }
  return false;
}

function botPart(ticket: Ticket, cause: Cause | undefined): TicketFact["bot"] {
  if (!ticket.messages.some((one) => one.kind === "bot")) return undefined;
  const isDisliked = Object.values(ticket.ratings ?? {}).some((one) => one.is === "down");
  if (isDisliked || (cause !== undefined && NOT_MANAGED.includes(cause))) return "unsolved";
  return cause !== undefined || ticket.messages.some((one) => one.kind === "agent") ? "handed" : "solved";
}

/** The page it was asked on says less than what the bot was told of. */
function productOf(ticket: Ticket): ProductId | undefined {
  const meant = ticket.messages.flatMap((one) => (one.kind === "bot" && one.move.did === "answer" ? (one.move.product ?? []) : []));
  return meant.at(-1) ?? ticket.head.product;
}

/** Of the first reply, of every next one together, and of the solution. */
function keptOf(ticket: Ticket, rounds: number): TicketFact["kept"] {
  const told = new Set([
    ...(ticket.sla?.told ?? []),
    ...ticket.messages.flatMap((one) => (one.kind === "event" && one.what === "breached" ? (one.reason ?? []) : [])),
  ]);
  const isKept = (target: SlaTarget): boolean => !told.has(`${target}:breach`);
  return {
    ...(rounds > 0 || !isKept("first") ? { first: isKept("first") } : {}),
    ...(rounds > 1 || !isKept("next") ? { next: isKept("next") } : {}),
    resolve: isKept("resolve"),
  };
}
