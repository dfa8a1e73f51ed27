// The note of a ticket, open for editing: letter by letter through the stock y-websocket provider while there is a line, and through the
// shelf always (debounced into the outbox), so that nothing typed offline is lost. Never decides what may be written: the room does.
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { isPlain } from "../../shared/core/check.ts";
import { mintId, type Clock, type MessageId, type Random, type TicketId } from "../../shared/core/ids.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { commit } from "../store/commit.ts";
import type { Bytes, Shelf } from "../store/db.ts";
import { FROM_SHELF, openDoc, type OpenDoc } from "../store/docs.ts";
import { OPENING_MS } from "./sessionState.ts";
import { fetchTicket, socketOrigin, type Edge } from "./socket.ts";

const WEAVE_MS = 1_000; // typed letters wait so long for company before they become a row of the outbox
const REDIAL_MS = 1_000;
const REDIAL_MOST_MS = 30_000;
const TYPED = "typed"; // origin of what this editor changes

export interface LiveRoomPorts {
  readonly shelf: Shelf;
  readonly edge: Edge;
  readonly clock: Clock;
  readonly random: Random;
}

/** At `at`, `remove` characters went and `insert` came. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export interface PersonInNote {
  readonly member: string;
  readonly caret: number | undefined;
}

/** One open copy of a note. It lives until closed, or until the shelf drops the copy (`onDropped`): then open another. */
export interface LiveNote {
  readonly text: () => string;
  readonly edit: (splice: Splice) => void;
  /** Somebody else changed the text. */
  readonly onChange: (listener: (splices: readonly Splice[]) => void) => void;
  readonly onPeople: (listener: (people: readonly PersonInNote[]) => void) => void;
  readonly onDropped: (listener: () => void) => void;
  readonly setCaret: (at: number | undefined) => void;
  /** Writes what was typed to the shelf, and hangs up. */
  readonly close: () => Promise<void>;
}

/** Opens the note of a ticket, from the shelf alone when there is no line. */
export async function openLiveNote(ports: LiveRoomPorts, ticket: TicketId): Promise<LiveNote> {
  const name = ticketDocName(ticket);
  const open = await openDoc(ports.shelf, name);
  const text = noteOf(open.doc);
  const provider = createProvider(ports.edge, name, open.doc);
  const weaver = createWeaver(ports, open, ticket, provider);
  const { awareness } = provider;
  awareness.setLocalState({ user: { member: ports.shelf.member } }); // the room writes its own word over `user`
  const stopDialling = keepDialling(ports, provider);
  return {
    text: () => text.toString(),
    edit: ({ at, remove, insert }) =>
      open.doc.transact(() => {
        text.delete(at, Math.min(remove, text.length - at));
        text.insert(at, insert);
      }, TYPED),
    onChange: (listener) =>
      text.observe((event) => {
        if (event.transaction.origin !== TYPED) listener(splicesOf(event));
      }),
    onPeople(listener) {
      const tell = (): void => listener(readPeople(awareness.getStates(), open.doc.clientID, text));
      awareness.on("change", tell);
      tell();
    },
    onDropped: (listener) => void open.onDropped(listener),
    setCaret(at) {
      const caret = at === undefined ? null : Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, at));
      awareness.setLocalStateField("caret", caret);
    },
    async close() {
      stopDialling();
      await weaver.close();
      provider.destroy();
      awareness.destroy();
      open.close();
    },
  };
}

function createProvider(edge: Edge, name: string, doc: Y.Doc): WebsocketProvider {
  return new WebsocketProvider(`${socketOrigin(edge)}/y`, name, doc, {
    connect: false,
    disableBc: true, // tabs meet on the shelf
    WebSocketPolyfill: edge.WebSocket,
    shouldReconnect: () => false, // the ticket in the address is spent: we dial again with a fresh one
  });
}

