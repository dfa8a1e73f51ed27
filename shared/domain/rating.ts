// What a shopper says of an answer of the bot: it helped, or it did not. The room alone keeps it, beside the ticket; it changes no answer by itself.
import { number, oneOf, shape, type Checked } from "../core/check.ts";

export const RATINGS = ["up", "down"] as const;

/** The newest word about one answer; `at` is the shopper's own clock, by which of two the later one stands. */
export const readRating = shape({ is: oneOf(RATINGS), at: number(0) });
export type Rating = Checked<typeof readRating>;

/** Only what the bot answered from an article can be rated: a question back or a card of an order is no article's fault. */
export function isRateable(message: { readonly kind: string; readonly move?: { readonly did: string } } | undefined): boolean {
  return message?.kind === "bot" && message.move?.did === "answer";
}
