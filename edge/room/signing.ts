// The door for people who are not yet, or no longer, on a line: the shop's face, demo sign-in, signing out, socket tickets, catch-up by request.
import { readId, type MemberId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import type { RoomDoor, Socket, Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import { endLines } from "./endLines.ts";
import type { Enter } from "./enter.ts";
import type { Feed } from "./feed.ts";
import type { Members } from "./members.ts";
import type { SignedIn, Visitor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";
import type { Setup } from "./setup.ts";

export interface SigningPorts extends Enter {
  readonly sql: Sql;
  readonly shopId: () => string;
  readonly policy: () => Policy;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly setup: Setup;
  readonly audit: Audit;
  readonly feed: Feed;
  readonly sockets: () => readonly Socket[];
}

export type Signing = Pick<RoomDoor, "face" | "signIn" | "session" | "signOut" | "socketTicket" | "feed">;

const SOMEWHERE: Visitor = { device: "", address: "" };

export function createSigning(ports: SigningPorts): Signing {
  const { sql, sessions, policy } = ports;
  const signIn = (member: string, from: Visitor): Result<SignedIn> => {
    if (!policy().demo) return refuse("forbidden", "this shop is not a demo: please sign in properly", "not-demo");
    const id = readId<MemberId>(member);
    const found = id === undefined ? undefined : ports.members.of(id);
    if (found?.active !== true) return refuse("unknown", "there is no such member", "no-person");
    return ok(sql.transaction(() => ports.enter(found, "demo", from)));
  };
  return {
    async face() {
      const { name, demo } = policy();
      const id = ports.shopId();
      if (demo) return { id, name, demo, members: ports.members.all().filter((one) => one.active) };
      return { id, name, demo, members: [], ...(ports.setup.isSpent() ? {} : { awaitsSetup: true }) };
    },
    signIn: async (member, from = SOMEWHERE) => signIn(member, from),
    async session(token) {
      const known = sessions.ofToken(token);
      return known.ok ? ok(ports.sessionOf(known.value.member)) : known;
    },
    async signOut(token) {
      const known = sessions.ofToken(token);
      if (!known.ok) return;
      sql.transaction(() => {
        sessions.end(known.value.hash);
        ports.audit.write(known.value.member.id, "signed out", "");
      });
      endLines(ports.sockets(), [known.value.hash]);
    },
    async socketTicket(token) {
      const known = sessions.ofToken(token);
      return known.ok ? ok({ ticket: sql.transaction(() => sessions.socketTicket(known.value.hash)) }) : known;
    },
    async feed(token, since, upTo, after) {
      const known = sessions.ofToken(token);
      if (!known.ok) return known;
      return ok(encodeRoomFrame({ ...ports.feed.page(since, upTo, after), live: false })); // only a socket can be live
    },
  };
}
