// The tally: "the same documents in the same versions" in eight bytes. An order-free sum over (name, number), counted alike on both sides
// of the wire; kept current by adding and taking away. Finds what went wrong, not what somebody forged: it is no cryptography.

export interface Tally {
  /** Two sums of 32-bit hashes, each modulo 2^32. */
  readonly a: number;
  readonly b: number;
}

export const NOTHING_COUNTED: Tally = { a: 0, b: 0 };

/** Tallies by name, so that a difference is found without naming every document: 100,000 documents are some 400 to a bucket. */
export const BUCKETS = 256;

const SEEDS = [0x811c9dc5, 0x2f0b4c47] as const; // of the two sums; the first is FNV's own

/** The tally after a document went from number `from` to number `to`; 0: it was not there, or no longer is. */
export function moved(tally: Tally, name: string, from: number, to: number): Tally {
  return { a: movedSum(tally.a, SEEDS[0], name, from, to), b: movedSum(tally.b, SEEDS[1], name, from, to) };
}

export function isSame(x: Tally, y: Tally): boolean {
  return x.a === y.a && x.b === y.b;
}

/** Which bucket a document's name belongs to, 0 … BUCKETS − 1. */
export function bucketOf(name: string): number {
  return mixed(hashOf(name, SEEDS[0])) % BUCKETS;
}

/** The tallies of all buckets together. */
export function totalOf(buckets: readonly Tally[]): Tally {
  return buckets.reduce((sum, one) => ({ a: (sum.a + one.a) >>> 0, b: (sum.b + one.b) >>> 0 }), NOTHING_COUNTED);
}

/** One tally a bucket, over documents and their numbers; those of number 0 are not there. */
export function bucketsOf(versions: Iterable<{ readonly name: string; readonly seq: number }>): readonly Tally[] {
  const sums: Tally[] = Array.from({ length: BUCKETS }, () => NOTHING_COUNTED);
  for (const { name, seq } of versions) {
    const bucket = bucketOf(name);
    sums[bucket] = moved(sums[bucket] ?? NOTHING_COUNTED, name, 0, seq);
  }
  return sums;
}

function movedSum(sum: number, seed: number, name: string, from: number, to: number): number {
  const hash = hashOf(name, seed);
  return (sum - numbered(hash, from) + numbered(hash, to)) >>> 0;
}

function numbered(hash: number, seq: number): number {
  return seq === 0 ? 0 : mixed(mixed(hash ^ seq) ^ Math.floor(seq / 2 ** 32));
}

/** FNV-1a over the letters of a name. */
function hashOf(name: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** MurmurHash3's last step: near numbers end far apart. */
function mixed(hash: number): number {
  let x = hash;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
