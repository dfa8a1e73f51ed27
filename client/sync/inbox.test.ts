// Packed frames and plain ones: told in the order they came, whatever takes how long; what is no frame is said to be none.
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import { PONG, type RoomFrame } from "../../shared/wire/frame.ts";
import { pack, packedIn, UNPACKED_MOST } from "../../shared/wire/packed.ts";
import { createInbox } from "./inbox.ts";
import type { SessionEvent } from "./sessionState.ts";

const ENTRY = { doc: "ticket:t1", seq: 9, from: 0, format: "yjs", bytes: new Uint8Array(5_000).fill(7) } as const;
const PAGE: RoomFrame = { kind: "page", since: "", upTo: "e.9", after: "", done: true, live: true, total: 1, entries: [ENTRY] };
const ACK: RoomFrame = { kind: "ack", id: "u1", cursor: "e.9", from: 1, seq: 9 };
const plain = (frame: RoomFrame): ArrayBuffer => encodeRoomFrame(frame).buffer;
const packed = (frame: RoomFrame): ArrayBuffer => pack(encodeRoomFrame(frame), deflateRawSync).buffer;

/** Everything told, once `count` events are. */
async function told(count: number, work: (inbox: ReturnType<typeof createInbox>) => void): Promise<readonly SessionEvent[]> {
  const events: SessionEvent[] = [];
  await new Promise<void>((done) => {
    work(
      createInbox((event) => {
        events.push(event);
        if (events.length === count) done();
      }),
    );
  });
  return events;
}

describe("the inbox of a line", () => {
  it("keeps the order of packed and plain frames, pongs and the end", async () => {
    const events = await told(6, (inbox) => {
      inbox.came(packed(PAGE));
      inbox.came(plain(ACK));
      inbox.came(PONG);
      inbox.came(packed(PAGE));
      inbox.came("what");
      inbox.behind({ kind: "closed", code: 1006 });
    });
    expect(events).toEqual([
      { kind: "frame", frame: PAGE },
      { kind: "frame", frame: ACK },
      { kind: "pong" },
      { kind: "frame", frame: PAGE },
      { kind: "unreadable" },
      { kind: "closed", code: 1006 },
    ]);
  });

  it("tells at once what nothing packed came before", () => {
    const events: SessionEvent[] = [];
    const inbox = createInbox((event) => events.push(event));
    inbox.came(plain(ACK));
    inbox.behind({ kind: "closed", code: 1000 });
    expect(events).toHaveLength(2);
  });

  it("calls unreadable what does not inflate, is cut short, or grows beyond any frame", async () => {
    const whole = new Uint8Array(packed(PAGE));
    const bomb = pack(new Uint8Array(UNPACKED_MOST + 1), deflateRawSync);
    expect(bomb.length).toBeLessThan(10_000);
    const bad = [Uint8Array.of(74, 255, 255, 255), whole.slice(0, whole.length - 4), bomb];
    const events = await told(bad.length, (inbox) => {
      for (const one of bad) inbox.came(one.slice().buffer);
    });
    expect(events).toEqual(bad.map(() => ({ kind: "unreadable" })));
  });
});

describe("packing", () => {
  it("leaves alone what is small, and what does not get smaller", () => {
    const small = encodeRoomFrame(ACK);
    expect(pack(small, deflateRawSync)).toBe(small);
    const noise = crypto.getRandomValues(new Uint8Array(4_000));
    expect(pack(noise, deflateRawSync)).toBe(noise);
    expect(packedIn(new Uint8Array(packed(PAGE)))).toBeDefined();
    expect(packedIn(small)).toBeUndefined();
  });
});
