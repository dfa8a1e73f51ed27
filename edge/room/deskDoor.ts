// The agents' socket: binary frames in, frames out. Reads, asks the rest of the room, answers; decides nothing about documents.
import { decodeDeskFrame, encodeRoomFrame } from "../../shared/wire/codec.ts";
import { CLOSE, type DeskFrame, type RoomFrame } from "../../shared/wire/frame.ts";
import { pack } from "../../shared/wire/packed.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { MemberId } from "../../shared/core/ids.ts";
import { never, type Refusal } from "../../shared/core/result.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { RoomPorts, Socket, SocketFacts } from "../host/ports.ts";
import { admit, type AdmitPorts } from "./admit.ts";
import { closeWords } from "./closeWords.ts";
import type { Feed } from "./feed.ts";
import type { Presences } from "./presence.ts";
import type { Tallies } from "./tallies.ts";
import type { Sender, Turn } from "./turn.ts";

type DeskFacts = Extract<SocketFacts, { door: "desk" }>;

export interface DeskDoorPorts extends AdmitPorts {
  readonly feed: Feed;
  readonly epoch: string;
  readonly head: { readonly value: number };
  readonly tallies: Tallies;
  readonly deflate?: RoomPorts["deflate"];
  readonly presences: Presences;
  readonly memberOf: (id: string) => Member | undefined;
  readonly isSignedIn: (session: string) => boolean;
  readonly policy: () => Policy;
  readonly clock: () => number;
  /** Somebody came, went, or looks elsewhere. */
  readonly tellPresence: () => void;
  /** The same for the shopper of the ticket there, as far as they are told. */
  readonly tellLooked: (socket: Socket, before: DeskFacts, after: DeskFacts | undefined) => void;
  /** Counts one more word of presence on that line; false: they come too fast. */
  readonly maySay: (socket: string) => boolean;
  readonly away: (turn: Turn, member: MemberId) => void;
}

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
    case "doubt":
      return doubt(socket, facts, frame.value, ports);
    case "fetch":
      for (const copies of ports.tallies.copies(frame.value.docs)) sayLarge(socket, copies, ports);
      return;
    default:
      return never(frame.value);
  }
}

function refuseLine(socket: Socket, why: Refusal, code: number): void {
  socket.send(encodeRoomFrame({ kind: "refused", id: "", doc: "", why: why.kind, words: why.words }));
  socket.close(code, closeWords(why.words));
}

function hello(socket: Socket, facts: DeskFacts, frame: Extract<DeskFrame, { kind: "hello" }>, ports: DeskDoorPorts): void {
  if (frame.protocol !== PROTOCOL)
    return refuseLine(
      socket,
      { kind: "old-protocol", words: "please reload: this app and the room speak different versions" },
      CLOSE.oldProtocol,
    );
  const known: DeskFacts = { ...facts, hello: true, doubts: 0, live: false, device: frame.device.slice(0, 64) };
  socket.setFacts(known);
  say(socket, { kind: "welcome", protocol: PROTOCOL, epoch: ports.epoch, member: facts.member, now: ports.clock() });
}

function say(socket: Socket, frame: RoomFrame): void {
  socket.send(encodeRoomFrame(frame));
}

/** The same, deflated where this machine can. */
function sayLarge(socket: Socket, frame: RoomFrame, { deflate }: DeskDoorPorts): void {
  if (deflate === undefined) return say(socket, frame);
  socket.send(pack(encodeRoomFrame(frame), deflate));
}

/** A page; with the last one, when nothing is newer, the socket becomes live in the same breath, and hears what everything adds up to. */
function pull(socket: Socket, facts: DeskFacts, frame: Extract<DeskFrame, { kind: "pull" }>, ports: DeskDoorPorts): void {
  const page = ports.feed.page(frame.since, frame.upTo, frame.after);
  if (page.live !== facts.live) socket.setFacts({ ...facts, live: page.live });
  sayLarge(socket, page, ports);
  if (!page.live) return;
  say(socket, { kind: "tally", tally: ports.tallies.now() });
  say(socket, { kind: "presence", people: ports.presences.people(ports.clock()) });
  if (!facts.live) ports.tellLooked(socket, { ...facts, viewing: "" }, { ...facts, live: true }); // what it looks at is before it only now
}

const DOUBTS_MOST = 8; // a line: each reads the numbers of all documents. A device needs two to mend, and two more when it begins anew

function doubt(socket: Socket, facts: DeskFacts, frame: Extract<DeskFrame, { kind: "doubt" }>, ports: DeskDoorPorts): void {
  const doubts = facts.doubts + 1;
  socket.setFacts({ ...facts, doubts });
  if (doubts > DOUBTS_MOST) return say(socket, { kind: "refused", id: "", doc: "", why: "rate", words: "doubted too often" });
  say(socket, ports.tallies.listing(frame.sums));
}

function update(socket: Socket, member: Member, frame: Extract<DeskFrame, { kind: "update" }>, ports: DeskDoorPorts): void {
  const acknowledge: Sender["acknowledge"] = (as = { from: 0, seq: 0 }) => {
    const cursor = ports.feed.cursorAt(as.seq === 0 ? ports.head.value : as.seq);
    say(socket, { kind: "ack", id: frame.id, cursor, ...as });
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
  const now = ports.clock();
  const isSign = frame.quiet !== true || facts.signAt === undefined; // a line that comes up says that its desk is there, seen or not
  const said: DeskFacts = {
    ...{ ...facts, viewing, writing: frame.writing, hears: frame.hears === true },
    ...(frame.writing ? { wroteAt: now } : {}),
    ...(isSign ? { signAt: now } : {}),
  };
  socket.setFacts(said);
  if (!ports.maySay(socket.id)) return; // it stands beside the line, and is told with the next that may be
  if (isSign)
    ports.run((turn) => {
      const became = ports.presences.heard(turn, facts.member, frame.presence, ports.policy().dispatch.autoAwayMs ?? 0);
      ports.alive(turn, facts.member);
      if (became && frame.presence === "offline") ports.away(turn, facts.member);
    });
  ports.tellPresence(); // where it is news
  ports.tellLooked(socket, facts, said);
}
