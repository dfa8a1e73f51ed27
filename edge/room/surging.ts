// Watches for surges: at the end of each half-hour in which somebody asked, counts what was asked, keeps it in a row, and says what began to rise, once each. Reads documents,
// changes none; whom it is told to is alerting's.
import { list, readJson, type Check } from "../../shared/core/check.ts";
import { readId, type Clock, type TicketId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { DAY, SECOND } from "../../shared/core/time.ts";
import type { Alert } from "../../shared/domain/alerts/alert.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { mattersOf, readMatter, type Matter } from "../../shared/domain/insight/matter.ts";
import { createSurgeWatch } from "../../shared/domain/insight/surge.ts";
import { readSurgeSeen, surgeSeen, type SurgeNames, type SurgeSeen } from "../../shared/domain/insight/surgeFace.ts";
import { WEEK, WINDOW, windowAt, windowEnd } from "../../shared/domain/insight/windows.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { countShopper, type Ticket } from "../../shared/domain/ticket.ts";
import type { Sql, SurgeDoor } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { viewOf, type Docs } from "./docs.ts";
import { ticketIn } from "./events.ts";
import { readMeta, writeMeta } from "./schema.ts";
import type { Sessions } from "./sessions.ts";
import type { Timetable } from "./timetable.ts";
import type { Touched, Turn } from "./turn.ts";

export interface SurgingPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly docs: Pick<Docs, "peek">;
  readonly policy: () => Policy;
  readonly names: SurgeNames;
  readonly sessions: Sessions;
  readonly timetable: Timetable;
  /** Plans an alert in this turn. */
  readonly alert: (turn: Turn, alert: Alert) => void;
}

export interface Surging {
  /** Within a turn: somebody asked, so the window is counted at its end. */
  readonly follow: (turn: Turn) => void;
  readonly portion: (turn: Turn) => void;
  readonly door: SurgeDoor;
}

const AFTER = 30 * SECOND; // the end of a window: what was asked in its last seconds has been heard by then
const KEPT_WINDOWS = 5 * WEEK; // four weeks are looked back to
const LOOKED_BACK = DAY / WINDOW; // windows closed anew before the newest: what is still on is no new surge
const SEEN_MOST = 20;
const DOCS_MOST = 3_000; // looked at for one window: more than a room takes in an hour
const SEEN = "surges";
const CURSOR = "surge_cursor"; // the room's number at the end of the window before the last, and of the last

const checkSeen = list(readSurgeSeen, SEEN_MOST);
const checkMatters: Check<readonly Matter[]> = list(readMatter, 20_000);

export function createSurging(ports: SurgingPorts): Surging {
  const { sql, docs, timetable } = ports;
  const zone = (): string => ports.policy().calendar.timeZone;
  const seen = (): readonly SurgeSeen[] => {
    const read = readJson(checkSeen, readMeta(sql, SEEN) ?? "[]", "surges");
    return read.ok ? read.value : [];
  };
  const keep = (window: number, matters: readonly Matter[]): void => {
    const put = "INSERT INTO matter_windows (window, json) VALUES (?, ?) ON CONFLICT (window) DO UPDATE SET json = excluded.json";
    if (matters.length > 0) sql.run(put, window, JSON.stringify(matters));
  };
  /** Counts this window and, once more, the one before it: answers given meanwhile stand in it now. */
  const count = (window: number): void => {
    const [from = "0", to = "0"] = (readMeta(sql, CURSOR) ?? "").split(" ");
    const query = "SELECT name FROM docs WHERE seq > ? AND kind = 'ticket' ORDER BY seq DESC LIMIT ?";
    const found = new Map<number, Matter[]>([
      [window - 1, []],
      [window, []],
    ]);
    for (const row of sql.all(query, Number(from), DOCS_MOST)) {
      const ticket = ticketOf(textOf(row, "name"), docs);
      if (ticket === undefined || isErased(ticket.head.shopper.id)) continue;
      for (const matter of mattersOf(ticket)) found.get(windowAt(zone(), matter.at))?.push(matter);
    }
    for (const [at, matters] of found)
      keep(
        at,
        matters.toSorted((a, b) => a.at - b.at || (a.ticket < b.ticket ? -1 : 1)),
      );
    const head = numberOf(sql.all("SELECT MAX(seq) AS head FROM docs")[0] ?? {}, "head");
    writeMeta(sql, CURSOR, `${to === "" ? "0" : to} ${head}`); // the next look begins where this window began
    sql.run("DELETE FROM matter_windows WHERE window < ?", window - KEPT_WINDOWS);
  };
  /** Everything that began with the last window, from all that is kept. */
  const begun = (window: number): ReturnType<ReturnType<typeof createSurgeWatch>["close"]> => {
    const watch = createSurgeWatch(zone());
    for (const row of sql.all("SELECT window, json FROM matter_windows WHERE window <= ? ORDER BY window", window)) {
      const read = readJson(checkMatters, textOf(row, "json"), "what was asked");
      if (read.ok) for (const one of read.value) watch.add(one, numberOf(row, "window"));
    }
    for (let at = window - LOOKED_BACK; at < window; at++) watch.close(at);
    return watch.close(window);
  };
  const alertOf = (surge: SurgeSeen): Alert | undefined => {
    const [newest] = surge.tickets;
    if (newest === undefined) return undefined;
    const ticket = ticketOf(ticketDocName(newest), docs);
    return {
      key: `surge:${surge.id}`,
      kind: "surge",
      at: surge.at,
      ticket: newest,
      number: ticket?.number ?? 0,
      level: "P1",
      surge: surge.told,
    };
  };
  return {
    follow(turn) {
      if (timetable.workDue("surge:") !== undefined || !turn.touched().some(hasAsked)) return;
      timetable.setWork(turn, "surge:", windowEnd(zone(), windowAt(zone(), turn.now)) + AFTER);
    },
    portion(turn) {
      const window = windowAt(zone(), turn.now - AFTER) - 1;
      const at = windowEnd(zone(), window);
      timetable.setWork(turn, "surge:", undefined); // whoever asks next asks for it anew
      turn.also(() => {
        count(window);
        const known = seen();
        const fresh = begun(window)
          .map((one) => surgeSeen(one, at, ports.names))
          .filter(({ id }) => !known.some((one) => one.id === id));
        if (fresh.length === 0) return;
        writeMeta(sql, SEEN, JSON.stringify([...fresh, ...known].slice(0, SEEN_MOST)));
        for (const one of fresh) {
          const alert = alertOf(one);
          if (alert !== undefined) ports.alert(turn, alert);
        }
      });
    },
    door: {
      async surges(token) {
        const known = ports.sessions.ofToken(token, "seeCards");
        return known.ok ? ok({ surges: seen().filter((one) => ports.clock() - one.at < DAY) }) : known;
      },
    },
  };
}

/** Did its shopper write in this turn? */
function hasAsked({ live, before, erased }: Touched): boolean {
  if (live.kind !== "ticket" || erased) return false;
  return countShopper(ticketIn(live.doc)) > (before?.kind === "ticket" ? countShopper(before.ticket) : 0);
}

function ticketOf(name: string, docs: Pick<Docs, "peek">): Ticket | undefined {
  const id = readId<TicketId>(name.slice("ticket:".length));
  const view = id === undefined ? undefined : viewOf(docs.peek(ticketDocName(id), "ticket"));
  return view?.kind === "ticket" ? view.ticket : undefined;
}
