// Tokens signed by a shop's server: which count, and what is said of the others.
import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../core/time.ts";
import { claimsIn, IDENTITY_CHARS, judgeIdentity, type Disbelief } from "./identity.ts";

const SECRET = "zgi_a-secret-for-tests-only";
const NOW = Date.UTC(2026, 10, 2, 2, 0);
const SOON = NOW / 1_000 + 3_600;
const CLAIMS = { shop: "demo", id: "u-1029", name: "小雨", tier: "gold", phone: "13800000000", email: "rain@example.com", exp: SOON };

const mac = (text: string): string => createHmac("sha256", SECRET).update(text).digest("base64url");
const encode = (value: unknown): string => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const sign = (claims: unknown): string => `${encode(claims)}.${mac(encode(claims))}`;
const judge = (token: string, now = NOW) => judgeIdentity(token, { shop: "demo", now, mac });

function disbelief(token: string, now = NOW): Disbelief {
  const judged = judge(token, now);
  if (judged.ok) throw new Error(`believed: ${token}`);
  return judged.error;
}

describe("a signed identity", () => {
  it("is believed whole, and what it claims beside is dropped", () => {
    expect(judge(sign({ ...CLAIMS, role: "owner", alg: "none" }))).toEqual({ ok: true, value: CLAIMS });
    expect(judge(sign({ shop: "demo", id: "7", exp: SOON }))).toMatchObject({ ok: true, value: { id: "7" } });
  });

  it("holds until its hour, with five minutes for a clock that is off, and a day at most", () => {
    const until = SOON * 1_000;
    expect(judge(sign(CLAIMS), until + 5 * MINUTE - 1).ok).toBe(true);
    expect(disbelief(sign(CLAIMS), until + 5 * MINUTE)).toEqual({ state: "expired", words: "the token has expired" });
    const longest = { ...CLAIMS, exp: (NOW + DAY + 5 * MINUTE) / 1_000 };
    expect(judge(sign(longest)).ok).toBe(true);
    expect(disbelief(sign({ ...longest, exp: longest.exp + 1 })).words).toContain("24 hours");
    expect(disbelief(sign({ ...CLAIMS, exp: NOW + HOUR })).words).toContain("seconds, not milliseconds");
  });

  it("is worth nothing at another shop", () => {
    expect(disbelief(sign({ ...CLAIMS, shop: "other" })).words).toContain("another shop");
    expect(judgeIdentity(sign(CLAIMS), { shop: "other", now: NOW, mac }).ok).toBe(false);
  });

  it("is refused when any character of it is another", () => {
    const token = sign(CLAIMS);
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "A" ? "B" : "A";
      const forged = token.slice(0, at) + other + token.slice(at + 1);
      if (forged !== token) expect([at, judge(forged).ok]).toEqual([at, false]);
    }
  });

  it.each([
    ["nothing", ""],
    ["a word", "none"],
    ["no signature", `${encode(CLAIMS)}.`],
    ["no claims", `.${mac("")}`],
    ["a JSON Web Token that says it needs no signature", `${encode({ alg: "none", typ: "JWT" })}.${encode(CLAIMS)}.`],
    [
      "a JSON Web Token with three parts",
      `${encode({ alg: "HS256" })}.${encode(CLAIMS)}.${mac(`${encode({ alg: "HS256" })}.${encode(CLAIMS)}`)}`,
    ],
    ["a signature in hex", `${encode(CLAIMS)}.${createHmac("sha256", SECRET).update(encode(CLAIMS)).digest("hex")}`],
    ["a signature of the JSON instead of its text", `${encode(CLAIMS)}.${mac(JSON.stringify(CLAIMS))}`],
    ["a signature under another secret", `${encode(CLAIMS)}.${createHmac("sha256", "x").update(encode(CLAIMS)).digest("base64url")}`],
    ["padding", `${sign(CLAIMS)}=`],
    ["a second spelling of the signature", sign(CLAIMS).slice(0, -1) + nextSpelling(sign(CLAIMS).slice(-1))],
    ["a line break", `${sign(CLAIMS)}\n`],
    ["too much", sign({ ...CLAIMS, more: "x".repeat(IDENTITY_CHARS) })],
  ])("is not %s", (_name, token) => {
    expect(disbelief(token).state).toBe("refused");
  });

  it.each([
    ["no JSON", "hello"],
    ["a list", [CLAIMS]],
    ["nobody's", { ...CLAIMS, id: "" }],
    ["of an unknown tier", { ...CLAIMS, tier: "owner" }],
    ["of a name that is no text", { ...CLAIMS, name: { zh: "小雨" } }],
    ["without an end", { ...CLAIMS, exp: undefined }],
    ["with half a second", { ...CLAIMS, exp: SOON + 0.5 }],
    ["of a negative hour", { ...CLAIMS, exp: -1 }],
    ["of a name longer than a name", { ...CLAIMS, name: "雨".repeat(61) }],
  ])("signed, but %s, is refused", (_name, claims) => {
    expect(disbelief(sign(claims)).words).toMatch(/^signed, but/);
  });

  it("is not read before its signature was right", () => {
    const asked: string[] = [];
    const wrong = judgeIdentity(`${encode("{")}.${mac("other")}`, {
      shop: "demo",
      now: NOW,
      mac(text) {
        asked.push(text);
        return mac(text);
      },
    });
    expect([wrong.ok, asked]).toEqual([false, [encode("{")]]);
  });

  it("carries the longest of everything within its limit", () => {
    const long = {
      shop: "s".repeat(64),
      id: "号".repeat(128),
      name: "名".repeat(60),
      tier: "diamond",
      phone: "1".repeat(40),
      email: "e".repeat(254),
      exp: SOON,
    };
    const escaped = JSON.stringify(long).replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`); // as Python's json writes it
    const token = `${encode(escaped)}.${mac(encode(escaped))}`;
    expect(token.length).toBeLessThanOrEqual(IDENTITY_CHARS);
    expect(judgeIdentity(token, { shop: long.shop, now: NOW, mac })).toEqual({ ok: true, value: long });
  });
});

describe("a page that only wants to know when a token ends", () => {
  it("reads it without believing it, and nothing out of what is no token", () => {
    expect(claimsIn(`${encode(CLAIMS)}.${"A".repeat(43)}`)).toEqual(CLAIMS);
    for (const odd of [
      "",
      "a.b",
      `${Buffer.from([0xff, 0xfe]).toString("base64url")}.${"A".repeat(43)}`,
      `${encode("null")}.${"A".repeat(43)}`,
    ])
      expect(claimsIn(odd)).toBeUndefined();
  });
});

/** Another last character with the same four bits: 43 characters carry 258 bits, the MAC has 256. */
function nextSpelling(last: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return alphabet.charAt(alphabet.indexOf(last) ^ 1);
}
