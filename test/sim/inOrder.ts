// JSON with the keys of every object in one order: a map's own order is that of arrival, and means nothing.
import { isPlain } from "../../shared/core/check.ts";

export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    isPlain(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}

/** Do these say the same? Most do letter by letter. */
export function saysSame(value: unknown, json: string): boolean {
  return JSON.stringify(value) === json || (value !== undefined && inOrder(value) === inOrder(JSON.parse(json)));
}
