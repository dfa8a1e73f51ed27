// What the gate asks of a change that ties two tickets: that the other one is there, and may be tied so. Changes nothing.
import { readId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { same } from "../../shared/core/same.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import type { Actor } from "../../shared/domain/team.ts";
import { freshLinks } from "../../shared/domain/ties/link.ts";
import { mayMerge, maySplit, type MergeHome } from "../../shared/domain/ties/mayMerge.ts";
import { asMergeable } from "../../shared/domain/ties/mergeable.ts";
import { freshSplits } from "../../shared/domain/ties/split.ts";

export interface TieFacts {
  /** Undefined: there is none. */
  readonly find: (ticket: TicketId) => MergeHome | undefined;
  readonly now: number;
}

interface TieAsk {
  readonly actor: Extract<Actor, { kind: "member" }>;
  readonly ties?: TieFacts;
}

/** Links lead to a ticket that is there; a wish to go on in another one is judged with both. Without facts nobody can say. */
export function checkTies({ actor, ties }: TieAsk, before: DocView | undefined, after: DocView): Result<true> {
  if (after.kind !== "ticket" || before?.kind !== "ticket" || ties === undefined) return ok(true);
  const [was, is] = [before.ticket, after.ticket];
  const find = (id: string): MergeHome | undefined => {
    const ticket = readId<TicketId>(id);
    return ticket === undefined ? undefined : ties.find(ticket);
  };
  const linked = freshLinks(was.links, is.links).filter((id) => is.links?.[id]?.off !== true);
  if (linked.some((id) => find(id)?.isErased !== false)) return refuse("unknown", "没有那一单。 There is no such ticket.");
  for (const [id, wish] of freshSplits(was.splits, is.splits)) {
    if (find(id) !== undefined) return refuse("conflict", "已经有这一单了。 There is such a ticket already.");
    if (!is.messages.some((one) => one.kind === "shopper" && one.id === wish.from))
      return refuse("unknown", "没有这句话。 There is no such message.");
    const may = maySplit(actor, asMergeable(is));
    if (!may.ok) return may;
  }
  const wish = is.mergeWish;
  if (wish === undefined || same(was.mergeWish, wish)) return ok(true);
  return mayMerge({ actor, ticket: asMergeable(is), wish, into: find(wish.into), now: ties.now });
}
