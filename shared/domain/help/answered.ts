// What our people answered to which question in conversations that are over and went well: gathered on the device, found again by words and matter, and
// offered only masked (masked.ts). Keeps plain data in memory; writes nothing.
import type { MemberId, MessageId, TicketId } from "../../core/ids.ts";
import { smalltalkIn } from "../cues.ts";
import { isErased } from "../erased.ts";
import { isDataOnly } from "../entities/given.ts";
import { grams } from "../grams.ts";
import { spokenIn } from "../inspection/inspectTicket.ts";
import { solvedOf } from "../inspection/solved.ts";
import { talkOf } from "../inspection/talk.ts";
import type { IntentId } from "../taxonomy.ts";
import { isHeld, settle, type Message, type Ticket } from "../ticket.ts";
import { wrapUpOf } from "../wrapUpMark.ts";
import { masked } from "./masked.ts";

/** One question of a shopper's and what was answered, as it was said: never shown so. */
interface Answer {
  readonly ticket: Ticket;
  readonly message: Extract<Message, { readonly kind: "agent" }>;
  readonly intents: readonly IntentId[];
  readonly grams: ReadonlySet<string>;
  /** How well it went, 0-1. */
  readonly good: number;
  readonly solved: boolean;
}

/** What is offered of one. */
export interface Similar {
  readonly ticket: TicketId;
  readonly message: MessageId;
  readonly number: number;
  readonly by: MemberId;
  readonly at: number;
  readonly language: "zh" | "en";
  /** Masked; with names in braces. */
  readonly text: string;
  /** How like the question it answered is to this one, 0-1. */
  readonly like: number;
  readonly good: number;
  readonly sameMatter: boolean;
  /** Its shopper said that it was solved. */
  readonly solved: boolean;
  /** Stars its shopper gave the conversation; undefined: none. */
  readonly stars: number | undefined;
}

export interface AnsweredQuery {
  /** The conversation that asks: never answered from itself. */
  readonly ticket: TicketId;
  readonly text: string;
  readonly intents: readonly IntentId[];
  readonly language: "zh" | "en";
  readonly agents: readonly string[];
  readonly zone: string;
}

export interface AnsweredPool {
  /** Takes a conversation in, or the newer state of one; one that is no example goes. */
  readonly take: (ticket: Ticket, now: number) => void;
  /** Words that are nobody's own: of articles and macros. */
  readonly takeCommon: (text: string) => void;
  readonly drop: (ticket: TicketId) => void;
  readonly has: (ticket: TicketId) => boolean;
  readonly size: () => number;
  /** The likest and best, at most `most`. */
  readonly find: (query: AnsweredQuery, most: number) => readonly Similar[];
}

const LIKE_LEAST = 0.3;
const LIKELY = 0.4; // of an intent
const TRIED = 12; // candidates that are masked: each costs a fraction of a millisecond
const BEFORE = 3; // lines of the question that are read
const GOOD = { yes: 1, unclear: 0.6 } as const;
const GOOD_STARS = 4; // and more: rated well
const BAD_STARS = 2;
const POOR_ENDS: ReadonlySet<string> = new Set(["silent", "misunderstood"]);
const W = { like: 0.55, matter: 0.25, good: 0.2 } as const;

export function createAnswered(): AnsweredPool {
  const byTicket = new Map<TicketId, readonly Answer[]>();
  const users = new Map<string, string | typeof MANY>(); // by gram: the one shopper who heard or said it, or many
  const learn = (gram: string, shopper: string): void => {
    const known = users.get(gram);
    users.set(gram, known === undefined || known === shopper ? shopper : MANY);
  };
  const isCommon = (gram: string): boolean => users.get(gram) === MANY;
  return {
    take(ticket, now) {
      const answers = isErased(ticket.head.shopper.id) ? [] : answersIn(ticket, now);
      if (answers.length === 0) byTicket.delete(ticket.head.id);
      else byTicket.set(ticket.head.id, answers);
      if (!isErased(ticket.head.shopper.id))
        for (const one of ticket.messages)
          if (one.kind === "agent" || one.kind === "shopper") for (const gram of pairs(one.text)) learn(gram, ticket.head.shopper.id);
    },
    takeCommon(text) {
      for (const gram of pairs(text)) users.set(gram, MANY);
    },
    drop: (ticket) => void byTicket.delete(ticket),
    has: (ticket) => byTicket.has(ticket),
    size: () => byTicket.size,
    find(query, most) {
      const asking = pairs(query.text); // who asks uses them too: they are no secret between the two
      return found([...byTicket.values()].flat(), query, most, (gram) => isCommon(gram) || asking.has(gram));
    },
  };
}

const MANY = Symbol("two shoppers or more");

