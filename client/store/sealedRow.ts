// What of a row stands in the clear and what is sealed, and the sealing of one row: on the shelf (sealing.ts) and in the thread that works pages
// out ahead (workOut.ts). Touches no database.
import type { Fields, Seal } from "./seal.ts";

/** The one field of a stored row that is neither key nor index. */
export const SEALED = "sealed";

/** Came when rows had been sealed without it: bound too, it would make each of them unreadable. What it says is folded from what is sealed. */
const UNBOUND: readonly string[] = ["ties", "risk"];

export interface Shape {
  readonly name: string;
  readonly key: string;
  /** Fields that stand in the clear. */
  readonly clear: ReadonlySet<string>;
  /** Those of them a row's seal is bound to: all but a number the database gives when the row is there already, and what came later. */
  readonly bound: readonly string[];
}

/** `clear`: the key and every field of an index. `numbered`: the database gives the key. */
export function shapeOf(name: string, key: string, clear: ReadonlySet<string>, numbered: boolean): Shape {
  return { name, key, clear, bound: [...clear].filter((field) => !UNBOUND.includes(field) && (field !== key || !numbered)).toSorted() };
}

/** The shape of a table from its line in TABLES, where there is no database to ask. */
export function shapeOfLine(name: string, line: string): Shape {
  const [first = ""] = line.split(",");
  const key = first.replace("++", "").trim();
  return shapeOf(name, key, new Set(line.match(/\w+/g)), first.includes("++"));
}

/** Table, key and indexes: a row's sealed part opens in its own place alone. */
export function aboutOf({ name, bound }: Shape, clear: Fields): string {
  return JSON.stringify([name, ...bound.map((field) => clear[field] ?? null)]);
}

/** A stored row as it was before `sealedRow`; undefined where it cannot be opened. */
export function openedRow(seal: Seal, shape: Shape, stored: Fields): Fields | undefined {
  const sealed = stored[SEALED];
  const fields = sealed instanceof Uint8Array ? seal.open(aboutOf(shape, stored), sealed) : undefined;
  if (fields === undefined) return undefined;
  for (const name of shape.clear) if (name in stored) fields[name] = stored[name];
  return fields;
}

/** The row as it is stored: key and indexes, and everything else sealed. */
export function sealedRow(seal: Seal, shape: Shape, row: object): Fields {
  const stored: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) (shape.clear.has(name) ? stored : fields)[name] = value;
  stored[SEALED] = seal.close(aboutOf(shape, stored), fields);
  return stored;
}
