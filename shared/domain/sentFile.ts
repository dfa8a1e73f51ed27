// A file somebody sends in a conversation beside their words, as a message names it. Pure; knows no bytes (fileBytes.ts does: a chat page that sends
// none need not fetch that).
import { boolean, integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";

export const FILE_BYTES = 5_000_000; // a receipt or a scan of some pages; larger ones have other ways
export const FILES_MOST = 6; // of one message: a hand full of pictures, and one row of thumbnails
const NAME_CHARS = 120;
const SIDE_MOST = 4_096; // px, as picture.ts has it

export const FILE_KINDS = ["webp", "jpg", "png", "pdf", "txt"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** By what it is: the SHA-256 of its bytes, in hex. */
const FILE_ID = /^[0-9a-f]{64}$/;
export const readFileId: Check<string> = (v) => (typeof v === "string" && FILE_ID.test(v) ? v : undefined);

export const readSentFile = shape({
  id: readFileId,
  kind: oneOf(FILE_KINDS),
  /** As its sender calls it: for people alone. */
  name: string(NAME_CHARS, 1),
  bytes: integer(1, FILE_BYTES),
  /** Of a picture, in px. */
  width: optional(integer(1, SIDE_MOST)),
  height: optional(integer(1, SIDE_MOST)),
});
export type SentFile = Checked<typeof readSentFile>;

/** Of a message; absent: none. */
export const readFiles = optional(list(readSentFile, FILES_MOST));

export const isPictureKind = (kind: FileKind): boolean => kind !== "pdf" && kind !== "txt";

/** What bytes are: what a message says of them beside name and id. */
export type FileFacts = Pick<SentFile, "kind" | "bytes" | "width" | "height">;

// ---- beside the note that colleagues share ---------------------------------------------------------------------------

export const NOTE_FILES_MOST = 20; // those that were taken away too

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** The newest word about one file beside a ticket's note: put there, or (`off`) taken away. */
export const readNoteFile = shape({ by: memberId, at: number(0), file: readSentFile, off: optional(boolean) });
export type NoteFile = Checked<typeof readNoteFile>;
export type NoteFiles = Readonly<Record<string, NoteFile>>; // by file id

/** Those that are there, in the order they came. */
export function noteFilesOn(marks: NoteFiles = {}): readonly SentFile[] {
  return Object.values(marks)
    .filter((one) => one.off !== true)
    .toSorted((a, b) => a.at - b.at || (a.file.id < b.file.id ? -1 : 1))
    .map((one) => one.file);
}
