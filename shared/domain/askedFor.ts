// What a conversation is about: the intents of its hand-off, else of the shopper's last words that were understood. Pure.
import type { IntentId } from "./taxonomy.ts";
import type { Ticket } from "./ticket.ts";

export function askedFor(ticket: Ticket): readonly IntentId[] {
  return ticket.handoff?.intents ?? latestIntents(ticket);
}

function latestIntents(ticket: Ticket): readonly IntentId[] {
  for (let i = ticket.messages.length - 1; i >= 0; i--) {
    const one = ticket.messages[i];
    const label = one?.kind === "shopper" ? ticket.labels[one.id] : undefined;
    const first = label?.intents[0];
    if (first !== undefined) return [first.id];
  }
  return [];
}
