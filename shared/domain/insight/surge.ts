// More of a matter than the hour is used to: seen after two half-hours running, with what they have in common. Pure; tells nobody.
// z = (x − μ) / max(σ, √μ, 1), an alert at z ≥ 3 and x ≥ 5 in two windows running (service.md, "Metrics").
import type { ProductId, TicketId } from "../../core/ids.ts";
import type { Slice } from "./dayRows.ts";
import { isPromotion, type Matter } from "./matter.ts";
import { createWindows, WEEK, type Usual } from "./windows.ts";

const Z = 3;
const TOGETHER = 4; // deviations of both windows taken as one: three in each would be 3·√2, and lose more that are real (test/surge)
const LEAST = 5; // conversations in a window
const QUIET = 4; // windows without it: what comes after is another surge
const PART = 0.5; // of what is beyond the usual: then it is the cause
const CAUSE_LEAST = 4; // conversations that have it in common

export type SurgeCause =
  | { readonly kind: "product"; readonly product: ProductId }
  /** A rule of a promotion, or an article the bot answers from that does not help; by id and version. */
  | { readonly kind: "rule" | "article"; readonly article: string }
  /** Nothing to answer it with. */
  | { readonly kind: "unanswered" };

export interface Surge {
  /** What it was first seen in, and everything else that rose with it. */
  readonly slice: Slice;
  readonly with: readonly Slice[];
  /** The windows it was seen in, by their numbers, with what was counted and what is usual, rounded by nobody. */
  readonly windows: readonly { readonly window: number; readonly x: number; readonly mean: number; readonly z: number }[];
  /** What explains most of it first, with the share of what is beyond the usual (0-1). Empty: nothing in common. */
  readonly causes: readonly (SurgeCause & { readonly share: number })[];
  /** The conversations in these windows, the newest first; how many of them the bot could not help. */
  readonly tickets: readonly TicketId[];
  readonly failed: number;
}

/** How far a count lies above the usual. */
export function zOf(x: number, { mean, deviation }: Usual): number {
  return (x - mean) / Math.max(deviation, Math.sqrt(mean), 1);
}

/** Of a count whose chance is Poisson's: as far from μ as so many deviations, however small μ is (Anscombe 1948). z alone calls 10 for 4 rare, and it is not. */
function evenZ(x: number, mean: number): number {
  return 2 * (Math.sqrt(x + 3 / 8) - Math.sqrt(mean + 3 / 8));
}

export interface SurgeWatch {
  /** `window`: its own, where it is known. */
  readonly add: (matter: Matter, window?: number) => void;
  /** The window of a moment (ms). */
  readonly windowOf: (at: number) => number;
  /** The window is over: what began to surge with it, the strongest first. Windows are closed once each, in order. */
  readonly close: (window: number) => readonly Surge[];
}

/** Give it the last four weeks first, then each window as it ends. `zone`: the shop's, for hours and weekdays are its own. */
export function createSurgeWatch(zone: string): SurgeWatch {
  const windows = createWindows(zone);
  const matters = new Map<number, Matter[]>(); // by window
  const lastUp = new Map<Slice, number>();

  const isUp = (slice: Slice, window: number): boolean => {
    const [x, usual] = [windows.count(slice, window), windows.usual(slice, window)];
    return x >= LEAST && usual !== undefined && zOf(x, usual) >= Z;
  };
  /** Both windows, and the two together beyond what chance brings. */
  const isSurge = (slice: Slice, window: number): boolean => {
    if (!isUp(slice, window) || !isUp(slice, window - 1)) return false;
    const x = windows.count(slice, window) + windows.count(slice, window - 1);
    const mean = (windows.usual(slice, window)?.mean ?? 0) + (windows.usual(slice, window - 1)?.mean ?? 0);
    return evenZ(x, mean) >= TOGETHER;
  };
  const within = (slice: Slice, from: number, to: number): readonly Matter[] => {
    const found: Matter[] = [];
    for (let at = from; at <= to; at++) for (const one of matters.get(at) ?? []) if (isIn(one, slice)) found.push(one);
    return found;
  };

  return {
    windowOf: windows.windowOf,
    add(matter, window = windows.windowOf(matter.at)) {
      windows.add(matter, window);
      const known = matters.get(window);
      if (known === undefined) matters.set(window, [matter]);
      else known.push(matter);
    },
    close(window) {
      const up = windows.with(window, LEAST).filter((one) => isSurge(one, window));
      const fresh = up.filter((one) => window - (lastUp.get(one) ?? Number.NEGATIVE_INFINITY) > QUIET);
      const begun = together(fresh.map((slice) => describe(slice, window)));
      for (const one of up) {
        lastUp.set(one, window);
        windows.leaveOut(one, window);
        windows.leaveOut(one, window - 1);
      }
      windows.forgetBefore(window);
      for (const at of matters.keys()) if (at < window - 4 * WEEK - 1) matters.delete(at);
      return begun;
    },
  };

  function describe(slice: Slice, window: number): Surge {
    const seen = [window - 1, window].map((at) => {
      const [x, usual] = [windows.count(slice, at), windows.usual(slice, at) ?? { mean: 0, deviation: 0 }];
      return { window: at, x, mean: usual.mean, z: zOf(x, usual) };
    });
    const now = within(slice, window - 1, window);
    const usual = seen.reduce((sum, one) => sum + one.mean, 0);
    return {
      slice,
      with: [],
      windows: seen,
      causes: causesOf(now, within(slice, window - 4 * WEEK, window - 2), usual),
      tickets: [...new Set(now.toSorted((a, b) => b.at - a.at).map((one) => one.ticket))],
      failed: now.filter((one) => one.failed).length,
    };
  }
}

