// The note of a ticket, open for editing: its text as splices and the carets of colleagues. Knows the note; the line and the shelf are liveRoom.ts.
import type * as Y from "yjs";
import { mintId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { noteOf, readTicketDoc } from "../../shared/doc/ticketDoc.ts";
import { writeMention } from "../../shared/doc/tiesDoc.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { NoteCall, NoteChange, NotePerson } from "./editors.ts";
import { caretIn, caretOut, openLiveRoom, othersIn, TYPED, type LiveRoomPorts } from "./liveRoom.ts";

/** One open copy of a note. It lives until closed, or until the shelf drops the copy (`onDropped`): then open another. */
export interface LiveNote {
  readonly text: () => string;
  readonly edit: (splice: NoteChange) => void;
  readonly mention: (call: NoteCall) => void;
  /** Somebody else changed the text. */
  readonly onChange: (listener: (splices: readonly NoteChange[]) => void) => void;
  readonly onPeople: (listener: (people: readonly NotePerson[]) => void) => void;
  readonly onDropped: (listener: () => void) => void;
  /** Whether what was typed is on this device's disk; told when that changes. */
  readonly onSaved: (listener: (saved: boolean) => void) => void;
  readonly setCaret: (at: number | undefined) => void;
  /** Writes what was typed to the shelf, and hangs up. */
  readonly close: () => Promise<void>;
}

/** Opens the note of a ticket, from the shelf alone when there is no line. */
export async function openLiveNote(ports: LiveRoomPorts, ticket: TicketId): Promise<LiveNote> {
  const room = await openLiveRoom(ports, ticketDocName(ticket), {
    what: "note",
    text: (doc) => noteOf(doc).toString(),
    isOver: isOfErased,
  });
  const text = noteOf(room.doc);
  return {
    text: () => text.toString(),
    edit: ({ at, remove, insert }) =>
      room.doc.transact(() => {
        text.delete(at, Math.min(remove, text.length - at));
        text.insert(at, insert);
      }, TYPED),
    mention: ({ at, remove, call, member, team }) =>
      room.doc.transact(() => {
        text.delete(at, Math.min(remove, text.length - at));
        const id = mintId<MessageId>(ports.clock, ports.random);
        const who = { ...(member === undefined ? {} : { member }), ...(team === undefined ? {} : { team }) };
        writeMention(room.doc, id, { by: ports.shelf.member, at: ports.clock(), ...who }, at, call);
      }, TYPED),
    onChange: (listener) =>
      text.observe((event) => {
        if (event.transaction.origin !== TYPED) listener(splicesOf(event));
      }),
    onPeople(listener) {
      const tell = (): void => listener(othersIn(room).map(({ member, state }) => ({ member, caret: caretIn(state["caret"], text) })));
      room.awareness.on("change", tell);
      tell();
    },
    onDropped: room.onDropped,
    onSaved: room.onSaved,
    setCaret: (at) => room.awareness.setLocalStateField("caret", at === undefined ? null : caretOut(text, at)),
    close: room.close,
  };
}

function isOfErased(doc: Y.Doc): boolean {
  const ticket = readTicketDoc(doc);
  return ticket.ok && isErased(ticket.value.head.shopper.id);
}

/** The splices of a change of the text, in order, as an editor applies them one after the other. */
function splicesOf(event: Y.YTextEvent): readonly NoteChange[] {
  const out: NoteChange[] = [];
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
