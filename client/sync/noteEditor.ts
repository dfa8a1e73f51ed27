// The note as a screen edits it. Begins again by itself when the shelf drops its copy (a refusal, a restored room); knows no Y types.
import type { TicketId } from "../../shared/core/ids.ts";
import type { NoteChange, NoteEditor, NotePerson } from "./editors.ts";
import { openLiveNote, type LiveNote } from "./liveNote.ts";
import type { LiveRoomPorts } from "./liveRoom.ts";

/** Opens the note of a ticket for a screen; `NoteEditor` says what each part does. */
export async function openNoteEditor(ports: LiveRoomPorts, ticket: TicketId): Promise<NoteEditor> {
  const changed = new Set<(text: string, splices: readonly NoteChange[]) => void>();
  const saved = new Set<(saved: boolean) => void>();
  const peopled = new Set<(people: readonly NotePerson[]) => void>();
  let people: readonly NotePerson[] = [];
  let closed = false;
  let copy = await openLiveNote(ports, ticket);
  const bind = (note: LiveNote): void => {
    const mine = (): boolean => !closed && note === copy;
    note.onChange((splices) => {
      if (mine()) for (const tell of changed) tell(note.text(), splices);
    });
    note.onPeople((now) => {
      people = now;
      for (const tell of peopled) tell(now);
    });
    note.onSaved((now) => {
      for (const tell of saved) tell(now);
    });
    note.onDropped(() => {
      if (mine()) void beginAgain(note);
    });
  };
  const beginAgain = async (dropped: LiveNote): Promise<void> => {
    const before = dropped.text();
    copy = await openLiveNote(ports, ticket);
    bind(copy);
    await dropped.close();
    if (closed) return copy.close();
    for (const tell of changed) tell(copy.text(), [{ at: 0, remove: before.length, insert: copy.text() }]);
  };
  bind(copy);
  return {
    text: () => copy.text(),
    edit: (change) => copy.edit(change),
    mention: (call) => copy.mention(call),
    onChange(listener) {
      changed.add(listener);
      return () => void changed.delete(listener);
    },
    onPeople(listener) {
      peopled.add(listener);
      listener(people);
      return () => void peopled.delete(listener);
    },
    onSaved(listener) {
      saved.add(listener);
      return () => void saved.delete(listener);
    },
    setCaret: (at) => copy.setCaret(at),
    close() {
      closed = true;
      return copy.close();
    },
  };
}
