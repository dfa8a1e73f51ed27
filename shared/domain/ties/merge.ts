// A ticket that goes on in another one of the same shopper: the wish of a member, the room's verdict, and when it holds. Its messages stay its own. Pure.
import { boolean, integer, number, optional, shape, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId, type TicketId } from "../../core/ids.ts";
import type { Refusal, RefusalKind } from "../../core/result.ts";
import { same } from "../../core/same.ts";

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);

/** Somebody wants it to go on in that other ticket, or (`off`) no longer. `seen`: shopper messages in view then. */
export const readMergeWish = shape({ into: ticketId, by: memberId, at: number(0), seen: integer(), off: optional(boolean) });
export type MergeWish = Checked<typeof readMergeWish>;

/** The room's word, by its clock: it goes on there. Holds until its shopper writes here once more: `seen` is how many messages there were. */
export const readMerged = shape({ into: ticketId, by: memberId, at: number(0), seen: integer() });
export type Merged = Checked<typeof readMerged>;

/** Where it goes on; undefined: it stands for itself. `shopperMessages`: how many there are now. */
export function mergedInto(merged: Merged | undefined, shopperMessages: number): TicketId | undefined {
  return merged !== undefined && shopperMessages <= merged.seen ? merged.into : undefined;
}

/** What the wish of a member may be, as far as the ticket alone says. */
export function newMerge(by: MemberId, old: MergeWish | undefined, now: MergeWish | undefined): Refusal | undefined {
  if (same(old, now)) return undefined;
  if (now === undefined) return refusal("forbidden", "a wish is replaced, not taken back");
  return now.by === by ? undefined : refusal("forbidden", "a wish is signed by who has it");
}

type Event = { readonly kind: string; readonly what?: string; readonly reason?: string | undefined };

/** Tickets that go on in this one, by its events, in the order they came. */
export function absorbedIn(messages: readonly Event[]): readonly TicketId[] {
  const found = new Set<TicketId>();
  for (const { kind, what, reason } of messages) {
    const id = kind === "event" ? readId<TicketId>(reason) : undefined;
    if (id === undefined) continue;
    if (what === "absorbed") found.add(id);
    if (what === "parted") found.delete(id);
  }
  return [...found];
}

/** Tickets in which this one went on, those from which it came back among them. */
export function wentOnIn(messages: readonly Event[]): readonly TicketId[] {
  return messages.flatMap(({ kind, what, reason }) => (kind === "event" && what === "merged" ? (readId<TicketId>(reason) ?? []) : []));
}

const refusal = (kind: RefusalKind, words: string): Refusal => ({ kind, words });
