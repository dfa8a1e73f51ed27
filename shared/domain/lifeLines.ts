// The lines of a ticket's life in the room's order. Pure: an agent's clock never puts a reply before what its author had seen, nor after the end.
import type { MemberId } from "../core/ids.ts";
import { isHeld, type Message, type Ticket } from "./ticket.ts";

type Event = Extract<Message, { kind: "event" }>;
/** A line of the conversation, or an event that follows from the rest and has no line of its own. */
export type Told = Exclude<Message, Event> | Omit<Event, "id">;

export interface Line {
  readonly at: number;
  readonly message: Told;
}

/** What the room wrote keeps its order; a reply stands no earlier than what its author had seen and the first one the room knows of. */
export function placed(ticket: Ticket, now: number): readonly Line[] {
  const lines: Line[] = [];
  const asked: number[] = []; // moments of the shopper's messages, in order
  let last = 0;
  for (const message of [...ticket.messages, ...unsaid(ticket)].sort((a, b) => a.at - b.at)) {
    if (message.kind === "agent") continue;
    last = Math.max(last, message.at);
    if (message.kind === "shopper") asked.push(last);
    lines.push({ at: last, message });
  }
  const first = Math.min(ticket.head.createdAt, lines[0]?.at ?? now);
  const end = Math.max(now, last, first);
  for (const message of ticket.messages) {
    if (message.kind !== "agent" || isHeld(ticket, message.id)) continue;
    const seen = asked[Math.min(message.seen.shopper, asked.length) - 1] ?? first;
    lines.push({ at: Math.min(end, Math.max(message.at, seen, ticket.sla?.firstAt ?? 0)), message });
  }
  return [{ at: first, message: event("created", first) }, ...lines.sort((a, b) => a.at - b.at)];
}

const HAD: readonly string[] = ["offered", "accepted", "claimed", "takeover", "assigned", "transferred"];

/** What a ticket that came from elsewhere says of its holder without an event. */
function unsaid(ticket: Ticket): readonly Told[] {
  const said = (these: readonly string[]): boolean => ticket.messages.some((one) => one.kind === "event" && these.includes(one.what));
  const { handoff, assignment } = ticket;
  return [
    ...(handoff === undefined || said(["handoff", "queued"]) ? [] : [event("queued", handoff.at)]),
    ...(assignment.to === undefined || said(HAD)
      ? []
      : [event(assignment.state === "offered" ? "offered" : "assigned", assignment.at, assignment.to)]),
  ];
}

function event(what: string, at: number, to?: MemberId): Omit<Event, "id"> {
  return { kind: "event", at, what, ...(to === undefined ? {} : { to }) };
}
