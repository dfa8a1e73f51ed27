// Who types and who has read what, between a shopper and those who look at the ticket. Lives in memory and beside sockets; never writes a row of its
// own, never wakes anybody but those who look, and never says what is typed.
import { readId, type Clock, type TicketId } from "../../shared/core/ids.ts";
import { readJson } from "../../shared/core/check.ts";
import { setVerdicts } from "../../shared/doc/ticketDoc.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { ReadMark } from "../../shared/domain/readMark.ts";
import { countShopper, type Ticket } from "../../shared/domain/ticket.ts";
import { furtherMark, placeOfReply, readByUs } from "../../shared/domain/wasRead.ts";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import { CLOSE } from "../../shared/wire/frame.ts";
import { readSignal, SIGNAL_CHARS, WRITING_SHOWN_MS, type Shown, type Writing } from "../../shared/wire/widgetApi.ts";
import type { Socket, SocketFacts } from "../host/ports.ts";
import { createBuckets } from "./bucket.ts";
import type { Docs } from "./docs.ts";
import { ticketIn } from "./events.ts";
import { isHeard, isLooking, isWriting } from "./presence.ts";
import type { Turn } from "./turn.ts";
import { answeredAt, chatsHearing } from "./voices.ts";

type DeskFacts = Extract<SocketFacts, { door: "desk" }>;
type WidgetFacts = Extract<SocketFacts, { door: "widget" }>;

export interface SignalPorts {
  readonly sockets: () => readonly Socket[];
  readonly clock: Clock;
  readonly docs: Pick<Docs, "open">;
  readonly read: (ticket: TicketId) => Ticket | undefined;
  readonly policy: () => Policy;
}

export interface Signals {
  /** A frame on a shopper's line. What is none ends the line; what comes too fast is dropped, and much of it ends the line. */
  readonly heard: (socket: Socket, facts: WidgetFacts, data: Uint8Array | string) => void;
  /** A desk's line says where it is; `after` undefined: it ended. Gives the ticket of which its shopper may be shown more now. */
  readonly looked: (socket: Socket, before: DeskFacts, after: DeskFacts | undefined) => TicketId | undefined;
  /** What the shopper's read marks are made of. */
  readonly shown: (ticket: Ticket) => Pick<Shown, "read" | "hears">;
  /** Writes what was read into documents that this turn writes anyway. */
  readonly note: (turn: Turn) => void;
}

const SPEED = { burst: 12, perSecond: 0.5 }; // of one conversation, over all its lines: a page says it types every five seconds at most
const PATIENCE = { burst: 60, perSecond: 1 }; // beyond this it is no page of ours
const TICKETS_MOST = 5_000; // of which something is remembered; the oldest are forgotten first

