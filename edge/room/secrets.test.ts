// Secrets are compared whole, by their hashes: what differs, and where, changes nothing in the work done.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sameSecret } from "./secrets.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

it("tells the same from another, whatever the lengths", () => {
  expect(sameSecret("abc", "abc", sha256)).toBe(true);
  for (const other of ["", "ab", "abcd", "abd", "ABC"]) expect(sameSecret(other, "abc", sha256)).toBe(false);
});

it("reads every character of both hashes, though the first differs already", () => {
  const reads: number[] = [];
  const watched = (text: string): string => {
    const hashed = text === "kept" ? "0".repeat(64) : `1${"0".repeat(63)}`;
    return Object.assign(Object(hashed) as string, {
      charCodeAt(i: number): number {
        reads.push(i);
        return hashed.charCodeAt(i);
      },
    });
  };
  expect(sameSecret("said", "kept", watched)).toBe(false);
  expect(reads.length).toBe(128);
});
