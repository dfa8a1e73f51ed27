// Are two plain values the same? Compares JSON-like data by content; key order and absent-or-undefined keys do not matter.
import { isPlain } from "./check.ts";

/** True when both hold the same data. For plain objects, lists and scalars; anything else is the same only as itself. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (!isPlain(a) || !isPlain(b)) return false;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!same(Object.hasOwn(a, key) ? a[key] : undefined, Object.hasOwn(b, key) ? b[key] : undefined)) return false;
  }
  return true;
}
