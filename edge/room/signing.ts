// The door for people who are not yet, or no longer, on a line: the shop's face, signing in and out, socket tickets, catch-up by request.
import { readId, type MemberId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Member } from "../../shared/domain/team.ts";
import { encodeRoomFrame } from "../../shared/wire/codec.ts";
import type { Session } from "../../shared/wire/deskApi.ts";
import { CLOSE } from "../../shared/wire/frame.ts";
import type { RoomDoor, Socket } from "../host/ports.ts";
import type { Feed } from "./feed.ts";
import type { Members } from "./members.ts";
import type { Sessions } from "./sessions.ts";

export interface SigningPorts {
  readonly shopId: () => string;
  readonly policy: () => Policy;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly feed: Feed;
  readonly sockets: () => readonly Socket[];
}

export type Signing = Pick<RoomDoor, "face" | "signIn" | "session" | "signOut" | "socketTicket" | "feed">;

export function createSigning(ports: SigningPorts): Signing {
  const { sessions } = ports;
  const sessionOf = (member: Member): Session => ({
    shop: ports.shopId(),
    member: member.id,
    role: member.role,
    demo: ports.policy().demo,
  });
  const signIn = (member: string): Result<{ readonly session: Session; readonly token: string }> => {
    if (!ports.policy().demo) return refuse("forbidden", "this shop is not a demo: please sign in properly");
    const id = readId<MemberId>(member);
    const found = id === undefined ? undefined : ports.members.of(id);
    if (found?.active !== true) return refuse("unknown", "there is no such member");
    return ok({ session: sessionOf(found), token: sessions.begin(found.id) });
  };
  return {
    async face() {
      const { name, demo } = ports.policy();
      return { id: ports.shopId(), name, demo, members: demo ? ports.members.all().filter((one) => one.active) : [] };
    },
    signIn: async (member) => signIn(member),
    async session(token) {
      const known = sessions.ofToken(token);
      return known.ok ? ok(sessionOf(known.value.member)) : known;
    },
    async signOut(token) {
      const ended = sessions.end(token);
      if (ended === undefined) return;
      for (const socket of ports.sockets()) {
        const facts = socket.facts();
        if (facts.door !== "widget" && facts.session === ended) socket.close(CLOSE.signedOut, "signed out");
      }
    },
    async socketTicket(token) {
      const known = sessions.ofToken(token);
      return known.ok ? ok({ ticket: sessions.socketTicket(known.value.hash) }) : known;
    },
    async feed(token, since, upTo, after) {
      const known = sessions.ofToken(token);
      if (!known.ok) return known;
      return ok(encodeRoomFrame({ ...ports.feed.page(since, upTo, after), live: false })); // only a socket can be live
    },
  };
}
