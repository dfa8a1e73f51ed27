// Passwords: which are too easy, and how one becomes a key. Slow on purpose, so it runs in the Worker, outside every room's turn. Keeps nothing.
import { randomBytes, scrypt } from "node:crypto";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { SCRYPT_NOW, type ScryptCost, type ScryptKey } from "../room/peopleDoor.ts";
import { COMMON_PASSWORDS } from "./commonPasswords.ts";

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const MOST_MEMORY = 64 * 1024 * 1024; // scrypt at our cost needs half of it
const BLOCK_MOST = 4; // "abcdabcdabcd" is as easy as "abcd"

/** The key that a password gives at that cost, hex. */
export function deriveKey(password: string, { salt, n, r, p }: ScryptCost): Promise<string> {
  const cost = { N: n, r, p, maxmem: MOST_MEMORY };
  return new Promise((done, fail) => {
    scrypt(password.normalize("NFKC"), Buffer.from(salt, "hex"), KEY_BYTES, cost, (bug, key) =>
      bug === null ? done(key.toString("hex")) : fail(bug),
    );
  });
}

/** A new password as it is kept, at today's cost. */
export async function makeKey(password: string): Promise<ScryptKey> {
  const cost: ScryptCost = { salt: randomBytes(SALT_BYTES).toString("hex"), ...SCRYPT_NOW };
  return { ...cost, key: await deriveKey(password, cost) };
}

/** May somebody have this password? Refused where anybody would guess it. Length is the shape's business. */
export function hardToGuess(password: string, login: string): Result<true> {
  const plain = password.normalize("NFKC").toLowerCase();
  if (plain === login || plain === login.split("@")[0])
    return refuse("conflict", "a password must be another word than the login", "password-is-login");
  if (COMMON_PASSWORDS.has(plain) || isPattern(plain))
    return refuse("conflict", "this password is one of the first that anybody would try", "password-common");
  return ok(true);
}

/** One short block again and again, or characters one after the other. */
function isPattern(text: string): boolean {
  for (let size = 1; size <= BLOCK_MOST; size++) {
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return true;
  }
  const steps = new Set(Array.from({ length: text.length - 1 }, (_, i) => (text.charCodeAt(i + 1) - text.charCodeAt(i) + 10) % 10));
  const isDigits = /^\d+$/.test(text);
  return isDigits && steps.size === 1;
}
