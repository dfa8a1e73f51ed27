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
  const speaking: Part[] = [{ ticket: own, heard: own.messages }];
  for (let at = own; ; ) {
    const into = mergedInto(at.merged, countShopper(at));
    const next = into === undefined ? undefined : ticketOf(docs, into);
    if (next === undefined || speaking.some((one) => one.ticket === next) || !isSameShopper(next, at)) break;
    speaking.push({ ticket: next, heard: behind(next, "absorbed", at.head.id) });
    at = next;
  }
  for (const { ticket, heard } of speaking)
    for (const one of splitsIn(heard)) {
      const split = ticketOf(docs, one);
      const speaks = split !== undefined && isSameShopper(split, own) && mergedInto(split.merged, countShopper(split)) === undefined;
      if (speaks) speaking.push({ ticket: split, heard: behind(split, "splitOff", ticket.head.id) });
    }
  const lines = speaking.flatMap(({ ticket, heard }) => linesOf(ticket, heard));
  return [...new Map(lines.map((one) => [one.id, one])).values()];
}

interface Part {
  readonly ticket: Ticket;
  readonly heard: readonly Message[];
}

const isSameShopper = (one: Ticket, other: Ticket): boolean => one.head.shopper.id === other.head.shopper.id;

/** Behind the last line by which that ticket began to speak here. */
function behind({ messages }: Ticket, what: string, id: string): readonly Message[] {
  const from = messages.findLastIndex((one) => one.kind === "event" && one.what === what && one.reason === id);
  return from < 0 ? [] : messages.slice(from + 1);
}

const linesOf = (ticket: Ticket, messages: readonly Message[]): readonly Line[] =>
  messages.flatMap((one) => (one.kind === "shopper" || (one.kind === "agent" && !isHeld(ticket, one.id)) ? [one] : []));
