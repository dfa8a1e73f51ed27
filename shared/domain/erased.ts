// A conversation without its person: what stays (numbers, times, states, who answered when) and what goes (every word, the name, whose it was). Pure.
// Nothing that a person typed, or that was made from what they typed, passes through here.
import type { MemberId, MessageId, ShopperId } from "../core/ids.ts";
import { readCause } from "./cause.ts";
import { withoutTyped } from "./fieldMark.ts";
import { withoutReasons } from "./inspection/reviewMark.ts";
import { countShopper, settle, type BotMove, type Handoff, type Message, type Ticket } from "./ticket.ts";

/** Stands where words stood: a message is never empty. */
export const ERASED_TEXT = "［已删除］ [erased]";

const ERASED = "erased-"; // begins the ids of shoppers who are nobody any more; a device that calls itself so is refused

/** Is this shopper id one that leads to nobody? Then the conversation is closed for good, and nothing can be written into it. */
export const isErased = (shopper: string): boolean => shopper.startsWith(ERASED);

/** The id of somebody erased, from an id that was never theirs. */
export const erasedShopper = (fresh: string): ShopperId => `${ERASED}${fresh}` as ShopperId;

export interface Erasing {
  /** Who the person is from now on. */
  readonly shopper: ShopperId;
  /** For the line that says so. */
  readonly event: { readonly id: MessageId; readonly at: number };
  /** Who asked; undefined: the shop's own rule about age. An open conversation is closed in their name. */
  readonly by: MemberId | undefined;
}

/** The ticket as it is once its person is erased. Everything that counts stays countable; asked again it changes nothing. */
export function eraseTicket(ticket: Ticket, erasing: Erasing): Ticket {
  if (isErased(ticket.head.shopper.id)) return ticket;
  const { head, assignment, handoff, priority, assignWish } = ticket;
  const {
    orders: _opened,
    mentions: _struck,
    called: _none,
    noteFiles: _beside,
    followUp: _planned,
    about: _known,
    summary: _written,
    ...rest
  } = ticket; // nothing can come back to it
  const statusWish = endOf(ticket, erasing);
  const said: Message = {
    kind: "event",
    ...erasing.event,
    what: "erased",
    ...(erasing.by === undefined ? {} : { by: erasing.by }),
  };
  return {
    ...rest,
    head: { ...head, shopper: { id: erasing.shopper, name: "", tier: head.shopper.tier } },
    messages: [...ticket.messages.map(withoutWords), said],
    statusWish: statusWish === undefined ? undefined : unexplained(statusWish),
    assignWish: assignWish === undefined ? undefined : unexplained(assignWish),
    handoff: handoff === undefined ? undefined : withoutFacts(handoff),
    assignment: { ...assignment, reasons: [] },
    priority: priority === undefined ? undefined : { ...priority, reasons: [] },
    ...(ticket.remarks === undefined ? {} : { remarks: withoutNotes(ticket.remarks) }),
    ...(ticket.satisfaction === undefined ? {} : { satisfaction: withoutSaid(ticket.satisfaction) }),
    ...(ticket.fields === undefined ? {} : { fields: withoutTyped(ticket.fields) }),
    ...withoutReasons(ticket, ERASED_TEXT),
    note: "",
  };
}

function unexplained<T extends { readonly reason?: string }>(wish: T): Omit<T, "reason"> {
  const { reason: _typed, ...rest } = wish;
  return rest;
}

/** Closed in the name of who asked, where it was not at an end already. */
function endOf(ticket: Ticket, { by, event }: Erasing): Ticket["statusWish"] {
  const { phase } = settle(ticket, event.at);
  if (by === undefined || phase === "closed" || phase === "resolved") return ticket.statusWish;
  return { want: "closed", by, at: event.at, seenShopper: countShopper(ticket) };
}

function withoutWords(message: Message): Message {
  switch (message.kind) {
    case "shopper":
    case "agent": {
      const { files: _sent, ...rest } = message;
      return { ...rest, text: ERASED_TEXT };
    }
    case "bot":
      return { ...message, text: ERASED_TEXT, move: withoutReason(message.move) };
    case "event": {
      const { reason, ...rest } = message;
      return reason !== undefined && isCode(message.what, reason) ? message : rest;
    }
  }
}

/** Reasons the room itself wrote, in words of its own: which clock, which button. All others may be a person's. */
function isCode(what: string, reason: string): boolean {
  if (what === "warned" || what === "breached") return true;
  return what === "handoff" && readCause(reason) !== undefined;
}

function withoutReason(move: BotMove): BotMove {
  switch (move.did) {
    case "ask":
      return { ...move, choices: [], reason: "" };
    case "handoff":
      return { ...move, cause: readCause(move.cause) ?? "asked", reason: "" };
    case "order":
      return { ...move, order: "erased", reason: "" };
    case "answer":
    case "smalltalk":
      return { ...move, reason: "" };
  }
}

/** That an answer was wrong stays countable; how an agent put it may be about the person. */
function withoutNotes(remarks: NonNullable<Ticket["remarks"]>): NonNullable<Ticket["remarks"]> {
  return Object.fromEntries(
    Object.entries(remarks).map(([key, one]) => {
      const { note: _typed, ...rest } = one;
      return [key, rest];
    }),
  );
}

/** That they were content stays countable; how they put it was theirs. */
function withoutSaid({ words: _typed, ...rest }: NonNullable<Ticket["satisfaction"]>): NonNullable<Ticket["satisfaction"]> {
  return rest;
}

function withoutFacts(handoff: Handoff): Handoff {
  return { ...handoff, cause: readCause(handoff.cause) ?? "asked", reason: "", summary: "", facts: [] };
}
