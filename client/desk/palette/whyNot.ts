// Why something cannot be done with the open ticket now, in words; undefined: it can. Pure; the room judges by itself.
import type { MemberId } from "../../../shared/core/ids.ts";
import { isErased } from "../../../shared/domain/erased.ts";
import { isRateable } from "../../../shared/domain/rating.ts";
import { settle } from "../../../shared/domain/ticket.ts";
import type { Role } from "../../../shared/domain/team.ts";
import type { TicketPage } from "../../store/queries.ts";
import type { Phrase } from "../../ui/words.ts";
import type { KeyAction } from "../shell/keymap.ts";
import { mayClaim } from "../ticket/sending.ts";
import { TIES } from "../ties/tieWords.ts";
import { PALETTE } from "./paletteWords.ts";

interface Asking {
  readonly page: TicketPage;
  readonly me: { readonly id: MemberId; readonly role: Role };
  readonly now: number;
}

/** What may still be done with a ticket that goes on in another one. */
const OPEN_TO_MERGED: ReadonlySet<KeyAction> = new Set(["follow", "link", "tag", "note", "shopperNote", "shopperTag"]);

export function whyNot(action: KeyAction, { page, me, now }: Asking): Phrase | undefined {
  const { row, ticket, pending } = page;
  if (action === "life") return undefined; // numbers and times stay, of an erased person too
  if (isErased(row.shopper)) return PALETTE.erased;
  if (row.mergedInto !== undefined) return OPEN_TO_MERGED.has(action) ? undefined : TIES.merged;
  const { phase } = settle(ticket, now);
  const done = phase === "resolved" || phase === "closed";
  const mine = pending.some((one) => one.what === "claim") || (row.assignee === me.id && row.assignmentState === "held");
  const theirs = mayClaim(row, me) ? undefined : PALETTE.theirs;
  switch (action) {
    case "claim":
      return mine ? PALETTE.yours : done ? PALETTE.isDone : theirs;
    case "transfer":
      return done ? PALETTE.isDone : mine ? undefined : theirs;
    case "resolve":
    case "snooze":
    case "release":
      return done ? PALETTE.isDone : mine ? undefined : PALETTE.takeFirst;
    case "waiting":
      return done ? PALETTE.isDone : !mine ? PALETTE.takeFirst : phase === "waiting" ? PALETTE.isWaiting : undefined;
    case "close":
      return phase === "closed" ? PALETTE.isDone : mine ? undefined : PALETTE.takeFirst;
    case "reopen":
      return done || phase === "waiting" || phase === "snoozed" ? undefined : PALETTE.isOpen;
    case "merge":
    case "split":
      return theirs;
    case "wrong":
      return ticket.messages.some(isRateable) ? undefined : PALETTE.noAnswer;
    default:
      return undefined;
  }
}
