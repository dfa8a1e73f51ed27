// The owner's door to the secret the shop's server signs shoppers' identities with. Each look and each change is an entry of the audit log.
import { ok, type Result } from "../../shared/core/result.ts";
import type { Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import type { Identities } from "./identities.ts";
import type { OwnersDoor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";

export interface IdentityDoorPorts {
  readonly sql: Sql;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly identities: Pick<Identities, "secret" | "rotate">;
}

export function createIdentityDoor({
  sql,
  sessions,
  audit,
  identities,
}: IdentityDoorPorts): Pick<OwnersDoor, "identitySecret" | "newIdentitySecret"> {
  const give = (
    token: string,
    what: "identity secret shown" | "identity secret made",
    secret: () => string,
  ): Result<{ readonly secret: string }> => {
    const known = sessions.ofToken(token, "manageKeys");
    if (!known.ok) return known;
    return sql.transaction(() => {
      audit.write(known.value.member.id, what, "");
      return ok({ secret: secret() });
    });
  };
  return {
    identitySecret: async (token) => give(token, "identity secret shown", identities.secret),
    newIdentitySecret: async (token) => give(token, "identity secret made", identities.rotate),
  };
}
