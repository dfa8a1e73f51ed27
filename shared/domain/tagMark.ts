// What somebody did with a tag on a ticket. The ticket holds ids alone: the words, which people wrote, stand in the shop's list (tag.ts). Pure.
import { boolean, number, optional, shape, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId, type TagId } from "../core/ids.ts";
import type { Refusal } from "../core/result.ts";

export const TICKET_TAGS_MOST = 20; // a row shows three; twenty say nothing
export const TAG_MARKS_MOST = 100; // those that were taken off too

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** The newest word about one tag on a ticket: put on, or (`off`) taken off. */
export const readTagMark = shape({ by: memberId, at: number(0), off: optional(boolean) });
export type TagMark = Checked<typeof readTagMark>;
export type TagMarks = Readonly<Record<string, TagMark>>;

/** Why `now` may not stand, after `old`; undefined: it may. Who has too many, since two added at once, may still take off. */
export function refusedMany(old: TagMarks, now: TagMarks): Refusal | undefined {
  const [had, has] = [tagsOn(old).length, tagsOn(now).length];
  return (has > had && has > TICKET_TAGS_MOST) || Object.keys(now).length > TAG_MARKS_MOST
    ? { kind: "full", words: `最多 ${TICKET_TAGS_MOST} 个标签。 At most ${TICKET_TAGS_MOST} tags.` }
    : undefined;
}

/** Ids of the tags a ticket has, in the order they were put on. */
export function tagsOn(marks: TagMarks): readonly TagId[] {
  return Object.entries(marks)
    .filter(([, mark]) => mark.off !== true)
    .toSorted(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1))
    .flatMap(([id]) => readId<TagId>(id) ?? []);
}
