// Who is called in a ticket's internal note: ids beside the text, never found by reading names. A mention gives no right whatsoever. Pure.
import { integer, number, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId } from "../../core/ids.ts";
import type { Refusal } from "../../core/result.ts";
import { same } from "../../core/same.ts";
import { readLetter } from "../comment.ts";

export const MENTIONS_MOST = 100; // of one ticket, for ever
const NAME_CHARS = 82; // an @ and a member's name

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

const readAnyMention = shape({
  by: memberId,
  /** By the author's clock: shown, never counted on. */
  at: number(0),
  member: optional(memberId),
  /** Of dispatch: whoever is in it when one looks. */
  team: optional(string(40, 1)),
  /** The name as it was written: its first and last letter, and how many. */
  from: readLetter,
  to: readLetter,
  n: integer(2, NAME_CHARS),
});

/** One call of one member or team. It never changes; struck out of the text it counts no more. */
export type Mention = Checked<typeof readAnyMention>;
export type Mentions = Readonly<Record<string, Mention>>;

export const readMention: Check<Mention> = (v) => {
  const one = readAnyMention(v);
  return one === undefined || (one.member === undefined) === (one.team === undefined) ? undefined : one;
};

/** A mention whose name stands in the note: where, from its @ to behind its last letter. */
export interface Called extends Pick<Mention, "by" | "at" | "member" | "team"> {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What one is called by: oneself, or a team one is in. The same for who is called and for who looks. */
export const callOfMember = (member: string): string => `m:${member}`;
export const callOfTeam = (team: string): string => `t:${team}`;

export const callOf = ({ member, team }: Pick<Mention, "member" | "team">): string =>
  member === undefined ? callOfTeam(team ?? "") : callOfMember(member);

/** How often a member was called by name, struck out since or not: it only rises. */
export function timesCalled(mentions: Mentions | undefined, member: MemberId): number {
  return Object.values(mentions ?? {}).filter((one) => one.member === member).length;
}

/** Any member calls others, in their own name; who was called stays written, so that nobody is told what never was. */
export function newMentions(by: MemberId, old: Mentions = {}, now: Mentions = {}): Refusal | undefined {
  if (Object.entries(old).some(([id, one]) => !Object.hasOwn(now, id) || !same(one, now[id]))) return refusal("who was mentioned stays so");
  const fresh = Object.entries(now).filter(([id]) => !Object.hasOwn(old, id));
  if (fresh.length === 0) return undefined;
  if (fresh.some(([id]) => readId(id) === undefined)) return refusal("a mention goes by its id");
  if (fresh.some(([, one]) => one.by !== by)) return refusal("a mention is signed by who makes it");
  if (Object.keys(now).length > MENTIONS_MOST)
    return { kind: "full", words: `一单最多提到 ${MENTIONS_MOST} 次。 A ticket has at most ${MENTIONS_MOST} mentions.` };
  return undefined;
}

const refusal = (words: string): Refusal => ({ kind: "forbidden", words });
