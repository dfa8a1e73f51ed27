// The audit log for who may read it: pages, search, and the whole to take away, which is itself written down.
import { ok } from "../../shared/core/result.ts";
import type { Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import type { OwnersDoor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";

export interface AuditDoorPorts {
  readonly sql: Sql;
  readonly sessions: Sessions;
  readonly audit: Audit;
}

const AUDIT_LINES = 500; // of one page of an export

export function createAuditDoor({ sql, sessions, audit }: AuditDoorPorts): Pick<OwnersDoor, "audit" | "auditLines"> {
  return {
    async audit(token, before, q) {
      const known = sessions.ofToken(token, "readAudit");
      return known.ok ? ok(audit.page(before, q)) : known;
    },
    async auditLines(token, after) {
      const known = sessions.ofToken(token, "readAudit");
      if (!known.ok) return known;
      if (after === 0) sql.transaction(() => audit.write(known.value.member.id, "audit exported", ""));
      return ok(audit.lines(after, AUDIT_LINES));
    },
  };
}
