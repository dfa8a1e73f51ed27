// Why a macro cannot be used on the ticket in view, as far as this device knows. Pure; the action asks again, and the room.
import { hasText, type Macro } from "../../../shared/domain/macro.ts";
import { whyNotMacro, type WhyNotMacro } from "../../../shared/domain/mayRunMacro.ts";
import type { Team } from "../../../shared/domain/policy.ts";
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Role } from "../../../shared/domain/team.ts";
import type { TicketPage } from "../../store/queries.ts";

interface Here {
  readonly me: { readonly id: MemberId; readonly role: Role };
  readonly teams: readonly Team[] | undefined;
  readonly page: TicketPage;
}

export function whyNotHere(macro: Macro, { me, teams, page }: Here): WhyNotMacro | undefined {
  const { ticket, pending } = page;
  const claims = pending.some((one) => one.what === "claim"); // on its way: who sent it counts as having it
  const assignment = claims ? { ...ticket.assignment, to: me.id, state: "held" as const } : ticket.assignment;
  return whyNotMacro({
    ...{ actions: macro.actions, replies: hasText(macro), teams, now: Date.now() },
    ticket: { ...ticket, assignment },
    actor: { kind: "member", ...me },
  });
}