export function createSignals(ports: SignalPorts): Signals {
  const { sockets, clock } = ports;
  const speed = createBuckets(clock, SPEED);
  const patience = createBuckets(clock, PATIENCE);
  const typing = createMemory<number>(); // until when
  const marks = createMemory<ReadMark>(); // of shoppers whose line has gone since
  const looked = createMemory<number>(); // how many of the shopper's messages stood there when somebody last looked

  let desks: ReadonlyMap<string, readonly Socket[]> | undefined; // by what they look at: asked for every shopper in line, at every turn
  const viewersOf = (id: TicketId): readonly Socket[] => (desks ??= byViewed(sockets())).get(id) ?? [];
  /** Lines of the chats in which it is heard: its own, and of what goes on in it or was split off. */
  const chatsOf = (ticket: Ticket) => chatsHearing(ports.docs, ticket).flatMap((id) => linesOf(sockets(), id));
  const markOf = (ticket: Ticket): ReadMark | undefined => {
    const own = chatsOf(ticket).map(({ facts }) => facts.read);
    return furtherMark(ticket, ticket.readUpTo, marks.get(ticket.head.id), ...own);
  };
  const tellOf = (id: TicketId, ticket: Ticket, to: readonly Socket[]): void => {
    const isTyping = (typing.get(id) ?? 0) > clock();
    const frame = encodeRoomFrame({ kind: "shopper", ticket: id, typing: isTyping, read: markOf(ticket)?.message ?? "" });
    for (const one of to) one.send(frame);
  };
  const tellViewers = (id: TicketId): void => {
    const viewers = viewersOf(id).filter((one) => isViewer(one.facts(), id));
    const ticket = viewers.length === 0 ? undefined : ports.read(id);
    if (ticket !== undefined) tellOf(id, ticket, viewers);
  };
  const tellShopper = (id: TicketId, writing: boolean): void => {
    const text = JSON.stringify({ writing } satisfies Writing);
    const ticket = ports.read(id);
    for (const { socket } of ticket === undefined ? [] : chatsOf(ticket)) socket.send(text);
  };

  return {
    heard(socket, facts, data) {
      if (!patience.take(facts.ticket)) return socket.close(CLOSE.rate, "too much is said beside words");
      if (!speed.take(facts.ticket)) return;
      const signal = typeof data === "string" && data.length <= SIGNAL_CHARS ? readJson(readSignal, data, "a signal") : undefined;
      if (signal?.ok !== true) return socket.close(CLOSE.malformed, "nothing is said on this line in that way");
      const said = signal.value;
      const there = answeredAt(ports.docs, facts.ticket); // a merged conversation goes on elsewhere
      if ("typing" in said) {
        typing.set(there, said.typing ? clock() + WRITING_SHOWN_MS : 0);
        return tellViewers(there);
      }
      for (const id of new Set([facts.ticket, there])) {
        const ticket = ports.read(id);
        if (ticket === undefined || placeOfReply(ticket, said.read) <= placeOfReply(ticket, markOf(ticket)?.message)) continue;
        const mark = { message: said.read, at: clock() };
        marks.set(id, mark);
        socket.setFacts({ ...facts, read: mark });
        tellViewers(id);
      }
    },
    looked(socket, before, after) {
      desks = undefined;
      const [was, is] = [placeOf(before), after === undefined ? undefined : placeOf(after)];
      const wrote = was !== undefined && before.writing === true;
      const writes = is !== undefined && after?.writing === true;
      if (writes) tellShopper(is, true);
      if (wrote && !(writes && is === was) && !viewersOf(was).some((one) => one.id !== socket.id && writesIn(one, was, clock())))
        tellShopper(was, false);
      desks = undefined; // a line that has just ended may still have been among them
      const ticket = is === undefined || after?.live !== true ? undefined : ports.read(is); // else it may not have the newest lines yet
      if (is === undefined || ticket === undefined) return undefined;
      if (is !== was && after?.hears === true) tellOf(is, ticket, [socket]);
      looked.set(is, countShopper(ticket));
      return is;
    },
    shown(ticket) {
      const { id } = ticket.head;
      if (viewersOf(id).some((one) => looksAt(one, id, clock()))) looked.set(id, countShopper(ticket));
      return { hears: true, ...(ports.policy().readMarks === false ? {} : { read: readByUs(ticket, looked.get(id) ?? 0) ?? "" }) };
    },
    note(turn) {
      for (const { live, received, edits, erased } of turn.touched()) {
        if (live.kind !== "ticket" || erased || (received === undefined && edits.length === 0)) continue;
        const ticket = ticketIn(live.doc);
        const readUpTo = markOf(ticket);
        if (readUpTo !== undefined && readUpTo.message !== ticket.readUpTo?.message)
          turn.edit(live, (doc) => setVerdicts(doc, { readUpTo }));
      }
    },
  };
}

/** The ticket a desk's line says it looks at. */
function placeOf({ viewing = "" }: DeskFacts): TicketId | undefined {
  return viewing === "" ? undefined : readId<TicketId>(viewing);
}

function byViewed(sockets: readonly Socket[]): ReadonlyMap<string, readonly Socket[]> {
  const found = new Map<string, Socket[]>();
  for (const socket of sockets) {
    const facts = socket.facts();
    if (facts.door !== "desk" || facts.viewing === undefined || facts.viewing === "") continue;
    const same = found.get(facts.viewing);
    if (same === undefined) found.set(facts.viewing, [socket]);
    else same.push(socket);
  }
  return found;
}

function isViewer(facts: SocketFacts, id: TicketId): boolean {
  return facts.door === "desk" && facts.live && facts.hears === true && facts.viewing === id;
}

function looksAt(socket: Socket, id: TicketId, now: number): boolean {
  const facts = socket.facts();
  return facts.door === "desk" && facts.live && facts.viewing === id && isLooking(facts, now) && isHeard(socket, facts, now);
}

function writesIn(socket: Socket, id: TicketId, now: number): boolean {
  const facts = socket.facts();
  return facts.door === "desk" && facts.viewing === id && isWriting(facts, now) && isHeard(socket, facts, now);
}

function linesOf(sockets: readonly Socket[], id: TicketId): readonly { readonly socket: Socket; readonly facts: WidgetFacts }[] {
  return sockets.flatMap((socket) => {
    const facts = socket.facts();
    return facts.door === "widget" && facts.ticket === id ? [{ socket, facts }] : [];
  });
}

/** A little of so many tickets, the oldest forgotten first. */
function createMemory<T>(): { readonly get: (id: TicketId) => T | undefined; readonly set: (id: TicketId, value: T) => void } {
  const known = new Map<TicketId, T>();
  return {
    get: (id) => known.get(id),
    set(id, value) {
      known.delete(id);
      known.set(id, value);
      for (const oldest of known.keys()) {
        if (known.size <= TICKETS_MOST) break;
        known.delete(oldest);
      }
    },
  };
}
