// The ways in: first set-up, passkey, password, recovery code, invitation. Tries are counted before anything is looked at, and whatever was
// wrong is refused in the same words. Checks no signature and derives no key: that is done outside the room.
import { mintId, type Clock, type MemberId, type Random } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Member } from "../../shared/domain/team.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import type { SetupAsk } from "../../shared/wire/peopleApi.ts";
import type { Socket, Sql } from "../host/ports.ts";
import type { Attempts } from "./attempts.ts";
import type { Audit } from "./audit.ts";
import type { Challenges } from "./challenges.ts";
import type { Credentials } from "./credentials.ts";
import type { Docs } from "./docs.ts";
import { endLines } from "./endLines.ts";
import type { Enter, How } from "./enter.ts";
import type { Invites } from "./invites.ts";
import type { Logins } from "./logins.ts";
import type { Members } from "./members.ts";
import { SCRYPT_NOW, type ScryptCost, type SignedIn, type Visitor, type WaysIn } from "./peopleDoor.ts";
import { sameSecret } from "./secrets.ts";
import type { Sessions } from "./sessions.ts";
import type { Setup } from "./setup.ts";
import type { ChangeTeam } from "./people.ts";

export interface WaysInPorts extends Enter {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly hash: (text: string) => string;
  readonly docs: Docs;
  readonly policy: () => Policy;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly credentials: Credentials;
  readonly logins: Logins;
  readonly challenges: Challenges;
  readonly invites: Invites;
  readonly attempts: Attempts;
  readonly setup: Setup;
  readonly audit: Audit;
  readonly changeTeam: ChangeTeam;
  readonly sockets: () => readonly Socket[];
  /** Known to nobody outside: of it the salts of logins nobody has are made. */
  readonly pepper: string;
}

const SALT_CHARS = 32; // hex of 16 bytes
const SIGN_IN_CHALLENGE = "sign in";

const wrong = refuse("signed-out", "that does not fit: please check what you typed, or use another way to sign in", "does-not-fit");
const badPasskey = refuse("signed-out", "this passkey does not fit: please try again, or use another way to sign in", "passkey-unfit");

