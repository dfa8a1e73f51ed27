// The first set-up of a shop: a token given to the machine opens it until the owner has a way in. Keeps the token's hash; once spent, for ever.
import type { Sql } from "../host/ports.ts";
import { readMeta, writeMeta } from "./schema.ts";
import { sameSecret } from "./secrets.ts";

const KEY = "setup"; // meta: a hash, or:
const SPENT = "spent";
const OWNER = "setup_owner"; // meta: who was made by it

export interface Setup {
  readonly isSpent: () => boolean;
  readonly isRight: (token: string) => boolean;
  /** The owner it made, when it was used before. */
  readonly owner: () => string | undefined;
  readonly made: (owner: string) => void;
  /** An owner has a way in now: the token opens nothing any more. In the caller's transaction. */
  readonly spend: () => void;
}

/** The token is no longer good, unless it was spent: then it stays spent. */
export function forgetSetup(sql: Sql): void {
  sql.run("DELETE FROM meta WHERE key = ? AND value <> ?", KEY, SPENT);
}

/** `given`: hash of the token this machine was given; another than the last replaces it, unless the set-up is done. */
export function createSetup(sql: Sql, hash: (text: string) => string, given: string | undefined): Setup {
  const kept = (): string | undefined => readMeta(sql, KEY);
  const isSpent = (): boolean => kept() === SPENT;
  if (given !== undefined && !isSpent() && kept() !== given) writeMeta(sql, KEY, given);
  return {
    isSpent,
    isRight(token) {
      const hashed = kept();
      return hashed !== undefined && hashed !== SPENT && sameSecret(hash(token), hashed, hash);
    },
    owner: () => readMeta(sql, OWNER),
    made: (owner) => writeMeta(sql, OWNER, owner),
    spend: () => {
      if (!isSpent()) writeMeta(sql, KEY, SPENT);
    },
  };
}
