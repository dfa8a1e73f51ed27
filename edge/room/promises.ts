// When the shop promises something else, every open conversation is looked at anew: its clocks are worked out by the next alarm, each in a turn of its
// own. Runs within the turn that changed the shop; changes no document itself.
import { readId, type TicketId } from "../../shared/core/ids.ts";
import { same } from "../../shared/core/same.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import { viewOf } from "./docs.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

const PROMISES = ["sla", "slaRules", "slaPauses", "calendar", "calendars"] as const satisfies readonly (keyof Policy)[];

export function followPromises(turn: Turn, { sql, timetable }: { readonly sql: Sql; readonly timetable: Timetable }): void {
  for (const one of turn.touched()) {
    const view = one.live.kind === "shop" ? viewOf(one.live) : undefined;
    if (view?.kind !== "shop" || one.before?.kind !== "shop") continue;
    const before = one.before.policy;
    if (PROMISES.every((field) => same(before[field], view.policy[field]))) continue;
    for (const row of sql.all("SELECT name FROM docs WHERE open = 1")) {
      const id = readId<TicketId>(textOf(row, "name").slice("ticket:".length));
      if (id !== undefined) timetable.setTicket(id, turn.now);
    }
  }
}
