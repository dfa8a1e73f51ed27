// The shelf's database on a disk in memory: the part of Dexie that client/store uses. memoryDb.test.ts shows it equal to Dexie.
import type { ShelfDb } from "../../client/store/db.ts";
import { ANY, inTransaction, NEVER, noteRead, TABLE_NAMES, type Disk, type Owner, type TableName } from "./memoryDisk.ts";
import { compare, keyOf, select, type Key, type Range, type Row } from "./memoryTable.ts";

/** The database as a tab holds it. Has of Dexie what client/store asks for, and nothing more. */
export function openMemoryDb(disk: Disk, name: string, owner: Owner): ShelfDb {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, tableDoor(disk, table, owner)]));
  const db = {
    name,
    tables: [],
    ...tables,
    transaction: (_mode: string, ...rest: readonly unknown[]) => {
      const work = rest.at(-1);
      if (typeof work !== "function") throw new Error("a transaction without work");
      return inTransaction(disk, owner, async (transaction) => work({ abort: () => void (transaction.aborted = true) }) as unknown);
    },
    close: () => undefined,
  };
  return db as unknown as ShelfDb; // has what the shelf uses of Dexie: memoryDb.test.ts
}

// ---- the doors of a table --------------------------------------------------------------------------------------------

function tableDoor(disk: Disk, name: TableName, owner: Owner): unknown {
  const table = disk.tables[name];
  const read = <T>(work: () => T, keys: readonly Key[] = [ANY]): Promise<T> => {
    noteRead(disk, name, keys);
    return inTransaction(disk, owner, async () => work());
  };
  const write = <T>(work: (set: (key: Key, row: Row | undefined) => void) => T): Promise<T> =>
    inTransaction(disk, owner, async (transaction) => {
      disk.faults.beforeWrite(owner);
      if (owner.dead) return NEVER;
      return work((key, row) => {
        transaction.undo.push({ table: name, key, before: table.rows.get(key), after: row });
        if (row === undefined) table.rows.delete(key);
        else table.rows.set(key, row);
      });
    });
  const numbered = (row: Row): Row => (table.auto ? { ...row, [table.key]: table.next++ } : row);
  const putAll = (rows: readonly Row[]): Promise<void> =>
    write((set) => {
      for (const row of rows) set(keyOf(table, row), row);
    });
  const addAll = (rows: readonly Row[]): Promise<void> =>
    write((set) => {
      for (const row of rows.map(numbered)) set(keyOf(table, row), row);
    });
  const collection = (range: Range, turned = false, most = Number.POSITIVE_INFINITY): unknown => {
    const rows = (): readonly Row[] => {
      const all = select(table, range);
      return (turned ? all.toReversed() : all).slice(0, most);
    };
    return {
      toArray: () => read(() => [...rows()]),
      first: () => read(() => rows()[0]),
      count: () => read(() => rows().length),
      primaryKeys: () => read(() => rows().map((row) => keyOf(table, row))),
      sortBy: (by: string) => read(() => [...rows()].sort((a, b) => compare(a[by], b[by]))),
      reverse: () => collection(range, !turned, most),
      limit: (n: number) => collection(range, turned, n),
      delete: () =>
        write((set) => {
          for (const row of rows()) set(keyOf(table, row), undefined);
        }),
      modify: (change: (row: Row, ref: { value: Row }) => void) =>
        write((set) => {
          for (const row of rows()) {
            const ref = { value: row };
            change(row, ref);
            set(keyOf(table, row), ref.value);
          }
        }),
    };
  };
  const where = (index: string): unknown => ({
    equals: (value: unknown) => collection({ index, holds: (one) => compare(one, value) === 0 }),
    anyOf: (values: readonly unknown[]) => collection({ index, holds: (one) => values.some((value) => compare(one, value) === 0) }),
    above: (value: unknown) => collection({ index, holds: (one) => compare(one, value) > 0 }),
    between: (low: unknown, high: unknown, withLow = true, withHigh = false) =>
      collection({
        index,
        holds: (one) =>
          (withLow ? compare(one, low) >= 0 : compare(one, low) > 0) && (withHigh ? compare(one, high) <= 0 : compare(one, high) < 0),
      }),
  });
  const all: Range = { index: table.key, holds: () => true };
  return {
    get: (key: Key) => read(() => table.rows.get(key), [key]),
    bulkGet: (keys: readonly Key[]) => read(() => keys.map((key) => table.rows.get(key)), keys),
    put: (row: Row) => putAll([row]),
    bulkPut: putAll,
    add: (row: Row) => addAll([row]),
    bulkAdd: addAll,
    update: (key: Key, change: Row) =>
      write((set) => {
        const row = table.rows.get(key);
        if (row !== undefined) set(key, { ...row, ...change });
      }),
    delete: (key: Key) => write((set) => set(key, undefined)),
    bulkDelete: (keys: readonly Key[]) =>
      write((set) => {
        for (const key of keys) set(key, undefined);
      }),
    clear: () =>
      write((set) => {
        for (const key of [...table.rows.keys()]) set(key, undefined);
      }),
    count: () => read(() => table.rows.size),
    toArray: () => read(() => [...select(table, all)]),
    orderBy: (index: string) => collection({ index, holds: () => true }),
    toCollection: () => collection(all),
    where,
  };
}
