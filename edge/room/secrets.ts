// Comparing what somebody says with what is kept, in a time that tells nothing of how much of it was right. And the room's own secret.
import type { Sql } from "../host/ports.ts";
import { readMeta, writeMeta } from "./schema.ts";

/** Are they the same? Compares their hashes, all of them, to the end: neither content nor length shows in the time taken. */
export function sameSecret(said: string, kept: string, hash: (text: string) => string): boolean {
  const [a, b] = [hash(said), hash(kept)];
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

/** A secret of this room's own, made once, told to nobody. */
export function ownSecret(sql: Sql, secret: () => string): string {
  const kept = readMeta(sql, "pepper");
  if (kept !== undefined) return kept;
  const made = secret();
  writeMeta(sql, "pepper", made);
  return made;
}
