// Which addresses bring a token to the door.
import { describe, expect, it } from "vitest";
import { readArrival } from "./arrival.ts";

describe("an address that arrives", () => {
  it("may bring a set-up or an invite token", () => {
    expect(readArrival("#setup=abcDEF_-123")).toEqual({ kind: "setup", token: "abcDEF_-123" });
    expect(readArrival("#invite=abcDEF_-123")).toEqual({ kind: "invite", token: "abcDEF_-123" });
  });
  it("brings none when it names a ticket or a page, is empty, or holds no token", () => {
    for (const hash of ["", "#", "#t=01abc", "#settings/people", "#invite=", "#setup=short", "#invite=a%20b%20c%20d%20e"])
      expect(readArrival(hash)).toBeUndefined();
  });
});
