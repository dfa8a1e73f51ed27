// What is secret is compared to its end: by reading how it is read, not by a clock.
import { describe, expect, it } from "vitest";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sameSecret } from "../../edge/room/secrets.ts";
import { judgeIdentity } from "../../shared/domain/identity.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** How many characters were read, one by one, while `work` ran. */
function charactersRead(work: () => void): number {
  const real = String.prototype.charCodeAt;
  let read = 0;
  String.prototype.charCodeAt = function charCodeAt(this: string, at: number) {
    read++;
    return real.call(this, at);
  };
  try {
    work();
  } finally {
    String.prototype.charCodeAt = real;
  }
  return read;
}

describe("a secret", () => {
  it("is compared by hashes, all 64 characters of both, wherever they differ and however long what was said is", () => {
    const kept = "the right one";
    const counts = ["the right one", "the right onf", "xhe right one", "", "x", "x".repeat(10_000), kept.slice(0, 5)].map((said) =>
      charactersRead(() => sameSecret(said, kept, sha256)),
    );
    expect(new Set(counts)).toEqual(new Set([128]));
    expect([sameSecret(kept, kept, sha256), sameSecret("the right onf", kept, sha256)]).toEqual([true, false]);
  });

  it("signature of a shop is compared to the end before anything in the token is read", () => {
    const mac = (text: string): string => createHash("sha256").update(`secret${text}`).digest("base64url");
    const body = "eyJ4IjoxfQ";
    const right = mac(body);
    const judge = (signature: string): number => charactersRead(() => judgeIdentity(`${body}.${signature}`, { shop: "s", now: 0, mac }));
    const wrongAt = (at: number): string => right.slice(0, at) + (right[at] === "A" ? "B" : "A") + right.slice(at + 1);
    expect(new Set([0, 1, 20, 42].map((at) => judge(wrongAt(at))))).toEqual(new Set([86]));
  });

  it("is never compared by its own text where the room keeps one: rows hold hashes, and are found by them", () => {
    const room = resolve(import.meta.dirname, "../../edge/room");
    const suspicious =
      /\b(token|secret|capability|code|password|invite)\b\s*[!=]==?(?![=\s]*(?:undefined|""|null))|[!=]==?\s*\b(token|secret|capability|password)\b/;
    for (const file of readdirSync(room).filter((one) => one.endsWith(".ts") && !one.endsWith(".test.ts"))) {
      const lines = readFileSync(resolve(room, file), "utf8")
        .split("\n")
        .filter((line) => !line.trimStart().startsWith("//"));
      expect([file, lines.filter((line) => suspicious.test(line) && !/hash\(/.test(line))]).toEqual([file, []]);
    }
  });
});
