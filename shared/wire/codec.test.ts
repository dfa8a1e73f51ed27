// Frames there and back; what cannot be is refused, never half read.
import { describe, expect, it } from "vitest";
import { asId } from "../core/ids.ts";
import { createWriter } from "../core/bytes.ts";
import { decodeDeskFrame, decodeRoomFrame, encodeDeskFrame, encodeRoomFrame } from "./codec.ts";
import { FETCH_MOST, FRAME_IN_BYTES, type FeedEntry, type RoomFrame } from "./frame.ts";
import { BUCKETS } from "./tally.ts";

const ENTRY: FeedEntry = { doc: "ticket:t1", seq: 300, from: 299, format: "yjs", bytes: Uint8Array.of(1, 2, 3) };
const FRAMES: readonly RoomFrame[] = [
  { kind: "welcome", protocol: 3, epoch: "e", member: "amy", now: 1 },
  { kind: "page", since: "", upTo: "e.1", after: "0.4.9", done: true, live: true, total: 1, entries: [ENTRY] },
  { kind: "change", cursor: "e.2", entry: ENTRY },
  { kind: "ack", id: "u1", cursor: "e.3", from: 2, seq: 3 },
  { kind: "tally", tally: { a: 2 ** 32 - 1, b: 0 } },
  { kind: "shopper", ticket: "t1", typing: true, read: "" },
  { kind: "presence", people: [{ member: asId("amy"), presence: "online", since: 1, viewing: "t1", writing: true, quietMs: 4_000 }] },
  { kind: "listing", buckets: [0, 255], docs: [{ name: "shop", seq: 1 }] },
  { kind: "copies", done: false, entries: [ENTRY, { ...ENTRY, from: 0, format: "anew" }] },
];
const sums = Array.from({ length: BUCKETS }, (_, i) => ({ a: i, b: 2 ** 32 - 1 - i }));

describe("a frame", () => {
  it.each(FRAMES)("comes back as it went: $kind", (frame) => {
    expect(decodeRoomFrame(encodeRoomFrame(frame))).toEqual({ ok: true, value: frame });
  });
  it("of a desk comes back as it went, and is below the limit at its largest", () => {
    for (const frame of [
      { kind: "doubt", sums },
      { kind: "presence", presence: "busy", viewing: "t1", writing: true },
      { kind: "presence", presence: "online", viewing: "", writing: false, hears: true, quiet: true },
      { kind: "fetch", docs: Array.from({ length: FETCH_MOST }, (_, i) => `ticket:${"x".repeat(60)}${i}`) },
    ] as const) {
      const bytes = encodeDeskFrame(frame);
      expect(bytes.length).toBeLessThan(FRAME_IN_BYTES / 4);
      expect(decodeDeskFrame(bytes)).toEqual({ ok: true, value: frame });
    }
  });
  it("with sums no tally can have, too few of them, or too many names is refused", () => {
    const bad = [
      encodeDeskFrame({ kind: "doubt", sums: sums.map(({ b }) => ({ a: 2 ** 32, b })) }),
      encodeDeskFrame({ kind: "doubt", sums: sums.slice(1) }),
      Uint8Array.from([...encodeDeskFrame({ kind: "doubt", sums }), 0]),
      encodeDeskFrame({ kind: "fetch", docs: Array.from({ length: FETCH_MOST + 1 }, () => "x") }),
      createWriter()
        .byte(6)
        .uint(2 ** 50)
        .done(),
    ];
    for (const one of bad) expect(decodeDeskFrame(one).ok).toBe(false);
    expect(
      decodeRoomFrame(
        createWriter()
          .byte(71)
          .uint(2 ** 32)
          .uint(0)
          .done(),
      ).ok,
    ).toBe(false);
    expect(
      decodeRoomFrame(
        createWriter()
          .byte(72)
          .uint(2 ** 50)
          .done(),
      ).ok,
    ).toBe(false);
  });
});
