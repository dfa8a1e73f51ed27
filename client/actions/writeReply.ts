// Writing a reply into a ticket, by itself or with all that a macro does: one way of doing it. Decides nothing about whether it reaches the shopper.
import type { MemberId, MessageId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { appendMessage, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { wordsWith } from "../../shared/domain/onlyFiles.ts";
import { FILES_MOST, type SentFile } from "../../shared/domain/sentFile.ts";
import { MESSAGE_CHARS, seenNow, settle, type Ticket } from "../../shared/domain/ticket.ts";
import { mergedInto } from "../../shared/domain/ties/merge.ts";
import type { TicketVerb } from "./changeTicket.ts";

export interface NewReply {
  readonly id: MessageId;
  /** As `replyWords` gave them. */
  readonly words: string;
  readonly files: readonly SentFile[];
  readonly by: MemberId;
  readonly at: number;
}

/** The words as they are sent; a file without any has its own. Refuses too many of either, and nothing at all. */
export function replyWords(text: string, files: readonly SentFile[]): Result<string> {
  const words = wordsWith(text.trim(), files);
  if (files.length > FILES_MOST) return refuse("too-large", `一条最多 ${FILES_MOST} 个附件。 A reply may have ${FILES_MOST} files.`);
  if (words === "") return refuse("malformed", "请先写点什么。 Write something first.");
  if (words.length > MESSAGE_CHARS)
    return refuse("too-large", `一条回复最多 ${MESSAGE_CHARS} 字。 A reply may have ${MESSAGE_CHARS} characters.`);
  return ok(words);
}

/** A ticket at an end is opened again by it; one that was merged is answered in the other. */
export function writeReply(doc: Parameters<TicketVerb>[0], before: Ticket, { id, words, files, by, at }: NewReply): Result<void> {
  const seen = seenNow(before);
  if (mergedInto(before.merged, seen.shopper) !== undefined)
    return refuse("conflict", "这一单已并到另一单，请到那里回复。 This ticket was merged: reply in the other one.");
  const { phase } = settle(before, at);
  if (phase === "resolved" || phase === "closed") wishStatus(doc, { want: "open", by, at, seenShopper: seen.shopper });
  const after = Math.max(at, (before.messages.at(-1)?.at ?? 0) + 1); // a device whose clock is behind must not put it before what it answers
  appendMessage(doc, { kind: "agent", id, at: after, text: words, ...(files.length === 0 ? {} : { files }), by, seen });
  return ok(undefined);
}
