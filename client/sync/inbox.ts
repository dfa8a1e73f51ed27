// What came on a line, in order, though a packed frame takes a moment to inflate. Decodes; decides nothing.
import { concat } from "../../shared/core/bytes.ts";
import { decodeRoomFrame } from "../../shared/wire/codec.ts";
import { PONG } from "../../shared/wire/frame.ts";
import { packedIn, UNPACKED_MOST } from "../../shared/wire/packed.ts";
import type { SessionEvent } from "./sessionState.ts";

export interface Inbox {
  readonly came: (data: unknown) => void;
  /** Something else happened on the line: told after all that came before it. */
  readonly behind: (event: SessionEvent) => void;
}

/** Tells at once what needs no inflating, unless something before it still does. */
export function createInbox(tell: (event: SessionEvent) => void): Inbox {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  const queue = (event: () => SessionEvent | Promise<SessionEvent>): void => {
    waiting++;
    last = last.then(async () => {
      const told = await event();
      waiting--;
      tell(told);
    });
  };
  return {
    came(data) {
      const packed = data instanceof ArrayBuffer ? packedIn(new Uint8Array(data)) : undefined;
      if (packed !== undefined) queue(() => inflated(packed).then(eventOf, () => ({ kind: "unreadable" })));
      else if (waiting > 0) queue(() => eventOf(data));
      else tell(eventOf(data));
    },
    behind(event) {
      if (waiting > 0) queue(() => event);
      else tell(event);
    },
  };
}

function eventOf(data: unknown): SessionEvent {
  if (data === PONG) return { kind: "pong" };
  if (!(data instanceof ArrayBuffer)) return { kind: "unreadable" };
  const frame = decodeRoomFrame(new Uint8Array(data));
  return frame.ok ? { kind: "frame", frame: frame.value } : { kind: "unreadable" };
}

/** Throws on bytes that are not deflated, and on more than any frame can be. No Blob on the way: each is told to another process. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined); // the reader meets the same error
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(parts).buffer;
    parts.push(value);
    size += value.length;
    if (size > UNPACKED_MOST) {
      await reader.cancel();
      throw new Error("a frame that is larger than frames are");
    }
  }
}
