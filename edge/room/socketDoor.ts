// The life of sockets: who may open one, which door it belongs to, what happens when it ends. Never throws: a bug ends the line, not the room.
import type { MemberId } from "../../shared/core/ids.ts";
import { never, ok, refuse, type Result } from "../../shared/core/result.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import { CLOSE, PING, PONG } from "../../shared/wire/frame.ts";
import type { Room, RoomPorts, Socket, SocketAsk, SocketFacts } from "../host/ports.ts";
import { hearDesk, type DeskDoorPorts } from "./deskDoor.ts";
import type { LiveDoor } from "./liveDoor.ts";
import type { Presences } from "./presence.ts";
import type { Sessions } from "./sessions.ts";
import type { Shoppers } from "./shopper.ts";

export interface SocketDoorPorts extends Omit<DeskDoorPorts, "tellPresence"> {
  readonly sockets: () => readonly Socket[];
  readonly sessions: Sessions;
  readonly shoppers: Shoppers;
  readonly liveDoor: LiveDoor;
  readonly presences: Presences;
  readonly policy: () => Policy;
  readonly log: RoomPorts["log"];
}

export type SocketDoor = Pick<Room, "admitSocket" | "opened" | "received" | "closed"> & {
  /** Tells every live desk who is there, when that is news. */
  readonly tellPresence: () => void;
};

const BUG = 1011; // WebSocket: the server met something it did not expect; devices come back and try again

export function createSocketDoor(ports: SocketDoorPorts): SocketDoor {
  let lastTold = "";
  const tellPresence = (): void => {
    const people = ports.presences.people();
    const text = JSON.stringify(people);
    if (text === lastTold) return;
    lastTold = text;
    const frame = encodeRoomFrame({ kind: "presence", people });
    for (const socket of ports.sockets()) {
      const facts = socket.facts();
      if (facts.door === "desk" && facts.live) socket.send(frame);
    }
  };
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
    admitSocket: (ask) => admitSocket(ask, ports),
    opened: (socket) => safely(socket, () => opened(socket, ports)),
    received: (socket, data) => safely(socket, () => received(socket, data, { ...ports, tellPresence })),
    closed: (socket) =>
      safely(socket, () => {
        const facts = socket.facts();
        if (facts.door === "y") ports.liveDoor.closed(socket, facts);
        if (facts.door !== "desk") return;
        leave(socket, facts.member, ports);
        tellPresence();
      }),
  };
}

function admitSocket(ask: SocketAsk, ports: SocketDoorPorts): Result<SocketFacts> {
  switch (ask.door) {
    case "widget": {
      const admitted = ports.shoppers.admit(ask.capability, ask.ticket);
      return admitted.ok ? ok({ door: "widget", ticket: ask.ticket }) : admitted;
    }
    case "desk": {
      const known = ports.sessions.spend(ask.ticket);
      if (!known.ok) return known;
      return ok({ door: "desk", member: known.value.member.id, session: known.value.hash, hello: false, live: false, device: "" });
    }
    case "y": {
      const known = ports.sessions.spend(ask.ticket);
      if (!known.ok) return known;
      const named = readDocName(ask.doc);
      if (named === undefined || named.kind === "team") return refuse("unknown-kind", "there are no documents of that name");
      if (ports.docs.open(named.name, named.kind).row.id === undefined) return refuse("unknown", "there is no such document");
      return ok({ door: "y", member: known.value.member.id, session: known.value.hash, doc: named.name, awareness: [] });
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

function received(socket: Socket, data: Uint8Array | string, ports: SocketDoorPorts & DeskDoorPorts): void {
  if (data === PING) return socket.send(PONG); // where the platform does not answer it by itself
  const facts = socket.facts();
  if (typeof data === "string" || facts.door === "widget") return socket.close(CLOSE.malformed, "nothing is said on this line in that way");
  return facts.door === "desk" ? hearDesk(socket, facts, data, ports) : ports.liveDoor.heard(socket, facts, data);
}

/** The member's last line: from now on their grace time runs. */
function leave(socket: Socket, member: MemberId, ports: SocketDoorPorts): void {
  if (ports.presences.isConnected(member, socket.id)) return;
  ports.run((turn) => ports.presences.left(turn, member, ports.policy().dispatch.awayMs));
}
