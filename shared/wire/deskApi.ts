// The desk's JSON doors beside the sockets. The session is an opaque HttpOnly SameSite=Strict cookie; sockets open with a single-use ticket.
//
// GET    /api/shop                 → ShopFace (public: name, demo members to choose from in demo mode, whether it awaits its set-up)
// POST   /api/session  {member}    → 200 Session + cookie   (demo mode only; elsewhere 403)
// GET    /api/session              → 200 Session | 401
// DELETE /api/session              → 204
// GET    /api/budget               → 200 DayBudget (the owner)
// POST   /api/socket-ticket        → 200 {ticket}  single use, 60 s
// WS     /s?ticket=…               binary frames of frame.ts; Origin must be ours
// WS     /y/<doc>?ticket=…         the stock y-websocket protocol
// GET    /feed?since=&upTo=&after= → application/octet-stream: one encoded `page` frame
// Every refusal is {error:{kind,words}} with a fitting status. All take an optional ?shop= (default: the host's only shop).
import { boolean, integer, list, oneOf, optional, shape, string, type Checked } from "../core/check.ts";
import { BUDGET_STATES } from "../domain/budget.ts";
import { readMember, ROLES } from "../domain/team.ts";

export const readShopFace = shape({
  id: string(64, 1),
  name: shape({ zh: string(60), en: string(60) }),
  demo: boolean,
  members: list(readMember, 200), // empty unless demo
  /** True until its owner has a way to sign in: the desk shows the set-up (peopleApi.ts) instead of a sign-in. */
  awaitsSetup: optional(boolean),
});
export type ShopFace = Checked<typeof readShopFace>;

export const readSession = shape({
  shop: string(64, 1),
  member: string(64, 1),
  role: oneOf(ROLES),
  demo: boolean,
});
export type Session = Checked<typeof readSession>;

/** Rows written today (days of UTC, until `until`), of `most`; `most` 0: as many as one likes. */
export const readDayBudget = shape({ state: oneOf(BUDGET_STATES), rows: integer(0), most: integer(0), until: integer(0) });
export type DayBudget = Checked<typeof readDayBudget>;

export const readSocketTicket = shape({ ticket: string(200, 1) });

/** The `team` entry of the feed: who is who, edge-owned, replaces the last whole. */
export const readTeam = shape({ members: list(readMember, 1_000) });
