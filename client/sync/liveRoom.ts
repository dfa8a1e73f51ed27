// A document open for editing: letter by letter through the stock y-websocket provider while there is a line, and through the shelf always
// (debounced into the outbox), so that nothing typed offline is lost. Knows no text by name; never decides what may be written: the room does.
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { mintId, type Clock, type MessageId, type Random } from "../../shared/core/ids.ts";
import { isPlain } from "../../shared/core/check.ts";
import type { DocName } from "../../shared/domain/names.ts";
import { commit } from "../store/commit.ts";
import type { Bytes, Shelf, Summary } from "../store/db.ts";
import { FROM_SHELF, openDoc, type OpenDoc } from "../store/docs.ts";
import { OPENING_MS } from "./sessionState.ts";
import { fetchTicket, socketOrigin, type Edge } from "./socket.ts";

const WEAVE_MS = 1_000; // typed letters wait so long for company before they become a row of the outbox
const AGAIN_MS = 3_000; // before what could not be written is tried again
const REDIAL_MS = 1_000;
const REDIAL_MOST_MS = 30_000;
/** Origin of what an editor on this screen changes. */
export const TYPED = "typed";

export interface LiveRoomPorts {
  readonly shelf: Shelf;
  readonly edge: Edge;
  readonly clock: Clock;
  readonly random: Random;
}

/** What an editor writes, as the outbox names it. */
export interface Written {
  readonly what: Summary["what"];
  /** The words now, for people. */
  readonly text: (doc: Y.Doc) => string;
  /** Nothing is ever written there again, and the room lets nobody in. */
  readonly isOver: (doc: Y.Doc) => boolean;
}

/** One open copy of a document. It lives until closed, or until the shelf drops the copy (`onDropped`): then open another. */
export interface LiveRoom {
  readonly doc: Y.Doc;
  readonly awareness: WebsocketProvider["awareness"];
  readonly onDropped: (listener: () => void) => void;
  /** Whether what was typed is on this device's disk; told when that changes. */
  readonly onSaved: (listener: (saved: boolean) => void) => void;
  /** Writes what was typed to the shelf now. */
  readonly flush: () => Promise<void>;
  /** Writes what was typed to the shelf, and hangs up. */
  readonly close: () => Promise<void>;
}

/** Opens a document, from the shelf alone when there is no line. */
export async function openLiveRoom(ports: LiveRoomPorts, name: DocName, written: Written): Promise<LiveRoom> {
  const open = await openDoc(ports.shelf, name);
  const provider = createProvider(ports.edge, name, open.doc);
  const weaver = createWeaver(ports, open, name, written, provider);
  const { awareness } = provider;
  awareness.setLocalState({ user: { member: ports.shelf.member } }); // the room writes its own word over `user`
  const stopDialling = written.isOver(open.doc) ? () => undefined : keepDialling(ports, provider);
  return {
    doc: open.doc,
    awareness,
    onDropped: (listener) => void open.onDropped(listener),
    onSaved: weaver.onSaved,
    flush: weaver.flush,
    async close() {
      stopDialling();
      await weaver.close();
      provider.destroy();
      awareness.destroy();
      open.close();
    },
  };
}

/** Who else is here, as the room vouches, with what each says of themselves. */
export function othersIn({
  awareness,
  doc,
}: LiveRoom): readonly { readonly member: string; readonly state: Readonly<Record<string, unknown>> }[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    const user: unknown = state["user"];
    if (client === doc.clientID || !isPlain(user) || typeof user["member"] !== "string") return [];
    return [{ member: user["member"], state }];
  });
}

/** A caret as it travels, so that it keeps its place while others write. */
export function caretOut(text: Y.Text, at: number): unknown {
  return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, at));
}

/** Another's caret came over the wire: one that cannot be read is no caret. */
export function caretIn(value: unknown, text: Y.Text): number | undefined {
  if (!isPlain(value) || text.doc === null) return undefined;
  try {
    const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(value), text.doc);
    return at === null || at.type !== text ? undefined : at.index;
  } catch {
    return undefined;
  }
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
  readonly onSaved: (listener: (saved: boolean) => void) => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Gathers what changes in the open copy and brings it to the shelf: others' letters as received, own ones as an unsent edit. */
function createWeaver(ports: LiveRoomPorts, open: OpenDoc, name: DocName, written: Written, provider: WebsocketProvider): Weaver {
  let received: Uint8Array[] = [];
  let typed: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isSaved = true;
  let isOver = false;
  const listeners = new Set<(saved: boolean) => void>();
  const said = (saved: boolean): void => {
    if (saved === isSaved) return;
    isSaved = saved;
    for (const tell of listeners) tell(saved);
  };
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
    const summary: Summary = { what: written.what, by: shelf.member, at: clock(), text: written.text(open.doc) };
    const local = own.length === 0 ? undefined : { id: mintId<MessageId>(clock, random), bytes: joined(own), summary };
    const done = await commit(shelf, {
      kind: "weave",
      doc: name,
      generation: open.generation,
      received: others.length === 0 ? undefined : joined(others),
      local,
    });
    const isFull = !done.ok && done.error.kind === "full";
    said(!isFull);
    if (!isFull) return;
    received = [...others, ...received]; // tried again soon, with the next letter, and when the editor closes
    typed = [...own, ...typed];
    if (!isOver) timer ??= setTimeout(() => void flush(), AGAIN_MS);
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
    onSaved: (listener) => void listeners.add(listener),
    async close() {
      isOver = true;
      open.doc.off("update", take);
      await flush();
    },
  };
}

function joined(updates: readonly Uint8Array[]): Bytes {
  return Y.mergeUpdates([...updates]) as Bytes;
}