/** What the conversations of a surge have in common that the slice's have not: at least half of what is beyond the usual. */
function causesOf(now: readonly Matter[], before: readonly Matter[], usual: number): Surge["causes"] {
  const beyond = now.length - usual;
  const [those, thoseBefore] = [tagged(now), tagged(before)];
  return [...those]
    .map(([key, { cause, n }]) => {
      const expected = (usual * (thoseBefore.get(key)?.n ?? 0)) / Math.max(1, before.length);
      return { ...cause, n, share: Math.min(1, (n - expected) / beyond) };
    })
    .filter(({ n, share }) => n >= CAUSE_LEAST && share >= PART)
    .sort((a, b) => b.share - a.share || (a.kind === "product" ? -1 : 1))
    .map(({ n: _n, ...cause }) => cause);
}

function tagged(matters: readonly Matter[]): ReadonlyMap<string, { readonly cause: SurgeCause; readonly n: number }> {
  const found = new Map<string, { readonly cause: SurgeCause; readonly n: number }>();
  for (const one of matters) {
    for (const cause of possible(one)) {
      const key = JSON.stringify(cause);
      found.set(key, { cause, n: (found.get(key)?.n ?? 0) + 1 });
    }
  }
  return found;
}

function* possible({ product, article, failed, intent }: Matter): Generator<SurgeCause> {
  if (product !== undefined) yield { kind: "product", product };
  if (article !== undefined && isPromotion(intent)) yield { kind: "rule", article };
  else if (article !== undefined && failed) yield { kind: "article", article };
  else if (article === undefined && failed) yield { kind: "unanswered" };
}

/** One event is one alert: what shares most of its conversations with a stronger one goes with it. */
function together(surges: readonly Surge[]): readonly Surge[] {
  const kept: Surge[] = [];
  const rest = surges.toSorted((a, b) => strength(b) - strength(a) || (a.slice < b.slice ? -1 : 1));
  for (const one of rest) {
    const at = kept.findIndex((other) => isSame(other, one));
    const home = kept[at];
    if (home === undefined) kept.push(one);
    else kept[at] = { ...home, with: [...home.with, one.slice] };
  }
  return kept;
}

/** By what is beyond the usual; a matter says more than a product, and both more than «all». */
function strength({ slice, windows }: Surge): number {
  const z = windows.reduce((sum, one) => sum + one.z, 0);
  return z + (slice === "all" ? -1e6 : slice.startsWith("intent:") ? 1e3 : 0);
}

function isSame(home: Surge, one: Surge): boolean {
  const those = new Set(home.tickets);
  const shared = one.tickets.filter((ticket) => those.has(ticket)).length;
  const product = (surge: Surge): string | undefined =>
    surge.slice.startsWith("product:")
      ? surge.slice.slice("product:".length)
      : surge.causes.flatMap((c) => (c.kind === "product" ? c.product : []))[0];
  return (
    shared >= PART * Math.min(home.tickets.length, one.tickets.length) || (product(home) !== undefined && product(home) === product(one))
  );
}

function isIn(matter: Matter, slice: Slice): boolean {
  return slice === "all" || slice === `intent:${matter.intent}` || slice === `product:${matter.product ?? ""}`;
}
