// From tokens to hashed features: runs of one to three tokens, and the inner parts of Latin words. The trainer and the ear share this file:
// change it and the weights must be trained anew.
import { isLatin, tokensOf } from "./tokens.ts";

/** Feature keys are this many bits of the hash: wide enough that the chosen few thousand hardly ever collide. */
export const KEY_BITS = 22;
const KEY_MASK = 2 ** KEY_BITS - 1;
const LONGEST_RUN = 3; // tokens
const SHORTEST_PART = 3; // letters
const LONGEST_PART = 5;
const START = "\u0002";
const END = "\u0003";

const SEED = 0x811c9dc5; // FNV-1a, 32 bits
const PRIME = 0x01000193;

function fold(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return Math.imul(h ^ 0x1f, PRIME); // closes the token, so that "ab c" and "a bc" differ
}

function keyOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & KEY_MASK;
}

/** The distinct feature keys of a text; none for a text without a readable token. */
export function featuresOf(text: string): readonly number[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  const keys = new Set<number>();
  const framed = [START, ...tokens, END];
  for (let i = 0; i < framed.length; i++) {
    let hash = SEED;
    for (let n = 0; n < LONGEST_RUN; n++) {
      const token = framed[i + n];
      if (token === undefined) break;
      hash = fold(hash, token);
      keys.add(keyOf(hash));
    }
  }
  for (const token of tokens) if (isLatin(token)) addParts(token, keys);
  return [...keys];
}

function addParts(word: string, keys: Set<number>): void {
  const framed = `<${word.slice(0, 30)}>`;
  for (let size = SHORTEST_PART; size <= LONGEST_PART; size++) {
    for (let at = 0; at + size <= framed.length; at++) keys.add(keyOf(fold(SEED ^ size, framed.slice(at, at + size))));
  }
}
