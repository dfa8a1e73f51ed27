// A week or a month of figures told beside the screen: on the morning after it ended, once, to whom the shop's rules name. Changes no document.
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import type { Alert } from "../../shared/domain/alerts/alert.ts";
import { localDay, momentAt } from "../../shared/domain/calendar.ts";
import { bySlice, type PeriodRow } from "../../shared/domain/insight/dayRows.ts";
import { digestOf, nextDigestDay, periodsEnding } from "../../shared/domain/insight/digest.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { DayFigures } from "./dayFigures.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface DigestsPorts {
  readonly policy: () => Policy;
  readonly timetable: Timetable;
  readonly days: Pick<DayFigures, "rowsAt" | "since">;
  /** Plans an alert in this turn. */
  readonly alert: (turn: Turn, alert: Alert) => void;
}

export interface Digests {
  /** Within a turn in which something ended: asks for the next morning on which there is something to tell. */
  readonly follow: (turn: Turn) => void;
  readonly portion: (turn: Turn) => void;
}

const AT = (9 * HOUR) / MINUTE; // of the shop's day
const LATE = 2 * DAY; // a room that slept longer tells of the next one

export function createDigests({ policy, timetable, days, alert }: DigestsPorts): Digests {
  const ask = (turn: Turn): void => {
    const { timeZone } = policy().calendar;
    timetable.setWork(turn, "digest:", momentAt(timeZone, nextDigestDay(localDay(timeZone, turn.now)), AT));
  };
  return {
    follow(turn) {
      if (timetable.workDue("digest:") === undefined) ask(turn);
    },
    portion(turn) {
      const due = timetable.workDue("digest:") ?? turn.now;
      const day = localDay(policy().calendar.timeZone, due);
      ask(turn);
      if (turn.now - due > LATE) return;
      turn.also(() => {
        const since = days.since();
        for (const period of periodsEnding(day)) {
          const all = (rows: readonly PeriodRow[]) => bySlice(rows).get("all");
          const sums = all(days.rowsAt(turn.now, period.from, period.to));
          if (sums === undefined) continue; // nothing ended: nothing to tell
          const length = period.to - period.from + 1;
          const isKnown = since !== undefined && since <= period.from - length;
          const before = isKnown ? all(days.rowsAt(turn.now, period.from - length, period.from - 1)) : undefined;
          const kind = period.isMonth ? "monthly" : "weekly";
          alert(turn, { key: `${kind}:${period.to}`, kind, at: turn.now, number: 0, level: "P3", digest: digestOf(period, sums, before) });
        }
      });
    },
  };
}