/** Every pair of Chinese characters and every English word, as written: what masking asks for. */
function pairs(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  const said = text.normalize("NFKC");
  for (const [run] of said.matchAll(/[\u3400-\u9fff]{2,}/g)) for (let i = 0; i + 1 < run.length; i++) out.add(run.slice(i, i + 2));
  for (const [word] of said.toLowerCase().matchAll(/[a-z][a-z0-9_-]+/g)) out.add(word);
  return out;
}

/** Of a conversation that is over, was not opened again and did not end badly. */
function answersIn(ticket: Ticket, now: number): readonly Answer[] {
  const { phase, reopened } = settle(ticket, now);
  const wasReopened = reopened || ticket.messages.some((one) => one.kind === "event" && one.what === "reopened");
  if ((phase !== "resolved" && phase !== "closed") || wasReopened || ticket.merged !== undefined) return [];
  const solved = solvedOf(talkOf(spokenIn(ticket), { now }));
  if (solved === "no") return [];
  const stars = ticket.satisfaction?.stars;
  if (stars !== undefined && stars <= BAD_STARS) return [];
  const good = (stars !== undefined && stars >= GOOD_STARS ? GOOD.yes : GOOD[solved]) * (POOR_ENDS.has(wrapUpOf(ticket)) ? 0.5 : 1);
  const said = ticket.messages.filter((one) => one.kind !== "event" && !isHeld(ticket, one.id));
  return said.flatMap((message, at): readonly Answer[] => {
    if (message.kind !== "agent") return [];
    const asked = questionBefore(said, at);
    const own = grams(asked.map((one) => one.text).join("\n"));
    const next = said.slice(at + 1).find((one) => one.kind === "shopper");
    const upset = next !== undefined && ticket.labels[next.id]?.mood.label === "negative";
    return own.size === 0 || upset
      ? []
      : [{ ticket, message, intents: asked.flatMap((one) => sureOf(ticket, one.id)), grams: own, good, solved: solved === "yes" }];
  });
}

/** What the shopper wrote since one of ours last did; the bot's lines between are none of it. */
function questionBefore(said: readonly Message[], at: number): readonly Asked[] {
  const from = said.slice(0, at).findLastIndex((one) => one.kind === "agent") + 1;
  return said
    .slice(from, at)
    .filter((one): one is Asked => one.kind === "shopper" && smalltalkIn(one.text) === undefined && !isDataOnly(one.text))
    .slice(-BEFORE);
}
type Asked = Extract<Message, { readonly kind: "shopper" }>;

const sureOf = ({ labels }: Ticket, message: string): readonly IntentId[] =>
  labels[message]?.intents.filter((one) => one.p >= LIKELY).map((one) => one.id) ?? [];

function found(all: readonly Answer[], query: AnsweredQuery, most: number, isCommon: (gram: string) => boolean): readonly Similar[] {
  const asked = grams(query.text);
  if (asked.size === 0) return [];
  const ranked = all
    .flatMap((answer) => {
      if (answer.ticket.head.id === query.ticket || answer.ticket.head.language !== query.language) return [];
      const like = likeness(asked, answer.grams);
      const sameMatter = answer.intents.some((id) => query.intents.includes(id));
      if (like < (sameMatter ? LIKE_LEAST / 2 : LIKE_LEAST)) return [];
      return [{ answer, like, sameMatter, score: W.like * like + W.matter * Number(sameMatter) + W.good * answer.good }];
    })
    .toSorted((a, b) => b.score - a.score || b.answer.message.at - a.answer.message.at);
  const told = new Map<string, Similar>(); // by what they say
  for (const { answer, like, sameMatter } of ranked.slice(0, TRIED)) {
    if (told.size >= most) break;
    const one = offeredOf(answer, query, isCommon);
    if (one !== undefined && !told.has(one.text)) told.set(one.text, { ...one, like, sameMatter });
  }
  return [...told.values()];
}

function offeredOf(
  { ticket, message, good, solved }: Answer,
  { agents, zone }: AnsweredQuery,
  isCommon: (gram: string) => boolean,
): Omit<Similar, "like" | "sameMatter"> | undefined {
  const { id, language, shopper } = ticket.head;
  const { at, by } = message;
  const text = masked(message.text, { shopper: shopper.name, agents, theirs: wordsOf(ticket), isCommon, at, zone });
  if (text === undefined) return undefined;
  const number = ticket.number ?? 0;
  return { ticket: id, message: message.id, number, by, at, language, text, good, solved, stars: ticket.satisfaction?.stars };
}

/** What its shopper wrote, and what was noted of them. */
const wordsOf = ({ messages, handoff, note }: Ticket): string =>
  [...messages.flatMap((one) => (one.kind === "shopper" ? [one.text] : [])), ...(handoff?.facts.map((one) => one.value) ?? []), note].join(
    "\n",
  );

/** Of the rarer side's grams the part the other has too, less for length: 0-1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
