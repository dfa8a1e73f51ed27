// Lengths of time as people say them, by the largest two units and never finer: 45 秒, 3 分钟, 2 小时 5 分钟, 3 天 4 小时. Formats only.
import { DAY, HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { say, type Phrase } from "../ui/words.ts";

const UNITS = [
  [DAY, { zh: "{n} 天", en: "{n} d" }],
  [HOUR, { zh: "{n} 小时", en: "{n} h" }],
  [MINUTE, { zh: "{n} 分钟", en: "{n} min" }],
  [SECOND, { zh: "{n} 秒", en: "{n} s" }],
] as const satisfies readonly (readonly [number, Phrase])[];

const BRIEF: Phrase = { zh: "不到 1 秒", en: "under 1 s" };

/** A length in ms, rounded down to its second largest unit. */
export function spanWords(ms: number): string {
  const at = Math.max(
    0,
    UNITS.findIndex(([unit]) => ms >= unit),
  );
  if (ms < SECOND) return ms > 0 ? say(BRIEF) : say(UNITS[3][1], { n: 0 });
  let left = ms;
  const parts: string[] = [];
  for (const [unit, words] of UNITS.slice(at, at + 2)) {
    const n = Math.floor(left / unit);
    left -= n * unit;
    if (n > 0) parts.push(say(words, { n }));
  }
  return parts.join(" ");
}
