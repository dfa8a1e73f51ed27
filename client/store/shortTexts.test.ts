// Short texts done without the platform: the same letters, the same bytes, the same refusals.
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../test/kit/random.ts";
import { decoding, encodingInto } from "./shortTexts.ts";

const TEXTS = [
  "",
  "a",
  "ticket:01JD",
  "退款",
  "a退",
  "\u0000",
  "\u007f",
  "\u0080",
  "é",
  "😀",
  "x".repeat(40),
  "x".repeat(41),
  `${"x".repeat(39)}款`,
  "\ud800",
];

function drawn(random: () => number): string {
  const most = random() < 0.7 ? 0x7f : 0x9fff;
  return Array.from({ length: Math.floor(random() * 60) }, () => String.fromCharCode(Math.floor(random() * most))).join("");
}

describe("short texts", () => {
  const random = seededRandom(7);
  const texts = [...TEXTS, ...Array.from({ length: 2_000 }, () => drawn(random))];

  it("are written as the platform writes them, also where there is no room", () => {
    const encoder = new TextEncoder();
    const encodeInto = encodingInto(encoder);
    for (const text of texts)
      for (const room of [200, 10]) {
        const [own, its] = [new Uint8Array(room), new Uint8Array(room)];
        expect(encodeInto(text, own)).toEqual(encoder.encodeInto(text, its));
        const { written } = encoder.encodeInto(text, its);
        expect(own.subarray(0, written)).toEqual(its.subarray(0, written));
      }
  });

  it("are read as the platform reads them; what is no text is refused", () => {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const decode = decoding(decoder);
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      expect(decode(bytes)).toBe(decoder.decode(bytes));
    }
    for (const bytes of [[0xff], [0x61, 0xc3], [0xe9, 0x80]]) expect(() => decode(Uint8Array.from(bytes))).toThrow(TypeError);
  });
});
