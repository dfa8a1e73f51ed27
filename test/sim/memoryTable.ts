// A table in memory with the questions the shelf asks of Dexie: by key, by index, in key order. Knows nothing of transactions or faults.

export type Row = Readonly<Record<string, unknown>>;
export type Key = string | number;

/** Rows by primary key. `auto`: the table numbers its rows itself. */
export interface MemoryTable {
  readonly key: string;
  readonly auto: boolean;
  readonly rows: Map<Key, Row>;
  next: number;
}

export const createTable = (schema: string): MemoryTable => {
  const first = schema.split(",")[0]?.trim() ?? "";
  return { key: first.replace("++", ""), auto: first.startsWith("++"), rows: new Map(), next: 1 };
};

export function keyOf(table: MemoryTable, row: Row): Key {
  const key = row[table.key];
  if (typeof key !== "string" && typeof key !== "number") throw new Error(`a row without ${table.key}`);
  return key;
}

/** Rows that answer an index's question, in its order. */
export interface Range {
  readonly index: string;
  readonly holds: (value: unknown) => boolean;
}

/** Ordered by the index, then by primary key; rows that lack a part of the index are not in it. */
export function select(table: MemoryTable, range: Range): readonly Row[] {
  const found: (readonly [unknown, Row])[] = [];
  for (const row of table.rows.values()) {
    const value = valueAt(row, range.index);
    if (value !== undefined && range.holds(value)) found.push([value, row]);
  }
  return found.sort(([a, x], [b, y]) => compare(a, b) || compare(x[table.key], y[table.key])).map(([, row]) => row);
}

/** `name` or `[a+b+c]`. */
function valueAt(row: Row, index: string): unknown {
  if (!index.startsWith("[")) return row[index];
  const parts = index
    .slice(1, -1)
    .split("+")
    .map((part) => row[part]);
  return parts.includes(undefined) ? undefined : parts;
}

/** IndexedDB's order of keys: numbers, then strings, then arrays; arrays part by part, the shorter first. */
export function compare(a: unknown, b: unknown): number {
  const [ra, rb] = [rankOf(a), rankOf(b)];
  if (ra !== rb) return ra - rb;
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const order = compare(a[i], b[i]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return 0;
}

function rankOf(key: unknown): number {
  if (typeof key === "number") return 0;
  return typeof key === "string" ? 1 : 2;
}
