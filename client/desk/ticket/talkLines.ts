// The conversation as lines to draw: a line at each new day, and the subject that stands above it all. Pure.
import { MINUTE } from "../../../shared/core/time.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import type { Message, Ticket } from "../../../shared/domain/ticket.ts";
import { mainIntent } from "../../../shared/domain/mainIntent.ts";

export type EventMessage = Extract<Message, { kind: "event" }>;
export type SpokenMessage = Exclude<Message, { kind: "event" }>;

export type TalkLine =
  | { readonly kind: "day"; readonly key: string; readonly at: number }
  | { readonly kind: "message"; readonly key: string; readonly message: SpokenMessage }
  /** What happened one thing right after the other, on one line. */
  | { readonly kind: "events"; readonly key: string; readonly events: readonly EventMessage[] };

const TOGETHER_MS = 2 * MINUTE;
const LOUD = ["warned", "breached"]; // these stand alone

/** Messages in order, with a day line before the first of each local day. `offset`: minutes east of UTC. */
export function talkLines(messages: readonly Message[], offset: number): readonly TalkLine[] {
  const lines: TalkLine[] = [];
  let day: number | undefined;
  for (const message of messages) {
    const today = dayOf(message.at, offset);
    if (today !== day) lines.push({ kind: "day", key: `day:${today}`, at: message.at });
    day = today;
    const last = lines.at(-1);
    if (message.kind !== "event") lines.push({ kind: "message", key: message.id, message });
    else if (last?.kind === "events" && goTogether(last.events, message))
      lines[lines.length - 1] = { ...last, events: [...last.events, message] };
    else lines.push({ kind: "events", key: message.id, events: [message] });
  }
  return lines;
}

function goTogether(events: readonly EventMessage[], next: EventMessage): boolean {
  const last = events.at(-1);
  return last !== undefined && next.at - last.at <= TOGETHER_MS && ![last, next].some((one) => LOUD.includes(one.what));
}

/** Whole days since the epoch, in local time. */
export function dayOf(at: number, offset: number): number {
  return Math.floor((at + offset * 60_000) / 86_400_000);
}

const SMALL_TALK: readonly IntentId[] = ["greeting", "thanks_bye", "human", "feedback", "out_of_scope", "follow_up"];
const SUBJECT_CHARS = 60; // a title line of the desk

/** What it is about, in one line: the shopper's words about what matters most, else the intent, else the first words. */
export function subjectOf(ticket: Pick<Ticket, "messages" | "labels" | "handoff">, language: Language): string {
  const said = ticket.messages.filter((one) => one.kind === "shopper");
  const about = (one: Message): IntentId | undefined => ticket.labels[one.id]?.intents[0]?.id;
  const real = said.filter((one) => !SMALL_TALK.includes(about(one) ?? "out_of_scope"));
  const matter = mainIntent(real.flatMap((one) => about(one) ?? []));
  const words = real.find((one) => about(one) === matter);
  if (words !== undefined) return oneLine(words.text);
  const intent = mainIntent((ticket.handoff?.intents ?? []).filter((one) => !SMALL_TALK.includes(one)));
  return intent === undefined ? oneLine(said[0]?.text ?? "") : intentOf(intent)[language];
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SUBJECT_CHARS ? `${line.slice(0, SUBJECT_CHARS)}…` : line;
}

/** How many negative shopper messages in a row stand at each message, 0 for the others: 「负面 · 第 2 次」. */
export function negativeRuns(ticket: Pick<Ticket, "messages" | "labels">): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  let run = 0;
  for (const one of ticket.messages) {
    if (one.kind !== "shopper") continue;
    run = ticket.labels[one.id]?.mood.label === "negative" ? run + 1 : 0;
    if (run > 0) runs.set(one.id, run);
  }
  return runs;
}
