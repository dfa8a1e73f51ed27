// Bends bytes and texts the way attackers do: with knowledge of lengths, numbers and nesting, and without. Same randomness, same wounds.
import type { Random } from "../../../shared/core/ids.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

export const upTo = (random: Random, n: number): number => Math.floor(random() * n);

export function pick<T>(random: Random, all: readonly T[]): T {
  const one = all[upTo(random, all.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

/** Numbers as varints write them: edges of every width, endless ones, longer spellings of small ones. */
const NUMBERS: readonly (readonly number[])[] = [
  ...[[0], [1], [0x7f], [0x80, 0x01], [0xff, 0x7f], [0xff, 0xff, 0x03], [0x80, 0x80, 0x04]],
  ...[
    [0xff, 0xff, 0xff, 0xff, 0x07],
    [0x80, 0x80, 0x80, 0x80, 0x08],
    [0xff, 0xff, 0xff, 0xff, 0x0f],
    [0x80, 0x80, 0x80, 0x80, 0x10],
  ],
  ...[
    [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
    [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10],
  ],
  ...[Array.from({ length: 10 }, () => 0xff), Array.from({ length: 40 }, () => 0x80), [0x80, 0x80, 0x80, 0x00]],
];
const NASTY_BYTES: readonly number[] = [0, 1, 2, 10, 116, 117, 118, 119, 120, 122, 123, 126, 127, 128, 0xc3, 0xe2, 0xed, 0xf4, 0xff]; // kinds of lib0's values among them

/** One to five wounds. `other` is another whole one, for sewing together. */
export function bendBytes(whole: Uint8Array, other: Uint8Array, random: Random): Bytes {
  let bytes = [...whole];
  for (let wounds = 1 + upTo(random, 5); wounds > 0; wounds--) bytes = wound(bytes, other, random);
  return Uint8Array.from(bytes);
}

function wound(bytes: number[], other: Uint8Array, random: Random): number[] {
  const at = upTo(random, bytes.length + 1);
  const some = 1 + upTo(random, 8);
  switch (upTo(random, 11)) {
    case 0:
      return bytes.map((one, i) => (i === at ? one ^ (1 << upTo(random, 8)) : one));
    case 1:
      return bytes.map((one, i) => (i === at ? pick(random, NASTY_BYTES) : one));
    case 2:
      return bytes.slice(0, at);
    case 3:
      return bytes.slice(at);
    case 4:
      return bytes.toSpliced(at, some);
    case 5:
      return bytes.toSpliced(at, 0, ...Array.from({ length: some }, () => upTo(random, 256)));
    case 6: // a length or a number that lies
      return bytes.toSpliced(at, upTo(random, 3), ...pick(random, NUMBERS));
    case 7: // the same part again
      return bytes.toSpliced(at, 0, ...bytes.slice(at, at + 4 * some));
    case 8: // the head of one, the tail of another
      return [...bytes.slice(0, at), ...other.slice(upTo(random, other.length + 1))];
    case 9: // a part of another in the middle
      return bytes.toSpliced(at, 0, ...other.slice(upTo(random, other.length + 1)).slice(0, 6 * some));
    default: {
      // two parts change places
      const to = upTo(random, bytes.length + 1);
      const [a, b] = at < to ? [at, to] : [to, at];
      return [...bytes.slice(0, a), ...bytes.slice(b, b + some), ...bytes.slice(a, b), ...bytes.slice(b + some)];
    }
  }
}

const NASTY_TEXTS: readonly string[] = [
  ...["null", "true", "[]", "{}", '""', "0", "-0", "-1", "1e999", "-1e999", "9007199254740993", "1e308", "5e-324", "0.1", "[[]]", "NaN"],
  ...[
    '"__proto__"',
    '"constructor"',
    '{"__proto__":{"role":"owner"}}',
    '"\\ud83d"',
    '"\\u0000"',
    '"\\u202e"',
    '"..\\/"',
    '"a:b|c"',
    '"\\ufeff"',
  ],
];

/** A JSON text with values changed, doubled, lost, nested or sewn to another's. Sometimes no JSON any more. */
export function bendText(whole: string, other: string, random: Random): string {
  let text = whole;
  for (let wounds = 1 + upTo(random, 4); wounds > 0; wounds--) text = woundText(text, other, random);
  return text;
}

function woundText(text: string, other: string, random: Random): string {
  const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e\d+)?|true|false|null/g)];
  const value = values[upTo(random, values.length)];
  const at = value?.index ?? 0;
  const end = at + (value?.[0].length ?? 0);
  const put = (words: string): string => text.slice(0, at) + words + text.slice(end);
  switch (upTo(random, 9)) {
    case 0:
      return put(pick(random, NASTY_TEXTS));
    case 1:
      return put(`"${"长".repeat(upTo(random, 5_000))}"`);
    case 2: {
      const depth = 1 + upTo(random, 4_000);
      return put("[".repeat(depth) + "]".repeat(depth));
    }
    case 3:
      return put(`${text.slice(at, end)},${text.slice(at, end)}`);
    case 4:
      return put(pick(random, [...other.matchAll(/"(?:[^"\\]|\\.)*"|\d+/g)].map((one) => one[0]).concat("0")));
    case 5:
      return text.slice(0, upTo(random, text.length));
    case 6:
      return text.replace(
        "{",
        `{${pick(random, ['"__proto__":{"kind":"x"},', '"constructor":1,', '"id":"a:b",', '"kind":"say","kind":"bot",'])}`,
      );
    case 7:
      return text.slice(0, at) + other.slice(upTo(random, other.length));
    default: {
      const spot = upTo(random, text.length + 1);
      return text.slice(0, spot) + String.fromCharCode(upTo(random, 0x10000)) + text.slice(spot + upTo(random, 2));
    }
  }
}
