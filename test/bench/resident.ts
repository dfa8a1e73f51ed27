// What processes hold in memory, from /proc (Linux alone tells it so plainly), and how fast it grows. Reads only.
import { readdirSync, readFileSync } from "node:fs";

export const MB = 1_000_000;
const KB = 1_024;

/** Resident memory of all processes of that group, MB; undefined where /proc is not there. */
export function residentOf(group: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  let kilobytes = 0;
  for (const pid of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    const stat = textOf(`/proc/${pid}/stat`); // pid (name) state parent group …
    const [, rest = ""] = /^\d+ \(.*\) (.*)$/s.exec(stat) ?? [];
    if (Number(rest.split(" ")[2]) !== group) continue;
    kilobytes += Number(/^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
  }
  return (kilobytes * KB) / MB;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // ended meanwhile
  }
}

/** At so many of what was done, so many MB. */
export interface Point {
  readonly done: number;
  readonly mb: number;
}

/** MB for each thousand done: the straight line with the least squares through these points. */
export function slopeOf(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number): number => points.reduce((sum, one) => sum + of(one), 0) / points.length;
  const [x, y] = [mean((one) => one.done), mean((one) => one.mb)];
  const over = points.reduce((sum, one) => sum + (one.done - x) * (one.mb - y), 0);
  const under = points.reduce((sum, one) => sum + (one.done - x) ** 2, 0);
  return (over / under) * 1_000;
}

/** How memory went, in words: at every point, and how steeply over the second half, when everything that may be kept is there. */
export function grown(name: string, points: readonly Point[], what = "messages"): string {
  const shown = points.map(({ done, mb }) => `${done} ${mb.toFixed(mb < 100 ? 1 : 0)}`).join(", ");
  const half = (points.at(-1)?.done ?? 0) / 2;
  const slope = slopeOf(points.filter((one) => one.done >= half));
  return [name, `    MB after ${what}: ${shown}`, `    slope over the second half: ${slope.toFixed(2)} MB a thousand ${what}`].join("\n  ");
}
