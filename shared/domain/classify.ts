// What a ticket is about, from what the ear heard of the shopper's messages: its type, its intents, its subject, the mood at its end.
// Never reads the words themselves but for a subject, and never overrules a label.
import type { Language } from "./knowledge.ts";
import { intentOf, type IntentId, type TicketType } from "./taxonomy.ts";
import type { Ticket } from "./ticket.ts";

export interface TicketClass {
  readonly type: TicketType;
  /** The strongest first, at most six. */
  readonly intents: readonly IntentId[];
}

const HEARD = 0.3; // below this a guess is noise: three intents share a message at most
const FADE = 0.85; // each later message of the shopper makes an earlier one count this much less
const GRAVITY = 0.1; // a step of severity is worth this share, so that a complaint is not buried by a question after it
const INTENTS = 6; // as many as a hand-off carries
const SUBJECT_CHARS = 24; // fits an inbox row at 360 px
const SMALL_TALK: readonly IntentId[] = ["greeting", "thanks_bye", "out_of_scope"];
/** What somebody wants of us, not what it is about: they name a ticket only when nothing else does. */
const ABOUT_NOTHING: readonly IntentId[] = ["human", "follow_up", "feedback"];

/** Type and intents from the labels (or, without any, from the hand-off). The latest and the strongest win; small talk is no topic. */
export function classifyTicket(ticket: Ticket): TicketClass {
  const strength = new Map<IntentId, number>();
  let share = 1;
  for (const label of labelsOf(ticket).toReversed()) {
    const heard = label.intents.filter((guess) => guess.p >= HEARD && !SMALL_TALK.includes(guess.id));
    for (const { id, p } of heard) {
      const now = p * share * (1 + GRAVITY * intentOf(id).severity);
      strength.set(id, Math.max(strength.get(id) ?? 0, now));
    }
    share *= FADE;
  }
  const found = [...strength].sort(([a, x], [b, y]) => rank(a) - rank(b) || y - x || (a < b ? -1 : 1)).map(([id]) => id);
  const intents = (found.length > 0 ? found : (ticket.handoff?.intents ?? [])).slice(0, INTENTS);
  const first = intents[0];
  return { type: first === undefined ? "other" : intentOf(first).type, intents };
}

/** A short line for the inbox: what it is about, or else the shopper's first words that say more than hello. */
export function subjectOf(ticket: Ticket, language: Language): string {
  const about = classifyTicket(ticket).intents.find((id) => !ABOUT_NOTHING.includes(id));
  if (about !== undefined) return intentOf(about)[language];
  const said = ticket.messages.filter((one) => one.kind === "shopper");
  const spoken = said.find((one) => !isSmallTalk(ticket, one.id)) ?? said[0];
  if (spoken === undefined) return language === "zh" ? "新会话" : "New conversation";
  const line = spoken.text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= SUBJECT_CHARS ? line : `${letters.slice(0, SUBJECT_CHARS - 1).join("")}…`;
}

/** How many of the shopper's messages, up to the last, were negative in a row. A message nobody has labelled says nothing. */
export function moodStreak(ticket: Ticket): number {
  const moods = labelsOf(ticket).map((label) => label.mood.label);
  return moods.length - 1 - moods.findLastIndex((mood) => mood !== "negative");
}

function labelsOf(ticket: Ticket) {
  return ticket.messages.flatMap((one) => {
    const label = one.kind === "shopper" ? ticket.labels[one.id] : undefined;
    return label === undefined ? [] : [label];
  });
}

function isSmallTalk(ticket: Ticket, message: string): boolean {
  const first = ticket.labels[message]?.intents[0];
  return first !== undefined && SMALL_TALK.includes(first.id);
}

const rank = (id: IntentId): number => (ABOUT_NOTHING.includes(id) ? 1 : 0);
