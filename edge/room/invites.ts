// Invitations: one a member, good once and for seven days. Keeps the token's hash; the token is shown once, to who made it.
import type { Clock } from "../../shared/core/ids.ts";
import { DAY } from "../../shared/core/time.ts";
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Invitation } from "./peopleDoor.ts";

const INVITE_MS = 7 * DAY;

export interface Invites {
  /** A new one in place of the last; in the caller's transaction. */
  readonly make: (member: string) => Invitation;
  /** Until when the member's invitation is good; undefined where there is none. */
  readonly until: (member: string) => number | undefined;
  /** Spends it; gives whom it was for. */
  readonly take: (token: string) => string | undefined;
  readonly drop: (member: string) => void;
}

export interface InvitePorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly secret: () => string;
  readonly hash: (text: string) => string;
}

export function createInvites({ sql, clock, secret, hash }: InvitePorts): Invites {
  const drop = (member: string): void => sql.run("DELETE FROM invites WHERE member = ?", member);
  return {
    make(member) {
      const invitation = { token: secret(), until: clock() + INVITE_MS };
      drop(member);
      sql.run("INSERT INTO invites (hash, member, until) VALUES (?, ?, ?)", hash(invitation.token), member, invitation.until);
      return invitation;
    },
    until(member) {
      const row = sql.all("SELECT until FROM invites WHERE member = ?", member)[0];
      const until = row === undefined ? 0 : numberOf(row, "until");
      return until > clock() ? until : undefined;
    },
    take(token) {
      const key = hash(token);
      const row = sql.all("SELECT member, until FROM invites WHERE hash = ?", key)[0];
      if (row === undefined) return undefined;
      sql.run("DELETE FROM invites WHERE hash = ?", key);
      return numberOf(row, "until") > clock() ? textOf(row, "member") : undefined;
    },
    drop,
  };
}
