// What the end of a session means for this device: forget everything, or keep the shelf for the same member's return. Pure.
import { integer, shape, string, type Checked } from "../../../shared/core/check.ts";
import type { Turned } from "./ask.ts";

/** A member of a shop, as the shelf of this device is named. */
export interface Whose {
  readonly shop: string;
  readonly member: string;
}

/** Whose session ran out here, and what of theirs still waits on this device. */
export const readLeft = shape({
  shop: string(64, 1),
  member: string(64, 1),
  name: shape({ zh: string(40), en: string(40) }),
  unsent: integer(),
});
export type Left = Checked<typeof readLeft>;

/**
 * `ended`: ended on purpose, here or from another device: the device forgets. `expired`: too old, or the edge does not know it:
 * what was not sent must not be lost silently, so the shelf stays. `stands`: nothing of that kind was said (no network, too many asks).
 */
export function endOf(error: Turned): "ended" | "expired" | "stands" {
  if (error.kind !== "signed-out") return "stands";
  return error.ended === true ? "ended" : "expired";
}

/** Whose shelf goes when `now` comes in: that of anybody else who was here before. */
export function gone(before: readonly (Whose | undefined)[], now: Whose): readonly Whose[] {
  const others = before.filter((one): one is Whose => one !== undefined && !isSame(one, now));
  return others.filter((one, i) => others.findIndex((other) => isSame(other, one)) === i).map(({ shop, member }) => ({ shop, member }));
}

export function isSame(a: Whose, b: Whose): boolean {
  return a.shop === b.shop && a.member === b.member;
}
