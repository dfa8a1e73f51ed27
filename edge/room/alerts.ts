// Alerts outside the desk, put together: what a turn makes of them, what is sent, and the doors. Wiring only.
import { ticketDocName } from "../../shared/domain/names.ts";
import type { DocName } from "../../shared/domain/names.ts";
import type { Alert } from "../../shared/domain/alerts/alert.ts";
import { DAY, HOUR } from "../../shared/core/time.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { followTickets, plan, stillHolds, type AlertingPorts } from "./alerting.ts";
import { createAlertRows } from "./alertRows.ts";
import { createAlertsDoor, type AlertsDoorPorts } from "./alertsDoor.ts";
import { createAlertSending, type AlertSending, type AlertSendingPorts } from "./alertSending.ts";
import type { AlertDoor } from "./peopleDoor.ts";
import type { Turn } from "./turn.ts";

type Inner = "rows" | "sending" | "arrange" | "holds" | "isSignedIn" | "send";

export interface AlertsPorts
  extends Omit<AlertingPorts, "rows">,
    Omit<AlertSendingPorts, Inner>,
    Omit<AlertsDoorPorts, Inner>,
    Partial<Pick<AlertSendingPorts, "send">> {
  readonly readTicket: (name: DocName) => Ticket | undefined;
}

export interface Alerts {
  /** Runs within a turn, after the edge decided. */
  readonly follow: (turn: Turn) => void;
  /** What is no event of a ticket: planned in this turn; `to`: to these addresses instead of those its rule names. */
  readonly raise: (turn: Turn, alert: Alert, to?: readonly string[]) => void;
  readonly portion: AlertSending["portion"];
  readonly door: AlertDoor;
  readonly forget: () => void;
}

const SURGE_FOR = 4 * HOUR; // one that nobody could be told of by then is over

export function createAlerts(ports: AlertsPorts): Alerts {
  const rows = createAlertRows(ports.sql);
  const arrange = (turn: Turn): void => ports.timetable.setWork(turn, "alert:", rows.nextDue());
  const sending = createAlertSending({
    ...ports,
    rows,
    send: ports.send ?? (async () => undefined),
    isSignedIn: (session) => ports.sessions.ofHash(session).ok,
    holds(alert) {
      if (alert.kind === "surge") return ports.clock() - alert.at < SURGE_FOR;
      if (alert.ticket === undefined) return ports.clock() - alert.at < 2 * DAY;
      const ticket = ports.readTicket(ticketDocName(alert.ticket));
      return ticket !== undefined && stillHolds(alert, ticket);
    },
  });
  return {
    follow: (turn) => followTickets(turn, { ...ports, rows }),
    raise: (turn, alert, to) => (rows.hasAnybody() ? plan(turn, alert, { ...ports, rows }, to) : undefined),
    portion: sending.portion,
    door: createAlertsDoor({ ...ports, rows, sending, arrange }),
    forget: rows.forget,
  };
}
