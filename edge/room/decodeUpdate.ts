// A Yjs update as bytes, read into what the gate asks about: whose clocks, which deletes, which values. Never throws, applies nothing.
import * as Y from "yjs";
import { isPlain } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";

const CLOCK_MOST = 2 ** 31; // far beyond honest use; above it Yjs' own arithmetic is not to be trusted

/** One client's structs in the update: from this clock (included) to that one (not). */
export interface Run {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

export interface Decoded {
  /** One per client. */
  readonly runs: readonly Run[];
  readonly deletes: readonly { readonly client: number; readonly clock: number; readonly length: number }[];
  /** Every JSON value it brings. */
  readonly values: readonly unknown[];
}

/** Reads the update. Refuses what cannot be read, has holes in itself, clocks out of bounds, or types other than plain values and text. */
export function decodeUpdate(bytes: Uint8Array): Result<Decoded> {
  let read: ReturnType<typeof Y.decodeUpdate>;
  try {
    read = Y.decodeUpdate(bytes.slice()); // a copy: Yjs reads as far as the buffer under a view goes
  } catch {
    return unreadable;
  }
  if (hasBytesLeft(bytes)) return unreadable;
  const runs = new Map<number, Run>();
  let current: number | undefined;
  const values: unknown[] = [];
  for (const struct of read.structs) {
    const { client, clock } = struct.id;
    const to = clock + struct.length;
    if (!isClock(client, Number.MAX_SAFE_INTEGER) || !isClock(clock, CLOCK_MOST) || !isClock(to, CLOCK_MOST) || struct.length < 1)
      return unreadable;
    if (struct instanceof Y.Skip) return hole;
    const run = runs.get(client);
    if (run === undefined) runs.set(client, { client, from: clock, to });
    else if (current !== client)
      return unreadable; // one client twice: no honest writer does that
    else if (run.to !== clock) return hole;
    else runs.set(client, { ...run, to });
    current = client;
    if (struct instanceof Y.Item && (struct.parentSub === PROTO || !collectValues(struct.content, values)))
      return refuse("schema", "documents hold plain values and text, nothing else");
  }
  const deletes = [];
  for (const [client, items] of read.ds.clients) {
    for (const { clock, len } of items) {
      if (!isClock(client, Number.MAX_SAFE_INTEGER) || !isClock(clock, CLOCK_MOST) || !isClock(clock + len, CLOCK_MOST)) return unreadable;
      deletes.push({ client, clock, length: len });
    }
  }
  return ok({ runs: [...runs.values()], deletes, values });
}

const unreadable = refuse("malformed", "this change cannot be read");
const hole = refuse("gap", "this change has holes in it");

/** Yjs ignores what stands behind a whole update. One that can still be read without its last byte has such a tail. */
function hasBytesLeft(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes.slice(0, -1));
    return true;
  } catch {
    return false;
  }
}

function isClock(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}

/** Adds the values an item brings; false for a kind of content that our documents never have (types within types, subdocuments, blobs, numbers beyond JSON). */
function collectValues(content: Y.Item["content"], values: unknown[]): boolean {
  const arrived = valuesOf(content);
  if (arrived === undefined || !arrived.every((one) => isPlainData(one, LOOKED_INTO))) return false;
  values.push(...arrived);
  return true;
}

function valuesOf(content: Y.Item["content"]): readonly unknown[] | undefined {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr as readonly unknown[];
  if (content instanceof Y.ContentEmbed) return [content.embed];
  if (content instanceof Y.ContentFormat) return [content.value];
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted ? [] : undefined;
}

const PROTO = "__proto__"; // a reader's `out[key] = …` makes of it what the object answers to, and no comparison sees it
const LOOKED_INTO = 64; // what nests deeper is refused for that

/** Data that is the same read from a document, from its bytes and from JSON: no big integers, infinities, bytes, nor prototypes of their own making. */
function isPlainData(value: unknown, most: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "bigint") return false;
  if (typeof value !== "object" || value === null || most === 0) return true;
  if (Array.isArray(value)) return value.every((one) => isPlainData(one, most - 1));
  return isPlain(value) && !Object.hasOwn(value, PROTO) && Object.values(value).every((one) => isPlainData(one, most - 1));
}

/** How deep a JSON value nests: 0 for a scalar, 1 for a flat object. Looks no deeper than one past `most`. */
export function depthOf(value: unknown, most: number): number {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return 0;
  if (most <= 0) return 1;
  let deepest = 0;
  for (const one of Object.values(value)) deepest = Math.max(deepest, depthOf(one, most - 1));
  return deepest + 1;
}
