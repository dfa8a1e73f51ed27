// What the screens of a signed-in desk stand on: the questions they may ask, the deeds they may do, and the line's status.
import { asId, type MemberId } from "../../shared/core/ids.ts";
import type { TicketActions } from "../actions/ticketActions.ts";
import type { Queries } from "../store/queries.ts";
import type { Sync } from "../sync/start.ts";
import type { Kept } from "./session/session.ts";

export interface Desk {
  readonly me: MemberId;
  readonly kept: Kept;
  readonly queries: Queries;
  readonly actions: TicketActions;
  readonly sync: Pick<Sync, "status" | "onStatus" | "setHere" | "openNote">;
}

/** The member a session speaks for. */
export function memberOf(kept: Kept): MemberId {
  return asId<MemberId>(kept.session.member);
}
