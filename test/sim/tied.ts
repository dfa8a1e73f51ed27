// Tickets that speak in one shopper's chat: where it goes on, and what was split off it; and what its shopper is to be shown of each. Said once more here,
// from the rows, so that the room's own saying of it is held against another.
import { countShopper, isHeld, type Message, type Ticket } from "../../shared/domain/ticket.ts";
import { mergedInto } from "../../shared/domain/ties/merge.ts";
import { splitsIn } from "../../shared/domain/ties/split.ts";
import type { RoomDoc } from "./roomRows.ts";

type Docs = ReadonlyMap<string, RoomDoc>;
type Line = Extract<Message, { readonly kind: "shopper" | "agent" }>;

function ticketOf(docs: Docs, id: string): Ticket | undefined {
  const doc = docs.get(`ticket:${id}`);
  return doc?.view.kind === "ticket" && !doc.erased ? doc.view.ticket : undefined;
}

/** This conversation, and all whose words may ever have been heard in it: it went on there once, or was split there, or from where it went on. */
export function tiedTo(docs: Docs, id: string): readonly string[] {
  const found = new Set([id]);
  for (const one of found) {
    const doc = docs.get(`ticket:${one}`);
    const messages = doc?.view.kind === "ticket" ? doc.view.ticket.messages : [];
    for (const event of messages)
      if (event.kind === "event" && (event.what === "merged" || event.what === "split") && event.reason !== undefined)
        found.add(event.reason);
  }
  return [...found];
}

/** A line of the room's, as JSON, in whichever of them it stands. */
export const rawTied = (docs: Docs, id: string): readonly string[] =>
  tiedTo(docs, id).flatMap((one) => docs.get(`ticket:${one}`)?.raw ?? []);

/** Every agent's line in any of them, and whether it is held. */
export function repliesTied(docs: Docs, id: string): readonly { readonly id: string; readonly text: string; readonly held: boolean }[] {
  return tiedTo(docs, id).flatMap((one) => {
    const ticket = ticketOf(docs, one);
    const lines = ticket?.messages.flatMap((line) => (line.kind === "agent" ? [line] : [])) ?? [];
    return lines.map((line) => ({ id: line.id, text: line.text, held: ticket !== undefined && isHeld(ticket, line.id) }));
  });
}

/** What its shopper is to see by now: their own words and each reply that went out; of another ticket only what was said since it speaks here. */
export function linesDue(docs: Docs, id: string): readonly Line[] {
  const own = ticketOf(docs, id);
  if (own === undefined) return [];
  const home = homeOf(docs, own);
  const splits = splitsIn(own.messages).flatMap((one) => {
    const split = ticketOf(docs, one);
    const speaks = split !== undefined && isSameShopper(split, own) && mergedInto(split.merged, countShopper(split)) === undefined;
    return speaks ? linesIn(split, (event) => event.what === "splitOff") : [];
  });
  const there = home === own ? [] : linesIn(home, (event) => event.what === "absorbed" && event.reason === id);
  return [...linesOf(own, own.messages), ...there, ...splits];
}

const isSameShopper = (one: Ticket, other: Ticket): boolean => one.head.shopper.id === other.head.shopper.id;

function homeOf(docs: Docs, own: Ticket): Ticket {
  let at = own;
  for (const seen = new Set<string>(); ; ) {
    const into = mergedInto(at.merged, countShopper(at));
    const next = into === undefined || seen.has(into) ? undefined : ticketOf(docs, into);
    if (into === undefined || next === undefined || !isSameShopper(next, at)) return at;
    seen.add(into);
    at = next;
  }
}

type Event = Extract<Message, { readonly kind: "event" }>;

/** Behind the last line by which that ticket began to speak here. */
function linesIn(ticket: Ticket, begins: (event: Event) => boolean): readonly Line[] {
  const from = ticket.messages.findLastIndex((one) => one.kind === "event" && begins(one));
  return from < 0 ? [] : linesOf(ticket, ticket.messages.slice(from + 1));
}

const linesOf = (ticket: Ticket, messages: readonly Message[]): readonly Line[] =>
  messages.flatMap((one) => (one.kind === "shopper" || (one.kind === "agent" && !isHeld(ticket, one.id)) ? [one] : []));