export function createWaysIn(ports: WaysInPorts): WaysIn {
  const { sql, credentials, attempts, audit, hash } = ports;
  const active = (id: string | undefined): Member | undefined => {
    const member = id === undefined ? undefined : ports.members.of(id);
    return member?.active === true ? member : undefined;
  };
  const refused = <T>(member: string | undefined, how: How, why: Result<T>): Result<T> => {
    audit.write("stranger", "sign-in refused", member === undefined ? how : `${member} ${how}`);
    return why;
  };
  /** What may be known of a login: nobody's, or a member's that may not come in, look like one with a wrong password. */
  const guess = (login: string, from: Visitor): Result<true> => {
    const here = attempts.byAddress("sign-in", from.address);
    return here.ok ? attempts.byLogin(login) : here;
  };
  const fakeCost = (login: string): ScryptCost => ({ salt: hash(`${ports.pepper} ${login}`).slice(0, SALT_CHARS), ...SCRYPT_NOW });

  return {
    setUp: async (ask, from) => setUp(ask, from, ports),
    async passkeyChallenge(from) {
      const may = attempts.byAddress("passkey", from.address);
      return may.ok ? ok({ challenge: sql.transaction(() => ports.challenges.make(SIGN_IN_CHALLENGE)) }) : may;
    },
    async passkeyToCheck(challenge, id, from) {
      const may = attempts.byAddress("sign-in", from.address);
      if (!may.ok) return may;
      return sql.transaction(() => {
        const known = credentials.passkey(id);
        const isFresh = ports.challenges.spend(challenge, SIGN_IN_CHALLENGE);
        if (known === undefined || !isFresh || active(known.member) === undefined) return refused(known?.member, "passkey", badPasskey);
        return ok(known);
      });
    },
    async passkeyRefused(id) {
      sql.transaction(() => refused(credentials.passkey(id)?.member, "passkey", badPasskey));
    },
    signInByPasskey: async (id, counter, from) =>
      sql.transaction(() => {
        const known = credentials.passkey(id);
        const member = active(known?.member);
        if (known === undefined || member === undefined) return refused(known?.member, "passkey", badPasskey);
        const used = credentials.usedPasskey(known, counter);
        return used.ok ? ok(ports.enter(member, "passkey", from)) : refused(member.id, "passkey", used);
      }),
    passwordToTry: async (login, from) =>
      sql.transaction(() => {
        const may = guess(login, from);
        if (!may.ok) return may;
        const member = ports.logins.memberOf(login);
        const fake = fakeCost(login); // made for every login: the time taken does not tell who has a password
        const kept = member === undefined ? undefined : credentials.passwordOf(member);
        return ok(kept === undefined ? fake : { salt: kept.salt, n: kept.n, r: kept.r, p: kept.p });
      }),
    signInByPassword: async (login, key, from) =>
      sql.transaction(() => {
        const owner = ports.logins.memberOf(login);
        const member = active(owner);
        const kept = member === undefined ? undefined : credentials.passwordOf(member.id);
        const fits = sameSecret(key, kept?.key ?? fakeCost(login).salt, hash); // compared for every login
        if (member === undefined || kept === undefined || !fits) return refused(owner, "password", wrong);
        attempts.forgive(login);
        return ok(ports.enter(member, "password", from));
      }),
    signInByRecovery: async (login, code, from) =>
      sql.transaction(() => {
        const may = guess(login, from);
        if (!may.ok) return may;
        const owner = ports.logins.memberOf(login);
        const member = active(owner);
        if (member === undefined || !credentials.spendRecovery(member.id, code)) return refused(owner, "recovery code", wrong);
        attempts.forgive(login);
        return ok(ports.enter(member, "recovery code", from));
      }),
    async signInByInvite(token, from) {
      const may = attempts.byAddress("invite", from.address);
      if (!may.ok) return may;
      const used = sql.transaction((): Result<{ readonly entered: SignedIn; readonly ended: readonly string[] }> => {
        const invited = ports.invites.take(token);
        const member = active(invited);
        if (member === undefined)
          return refused(
            invited,
            "invite",
            refuse("unknown", "this invitation is not known, was used, or has ended: please ask for a new one", "invite-gone"),
          );
        credentials.clear(member.id);
        const ended = ports.sessions.endAll(member.id);
        audit.write(member.id, "invite used", "");
        return ok({ entered: ports.enter(member, "invite", from), ended });
      });
      if (!used.ok) return used;
      endLines(ports.sockets(), used.value.ended);
      return ok(used.value.entered);
    },
  };
}

/** Names the shop and makes its owner; until the owner has a way in, the same token does it again (a closed tab locks nobody out). */
function setUp(ask: SetupAsk, from: Visitor, ports: WaysInPorts): Result<SignedIn> {
  const { members, setup, sessions } = ports;
  const may = ports.attempts.byAddress("set-up", from.address);
  if (!may.ok) return may;
  if (setup.isSpent() || ports.policy().demo) return refuse("forbidden", "this shop is set up already: please sign in", "setup-done");
  if (!setup.isRight(ask.token)) {
    ports.sql.transaction(() => ports.audit.write("stranger", "sign-in refused", "set-up"));
    return refuse(
      "forbidden",
      "this is not the shop's set-up link: look where it was printed, or have another one printed",
      "setup-unknown",
    );
  }
  const before = members.of(setup.owner() ?? "");
  const id = before?.id ?? mintId<MemberId>(ports.clock, ports.random);
  const free = ports.logins.isFree(ask.login, id);
  if (!free.ok) return free;
  const owner: Member = { ...(before ?? NEW_OWNER), id, name: ask.name, role: "owner", active: true };
  const policy: Policy = { ...ports.policy(), name: ask.shop, language: ask.language };
  let ended: readonly string[] = [];
  let entered: SignedIn | undefined;
  ports.changeTeam((turn, put) => {
    turn.edit(ports.docs.open(SHOP_DOC, "shop"), (doc) => writeShop(doc, policy));
    turn.also(() => {
      put(owner);
      setup.made(id);
      ports.logins.set(id, ask.login);
      ended = sessions.endAll(id);
      ports.audit.write(id, "set up", "");
      entered = ports.enter(owner, "set-up", from);
    });
  });
  endLines(ports.sockets(), ended);
  return entered === undefined ? refuse("conflict", "the set-up was not written; please try again", "setup-unwritten") : ok(entered);
}

const NEW_OWNER: Omit<Member, "id" | "name"> = {
  role: "owner",
  skills: {},
  languages: ["zh", "en"],
  capacity: 3,
  record: {},
  active: true,
};
