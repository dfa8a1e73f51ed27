// What the alarm wakes the room for. Never throws, does each due thing in a turn of its own, and always asks for the next alarm.
import { readId, type MemberId, type TicketId } from "../../shared/core/ids.ts";
import { MINUTE } from "../../shared/core/time.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Room, RoomPorts } from "../host/ports.ts";
import type { Attendant } from "./attendant.ts";
import type { Presences } from "./presence.ts";
import { isChore, type DueKey, type Timetable, type WorkKey } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface WatchPorts {
  readonly timetable: Timetable;
  readonly attendant: Attendant;
  readonly presences: Presences;
  readonly policy: () => Policy;
  readonly clock: () => number;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
  readonly tellPresence: () => void;
  /** A portion of what the room does by itself. */
  readonly work: (turn: Turn, key: WorkKey) => void;
  readonly log: RoomPorts["log"];
}

const LATER = MINUTE; // what broke is tried again no sooner: a broken ticket must not keep the room awake

export function createWatch(ports: WatchPorts): Pick<Room, "alarm" | "woke"> {
  const { timetable, presences } = ports;
  const doAllDue = (): void => {
    for (const key of timetable.dueAt(ports.clock())) {
      try {
        ports.run((turn) => doOne(turn, key, ports));
      } catch (bug) {
        ports.log({ event: "bug", due: key, words: bug instanceof Error ? bug.message.slice(0, 200) : "?" });
        timetable.postpone(key, ports.clock() + LATER);
      }
    }
    ports.tellPresence();
  };
  return {
    alarm() {
      timetable.rang();
      doAllDue();
      timetable.arm();
    },
    woke() {
      if (timetable.dueAt(ports.clock()).length > 0) doAllDue(); // an alarm can be lost
      const lineless = presences.lineless();
      if (lineless.length > 0) {
        ports.run((turn) => {
          for (const member of lineless) presences.left(turn, member, ports.policy().dispatch.awayMs);
        });
      }
      timetable.arm();
    },
  };
}

function doOne(turn: Turn, key: DueKey, ports: WatchPorts): void {
  if (key === "look:") return ports.timetable.looked(); // who is there is told after all that is due
  const [kind, rest = ""] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
  if (kind === "ticket") {
    const ticket = readId<TicketId>(rest);
    if (ticket !== undefined) ports.attendant.due(turn, ticket);
    return;
  }
  if (isChore(key)) return ports.work(turn, key);
  if (kind === "erase") return ports.work(turn, `erase:${rest}`);
  const member = readId<MemberId>(rest);
  if (member === undefined) return;
  if (kind === "silent") {
    if (ports.presences.lookAfter(turn, member, ports.policy().dispatch.autoAwayMs ?? 0)) ports.attendant.away(turn, member);
    return;
  }
  ports.presences.gone(turn, member);
  ports.attendant.away(turn, member);
}
