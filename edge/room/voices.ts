// The tickets by which the shop speaks in one shopper's chat: its own, those it goes on in, one after the other, and those split off any of them. Says which
// of them is answered, what of each is heard in the chat, and in which chats a ticket is.
import type { TicketId } from "../../shared/core/ids.ts";
import { setVoice } from "../../shared/doc/tiesDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { countAgent, countShopper, type Message, type Ticket } from "../../shared/domain/ticket.ts";
import { absorbedIn, mergedInto, wentOnIn } from "../../shared/domain/ties/merge.ts";
import { originIn, splitsIn } from "../../shared/domain/ties/split.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { ticketIn } from "./events.ts";
import type { Turn } from "./turn.ts";

type Reading = Pick<Docs, "open">;

const CHATS_MOST = 12; // in which one ticket is looked for: ties of ties

/** A ticket, and what of it is heard in a chat. */
export interface Heard {
  readonly live: LiveDoc;
  readonly since: readonly Message[];
}

const there = (docs: Reading, id: TicketId): LiveDoc | undefined => {
  const live = docs.open(ticketDocName(id), "ticket");
  return live.row.id === undefined || live.row.erased ? undefined : live;
};

/**
 * The conversation itself, whole; then each ticket it goes on in, for as long as that is the same shopper's, with what was said there since it does. The last
 * is where what its shopper writes is written. A circle leads nowhere.
 */
export function pathOf(docs: Reading, live: LiveDoc): readonly [Heard, ...Heard[]] {
  const own: Heard = { live, since: live.row.id === undefined ? [] : ticketIn(live.doc).messages };
  const on: Heard[] = [];
  for (let at = live; at.row.id !== undefined && !at.row.erased; ) {
    const ticket = ticketIn(at.doc);
    const into = mergedInto(ticket.merged, countShopper(ticket));
    const next = into === undefined ? undefined : there(docs, into);
    if (next === undefined || next === live || on.some((one) => one.live === next)) break;
    const home = ticketIn(next.doc);
    if (home.head.shopper.id !== ticket.head.shopper.id) break;
    on.push({ live: next, since: sinceIn(home.messages, "absorbed", ticket.head.id) });
    at = next;
  }
  return [own, ...on];
}

export function homeOf(docs: Reading, live: LiveDoc): LiveDoc {
  return pathOf(docs, live).at(-1)?.live ?? live;
}

/** Tickets that were split off what is heard here, or off those, and are still its shopper's own matter; each with what was said there since. */
function splitsHeard(docs: Reading, { live, since }: Heard): readonly Heard[] {
  if (live.row.id === undefined) return [];
  const { head } = ticketIn(live.doc);
  return splitsIn(since).flatMap((id) => {
    const one = there(docs, id);
    if (one === undefined) return [];
    const split = ticketIn(one.doc);
    if (split.head.shopper.id !== head.shopper.id || mergedInto(split.merged, countShopper(split)) !== undefined) return [];
    const heard = { live: one, since: sinceIn(split.messages, "splitOff", head.id) };
    return [heard, ...splitsHeard(docs, heard)];
  });
}

/** Behind the last line by which that ticket began to be heard here; where there is none, nothing. */
function sinceIn(messages: readonly Message[], what: string, id: TicketId): readonly Message[] {
  const from = messages.findLastIndex((one) => one.kind === "event" && one.what === what && one.reason === id);
  return from < 0 ? [] : messages.slice(from + 1);
}

/** Tickets split off this very conversation, or off those. */
export function splitsOf(docs: Reading, live: LiveDoc): readonly LiveDoc[] {
  return splitsHeard(docs, pathOf(docs, live)[0]).map((one) => one.live);
}

/** What was split off any ticket of the path, each once. */
export function splitsAlong(docs: Reading, path: readonly Heard[]): readonly Heard[] {
  const all = path.flatMap((one) => splitsHeard(docs, one));
  return [...new Map(all.map((one) => [one.live, one])).values()];
}

/** All that is heard in this chat: its path, then what was split off it. */
export function heardIn(docs: Reading, live: LiveDoc): readonly Heard[] {
  const path = pathOf(docs, live);
  return [...path, ...splitsAlong(docs, path)];
}

/** Every ticket that ever spoke in this chat, those that no longer do among them: what was said in one of them was said ([R670]). */
export function everHeard(docs: Reading, live: LiveDoc): readonly LiveDoc[] {
  const found = new Set([live]);
  for (const one of found) {
    const { messages } = ticketIn(one.doc);
    for (const id of [...wentOnIn(messages), ...splitsIn(messages)]) {
      const other = there(docs, id);
      if (other !== undefined) found.add(other);
    }
  }
  return [...found];
}

/** Where the conversation goes on first, then what was split off it. */
export function voicesOf(docs: Reading, live: LiveDoc): readonly [LiveDoc, ...LiveDoc[]] {
  const path = pathOf(docs, live);
  return [path.at(-1)?.live ?? live, ...splitsAlong(docs, path).map((one) => one.live)];
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

/** The conversations in which a ticket is heard: its own, of those that go on in it or in what it took in, and those it was split off. */
export function chatsHearing(docs: Reading, { head, messages }: Pick<Ticket, "head" | "messages">): readonly TicketId[] {
  const found = new Set<TicketId>([head.id]);
  const look = (lines: readonly Message[]): void => {
    const origin = originIn(lines);
    for (const id of [...absorbedIn(lines), ...(origin === undefined ? [] : [origin])]) if (found.size < CHATS_MOST) found.add(id);
  };
  look(messages);
  for (const id of found) {
    const live = id === head.id ? undefined : there(docs, id);
    if (live !== undefined) look(ticketIn(live.doc).messages);
  }
  return [...found];
}

/** Whose agent spoke to a shopper last, where more than one ticket speaks in their chat: what they write then answers that one. By arrival, never by a clock. */
export function noteVoices(turn: Turn, { docs }: { readonly docs: Reading }): void {
  for (const { live, before, erased } of turn.touched()) {
    if (live.kind !== "ticket" || erased) continue;
    const ticket = ticketIn(live.doc);
    if (before?.kind !== "ticket" || countAgent(ticket) === countAgent(before.ticket)) continue;
    for (const id of chatsHearing(docs, ticket)) {
      const chat = there(docs, id);
      if (chat === undefined) continue;
      const voice = pathOf(docs, chat).some((one) => one.live === live) ? undefined : ticket.head.id;
      if (ticketIn(chat.doc).voice !== voice) turn.edit(chat, (doc) => setVoice(doc, voice));
    }
  }
}
