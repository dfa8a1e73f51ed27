// Which documents of an index meet a plan: reads the blocks it needs, keeps those lately read, and counts. Reads only; opens no document.
import { inAny, inBoth } from "./postings.ts";
import type { Lookup, Need, Plan, Way } from "./needs.ts";
import type { SearchDb } from "./searchDb.ts";
import { blockOf, listAt, lowerBound, openBlock, type Block, type Segment } from "./segment.ts";

const KEPT_BYTES = 12_000_000; // of blocks, as they lie in memory: some thousand
const BEGUN_MOST = 300; // grams that one beginning may stand for, in a segment
const BEGUN_BLOCKS = 4;

/** A document that meets the plan. `strong`: how many needs are met by a name, a number or a tag. */
export interface Candidate {
  readonly doc: string;
  readonly at: number;
  readonly strong: number;
}

export interface Matched {
  readonly candidates: readonly Candidate[];
  /** How many of each kind there are, before phrases were looked for. */
  readonly counts: Readonly<Record<Kind, number>>;
}

export const KINDS = ["ticket", "article", "product"] as const;
export type Kind = (typeof KINDS)[number];

export interface Window {
  readonly before: number;
  readonly after: number;
  /** The best of each kind that are wanted. */
  readonly most: number;
}

export interface Matcher {
  readonly match: (segments: readonly Segment[], plan: Plan, window: Window) => Promise<Matched>;
}

export function createMatcher(db: SearchDb): Matcher {
  const kept = new Map<number, Block>(); // insertion order: the first is the longest unused
  let bytes = 0;

  const load = async (wanted: ReadonlySet<number>): Promise<ReadonlyMap<number, Block>> => {
    const found = new Map<number, Block>();
    for (const id of wanted) {
      const block = kept.get(id);
      if (block === undefined) continue;
      kept.delete(id);
      kept.set(id, block);
      found.set(id, block);
    }
    const missing = [...wanted].filter((id) => !found.has(id));
    if (missing.length > 0)
      for (const row of await db.blocks.bulkGet(missing)) {
        if (row === undefined) continue;
        const block = openBlock(row);
        found.set(row.id, block);
        kept.set(row.id, block);
        bytes += sizeOf(block);
      }
    for (const [id, block] of kept) {
      if (bytes <= KEPT_BYTES) break;
      kept.delete(id);
      bytes -= sizeOf(block);
    }
    return found;
  };

  return {
    async match(segments, plan, window) {
      const lookups = plan.needs.flatMap((need) => need.ways.flatMap((way) => way.all));
      const wanted = new Set(segments.flatMap((segment) => lookups.flatMap((one) => blocksFor(segment, one))));
      const blocks = await load(wanted);
      const found: Found = { best: new Map(KINDS.map((kind) => [kind, []])), counts: { ticket: 0, article: 0, product: 0 } };
      for (const segment of segments) collect(segment, plan, blocks, window, found);
      const candidates = KINDS.flatMap((kind) => (found.best.get(kind) ?? []).sort(best).slice(0, window.most));
      return { candidates, counts: found.counts };
    },
  };
}

/** A number, a name or a tag before the running text; then the newest. */
export const best = (a: Candidate, b: Candidate): number => b.strong - a.strong || b.at - a.at;

const sizeOf = (block: Block): number => block.postings.length + block.grams.length * 40;

function blocksFor(segment: Segment, { gram, begins }: Lookup): readonly number[] {
  const first = blockOf(segment, gram);
  if (!begins) return segment.blocks.slice(first, first + 1);
  let last = first;
  while (last - first < BEGUN_BLOCKS - 1 && (segment.heads[last + 1] ?? "\uffff").startsWith(gram)) last++;
  return segment.blocks.slice(first, last + 1);
}

type Blocks = ReadonlyMap<number, Block>;

function listOf(segment: Segment, lookup: Lookup, blocks: Blocks): Uint32Array {
  const lists: Uint32Array[] = [];
  for (const id of blocksFor(segment, lookup)) {
    const block = blocks.get(id);
    if (block === undefined) continue;
    let at = lowerBound(block.grams, lookup.gram);
    if (!lookup.begins) {
      if (block.grams[at] === lookup.gram) return listAt(block, at);
      continue;
    }
    for (; lists.length < BEGUN_MOST && block.grams[at]?.startsWith(lookup.gram) === true; at++) lists.push(listAt(block, at));
  }
  return inAny(lists, segment.docs.length);
}

function meeting(segment: Segment, { all }: Way, blocks: Blocks): Uint32Array {
  const lists = all.map((one) => listOf(segment, one, blocks)).toSorted((a, b) => a.length - b.length);
  const [first = new Uint32Array(0), ...rest] = lists;
  return rest.reduce((so, list) => (so.length === 0 ? so : inBoth(so, list)), first);
}

/** 1: met in the running text; 2: in a name, a number or a tag. */
function markNeed(segment: Segment, need: Need, blocks: Blocks): Uint8Array {
  const marks = new Uint8Array(segment.docs.length);
  for (const way of need.ways) {
    const mark = way.strong ? 2 : 1;
    for (const one of meeting(segment, way, blocks)) if ((marks[one] ?? 0) < mark) marks[one] = mark;
  }
  return marks;
}

interface Found {
  readonly best: Map<Kind, Candidate[]>;
  readonly counts: Record<Kind, number>;
}

const KEPT_FACTOR = 3; // of what is wanted, kept of each segment: strong ones may lie deep

function collect(segment: Segment, plan: Plan, blocks: Blocks, { before, after, most }: Window, found: Found): void {
  const marks = plan.needs.map((need) => markNeed(segment, need, blocks));
  const weak: Record<Kind, number> = { ticket: 0, article: 0, product: 0 };
  for (let i = 0; i < segment.docs.length; i++) {
    if (segment.gone[i] === 1) continue;
    let strong = 0;
    let met = true;
    for (const list of marks) {
      const mark = list[i] ?? 0;
      if (mark === 0) {
        met = false;
        break;
      }
      if (mark === 2) strong++;
    }
    const at = segment.times[i] ?? 0;
    if (!met || at >= before || at < after) continue;
    const doc = segment.docs[i] ?? "";
    const kind = kindOf(doc);
    if (kind === undefined) continue;
    found.counts[kind]++;
    if (strong === 0 && weak[kind]++ >= most * KEPT_FACTOR) continue; // newest first: the rest cannot be better
    found.best.get(kind)?.push({ doc, at, strong });
  }
}

function kindOf(doc: string): Kind | undefined {
  return KINDS.find((kind) => doc.startsWith(kind));
}
