// An authenticator in software: makes passkeys (ES256, attestation "none") and signs with them as a browser's would, or as a forger's. For tests.
import type { PasskeyAsk } from "../../shared/wire/peopleApi.ts";

export interface Authenticator {
  /** Its passkey's id, base64url. */
  readonly id: string;
  /** The answer to options for making a passkey. */
  readonly make: (ask: PasskeyAsk, forged?: Forged) => Promise<Readonly<Record<string, unknown>>>;
  /** The answer to options for signing in. The counter rises each time, where it counts. */
  readonly sign: (ask: PasskeyAsk, forged?: Forged) => Promise<Readonly<Record<string, unknown>>>;
}

/** What a forger changes. */
export interface Forged {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  /** The person did not show who they are. */
  readonly unverified?: boolean;
  readonly userHandle?: string;
  /** Signs with another key than the passkey's. */
  readonly otherKey?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

const ES256 = { name: "ECDSA", namedCurve: "P-256" } as const;

/** A device with one passkey, for pages of `origin`. `counts`: false for those that always say 0. */
export async function createAuthenticator(origin: string, counts = true): Promise<Authenticator> {
  const pair = await crypto.subtle.generateKey(ES256, true, ["sign", "verify"]);
  const other = await crypto.subtle.generateKey(ES256, true, ["sign", "verify"]);
  const rawId = crypto.getRandomValues(new Uint8Array(32));
  const id = base64url(rawId);
  const publicKey = coseKey(await crypto.subtle.exportKey("jwk", pair.publicKey));
  const home = new URL(origin).hostname;
  let counter = 0;
  let handle = "";
  const clientData = (type: string, ask: PasskeyAsk, forged: Forged): Uint8Array<ArrayBuffer> =>
    utf8(
      JSON.stringify({
        type,
        challenge: forged.challenge ?? ask.options["challenge"],
        origin: forged.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authData = async (flags: number, count: number, forged: Forged, more = new Uint8Array(0)): Promise<Uint8Array<ArrayBuffer>> => {
    const said = forged.unverified === true ? flags & ~VERIFIED : flags;
    return join(await sha256(utf8(forged.rpId ?? home)), Uint8Array.from([said]), uint32(count), more);
  };
  return {
    id,
    async make(ask, forged = {}) {
      const user = ask.options["user"];
      handle = typeof user === "object" && user !== null && "id" in user && typeof user.id === "string" ? user.id : "";
      const attested = join(new Uint8Array(16), Uint8Array.from([0, rawId.length]), rawId, publicKey);
      const data = await authData(PRESENT | VERIFIED | HAS_KEY, 0, forged, attested);
      const object = join(map(3), cborText("fmt"), cborText("none"), cborText("attStmt"), map(0), cborText("authData"), cborBytes(data));
      const clientDataJSON = base64url(clientData("webauthn.create", ask, forged));
      return {
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject: base64url(object) },
      };
    },
    async sign(ask, forged = {}) {
      if (counts) counter++;
      const data = await authData(PRESENT | VERIFIED, forged.counter ?? counter, forged);
      const client = clientData("webauthn.get", ask, forged);
      const key = forged.otherKey === true ? other.privateKey : pair.privateKey;
      const raw = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, join(data, await sha256(client))));
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(der(raw)),
        userHandle: forged.userHandle ?? handle,
      };
      return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
    },
  };
}

// ---- the bytes of it: COSE, CBOR and DER, as far as one passkey needs them -------------------------------------------

function coseKey({ x = "", y = "" }: JsonWebKey): Uint8Array<ArrayBuffer> {
  const head = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]; // EC2, ES256, P-256
  return join(
    Uint8Array.from(head),
    Uint8Array.from([0x21]),
    cborBytes(fromBase64url(x)),
    Uint8Array.from([0x22]),
    cborBytes(fromBase64url(y)),
  );
}

const map = (entries: number): Uint8Array<ArrayBuffer> => Uint8Array.from([0xa0 + entries]);

function cborText(text: string): Uint8Array<ArrayBuffer> {
  return join(Uint8Array.from([0x60 + text.length]), utf8(text));
}

function cborBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 0xff];
  return join(Uint8Array.from(head), bytes);
}

/** WebCrypto gives r and s side by side; WebAuthn wants them as DER integers. */
function der(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = [raw.slice(0, 32), raw.slice(32)].map((one) => {
    const from = one.findIndex((byte) => byte !== 0);
    const bare = one.slice(from);
    const positive = (bare[0] ?? 0) >= 0x80 ? join(Uint8Array.from([0]), bare) : bare;
    return join(Uint8Array.from([0x02, positive.length]), positive);
  });
  const body = join(...numbers);
  return join(Uint8Array.from([0x30, body.length]), body);
}

function uint32(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]);
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const fromBase64url = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64url"));
