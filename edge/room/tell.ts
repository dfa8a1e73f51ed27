// Telling desks and shoppers what changed, after it is written. Sends; changes nothing.
import * as Y from "yjs";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { CLOSE, type FeedEntry } from "../../shared/wire/frame.ts";
import type { PackTold, Shown } from "../../shared/wire/widgetApi.ts";
import type { Socket } from "../host/ports.ts";
import type { Docs } from "./docs.ts";
import type { Feed } from "./feed.ts";
import type { Change } from "./turn.ts";
import { chatsHearing } from "./voices.ts";

export interface DeskTellPorts {
  readonly sockets: () => readonly Socket[];
  readonly feed: Feed;
}

export interface ShopperTellPorts {
  readonly docs: Pick<Docs, "open">;
  readonly sockets: () => readonly Socket[];
  readonly show: (ticket: TicketId) => Shown;
  /** Those in line: when one leaves it, the others stand elsewhere. */
  readonly inLine: () => readonly TicketId[];
}

/** Every live desk gets each change, in the order of numbers; its sender gets an acknowledgement first, and only what the edge added. */
export function tellDesks(changes: readonly Change[], ports: DeskTellPorts): void {
  const desks = ports.sockets().filter((one) => isLiveDesk(one));
  for (const change of changes) {
    if (change.anew !== undefined) {
      const { seq, bytes } = change.anew;
      const entry = { doc: change.name, seq, from: 0, format: "anew", bytes } as const;
      for (const desk of desks) desk.send(encodeRoomFrame({ kind: "change", cursor: ports.feed.cursorAt(seq), entry }));
      continue;
    }
    if (change.received !== undefined) change.received.from.acknowledge({ from: change.from, seq: change.received.seq });
    const whole = [change.received, change.verdicts].filter((one) => one !== undefined);
    let frame: Uint8Array<ArrayBuffer> | undefined; // the same for all but its sender
    for (const desk of desks) {
      const own = change.received !== undefined && change.received.from.socket === desk.id;
      const parts = own ? whole.slice(1) : whole;
      if (parts.length === 0) continue;
      if (own) desk.send(changeFrame(change, change.received.seq, parts, ports.feed));
      else desk.send((frame ??= changeFrame(change, change.from, parts, ports.feed)));
    }
  }
}

function changeFrame(
  { name: doc }: Change,
  from: number,
  parts: readonly { readonly bytes: Uint8Array; readonly seq: number }[],
  feed: Feed,
): Uint8Array<ArrayBuffer> {
  const seq = parts.at(-1)?.seq ?? from;
  const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0].bytes : Y.mergeUpdates(parts.map((one) => one.bytes));
  return encodeRoomFrame({ kind: "change", cursor: feed.cursorAt(seq), entry: { doc, seq, from, format: "yjs", bytes } });
}

export interface TeamTellPorts extends DeskTellPorts {
  readonly team: () => FeedEntry;
  /** The room's number of the team's last change. */
  readonly seq: () => number;
}

/** Live desks hear of a changed team before anything else of that turn: its number is the lower one, and cursors only rise. */
export function createTeamTeller(ports: TeamTellPorts): () => void {
  let told = ports.seq();
  return () => {
    const seq = ports.seq();
    if (seq === told) return;
    told = seq;
    const frame = { kind: "change", cursor: ports.feed.cursorAt(seq), entry: ports.team() } as const;
    for (const socket of ports.sockets()) if (isLiveDesk(socket)) socket.send(encodeRoomFrame(frame));
  };
}

/** A shopper with an open line is shown the whole conversation anew whenever their part of it moved, the line they stand in, or somebody `looked` at it. */
export function createShopperTeller(ports: ShopperTellPorts): (changes: readonly Change[], looked?: TicketId) => void {
  const lastSaid = new Map<string, string>(); // by socket; forgotten in sleep: then it is said once more
  return (changes, looked) => {
    endErased(changes, ports.sockets(), lastSaid);
    const moved = new Set(changes.flatMap((one) => (one.view.kind === "ticket" ? chatsHearing(ports.docs, one.view.ticket) : [])));
    if (looked === undefined) for (const one of ports.inLine()) moved.add(one);
    else moved.add(looked);
    const shown = new Map<TicketId, Shown>();
    const watchers = ports.sockets();
    for (const socket of watchers) {
      const facts = socket.facts();
      if (facts.door !== "widget" || !moved.has(facts.ticket)) continue;
      const now = shown.get(facts.ticket) ?? ports.show(facts.ticket);
      shown.set(facts.ticket, now);
      const { now: _moment, pack: _pack, ...said } = now;
      const text = JSON.stringify(said);
      if (lastSaid.get(socket.id) === text) continue;
      lastSaid.set(socket.id, text);
      socket.send(JSON.stringify(now));
    }
    if (lastSaid.size > 2 * watchers.length + 100)
      for (const id of lastSaid.keys()) if (!watchers.some((one) => one.id === id)) lastSaid.delete(id);
  };
}

/** Open chats hear that another pack is out, so that the next question is answered from it. They fetch it, none is sent it. `at`: where the room stands. */
export function tellPack(at: string, sockets: readonly Socket[]): void {
  const text = JSON.stringify({ pack: at } satisfies PackTold);
  for (const one of sockets) if (one.facts().door === "widget") one.send(text);
}

/** The conversation is nobody's any more: its lines end, and when its device asks it is told why. */
function endErased(changes: readonly Change[], sockets: readonly Socket[], lastSaid: Map<string, string>): void {
  for (const { anew, view } of changes) {
    if (anew === undefined || view.kind !== "ticket") continue;
    for (const socket of sockets) {
      const facts = socket.facts();
      if (facts.door !== "widget" || facts.ticket !== view.ticket.head.id) continue;
      lastSaid.delete(socket.id);
      socket.close(CLOSE.erased, "this conversation was erased");
    }
  }
}

function isLiveDesk(socket: Socket): boolean {
  const facts = socket.facts();
  return facts.door === "desk" && facts.live;
}
