// Who follows a ticket without having it: by their own word, or because they were called in its note, until they say that they do not. Pure.
import { boolean, integer, number, optional, shape, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId } from "../../core/ids.ts";
import type { Refusal } from "../../core/result.ts";
import { same } from "../../core/same.ts";
import { timesCalled, type Called, type Mentions } from "./mention.ts";

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** A member's newest word about following. `off` holds until they are called once more: `seen` is how often they had been by then (no clocks compared). */
export const readFollowMark = shape({ by: memberId, at: number(0), off: optional(boolean), seen: optional(integer()) });
export type FollowMark = Checked<typeof readFollowMark>;
export type Follows = Readonly<Record<string, FollowMark>>; // by member

interface Followed {
  readonly follows?: Follows;
  readonly mentions?: Mentions;
  readonly called?: readonly Called[];
}

/** Members who follow it, by id. */
export function followersOf({ follows = {}, mentions = {}, called = [] }: Followed): readonly MemberId[] {
  const isOff = (member: MemberId): boolean => {
    const mark = Object.hasOwn(follows, member) ? follows[member] : undefined;
    return mark?.off === true && timesCalled(mentions, member) <= (mark.seen ?? 0);
  };
  const said = Object.entries(follows).flatMap(([member, mark]) => (mark.off === true ? [] : (readId<MemberId>(member) ?? [])));
  const byCall = called.flatMap(({ member }) => (member === undefined || isOff(member) ? [] : [member]));
  return [...new Set([...said, ...byCall])].toSorted();
}

/** Each for themself alone. */
export function newFollows(by: MemberId, old: Follows = {}, now: Follows = {}): Refusal | undefined {
  if (Object.keys(old).some((member) => !Object.hasOwn(now, member))) return refusal("who followed says so, and is not taken away");
  const fresh = Object.entries(now).filter(([member, mark]) => !Object.hasOwn(old, member) || !same(old[member], mark));
  return fresh.some(([member, mark]) => member !== by || mark.by !== by) ? refusal("each follows for themself") : undefined;
}

const refusal = (words: string): Refusal => ({ kind: "forbidden", words });
