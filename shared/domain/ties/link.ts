// Two tickets that have to do with each other: one of them holds the mark, both show it. Whether the other one exists is asked at the gate. Pure.
import { boolean, number, optional, shape, type Check, type Checked } from "../../core/check.ts";
import { readId, type MemberId, type TicketId } from "../../core/ids.ts";
import type { Refusal } from "../../core/result.ts";
import { same } from "../../core/same.ts";

export const LINKS_MOST = 20; // more say nothing
export const LINK_MARKS_MOST = 100; // those that were undone too

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** The newest word about one link: made, or (`off`) undone. */
export const readLinkMark = shape({ by: memberId, at: number(0), off: optional(boolean) });
export type LinkMark = Checked<typeof readLinkMark>;
export type Links = Readonly<Record<string, LinkMark>>; // by ticket

/** Tickets this one was linked to, the oldest link first. */
export function linksOn(links: Links): readonly TicketId[] {
  return Object.entries(links)
    .filter(([, mark]) => mark.off !== true)
    .toSorted(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1))
    .flatMap(([id]) => readId<TicketId>(id) ?? []);
}

/** Any member links and unlinks, in their own name; what was done leaves its trace. `own`: the ticket that holds them. */
export function newLinks(by: MemberId, own: TicketId, old: Links = {}, now: Links = {}): Refusal | undefined {
  if (Object.keys(old).some((id) => !Object.hasOwn(now, id))) return refusal("a link is undone, not taken away");
  const fresh = freshLinks(old, now);
  if (fresh.length === 0) return undefined;
  if (fresh.some((id) => readId(id) === undefined || id === own)) return refusal("a link goes to another ticket, by its id");
  if (fresh.some((id) => now[id]?.by !== by)) return refusal("a link is signed by who makes or undoes it");
  const [had, has] = [linksOn(old).length, linksOn(now).length];
  if ((has > had && has > LINKS_MOST) || Object.keys(now).length > LINK_MARKS_MOST)
    return { kind: "full", words: `一单最多关联 ${LINKS_MOST} 单。 A ticket has at most ${LINKS_MOST} links.` };
  return undefined;
}

/** Tickets about which something was said anew. */
export function freshLinks(old: Links = {}, now: Links = {}): readonly string[] {
  return Object.keys(now).filter((id) => !Object.hasOwn(old, id) || !same(old[id], now[id]));
}

const refusal = (words: string): Refusal => ({ kind: "forbidden", words });
