// Who comes when and with what: the day's conversations that want a person, drawn before anybody serves them, so that every rival meets the very same day.
import type { Random } from "../../shared/core/ids.ts";
import { HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import type { Tier } from "../../shared/domain/ticket.ts";
import { seededRandom } from "../kit/random.ts";
import { around, gap, normal, pick } from "./draw.ts";

/** One conversation, with everything about it that does not depend on who serves it. */
export interface Call {
  readonly id: string;
  readonly shopper: string;
  readonly at: number; // ms of the day
  readonly intent: IntentId;
  readonly language: Language;
  readonly tier: Tier;
  /** Negative messages in a row, as the ear heard them. */
  readonly negatives: number;
  /** Work (ms) of each reply, as somebody of level 2 does it. */
  readonly replies: readonly number[];
  /** What the shopper takes (ms) to read and write after each reply. */
  readonly thinks: readonly number[];
  /** How long (ms) the shopper waits for the first reply before leaving. */
  readonly patience: number;
  /** Decides whether the matter is solved: it is, when the chance of whoever served it is above. */
  readonly luck: number;
  /** Came back with what was not solved. */
  readonly again: boolean;
  /** What is drawn only if it comes to that is drawn from here, whoever serves whom before. */
  readonly seed: number;
}

/** Share of a day's conversations by hour: quiet mornings, peaks before noon, in the afternoon and, the highest, in the evening. */
export const BY_HOUR: Readonly<Record<number, number>> = {
  8: 3.1,
  9: 5.2,
  10: 7.6,
  11: 7.3,
  12: 5.7,
  13: 6,
  14: 7.2,
  15: 7.3,
  16: 6.8,
  17: 5.9,
  18: 5.1,
  19: 6.3,
  20: 7.9,
  21: 8.2,
  22: 6.3,
  23: 4.1,
};
export const OPENS = 8;
export const SHUTS = 24;
const SURGE = 0.25; // deviation of the logarithm of each quarter's rate: traffic is lumpier than chance alone

/** How often each matter comes, in 10,000, from 15,819 labelled questions of real shop dialogues; what only greets is left out. */
export const BY_INTENT: readonly (readonly [IntentId, number])[] = [
  ["return_exchange", 1145],
  ["invoice", 806],
  ["delivery_time", 708],
  ["order_cancel", 600],
  ["order_modify", 547],
  ["product_info", 483],
  ["logistics_track", 398],
  ["aftersale_progress", 360],
  ["return_shipping", 349],
  ["refund_progress", 336],
  ["order_status", 323],
  ["ship_out", 274],
  ["damaged_wrong_missing", 255],
  ["product_usage", 250],
  ["delivery_scope", 240],
  ["stock", 238],
  ["installation", 217],
  ["freight", 211],
  ["refuse_parcel", 190],
  ["account", 180],
  ["coupon", 161],
  ["not_received", 161],
  ["human", 145],
  ["refund_request", 143],
  ["follow_up", 132],
  ["payment_method", 132],
  ["member_wallet", 128],
  ["business", 119],
  ["price", 108],
  ["delivery_schedule", 104],
  ["refund_destination", 80],
  ["payment_issue", 79],
  ["how_to_order", 78],
  ["price_protection", 63],
  ["promotion", 54],
  ["review", 51],
  ["warranty_repair", 47],
  ["authenticity", 39],
  ["complaint_escalation", 37],
  ["credit_pay", 30],
];
const BY_TIER: readonly (readonly [Tier, number])[] = [
  ["none", 70],
  ["silver", 18],
  ["gold", 9],
  ["diamond", 3],
];
const BY_MOOD: readonly (readonly [number, number])[] = [
  [0, 82],
  [1, 12],
  [2, 6],
];
const ENGLISH = 0.06;
/** Replies of a conversation: of 757 real ones half have at most 5, a tenth 9 or more. */
const REPLIES = { median: 5, spread: 0.45, most: 15 } as const;
const REPLY = { median: 32 * SECOND, spread: 0.55 } as const;
const THINK = { median: 40 * SECOND, spread: 0.8 } as const;
const PATIENCE = { median: 7 * MINUTE, spread: 0.7 } as const;
const BACK = { share: 0.6, median: 40 * MINUTE, spread: 0.6 } as const;

/** The calls of one day, in order. `perDay` is what comes on average. */
export function drawCalls(random: Random, perDay: number): readonly Call[] {
  const whole = Object.values(BY_HOUR).reduce((sum, one) => sum + one, 0);
  const calls: Call[] = [];
  for (let quarter = OPENS * 4; quarter < SHUTS * 4; quarter++) {
    const surge = Math.exp(SURGE * normal(random) - SURGE ** 2 / 2);
    const perQuarter = ((BY_HOUR[Math.floor(quarter / 4)] ?? 0) / whole / 4) * perDay * surge;
    const length = HOUR / 4;
    for (let at = gap(random, length / perQuarter); at < length; at += gap(random, length / perQuarter))
      calls.push(drawCall(random, `t${calls.length}`, quarter * length + at));
  }
  return calls;
}

function drawCall(random: Random, id: string, at: number): Call {
  const replies = Math.min(REPLIES.most, Math.max(1, Math.round(around(random, REPLIES.median, REPLIES.spread))));
  return {
    id,
    shopper: `s-${id}`,
    at,
    intent: pick(random, BY_INTENT),
    language: random() < ENGLISH ? "en" : "zh",
    tier: pick(random, BY_TIER),
    negatives: pick(random, BY_MOOD),
    replies: Array.from({ length: replies }, () => around(random, REPLY.median, REPLY.spread)),
    thinks: Array.from({ length: replies }, () => around(random, THINK.median, THINK.spread)),
    patience: around(random, PATIENCE.median, PATIENCE.spread),
    luck: random(),
    again: false,
    seed: Math.floor(random() * 2 ** 32),
  };
}

/** The same shopper, back with what was not solved, and less pleased; undefined: they gave up. */
export function comesBack(call: Call, at: number): Call | undefined {
  const random = seededRandom(call.seed);
  if (random() > BACK.share) return undefined;
  const back = drawCall(random, `${call.id}-b`, at + around(random, BACK.median, BACK.spread));
  const { shopper, intent, language, tier } = call;
  return { ...back, shopper, intent, language, tier, negatives: Math.min(3, call.negatives + 1), again: true };
}
