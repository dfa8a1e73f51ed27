// Up to where the shopper has read what we wrote. The room alone keeps it, and only with something else that is written anyway.
import { number, shape, type Check, type Checked } from "../core/check.ts";
import { readId, type MessageId } from "../core/ids.ts";

const messageId: Check<MessageId> = (v) => readId<MessageId>(v);

/** The newest of our replies that the shopper has read, and since when (ms, the room's clock). What stands before it they have read too. */
export const readReadMark = shape({ message: messageId, at: number(0) });
export type ReadMark = Checked<typeof readReadMark>;
