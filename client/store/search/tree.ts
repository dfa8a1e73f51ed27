// The segments of an index as one: which document stands where, new segments, what is gone, and old segments put together. Only the indexer writes by it.
import type { OpenIndex } from "./searchDb.ts";
import { bitsOf, mergeSegments, openSegment, writeSegment, type Gathered, type Segment } from "./segment.ts";

const TIERS = [256, 2_048, 16_384] as const; // documents: segments of one size are put together, the largest never
const TOGETHER = 8; // segments of one size

export interface Tree {
  /** Adds a segment; `docs` (all that were read for it) stand nowhere else from then on. `state`: what the index says of itself, if it changes. */
  readonly add: (gathered: Gathered, docs: readonly string[], state: unknown) => Promise<void>;
  readonly say: (state: unknown) => Promise<void>;
  /** What older segments still say of these goes from the disk. */
  readonly forget: (docs: readonly string[]) => Promise<void>;
  /** Puts small segments together. */
  readonly tidy: () => Promise<void>;
  readonly alive: () => number;
}

interface Place {
  readonly segment: Segment;
  readonly at: number;
}

/** Opens what is there. Undefined where a part of it cannot be opened: it must be made anew. */
export async function createTree({ db, unreadable }: OpenIndex): Promise<Tree | undefined> {
  const noted = unreadable.noted();
  const gone = new Map((await db.gone.toArray()).map((row) => [row.segment, row.bits]));
  let segments: readonly Segment[] = (await db.segments.orderBy("id").toArray()).map((row) => openSegment(row, gone.get(row.id)));
  if (unreadable.noted() > noted) return undefined;
  const places = new Map<string, Place>();

  const settle = (segment: Segment): void => {
    segment.docs.forEach((doc, at) => {
      if (segment.gone[at] === 0) places.set(doc, { segment, at });
    });
  };
  for (const one of segments) settle(one);

  /** What these documents' segments say is gone once they are. */
  const buried = (held: readonly Place[]): ReadonlyMap<Segment, Uint8Array> => {
    const after = new Map<Segment, Uint8Array>();
    for (const { segment, at } of held) {
      const gone = after.get(segment) ?? segment.gone.slice();
      gone[at] = 1;
      after.set(segment, gone);
    }
    return after;
  };
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    db.transaction("rw", db.segments, db.blocks, db.gone, db.singles, async () => {
      const done = await work();
      const stamp = (await db.singles.get("stamp"))?.value;
      await db.singles.put({ key: "stamp", value: typeof stamp === "number" ? stamp + 1 : 1 });
      return done;
    });
  const drop = async (old: readonly Segment[]): Promise<void> => {
    for (const { id, blocks } of old) {
      await db.segments.delete(id);
      await db.blocks.bulkDelete([...blocks]);
      await db.gone.delete(id);
    }
  };

  const replace = async (old: readonly Segment[]): Promise<void> => {
    const gathered = await mergeSegments(db, old);
    const fresh = await write(async () => {
      await drop(old);
      return gathered.docs.length === 0 ? undefined : await writeSegment(db, gathered);
    });
    segments = [...segments.filter((one) => !old.includes(one)), ...(fresh === undefined ? [] : [fresh])];
    if (fresh !== undefined) settle(fresh);
  };

  return {
    async add(gathered, docs, state) {
      const held = docs.flatMap((doc) => places.get(doc) ?? []);
      const after = buried(held);
      const fresh = await write(async () => {
        for (const [{ id }, gone] of after) await db.gone.put({ segment: id, bits: bitsOf(gone) });
        if (state !== undefined) await db.singles.put({ key: "state", value: state });
        return gathered.docs.length === 0 ? undefined : await writeSegment(db, gathered);
      });
      for (const [segment, gone] of after) {
        segment.gone = gone;
        segment.alive = gone.reduce((left, one) => left - one, gone.length);
      }
      for (const doc of docs) places.delete(doc);
      if (fresh === undefined) return;
      segments = [...segments, fresh];
      settle(fresh);
    },
    say: (state) => write(async () => void (await db.singles.put({ key: "state", value: state }))),
    async forget(docs) {
      if (docs.length === 0) return;
      const whom = new Set(docs);
      const holding = segments.filter((one) => one.docs.some((doc, at) => one.gone[at] === 1 && whom.has(doc)));
      for (const one of holding) await replace([one]);
    },
    async tidy() {
      for (const [tier, most] of TIERS.entries()) {
        const least = TIERS[tier - 1] ?? 0;
        const alike = segments.filter((one) => one.docs.length < most && one.docs.length >= least);
        if (alike.length >= TOGETHER) await replace(alike);
      }
      const worn = segments.filter((one) => one.docs.length >= TIERS[0] && one.alive * 2 < one.docs.length);
      for (const one of worn) await replace([one]);
    },
    alive: () => segments.reduce((sum, one) => sum + one.alive, 0),
  };
}
