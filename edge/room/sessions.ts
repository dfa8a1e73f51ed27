// Who is signed in on which device, and the single-use tickets that open sockets. Keeps hashes, never a token. Writes in the caller's transaction.
import type { Clock, MemberId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import { roleMay, type Verb } from "../../shared/domain/permission.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import type { Budget } from "./budget.ts";
import { numberOf, textOf } from "./columns.ts";

export const SESSION_MS = 30 * DAY;
const SOCKET_TICKET_MS = MINUTE;
export const SEEN_MS = HOUR; // `seen` is written at most this often: rows are counted

export interface SessionPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly secret: () => string;
  readonly hash: (text: string) => string;
  readonly memberOf: (id: string) => Member | undefined;
  readonly budget: Pick<Budget, "state">;
}

/** A session as the room knows it: the token's hash names it. */
export interface KnownSession {
  readonly hash: string;
  readonly member: Member;
}

/** A session as it stands in its row. */
export interface SessionRow {
  readonly hash: string;
  readonly member: string;
  readonly device: string;
  readonly made: number;
  readonly seen: number;
}

export interface Sessions {
  readonly begin: (member: MemberId, device: string) => string;
  /** Who has that token; with a verb: and may do that. */
  readonly ofToken: (token: string, verb?: Verb) => Result<KnownSession>;
  readonly ofHash: (hash: string) => Result<KnownSession>;
  readonly row: (hash: string) => SessionRow | undefined;
  readonly listOf: (member: string) => readonly SessionRow[];
  readonly end: (hash: string) => void;
  /** Ends all of that member's, but one; gives their hashes. */
  readonly endAll: (member: string, but?: string) => readonly string[];
  readonly socketTicket: (session: string) => string;
  /** Spends the ticket: a second try, or one after 60 s, is refused. */
  readonly spend: (ticket: string) => Result<KnownSession>;
}

export function createSessions(ports: SessionPorts): Sessions {
  const { sql, clock, hash } = ports;
  const find = (one: string): SqlRow | undefined =>
    sql.all("SELECT hash, member, device, made, seen, ended FROM sessions WHERE hash = ?", one)[0];
  const row = (one: string): SessionRow | undefined => {
    const found = find(one);
    return found === undefined || isEnded(found) ? undefined : rowOf(found);
  };
  const ofHash = (one: string): Result<KnownSession> => {
    const there = find(one);
    if (there !== undefined && isEnded(there)) return endedOnPurpose;
    const found = there === undefined ? undefined : rowOf(there);
    const member = found === undefined ? undefined : ports.memberOf(found.member);
    const now = clock();
    if (found === undefined || member?.active !== true || found.made + SESSION_MS < now) return signedOut;
    if (found.seen + SEEN_MS <= now && ports.budget.state() === "plenty") sql.run("UPDATE sessions SET seen = ? WHERE hash = ?", now, one);
    return ok({ hash: one, member });
  };
  const listOf = (member: string): readonly SessionRow[] =>
    sql
      .all("SELECT hash, member, device, made, seen FROM sessions WHERE member = ? AND ended = 0 ORDER BY seen DESC, hash", member)
      .map(rowOf)
      .filter((one) => one.made + SESSION_MS >= clock());
  const end = (one: string): void => {
    sql.run("UPDATE sessions SET ended = 1, device = '' WHERE hash = ?", one); // kept until it would have expired, so that its device hears of it
    sql.run("DELETE FROM socket_tickets WHERE session = ?", one);
  };
  return {
    begin(member, device) {
      const token = ports.secret();
      const now = clock();
      sql.run("DELETE FROM sessions WHERE made < ?", now - SESSION_MS);
      sql.run("INSERT INTO sessions (hash, member, made, device, seen) VALUES (?, ?, ?, ?, ?)", hash(token), member, now, device, now);
      return token;
    },
    ofToken(token, verb) {
      const known = ofHash(hash(token));
      if (!known.ok || verb === undefined || roleMay(known.value.member.role, verb)) return known;
      return refuse("forbidden", "this is not yours to do", "not-yours");
    },
    ofHash,
    row,
    listOf,
    end,
    endAll(member, but) {
      const ended = listOf(member)
        .map((one) => one.hash)
        .filter((one) => one !== but);
      for (const one of ended) end(one);
      return ended;
    },
    socketTicket(session) {
      const ticket = ports.secret();
      const now = clock();
      sql.run("DELETE FROM socket_tickets WHERE due < ?", now);
      sql.run("INSERT INTO socket_tickets (hash, session, due) VALUES (?, ?, ?)", hash(ticket), session, now + SOCKET_TICKET_MS);
      return ticket;
    },
    spend(ticket) {
      const one = hash(ticket);
      const found = sql.all("SELECT session, due FROM socket_tickets WHERE hash = ?", one)[0];
      if (found === undefined) return refuse("signed-out", "this socket ticket is not known or was used", "sign-in-needed");
      sql.run("DELETE FROM socket_tickets WHERE hash = ?", one);
      if (numberOf(found, "due") < clock()) return refuse("signed-out", "this socket ticket is too old", "sign-in-needed");
      return ofHash(textOf(found, "session"));
    },
  };
}

const signedOut = refuse("signed-out", "please sign in", "sign-in-needed");
const endedOnPurpose: Result<never> = {
  ok: false,
  error: { kind: "signed-out", words: "this session was ended", reason: "session-ended", ended: true },
};

const isEnded = (row: SqlRow): boolean => numberOf(row, "ended") === 1;

function rowOf(row: SqlRow): SessionRow {
  return {
    hash: textOf(row, "hash"),
    member: textOf(row, "member"),
    device: textOf(row, "device"),
    made: numberOf(row, "made"),
    seen: numberOf(row, "seen"),
  };
}
