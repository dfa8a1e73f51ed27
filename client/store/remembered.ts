// What a tab puts back should its database be emptied under it: what is unsent, refused or typed, as of the last write. Reads along; writes only
// when it puts back. A question is answered again only a moment after a write, and the disk may be emptied in that moment: own writes are noted as
// they are made.
import { Dexie, liveQuery, type DBCore, type DBCoreMutateRequest, type DBCoreTable, type Middleware, type Table } from "dexie";
import { after } from "../../shared/core/after.ts";
import { isPlain } from "../../shared/core/check.ts";
import { rested } from "../../shared/core/rested.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * What is put back, where no row has the same of `by`; in the order of `n`, which the database gives anew. The rest of a row is nobody's business
 * here. `fixed`: what stands under a key is never another; of those, thousands after an import, only what is not known yet is read.
 */
const PUT_BACK = [
  { table: "outbox", by: "id", fixed: true },
  { table: "refused", by: "id", fixed: false },
  { table: "drafts", by: "ticket", fixed: false },
] as const;

const PART_ROWS = 100; // opened in one go: some 5 ms on a laptop, a frame on a phone

export interface Remembered {
  /** Follows the tables, of every tab. Gives the way to stop, and to forget. */
  readonly follow: () => () => void;
  /** How many unsent changes are remembered now, of all tabs. */
  readonly unsent: () => number;
  /** Puts down the mark and, where anything is `lost`, what is remembered and not there: another tab may have been quicker. */
  readonly putBack: (ready: Dexie, mark: string, lost: boolean) => Promise<void>;
}

/** One write of this tab that no question has been asked after yet; without a row: taken away. */
interface Note {
  readonly at: number;
  readonly table: string;
  readonly key: unknown;
  readonly row: Row | undefined;
}

type Seen = ReadonlyMap<unknown, Row>; // by key, in the order to be put back

/** Call before the database is opened. */
export function createRemembered(db: Dexie): Remembered {
  const seen = new Map<string, Seen>(); // by table
  const notes: Note[] = [];
  let writes = 0;
  let isOn = false;
  db.use(
    readAlong((request, table, by) => {
      if (!isOn) return;
      const at = ++writes;
      if (request.type === "add" || request.type === "put")
        for (const row of request.values) if (isPlain(row)) notes.push({ at, table, key: row[by], row });
      if (request.type === "delete" && table === "drafts") for (const key of request.keys) notes.push({ at, table, key, row: undefined });
    }),
  );
  const rowsOf = (table: string): Seen => {
    const rows = new Map(seen.get(table));
    for (const note of notes) {
      if (note.table !== table) continue;
      if (note.row === undefined) rows.delete(note.key);
      else rows.set(note.key, note.row);
    }
    return rows;
  };
  const forget = (table: string, asked: number): void => {
    const left = notes.filter((one) => one.table !== table || one.at > asked);
    notes.splice(0, notes.length, ...left);
  };
  return {
    follow() {
      isOn = true;
      const following = PUT_BACK.map(({ table, by, fixed }) => {
        const read = (): Promise<Seen> =>
          fixed ? rowsByKey(db.table<Row>(table), by, rowsOf(table)) : rowsWhole(db.table<Row>(table), by);
        const ask = async (): Promise<{ readonly asked: number; readonly rows: Seen }> => ({ asked: writes, rows: await read() });
        return liveQuery(rested(ask, { now: () => performance.now(), after })).subscribe({
          next: ({ asked, rows }) => {
            seen.set(table, rows);
            forget(table, asked);
          },
          error: () => undefined,
        });
      });
      return () => {
        isOn = false;
        for (const one of following) one.unsubscribe();
        seen.clear();
        notes.length = 0;
      };
    },
    unsent: () => rowsOf("outbox").size,
    putBack: (ready, mark, lost) =>
      ready.transaction("rw", ["singles", ...PUT_BACK.map((one) => one.table)], async (transaction) => {
        await transaction.table("singles").put({ key: "mark", value: mark });
        if (!lost) return;
        for (const { table, by } of PUT_BACK) {
          const there = new Set<unknown>(await transaction.table(table).orderBy(by).keys());
          const missing = [...rowsOf(table).values()].filter((one) => !there.has(one[by]));
          await transaction.table(table).bulkAdd(missing.map(({ n: _n, ...row }) => row));
        }
      }),
  };
}

async function rowsWhole(table: Table<Row>, by: string): Promise<Seen> {
  return new Map((await table.toArray()).map((row) => [row[by], row]));
}

/** By their keys, which stand in the clear; only rows that are not among the `known` are opened. */
async function rowsByKey(table: Table<Row>, by: string, known: Seen): Promise<Seen> {
  const [keys, places] = await Promise.all([table.orderBy(by).keys(), table.orderBy(by).primaryKeys()]);
  const missing = keys.filter((key) => !known.has(key));
  const rows = new Map(known);
  for (let at = 0; at < missing.length; at += PART_ROWS)
    for (const row of await table
      .where(by)
      .anyOf(missing.slice(at, at + PART_ROWS))
      .toArray())
      rows.set(row[by], row);
  const inOrder = keys.map((key, i) => [key, Number(places[i])] as const).sort(([, a], [, b]) => a - b);
  return new Map(
    inOrder.flatMap(([key]) => {
      const row = rows.get(key);
      return row === undefined ? [] : [[key, row]];
    }),
  );
}

type Tell = (request: DBCoreMutateRequest, table: string, by: string) => void;

/** Tells of each write to the tables that are put back, once its transaction is through. */
function readAlong(tell: Tell): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "remembering",
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name);
        const kept = PUT_BACK.find((one) => one.table === name);
        return kept === undefined ? table : withWrites(table, (request) => tell(request, name, kept.by));
      },
    }),
  };
}

function withWrites(table: DBCoreTable, tell: (request: DBCoreMutateRequest) => void): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      const transaction = Dexie.currentTransaction;
      return table.mutate(request).then((done) => {
        transaction.on("complete", () => tell(request));
        return done;
      });
    },
  };
}
