// The agents' socket: binary frames in, frames out. Reads, asks the rest of the room, answers; decides nothing about documents.
import { decodeDeskFrame, encodeRoomFrame } from "../../shared/wire/codec.ts";
import { CLOSE, type DeskFrame } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { MemberId } from "../../shared/core/ids.ts";
import { never, type Refusal } from "../../shared/core/result.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Socket, SocketFacts } from "../host/ports.ts";
import { admit, type AdmitPorts } from "./admit.ts";
import type { Feed } from "./feed.ts";
import type { Presences } from "./presence.ts";
import type { Turn } from "./turn.ts";

export interface DeskDoorPorts extends AdmitPorts {
  readonly feed: Feed;
  readonly epoch: string;
  readonly head: { readonly value: number };
  readonly presences: Presences;
  readonly memberOf: (id: string) => Member | undefined;
  readonly isSignedIn: (session: string) => boolean;
  readonly clock: () => number;
  /** Somebody came, went, or looks elsewhere. */
  readonly tellPresence: () => void;
  readonly away: (turn: Turn, member: MemberId) => void;
}

type DeskFacts = Extract<SocketFacts, { door: "desk" }>;

/** Takes one frame of a desk. What cannot be read ends the line; what may not be done is refused and the line stays. */
export function hearDesk(socket: Socket, facts: DeskFacts, data: Uint8Array, ports: DeskDoorPorts): void {
  const member = ports.memberOf(facts.member);
  if (member === undefined || !ports.isSignedIn(facts.session)) return socket.close(CLOSE.signedOut, "please sign in");
  const frame = decodeDeskFrame(data);
  if (!frame.ok) return refuseLine(socket, frame.error, CLOSE.malformed);
  if (frame.value.kind === "hello") return hello(socket, facts, frame.value, ports);
  if (!facts.hello) return refuseLine(socket, { kind: "malformed", words: "a line begins with hello" }, CLOSE.malformed);
  switch (frame.value.kind) {
    case "pull":
      return pull(socket, facts, frame.value, ports);
    case "update":
      return update(socket, member, frame.value, ports);
    case "presence":
      return presence(socket, facts, frame.value, ports);
    default:
      return never(frame.value);
  }
}

function refuseLine(socket: Socket, why: Refusal, code: number): void {
  socket.send(encodeRoomFrame({ kind: "refused", id: "", doc: "", why: why.kind, words: why.words }));
  socket.close(code, why.words);
}

function hello(socket: Socket, facts: DeskFacts, frame: Extract<DeskFrame, { kind: "hello" }>, ports: DeskDoorPorts): void {
  if (frame.protocol !== PROTOCOL)
    return refuseLine(
      socket,
      { kind: "old-protocol", words: "please reload: this app and the room speak different versions" },
      CLOSE.oldProtocol,
    );
  socket.setFacts({ ...facts, hello: true, live: false, device: frame.device.slice(0, 64) });
  socket.send(encodeRoomFrame({ kind: "welcome", protocol: PROTOCOL, epoch: ports.epoch, member: facts.member, now: ports.clock() }));
}

/** A page; with the last one, when nothing is newer, the socket becomes live in the same breath. */
function pull(socket: Socket, facts: DeskFacts, frame: Extract<DeskFrame, { kind: "pull" }>, ports: DeskDoorPorts): void {
  const page = ports.feed.page(frame.since, frame.upTo, frame.after);
  if (page.live !== facts.live) socket.setFacts({ ...facts, live: page.live });
  socket.send(encodeRoomFrame(page));
  if (page.live) socket.send(encodeRoomFrame({ kind: "presence", people: ports.presences.people() }));
}

function update(socket: Socket, member: Member, frame: Extract<DeskFrame, { kind: "update" }>, ports: DeskDoorPorts): void {
  const acknowledge = (seq: number | undefined): void => {
    socket.send(encodeRoomFrame({ kind: "ack", id: frame.id, cursor: ports.feed.cursorAt(seq ?? ports.head.value) }));
  };
  const admitted = admit(
    { member, doc: frame.doc, bytes: frame.bytes, from: { socket: socket.id, member: member.id, acknowledge } },
    ports,
  );
  if (admitted.ok) return;
  const { kind, words } = admitted.error;
  socket.send(encodeRoomFrame({ kind: "refused", id: frame.id, doc: frame.doc, why: kind, words }));
}

function presence(socket: Socket, facts: DeskFacts, frame: Extract<DeskFrame, { kind: "presence" }>, ports: DeskDoorPorts): void {
  const viewing = frame.viewing.slice(0, 80);
  const looksElsewhere = viewing !== (facts.viewing ?? "") || frame.writing !== (facts.writing ?? false);
  if (looksElsewhere) socket.setFacts({ ...facts, viewing, writing: frame.writing });
  const changed = ports.run((turn) => {
    const became = ports.presences.heard(turn, facts.member, frame.presence);
    ports.alive(turn, facts.member);
    if (became && frame.presence === "offline") ports.away(turn, facts.member);
    return became;
  });
  if (changed || looksElsewhere) ports.tellPresence();
}
