// Passkeys by the WebAuthn library: what a browser is asked, and whether its answer holds. Keeps nothing; the room keeps challenges and keys.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { optional, shape, string } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { Me } from "../../shared/wire/peopleApi.ts";
import type { KnownPasskey, NewPasskey } from "../room/peopleDoor.ts";

/** Where our page is, as the browser signs it. */
export interface Place {
  /** The passkey's home: a domain, without scheme and port. */
  readonly id: string;
  readonly origin: string;
}

const SHOP_NAME = "掌柜 Zhanggui";

/** The place of a page of ours: https, or this very machine; elsewhere browsers have no passkeys. `page`: its origin. */
export function placeOf(page: string): Result<Place> {
  if (!URL.canParse(page)) return noPasskeys;
  const { hostname, origin, protocol } = new URL(page);
  const isAddress = /^[\d.]+$|:/.test(hostname); // an address is no domain
  if (isAddress || (protocol !== "https:" && !isLocal(hostname))) return noPasskeys;
  return ok({ id: hostname, origin });
}

const noPasskeys = refuse("forbidden", "passkeys need https, or localhost: please use a password here", "passkeys-not-here");
const isLocal = (hostname: string): boolean => hostname === "localhost" || hostname.endsWith(".localhost");

/** What a browser is asked that signs in with a passkey which names its owner itself. */
export async function askToSignIn(place: Place, challenge: string): Promise<Readonly<Record<string, unknown>>> {
  return { ...(await generateAuthenticationOptions({ rpID: place.id, challenge: bytesOf(challenge), userVerification: "required" })) };
}

/** What a browser is asked that makes a passkey for this member. */
export async function askToMake(place: Place, challenge: string, me: Me): Promise<Readonly<Record<string, unknown>>> {
  const options = await generateRegistrationOptions({
    rpName: SHOP_NAME,
    rpID: place.id,
    userID: new TextEncoder().encode(me.member.id),
    userName: me.login ?? me.member.name.zh,
    userDisplayName: me.member.name.zh,
    challenge: bytesOf(challenge),
    attestationType: "none",
    excludeCredentials: me.passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { ...options };
}

/** The passkey an answer speaks of; undefined where it speaks of none. */
export function passkeyIn(answer: unknown): string | undefined {
  return readAssertion(answer)?.id;
}

/** Does the answer prove, here and to this challenge, that its sender holds the passkey? Gives the new counter. */
export async function checkSignIn(place: Place, challenge: string, known: KnownPasskey, answer: unknown): Promise<Result<number>> {
  const read = readAssertion(answer);
  if (read === undefined || read.id !== known.id) return doesNotFit;
  const { userHandle, ...response } = read.response;
  if (userHandle !== undefined && userHandle !== handleOf(known.member)) return doesNotFit; // a passkey of another of this shop's people
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id: read.id, rawId: read.rawId, type: "public-key", clientExtensionResults: {}, response },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.id,
      credential: { id: known.id, publicKey: bytesOf(known.key), counter: known.counter },
      requireUserVerification: true,
    });
    return verified ? ok(authenticationInfo.newCounter) : doesNotFit;
  } catch {
    return doesNotFit; // the library says no by throwing; why is nobody's business
  }
}

/** Is the answer a passkey made here, for this challenge? */
export async function checkNew(place: Place, challenge: string, label: string, answer: unknown): Promise<Result<NewPasskey>> {
  const read = readAttestation(answer);
  if (read === undefined) return doesNotFit;
  try {
    const made = await verifyRegistrationResponse({
      response: { id: read.id, rawId: read.rawId, type: "public-key", clientExtensionResults: {}, response: read.response },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.id,
      requireUserVerification: true,
    });
    if (!made.verified) return doesNotFit;
    const { id, publicKey, counter } = made.registrationInfo.credential;
    return ok({ id, key: Buffer.from(publicKey).toString("base64url"), counter, label });
  } catch {
    return doesNotFit;
  }
}

const doesNotFit = refuse("signed-out", "this passkey does not fit: please try again, or use another way to sign in", "passkey-unfit");

const text = string(8_000, 1);
const id = string(1_400, 1);
const readAssertion = shape({
  id,
  rawId: id,
  response: shape({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: optional(string(200)) }),
});
const readAttestation = shape({
  id,
  rawId: id,
  response: shape({ clientDataJSON: text, attestationObject: text }),
});

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64url, "base64url"));
}

function handleOf(member: string): string {
  return Buffer.from(member).toString("base64url");
}
