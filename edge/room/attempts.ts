// How often somebody may try to get in, or begin a conversation. By login in a row, so that a restart opens no door; by network address in memory, where a sleeping
// room forgets. Knows nothing of what is tried.
import type { Clock } from "../../shared/core/ids.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { MINUTE, SECOND } from "../../shared/core/time.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";

const GUESS_WINDOW_MS = 15 * MINUTE;
const LOGIN_TRIES = 5;

/** What an address may ask in one window. */
const ADDRESS_TRIES = { "sign-in": 30, passkey: 20, "set-up": 20, invite: 20, conversation: 100, order: 10, file: 120 } as const; // a network of phones shares one address
export type Knock = keyof typeof ADDRESS_TRIES;

const KEYS_MOST = 10_000; // remembered at once; the longest silent are forgotten first

export interface Attempts {
  /** Counts one more for that address; "" (nobody can say it) is not counted. */
  readonly byAddress: (knock: Knock, address: string) => Result<true>;
  /** Counts one more guess at that login, whether anybody has it or not. In the caller's transaction. */
  readonly byLogin: (login: string) => Result<true>;
  /** It was no guess: the login's tries are forgotten. */
  readonly forgive: (login: string) => void;
}

/** Up to `most` in each window of `windowMs`, remembered by key in memory. */
export interface Window {
  readonly take: (key: string, most: number) => Result<true>;
}

export function createWindow(clock: Clock, windowMs: number): Window {
  const known = new Map<string, readonly number[]>();
  return {
    take(key, most) {
      const taken = takeOne(known.get(key) ?? [], clock(), most, windowMs);
      if (!taken.ok) return taken;
      known.delete(key);
      known.set(key, taken.value);
      for (const oldest of known.keys()) {
        if (known.size <= KEYS_MOST) break;
        known.delete(oldest);
      }
      return ok(true);
    },
  };
}

export function createAttempts(sql: Sql, clock: Clock, hash: (text: string) => string): Attempts {
  const addresses = createWindow(clock, GUESS_WINDOW_MS);
  const keyOf = (login: string): string => hash(`login:${login}`); // what is typed there may be a password
  return {
    byAddress: (knock, address) => (address === "" ? ok(true) : addresses.take(`${knock} ${networkOf(address)}`, ADDRESS_TRIES[knock])),
    byLogin(login) {
      const key = keyOf(login);
      const now = clock();
      const row = sql.all("SELECT times FROM attempts WHERE key = ?", key)[0];
      const taken = takeOne(row === undefined ? [] : readTimes(textOf(row, "times")), now, LOGIN_TRIES, GUESS_WINDOW_MS);
      if (!taken.ok) return taken;
      const write =
        "INSERT INTO attempts (key, times, last) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET times = excluded.times, last = excluded.last";
      sql.run("DELETE FROM attempts WHERE last < ?", now - GUESS_WINDOW_MS);
      sql.run(write, key, JSON.stringify(taken.value), now);
      return ok(true);
    },
    forgive: (login) => sql.run("DELETE FROM attempts WHERE key = ?", keyOf(login)),
  };
}

/** The times with one more, or how long to wait until there is room for it. What is refused does not count. */
function takeOne(times: readonly number[], now: number, most: number, windowMs: number): Result<readonly number[]> {
  const recent = times.filter((one) => one > now - windowMs);
  const oldest = recent[recent.length - most];
  if (oldest === undefined) return ok([...recent, now]);
  const retryAfterMs = oldest + windowMs - now;
  const words = `too many tries; please wait ${Math.ceil(retryAfterMs / SECOND)} s`;
  return { ok: false, error: { kind: "rate", words, reason: "too-many-tries", retryAfterMs } };
}

function readTimes(json: string): readonly number[] {
  const raw: unknown = JSON.parse(json);
  if (!Array.isArray(raw)) throw new Error("a row of attempts that cannot be read");
  return raw.filter((one): one is number => typeof one === "number");
}

/** Whoever has one IPv6 address has the whole /64 it is in. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  if (address.includes(".")) return address.slice(address.lastIndexOf(":") + 1); // an IPv4 address in IPv6 clothes
  const [head = ""] = address.split("::");
  return head.split(":").slice(0, 4).join(":");
}
