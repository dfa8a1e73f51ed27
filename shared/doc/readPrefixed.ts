// Reads the keys of a Yjs map that begin alike, each checked; what cannot be read is left out. Knows no key.
import type * as Y from "yjs";
import type { Check } from "../core/check.ts";

/** By what stands behind the prefix. */
export function readPrefixed<T>(map: Y.Map<unknown>, prefix: string, check: Check<T>): Readonly<Record<string, T>> {
  const read: [string, T][] = [];
  map.forEach((raw, key) => {
    const one = key.startsWith(prefix) ? check(raw) : undefined;
    if (one !== undefined) read.push([key.slice(prefix.length), one]);
  });
  return Object.fromEntries(read); // not by assignment: "__proto__" is a key as any other
}
