// Whether the files that messages name are in the room: nobody is shown a message with a broken picture in it. Reads only.
import type { Doc } from "yjs";
import { filesOf } from "../../shared/domain/filesOf.ts";
import { noteFilesOn, readSentFile, type SentFile } from "../../shared/domain/sentFile.ts";
import { ticketIn } from "./events.ts";
import type { Files } from "./files.ts";

/** Does a new message, or the note, name a file that is not here, or is another than it says? */
export function lacksFile(before: Doc, after: Doc, files: Pick<Files, "has">): boolean {
  const { head, messages, noteFiles } = ticketIn(after);
  const withFiles = messages.filter((one) => filesOf(one).length > 0);
  const beside = noteFilesOn(noteFiles);
  if (withFiles.length === 0 && beside.length === 0) return false;
  const was = ticketIn(before);
  const old = new Set<string>([...was.messages.map((one) => one.id), ...noteFilesOn(was.noteFiles).map((one) => one.id)]);
  const fresh = [...withFiles.filter((one) => !old.has(one.id)).flatMap(filesOf), ...beside.filter((one) => !old.has(one.id))];
  return fresh.some((file) => !files.has(head.id, file));
}

/** Of what a shopper's device names, what is here: the words go through whatever became of a file. */
export function filesHere(
  named: readonly unknown[] | undefined,
  has: (file: SentFile) => boolean,
): { readonly files?: readonly SentFile[] } {
  const here = (named ?? []).flatMap((one) => readSentFile(one) ?? []).filter(has);
  return here.length === 0 ? {} : { files: here };
}
