// How urgent a ticket is: P = 100·(0.40 severity/3 + 0.30 urgency + 0.20 tier + 0.10 value or risk), with floors for red flags and good
// customers, and the reason of every point in words. Never reads a clock: waiting counts in the queue only, and the queue says how long.
import { MINUTE } from "../core/time.ts";
import { classifyTicket, moodStreak } from "./classify.ts";
import type { LevelWish } from "./macroMark.ts";
import type { Policy } from "./policy.ts";
import { POINTS } from "./pressing.ts";
import { findRedFlags, RED_FLAG_NAMES } from "./redFlags.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import type { Level, Priority, Reason, Ticket, Tier } from "./ticket.ts";
import { SAID } from "./understanding.ts";
import { biggestSum, findRiskWord, findSoonWord, findUrgentWord } from "./urgency.ts";
import { fold } from "./wording.ts";

/** What the rank of a ticket is made of; `rankInput` takes it from the ticket. */
export interface RankInput {
  /** The strongest first; two count. */
  readonly intents: readonly IntentId[];
  /** The shopper's own words, oldest first. */
  readonly texts: readonly string[];
  /** Negative messages in a row at the end. */
  readonly negatives: number;
  /** Messages that only ask again. */
  readonly repeats: number;
  readonly abuse: boolean;
  readonly tier: Tier;
}

const LEAST = { P0: 80, P1: 60, P2: 35 } as const; // score of each level; below: P3
const TIERS_BY_DEFAULT: Readonly<Record<Tier, number>> = { none: 0, silver: 0.4, gold: 0.7, diamond: 1 };
const TIER_NAMES: Readonly<Record<Tier, { readonly zh: string; readonly en: string }>> = {
  none: { zh: "普通顾客", en: "No tier" },
  silver: { zh: "银卡会员", en: "Silver member" },
  gold: { zh: "金卡会员", en: "Gold member" },
  diamond: { zh: "钻石会员", en: "Diamond member" },
};
const VIP: readonly Tier[] = ["gold", "diamond"];

/** How little the matter itself can wait, 0-1; what is not here can. */
const PRESSING: Partial<Readonly<Record<IntentId, number>>> = {
  payment_issue: 0.5, // the money is gone and the order is not there
  complaint_escalation: 0.5,
  not_received: 0.4,
  order_cancel: 0.4, // soon it is shipped
  order_modify: 0.4,
  complaint_service: 0.4,
  follow_up: 0.4,
  complaint_product: 0.3,
  damaged_wrong_missing: 0.3,
  refund_progress: 0.3,
  account: 0.3,
  refuse_parcel: 0.2,
  ship_out: 0.2,
  logistics_track: 0.2,
  human: 0.2,
};
const URGENT_SHARE = 0.5;
const SOON_SHARE = 0.2; // 今天, 明天: often only a date
const MOOD_SHARE = 0.15; // each negative message in a row, three at most
const REPEAT_SHARE = 0.15; // each, two at most
const DEAR = 2_000; // yuan: a sum from which the value counts in full
const RISK_SHARE = 0.6;
const WAIT_POINTS = 30;
const WAIT_FULL = 30 * MINUTE; // a point a minute

/** What `rankTicket` needs of a ticket. */
export function rankInput(ticket: Ticket): RankInput {
  const said = ticket.messages.filter((one) => one.kind === "shopper");
  const texts = said.map((one) => one.text);
  const bare = texts.map(bareWords);
  const asks = said.map((one, i) => {
    const words = bare[i] ?? "";
    return ticket.labels[one.id]?.intents[0]?.id === "follow_up" || (words.length >= QUESTION_CHARS && bare.indexOf(words) < i);
  });
  return {
    intents: classifyTicket(ticket).intents,
    texts,
    negatives: moodStreak(ticket),
    repeats: asks.filter((again) => again).length,
    abuse: said.some((one) => (ticket.labels[one.id]?.abuse ?? 0) >= SAID),
    tier: ticket.head.shopper.tier,
  };
}

/** Level, score (0-100, whole points) and why. A floor lifts the score itself, so that the queue's order and the level agree. */
export function rankTicket(input: RankInput, tiers: Policy["tiers"] = TIERS_BY_DEFAULT): Priority {
  const parts = [severityOf(input), urgencyOf(input), tierOf(input, tiers), riskPart(input)];
  const earned = parts.reduce((sum, part) => sum + part.points, 0);
  const floors = floorsOf(input);
  const score = Math.min(100, Math.max(earned, ...floors.map((floor) => floor.least)));
  const reasons = [...floors.map((floor) => ({ words: floor.words })), ...parts.filter((part) => part.points > 0)];
  return { level: levelFrom(score), score, reasons };
}

/** The same under what a person says of it: the score goes just so far that order and level agree. */
export function asWished(priority: Priority, wish: LevelWish | undefined): Priority {
  const level = wish?.level;
  if (level === undefined || level === priority.level) return priority;
  const [least, most] = BOUNDS[level];
  const words = { zh: `同事定为 ${level}`, en: `A colleague made it ${level}` };
  return { level, score: Math.min(most, Math.max(least, priority.score)), reasons: [{ words }, ...priority.reasons].slice(0, 12) };
}

const BOUNDS: Readonly<Record<Level, readonly [least: number, most: number]>> = {
  P0: [LEAST.P0, 100],
  P1: [LEAST.P1, LEAST.P0 - 1],
  P2: [LEAST.P2, LEAST.P1 - 1],
  P3: [0, LEAST.P2 - 1],
};

