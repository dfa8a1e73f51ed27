// Watches drawn weeks window by window and says which planted surges were seen in time, which alerts were of nothing, and whether the cause was named.
import { DAY } from "../../shared/core/time.ts";
import { createSurgeWatch, type Surge } from "../../shared/domain/insight/surge.ts";
import { WEEK, WINDOW } from "../../shared/domain/insight/windows.ts";
import { drawWeeks, START, ZONE, type Planted, type Scene } from "./weeks.ts";

export interface Verdict {
  readonly planted: number;
  /** Seen by the end of the second whole window after it began; later than that but seen. */
  readonly inTime: number;
  readonly late: number;
  /** Of those seen: what caused it named first. */
  readonly cause: number;
  /** Alerts of nothing that was planted; with those of a second alert for the same surge apart. */
  readonly alarms: number;
  readonly again: number;
  /** True alerts of everything on busy days. */
  readonly busy: number;
  readonly weeks: number;
}

interface Seen {
  readonly surge: Surge;
  readonly window: number;
}

export function judge(scene: Scene): Verdict {
  const { matters, planted, busy } = drawWeeks(scene);
  const watch = createSurgeWatch(ZONE);
  const first = watch.windowOf(START);
  const begins = first + scene.before * WEEK;
  const ends = begins + scene.weeks * WEEK;
  const seen: Seen[] = [];
  let next = 0;
  for (let window = first; window < ends; window++) {
    for (; next < matters.length; next++) {
      const one = matters[next];
      if (one === undefined || watch.windowOf(one.at) > window) break;
      watch.add(one);
    }
    const found = watch.close(window);
    if (window >= begins) seen.push(...found.map((surge) => ({ surge, window })));
  }
  const verdict = { planted: planted.length, inTime: 0, late: 0, cause: 0, alarms: 0, again: 0, busy: 0, weeks: scene.weeks };
  const taken = new Set<Planted>();
  for (const { surge, window } of seen) {
    const what = planted.find((one) => isOf(one, surge, window));
    if (what === undefined) {
      if (surge.slice === "all" && busy.has(Math.floor((window * WINDOW) / DAY))) verdict.busy++;
      else verdict.alarms++;
    } else if (taken.has(what)) verdict.again++;
    else {
      taken.add(what);
      const whole = Math.ceil(what.from / WINDOW);
      if (window <= whole + 1) verdict.inTime++;
      else verdict.late++;
      if (isCause(what, surge)) verdict.cause++;
    }
  }
  return verdict;
}

function isOf(one: Planted, { slice, with: others }: Surge, window: number): boolean {
  const isThen = window >= Math.floor(one.from / WINDOW) && window <= Math.ceil(one.to / WINDOW) + 1;
  const slices: readonly string[] = [slice, ...others];
  return isThen && (slices.includes(`intent:${one.intent}`) || (one.product !== undefined && slices.includes(`product:${one.product}`)));
}

function isCause({ kind, product, article }: Planted, { slice, causes: [cause] }: Surge): boolean {
  if (kind === "product") return (cause?.kind === "product" && cause.product === product) || slice === `product:${product ?? ""}`;
  return cause?.kind === kind && "article" in cause && cause.article === article;
}

export function together(verdicts: readonly Verdict[]): Verdict {
  const sum = (name: keyof Verdict): number => verdicts.reduce((all, one) => all + one[name], 0);
  return {
    planted: sum("planted"),
    inTime: sum("inTime"),
    late: sum("late"),
    cause: sum("cause"),
    alarms: sum("alarms"),
    again: sum("again"),
    busy: sum("busy"),
    weeks: sum("weeks"),
  };
}
