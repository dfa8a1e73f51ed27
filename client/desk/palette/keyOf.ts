// Which key does that, as it is written on the key. Pure; the keymap is the one list.
import { PLAIN, type KeyAction } from "../shell/keymap.ts";

/** Undefined: no key does. */
export function keyOf(action: KeyAction): string | undefined {
  const key = Object.keys(PLAIN).find((one) => PLAIN[one] === action);
  if (key === undefined) return undefined;
  return key.length === 1 && key !== key.toLowerCase() ? `⇧ ${key}` : key.length === 1 ? key.toUpperCase() : key;
}
