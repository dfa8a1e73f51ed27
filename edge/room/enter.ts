// How a member comes in, whatever proved who they are: a session begins, and the log says how. Proves nothing itself.
import type { Policy } from "../../shared/domain/policy.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Session } from "../../shared/wire/deskApi.ts";
import type { Audit } from "./audit.ts";
import type { SignedIn, Visitor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";

export type How = "demo" | "set-up" | "passkey" | "password" | "recovery code" | "invite";

export interface Enter {
  readonly sessionOf: (member: Member) => Session;
  /** Begins a session; in the caller's transaction. */
  readonly enter: (member: Member, how: How, from: Visitor) => SignedIn;
}

export interface EnterPorts {
  readonly shopId: () => string;
  readonly policy: () => Policy;
  readonly sessions: Sessions;
  readonly audit: Audit;
}

export function createEnter({ shopId, policy, sessions, audit }: EnterPorts): Enter {
  const sessionOf = (member: Member): Session => ({ shop: shopId(), member: member.id, role: member.role, demo: policy().demo });
  return {
    sessionOf,
    enter(member, how, from) {
      const token = sessions.begin(member.id, from.device);
      audit.write(member.id, "signed in", how);
      return { session: sessionOf(member), token };
    },
  };
}
