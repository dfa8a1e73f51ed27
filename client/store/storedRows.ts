// Copies as they lie on the disk, sealed: for the thread that opens them itself, and for seeing whether they are still what they were. Only reads.
import { Dexie } from "dexie";
import { isPlain } from "../../shared/core/check.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { SealedAhead, Shelf } from "./db.ts";
import type { Fields } from "./seal.ts";

const DENSE = 2; // rows read for one that is wanted: a row more in one question costs far less than a question of its own
const BETWEEN = 2; // DBCoreRangeType.Range: the package tells its names to the compiler alone

/**
 * The rows of these names that are there. What changed in a week lies close together, because ids sort by time: one question for a whole stretch,
 * and one a row for what lies too far apart. Call it inside a transaction over docs.
 */
export async function storedDocs(
  { db }: Shelf,
  { wantStored }: SealedAhead,
  names: readonly DocName[],
): Promise<ReadonlyMap<DocName, Fields>> {
  const trans = Dexie.currentTransaction?.idbtrans;
  if (trans === undefined) throw new Error("copies are read inside a transaction");
  const { core } = db.docs;
  const readStretch = async (some: readonly DocName[]): Promise<readonly unknown[]> => {
    const sorted = some.toSorted();
    const range = { type: BETWEEN, lower: sorted[0], upper: sorted.at(-1) } as const;
    wantStored(range);
    const limit = some.length * DENSE;
    const { result: near } = await core.query({ trans, values: true, limit, query: { index: core.schema.primaryKey, range } });
    const last = near.length < limit ? undefined : nameOf(near.at(-1));
    const far = typeof last === "string" ? sorted.filter((name) => name > last) : [];
    if (far.length === 0) return near;
    wantStored(far);
    return [...near, ...(await core.getMany({ trans, keys: far }))];
  };
  const stretches = [...Map.groupBy(names, (name) => name.slice(0, name.indexOf(":"))).values()]; // a kind's names stand together
  const rows = (await Promise.all(stretches.map(readStretch))).flat();
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  return new Map(
    names.flatMap((name) => {
      const row = found.get(name);
      return isPlain(row) ? [[name, row] as const] : [];
    }),
  );
}

const nameOf = (row: unknown): unknown => (isPlain(row) ? row["name"] : undefined);
