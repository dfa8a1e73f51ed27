// Comparing what devices have with what the room has: its tally, which documents differ, whole copies of them. Reads rows; changes none.
import type { RoomFrame, Version } from "../../shared/wire/frame.ts";
import { PAGE_BYTES } from "../../shared/wire/frame.ts";
import { bucketOf, bucketsOf, isSame, totalOf, type Tally } from "../../shared/wire/tally.ts";
import type { RoomPorts, Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { copyOf } from "./feed.ts";

type Listing = Extract<RoomFrame, { kind: "listing" }>;
type Copies = Extract<RoomFrame, { kind: "copies" }>;

export interface TalliesPorts {
  readonly sql: Sql;
  readonly tally: { value: Tally };
  readonly log: RoomPorts["log"];
  readonly pageBytes?: number;
}

export interface Tallies {
  /** Of all documents now. Costs nothing: every change writes it into its own row. */
  readonly now: () => Tally;
  /** The documents of the buckets in which a device differs, as many buckets as a frame holds. Counts everything anew, the room's own tally too. */
  readonly listing: (sums: readonly Tally[]) => Listing;
  /** Those documents whole, in frames; names nobody has are left out. */
  readonly copies: (names: readonly string[]) => Iterable<Copies>;
}

const VERSION_BYTES = 12; // of a listed document beside its name: length and number

export function createTallies(ports: TalliesPorts): Tallies {
  const { sql, tally, log, pageBytes = PAGE_BYTES } = ports;
  return {
    now: () => tally.value,
    listing(sums) {
      const versions = allVersions(sql);
      const own = bucketsOf(versions);
      const total = totalOf(own);
      if (!isSame(total, tally.value)) log({ event: "tally", words: "the room's own tally was wrong, and was counted anew" });
      tally.value = total;
      const differing = own.flatMap((one, bucket) => (isSame(one, sums[bucket] ?? one) ? [] : [bucket]));
      const listing = listed(versions, differing, pageBytes);
      if (differing.length > 0) log({ event: "diverged", buckets: differing.length, listed: listing.docs.length });
      return listing;
    },
    *copies(names) {
      let entries: Copies["entries"] = [];
      let bytes = 0;
      let count = 0;
      for (const name of new Set(names)) {
        const entry = copyOf(sql, name);
        if (entry === undefined) continue;
        if (entries.length > 0 && bytes + entry.bytes.length > pageBytes) {
          yield { kind: "copies", done: false, entries };
          [entries, bytes] = [[], 0];
        }
        entries = [...entries, entry];
        bytes += entry.bytes.length;
        count++;
      }
      log({ event: "mended", documents: count });
      yield { kind: "copies", done: true, entries };
    },
  };
}

/** Whole buckets, until the frame is full; the first is always in it. */
function listed(versions: readonly Version[], differing: readonly number[], most: number): Listing {
  const byBucket = Map.groupBy(versions, (one) => bucketOf(one.name));
  const buckets: number[] = [];
  const docs: Version[] = [];
  let bytes = 0;
  for (const bucket of differing) {
    const held = byBucket.get(bucket) ?? [];
    bytes += held.reduce((sum, one) => sum + one.name.length + VERSION_BYTES, 0);
    if (buckets.length > 0 && bytes > most) break;
    buckets.push(bucket);
    docs.push(...held);
  }
  return { kind: "listing", buckets, docs };
}

function allVersions(sql: Sql): readonly Version[] {
  return sql.all("SELECT name, seq FROM docs").map((row) => ({ name: textOf(row, "name"), seq: numberOf(row, "seq") }));
}

/** As the newest row says it; counted from all rows where that one was written before there was a tally. */
export function readTally(sql: Sql): Tally {
  const newest = sql.all("SELECT tally FROM docs ORDER BY seq DESC LIMIT 1")[0];
  const [a, b] = newest === undefined ? [] : textOf(newest, "tally").split(".");
  if (a === undefined || b === undefined) return totalOf(bucketsOf(allVersions(sql)));
  return { a: Number.parseInt(a, 36), b: Number.parseInt(b, 36) };
}

/** It is counted from all rows when next read, whatever the newest says: the rows came from somewhere else. One row written. */
export function forgetTally(sql: Sql): void {
  sql.run("UPDATE docs SET tally = '' WHERE seq = (SELECT MAX(seq) FROM docs)");
}

export function textOfTally({ a, b }: Tally): string {
  return `${a.toString(36)}.${b.toString(36)}`;
}
