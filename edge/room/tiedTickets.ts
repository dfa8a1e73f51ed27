// Tickets of one shopper whose lines may name one another's files: where a conversation goes on, what it took in, what was split off it, where it came from.
import type { TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { absorbedIn } from "../../shared/domain/ties/merge.ts";
import { originIn } from "../../shared/domain/ties/split.ts";
import type { Docs, LiveDoc } from "./docs.ts";
import { ticketIn } from "./events.ts";
import { voicesOf } from "./voices.ts";

const MOST = 12; // looked at: ties of ties

/** Itself first; those of other shoppers, and who is erased, are not among them. */
export function tiedTo(docs: Pick<Docs, "open">, live: LiveDoc): readonly LiveDoc[] {
  if (live.row.id === undefined || live.row.erased) return [live];
  const shopper = ticketIn(live.doc).head.shopper.id;
  const found = new Map([[live.name, live]]);
  for (const one of found.values()) {
    for (const next of nextTo(docs, one)) {
      const isOwn = next.row.id !== undefined && !next.row.erased && ticketIn(next.doc).head.shopper.id === shopper;
      if (isOwn && found.size < MOST) found.set(next.name, next);
    }
  }
  return [...found.values()];
}

function nextTo(docs: Pick<Docs, "open">, live: LiveDoc): readonly LiveDoc[] {
  const { messages } = ticketIn(live.doc);
  const origin = originIn(messages);
  const named: readonly TicketId[] = [...absorbedIn(messages), ...(origin === undefined ? [] : [origin])];
  return [...voicesOf(docs, live), ...named.map((id) => docs.open(ticketDocName(id), "ticket"))];
}
