// The tickets by which the shop speaks in one shopper's chat: where the conversation goes on, and those split off it. Says which of them is answered, and what
// of all is shown. Reads only.
import type { TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { countShopper, type Ticket } from "../../shared/domain/ticket.ts";
import { mergedInto } from "../../shared/domain/ties/merge.ts";
import { splitsIn } from "../../shared/domain/ties/split.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { ticketIn } from "./events.ts";
import { homeOf } from "./joining.ts";
import { SHOWN_MOST } from "./shown.ts";

type Reading = Pick<Docs, "open">;

/** Tickets that were split off this one and are still its shopper's own matter. */
export function splitsOf(docs: Reading, live: LiveDoc): readonly LiveDoc[] {
  const { head, messages } = ticketIn(live.doc);
  return splitsIn(messages).flatMap((id: TicketId) => {
    const one = docs.open(ticketDocName(id), "ticket");
    if (one.row.id === undefined || one.row.erased) return [];
    const ticket = ticketIn(one.doc);
    const isOwn = ticket.head.shopper.id === head.shopper.id && mergedInto(ticket.merged, countShopper(ticket)) === undefined;
    return isOwn ? [one] : [];
  });
}

/** Where the conversation goes on first, then what was split off it. */
export function voicesOf(docs: Reading, live: LiveDoc): readonly [LiveDoc, ...LiveDoc[]] {
  return [homeOf(docs, live), ...splitsOf(docs, live)];
}

/** The ticket in which what is said in this conversation is answered. */
export function answeredAt(docs: Reading, ticket: TicketId): TicketId {
  const live = docs.open(ticketDocName(ticket), "ticket");
  return live.row.id === undefined ? ticket : ticketIn(answeredIn(live, voicesOf(docs, live)).doc).head.id;
}

/** The one whose agent spoke last: what the shopper writes answers them. `live`: the conversation they write in. */
export function answeredIn(live: LiveDoc, [home, ...others]: readonly [LiveDoc, ...LiveDoc[]]): LiveDoc {
  const { voice } = ticketIn(live.doc);
  return others.find((one) => voice !== undefined && one.name === ticketDocName(voice)) ?? home;
}

/** The chat with what was said in a ticket split off it, but its beginning, which the chat has. `answered`: things stand as they stand there. */
export function withVoice(chat: Shown, split: Shown, ticket: Ticket, answered: boolean): Shown {
  const from = ticket.messages.findIndex((one) => one.kind === "event" && one.what === "splitOff");
  const since = new Set<string>(ticket.messages.slice(from + 1).map((one) => one.id));
  const lines = split.messages.filter(({ id, from: who }) => since.has(id) && who !== "event");
  const { orders: _theirs, ...stands } = answered ? split : chat;
  return {
    ...stands,
    ticket: chat.ticket,
    accepted: [...new Set([...chat.accepted, ...split.accepted.filter((id) => since.has(id))])].slice(-SHOWN_MOST),
    messages: [...chat.messages, ...lines].toSorted((a, b) => a.at - b.at).slice(-SHOWN_MOST),
    ...(chat.orders === undefined ? {} : { orders: chat.orders }),
  };
}
