// The life of sockets: who may open one, which door it belongs to, what happens when it ends. Never throws: a bug ends the line, not the room.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { never, ok, refuse, type Result } from "../../shared/core/result.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import { CLOSE, PING, PONG } from "../../shared/wire/frame.ts";
import type { Room, RoomPorts, Socket, SocketAsk, SocketFacts } from "../host/ports.ts";
import { makePlace } from "./linesMost.ts";
import { hearDesk, type DeskDoorPorts } from "./deskDoor.ts";
import type { LiveDoor } from "./liveDoor.ts";
import { createBuckets } from "./bucket.ts";
import { newsIn, unheardDue, type Presences } from "./presence.ts";
import type { Sessions } from "./sessions.ts";
import type { Shoppers } from "./shopper.ts";
import type { Signals } from "./signals.ts";

export interface SocketDoorPorts extends Omit<DeskDoorPorts, "tellPresence" | "tellLooked" | "maySay"> {
  readonly signals: Signals;
  /** Shows a shopper their conversation anew, where that is news. */
  readonly tellShopper: (ticket: TicketId) => void;
  readonly sessions: Sessions;
  readonly shoppers: Shoppers;
  readonly liveDoor: LiveDoor;
  readonly presences: Presences;
  /** Tells who is there again at that time, where nothing else does. */
  readonly lookAgain: (at: number) => void;
  readonly policy: () => Policy;
  readonly log: RoomPorts["log"];
}

export type SocketDoor = Pick<Room, "admitSocket" | "opened" | "received" | "closed"> & {
  /** Tells every live desk who is there, when that is news. */
  readonly tellPresence: () => void;
};

const SAID = { burst: 40, perSecond: 2 }; // words of presence on one line: somebody who walks the inbox by keys says one a ticket
const BUG = 1011; // WebSocket: the server met something it did not expect; devices come back and try again

export function createSocketDoor(ports: SocketDoorPorts): SocketDoor {
  let lastTold = newsIn(ports.presences.people(0), 0); // a room that slept has told it before: of everybody on a line, whoever was cut off meanwhile
  const tellPresence = (): void => {
    const at = ports.clock();
    const due = unheardDue(ports.sockets(), at);
    if (due !== undefined) ports.lookAgain(due);
    const people = ports.presences.people(at);
    const text = newsIn(people, at);
    if (text === lastTold) return;
    lastTold = text;
    const frame = encodeRoomFrame({ kind: "presence", people });
    for (const socket of ports.sockets()) {
      const facts = socket.facts();
      if (facts.door === "desk" && facts.live) socket.send(frame);
    }
  };
  const tellLooked: DeskDoorPorts["tellLooked"] = (socket, before, after) => {
    const ticket = ports.signals.looked(socket, before, after);
    if (ticket !== undefined) ports.tellShopper(ticket);
  };
  const desks: DeskDoorPorts = { ...ports, tellPresence, tellLooked, maySay: createBuckets(ports.clock, SAID).take };
  const safely = (socket: Socket, work: () => void): void => {
    try {
      work();
    } catch (bug) {
      ports.log({ event: "bug", door: socket.facts().door, words: bug instanceof Error ? bug.message.slice(0, 200) : "?" });
      socket.close(BUG, "something broke here; nothing was changed");
    }
  };
  return {
    tellPresence,
    admitSocket(ask) {
      const facts = admitSocket(ask, ports);
      if (facts.ok) makePlace(ports.sockets(), facts.value);
      return facts;
    },
    opened: (socket) => safely(socket, () => opened(socket, ports)),
    received: (socket, data) => safely(socket, () => received(socket, data, ports, desks)),
    closed: (socket) =>
      safely(socket, () => {
        const facts = socket.facts();
        if (facts.door === "y") ports.liveDoor.closed(socket, facts);
        if (facts.door !== "desk") return;
        socket.setFacts({ ...facts, viewing: "", writing: false }); // a platform may count a line among the open ones until this is done
        leave(socket, facts.member, ports);
        tellPresence();
        tellLooked(socket, facts, undefined);
      }),
  };
}

function admitSocket(ask: SocketAsk, ports: SocketDoorPorts): Result<SocketFacts> {
  const at = ports.clock();
  switch (ask.door) {
    case "widget": {
      const admitted = ports.shoppers.admit(ask.capability, ask.ticket);
      return admitted.ok ? ok({ door: "widget", at, ticket: ask.ticket }) : admitted;
    }
    case "desk": {
      const known = ports.sessions.spend(ask.ticket);
      if (!known.ok) return known;
      const { member, hash: session } = { ...known.value, member: known.value.member.id };
      return ok({ door: "desk", at, member, session, hello: false, doubts: 0, live: false, device: "" });
    }
    case "y": {
      const known = ports.sessions.spend(ask.ticket);
      if (!known.ok) return known;
      const named = readDocName(ask.doc);
      if (named === undefined || named.kind === "team") return refuse("unknown-kind", "there are no documents of that name");
      const { row } = ports.docs.open(named.name, named.kind);
      if (row.id === undefined) return refuse("unknown", "there is no such document");
      if (row.erased) return refuse("erased", "this document was erased: there is nothing to write in it");
      return ok({ door: "y", at, member: known.value.member.id, session: known.value.hash, doc: named.name, awareness: [] });
    }
    default:
      return never(ask);
  }
}

function opened(socket: Socket, ports: SocketDoorPorts): void {
  const facts = socket.facts();
  if (facts.door === "y") ports.liveDoor.opened(socket, facts);
  if (facts.door === "widget") socket.send(JSON.stringify(ports.shoppers.show(facts.ticket)));
}

function received(socket: Socket, data: Uint8Array | string, ports: SocketDoorPorts, desks: DeskDoorPorts): void {
  if (data === PING) return socket.send(PONG); // where the platform does not answer it by itself
  const facts = socket.facts();
  if (facts.door === "widget") return ports.signals.heard(socket, facts, data);
  if (typeof data === "string") return socket.close(CLOSE.malformed, "nothing is said on this line in that way");
  return facts.door === "desk" ? hearDesk(socket, facts, data, desks) : ports.liveDoor.heard(socket, facts, data);
}

/** The member's last line: from now on their grace time runs. */
function leave(socket: Socket, member: MemberId, ports: SocketDoorPorts): void {
  if (ports.presences.isConnected(member, socket.id)) return;
  ports.run((turn) => ports.presences.left(turn, member, ports.policy().dispatch.awayMs));
}
