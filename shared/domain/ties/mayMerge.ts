// May a ticket go on in another one, or be split: asked of both by the gate and by the desk first. Apart from merge.ts, which every page reads. Pure.
import type { MemberId, TicketId } from "../../core/ids.ts";
import { ok, type RefusalKind, type Result } from "../../core/result.ts";
import { DAY } from "../../core/time.ts";
import { roleMay } from "../permission.ts";
import type { Role } from "../team.ts";
import { mergedInto, type Merged, type MergeWish } from "./merge.ts";

export const UNMERGE_MS = DAY; // after that the shopper has gone on elsewhere

/** As much of a ticket as merging asks for. */
export interface Mergeable {
  readonly id: TicketId;
  readonly shopper: string;
  readonly isErased: boolean;
  readonly shopperMessages: number;
  readonly assignee: MemberId | undefined;
  readonly merged: Merged | undefined;
}

/** As much as it asks for of the one it is to go on in. */
export interface MergeHome extends Pick<Mergeable, "shopper" | "isErased"> {
  readonly isMerged: boolean;
}

export interface MergeAsk {
  readonly actor: { readonly id: MemberId; readonly role: Role };
  readonly ticket: Mergeable;
  readonly wish: Pick<MergeWish, "into" | "seen" | "off">;
  /** The one it is to go on in; undefined: there is none. */
  readonly into: MergeHome | undefined;
  readonly now: number;
}

/** May it go on there, or no longer? Refuses in words for people, both languages: the desk asks first, the room decides. */
export function mayMerge({ actor, ticket, wish, into, now }: MergeAsk): Result<true> {
  const isIn = mergedInto(ticket.merged, ticket.shopperMessages);
  const mayTake = roleMay(actor.role, "takeFromColleague");
  if (wish.off === true) {
    if (isIn === undefined || isIn !== wish.into) return no("conflict", "这一单没有并走。 This ticket was not merged.");
    if (ticket.merged?.by !== actor.id && !mayTake)
      return no("forbidden", "只有并单的人或主管能撤销。 Only who merged it, or a supervisor, takes it back.");
    return now - (ticket.merged?.at ?? 0) <= UNMERGE_MS
      ? ok(true)
      : no("conflict", "并单超过一天，不能撤销了。 It was merged more than a day ago and stays so.");
  }
  if (ticket.id === wish.into) return no("malformed", "不能并到它自己。 A ticket cannot go on in itself.");
  if (into === undefined) return no("unknown", "没有那一单。 There is no such ticket.");
  if (ticket.isErased) return no("erased", "这位顾客已删除。 This person was erased.");
  // Not `erased`: that is said of the document itself, and its author's device then drops the words of everything unsent there.
  if (into.isErased) return no("unknown", "那一单的顾客已删除。 The person of that ticket was erased.");
  if (ticket.shopper !== into.shopper)
    return no("forbidden", "不是同一位顾客：并了，一个人的话会给另一个人看到。 Another shopper: one would read what the other wrote.");
  if (isIn !== undefined) return no("conflict", "这一单已经并走了。 This ticket was merged already.");
  if (into.isMerged) return no("conflict", "那一单自己也并走了。 That ticket was merged into another one itself.");
  if (ticket.assignee !== undefined && ticket.assignee !== actor.id && !mayTake)
    return no("forbidden", "这一单在同事手上，请 TA 或主管来并。 A colleague has this ticket: they, or a supervisor, may merge it.");
  return wish.seen < ticket.shopperMessages
    ? no("conflict", "顾客又说话了，看一眼再并。 The shopper wrote once more: look first.")
    : ok(true);
}

/** May it be split? As merging it: by who has it, or may take it; of nobody erased, and not where it goes on elsewhere. */
export function maySplit(actor: MergeAsk["actor"], ticket: Mergeable): Result<true> {
  if (ticket.isErased) return no("erased", "这位顾客已删除。 This person was erased.");
  if (mergedInto(ticket.merged, ticket.shopperMessages) !== undefined)
    return no("conflict", "这一单已经并走了。 This ticket was merged already.");
  return ticket.assignee === undefined || ticket.assignee === actor.id || roleMay(actor.role, "takeFromColleague")
    ? ok(true)
    : no("forbidden", "这一单在同事手上，请 TA 或主管来另开。 A colleague has this ticket: they, or a supervisor, may split it.");
}

const no = (kind: RefusalKind, words: string): Result<never> => ({ ok: false, error: { kind, words } });
