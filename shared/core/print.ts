// A short print of plain data: the same for the same content on every device. Tells accidents apart, not enemies.
import { print64 } from "./hash32.ts";

/** Key order and keys that are undefined do not matter. */
export function print(value: unknown): string {
  return print64(canonical(value));
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`;
}
