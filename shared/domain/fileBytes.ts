// What may be sent in a conversation, told by its bytes, and a name fit for it. Pure; never trusts a name or a type that is said of it.
import { PICTURE_BYTES, readPicture } from "./picture.ts";
import { FILE_BYTES, isPictureKind, type FileFacts, type FileKind } from "./sentFile.ts";

const STEM_SIGNS = 50; // an emoji takes two characters

/** Tells what may be sent by its bytes; undefined for everything else: pages, drawings with scripts, programs, archives. */
export function readFileBytes(bytes: Uint8Array): FileFacts | undefined {
  if (bytes.length === 0 || bytes.length > FILE_BYTES) return undefined;
  const picture = bytes.length <= PICTURE_BYTES ? readPicture(bytes) : undefined;
  if (picture !== undefined) return { kind: picture.kind, bytes: bytes.length, width: picture.width, height: picture.height };
  if (isPdf(bytes)) return { kind: "pdf", bytes: bytes.length };
  return isPlainText(bytes) ? { kind: "txt", bytes: bytes.length } : undefined;
}

const PDF_END = 1_024; // its end mark may be followed by a little (ISO 32000-1, implementation notes)

function isPdf(bytes: Uint8Array): boolean {
  const letters = (part: Uint8Array): string => String.fromCharCode(...part);
  return letters(bytes.subarray(0, 5)) === "%PDF-" && letters(bytes.subarray(-PDF_END)).includes("%%EOF");
}

/** Written text and nothing a browser could take for a page: UTF-8, no control characters, not begun with a "<". */
function isPlainText(bytes: Uint8Array): boolean {
  const isText = bytes.every((one) => one >= 0x20 || one === 0x09 || one === 0x0a || one === 0x0d);
  if (!isText) return false;
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes).trimStart().startsWith("<");
  } catch {
    return false;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken away
const UNFIT = /[\x00-\x1f\x7f"*/:<>?\\|\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g; // of file systems, and what turns writing round

/** A name fit to be shown and saved under: no path, no trick, and the ending of what it is. */
export function fileName(given: string, kind: FileKind): string {
  const bare = given.toWellFormed().replace(UNFIT, " ").trim().replace(/^\.+/, "");
  const stem = bare.replace(/\.[A-Za-z0-9]{1,5}$/, "").trim();
  const isFit = bare.toLowerCase().endsWith(`.${kind}`);
  const name = isFit ? stem : isPictureKind(kind) || stem === "" ? stem : bare;
  return `${[...(name === "" ? "file" : name)].slice(0, STEM_SIGNS).join("")}.${kind}`;
}
