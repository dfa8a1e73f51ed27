// What becomes of an agent's reply when it reaches the edge: through, crossed, or held (sync.md, "Offline actions meet the edge").
// Compares what its author had in view with what there is; never clocks.
import type { MessageId } from "../core/ids.ts";
import { countShopper, countWritten, isHeld, settle, type AgentMessage, type Delivery, type Ticket } from "./ticket.ts";

/** Why: `shopper` wrote meanwhile (crossed); a colleague `answered`, `closed` it, or has it `assigned` (held). */
export type DeliveryVerdict =
  | "through"
  | { readonly state: "crossed"; readonly why: "shopper" }
  | { readonly state: "held"; readonly why: "answered" | "closed" | "assigned" };

/**
 * Judges one reply against the ticket as the edge has it, without that reply. Held: it goes back to its author as a draft, so that a
 * shopper never gets two answers by accident. An agent who takes over from the bot goes through: nobody else has it.
 */
export function deliverReply(before: Ticket, reply: AgentMessage): DeliveryVerdict {
  if (colleagueAnswered(before, reply)) return { state: "held", why: "answered" };
  if (colleagueClosed(before, reply)) return { state: "held", why: "closed" };
  const { version, to } = before.assignment;
  if (to !== undefined && to !== reply.by && version > reply.seen.assignment) return { state: "held", why: "assigned" };
  return countShopper(before) > reply.seen.shopper ? { state: "crossed", why: "shopper" } : "through";
}

/**
 * Judges all replies that a change brought, in the order they were written: each against the ticket with the ones before it. Gives
 * the verdicts to write down, by message id; those that went through are not in it.
 */
export function deliverReplies(before: Ticket, after: Ticket): Readonly<Record<MessageId, Delivery>> {
  const known = new Set(before.messages.map((one) => one.id));
  const fresh = after.messages
    .flatMap((one) => (one.kind === "agent" && !known.has(one.id) ? [one] : []))
    .toSorted((a, b) => a.seen.shop - b.seen.shop); // each saw the one before, whatever the device's clock did in between
  // A colleague's close that this same change takes back (open again, then the reply) was seen: judge by the newer wish.
  const reopened = after.statusWish?.want === "open" ? after.statusWish : before.statusWish;
  let ticket: Ticket = { ...before, statusWish: reopened };
  const verdicts: Record<MessageId, Delivery> = {};
  for (const reply of fresh) {
    const verdict = deliverReply(ticket, reply);
    if (verdict !== "through") verdicts[reply.id] = verdict;
    ticket = { ...ticket, messages: [...ticket.messages, reply], deliveries: { ...ticket.deliveries, ...verdicts } };
  }
  return verdicts;
}

/** One's own earlier replies are in view; so anything more than was seen is a colleague's, if one reached the shopper at all. */
function colleagueAnswered(before: Ticket, reply: AgentMessage): boolean {
  if (countWritten(before) <= reply.seen.shop) return false;
  return before.messages.some((one) => one.kind === "agent" && one.by !== reply.by && !isHeld(before, one.id));
}

/** Closed and not overruled by the shopper since. A snooze is no close, so the clock that ends one does not matter here. */
function colleagueClosed(before: Ticket, reply: AgentMessage): boolean {
  const phase = settle(before, 0).phase;
  return (phase === "closed" || phase === "resolved") && before.statusWish?.by !== reply.by;
}
