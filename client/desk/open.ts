// Opens a member's desk: shelf, deeds and postman wired together. The only place of the desk that knows how they are made.
import { asId, type ShopId } from "../../shared/core/ids.ts";
import { createTicketActions } from "../actions/ticketActions.ts";
import { openShelf } from "../store/db.ts";
import { createQueries } from "../store/queries.ts";
import { startSync } from "../sync/start.ts";
import { memberOf, type Desk } from "./desk.ts";
import type { Kept } from "./session/session.ts";

export interface OpenDesk extends Desk {
  readonly close: () => Promise<void>;
}

/** Opens at once, with or without a network: everything is on the shelf. */
export function openDesk(kept: Kept): OpenDesk {
  const me = memberOf(kept);
  const clock = Date.now;
  const random = secureRandom;
  const shelf = openShelf({ shop: asId<ShopId>(kept.session.shop), member: me, random });
  const actions = createTicketActions({ shelf, actor: { kind: "member", id: me, role: kept.session.role }, clock, random });
  const sync = startSync({ shelf, clock, random });
  return {
    me,
    kept,
    queries: createQueries(shelf),
    actions,
    sync,
    close: async () => {
      await sync.close();
      shelf.close();
    },
  };
}

/** Randomness for ids: in [0, 1), from the platform's secure source. */
function secureRandom(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}
