// Lengths of time as people type them: «15s», «2 分钟», «1h», «90» (minutes). Pure.
import { HOUR, MINUTE, SECOND } from "../../../../shared/core/time.ts";

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(s|sec|秒)$/i, SECOND],
  [/^(|m|min|分|分钟)$/i, MINUTE],
  [/^(h|hr|小时|时)$/i, HOUR],
];
const MOST = 400 * 24 * HOUR;

/** Milliseconds; undefined: it says no length. A bare number is minutes. */
export function readDuration(text: string): number | undefined {
  const parts = [...text.trim().matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+|[^\d\s.a-z]*)\s*/gi)];
  if (
    parts.length === 0 ||
    parts
      .map(([whole]) => whole)
      .join("")
      .trim() !== text.trim()
  )
    return undefined;
  let sum = 0;
  for (const [, amount = "", unit = ""] of parts) {
    const found = UNITS.find(([names]) => names.test(unit));
    if (found === undefined) return undefined;
    sum += Number(amount) * found[1];
  }
  return sum >= SECOND && sum <= MOST ? Math.round(sum) : undefined;
}

/** The shortest way to write it: «30s», «2m», «1h 30m». */
export function writeDuration(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE), Math.round((ms % MINUTE) / SECOND)];
  const parts = [hours > 0 ? `${hours}h` : "", minutes > 0 ? `${minutes}m` : "", seconds > 0 ? `${seconds}s` : ""].filter(
    (one) => one !== "",
  );
  return parts.length === 0 ? "0s" : parts.join(" ");
}
