// What will happen in a run, drawn from its seed before it begins: plain steps, so that a failing run can be shortened by leaving some out.
import type { Random } from "../../shared/core/ids.ts";
import { seededRandom } from "../kit/random.ts";

/** Deeds of people, and time that passes; how often each is drawn. */
export const DEEDS = {
  say: 22,
  person: 2,
  renew: 2,
  reply: 14,
  note: 5,
  claim: 6,
  transfer: 3,
  release: 2,
  resolve: 3,
  close: 2,
  reopen: 2,
  waiting: 1,
  snooze: 2,
  confirm: 2,
  discard: 1,
  "throw-away": 1,
  presence: 5,
  article: 1,
  policy: 0.5,
  erase: 0.7,
  "open-tab": 0.7,
  "close-tab": 0.7,
  wait: 8,
  "wait-long": 0.7,
  night: 0.25,
} as const;

/** Faults; each seed has its own weather: how often each strikes, or never. */
export const FAULTS = [
  "lose-up",
  "lose-down",
  "lose-ask",
  "lose-answer",
  "double-ask",
  "slow-ask",
  "hold-up",
  "lag",
  "half-open",
  "cut",
  "mend",
  "room-dies",
  "room-dies-before-commit",
  "room-dies-after-commit",
  "room-dies-telling",
  "room-sleeps",
  "room-full",
  "alarm-lost",
  "alarm-late",
  "alarm-twice",
  "device-full",
  "tab-dies",
  "tab-dies-writing",
  "tab-dies-written",
  "page-dies",
  "wipe",
  "rot",
  "phone-wipe",
  "clock",
  "sign-out",
  "new-epoch",
] as const;

/** Faults that came later: they take the place of a few steps, by draws of their own, so that a seed's other steps stay as they were. */
const LATER_FAULTS = ["older-backup"] as const;

/** Deeds that came later, likewise; how often each is drawn. */
export const LATER_DEEDS = {
  tag: 3,
  field: 4,
  plan: 4,
  "wrap-up": 1,
  lists: 4,
  macro: 8,
  "macro-back": 1,
  follow: 2,
  link: 2,
  mention: 2,
  merge: 5,
  unmerge: 1,
  split: 4,
} as const;

/** And those that came after them. */
export const LATEST_DEEDS = {
  rate: 5,
  slip: 4,
  review: 5,
  appeal: 5,
  "read-all": 1,
  rule: 2,
  about: 3,
  view: 1,
} as const;

export type Deed = keyof typeof DEEDS;
export type LaterDeed = keyof typeof LATER_DEEDS;
export type LatestDeed = keyof typeof LATEST_DEEDS;
export type Fault = (typeof FAULTS)[number] | (typeof LATER_FAULTS)[number];

/** `a`, `b`, `c` in [0, 1) choose who, what and how when the step is taken; `ms` passes after it. */
export interface Step {
  readonly do: Deed | LaterDeed | LatestDeed | Fault;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly ms: number;
}

const CALM = 0.25; // of all seeds: people only
const STORM = 0.35; // most of a stormy run's steps that are faults

/** The steps of a run. The same seed gives the same plan. */
export function planOf(seed: number, steps: number): readonly Step[] {
  const random = seededRandom(seed * 2_654_435_761);
  const faults = weatherOf(random);
  const trouble = [...faults.values()].reduce((sum, one) => sum + one, 0);
  const storm = trouble === 0 ? 0 : STORM * random();
  const pace = 50 + random() * 1_500; // how busy the shop is
  const plan = Array.from({ length: steps }, () => {
    const deed = random() < storm ? drawn(faults, random) : drawn(new Map(Object.entries(DEEDS)), random);
    const what = deed as Step["do"]; // a key of one of the two
    return { do: what, a: round(random()), b: round(random()), c: round(random()), ms: passing(what, pace, random) };
  });
  const struck = trouble === 0 ? plan : withLaterFaults(plan, seededRandom(seed * 40_503 + 7));
  const later = withDeeds(struck, LATER_DEEDS, seededRandom(seed * 69_621 + 13));
  return withDeeds(later, LATEST_DEEDS, seededRandom(seed * 16_807 + 29));
}

const LATER_DEED_SHARE = 0.6; // of all seeds
const LATER_DEED_STEPS = 6; // one of so many: they take the place of deeds, never of a fault or a night

function withDeeds(plan: readonly Step[], deeds: typeof LATER_DEEDS | typeof LATEST_DEEDS, random: Random): readonly Step[] {
  if (random() > LATER_DEED_SHARE) return plan;
  const weights = new Map<string, number>(Object.entries(deeds));
  return plan.map((one) => {
    if (random() * LATER_DEED_STEPS >= 1 || !Object.hasOwn(DEEDS, one.do) || PASSING.has(one.do)) return one;
    return { ...one, do: drawn(weights, random) as LaterDeed | LatestDeed }; // a key of them
  });
}

const PASSING: ReadonlySet<string> = new Set(["wait", "wait-long", "night"]);

export const isDeed = (what: Step["do"]): what is Deed | LaterDeed | LatestDeed =>
  [DEEDS, LATER_DEEDS, LATEST_DEEDS].some((deeds) => Object.hasOwn(deeds, what));
export const isLater = (deed: Deed | LaterDeed | LatestDeed): deed is LaterDeed => Object.hasOwn(LATER_DEEDS, deed);
export const isLatest = <D extends Deed | LaterDeed | LatestDeed>(deed: D): deed is D & LatestDeed => Object.hasOwn(LATEST_DEEDS, deed);

const LATER_SHARE = 0.4; // of stormy seeds
const LATER_STEPS = 60; // one of so many

function withLaterFaults(plan: readonly Step[], random: Random): readonly Step[] {
  if (random() > LATER_SHARE) return plan;
  const [fault] = LATER_FAULTS;
  return plan.map((one) => (random() * LATER_STEPS < 1 ? { ...one, do: fault } : one));
}

/** Each fault of a stormy seed strikes never (half of them), or a little, or much. */
function weatherOf(random: Random): ReadonlyMap<string, number> {
  const calm = random() < CALM;
  const weather = new Map<string, number>();
  for (const one of FAULTS) {
    const [absent, weight] = [random() < 0.5, 10 ** (-1.5 * random())];
    if (!calm && !absent) weather.set(one, weight * (RARE.has(one) ? 0.1 : 1));
  }
  if (weather.has("cut") && !weather.has("mend")) weather.set("mend", weather.get("cut") ?? 1);
  return weather;
}

const RARE: ReadonlySet<Fault> = new Set(["wipe", "rot", "phone-wipe", "new-epoch", "sign-out", "clock"]);

function drawn(weights: ReadonlyMap<string, number>, random: Random): string {
  const total = [...weights.values()].reduce((sum, one) => sum + one, 0);
  let left = random() * total;
  let last = "";
  for (const [name, weight] of weights) {
    last = name;
    left -= weight;
    if (left < 0) break;
  }
  return last;
}

const round = (x: number): number => Math.floor(x * 1_000) / 1_000;

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

function passing(what: Step["do"], pace: number, random: Random): number {
  const draw = random();
  switch (what) {
    case "wait":
      return Math.floor(5 * SECOND + draw * 90 * SECOND);
    case "wait-long":
      return Math.floor(120 * SECOND + draw * 1_500 * SECOND);
    case "night":
      return Math.floor(4 * HOUR + draw * draw * 92 * HOUR);
    default:
      return Math.floor(draw * pace);
  }
}
