// Challenges a passkey signs: each for one purpose, once, within five minutes. Keeps hashes.
import type { Clock } from "../../shared/core/ids.ts";
import { MINUTE } from "../../shared/core/time.ts";
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";

const CHALLENGE_MS = 5 * MINUTE;

export interface Challenges {
  /** A new one; in the caller's transaction. */
  readonly make: (purpose: string) => string;
  /** Spends it. False when it was for something else, was used, or is too old: all the same to who asks. */
  readonly spend: (challenge: string, purpose: string) => boolean;
}

export interface ChallengePorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly secret: () => string;
  readonly hash: (text: string) => string;
}

export function createChallenges({ sql, clock, secret, hash }: ChallengePorts): Challenges {
  return {
    make(purpose) {
      const challenge = secret();
      const now = clock();
      sql.run("DELETE FROM challenges WHERE due < ?", now);
      sql.run("INSERT INTO challenges (hash, purpose, due) VALUES (?, ?, ?)", hash(challenge), purpose, now + CHALLENGE_MS);
      return challenge;
    },
    spend(challenge, purpose) {
      const key = hash(challenge);
      const row = sql.all("SELECT purpose, due FROM challenges WHERE hash = ?", key)[0];
      if (row === undefined) return false;
      sql.run("DELETE FROM challenges WHERE hash = ?", key);
      return textOf(row, "purpose") === purpose && numberOf(row, "due") >= clock();
    },
  };
}
