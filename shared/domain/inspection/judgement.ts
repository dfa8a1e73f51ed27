// What inspection said of a conversation at its end, as the room froze it: ids and numbers, nobody's words. Shapes only; the first script of the desk holds them.
import { boolean, list, number, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type MessageId } from "../../core/ids.ts";

export const FOUND_MOST = 60; // of one conversation: the gravest; some 60 bytes each
const messageId: Check<MessageId> = (v) => readId<MessageId>(v);

/** Where a rule was hit. What the rule says stands in the set it was judged by (`Judgement.rules`). */
const readFound = shape({
  rule: string(20, 1),
  /** The line that is its evidence. */
  message: messageId,
  /** Points it takes before its rule's cap; below 0 it gives some. */
  takes: number(-100, 100),
  /** The most points all findings of its rule take together; absent: this is the only one, and takes no more. */
  most: optional(number(0, 100)),
  red: optional(boolean),
  /** It is the bot's, and counts apart. */
  bot: optional(boolean),
});
export type Found = Checked<typeof readFound>;

export const readJudgement = shape({
  /** The version of the rule set: what a rule says, by that (RuleSet.version). */
  rules: string(40, 1),
  at: number(0),
  /** The moment the end was wished: a conversation opened again is judged anew at its next end. */
  of: number(0),
  /** Points from which it passes. */
  pass: number(0, 100),
  found: list(readFound, FOUND_MOST),
  /** When a promise that is still open falls due: it is judged once more then. Absent: none that the shop's records could tell of. */
  again: optional(number(0)),
});
export type Judgement = Checked<typeof readJudgement>;

/** A finding's name within its conversation: one line breaks a rule once. */
export function findingKey({ rule, message }: Pick<Found, "rule" | "message">): string {
  return `${rule}:${message}`; // no id has a colon
}
