// The rows of a saved view, and how many there are: walked along the index that leads to fewest of them, never further than a limit. Only reads.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { openIn, type Filter } from "../../shared/domain/ticketView.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import type { Shelf } from "./db.ts";

const BATCH = 100; // rows opened at a time: the page has its turn in between
const READ_MOST = 2_000; // rows opened for one question; more open tickets than that no list of people's work has
export const COUNT_MOST = 500; // beyond it a number says nothing but "many"

export interface Asked {
  readonly filter: Filter;
  /** Beginnings of the keys under which alone its rows stand (domain/ties), open ones and those at an end. Absent: anywhere. */
  readonly tied?: readonly { readonly open: string; readonly ended: string }[];
  /** Does this row stand in it? */
  readonly isIn: (row: TicketRow) => boolean;
}

/** `isWhole`: false where the limit came before the end: there may be more. */
export interface Found {
  readonly rows: readonly TicketRow[];
  readonly isWhole: boolean;
}
export interface Count {
  readonly n: number;
  readonly isWhole: boolean;
}

interface Walk {
  readonly index: string;
  readonly low: readonly (string | number)[];
  /** What stands before it is walked, downwards. */
  readonly high: readonly unknown[];
  readonly by: "score" | "updatedAt";
}

/** At most `most` rows of a view, open ones by urgency, then those at an end, latest first. */
export async function rowsInView(shelf: Shelf, asked: Asked, most: number): Promise<Found> {
  const rows: TicketRow[] = [];
  const see = (row: TicketRow): boolean => {
    if (asked.isIn(row)) rows.push(row);
    return rows.length < most;
  };
  const isWhole = await (asked.tied === undefined
    ? eachRow(shelf, walksOf(asked.filter, shelf.member), see)
    : eachTied(shelf, keysOf(asked.filter, asked.tied), see));
  return { rows, isWhole };
}

/** How many stand in each of these views, up to COUNT_MOST. Those that walk the same way are counted in one walk. */
export async function countInViews(shelf: Shelf, all: readonly Asked[]): Promise<readonly Count[]> {
  const counts = all.map(() => ({ n: 0, isWhole: true }));
  const ways = new Map<string, { walks: readonly Walk[]; which: number[] }>();
  for (const [i, asked] of all.entries()) {
    const count = counts[i];
    if (asked.tied === undefined || count === undefined) continue;
    const found = await rowsInView(shelf, asked, COUNT_MOST);
    [count.n, count.isWhole] = [found.rows.length, found.isWhole];
  }
  all.forEach((asked, i) => {
    if (asked.tied !== undefined) return;
    const walks = walksOf(asked.filter, shelf.member);
    const way = ways.get(JSON.stringify(walks)) ?? { walks, which: [] };
    way.which.push(i);
    ways.set(JSON.stringify(walks), way);
  });
  for (const { walks, which } of ways.values()) {
    const isWhole = await eachRow(shelf, walks, (row) => {
      for (const i of which) {
        const count = counts[i];
        if (count !== undefined && count.n < COUNT_MOST && all[i]?.isIn(row) === true) count.n++;
      }
      return which.some((i) => (counts[i]?.n ?? COUNT_MOST) < COUNT_MOST);
    });
    for (const i of which) {
      const count = counts[i];
      if (count !== undefined) count.isWhole = isWhole && count.n < COUNT_MOST;
    }
  }
  return counts;
}

type Tied = NonNullable<Asked["tied"]>;

/** Open ones first. */
function keysOf(filter: Filter, tied: Tied): readonly string[] {
  const open = openIn(filter);
  return [...(open === 0 ? [] : tied.map((one) => one.open)), ...(open === 1 ? [] : tied.map((one) => one.ended))];
}

/** Walks the rows under these keys, the latest of each first, no row twice. */
async function eachTied(shelf: Shelf, keys: readonly string[], see: (row: TicketRow) => boolean): Promise<boolean> {
  const seen = new Set<TicketId>();
  for (const key of keys) {
    const { tickets } = shelf.db;
    const ids = await tickets.where("ties").startsWith(key).reverse().limit(READ_MOST).primaryKeys();
    const fresh = ids.filter((id) => !seen.has(id) && seen.add(id));
    for (let i = 0; i < fresh.length; i += BATCH) {
      const rows = await tickets.bulkGet(fresh.slice(i, i + BATCH));
      for (const row of rows) if (row !== undefined && !see(row)) return false;
    }
    if (ids.length === READ_MOST || seen.size >= READ_MOST) return false;
  }
  return true;
}

function walksOf(filter: Filter, me: MemberId): readonly Walk[] {
  const open = openIn(filter);
  const { assignees, phases, updatedFrom = 0, updatedTo } = filter;
  const byScore = (index: string, prefix: readonly (string | number)[]): Walk => ({
    index: `[${index}+score+id]`,
    low: prefix,
    high: [...prefix, []],
    by: "score",
  });
  const ended: Walk = { index: "[open+updatedAt+id]", low: [0, updatedFrom], high: [0, updatedTo ?? []], by: "updatedAt" };
  if (open === 0) return [ended];
  const opened =
    open === 1 && phases?.length === 1
      ? phases.map((phase) => byScore("phase", [phase]))
      : assignees !== undefined && assignees.length > 0
        ? [...new Set(assignees.map((one) => (one === "me" ? me : one === "nobody" ? "" : one)))].map((who) =>
            byScore("assignee+open", [who, 1]),
          )
        : [byScore("open", [1])];
  return open === 1 ? opened : [...opened, ended];
}

/** `see` says whether to go on. Gives whether the end was reached. */
async function eachRow(shelf: Shelf, walks: readonly Walk[], see: (row: TicketRow) => boolean): Promise<boolean> {
  let read = 0;
  for (const { index, low, high, by } of walks) {
    let before: readonly unknown[] = high;
    for (;;) {
      const rows = await shelf.db.tickets
        .where(index)
        .between([...low], [...before], true, false)
        .reverse()
        .limit(BATCH)
        .toArray();
      for (const row of rows) if (!see(row)) return false;
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) break;
      read += rows.length;
      if (read >= READ_MOST) return false;
      before = [...low.slice(0, by === "updatedAt" ? 1 : low.length), last[by], last.id];
    }
  }
  return true;
}