/** Order in the queue, highest first: the score and a point for each minute waited, 30 at most. Never a ticket's level. */
export function queueScore(priority: Pick<Priority, "score"> | undefined, waitedMs: number): number {
  return (priority?.score ?? 0) + Math.min(1, Math.max(0, waitedMs) / WAIT_FULL) * WAIT_POINTS;
}

function levelFrom(score: number): Level {
  if (score >= LEAST.P0) return "P0";
  if (score >= LEAST.P1) return "P1";
  return score >= LEAST.P2 ? "P2" : "P3";
}

interface Part extends Reason {
  readonly points: number;
  readonly of: number;
}

function part(kind: keyof typeof POINTS, share: number, zh: string, en: string): Part {
  const of = POINTS[kind];
  const points = of * Math.min(1, Math.max(0, share));
  return { words: { zh, en }, points: Math.round(Number(points.toFixed(6))), of }; // 13.5 is 13.5, however its shares were added up
}

function severityOf(input: RankInput): Part {
  const [worst] = mattersOf(input).sort((a, b) => b.severity - a.severity);
  if (worst === undefined) return part("severity", 0, "", "");
  return part("severity", worst.severity / 3, `事情：${worst.zh}`, `The matter: ${worst.en}`);
}

function urgencyOf(input: RankInput): Part {
  const signs: { share: number; zh: string; en: string }[] = [];
  const [pressing] = mattersOf(input).sort((a, b) => (PRESSING[b.id] ?? 0) - (PRESSING[a.id] ?? 0));
  const waits = pressing === undefined ? 0 : (PRESSING[pressing.id] ?? 0);
  if (pressing !== undefined && waits > 0) {
    const words =
      pressing.id === "human"
        ? { zh: "在等人工", en: "waits for a person" }
        : { zh: `${pressing.zh}不等人`, en: `${pressing.en} cannot wait` };
    signs.push({ share: waits, ...words });
  }
  const urgent = findIn(input.texts, findUrgentWord);
  const soon = urgent === undefined ? findIn(input.texts, findSoonWord) : undefined;
  const word = urgent ?? soon;
  if (word !== undefined)
    signs.push({ share: urgent === undefined ? SOON_SHARE : URGENT_SHARE, zh: `说了「${word}」`, en: `said “${word}”` });
  if (input.negatives > 0) {
    signs.push({
      share: MOOD_SHARE * Math.min(3, input.negatives),
      zh: `连续 ${input.negatives} 句不满`,
      en: `${input.negatives} unhappy in a row`,
    });
  }
  if (input.repeats > 0) {
    signs.push({ share: REPEAT_SHARE * Math.min(2, input.repeats), zh: `催了 ${input.repeats} 次`, en: `asked again ${input.repeats}×` });
  }
  const share = signs.reduce((sum, sign) => sum + sign.share, 0);
  return part("urgency", share, `急：${signs.map((one) => one.zh).join("、")}`, `Urgent: ${signs.map((one) => one.en).join(", ")}`);
}

function tierOf(input: RankInput, tiers: NonNullable<Policy["tiers"]>): Part {
  const name = TIER_NAMES[input.tier];
  return part("tier", tiers[input.tier] ?? TIERS_BY_DEFAULT[input.tier], name.zh, name.en);
}

function riskPart(input: RankInput): Part {
  const sum = Math.max(0, ...input.texts.map(biggestSum));
  const risk = findIn(input.texts, findRiskWord);
  if (sum / DEAR > RISK_SHARE || (risk === undefined && !input.abuse))
    return part("value", sum / DEAR, `提到 ${sum} 元`, `Mentions ${sum} yuan`);
  if (risk === undefined) return part("value", RISK_SHARE, "有辱骂", "Abusive words");
  return part("value", RISK_SHARE, `风险:「${risk}」`, `Risk: “${risk}”`);
}

function floorsOf(input: RankInput): readonly { readonly least: number; readonly words: Reason["words"] }[] {
  const floors = new Map<string, { least: number; words: Reason["words"] }>();
  for (const { flag, word } of input.texts.flatMap(findRedFlags)) {
    const name = RED_FLAG_NAMES[flag];
    if (floors.has(flag)) continue;
    const words = { zh: `红旗 ${name.zh}：「${word}」`, en: `Red flag, ${name.en.toLowerCase()}: “${word}”` };
    floors.set(flag, { least: LEAST.P0, words });
  }
  if (VIP.includes(input.tier) && mattersOf(input).some((one) => one.group === "complaint")) {
    const name = TIER_NAMES[input.tier];
    floors.set("vip", { least: LEAST.P1, words: { zh: `${name.zh}投诉，至少 P1`, en: `${name.en} complains: P1 at least` } });
  }
  return [...floors.values()];
}

const mattersOf = (input: RankInput) => input.intents.slice(0, 2).map(intentOf);

/** The latest word found, searching from the last message back. */
function findIn(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts.toReversed()) {
    const word = find(text);
    if (word !== undefined) return word;
  }
  return undefined;
}

const QUESTION_CHARS = 2; // a bare 「?」 or 「好」 is no question

/** What makes two questions the same: the words, punctuation and spaces aside. */
function bareWords(text: string): string {
  return fold(text).replace(/[\p{P}\p{S}\s]/gu, "");
}
