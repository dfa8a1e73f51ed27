// One person's data, for who may ask: find, take away, erase. Keeps the rights, the limits and the log; the work is in finding, exporting and erasing.
// What was searched for is never written down.
import type { Clock, ShopperId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { MINUTE } from "../../shared/core/time.ts";
import type { Verb } from "../../shared/domain/permission.ts";
import type { Sql } from "../host/ports.ts";
import { createWindow } from "./attempts.ts";
import type { Audit } from "./audit.ts";
import type { Erasing } from "./erasing.ts";
import { exportPart } from "./exporting.ts";
import { findPeople, type FindingPorts } from "./finding.ts";
import type { PrivacyDoor } from "./peopleDoor.ts";
import type { KnownSession, Sessions } from "./sessions.ts";

export interface PrivacyDoorPorts extends FindingPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly erasing: Erasing;
}

const FIND_PAGES = 120; // a minute: a search through 36,000 conversations
const DEEP_ASKS = 10; // exports, and erasures, in a quarter of an hour: both read whatever the person said
const DEEP_WINDOW = 15 * MINUTE;
const ERASE_MOST = 5_000; // conversations in one erasure: what the wire carries

export function createPrivacyDoor(ports: PrivacyDoorPorts): PrivacyDoor {
  const { sql, clock, sessions, audit, erasing } = ports;
  const pages = createWindow(clock, MINUTE);
  const deep = createWindow(clock, DEEP_WINDOW);
  /** Who asks, when they may, and not too often. */
  const allowed = (token: string, verb: Verb, window: typeof pages | undefined, most: number): Result<KnownSession> => {
    const known = sessions.ofToken(token, verb);
    const taken = known.ok && window !== undefined ? window.take(`${verb} ${known.value.member.id}`, most) : ok(true);
    return taken.ok ? known : taken;
  };
  return {
    async findPeople(token, ask) {
      const known = allowed(token, "findPerson", pages, FIND_PAGES);
      if (!known.ok) return known;
      const found = findPeople(ask, ports);
      if (found.ok && (ask.after ?? "") === "")
        sql.transaction(() => audit.write(known.value.member.id, "person searched", `by ${ask.by}`));
      return found;
    },
    async exportPart(token, shoppers, after) {
      const known = allowed(token, "exportPerson", after === 0 ? deep : undefined, DEEP_ASKS);
      if (!known.ok) return known;
      const part = exportPart(shoppers, after, clock(), ports);
      if (after > 0) return ok(part);
      if (part.conversations.length === 0 && part.identities.length === 0 && part.orders.length === 0) return nobody;
      const ids = part.conversations.map((one) => one.id).join(" "); // of conversations: a signed shopper's id leads back to the customer
      sql.transaction(() => audit.write(known.value.member.id, "person exported", `${erasing.count(shoppers)} conversations: ${ids}`));
      return ok(part);
    },
    async erasePeople(token, { shoppers, conversations }) {
      const known = allowed(token, "erasePerson", deep, DEEP_ASKS);
      if (!known.ok) return known;
      const whom = [...new Set<ShopperId>(shoppers)];
      const there = erasing.count(whom);
      if (there === 0 && ports.orders.countOf(whom) === 0 && whom.every((one) => ports.customerOf(one) === undefined)) return nobody;
      if (there !== conversations) return refuse("conflict", `they have ${there} conversations now: please look again`, "they-wrote-on");
      if (there > ERASE_MOST) return refuse("full", `at most ${ERASE_MOST} conversations at once`, "erase-less");
      return ok(erasing.begin(whom, known.value.member.id));
    },
    async erasures(token) {
      const known = allowed(token, "findPerson", undefined, 0);
      return known.ok ? ok({ erasures: erasing.list() }) : known;
    },
  };
}

const nobody = refuse("unknown", "there is no such person", "no-customer");
