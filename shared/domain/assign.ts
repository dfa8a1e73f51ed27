// Who has a ticket when somebody asks for it: claim, transfer, release. The edge decides with this; devices ask it to grey out a button.
// Choosing an agent for a waiting ticket is dispatch.ts.
import type { MemberId } from "../core/ids.ts";
import { never, ok, refuse, type Refusal, type Result } from "../core/result.ts";
import { roleMay } from "./permission.ts";
import type { Actor } from "./team.ts";
import type { Assignment, AssignWish, Reason, Ticket } from "./ticket.ts";

export interface AssignAsk {
  readonly ticket: Pick<Ticket, "assignment">;
  readonly wish: AssignWish;
  readonly actor: Extract<Actor, { kind: "member" }>;
  /** The name of an active member; undefined for anybody else. */
  readonly nameOf: (member: MemberId) => string | undefined;
  readonly now: number;
}

/**
 * The assignment after the wish; the very same one when nothing has to change. The first to arrive has it: a wish that had not seen
 * that a colleague has the ticket is refused as a conflict, whoever asks, and says who has it.
 */
export function decideWish(ask: AssignAsk): Result<Assignment> {
  const { wish, actor } = ask;
  if (wish.by !== actor.id) return refuse("forbidden", "a wish is signed by who has it");
  switch (wish.want) {
    case "claim":
      return claim(ask);
    case "transfer":
      return transfer(ask);
    case "release":
      return release(ask);
    default:
      return never(wish.want);
  }
}

/** What nobody has (or the bot) is the first one's; an offer made to oneself is accepted; a colleague's is taken by supervisors only. */
function claim(ask: AssignAsk): Result<Assignment> {
  const { assignment } = ask.ticket;
  if (assignment.to === ask.actor.id && assignment.state === "held") return ok(assignment);
  const taken = heldByColleague(ask);
  return taken === undefined ? ok(next(ask, { to: ask.actor.id, state: "held", cause: "claim" })) : { ok: false, error: taken };
}

function transfer(ask: AssignAsk): Result<Assignment> {
  const { assignment } = ask.ticket;
  const { to } = ask.wish;
  if (to === undefined) return refuse("malformed", "to whom?");
  if (ask.nameOf(to) === undefined) return refuse("unknown", "there is no such colleague");
  if (assignment.to === to && assignment.state === "held") return ok(assignment);
  const taken = heldByColleague(ask);
  if (taken !== undefined) return { ok: false, error: taken };
  if (assignment.to === undefined && !roleMay(ask.actor.role, "takeFromColleague")) {
    return refuse("forbidden", "only who has the ticket, or a supervisor, gives it to somebody");
  }
  return ok(next(ask, { to, state: "held", cause: "transfer" }));
}

function release(ask: AssignAsk): Result<Assignment> {
  const { assignment } = ask.ticket;
  if (assignment.to === undefined && ask.wish.team === assignment.team) return ok(assignment);
  const taken = heldByColleague(ask);
  if (taken !== undefined) return { ok: false, error: taken };
  return ok(next(ask, { state: "none", cause: "release", ...(ask.wish.team === undefined ? {} : { team: ask.wish.team }) }));
}

/** A colleague has it: unseen, that is a conflict; seen, only a supervisor or the owner may. */
function heldByColleague({ ticket, wish, actor, nameOf }: AssignAsk): Refusal | undefined {
  const { to, version } = ticket.assignment;
  if (to === undefined || to === actor.id) return undefined;
  const name = nameOf(to) ?? to;
  if (wish.seen < version) return { kind: "conflict", words: `${name} has it already` };
  return roleMay(actor.role, "takeFromColleague")
    ? undefined
    : { kind: "forbidden", words: `${name} has it; only a supervisor takes it from there` };
}

type After = Pick<Assignment, "to" | "team" | "cause"> & { readonly state: "none" | "held" };

function next(ask: AssignAsk, after: After): Assignment {
  const reason = ask.wish.reason?.slice(0, 200);
  const reasons: readonly Reason[] = reason === undefined || reason === "" ? [] : [{ words: { zh: reason, en: reason } }];
  return { version: ask.ticket.assignment.version + 1, at: ask.now, reasons, ...after };
}
