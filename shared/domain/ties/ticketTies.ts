// What ties a ticket to people and to other tickets: who is called in its note, who follows it, what it is linked to; and what a list needs of that. Pure.
import type { MemberId, TicketId } from "../../core/ids.ts";
import type { Refusal } from "../../core/result.ts";
import { followersOf, newFollows, type Follows } from "./follow.ts";
import { linksOn, newLinks, type Links } from "./link.ts";
import { mergedInto, newMerge, type Merged, type MergeWish } from "./merge.ts";
import { newSplits, type Splits } from "./split.ts";
import { callOf, newMentions, type Called, type Mentions } from "./mention.ts";

/** Of a ticket, beside all the rest. Absent: there is none. */
export interface TicketTies {
  readonly mentions?: Mentions; // by id, also those struck out of the note since
  readonly called?: readonly Called[]; // those that stand in the note, in their order
  readonly follows?: Follows; // by member
  readonly links?: Links; // by ticket
  readonly mergeWish?: MergeWish;
  readonly merged?: Merged; // the edge's verdict
  readonly splits?: Splits; // by the new ticket
  readonly voice?: TicketId; // the edge's verdict: the ticket split off this one whose agent spoke to the shopper last; absent: this one's
}

/** A call as a row has it. `to`: whom, as `callOf` says it. */
export interface RowCall {
  readonly id: string;
  readonly by: MemberId;
  readonly at: number;
  readonly to: string;
}

/** Of a row. */
export interface RowTies {
  /** Who is called in the note, the newest last. */
  readonly calls?: readonly RowCall[];
  readonly followers?: readonly MemberId[];
  /** Tickets this one was linked to; those that were linked to it say so themselves. */
  readonly links?: readonly TicketId[];
  /** It goes on there. */
  readonly mergedInto?: TicketId;
  /** Keys under which a device finds the row: `calledKey`, `followedKey`, `linkedKey`. */
  readonly ties?: readonly string[];
}

type Standing = 0 | 1; // open, or at an end

/** What the keys of rows begin with in which `call` is called. Within, the latest call last. */
export const calledKey = (call: string, open: Standing): string => `@${call}/${open}/`;
/** That which `member` follows. Within, what was touched last stands last. */
export const followedKey = (member: string, open: Standing): string => `+${member}/${open}/`;
/** The whole key of rows linked to that ticket. */
export const linkedKey = (ticket: string): string => `~${ticket}`;

const TIME_DIGITS = 15; // milliseconds, so that keys sort as times do

const timed = (at: number): string => String(Math.max(0, Math.floor(at))).padStart(TIME_DIGITS, "0");

/** The row's part of it. Nothing where there is nothing: most tickets have none. */
export function rowTies(ties: TicketTies, open: Standing, updatedAt: number, shopperMessages = 0): RowTies {
  const into = mergedInto(ties.merged, shopperMessages);
  const calls = (ties.called ?? []).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const followers = followersOf(ties);
  const links = linksOn(ties.links ?? {});
  const latest = new Map(calls.map((one) => [callOf(one), one.at]));
  const keys = [
    ...[...latest].map(([call, at]) => calledKey(call, open) + timed(at)),
    ...followers.map((member) => followedKey(member, open) + timed(updatedAt)),
    ...links.map(linkedKey),
  ];
  return {
    ...(calls.length === 0 ? {} : { calls: calls.map((one) => ({ id: one.id, by: one.by, at: one.at, to: callOf(one) })) }),
    ...(followers.length === 0 ? {} : { followers }),
    ...(links.length === 0 ? {} : { links }),
    ...(into === undefined ? {} : { mergedInto: into }),
    ...(keys.length === 0 ? {} : { ties: keys }),
  };
}

/** May this member tie it so? `own`: the ticket's id. */
export function newTies(by: MemberId, own: TicketId, before: TicketTies, after: TicketTies): Refusal | undefined {
  return (
    newMentions(by, before.mentions, after.mentions) ??
    newFollows(by, before.follows, after.follows) ??
    newLinks(by, own, before.links, after.links) ??
    newMerge(by, before.mergeWish, after.mergeWish) ??
    newSplits(by, own, before.splits, after.splits)
  );
}
