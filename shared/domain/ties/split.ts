// A second matter of the same shopper as a ticket of its own: begun from one of their messages, by a member's wish; made by the room alone. Pure.
import { number, shape, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId, type MessageId, type TicketId } from "../../core/ids.ts";
import type { Refusal } from "../../core/result.ts";
import { same } from "../../core/same.ts";

export const SPLITS_MOST = 10; // of one ticket, for ever

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const messageId: Check<MessageId> = (v) => readId<MessageId>(v);

/** Somebody wants that message of the shopper's to begin a ticket of its own, under an id minted by them. It never changes. */
export const readSplitWish = shape({ by: memberId, at: number(0), from: messageId });
export type SplitWish = Checked<typeof readSplitWish>;
export type Splits = Readonly<Record<string, SplitWish>>; // by the new ticket

/** What members may wish, as far as the ticket alone says. */
export function newSplits(by: MemberId, own: TicketId, old: Splits = {}, now: Splits = {}): Refusal | undefined {
  if (Object.entries(old).some(([id, one]) => !Object.hasOwn(now, id) || !same(one, now[id])))
    return refusal("what was split off stays so");
  const fresh = freshSplits(old, now);
  if (fresh.length === 0) return undefined;
  if (fresh.some(([id]) => readId(id) === undefined || id === own)) return refusal("a ticket goes by an id of its own");
  if (fresh.some(([, one]) => one.by !== by)) return refusal("a wish is signed by who has it");
  if (Object.keys(now).length > SPLITS_MOST)
    return { kind: "full", words: `一单最多另开 ${SPLITS_MOST} 单。 At most ${SPLITS_MOST} tickets are split off one.` };
  return undefined;
}

export function freshSplits(old: Splits = {}, now: Splits = {}): readonly (readonly [string, SplitWish])[] {
  return Object.entries(now).filter(([id]) => !Object.hasOwn(old, id));
}

type Event = { readonly kind: string; readonly what?: string; readonly reason?: string | undefined };

/** Tickets that were split off this one, by its events. */
export function splitsIn(messages: readonly Event[]): readonly TicketId[] {
  return toldOf(messages, "split");
}

/** The ticket this one was split off. */
export function originIn(messages: readonly Event[]): TicketId | undefined {
  return toldOf(messages, "splitOff")[0];
}

function toldOf(messages: readonly Event[], wanted: string): readonly TicketId[] {
  return messages.flatMap(({ kind, what, reason }) => (kind === "event" && what === wanted ? (readId<TicketId>(reason) ?? []) : []));
}

const refusal = (words: string): Refusal => ({ kind: "forbidden", words });
