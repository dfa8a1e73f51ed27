// What members type as their name at the door: one each at most, no two the same. Whoever knows one has proved nothing.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";

export interface Logins {
  readonly memberOf: (login: string) => string | undefined;
  readonly of: (member: string) => string | undefined;
  /** May that member have it? */
  readonly isFree: (login: string, member: string) => Result<true>;
  /** Gives it; in the caller's transaction, after `isFree`. */
  readonly set: (member: string, login: string) => void;
}

export function createLogins(sql: Sql): Logins {
  const one = (statement: string, value: string, column: string): string | undefined => {
    const row = sql.all(statement, value)[0];
    return row === undefined ? undefined : textOf(row, column);
  };
  const memberOf = (login: string): string | undefined => one("SELECT member FROM logins WHERE login = ?", login, "member");
  return {
    memberOf,
    of: (member) => one("SELECT login FROM logins WHERE member = ?", member, "login"),
    isFree(login, member) {
      const has = memberOf(login);
      return has === undefined || has === member ? ok(true) : refuse("conflict", "somebody else has this login", "login-taken");
    },
    set(member, login) {
      sql.run("DELETE FROM logins WHERE member = ?", member);
      sql.run("INSERT INTO logins (login, member) VALUES (?, ?)", login, member);
    },
  };
}
