// Where the shelf's rows are sealed on their way to the disk and opened on their way back: one layer under Dexie's own, so that nothing above
// it knows. Keys and indexes stay in the clear, everything else goes into one field. Never writes by itself.
import type { DBCore, DBCoreCursor, DBCoreTable, DBCoreTableSchema, Middleware } from "dexie";
import { isPlain } from "../../shared/core/check.ts";
import type { Fields, Seal } from "./seal.ts";
import { openedRow, SEALED, sealedRow, shapeOf, type Shape } from "./sealedRow.ts";
import type { Unreadable } from "./unreadable.ts";

/** Below Dexie's cache (-1), indexes and hooks: they all see rows as they were given. */
const LEVEL = -2;

export interface Sealing {
  readonly seal: Seal;
  /** Rows that were sealed in another thread under the same key: they are put as they are. */
  readonly ready: WeakSet<object>;
  /** Keys and ranges of questions that want the rows as they are stored (storedRows.ts). */
  readonly asStored: WeakSet<object>;
  /** Told of every row that cannot be opened. */
  readonly unreadable: Unreadable;
}

/** A row that cannot be opened reads as none, and is noted. */
export function sealRows(sealing: Sealing): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "sealing",
    level: LEVEL,
    create: (down) => {
      const tables = new Map<string, DBCoreTable>();
      return {
        ...down,
        table(name) {
          const known = tables.get(name) ?? sealTable(down.table(name), sealing);
          tables.set(name, known);
          return known;
        },
      };
    },
  };
}

function sealTable(table: DBCoreTable, { seal, ready, asStored, unreadable }: Sealing): DBCoreTable {
  const shape = shapeIn(table.schema);
  const open = (stored: unknown): Fields | undefined => {
    if (!isPlain(stored)) return undefined;
    const fields = openedRow(seal, shape, stored);
    if (fields !== undefined) return fields;
    const { [SEALED]: _sealed, ...clear } = stored;
    unreadable.note({ table: shape.name, key: stored[shape.key], clear });
    return undefined;
  };
  const close = (row: unknown): Fields => {
    if (!isPlain(row)) throw new Error(`a row of ${shape.name} that is no plain object`);
    return ready.has(row) ? row : sealedRow(seal, shape, row);
  };
  return {
    ...table,
    mutate: (request) =>
      table.mutate(request.type === "add" || request.type === "put" ? { ...request, values: request.values.map(close) } : request),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => (asStored.has(request.keys) ? rows : rows.map(open))),
    query: (request) =>
      table.query(request).then((answer) => {
        if (request.values !== true || asStored.has(request.query.range)) return answer;
        return { ...answer, result: answer.result.map(open).filter((row) => row !== undefined) };
      }),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor === null || request.values !== true ? cursor : openingCursor(cursor, open))),
  };
}

function shapeIn({ name, primaryKey, indexes }: DBCoreTableSchema): Shape {
  const key = primaryKey.keyPath;
  if (typeof key !== "string") throw new Error(`table ${name} has no single key in its rows`);
  return shapeOf(name, key, new Set([key, ...indexes.flatMap((one) => one.keyPath ?? [])]), primaryKey.autoIncrement === true);
}

/** A cursor that shows rows open, and walks past those that cannot be opened. */
function openingCursor(cursor: DBCoreCursor, open: (stored: unknown) => Fields | undefined): DBCoreCursor {
  let now: Fields | undefined;
  const opening: unknown = Object.create(cursor, {
    // The browser's own getters want the browser's own cursor.
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => now },
    start: {
      value: (onNext: () => void) =>
        cursor.start(() => {
          now = open(cursor.value);
          if (now === undefined) cursor.continue();
          else onNext();
        }),
    },
  });
  return opening as DBCoreCursor; // its prototype is one
}
