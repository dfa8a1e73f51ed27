// What a row says, made unreadable and readable again: XChaCha20-Poly1305 over everything but its keys and indexes. Knows no database.
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { concat } from "../../shared/core/bytes.ts";
import { isPlain } from "../../shared/core/check.ts";

export type Fields = Readonly<Record<string, unknown>>;
type Bytes = Uint8Array<ArrayBuffer>;

export const KEY_BYTES = 32;
const NONCE_BYTES = 24; // long enough to be drawn at random for every row
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;

export interface Seal {
  /** Nonce and ciphertext. `about` is not hidden, but bound: the same bytes under another `about` do not open. */
  readonly close: (about: string, fields: Fields) => Bytes;
  /** Fresh fields, the caller's own. undefined: another key, another `about`, or not the bytes that were sealed. */
  readonly open: (about: string, sealed: Uint8Array) => Record<string, unknown> | undefined;
}

// A list is read again at every change of any of its rows: what was just sealed or opened is not deciphered anew.
const REMEMBERED = 500; // rows: ten pages of a list
const REMEMBERED_BYTES = 4_000; // a row of a list has about 1,000; documents are read one at a time

/**
 * Synchronous, because an IndexedDB transaction ends while anything else is awaited. `nonce`: 24 bytes nobody can foresee, never twice. `most`: rows
 * remembered; 0 for a thread that sees each but once.
 */
export function createSeal(key: Uint8Array, nonce: () => Uint8Array = createNonces(), most = REMEMBERED): Seal {
  const known = new Map<string, { readonly sealed: Uint8Array; readonly packed: Packed }>();
  const remember = (about: string, sealed: Uint8Array, packed: Packed): void => {
    if (sealed.length > REMEMBERED_BYTES || most === 0) return;
    known.delete(about);
    known.set(about, { sealed, packed });
    if (known.size <= most) return;
    for (const oldest of known.keys()) {
      known.delete(oldest);
      return;
    }
  };
  return {
    close(about, fields) {
      const packed = pack(fields);
      const plain = toBytes(packed);
      const sealed = new Uint8Array(NONCE_BYTES + plain.length + TAG_BYTES);
      const once = nonce();
      sealed.set(once);
      xchacha20poly1305(key, once, utf8.encode(about)).encrypt(plain, sealed.subarray(NONCE_BYTES));
      remember(about, sealed, packed);
      return sealed;
    },
    open(about, sealed) {
      const before = known.get(about);
      if (before !== undefined && areSame(before.sealed, sealed)) return unpack(before.packed);
      if (sealed.length < NONCE_BYTES + TAG_BYTES + LENGTH_BYTES) return undefined;
      try {
        const cipher = xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), utf8.encode(about));
        const packed = fromBytes(cipher.decrypt(sealed.subarray(NONCE_BYTES)));
        remember(about, sealed, packed);
        return unpack(packed);
      } catch {
        return undefined; // the tag does not fit
      }
    },
  };
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A key nobody can foresee. */
export function drawKey(): Bytes {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

const NONCES_DRAWN = 128; // at once: asking the platform takes longer than a short row

/** Nonces nobody can foresee, each given once. */
function createNonces(): () => Uint8Array {
  let drawn = new Uint8Array(0);
  let at = 0;
  return () => {
    if (at === drawn.length) {
      drawn = crypto.getRandomValues(new Uint8Array(NONCES_DRAWN * NONCE_BYTES));
      at = 0;
    }
    at += NONCE_BYTES;
    return drawn.slice(at - NONCE_BYTES, at);
  };
}

// ---- fields as one text and the bytes that no text holds: sealed as the text's length, the text, the bytes ----

interface Packed {
  /** JSON: the fields that are not bytes, then name and length of those that are, in order. */
  readonly text: string;
  readonly raw: Uint8Array;
}

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

function pack(fields: Fields): Packed {
  const raw: (readonly [string, Uint8Array])[] = [];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Uint8Array) raw.push([name, value]);
    else rest[name] = value;
  }
  const [first] = raw;
  const bytes = raw.length === 1 && first !== undefined ? first[1] : concat(raw.map(([, one]) => one)); // nearly every row has one, or none
  return { text: JSON.stringify([rest, raw.map(([name, one]) => [name, one.length])]), raw: bytes };
}

/** Fresh fields of what `pack` packed; throws where it did not, which the tag has ruled out. */
function unpack({ text, raw }: Packed): Record<string, unknown> {
  const read: unknown = JSON.parse(text);
  const [fields, names] = Array.isArray(read) ? (read as readonly unknown[]) : [];
  if (!isPlain(fields) || !Array.isArray(names)) throw new Error("a sealed row of another make");
  let at = 0;
  for (const one of names as readonly unknown[]) {
    const [name, length] = Array.isArray(one) ? (one as readonly unknown[]) : [];
    if (typeof name !== "string" || typeof length !== "number") throw new Error("a sealed row of another make");
    fields[name] = raw.slice(at, at + length);
    at += length;
  }
  return fields;
}

const UTF8_MOST = 3; // bytes a letter of JavaScript takes at most
let paper = new Uint8Array(16_384); // a row is written here before it is sealed: most fit

/** A view of bytes that the next row is written over. */
function toBytes({ text, raw }: Packed): Uint8Array {
  const most = LENGTH_BYTES + text.length * UTF8_MOST + raw.length;
  if (most > paper.length) paper = new Uint8Array(most * 2);
  const { written } = utf8.encodeInto(text, paper.subarray(LENGTH_BYTES));
  new DataView(paper.buffer).setUint32(0, written);
  paper.set(raw, LENGTH_BYTES + written);
  return paper.subarray(0, LENGTH_BYTES + written + raw.length);
}

function fromBytes(bytes: Uint8Array): Packed {
  const at = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return { text: fromUtf8.decode(bytes.subarray(LENGTH_BYTES, at)), raw: bytes.subarray(at) };
}
