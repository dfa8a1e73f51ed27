// What people say of what inspection found: a review confirms, overrules or adds a finding; an appeal asks for one; a reading says that somebody read all of it.
// Shapes only; who may is mayReview.ts, what follows is standing.ts.
import { boolean, number, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import type { Judgement } from "./judgement.ts";
import { readId, type MemberId, type MessageId } from "../../core/ids.ts";

export const REVIEW_CHARS = 400;
/** `right`: the finding stands; `wrong`: it does not; `missed`: a rule was broken there and was not found; `none`: they take their word back. */
const SAID = ["right", "wrong", "missed", "none"] as const;
export type Said = (typeof SAID)[number];

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const messageId: Check<MessageId> = (v) => readId<MessageId>(v);
const finding = { rule: string(20, 1), message: messageId };

export const readReview = shape({
  ...finding,
  by: memberId,
  at: number(0),
  is: oneOf(SAID),
  note: optional(string(REVIEW_CHARS, 1)),
  /** Of what was missed: the points it takes, and whether it is a red line. */
  takes: optional(number(0, 100)),
  red: optional(boolean),
  /** It answers the appeal of that moment. */
  answers: optional(number(0)),
});
export type Review = Checked<typeof readReview>;

export const readAppeal = shape({ ...finding, by: memberId, at: number(0), why: string(REVIEW_CHARS, 1), off: optional(boolean) });
export type Appeal = Checked<typeof readAppeal>;

/** `sample`: it was one of the day's draw, read to see what inspection misses. */
export const readReading = shape({ by: memberId, at: number(0), sample: optional(boolean), off: optional(boolean) });
export type Reading = Checked<typeof readReading>;

/** One key a finding and person: two who speak at once do not overrule each other. */
export function reviewKey({ rule, message, by }: Pick<Review, "rule" | "message" | "by">): string {
  return `${rule}:${message}:${by}`; // no id has a colon
}

/** What stands in a ticket of all that. */
export interface ReviewMarks {
  readonly reviews?: Readonly<Record<string, Review>>; // by reviewKey
  readonly appeals?: Readonly<Record<string, Appeal>>; // by reviewKey
  readonly readings?: Readonly<Record<string, Reading>>; // by member
}

/** As much of a ticket as says how good it was. */
export interface Judged extends ReviewMarks {
  readonly judged?: Judgement;
}

/** Without what a person typed; what was said of which finding stays countable. `instead`: stands where a reason stood. */
export function withoutReasons({ reviews, appeals, readings }: ReviewMarks, instead: string): ReviewMarks {
  const unexplained = ({ note: _typed, ...rest }: Review): Review => rest;
  const each = <T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]));
  return {
    ...(reviews === undefined ? {} : { reviews: each(reviews, unexplained) }),
    ...(appeals === undefined ? {} : { appeals: each(appeals, (one) => ({ ...one, why: instead })) }),
    ...(readings === undefined ? {} : { readings }),
  };
}
