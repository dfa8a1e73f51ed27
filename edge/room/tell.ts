// Telling desks and shoppers what changed, after it is written. Sends; changes nothing.
import * as Y from "yjs";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import type { Socket } from "../host/ports.ts";
import type { Feed } from "./feed.ts";
import type { Change } from "./turn.ts";

export interface DeskTellPorts {
  readonly sockets: () => readonly Socket[];
  readonly feed: Feed;
}

export interface ShopperTellPorts {
  readonly sockets: () => readonly Socket[];
  readonly show: (ticket: TicketId) => Shown;
}

/** Every live desk gets each change, in the order of numbers; its sender gets an acknowledgement first, and only what the edge added. */
export function tellDesks(changes: readonly Change[], ports: DeskTellPorts): void {
  const desks = ports.sockets().filter((one) => isLiveDesk(one));
  for (const change of changes) {
    change.received?.from.acknowledge(change.received.seq);
    for (const desk of desks) {
      const own = change.received !== undefined && change.received.from.socket === desk.id;
      const parts = [own ? undefined : change.received, change.verdicts].filter((one) => one !== undefined);
      const last = parts.at(-1);
      if (last === undefined) continue;
      const bytes = parts.length === 1 ? last.bytes : Y.mergeUpdates(parts.map((one) => one.bytes));
      const entry = { doc: change.name, seq: last.seq, format: "yjs", bytes } as const;
      desk.send(encodeRoomFrame({ kind: "change", cursor: ports.feed.cursorAt(last.seq), entry }));
    }
  }
}

/** A shopper with an open line is shown the whole conversation anew whenever their part of it moved. */
export function createShopperTeller(ports: ShopperTellPorts): (changes: readonly Change[]) => void {
  const lastSaid = new Map<string, string>(); // by socket; forgotten in sleep: then it is said once more
  return (changes) => {
    const moved = new Set(changes.flatMap((one) => (one.view.kind === "ticket" ? [one.view.ticket.head.id] : [])));
    const shown = new Map<TicketId, Shown>();
    const watchers = ports.sockets();
    for (const socket of watchers) {
      const facts = socket.facts();
      if (facts.door !== "widget" || !moved.has(facts.ticket)) continue;
      const now = shown.get(facts.ticket) ?? ports.show(facts.ticket);
      shown.set(facts.ticket, now);
      const { now: _moment, ...said } = now;
      const text = JSON.stringify(said);
      if (lastSaid.get(socket.id) === text) continue;
      lastSaid.set(socket.id, text);
      socket.send(JSON.stringify(now));
    }
    if (lastSaid.size > 2 * watchers.length + 100)
      for (const id of lastSaid.keys()) if (!watchers.some((one) => one.id === id)) lastSaid.delete(id);
  };
}

function isLiveDesk(socket: Socket): boolean {
  const facts = socket.facts();
  return facts.door === "desk" && facts.live;
}
