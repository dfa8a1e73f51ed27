// What the bot knows when it decides, and the small words its moves are made of. Decides nothing.
import type { ProductId } from "../core/ids.ts";
import type { Cause } from "./cause.ts";
import type { Language } from "./knowledge.ts";
import type { OrdersHere } from "./orders/decideOrder.ts";
import type { Policy } from "./policy.ts";
import type { Line } from "./question.ts";
import type { PackIndex } from "./packIndex.ts";
import type { IntentId } from "./taxonomy.ts";
import type { BotMove, Tier, TicketHead } from "./ticket.ts";
import type { IntentGuess } from "./understanding.ts";

export interface Situation {
  readonly language: Language;
  /** The conversation so far, oldest first; the last line is the shopper's message to answer. */
  readonly lines: readonly Line[];
  /** The product on the page. */
  readonly product?: ProductId | undefined;
  readonly index: PackIndex;
  readonly bot: Policy["bot"];
  readonly tier: Tier;
  readonly channel?: TicketHead["channel"] | undefined;
  readonly now: number;
  /** What `findRedFlags` finds in the newest message; the room always looks, a small device may leave it to the room. */
  readonly redFlag?: string | undefined;
  /** The shopper's orders, where the shop gives any; a device that knows too little then makes no move, and the room does. */
  readonly orders?: OrdersHere | undefined;
}

export const CHOICES = 4; // fit a 360-px screen without scrolling
export const REASON_CHARS = 400;
export const SAME_WORDS = 0.8; // a question asked in an article's own words is that question
export const CERTAIN = 0.95; // an ear this sure is not talked out of it by words that are like another's
export const WORTH_ASKING = 0.1; // a guess below this is no choice to offer

export function handoff(cause: Cause, reason: string): BotMove {
  return { did: "handoff", cause, reason: reason.slice(0, REASON_CHARS) };
}

export const guessWords = (guesses: readonly IntentGuess[]): string =>
  guesses.map((one) => `${one.id} ${one.p.toFixed(2)}`).join(",") || "没有意图";

export type Small = Extract<BotMove, { did: "smalltalk" }>["intent"];
const SMALL: readonly Small[] = ["greeting", "thanks_bye", "feedback", "out_of_scope"];
export const smallOf = (id: IntentId): Small | undefined => SMALL.find((one) => one === id);

/** A matter of the shop: no small talk, no wish for a person. */
export const isReal = ({ id }: IntentGuess): boolean => smallOf(id) === undefined && id !== "human";
