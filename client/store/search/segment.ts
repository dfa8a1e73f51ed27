// A segment of the index: made from entries or from older segments, written whole, read block by block. Owns how grams and postings lie in rows.
import type { BlockRow, SearchDb, SegmentRow } from "./searchDb.ts";
import type { Entry } from "./entry.ts";
import { packEnds, packInto, packTimes, unpackEnds, unpackList, unpackTimes } from "./postings.ts";

const BLOCK_BYTES = 8_000; // of postings: what is read and opened to find one gram
const BLOCK_GRAMS = 600;
const PAIRS_MOST = 6_000; // of characters, for pinyin
const PAIR = /^t[\u3400-\u9fff]{2}$/;

/** Documents and where their grams stand, newest document first. */
export interface Gathered {
  readonly docs: readonly string[];
  readonly times: readonly number[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Entries as a segment will hold them. */
export function gather(entries: readonly Entry[]): Gathered {
  const sorted = entries.toSorted((a, b) => b.at - a.at);
  const places = new Map<string, number[]>();
  sorted.forEach(({ grams }, i) => {
    for (const gram of grams) {
      const list = places.get(gram);
      if (list === undefined) places.set(gram, [i]);
      else list.push(i);
    }
  });
  return { docs: sorted.map((one) => one.doc), times: sorted.map((one) => one.at), places };
}

/** A segment in memory: what is needed to know which blocks to read. */
export interface Segment {
  readonly id: number;
  readonly docs: readonly string[];
  readonly times: Float64Array;
  readonly heads: readonly string[];
  readonly blocks: readonly number[];
  readonly pairs: string;
  /** 1: stands in a newer segment, or nowhere. */
  gone: Uint8Array;
  alive: number;
}

export function openSegment(row: SegmentRow, bits: Uint8Array | undefined): Segment {
  const { id, docs, heads, blocks, pairs } = row;
  const gone = new Uint8Array(docs.length);
  if (bits !== undefined) for (let i = 0; i < docs.length; i++) gone[i] = ((bits[i >> 3] ?? 0) >> (i & 7)) & 1;
  const alive = gone.reduce((left, one) => left - one, docs.length);
  return { id, docs, times: unpackTimes(row.times), heads, blocks, pairs, gone, alive };
}

/** A `gone` as bits. */
export function bitsOf(gone: Uint8Array): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(Math.ceil(gone.length / 8));
  gone.forEach((one, i) => {
    if (one === 1) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bits;
}

/** Writes a segment inside the caller's transaction over segments and blocks. */
export async function writeSegment(db: SearchDb, gathered: Gathered): Promise<Segment> {
  const grams = [...gathered.places.keys()].sort();
  const cut = cutBlocks(grams, gathered.places);
  const id = await db.segments.add({ ...emptyRow, docs: [] }); // its number is needed by its blocks
  const ids = await db.blocks.bulkAdd(
    cut.map(({ block }) => ({ ...block, segment: id })),
    { allKeys: true },
  );
  const row: SegmentRow = {
    id,
    docs: gathered.docs,
    times: packTimes(gathered.times),
    heads: cut.map((one) => one.head),
    blocks: ids,
    pairs: pairsOf(gathered.places),
  };
  await db.segments.put(row);
  return openSegment(row, undefined);
}

const emptyRow: Omit<SegmentRow, "id" | "docs"> = { times: new Uint8Array(0), heads: [], blocks: [], pairs: "" };

interface CutBlock {
  readonly head: string;
  readonly block: Omit<BlockRow, "id" | "segment">;
}

function cutBlocks(grams: readonly string[], places: Gathered["places"]): readonly CutBlock[] {
  const out: CutBlock[] = [];
  let names: string[] = [];
  let ends: number[] = [];
  let bytes: number[] = [];
  const flush = (): void => {
    const [head] = names;
    if (head === undefined) return;
    out.push({ head, block: { grams: names.join("\n"), ends: packEnds(ends), postings: Uint8Array.from(bytes) } });
    [names, ends, bytes] = [[], [], []];
  };
  for (const gram of grams) {
    packInto(bytes, places.get(gram) ?? []);
    names.push(gram);
    ends.push(bytes.length);
    if (bytes.length >= BLOCK_BYTES || names.length >= BLOCK_GRAMS) flush();
  }
  flush();
  return out;
}

function pairsOf(places: Gathered["places"]): string {
  const pairs = [...places].filter(([gram]) => PAIR.test(gram)).sort((a, b) => b[1].length - a[1].length);
  return pairs
    .slice(0, PAIRS_MOST)
    .map(([gram]) => gram.slice(1))
    .join("");
}

/** A block as it is read from: grams in order, and each one's postings. */
export interface Block {
  readonly grams: readonly string[];
  readonly ends: Uint32Array;
  readonly postings: Uint8Array;
}

export const openBlock = (row: BlockRow): Block => ({
  grams: row.grams.split("\n"),
  ends: unpackEnds(row.ends),
  postings: row.postings,
});

/** The documents that have the gram at this place of the block. */
export const listAt = ({ ends, postings }: Block, at: number): Uint32Array => unpackList(postings, ends[at - 1] ?? 0, ends[at] ?? 0);

/** The first place in a sorted list that is not below. */
export function lowerBound(sorted: readonly string[], wanted: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? "") < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Which of a segment's blocks a gram stands in, should it be there: place in `blocks`. */
export function blockOf({ heads }: Segment, gram: string): number {
  const at = lowerBound(heads, gram);
  return heads[at] === gram ? at : Math.max(0, at - 1);
}

/** One segment out of several, without what is gone. Reads all their blocks. */
export async function mergeSegments(db: SearchDb, segments: readonly Segment[]): Promise<Gathered> {
  const alive = segments.flatMap((segment, s) =>
    segment.docs.flatMap((doc, i) => (segment.gone[i] === 1 ? [] : [{ s, i, doc, at: segment.times[i] ?? 0 }])),
  );
  alive.sort((a, b) => b.at - a.at);
  const moved = segments.map((segment) => new Int32Array(segment.docs.length).fill(-1));
  alive.forEach(({ s, i }, to) => {
    const map = moved[s];
    if (map !== undefined) map[i] = to;
  });
  const places = new Map<string, number[]>();
  for (const [s, segment] of segments.entries()) {
    const map = moved[s] ?? new Int32Array(0);
    for (const row of await db.blocks.bulkGet([...segment.blocks])) if (row !== undefined) addBlock(openBlock(row), map, places);
  }
  for (const list of places.values()) list.sort((a, b) => a - b);
  return { docs: alive.map((one) => one.doc), times: alive.map((one) => one.at), places };
}

function addBlock(block: Block, map: Int32Array, places: Map<string, number[]>): void {
  block.grams.forEach((gram, at) => {
    const list = places.get(gram) ?? [];
    for (const one of listAt(block, at)) {
      const to = map[one] ?? -1;
      if (to >= 0) list.push(to);
    }
    if (list.length > 0) places.set(gram, list);
  });
}
