// Base64url there and back, and what it refuses to read.
import { describe, expect, it } from "vitest";
import { fromBase64url, toBase64url } from "./base64url.ts";

describe("base64url", () => {
  it("gives back the bytes it was given, whatever their number", () => {
    for (let n = 0; n < 70; n++) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 37 + n * 101) & 0xff);
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
    }
  });

  it.each(["=", "AA==", "A", "+/+/", "AB\n", " AA", "AB", "ABD", "é"])("does not read %j", (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});
