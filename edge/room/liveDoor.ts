// `/y/<doc>`: an open editor joins its document through the stock y-websocket provider. Updates go through the same admit as all others;
// awareness passes through, signed by the edge. No timers, no awareness kept beyond memory.
import * as Y from "yjs";
import type { Refusal } from "../../shared/core/result.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Member } from "../../shared/domain/team.ts";
import { CLOSE, FRAME_IN_BYTES } from "../../shared/wire/frame.ts";
import type { Socket, SocketFacts } from "../host/ports.ts";
import { admit, type AdmitPorts } from "./admit.ts";
import { closeWords } from "./closeWords.ts";
import type { LiveDoc } from "./docs.ts";
import type { Change } from "./turn.ts";
import { decodeYFrame, encodeAwareness, encodeStep1, encodeStep2, encodeUpdate, type AwarenessState } from "./yFrames.ts";

export interface LiveDoorPorts extends AdmitPorts {
  readonly memberOf: (id: string) => Member | undefined;
  readonly isSignedIn: (session: string) => boolean;
}

type YFacts = Extract<SocketFacts, { door: "y" }>;

export interface LiveDoor {
  readonly opened: (socket: Socket, facts: YFacts) => void;
  readonly heard: (socket: Socket, facts: YFacts, data: Uint8Array) => void;
  readonly closed: (socket: Socket, facts: YFacts) => void;
  readonly tell: (changes: readonly Change[]) => void;
}

const STATE_BYTES = 4_000; // one client's awareness: a cursor, a name, a colour
const NOTHING_NEW = 2; // bytes of an update without structs and deletes

export function createLiveDoor(ports: LiveDoorPorts): LiveDoor {
  const states = new Map<string, Map<number, AwarenessState>>(); // by document; forgotten in sleep, and said again by every client in 15 s

  const inRoom = (doc: string): readonly Socket[] =>
    ports.sockets().filter((one) => {
      const facts = one.facts();
      return facts.door === "y" && facts.doc === doc;
    });
  const liveOf = (facts: YFacts): LiveDoc | undefined => {
    const named = readDocName(facts.doc);
    return named === undefined || named.kind === "team" ? undefined : ports.docs.open(named.name, named.kind);
  };
  /** Nobody shows themself under an id that another has written with in this document, nor under the edge's. */
  const isAnothers = (facts: YFacts, client: number): boolean =>
    client === ports.edgeClient || (liveOf(facts)?.row.clients[client] ?? facts.member) !== facts.member;

  /**
   * A line speaks for ONE awareness client: the first it names as there (a stock provider announces itself before it repeats what it hears).
   * The newer of two lines of a session takes the id over; another session's id is nobody else's.
   */
  const ownClient = (socket: Socket, facts: YFacts, arrived: readonly AwarenessState[]): number | undefined => {
    const own = facts.awareness[0];
    if (own !== undefined) return own;
    const named = arrived.find((one) => one.state !== null)?.client;
    if (named === undefined || isAnothers(facts, named)) return undefined;
    for (const other of inRoom(facts.doc)) {
      const known = other.facts();
      if (other.id === socket.id || known.door !== "y" || !known.awareness.includes(named)) continue;
      if (known.session !== facts.session) return undefined;
      other.setFacts({ ...known, awareness: [] });
    }
    socket.setFacts({ ...facts, awareness: [named] });
    return named;
  };

  const passAwareness = (socket: Socket, facts: YFacts, member: Member, arrived: readonly AwarenessState[]): void => {
    const own = ownClient(socket, facts, arrived);
    const mine = arrived.filter((one) => one.client === own).map((one) => signed(one, member));
    if (mine.length === 0) return;
    const known = states.get(facts.doc) ?? new Map<number, AwarenessState>();
    states.set(facts.doc, known);
    for (const one of mine) known.set(one.client, one);
    const frame = encodeAwareness(mine);
    for (const one of inRoom(facts.doc)) one.send(frame); // its sender too: a stock client takes silence for a dead line
  };

  const sayWho = (socket: Socket, doc: string): void => {
    const here = [...(states.get(doc)?.values() ?? [])].filter((one) => one.state !== null);
    if (here.length > 0) socket.send(encodeAwareness(here));
  };

  return {
    opened(socket, facts) {
      const doc = liveOf(facts)?.doc;
      if (doc === undefined) return socket.close(CLOSE.forbidden, "there is no such document");
      socket.send(encodeStep1(Y.encodeStateVector(doc)));
      sayWho(socket, facts.doc);
    },
    heard(socket, facts, data) {
      const member = ports.memberOf(facts.member);
      const doc = liveOf(facts)?.doc;
      if (member === undefined || doc === undefined || !ports.isSignedIn(facts.session))
        return socket.close(CLOSE.signedOut, "please sign in");
      if (data.length > FRAME_IN_BYTES) return socket.close(CLOSE.malformed, "a message may have 65 KB");
      const frame = decodeYFrame(data);
      if (!frame.ok) return socket.close(CLOSE.malformed, closeWords(frame.error.words));
      switch (frame.value.kind) {
        case "step1":
          return socket.send(encodeStep2(Y.encodeStateAsUpdate(doc, frame.value.stateVector)));
        case "update": {
          if (frame.value.bytes.length <= NOTHING_NEW) return;
          if (ports.budget.state() !== "plenty") return; // letter by letter is a comfort [R202]
          const from = { socket: socket.id, member: member.id, acknowledge: () => undefined };
          const admitted = admit({ member, doc: facts.doc, bytes: frame.value.bytes, from }, ports);
          return admitted.ok ? undefined : socket.close(codeOf(admitted.error), closeWords(admitted.error.words));
        }
        case "awareness":
          return passAwareness(socket, facts, member, frame.value.states);
        case "who":
          return sayWho(socket, facts.doc);
      }
    },
    closed(_socket, facts) {
      const known = states.get(facts.doc);
      if (known === undefined) return;
      const gone = facts.awareness.flatMap((client) => {
        const one = known.get(client);
        known.delete(client);
        return one === undefined ? [] : [{ ...one, state: null }]; // at the same clock: who comes back with the next one is newer
      });
      if (known.size === 0) states.delete(facts.doc);
      if (gone.length === 0) return;
      for (const one of inRoom(facts.doc)) one.send(encodeAwareness(gone));
    },
    tell(changes) {
      for (const { name, received, verdicts, anew } of changes) {
        if (anew !== undefined) {
          states.delete(name);
          for (const socket of inRoom(name)) socket.close(CLOSE.erased, "this document was erased");
          continue;
        }
        for (const socket of inRoom(name)) {
          if (received !== undefined && received.from.socket !== socket.id) socket.send(encodeUpdate(received.bytes));
          if (verdicts !== undefined) socket.send(encodeUpdate(verdicts.bytes));
        }
      }
    },
  };
}

/** The name beside a cursor is the edge's word, not the client's. A state too large keeps only the name. */
function signed(one: AwarenessState, member: Member): AwarenessState {
  if (one.state === null) return one;
  const user = one.state["user"];
  const said = typeof user === "object" && user !== null ? user : {};
  const state = { ...one.state, user: { ...said, member: member.id, name: member.name.zh } };
  return { ...one, state: JSON.stringify(state).length <= STATE_BYTES ? state : { user: { member: member.id, name: member.name.zh } } };
}

/** A stock provider knows only close codes. Refused rights and unreadable bytes are told apart. */
function codeOf(why: Refusal): number {
  return why.kind === "forbidden" || why.kind === "foreign-client" ? CLOSE.forbidden : CLOSE.malformed;
}
