// What a refusal of the edge becomes: kind, words, waiting time, and whether the session was ended on purpose.
import { describe, expect, it } from "vitest";
import { isOffline, turnedBy } from "./ask.ts";

const body = (error: Readonly<Record<string, unknown>>): string => JSON.stringify({ error });

describe("a refusal of the edge", () => {
  it("keeps the edge's words, kind and reason; a kind it does not know it takes from the status", () => {
    expect(turnedBy(403, null, body({ kind: "forbidden", words: "no" }))).toEqual({ kind: "forbidden", words: "no" });
    expect(turnedBy(409, null, body({ kind: "conflict", words: "no", reason: "last-owner" })).reason).toBe("last-owner");
    expect(turnedBy(507, null, body({ kind: "full", words: "no" })).kind).toBe("full");
    expect(turnedBy(404, null, body({ kind: "of tomorrow", words: "no" }))).toEqual({ kind: "unknown", words: "no" });
  });
  it("says how long to wait: by its body, else by the header", () => {
    expect(turnedBy(429, "60", body({ kind: "rate", words: "slow", retryAfterMs: 1_500 })).retryAfterMs).toBe(1_500);
    expect(turnedBy(429, "60", body({ kind: "rate", words: "slow" })).retryAfterMs).toBe(60_000);
    expect(turnedBy(429, "Wed, 21 Oct 2026 07:28:00 GMT", body({ kind: "rate", words: "slow" })).retryAfterMs).toBeUndefined();
  });
  it("tells a session that was ended from one that is merely too old", () => {
    expect(turnedBy(401, null, body({ kind: "signed-out", words: "ended", ended: true })).ended).toBe(true);
    expect(turnedBy(401, null, body({ kind: "signed-out", words: "expired" })).ended).toBeUndefined();
    expect(turnedBy(401, null, body({ kind: "signed-out", words: "?", ended: "yes" })).ended).toBeUndefined();
  });
  it("takes a proxy's own page for no network, and any other odd answer for a refusal", () => {
    expect(isOffline(turnedBy(502, null, "<html>bad gateway</html>"))).toBe(true);
    expect(turnedBy(418, null, "<html>")).toEqual({ kind: "forbidden", words: "HTTP 418" });
  });
  it("does not take the edge's own fault for no network", () => {
    expect(isOffline(turnedBy(500, null, body({ kind: "bug", words: "something broke" })))).toBe(false);
  });
});
