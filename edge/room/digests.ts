// A week or a month of figures told beside the screen: on the morning after it ended, once, to whom the shop's rules or a saved report name. Changes no document.
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import type { Alert } from "../../shared/domain/alerts/alert.ts";
import { localDay, momentAt } from "../../shared/domain/calendar.ts";
import { bySlice } from "../../shared/domain/insight/dayRows.ts";
import { sliceOf } from "../../shared/domain/insight/chosen.ts";
import { digestOf, nextDigestDay, periodsEnding } from "../../shared/domain/insight/digest.ts";
import type { Report } from "../../shared/domain/insight/report.ts";
import { NO_SUMS } from "../../shared/domain/insight/sums.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { DayFigures } from "./dayFigures.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface DigestsPorts {
  readonly policy: () => Policy;
  readonly timetable: Timetable;
  readonly days: Pick<DayFigures, "rowsAt" | "since">;
  /** The shop's saved reports. */
  readonly reports: () => readonly Report[];
  /** Plans an alert in this turn; `to`: to these addresses instead of those its rule names. */
  readonly alert: (turn: Turn, alert: Alert, to?: readonly string[]) => void;
}

export interface Digests {
  /** Within a turn in which something ended: asks for the next morning on which there is something to tell. */
  readonly follow: (turn: Turn) => void;
  readonly portion: (turn: Turn) => void;
}

const AT = (9 * HOUR) / MINUTE; // of the shop's day
const LATE = 2 * DAY; // a room that slept longer tells of the next one

export function createDigests({ policy, timetable, days, reports, alert }: DigestsPorts): Digests {
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
          const now = bySlice(days.rowsAt(turn.now, period.from, period.to));
          const sums = now.get("all");
          if (sums === undefined) continue; // nothing ended: nothing to tell
          const length = period.to - period.from + 1;
          const isKnown = since !== undefined && since <= period.from - length;
          const before = isKnown ? bySlice(days.rowsAt(turn.now, period.from - length, period.from - 1)) : undefined;
          const kind = period.isMonth ? "monthly" : "weekly";
          const plain = { kind, at: turn.now, number: 0, level: "P3" } as const;
          alert(turn, { ...plain, key: `${kind}:${period.to}`, digest: digestOf(period, sums, before?.get("all")) });
          for (const { id, name, told, chosen, figures } of reports()) {
            const own = now.get(sliceOf(chosen));
            if (own === undefined || told?.every !== (period.isMonth ? "month" : "week")) continue;
            const then = before && (before.get(sliceOf(chosen)) ?? NO_SUMS);
            const digest = { ...digestOf(period, own, then, figures), report: { id, name } };
            alert(turn, { ...plain, key: `report:${id}:${period.to}`, digest }, told.to);
          }
        }
      });
    },
  };
}
