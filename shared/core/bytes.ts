// Reading and writing small binary records. A reader never throws: past the end it is `broken`, and says so once at the end.

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export interface ByteWriter {
  readonly byte: (n: number) => ByteWriter;
  readonly uint: (n: number) => ByteWriter;
  readonly text: (s: string) => ByteWriter;
  readonly bytes: (b: Uint8Array) => ByteWriter;
  readonly done: () => Uint8Array<ArrayBuffer>;
}

/** Collects a record: `byte` 0-255, `uint` a safe non-negative integer in 7-bit groups, `text` and `bytes` length-prefixed. */
export function createWriter(): ByteWriter {
  const parts: Uint8Array[] = [];
  let small: number[] = [];
  const flush = (): void => {
    if (small.length > 0) parts.push(Uint8Array.from(small));
    small = [];
  };
  const writer: ByteWriter = {
    byte(n) {
      small.push(n & 0xff);
      return writer;
    },
    uint(n) {
      let rest = n;
      while (rest >= 0x80) {
        small.push((rest % 0x80) | 0x80);
        rest = Math.floor(rest / 0x80);
      }
      small.push(rest);
      return writer;
    },
    text(s) {
      return writer.bytes(utf8.encode(s));
    },
    bytes(b) {
      writer.uint(b.length);
      flush();
      parts.push(b);
      return writer;
    },
    done() {
      flush();
      return concat(parts);
    },
  };
  return writer;
}

export interface ByteReader {
  readonly byte: () => number;
  readonly uint: () => number;
  readonly text: () => string;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** True once anything was read past the end or was not valid; every later read gives zero or empty. */
  readonly broken: () => boolean;
  readonly atEnd: () => boolean;
}

const UINT_BYTES = 8; // 53 bits in 7-bit groups

export function createReader(input: Uint8Array): ByteReader {
  let at = 0;
  let bad = false;
  const fail = <T>(value: T): T => {
    bad = true;
    at = input.length;
    return value;
  };
  const reader: ByteReader = {
    byte() {
      const n = input[at];
      if (n === undefined) return fail(0);
      at++;
      return n;
    },
    uint() {
      let value = 0;
      let scale = 1;
      for (let i = 0; i < UINT_BYTES; i++) {
        const n = reader.byte();
        value += (n & 0x7f) * scale;
        if (n < 0x80) return Number.isSafeInteger(value) ? value : fail(0);
        scale *= 0x80;
      }
      return fail(0);
    },
    bytes() {
      const length = reader.uint();
      if (bad || at + length > input.length) return fail(new Uint8Array(0));
      const out = input.slice(at, at + length) as Uint8Array<ArrayBuffer>;
      at += length;
      return out;
    },
    text() {
      const raw = reader.bytes();
      try {
        return fromUtf8.decode(raw);
      } catch {
        return fail("");
      }
    },
    broken: () => bad,
    atEnd: () => at >= input.length,
  };
  return reader;
}

/** Two lower-case digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
