// An internal note as it is read: its words, and the calls that stand in them. Pure.
import type { Called } from "../../../shared/domain/ties/mention.ts";

export interface NotePart {
  readonly text: string;
  /** Of a call: whom. */
  readonly call?: Called;
}

/** In their order, without the empty lines before and behind. Of two calls that overlap the first stands. */
export function noteParts(note: string, called: readonly Called[]): readonly NotePart[] {
  const begin = note.length - note.trimStart().length;
  const end = note.trimEnd().length;
  const parts: NotePart[] = [];
  let at = begin;
  for (const call of called) {
    if (call.from < at || call.to > end) continue;
    if (call.from > at) parts.push({ text: note.slice(at, call.from) });
    parts.push({ text: note.slice(call.from, call.to), call });
    at = call.to;
  }
  return at < end ? [...parts, { text: note.slice(at, end) }] : parts;
}
