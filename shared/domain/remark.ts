// What an agent says of a line of the bot: wrong, outdated, or something is missing. Kept in the ticket; never shown to the shopper, changes no answer by itself.
import { number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId, type MessageId } from "../core/ids.ts";

/** `fine` takes one's remark back: what was said stays to be seen as taken back. */
const REMARKS = ["wrong", "outdated", "missing", "fine"] as const;
export const REMARK_CHARS = 200;

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const messageId: Check<MessageId> = (v) => readId<MessageId>(v);

export const readRemark = shape({
  /** The bot's line. */
  message: messageId,
  by: memberId,
  at: number(0),
  is: oneOf(REMARKS),
  note: optional(string(REMARK_CHARS, 1)),
});
export type Remark = Checked<typeof readRemark>;

/** Each member has one remark about a line, their newest: two who speak at once do not overrule each other. */
export function remarkKey({ message, by }: Pick<Remark, "message" | "by">): string {
  return `${message}:${by}`; // no id has a colon
}
