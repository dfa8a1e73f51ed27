// The stock protocol's frames, read by our own reader.
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../test/kit/random.ts";
import { decodeYFrame, encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from "./yFrames.ts";

describe("the stock protocol's frames", () => {
  it("come back as they went", () => {
    const bytes = Uint8Array.from([0, 0]);
    expect(decodeYFrame(encodeStep1(Uint8Array.from([0])))).toMatchObject({ ok: true, value: { kind: "step1" } });
    expect(decodeYFrame(encodeStep2(bytes))).toEqual({ ok: true, value: { kind: "update", bytes } });
    expect(decodeYFrame(encodeUpdate(bytes))).toEqual({ ok: true, value: { kind: "update", bytes } });
    const states = [
      { client: 2 ** 32 - 1, clock: 3, state: { user: { name: "周敏" } } },
      { client: 5, clock: 0, state: null },
    ];
    expect(decodeYFrame(encodeAwareness(states))).toEqual({ ok: true, value: { kind: "awareness", states } });
    expect(decodeYFrame(Uint8Array.from([3]))).toEqual({ ok: true, value: { kind: "who" } });
  });

  it("refuses what is cut, what goes on, what is of no kind, and awareness that is no object", () => {
    const good = encodeAwareness([{ client: 1, clock: 1, state: {} }]);
    expect(decodeYFrame(good.slice(0, -1)).ok).toBe(false);
    expect(decodeYFrame(Uint8Array.from([...good, 0])).ok).toBe(false);
    expect(decodeYFrame(Uint8Array.from([9]))).toMatchObject({ ok: false, error: { kind: "unknown-kind" } });
    expect(decodeYFrame(encodeStep1(Uint8Array.from([200]))).ok).toBe(false);
  });

  it("never throws, whatever comes", () => {
    const random = seededRandom(7);
    const good = encodeAwareness([{ client: 1, clock: 1, state: { user: { name: "x" } } }]);
    for (let i = 0; i < 20_000; i++) {
      const bytes = good.slice();
      for (let n = 0; n <= random() * 4; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      decodeYFrame(bytes.slice(0, 1 + Math.floor(random() * bytes.length)));
    }
  });
});
