// The tail of a document's row: the updates accepted since its snapshot, each with the room's number of it.
import { createReader, createWriter } from "../../shared/core/bytes.ts";

export interface TailEntry {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export function encodeTail(tail: readonly TailEntry[]): Uint8Array<ArrayBuffer> {
  const writer = createWriter();
  for (const one of tail) writer.uint(one.seq).bytes(one.bytes);
  return writer.done();
}

/** Throws on bytes we did not write ourselves: a broken database. */
export function decodeTail(bytes: Uint8Array): readonly TailEntry[] {
  const reader = createReader(bytes);
  const tail: TailEntry[] = [];
  while (!reader.atEnd()) tail.push({ seq: reader.uint(), bytes: reader.bytes() });
  if (reader.broken()) throw new Error("a tail that cannot be read");
  return tail;
}
