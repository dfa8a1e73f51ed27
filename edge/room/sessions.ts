// Who is signed in, and the single-use tickets that open sockets. Keeps hashes, never a token.
import type { Clock, MemberId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { DAY, MINUTE } from "../../shared/core/time.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";

export const SESSION_MS = 30 * DAY;
export const SOCKET_TICKET_MS = MINUTE;

export interface SessionPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly secret: () => string;
  readonly hash: (text: string) => string;
  readonly memberOf: (id: string) => Member | undefined;
}

/** A session as the room knows it: the token's hash names it. */
export interface KnownSession {
  readonly hash: string;
  readonly member: Member;
}

export interface Sessions {
  readonly begin: (member: MemberId) => string;
  readonly ofToken: (token: string) => Result<KnownSession>;
  readonly ofHash: (hash: string) => Result<KnownSession>;
  /** Ends it; gives its hash, when there was one. */
  readonly end: (token: string) => string | undefined;
  readonly socketTicket: (session: string) => string;
  /** Spends the ticket: a second try, or one after 60 s, is refused. */
  readonly spend: (ticket: string) => Result<KnownSession>;
}

export function createSessions(ports: SessionPorts): Sessions {
  const { sql, clock, hash } = ports;
  const ofHash = (one: string): Result<KnownSession> => {
    const row = sql.all("SELECT member, made FROM sessions WHERE hash = ?", one)[0];
    const member = row === undefined ? undefined : ports.memberOf(textOf(row, "member"));
    if (row === undefined || member?.active !== true || numberOf(row, "made") + SESSION_MS < clock()) return signedOut;
    return ok({ hash: one, member });
  };
  return {
    begin(member) {
      const token = ports.secret();
      const now = clock();
      sql.transaction(() => {
        sql.run("DELETE FROM sessions WHERE made < ?", now - SESSION_MS);
        sql.run("INSERT INTO sessions (hash, member, made) VALUES (?, ?, ?)", hash(token), member, now);
        audit(sql, now, member, "signed in");
      });
      return token;
    },
    ofToken: (token) => ofHash(hash(token)),
    ofHash,
    end(token) {
      const one = hash(token);
      const row = sql.all("SELECT member FROM sessions WHERE hash = ?", one)[0];
      if (row === undefined) return undefined;
      sql.transaction(() => {
        sql.run("DELETE FROM sessions WHERE hash = ?", one);
        audit(sql, clock(), textOf(row, "member"), "signed out");
      });
      return one;
    },
    socketTicket(session) {
      const ticket = ports.secret();
      const now = clock();
      sql.transaction(() => {
        sql.run("DELETE FROM socket_tickets WHERE due < ?", now);
        sql.run("INSERT INTO socket_tickets (hash, session, due) VALUES (?, ?, ?)", hash(ticket), session, now + SOCKET_TICKET_MS);
      });
      return ticket;
    },
    spend(ticket) {
      const one = hash(ticket);
      const row = sql.all("SELECT session, due FROM socket_tickets WHERE hash = ?", one)[0];
      if (row === undefined) return refuse("signed-out", "this socket ticket is not known or was used");
      sql.run("DELETE FROM socket_tickets WHERE hash = ?", one);
      if (numberOf(row, "due") < clock()) return refuse("signed-out", "this socket ticket is too old");
      return ofHash(textOf(row, "session"));
    },
  };
}

const signedOut = refuse("signed-out", "please sign in");

function audit(sql: Sql, at: number, who: string, what: string): void {
  sql.run("INSERT INTO audit (at, who, what) VALUES (?, ?, ?)", at, who, what);
}
