// Many due times, one alarm. Tickets keep their own due time in their row; the rest stands in a small table. No timers.
import { SECOND } from "../../shared/core/time.ts";
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Turn } from "./turn.ts";

/** `ticket:<id>` a ticket to be looked at; `away:<member>` a member whose line was lost; `silent:<member>` one to look after, whether there was a sign of life; `erase:<id>` a person being erased; `look:` whether who looks at a ticket is still there; `keep:` what is too old; `sweep:` pictures nobody uses; `alert:` alerts to be sent; `inspect:` what ended before there was inspection; `fold:` days to be summed; `surge:` the end of a half-hour in which somebody asked; `digest:` a week or a month to be told of. */
export type DueKey = `ticket:${string}` | `away:${string}` | `silent:${string}` | `erase:${string}` | "look:" | (typeof CHORES)[number];
const CHORES = ["keep:", "sweep:", "alert:", "inspect:", "fold:", "surge:", "digest:"] as const;

/** Is it one of the things of which there is one? */
export const isChore = (key: string): key is (typeof CHORES)[number] => CHORES.some((one) => one === key);

/** What stands in the small table beside the members' grace. */
export type WorkKey = Exclude<DueKey, `ticket:${string}` | `away:${string}` | `silent:${string}` | "look:">;

const LATE = 30 * SECOND; // a platform rings within a few seconds

export interface Timetable {
  /** When a member's grace ends; undefined: no longer asked for. Written with the turn. */
  readonly setAway: (turn: Turn, member: string, due: number | undefined) => void;
  readonly awayDue: (member: string) => number | undefined;
  /** When to see whether a member gave a sign of life; undefined: no longer asked for. */
  readonly setSilent: (turn: Turn, member: string, due: number | undefined) => void;
  readonly silentDue: (member: string) => number | undefined;
  /** The same for what the room does by itself. */
  readonly setWork: (turn: Turn, key: WorkKey, due: number | undefined) => void;
  readonly workDue: (key: WorkKey) => number | undefined;
  /** A ticket's due time as it stands in its row; 0 for none. Remembered only. */
  readonly setTicket: (id: string, due: number) => void;
  /** To see at `at` who is still there, and asks for the alarm; not later than asked before. Remembered only: a room that slept through it is woken all the same. */
  readonly lookAgain: (at: number) => void;
  readonly looked: () => void;
  readonly dueAt: (now: number) => readonly DueKey[];
  /** Asks for the one alarm, where the asked one is not early enough. A later due time leaves it: one idle wake is cheaper than a row written. */
  readonly arm: () => void;
  /** It is `now`: an alarm that should have rung long before is lost, and will be asked for anew. A busy room never sleeps, so it has no wake to notice. */
  readonly look: (now: number) => void;
  /** The alarm rang (or was missed): it is no longer asked for. */
  readonly rang: () => void;
  /** Not before `at`, whatever the row says; until the room sleeps. */
  readonly postpone: (key: DueKey, at: number) => void;
  /** Reads it all again from the rows. */
  readonly reload: () => void;
}

export function createTimetable(sql: Sql, setAlarm: (at: number | undefined) => void): Timetable {
  const dues = new Map<DueKey, number>();
  let armed: number | undefined;
  const reload = (): void => {
    dues.clear();
    for (const row of sql.all("SELECT key, due FROM timetable")) {
      const key = textOf(row, "key");
      const due = numberOf(row, "due");
      if (key.startsWith("away:")) dues.set(`away:${key.slice("away:".length)}`, due);
      else if (key.startsWith("silent:")) dues.set(`silent:${key.slice("silent:".length)}`, due);
      else if (key.startsWith("erase:")) dues.set(`erase:${key.slice("erase:".length)}`, due);
      else if (isChore(key)) dues.set(key, due);
    }
    const tickets = ["SELECT name, due FROM docs WHERE open = 1 AND due > 0", "SELECT name, due FROM docs WHERE open = 0 AND due > 0"]; // an index each
    for (const row of tickets.flatMap((asked) => [...sql.all(asked)])) {
      dues.set(`ticket:${textOf(row, "name").slice("ticket:".length)}`, numberOf(row, "due"));
    }
  };
  reload();
  const set = (turn: Turn, key: DueKey, due: number | undefined): void => {
    if (dues.get(key) === due) return;
    if (due === undefined) {
      dues.delete(key);
      turn.also(() => sql.run("DELETE FROM timetable WHERE key = ?", key));
      return;
    }
    dues.set(key, due);
    turn.also(() => sql.run("INSERT INTO timetable (key, due) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET due = excluded.due", key, due));
  };
  const arm = (): void => {
    const next = Math.min(...dues.values());
    if (!Number.isFinite(next) || (armed !== undefined && armed <= next)) return;
    armed = next;
    setAlarm(next);
  };
  return {
    lookAgain(at) {
      if (dues.has("look:")) return;
      dues.set("look:", at);
      arm();
    },
    looked: () => void dues.delete("look:"),
    setAway: (turn, member, due) => set(turn, `away:${member}`, due),
    setSilent: (turn, member, due) => set(turn, `silent:${member}`, due),
    silentDue: (member) => dues.get(`silent:${member}`),
    setWork: set,
    workDue: (key) => dues.get(key),
    awayDue: (member) => dues.get(`away:${member}`),
    setTicket(id, due) {
      if (due > 0) dues.set(`ticket:${id}`, due);
      else dues.delete(`ticket:${id}`);
    },
    dueAt: (now) =>
      [...dues]
        .filter(([, due]) => due <= now)
        .sort(([, a], [, b]) => a - b)
        .map(([key]) => key),
    arm,
    look(now) {
      if (armed !== undefined && armed + LATE < now) armed = undefined;
    },
    rang: () => void (armed = undefined),
    postpone: (key, at) => void dues.set(key, at),
    reload,
  };
}