/** Dials with a fresh ticket, again after every loss, ever more slowly; gives up when the room says this member may not. */
function keepDialling(ports: LiveRoomPorts, provider: WebsocketProvider): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = REDIAL_MS;
  const again = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void dial(), wait * (0.5 + ports.random() / 2));
    wait = Math.min(wait * 2, REDIAL_MOST_MS);
  };
  const dial = async (): Promise<void> => {
    const ticket = await fetchTicket(ports.edge);
    if (stopped) return;
    if (!ticket.ok && (ticket.error.kind === "signed-out" || ticket.error.kind === "forbidden")) return;
    if (!ticket.ok) return again();
    provider.params = { ticket: ticket.value, shop: ports.edge.shop };
    provider.connect();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (stopped || provider.wsconnected) return;
      provider.disconnect(); // a line that never opened ends without a word: nobody else would dial again
      again();
    }, OPENING_MS);
  };
  provider.on("closed", again);
  provider.on("sync", (synced) => {
    if (!synced) return;
    wait = REDIAL_MS;
    provider.awareness.setLocalState(provider.awareness.getLocalState()); // with the next clock: colleagues were told that we had gone
  });
  void dial();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

interface Weaver {
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Gathers what changes in the open copy and brings it to the shelf: others' letters as received, own ones as an unsent note edit. */
function createWeaver(ports: LiveRoomPorts, open: OpenDoc, ticket: TicketId, provider: WebsocketProvider): Weaver {
  let received: Uint8Array[] = [];
  let typed: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const take = (update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_SHELF) return;
    (origin === provider ? received : typed).push(update);
    timer ??= setTimeout(() => void flush(), WEAVE_MS);
  };
  const write = async (): Promise<void> => {
    const [others, own] = [received, typed];
    if (others.length + own.length === 0) return;
    [received, typed] = [[], []];
    const { shelf, clock, random } = ports;
    const summary = { what: "note", by: shelf.member, at: clock(), text: noteOf(open.doc).toString() } as const;
    const local = own.length === 0 ? undefined : { id: mintId<MessageId>(clock, random), bytes: joined(own), summary };
    const done = await commit(shelf, {
      kind: "weave",
      doc: ticketDocName(ticket),
      generation: open.generation,
      received: others.length === 0 ? undefined : joined(others),
      local,
    });
    if (!done.ok && done.error.kind === "full") {
      received = [...others, ...received]; // tried again with the next letter, and when the editor closes
      typed = [...own, ...typed];
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  open.doc.on("update", take);
  return {
    flush,
    async close() {
      open.doc.off("update", take);
      await flush();
    },
  };
}

function joined(updates: readonly Uint8Array[]): Bytes {
  return Y.mergeUpdates([...updates]) as Bytes;
}

function readPeople(states: ReadonlyMap<number, unknown>, self: number, text: Y.Text): readonly PersonInNote[] {
  return [...states].flatMap(([client, state]) => {
    const user = isPlain(state) ? state["user"] : undefined;
    if (client === self || !isPlain(state) || !isPlain(user) || typeof user["member"] !== "string") return [];
    return [{ member: user["member"], caret: caretOf(state["caret"], text) }];
  });
}

/** Another's caret came over the wire: one that cannot be read is no caret. */
function caretOf(value: unknown, text: Y.Text): number | undefined {
  if (!isPlain(value) || text.doc === null) return undefined;
  try {
    const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(value), text.doc);
    return at === null || at.type !== text ? undefined : at.index;
  } catch {
    return undefined;
  }
}

/** The splices of a change of the text, in order, as an editor applies them one after the other. */
function splicesOf(event: Y.YTextEvent): readonly Splice[] {
  const out: Splice[] = [];
  let at = 0;
  for (const part of event.delta) {
    if (part.retain !== undefined) at += part.retain;
    if (part.delete !== undefined) out.push({ at, remove: part.delete, insert: "" });
    if (typeof part.insert === "string") {
      out.push({ at, remove: 0, insert: part.insert });
      at += part.insert.length;
    }
  }
  return out;
}
