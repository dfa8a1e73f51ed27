// Keys of programs: made by the owner, shown once, kept as hashes, each with what it may. And the first door behind one: tickets as rows.
import { isPlain, list, oneOf, string } from "../../shared/core/check.ts";
import { mintId, type Clock, type DeviceId, type MemberId, type Random, readId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { MINUTE } from "../../shared/core/time.ts";
import { SCOPES, type ApiKey, type Scope } from "../../shared/wire/peopleApi.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { createWindow } from "./attempts.ts";
import type { Audit } from "./audit.ts";
import type { Budget } from "./budget.ts";
import { numberOf, textOf } from "./columns.ts";
import type { Feed } from "./feed.ts";
import type { OwnersDoor } from "./peopleDoor.ts";
import { SEEN_MS, type Sessions } from "./sessions.ts";

export interface ApiKeyPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly secret: () => string;
  readonly hash: (text: string) => string;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly feed: Feed;
  readonly budget: Pick<Budget, "state">;
}

const KEY_MARK = "zgk_"; // so that a key that leaks into a text is known for one
const KEY_CHARS = 43; // 256 bits, base64url
const KEYS_MOST = 100;
const ASKS_A_MINUTE = 120; // of one key
const PAGE_ROWS = 200;

const badKey = refuse("signed-out", "this key is not known, or has ended", "key-unknown");

export function createApiKeys(ports: ApiKeyPorts): Pick<OwnersDoor, "keys" | "makeKey" | "endKey" | "ticketsForKey"> & {
  /** The key with that secret, when it may do that; counts one more ask of it. */
  readonly keyFor: (secret: string, scope: Scope) => Result<ApiKey>;
} {
  const { sql, clock, hash, sessions, audit } = ports;
  const asks = createWindow(clock, MINUTE);
  const all = (): readonly ApiKey[] => sql.all("SELECT * FROM api_keys ORDER BY made, id").map(keyOf);

  /** The key with that secret, when it may do that. Seen at most once an hour. */
  const allowed = (secret: string, scope: Scope): Result<ApiKey> => {
    const row = secret.startsWith(KEY_MARK) ? sql.all("SELECT * FROM api_keys WHERE hash = ?", hash(secret))[0] : undefined;
    if (row === undefined) return badKey;
    const key = keyOf(row);
    const rate = asks.take(key.id, ASKS_A_MINUTE);
    if (!rate.ok) return rate;
    if (!key.scopes.includes(scope)) return refuse("forbidden", `this key has no right to ${scope}`, "key-cannot");
    const now = clock();
    if (key.used === undefined || (key.used + SEEN_MS <= now && ports.budget.state() === "plenty")) {
      sql.transaction(() => {
        sql.run("UPDATE api_keys SET used = ? WHERE id = ?", now, key.id);
        if (key.used === undefined) audit.write(`key:${key.id}`, "key first used", scope);
      });
    }
    return ok(key);
  };

  return {
    keyFor: allowed,
    async keys(token) {
      const known = sessions.ofToken(token, "manageKeys");
      return known.ok ? ok({ keys: all() }) : known;
    },
    async makeKey(token, name, scopes) {
      const known = sessions.ofToken(token, "manageKeys");
      if (!known.ok) return known;
      if (all().length >= KEYS_MOST) return refuse("full", `a shop has at most ${KEYS_MOST} keys`, "keys-full");
      const by = known.value.member.id;
      const key: ApiKey = { id: mintId<DeviceId>(clock, ports.random), name, scopes: [...new Set(scopes)], by, made: clock() };
      const secret = KEY_MARK + (ports.secret() + ports.secret()).slice(0, KEY_CHARS);
      sql.transaction(() => {
        sql.run(INSERT, key.id, hash(secret), name, JSON.stringify(key.scopes), by, key.made, 0);
        audit.write(by, "key made", `${key.id}: ${key.scopes.join(", ")}`);
      });
      return ok({ key, secret });
    },
    async endKey(token, id) {
      const known = sessions.ofToken(token, "manageKeys");
      if (!known.ok) return known;
      if (!all().some((one) => one.id === id)) return refuse("unknown", "there is no such key", "no-key");
      sql.transaction(() => {
        sql.run("DELETE FROM api_keys WHERE id = ?", id);
        audit.write(known.value.member.id, "key ended", id);
      });
      return ok(true as const);
    },
    async ticketsForKey(secret, since) {
      const key = allowed(secret, "tickets:read");
      if (!key.ok) return key;
      const from = since === "" ? 0 : ports.feed.seqOf(since);
      if (from === undefined)
        return refuse("other-epoch", "this shop was restored since: begin anew, with an empty `since`", "feed-restored");
      const rows = sql.all("SELECT seq, row FROM docs WHERE seq > ? AND kind = 'ticket' ORDER BY seq LIMIT ?", from, PAGE_ROWS + 1);
      const page = rows.slice(0, PAGE_ROWS);
      const last = page.at(-1);
      return ok({
        tickets: page.map(ticketOf),
        since: last === undefined ? ports.feed.cursorAt(from) : ports.feed.cursorAt(numberOf(last, "seq")),
        more: rows.length > PAGE_ROWS,
      });
    },
  };
}

const INSERT = "INSERT INTO api_keys (id, hash, name, scopes, maker, made, used) VALUES (?, ?, ?, ?, ?, ?, ?)";
const readScopes = list(string(40), 20);
const isScope = oneOf(SCOPES);

function keyOf(row: SqlRow): ApiKey {
  const scopes = readScopes(JSON.parse(textOf(row, "scopes")));
  const by = readId<MemberId>(textOf(row, "maker"));
  if (scopes === undefined || by === undefined) throw new Error("a key's row that cannot be read");
  const used = numberOf(row, "used");
  const held = scopes.flatMap((one) => isScope(one) ?? []); // a key made when there were others keeps those that open something
  return {
    id: textOf(row, "id"),
    name: textOf(row, "name"),
    scopes: held,
    by,
    made: numberOf(row, "made"),
    ...(used === 0 ? {} : { used }),
  };
}

function ticketOf(row: SqlRow): Readonly<Record<string, unknown>> {
  const ticket: unknown = JSON.parse(textOf(row, "row"));
  if (!isPlain(ticket)) throw new Error("a folded row that cannot be read");
  return ticket;
}
