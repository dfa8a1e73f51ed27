// Why there is no passkey: what the browser throws, as one of a few things to say.
import { describe, expect, it } from "vitest";
import { isNumber, makePasskey, usePasskey, whyNot } from "./passkey.ts";

const thrown = (name: string, code?: string): Error => Object.assign(new Error("x"), { name }, code === undefined ? {} : { code });

describe("a ceremony that gave no passkey", () => {
  it("was given up by the person, timed out, or made way for another try", () => {
    expect(whyNot(thrown("NotAllowedError", "ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY"))).toBe("cancelled");
    expect(whyNot(thrown("AbortError", "ERROR_CEREMONY_ABORTED"))).toBe("cancelled");
  });
  it("found one that is there already", () => {
    expect(whyNot(thrown("InvalidStateError", "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED"))).toBe("already");
  });
  it("stood at an address that can have none", () => {
    expect(whyNot(thrown("SecurityError", "ERROR_INVALID_DOMAIN"))).toBe("address");
    expect(whyNot(thrown("SecurityError", "ERROR_INVALID_RP_ID"))).toBe("address");
  });
  it("met a device that cannot", () => {
    expect(whyNot(thrown("NotSupportedError"))).toBe("unable");
    expect(whyNot("nonsense")).toBe("unable");
  });
  it("was asked for nonsense, and never reached the browser", async () => {
    expect(await usePasskey({})).toEqual({ ok: false, error: "malformed" });
    expect(await makePasskey({ challenge: "AA" })).toEqual({ ok: false, error: "malformed" });
  });
});

describe("an address", () => {
  it("that is a number has no passkeys", () => {
    expect(["127.0.0.1", "10.0.0.8", "[::1]", "::1"].every(isNumber)).toBe(true);
    expect(["localhost", "desk.example", "1.example"].some(isNumber)).toBe(false);
  });
});
