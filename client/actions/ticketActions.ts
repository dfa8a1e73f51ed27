// What an agent can do with a ticket. The only way a screen changes one; never touches a table or a socket.
import { mintId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { decideWish } from "../../shared/domain/assign.ts";
import { roleMay, type Verb } from "../../shared/domain/permission.ts";
import { awaitsAuthor, MESSAGE_CHARS, seenNow, settle, type AssignWish, type StatusWish, type Ticket } from "../../shared/domain/ticket.ts";
import { appendMessage, markHold, noteOf, wishAssign, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { commit } from "../store/commit.ts";
import type { Deed } from "../store/db.ts";
import { createQueries } from "../store/queries.ts";
import { changeTicket, type ActionPorts, type TicketVerb } from "./changeTicket.ts";

const REASON_CHARS = 400; // as the document's shape has it
const NOTE_CHARS = 4_000; // one line added; the note itself may grow

export interface TicketActions {
  /** Replying to a resolved or closed ticket opens it again. */
  readonly reply: (ticket: TicketId, text: string) => Promise<Result<MessageId>>;
  /** Takes the ticket; pending until the room said who was first. */
  readonly claim: (ticket: TicketId) => Promise<Result<void>>;
  readonly transfer: (ticket: TicketId, to: MemberId, reason: string) => Promise<Result<void>>;
  /** Puts it back into the queue. */
  readonly release: (ticket: TicketId, reason?: string) => Promise<Result<void>>;
  readonly resolve: (ticket: TicketId, reason?: string) => Promise<Result<void>>;
  readonly close: (ticket: TicketId, reason?: string) => Promise<Result<void>>;
  /** Opens it again; also the undo of resolve, close, waiting and snooze. */
  readonly reopen: (ticket: TicketId, reason: string) => Promise<Result<void>>;
  /** Waits for the shopper: their next message opens it. */
  readonly waiting: (ticket: TicketId) => Promise<Result<void>>;
  readonly snooze: (ticket: TicketId, until: number) => Promise<Result<void>>;
  /** Appends a line to the internal note (the note's editor is sync.openNote). */
  readonly addNote: (ticket: TicketId, text: string) => Promise<Result<void>>;
  /** Sends a held reply after all, with these words (default: as written). */
  readonly confirmHeld: (ticket: TicketId, message: MessageId, text?: string) => Promise<Result<MessageId>>;
  /** Throws a held reply away. */
  readonly discardHeld: (ticket: TicketId, message: MessageId) => Promise<Result<void>>;
  /** Throws a refused change out of the drawer. */
  readonly forgetRefused: (n: number) => Promise<Result<void>>;
}

/** The deeds of one member on one shelf. Each is saved on the device when its promise gives ok; the room hears of it when there is a line. */
export function createTicketActions(ports: ActionPorts): TicketActions {
  const { shelf, actor, clock } = ports;
  const act = (ticket: TicketId, what: Deed, text: string, verb: TicketVerb, message?: MessageId): Promise<Result<void>> =>
    changeTicket(ports, ticket, { what, by: actor.id, at: clock(), text, ...(message === undefined ? {} : { message }) }, verb);

  const wish = (ticket: TicketId, what: Deed, want: StatusWish["want"], reason = "", until?: number): Promise<Result<void>> => {
    const words = reason.trim();
    if (words.length > REASON_CHARS)
      return refused("too-large", `理由最多 ${REASON_CHARS} 字。 A reason may have ${REASON_CHARS} characters.`);
    if (!roleMay(actor.role, "setStatus")) return notAllowed("setStatus");
    return act(ticket, what, words, (doc, before) => {
      wishStatus(doc, statusWish(actor.id, clock(), before, want, words, until));
      return ok(undefined);
    });
  };

  const assign = async (ticket: TicketId, want: AssignWish["want"], reason: string, to?: MemberId): Promise<Result<void>> => {
    const words = reason.trim();
    if (words.length > REASON_CHARS)
      return refuse("too-large", `理由最多 ${REASON_CHARS} 字。 A reason may have ${REASON_CHARS} characters.`);
    const members = await createQueries(shelf).members();
    const names = new Map(members.filter((one) => one.active).map((one) => [one.id, one.name.zh]));
    return act(ticket, want, words, (doc, before) => {
      const now = clock();
      const asked = assignWish(actor.id, now, before, want, words, to);
      const decided = decideWish({ ticket: before, wish: asked, actor, nameOf: (id) => names.get(id), now });
      if (!decided.ok) return decided;
      if (decided.value !== before.assignment) wishAssign(doc, asked);
      return ok(undefined);
    });
  };

  const send = async (ticket: TicketId, text: string, held?: MessageId): Promise<Result<MessageId>> => {
    const checked = checkText(text);
    if (!checked.ok) return checked;
    if (!roleMay(actor.role, "reply")) return notAllowed("reply");
    const id = mintId<MessageId>(clock, ports.random);
    const words = checked.value;
    const verb: TicketVerb = (doc, before) => {
      const now = clock();
      if (held !== undefined) {
        if (!awaitsMe(before, held, actor.id)) return refuse("conflict", "这条回复已经处理过了。 This reply was decided about already.");
        markHold(doc, held, { by: actor.id, at: now, did: "sent" });
      }
      if (settle(before, now).phase === "resolved" || settle(before, now).phase === "closed") {
        wishStatus(doc, statusWish(actor.id, now, before, "open", "", undefined));
      }
      appendMessage(doc, { kind: "agent", id, at: after(before, now), text: words, by: actor.id, seen: seenNow(before) });
      return ok(undefined);
    };
    const done = await act(ticket, held === undefined ? "reply" : "confirm", words, verb, id);
    return done.ok ? ok(id) : done;
  };

  return {
    reply: (ticket, text) => send(ticket, text),
    claim: (ticket) => assign(ticket, "claim", ""),
    transfer: (ticket, to, reason) => assign(ticket, "transfer", reason, to),
    release: (ticket, reason = "") => assign(ticket, "release", reason),
    resolve: (ticket, reason) => wish(ticket, "resolve", "resolved", reason),
    close: (ticket, reason) => wish(ticket, "close", "closed", reason),
    reopen: (ticket, reason) => wish(ticket, "reopen", "open", reason),
    waiting: (ticket) => wish(ticket, "waiting", "waiting"),
    snooze(ticket, until) {
      if (until <= clock()) return refused("malformed", "请选择将来的时间。 Choose a time to come.");
      return wish(ticket, "snooze", "snoozed", "", until);
    },
    addNote(ticket, text) {
      const words = text.trim();
      if (words === "") return refused("malformed", "请先写点什么。 Write something first.");
      if (words.length > NOTE_CHARS)
        return refused("too-large", `备注最多 ${NOTE_CHARS} 字。 A note line may have ${NOTE_CHARS} characters.`);
      return act(ticket, "note", words, (doc) => {
        const note = noteOf(doc);
        note.insert(note.length, note.length === 0 ? words : `\n${words}`);
        return ok(undefined);
      });
    },
    async confirmHeld(ticket, message, text) {
      if (text !== undefined) return send(ticket, text, message);
      const page = await createQueries(shelf).ticket(ticket);
      const written = page?.ticket.messages.find((one) => one.id === message);
      return written?.kind === "agent" ? send(ticket, written.text, message) : refuse("unknown", "没有这条回复。 There is no such reply.");
    },
    discardHeld: (ticket, message) =>
      act(ticket, "discard", "", (doc, before) => {
        if (!awaitsMe(before, message, actor.id)) return refuse("conflict", "这条回复已经处理过了。 This reply was decided about already.");
        markHold(doc, message, { by: actor.id, at: clock(), did: "discarded" });
        return ok(undefined);
      }),
    forgetRefused: (n) => commit(shelf, { kind: "forget", n }),
  };
}

async function refused(kind: "malformed" | "too-large" | "forbidden", words: string): Promise<Result<never>> {
  return refuse(kind, words);
}

function notAllowed(verb: Verb): Promise<Result<never>> {
  return refused("forbidden", `您的角色不能这样做。 Your role may not do this (${verb}).`);
}

function checkText(text: string): Result<string> {
  const words = text.trim();
  if (words === "") return refuse("malformed", "请先写点什么。 Write something first.");
  if (words.length > MESSAGE_CHARS)
    return refuse("too-large", `一条回复最多 ${MESSAGE_CHARS} 字。 A reply may have ${MESSAGE_CHARS} characters.`);
  return ok(words);
}

function awaitsMe(ticket: Ticket, message: MessageId, me: MemberId): boolean {
  const found = ticket.messages.find((one) => one.id === message);
  return found?.kind === "agent" && found.by === me && awaitsAuthor(ticket, message);
}

/** A device whose clock is behind must not put a reply before what it answers: a moment after the last message in view. */
function after(ticket: Ticket, now: number): number {
  return Math.max(now, (ticket.messages.at(-1)?.at ?? 0) + 1);
}

function statusWish(
  by: MemberId,
  at: number,
  ticket: Ticket,
  want: StatusWish["want"],
  reason: string,
  until: number | undefined,
): StatusWish {
  const seenShopper = seenNow(ticket).shopper;
  return { want, by, at, seenShopper, ...(reason === "" ? {} : { reason }), ...(until === undefined ? {} : { until }) };
}

function assignWish(
  by: MemberId,
  at: number,
  ticket: Ticket,
  want: AssignWish["want"],
  reason: string,
  to: MemberId | undefined,
): AssignWish {
  return { want, by, at, seen: ticket.assignment.version, ...(to === undefined ? {} : { to }), ...(reason === "" ? {} : { reason }) };
}
