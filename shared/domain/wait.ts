// How long a shopper who waits for a person will probably wait: a range from how long the shop's people really take. Pure.
// Says nothing where it knows too little; it is never a promise.
import { MINUTE, SECOND } from "../core/time.ts";
import type { Ticket } from "./ticket.ts";

/** What one conversation tells of the shop's pace (ms), from when a member had it. */
export interface Served {
  /** Until their first reply. */
  readonly first?: number;
  /** Until their hands were free again: waiting, snoozed, resolved or closed. */
  readonly handled?: number;
}

export interface Queueing {
  /** Place in line, 1 = next. */
  readonly place: number;
  /** Of those here who may take it: how many conversations they can have at once, and how many more they could take now. */
  readonly slots: number;
  readonly free: number;
  /** How long it may still wait for somebody better at it before anybody may have it (ms). */
  readonly relaxMs: number;
  /** The newest ones. */
  readonly recent: readonly Served[];
}

/** Whole minutes, rounded outward; from 0: «within `to` minutes». */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

export const RECENT_MOST = 60;
const LEAST = 5; // conversations below which the pace is anybody's guess
const PRIOR = 5; // weight of what shops usually take, in conversations
const USUAL = { first: 30 * SECOND, handled: 6 * MINUTE } as const;
const SPREAD = 0.8; // of the logarithm, usually
const MEDIAN_SPREAD = 1.4826; // median absolute deviation → standard deviation
const SIDE = 1.28; // standard deviations on either side: 80 of 100, before it is rounded outward
const OVERTAKEN = 1.15; // urgent ones join the line before those who stand in it
const STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60] as const; // minutes as people say them
const WIDE = 6; // a range from 2 to 15 minutes says less than nothing
const SHAPE_LEAST = 0.2; // a deviation more than twice the mean: below it the formula is off, and no range would be of use

const BEGINS: ReadonlySet<string> = new Set(["offered", "claimed", "takeover", "transferred"]);
const FREES: ReadonlySet<string> = new Set(["waiting", "snoozed", "resolved", "closed"]);
const LETS_GO: ReadonlySet<string> = new Set(["expired", "returned", "released"]);

/** What the newest member who had the conversation made of it; nothing as long as nobody answered. */
export function servedIn({ messages }: Pick<Ticket, "messages">): Served {
  let began: number | undefined;
  let first: number | undefined;
  let handled: number | undefined;
  for (const one of messages) {
    if (one.kind === "event" && LETS_GO.has(one.what)) began = undefined;
    if (one.kind === "event" && BEGINS.has(one.what) && first === undefined) began = one.at;
    if (began === undefined) continue;
    if (one.kind === "agent") first ??= Math.max(0, one.at - began);
    if (one.kind === "event" && FREES.has(one.what) && first !== undefined) handled ??= Math.max(0, one.at - began);
  }
  return { ...(first === undefined ? {} : { first }), ...(handled === undefined ? {} : { handled }) };
}

/**
 * The range in which four of five waits end, or nothing: nobody here, too few conversations known, or a range too wide to be of use.
 * Hands become free one after another, `handled / slots` apart; then whoever has it reads and answers.
 */
export function expectWait({ place, slots, free, relaxMs, recent }: Queueing): Wait | undefined {
  const firsts = recent.flatMap((one) => one.first ?? []);
  const handled = recent.flatMap((one) => one.handled ?? []);
  if (slots <= 0 || place < 1 || firsts.length < LEAST) return undefined;
  const ahead = Math.max(0, place - free);
  if (ahead > 0 && handled.length < LEAST) return undefined;
  const answer = paceOf(firsts, USUAL.first);
  const hands = paceOf(handled, USUAL.handled);
  const each = (OVERTAKEN * hands.mean) / slots;
  const held = ahead > 0 || free <= 0 ? 0 : relaxMs / 2; // somebody has room, and yet it waits: for a better skill
  const mean = ahead * each + answer.mean + held;
  const variance = ahead * each * each + (ahead * each) ** 2 * hands.doubt + answer.mean ** 2 * answer.spread + held * held;
  return rangeOf(mean, variance);
}

interface Pace {
  readonly mean: number; // ms
  /** Squared, relative to the mean: of one conversation, and of the mean itself. */
  readonly spread: number;
  readonly doubt: number;
}

/** Median and deviation of the logarithms, so that one conversation left open over lunch tells nothing; few are pulled towards what is usual. */
function paceOf(times: readonly number[], usual: number): Pace {
  const n = times.length;
  const logs = times.map((one) => Math.log(Math.max(SECOND, one)));
  const middle = n === 0 ? Math.log(usual) : median(logs);
  const own = n === 0 ? SPREAD : MEDIAN_SPREAD * median(logs.map((one) => Math.abs(one - middle)));
  const pulled = (value: number, to: number): number => (n * value + PRIOR * to) / (n + PRIOR);
  const deviation = pulled(own, SPREAD);
  const spread = Math.exp(deviation * deviation) - 1;
  return { mean: Math.exp(pulled(middle, Math.log(usual)) + (deviation * deviation) / 2), spread, doubt: spread / (n + PRIOR) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** Quantiles of the gamma distribution with that mean and variance (Wilson and Hilferty), to steps of minutes. */
function rangeOf(mean: number, variance: number): Wait | undefined {
  const shape = (mean * mean) / variance;
  if (shape < SHAPE_LEAST) return undefined;
  const at = (side: number): number => (mean * Math.max(0, 1 - 1 / (9 * shape) + side / (3 * Math.sqrt(shape))) ** 3) / MINUTE;
  const from = STEPS.findLast((one) => one <= at(-SIDE)) ?? 0;
  const to = STEPS.find((one) => one > 0 && one >= at(SIDE));
  if (to === undefined || (from > 0 && to > WIDE * from)) return to === undefined ? undefined : { from: 0, to };
  return { from, to };
}
