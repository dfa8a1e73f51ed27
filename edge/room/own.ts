// One's own ways in and devices: passkeys, password, recovery codes, sessions. Nobody changes another's ways in; who manages people may end
// their sessions and invite them anew.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { mayManage } from "../../shared/domain/permission.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { DeviceSession, Me } from "../../shared/wire/peopleApi.ts";
import type { Socket, Sql } from "../host/ports.ts";
import type { Attempts } from "./attempts.ts";
import type { Audit } from "./audit.ts";
import type { Challenges } from "./challenges.ts";
import type { Credentials } from "./credentials.ts";
import { endLines } from "./endLines.ts";
import type { Logins } from "./logins.ts";
import type { Members } from "./members.ts";
import type { OwnDoor } from "./peopleDoor.ts";
import { sameSecret } from "./secrets.ts";
import type { KnownSession, SessionRow, Sessions } from "./sessions.ts";
import type { Setup } from "./setup.ts";

export interface OwnPorts {
  readonly sql: Sql;
  readonly hash: (text: string) => string;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly credentials: Credentials;
  readonly logins: Logins;
  readonly challenges: Challenges;
  readonly attempts: Attempts;
  readonly setup: Setup;
  readonly audit: Audit;
  readonly sockets: () => readonly Socket[];
}

const ABOUT_ID_CHARS = 12; // of a session or passkey, in the log: enough to tell them apart
const noSession = refuse("unknown", "there is no such session", "no-session");

export function createOwn(ports: OwnPorts): Omit<OwnDoor, "shelfHalf"> {
  const { sql, sessions, credentials, logins, audit } = ports;
  const meOf = (member: Member): Me => {
    const login = logins.of(member.id);
    return {
      member,
      passkeys: credentials.passkeysOf(member.id),
      password: credentials.passwordOf(member.id) !== undefined,
      recovery: credentials.recoveryLeft(member.id),
      ...(login === undefined ? {} : { login }),
    };
  };
  /** For who has that token: the work as one transaction. */
  const asSelf = <T>(token: string, work: (known: KnownSession) => Result<T>): Result<T> => {
    const known = sessions.ofToken(token);
    return known.ok ? sql.transaction(() => work(known.value)) : known;
  };
  /** The shop's set-up is over as soon as an owner has a way in. */
  const hasWayIn = (member: Member): void => {
    if (member.role === "owner") ports.setup.spend();
  };
  const mayEnd = (by: Member, row: SessionRow): boolean => {
    const whom = ports.members.of(row.member);
    return row.member === by.id || (whom !== undefined && mayManage(by.role, whom.role));
  };

  return {
    me: async (token) => asSelf(token, ({ member }) => ok(meOf(member))),
    newPasskeyChallenge: async (token) =>
      asSelf(token, ({ member }) => ok({ challenge: ports.challenges.make(purposeOf(member)), me: meOf(member) })),
    addPasskey: async (token, challenge, passkey) =>
      asSelf(token, ({ member }) => {
        if (!ports.challenges.spend(challenge, purposeOf(member)))
          return refuse("conflict", "this took too long: please try again", "took-too-long");
        const added = credentials.addPasskey(member.id, passkey);
        if (!added.ok) return added;
        hasWayIn(member);
        audit.write(member.id, "passkey made", passkey.id.slice(0, ABOUT_ID_CHARS));
        return ok(meOf(member));
      }),
    removePasskey: async (token, passkey) =>
      asSelf(token, ({ member }) => {
        const { passkeys, password } = meOf(member);
        if (!passkeys.some((one) => one.id === passkey)) return refuse("unknown", "there is no such passkey", "no-passkey");
        if (passkeys.length === 1 && !password)
          return refuse("conflict", "this is your last way in: make another one first", "last-way-in");
        credentials.removePasskey(member.id, passkey);
        audit.write(member.id, "passkey removed", passkey.slice(0, ABOUT_ID_CHARS));
        return ok(meOf(member));
      }),
    passwordToChange: async (token) =>
      asSelf(token, ({ member }) => {
        const login = logins.of(member.id) ?? "";
        const kept = credentials.passwordOf(member.id);
        if (kept === undefined) return ok({ login });
        const may = ports.attempts.byLogin(login);
        return may.ok ? ok({ login, current: { salt: kept.salt, n: kept.n, r: kept.r, p: kept.p } }) : may;
      }),
    async setPassword(token, made, current, login) {
      const changed = asSelf(token, ({ hash, member }): Result<{ readonly me: Me; readonly ended: readonly string[] }> => {
        const kept = credentials.passwordOf(member.id);
        if (kept !== undefined && !sameSecret(current, kept.key, ports.hash))
          return refuse("forbidden", "the present password is another one", "password-differs");
        const had = logins.of(member.id);
        if (had === undefined && login === "") return refuse("conflict", "a password needs a login: please choose one", "login-needed");
        if (had !== undefined && login !== "" && login !== had)
          return refuse("conflict", "your login is changed by who manages people", "login-not-yours");
        const free = had === undefined ? logins.isFree(login, member.id) : ok(true);
        if (!free.ok) return free;
        if (had === undefined) logins.set(member.id, login);
        credentials.setPassword(member.id, made);
        ports.attempts.forgive(had ?? login);
        hasWayIn(member);
        audit.write(member.id, "password made", "");
        return ok({ me: meOf(member), ended: sessions.endAll(member.id, hash) });
      });
      if (!changed.ok) return changed;
      endLines(ports.sockets(), changed.value.ended);
      return ok(changed.value.me);
    },
    makeRecovery: async (token) =>
      asSelf(token, ({ member }) => {
        audit.write(member.id, "recovery codes made", "");
        return ok({ codes: credentials.makeRecovery(member.id) });
      }),
    sessions: async (token, whose) =>
      asSelf(token, ({ hash, member }) => {
        const whom = whose === "" ? member : ports.members.of(whose);
        if (whom === undefined || (whom.id !== member.id && !mayManage(member.role, whom.role)))
          return refuse("unknown", "there is no such person", "no-person");
        return ok({ sessions: sessions.listOf(whom.id).map((one) => shown(one, whom, hash)) });
      }),
    async endSession(token, session) {
      const ended = asSelf(token, ({ member }) => {
        const row = sessions.row(session);
        if (row === undefined || !mayEnd(member, row)) return noSession;
        sessions.end(session);
        audit.write(member.id, "session ended", `${row.member} ${session.slice(0, ABOUT_ID_CHARS)}`);
        return ok(true as const);
      });
      if (ended.ok) endLines(ports.sockets(), [session]);
      return ended;
    },
  };
}

const purposeOf = (member: Member): string => `new ${member.id}`;

function shown({ hash, device, made, seen }: SessionRow, whose: Member, current: string): DeviceSession {
  return { id: hash, member: whose.id, device, made, seen, current: hash === current };
}
