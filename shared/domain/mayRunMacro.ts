// May a member do all that a macro does to a ticket, now? Asked whole, before anything is done: a macro is never half run. Pure; the room judges every
// single thing again.
import type { MemberId } from "../core/ids.ts";
import { decideWish } from "./assign.ts";
import { isErased } from "./erased.ts";
import type { MacroAction } from "./macro.ts";
import { roleMay } from "./permission.ts";
import type { Team } from "./policy.ts";
import type { Actor } from "./team.ts";
import { seenNow, type AssignWish, type Ticket } from "./ticket.ts";

export interface MacroAsk {
  readonly actions: readonly MacroAction[];
  /** Does a reply go with it? Who answers what nobody has has it from then on. */
  readonly replies: boolean;
  readonly ticket: Ticket;
  readonly actor: Extract<Actor, { kind: "member" }>;
  readonly teams: readonly Team[] | undefined;
  readonly now: number;
}

/** erased: nothing can be written there; theirs: a colleague has it; takeFirst: nobody has it, and only who has it decides; noTeam: there is no such team any more. */
export type WhyNotMacro = "erased" | "theirs" | "takeFirst" | "noTeam" | "role";

const STATES: readonly MacroAction["do"][] = ["waiting", "resolved", "snooze"];

export function whyNotMacro(ask: MacroAsk): WhyNotMacro | undefined {
  const { actions, replies, ticket, actor, teams } = ask;
  if (isErased(ticket.head.shopper.id)) return "erased";
  const team = actions.find((one) => one.do === "team");
  if (team?.do === "team" && teams?.some(({ id }) => id === team.team) !== true) return "noTeam";
  const moves = actions.some((one) => STATES.includes(one.do));
  if ((replies && !roleMay(actor.role, "reply")) || (moves && !roleMay(actor.role, "setStatus"))) return "role";
  const wish = wishOf(actions, ticket, actor.id, ask.now);
  if (wish !== undefined && !decideWish({ ticket, wish, actor, nameOf: (id) => id, now: ask.now }).ok) return "theirs";
  if (!moves || roleMay(actor.role, "takeFromColleague")) return undefined;
  const { to } = ticket.assignment;
  if (to !== undefined) return to === actor.id ? undefined : "theirs";
  const claims = wish?.want === "claim" || (ticket.assignWish?.want === "claim" && ticket.assignWish.by === actor.id);
  return replies || claims ? undefined : "takeFirst";
}

/** What it wants of the assignment; undefined: nothing. */
export function wishOf(actions: readonly MacroAction[], ticket: Ticket, by: MemberId, at: number): AssignWish | undefined {
  const one = actions.find((action) => action.do === "claim" || action.do === "team");
  const seen = seenNow(ticket).assignment;
  if (one?.do === "claim") return { want: "claim", by, at, seen };
  return one?.do === "team" ? { want: "release", team: one.team, by, at, seen } : undefined;
}
