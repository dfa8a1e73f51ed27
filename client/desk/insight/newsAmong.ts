// Which surges are news on this device. Pure.
import { HOUR } from "../../../shared/core/time.ts";
import type { SurgeSeen } from "../../../shared/domain/insight/surgeFace.ts";

const FRESH = 2 * HOUR; // an older one is on the page, and no news

/** Those not told yet that are news. */
export function newsAmong(surges: readonly SurgeSeen[], told: readonly string[], now: number): readonly SurgeSeen[] {
  return surges.filter((one) => now - one.at < FRESH && !told.includes(one.id));
}
