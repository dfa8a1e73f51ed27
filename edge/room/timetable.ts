// Many due times, one alarm. Tickets keep their own due time in their row; the rest stands in a small table. No timers.
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Turn } from "./turn.ts";

/** `ticket:<id>` a ticket to be looked at; `away:<member>` a member whose line was lost. */
export type DueKey = `ticket:${string}` | `away:${string}`;

export interface Timetable {
  /** When a member's grace ends; undefined: no longer asked for. Written with the turn. */
  readonly setAway: (turn: Turn, member: string, due: number | undefined) => void;
  readonly awayDue: (member: string) => number | undefined;
  /** A ticket's due time as it stands in its row; 0 for none. Remembered only. */
  readonly setTicket: (id: string, due: number) => void;
  readonly dueAt: (now: number) => readonly DueKey[];
  /** Asks for the one alarm, where the asked one is not early enough. A later due time leaves it: one idle wake is cheaper than a row written. */
  readonly arm: () => void;
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
      if (key.startsWith("away:")) dues.set(`away:${key.slice("away:".length)}`, numberOf(row, "due"));
    }
    for (const row of sql.all("SELECT name, due FROM docs WHERE open = 1 AND due > 0")) {
      dues.set(`ticket:${textOf(row, "name").slice("ticket:".length)}`, numberOf(row, "due"));
    }
  };
  reload();
  return {
    setAway(turn, member, due) {
      const key: DueKey = `away:${member}`;
      if (dues.get(key) === due) return;
      if (due === undefined) {
        dues.delete(key);
        turn.also(() => sql.run("DELETE FROM timetable WHERE key = ?", key));
        return;
      }
      dues.set(key, due);
      turn.also(() =>
        sql.run("INSERT INTO timetable (key, due) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET due = excluded.due", key, due),
      );
    },
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
    arm() {
      const next = Math.min(...dues.values());
      if (!Number.isFinite(next) || (armed !== undefined && armed <= next)) return;
      armed = next;
      setAlarm(next);
    },
    rang: () => void (armed = undefined),
    postpone: (key, at) => void dues.set(key, at),
    reload,
  };
}
