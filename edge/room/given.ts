// What each member was given lately, whether or not it is over by now: so that the good ones are not given everything. In memory: after sleep it is read
// again from the newest conversations, so it costs no row.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { RECENT_MS } from "../../shared/domain/dispatchWork.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";

export interface Given {
  /** A conversation moved. */
  readonly noticed: (ticket: Ticket) => void;
  /** The weights of what a member has or had, given within `RECENT_MS`; and when the last was (0: none). */
  readonly lately: (member: MemberId, now: number) => { readonly weight: number; readonly last: number };
  readonly forget: () => void;
}

export interface GivenPorts {
  readonly sql: Sql;
  readonly read: (name: string) => Ticket | undefined;
  readonly policy: () => Policy;
}

interface Gift {
  readonly at: number;
  readonly weight: number;
}

const READ_MOST = 100; // conversations after sleep: a shop with more in two hours does not sleep
const NOTHING: ReadonlyMap<TicketId, Gift> = new Map();

export function createGiven(ports: GivenPorts): Given {
  let gifts: Map<MemberId, Map<TicketId, Gift>> | undefined; // read when somebody first waits
  const put = ({ head, assignment: { to, at } }: Ticket): void => {
    if (to === undefined || gifts === undefined) return;
    const mine = gifts.get(to) ?? new Map<TicketId, Gift>();
    mine.set(head.id, { at, weight: ports.policy().dispatch.weights?.[head.channel] ?? 1 });
    gifts.set(to, mine);
  };
  const known = (): Map<MemberId, Map<TicketId, Gift>> => {
    if (gifts !== undefined) return gifts;
    gifts = new Map();
    for (const row of ports.sql.all("SELECT name FROM docs WHERE kind = 'ticket' AND erased = 0 ORDER BY seq DESC LIMIT ?", READ_MOST)) {
      const ticket = ports.read(textOf(row, "name"));
      if (ticket !== undefined) put(ticket);
    }
    return gifts;
  };
  return {
    noticed: put,
    lately(member, now) {
      const mine = known().get(member) ?? NOTHING;
      let [weight, last] = [0, 0];
      for (const [ticket, gift] of mine) {
        if (gift.at < now - RECENT_MS) known().get(member)?.delete(ticket);
        else weight += gift.weight;
        last = Math.max(last, gift.at);
      }
      return { weight, last };
    },
    forget: () => void (gifts = undefined),
  };
}
