// Who a shopper is, as the shop's own server signed it: base64url(JSON) "." base64url(HMAC-SHA256 of the text before the dot, under the shop's secret).
// Pure: the MAC is a function given. Nothing in a token is believed, or even read, before its MAC was right.
import { fromBase64url } from "../core/base64url.ts";
import { integer, oneOf, optional, readJson, shape, string, type Checked } from "../core/check.ts";
import type { ShopperId } from "../core/ids.ts";
import { ok, type Result } from "../core/result.ts";
import { DAY, MINUTE, SECOND } from "../core/time.ts";
import { TIERS } from "./ticket.ts";

export const IDENTITY_CHARS = 3_072; // all claims at their longest, escaped, with room to spare
const IDENTITY_MOST_MS = DAY; // a token that leaks is of use for a day at most
const CLOCK_SKEW_MS = 5 * MINUTE; // shop servers whose clock nobody looks after
const TOKEN = /^[A-Za-z0-9_-]{1,3028}\.[A-Za-z0-9_-]{43}$/; // 32 bytes of MAC are 43 characters

const customer = {
  /** The shop's own id of this customer; any text. */
  id: string(128, 1),
  name: optional(string(60, 1)),
  tier: optional(oneOf(TIERS)),
  phone: optional(string(40, 1)),
  email: optional(string(254, 3)),
} as const;
export const readCustomer = shape(customer);
export type Customer = Checked<typeof readCustomer>;

/** `shop`: whom the token is for, so that one shop's is worth nothing at another. `exp`: seconds since 1970. */
const readClaims = shape({ ...customer, shop: string(64, 1), exp: integer() });
export type Claims = Checked<typeof readClaims>;

/** Why a token does not count. `words` are for the shop's developer, never for the shopper. */
export interface Disbelief {
  readonly state: "expired" | "refused";
  readonly words: string;
}

export interface JudgePorts {
  readonly shop: string;
  readonly now: number;
  /** HMAC-SHA256 of a text under the shop's secret, base64url. */
  readonly mac: (text: string) => string;
}

/** The claims, if this shop signed them and they still hold; else why not. Never throws. */
export function judgeIdentity(token: string, { shop, now, mac }: JudgePorts): Result<Claims, Disbelief> {
  if (token.length > IDENTITY_CHARS) return disbelieve(`a token may have ${IDENTITY_CHARS} characters`);
  if (!TOKEN.test(token)) return disbelieve("this is not base64url(JSON) + '.' + base64url(HMAC-SHA256)");
  const dot = token.indexOf(".");
  if (!sameText(mac(token.slice(0, dot)), token.slice(dot + 1)))
    return disbelieve("the signature is wrong: is it this shop's identity secret?");
  const claims = claimsIn(token);
  if (claims === undefined) return disbelieve("signed, but not {shop, id, name?, tier?, phone?, email?, exp} as they should be");
  if (claims.shop !== shop) return disbelieve("signed for another shop");
  const until = claims.exp * SECOND;
  if (until > now + IDENTITY_MOST_MS + CLOCK_SKEW_MS)
    return disbelieve("exp is more than 24 hours ahead (it counts seconds, not milliseconds)");
  if (until + CLOCK_SKEW_MS <= now) return { ok: false, error: { state: "expired", words: "the token has expired" } };
  return ok(claims);
}

/** What a token says of itself, UNCHECKED: for a page that wants to know when to ask for the next one. */
export function claimsIn(token: string): Claims | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = fromBase64url(token.slice(0, token.indexOf(".")));
  if (bytes === undefined) return undefined;
  try {
    const read = readJson(readClaims, new TextDecoder("utf-8", { fatal: true }).decode(bytes), "the claims");
    return read.ok ? read.value : undefined;
  } catch {
    return undefined; // not UTF-8
  }
}

const SIGNED = "signed-"; // begins the shopper ids that only a signature gives

/** The id of the customer whose hash this is. */
export const signedShopper = (hash: string): ShopperId => `${SIGNED}${hash}` as ShopperId;

/** Is this an id that only a signature gives? A device that calls itself so is refused. */
export const isSignedShopper = (shopper: string): boolean => shopper.startsWith(SIGNED);

const disbelieve = (words: string): Result<never, Disbelief> => ({ ok: false, error: { state: "refused", words } });

/** In a time that says nothing about where they differ. */
function sameText(a: string, b: string): boolean {
  let differs = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) differs |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return differs === 0;
}
