// Who is in the shop, for those who manage people: invited, changed, let go. Members are the edge's own rows; what changes is told like a document.
import { mintId, type Clock, type MemberId, type Random } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { same } from "../../shared/core/same.ts";
import { mayManage } from "../../shared/domain/permission.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Person, PersonChange } from "../../shared/wire/peopleApi.ts";
import type { Socket, Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import type { Credentials } from "./credentials.ts";
import { endLines } from "./endLines.ts";
import type { Invites } from "./invites.ts";
import type { Logins } from "./logins.ts";
import type { Members } from "./members.ts";
import type { Invitation, ManageDoor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";
import type { Turn } from "./turn.ts";

/** A turn in which members change: `put` writes one, under the turn's own number for the team. To be called in `turn.also`. */
export type ChangeTeam = (work: (turn: Turn, put: (member: Member) => void) => void) => void;

export interface PeoplePorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly credentials: Credentials;
  readonly logins: Logins;
  readonly invites: Invites;
  readonly audit: Audit;
  readonly changeTeam: ChangeTeam;
  readonly sockets: () => readonly Socket[];
}

const MEMBERS_MOST = 1_000; // what the team's entry in the feed may hold

const notYours = refuse("forbidden", "this is not yours to do", "not-yours");
const nobody = refuse("unknown", "there is no such person", "no-person");
const lastOwner = refuse("conflict", "this is the last owner who can sign in: let somebody else become one first", "last-owner");

export function createPeople(ports: PeoplePorts): ManageDoor {
  const { members, sessions, credentials, logins, invites, audit } = ports;
  const personOf = (member: Member): Person => {
    const login = logins.of(member.id);
    const invitedUntil = invites.until(member.id);
    const seen = sessions.listOf(member.id)[0]?.seen;
    return {
      member,
      ways: credentials.ways(member.id),
      ...(login === undefined ? {} : { login }),
      ...(invitedUntil === undefined ? {} : { invitedUntil }),
      ...(seen === undefined ? {} : { seen }),
    };
  };
  /** Who asks, and whom about: refused where that is none of theirs. */
  const between = (token: string, id: string): Result<{ readonly by: Member; readonly whom: Member }> => {
    const known = sessions.ofToken(token, "managePeople");
    if (!known.ok) return known;
    const whom = members.of(id);
    if (whom === undefined) return nobody;
    return mayManage(known.value.member.role, whom.role) ? ok({ by: known.value.member, whom }) : notYours;
  };
  const isLastOwner = (one: Member): boolean =>
    one.role === "owner" &&
    one.active &&
    !members.all().some((other) => other.id !== one.id && other.role === "owner" && other.active && credentials.ways(other.id).length > 0);

  return {
    async people(token) {
      const known = sessions.ofToken(token, "managePeople");
      if (!known.ok) return known;
      const { role } = known.value.member;
      return ok({
        people: members
          .all()
          .filter((one) => mayManage(role, one.role))
          .map(personOf),
      });
    },
    async addPerson(token, ask) {
      const known = sessions.ofToken(token, "managePeople");
      if (!known.ok) return known;
      if (!mayManage(known.value.member.role, ask.role)) return notYours;
      if (members.all().length >= MEMBERS_MOST) return refuse("full", `a shop has at most ${MEMBERS_MOST} people`, "people-full");
      const { login, ...rest } = ask;
      const member: Member = { ...rest, id: mintId<MemberId>(ports.clock, ports.random), record: {}, active: true };
      const free = login === undefined ? ok(true) : logins.isFree(login, member.id);
      if (!free.ok) return free;
      let invite: Invitation | undefined;
      ports.changeTeam((turn, put) =>
        turn.also(() => {
          put(member);
          if (login !== undefined) logins.set(member.id, login);
          invite = invites.make(member.id);
          audit.write(known.value.member.id, "person made", `${member.id} ${member.role}`);
          audit.write(known.value.member.id, "invite made", member.id);
        }),
      );
      if (invite === undefined) throw new Error("a turn without its rows");
      return ok({ person: personOf(member), invite });
    },
    async changePerson(token, id, change) {
      const asked = between(token, id);
      if (!asked.ok) return asked;
      const { by, whom } = asked.value;
      const { login, ...fields } = change;
      const after: Member = { ...whom, ...fields };
      if (!mayManage(by.role, after.role)) return notYours;
      if ((after.role !== "owner" || !after.active) && isLastOwner(whom)) return lastOwner;
      const free = login === undefined ? ok(true) : logins.isFree(login, whom.id);
      if (!free.ok) return free;
      const changed = changedFields(whom, change, logins.of(whom.id));
      if (changed.length === 0) return ok({ person: personOf(whom) });
      let ended: readonly string[] = [];
      ports.changeTeam((turn, put) =>
        turn.also(() => {
          put(after);
          if (login !== undefined) logins.set(whom.id, login);
          if (!after.active) {
            ended = sessions.endAll(whom.id);
            invites.drop(whom.id);
          }
          audit.write(by.id, "person changed", `${whom.id}: ${changed.join(", ")}`);
        }),
      );
      endLines(ports.sockets(), ended);
      return ok({ person: personOf(after) });
    },
    async inviteAgain(token, id) {
      const asked = between(token, id);
      if (!asked.ok) return asked;
      const { by, whom } = asked.value;
      if (!whom.active) return refuse("conflict", "this person may not come in now: let them come back first", "person-inactive");
      if (isLastOwner(whom) && credentials.ways(whom.id).length > 0) return lastOwner;
      const invite = ports.sql.transaction(() => {
        audit.write(by.id, "invite made", whom.id);
        return invites.make(whom.id);
      });
      return ok({ invite });
    },
  };
}

/** The names of the fields that would change: for the log, which holds no values. */
function changedFields(before: Member, change: PersonChange, login: string | undefined): readonly string[] {
  const now: Readonly<Record<string, unknown>> = { ...before, login };
  return Object.entries(change)
    .filter(([field, value]) => !same(now[field], value))
    .map(([field]) => field);
}
