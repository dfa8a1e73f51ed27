// Who came back with the same matter soon after it was called done. Looks over many conversations; one alone cannot know. Pure.
import type { ShopperId, TicketId } from "../../core/ids.ts";
import { isErased } from "../erased.ts";
import { intentOf, type IntentId } from "../taxonomy.ts";
import { SOLVED_FOR, type TicketFact } from "./ticketFact.ts";

/** As much of a conversation, over or not, as tells whether it is another's sequel. */
export interface Contact {
  readonly id: TicketId;
  readonly shopper: ShopperId;
  readonly from: number;
  readonly intents: readonly IntentId[];
}

/** «My matter again» and «a person, please» name none: they go with whatever was before. */
const AGAIN: readonly IntentId[] = ["follow_up", "human", "complaint_service"];

/**
 * The facts, each with whether its shopper began another conversation about the same matter within seven days of its end. The same: an intent in
 * common, or one of the same group that is about how a matter goes (aftersale after aftersale). `contacts`: all that are known, the facts' own too.
 */
export function withComingBack(facts: readonly TicketFact[], contacts: readonly Contact[]): readonly TicketFact[] {
  const byShopper = new Map<ShopperId, Contact[]>();
  for (const one of contacts) {
    if (isErased(one.shopper)) continue; // nobody knows any more who is who
    const known = byShopper.get(one.shopper);
    if (known === undefined) byShopper.set(one.shopper, [one]);
    else known.push(one);
  }
  return facts.map((fact) => {
    const cameBack = (byShopper.get(fact.shopper) ?? []).some((one) => isSequel(fact, one));
    return cameBack === (fact.cameBack ?? false) ? fact : { ...fact, cameBack };
  });
}

/** Is the later one about the same, and soon enough? One begun before the other's end is another matter. */
export function isSequel(fact: Pick<TicketFact, "id" | "to" | "intents">, later: Contact): boolean {
  if (later.id === fact.id || later.from <= fact.to || later.from - fact.to > SOLVED_FOR) return false;
  if (later.intents.length === 0) return false;
  if (later.intents.every((one) => AGAIN.includes(one))) return true;
  const groups = new Set(fact.intents.map((one) => intentOf(one).group));
  return later.intents.some(
    (one) => fact.intents.includes(one) || (GOES_ON.includes(intentOf(one).group) && groups.has(intentOf(one).group)),
  );
}

/** Of these groups one matter has several names as it goes on: asked for, on its way, where it went. */
const GOES_ON: readonly string[] = ["aftersale", "complaint"];
