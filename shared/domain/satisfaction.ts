// What a shopper says of a conversation once it is over: stars, and words if they like. The room alone keeps it; when it may be said is mayRate.ts. Pure.
import { integer, number, optional, shape, string, type Checked } from "../core/check.ts";

export const STARS_MOST = 5;
export const SAID_CHARS = 500; // a few sentences; who has more to say writes to the shop

/** The last word on the conversation; `at` is the shopper's own clock, by which of two the later one stands. */
export const readSatisfaction = shape({ stars: integer(1, STARS_MOST), words: optional(string(SAID_CHARS, 1)), at: number(0) });
export type Satisfaction = Checked<typeof readSatisfaction>;
