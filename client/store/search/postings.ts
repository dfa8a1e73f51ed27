// Lists of rising numbers as few bytes, and what two lists have in common. Pure.
import type { Bytes } from "../db.ts";

const SEVEN = 0x7f;
const MORE = 0x80;

/** Adds a rising list to the end of `into`: distances, seven bits a byte. */
export function packInto(into: number[], numbers: readonly number[]): void {
  let before = -1;
  for (const one of numbers) {
    let gap = one - before - 1;
    before = one;
    while (gap > SEVEN) {
      into.push((gap & SEVEN) | MORE);
      gap >>>= 7;
    }
    into.push(gap);
  }
}

/** The list that was packed between two places of the bytes. */
export function unpackList(bytes: Uint8Array, from: number, to: number): Uint32Array {
  const out = new Uint32Array(to - from); // a number takes a byte at least
  let count = 0;
  let before = -1;
  let gap = 0;
  let shift = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    gap |= (byte & SEVEN) << shift;
    if (byte >= MORE) {
      shift += 7;
      continue;
    }
    before += gap + 1;
    out[count++] = before;
    gap = 0;
    shift = 0;
  }
  return out.subarray(0, count);
}

/** What stands in both rising lists. */
export function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const out = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) out[count++] = x;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return out.subarray(0, count);
}

/** What stands in any of the rising lists of numbers below `size`. */
export function inAny(lists: readonly Uint32Array[], size: number): Uint32Array {
  const [only] = lists;
  if (lists.length <= 1) return only ?? new Uint32Array(0);
  const marks = new Uint8Array(size);
  let count = 0;
  for (const list of lists)
    for (const one of list) {
      if (marks[one] === 0) count++;
      marks[one] = 1;
    }
  const out = new Uint32Array(count);
  for (let i = 0, at = 0; i < size; i++) if (marks[i] === 1) out[at++] = i;
  return out;
}

export const packTimes = (times: readonly number[]): Bytes => new Uint8Array(Float64Array.from(times).buffer);
export const unpackTimes = (bytes: Bytes): Float64Array => new Float64Array(bytes.slice().buffer);
export const packEnds = (ends: readonly number[]): Bytes => new Uint8Array(Uint32Array.from(ends).buffer);
export const unpackEnds = (bytes: Bytes): Uint32Array => new Uint32Array(bytes.slice().buffer);
