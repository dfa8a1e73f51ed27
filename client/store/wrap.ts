// A shelf's key inside another key, by WebCrypto. Pure but for the platform's randomness; keeps nothing.
// Where a page has no WebCrypto (plain http in a shop's own network) nothing can be wrapped, and the callers say what that means.

export type Bytes = Uint8Array<ArrayBuffer>;

/** A key inside another: AES-256-GCM. */
export interface Wrapped {
  readonly nonce: Bytes;
  readonly bytes: Bytes;
}

const NONCE_BYTES = 12;
const AES = { name: "AES-GCM", length: 256 } as const;
const ABOUT = "zhanggui shelf"; // no other key of ours is made from the same halves

/** A key that opens here and cannot be taken out by a script; undefined without WebCrypto. */
export async function makeOwnKey(): Promise<CryptoKey | undefined> {
  return subtle()?.generateKey(AES, false, ["encrypt", "decrypt"]);
}

/** The key that a half from the room and the lock that lies here give together (HKDF-SHA256); undefined without WebCrypto. */
export async function keyOfHalves(half: string, lock: string): Promise<CryptoKey | undefined> {
  const crypto = subtle();
  if (crypto === undefined) return undefined;
  const utf8 = new TextEncoder();
  const secret = await crypto.importKey("raw", utf8.encode(half), "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: utf8.encode(lock), info: utf8.encode(ABOUT) };
  return crypto.deriveKey(how, secret, AES, false, ["encrypt", "decrypt"]);
}

export async function wrap(by: CryptoKey, key: Bytes): Promise<Wrapped> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return { nonce, bytes: new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, by, key)) };
}

/** undefined: wrapped by another key, or not what was wrapped. */
export async function unwrap(by: CryptoKey, { nonce, bytes }: Wrapped): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, by, bytes));
  } catch {
    return undefined;
  }
}

function subtle(): SubtleCrypto | undefined {
  return globalThis.crypto?.subtle as SubtleCrypto | undefined; // the types forget pages without https
}
