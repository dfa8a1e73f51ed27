// How a conversation stands, as one lamp: mood and risk, each with the line that says so. Pure; finds and weighs, the words on screen are elsewhere.
import type { MessageId } from "../../core/ids.ts";
import { MINUTE } from "../../core/time.ts";
import { moodStreak } from "../classify.ts";
import { smalltalkIn } from "../cues.ts";
import { grams } from "../grams.ts";
import { createFind, plainOf } from "../inspection/spelling.ts";
import { findRedFlags, type RedFlag } from "../redFlags.ts";
import { intentOf } from "../taxonomy.ts";
import { answeredOf, isWithPerson, settle, type Message, type Ticket } from "../ticket.ts";
import { SAID } from "../understanding.ts";
import { findRiskWord } from "../urgency.ts";

/** The gravest first. `outside`: the shopper asks for what our people may not do (another app, a private transfer): a red line is near. */
const CAUSES = [
  "threat",
  "safety",
  "regulator",
  "media",
  "abuse",
  "dispute",
  "mood",
  "complaint",
  "outside",
  "risk",
  "repeat",
  "waiting",
] as const;
export type LampKind = (typeof CAUSES)[number];

export interface LampCause {
  readonly kind: LampKind;
  /** The line that says so; undefined: no single line does. */
  readonly message: MessageId | undefined;
  /** The word that was found; "" where it was heard rather than read. */
  readonly word: string;
  /** How often, in a row; of `waiting`: minutes. */
  readonly n: number;
}

export interface Lamp {
  readonly light: "calm" | "watch" | "alarm";
  /** The gravest first, one of a kind, by its newest line. */
  readonly causes: readonly LampCause[];
}

const ALARMS: ReadonlySet<LampKind> = new Set<LampKind>(["threat", "safety", "regulator", "media", "abuse", "dispute"]);
const UPSET = 3; // negative lines in a row that are an alarm by themselves
const LATELY = 10; // shopper lines: what was said before them has been dealt with, or is said again
const SURE = 0.55; // of an intent
const LIKE = 0.6; // of two questions, 0-1
const GRAMS_LEAST = 3; // less is no question: «在吗»
const WAITS_MS = 10 * MINUTE; // where no clock runs

/** Trade outside the shop, money for a rating: what a shopper may offer and an agent may not take. */
const findOutside = createFind({
  bare: ["(?:加|给|发)(?:我|你|您|个|一?下){0,2}(?:微信|薇信|威信|vx|wx|qq|扣扣)", "私下(?:交易|转|付|卖|买)", "好评返(?:现|多少|红包|钱)"],
  any: [
    "(?:微信|支付宝|银行卡)(?:直接)?转(?:账)?给(?:你|您)",
    "\\b(?:whatsapp|off the (?:site|platform)|pay you directly|your (?:personal )?(?:wechat|paypal))\\b",
  ],
  unless: ["(?:不|别|没有?)(?:要|想|用)?加(?:我|你|您)?(?:微信|qq)"],
});

/** The lamp of a ticket at `now` (ms). A ticket at its end is calm. */
export function lampOf(ticket: Ticket, now: number): Lamp {
  const { phase } = settle(ticket, now);
  if (phase === "resolved" || phase === "closed") return { light: "calm", causes: [] };
  const said = ticket.messages.filter((one): one is Said => one.kind === "shopper");
  const causes = [...flagsIn(said), ...heardIn(ticket, said), ...wordsIn(ticket, said), ...repeatIn(said), ...waitingIn(ticket, said, now)];
  const first = new Map(causes.map((one) => [one.kind, one])); // the newest of a kind
  const told = CAUSES.flatMap((kind) => first.get(kind) ?? []);
  return { light: told.some(isAlarm) ? "alarm" : told.length > 0 ? "watch" : "calm", causes: told };
}

type Said = Extract<Message, { readonly kind: "shopper" }>;

const isAlarm = ({ kind, n }: LampCause): boolean => ALARMS.has(kind) || (kind === "mood" && n >= UPSET);

/** Red flags stay as long as the conversation does. */
function flagsIn(said: readonly Said[]): readonly LampCause[] {
  return said.flatMap((one) => findRedFlags(one.text).map(({ flag, word }) => cause(flag satisfies RedFlag, one, word)));
}

/** What the ear says: the run of bad mood at the end, abuse, complaints. Once they are content again the rest is over. */
function heardIn(ticket: Ticket, said: readonly Said[]): readonly LampCause[] {
  const last = said.findLast((one) => ticket.labels[one.id] !== undefined);
  if (last === undefined || isContent(ticket, last)) return [];
  const streak = moodStreak(ticket);
  const found = said.slice(-LATELY).flatMap((one): readonly LampCause[] => {
    const label = ticket.labels[one.id];
    if (label === undefined) return [];
    const sure = label.intents.filter(({ id, p }) => p >= SURE && intentOf(id).group === "complaint").map(({ id }) => id);
    return [
      ...(label.abuse >= SAID ? [cause("abuse", one)] : []),
      ...(sure.includes("complaint_escalation") ? [cause("dispute", one)] : []),
      ...(sure.some((id) => id !== "complaint_escalation") ? [cause("complaint", one)] : []),
    ];
  });
  return streak === 0 ? found : [...found, cause("mood", last, "", streak)];
}

function isContent(ticket: Ticket, one: Said): boolean {
  return ticket.labels[one.id]?.mood.label === "positive" || smalltalkIn(one.text) === "thanks_bye";
}

function wordsIn(ticket: Ticket, said: readonly Said[]): readonly LampCause[] {
  const last = said.at(-1);
  if (last !== undefined && isContent(ticket, last)) return [];
  return said.slice(-LATELY).flatMap((one): readonly LampCause[] => {
    const outside = findOutside(plainOf(one.text));
    const risk = findRiskWord(one.text);
    return [...(outside === undefined ? [] : [cause("outside", one, outside)]), ...(risk === undefined ? [] : [cause("risk", one, risk)])];
  });
}

/** The newest line asks what was asked before. */
function repeatIn(said: readonly Said[]): readonly LampCause[] {
  const last = said.findLast((one) => smalltalkIn(one.text) === undefined);
  const own = grams(last?.text ?? "");
  if (last === undefined || own.size < GRAMS_LEAST) return [];
  const same = said.filter((one) => one.id !== last.id && one.at <= last.at && likeness(own, grams(one.text)) >= LIKE);
  return same.length === 0 ? [] : [cause("repeat", last, "", same.length + 1)];
}

/** Twice what both have, of all that they have (Dice), 0-1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
}

/** Somebody waits for a person's word longer than was promised; where nothing is promised, ten minutes. */
function waitingIn(ticket: Ticket, said: readonly Said[], now: number): readonly LampCause[] {
  const { phase, unanswered } = settle(ticket, now);
  const first = said[answeredOf(ticket)];
  if (unanswered === 0 || first === undefined || !isWithPerson(ticket) || phase === "waiting" || phase === "snoozed") return [];
  const due = ticket.sla?.nextDue ?? ticket.sla?.firstDue;
  if (ticket.sla?.pausedSince !== undefined || now <= (due ?? first.at + WAITS_MS)) return [];
  return [cause("waiting", first, "", Math.floor((now - first.at) / MINUTE))];
}

function cause(kind: LampKind, { id }: Said, word = "", n = 1): LampCause {
  return { kind, message: id, word, n };
}
