// The rules of dispatch as a form has them: numbers as typed, in the units people say. Pure; the shop's document keeps milliseconds and shares.
import { same } from "../../../../shared/core/same.ts";
import { MINUTE, SECOND } from "../../../../shared/core/time.ts";
import { readDispatch, type DispatchRules, type Team } from "../../../../shared/domain/policy.ts";

export const WEIGHTS = ["skill", "load", "performance", "affinity", "idle", "fair"] as const;
export type Weight = (typeof WEIGHTS)[number];
export const TIMES = ["best", "nextBest", "able", "offer", "away", "autoAway"] as const;
export type Time = (typeof TIMES)[number];
export const KINDS = ["widget", "api"] as const;
type Kind = (typeof KINDS)[number];

export interface DispatchForm {
  readonly strategy: NonNullable<DispatchRules["strategy"]>;
  /** 0-100. */
  readonly weights: Readonly<Record<Weight, string>>;
  /** Seconds, `autoAway` minutes. */
  readonly times: Readonly<Record<Time, string>>;
  /** What a ticket of a channel weighs. */
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly teams: readonly Team[];
}

const FAIR_BY_DEFAULT = 0.3; // where a shop from before it says nothing
const UNITS: Readonly<Record<Time, number>> = {
  ...{ best: SECOND, nextBest: SECOND, able: SECOND, offer: SECOND, away: SECOND },
  autoAway: MINUTE,
};
const MOST: Readonly<Record<Time, number>> = { best: 3_600, nextBest: 3_600, able: 3_600, offer: 600, away: 3_600, autoAway: 480 };
const LEAST: Partial<Readonly<Record<Time, number>>> = { offer: 5, away: 10 }; // less, and an offer is gone before anybody could see it

export function formOf(rules: DispatchRules): DispatchForm {
  const [best = 0, nextBest = 0, able = 0] = rules.relaxMs.toSorted((a, b) => a - b);
  const ms = { best, nextBest, able, offer: rules.offerMs, away: rules.awayMs, autoAway: rules.autoAwayMs ?? 0 };
  return {
    strategy: rules.strategy ?? "best",
    weights: mapOf(WEIGHTS, (one) => String(Math.round(100 * (one === "fair" ? (rules.fair ?? FAIR_BY_DEFAULT) : rules[one])))),
    times: mapOf(TIMES, (one) => plain(ms[one] / UNITS[one])),
    kinds: mapOf(KINDS, (one) => plain(rules.weights?.[one] ?? 1)),
    teams: rules.teams ?? [],
  };
}

export type Field = Weight | Time | Kind;

/** The fields that cannot be kept as they are. */
export function wrongIn(form: DispatchForm): ReadonlySet<Field> {
  return new Set<Field>([
    ...WEIGHTS.filter((one) => !within(form.weights[one], 0, 100)),
    ...TIMES.filter((one) => !within(form.times[one], LEAST[one] ?? 0, MOST[one])),
    ...KINDS.filter((one) => !within(form.kinds[one], 0.1, 20)),
  ]);
}

/** The rules, over those that were there; undefined while something is wrong. */
export function rulesOf(form: DispatchForm, before: DispatchRules): DispatchRules | undefined {
  if (wrongIn(form).size > 0) return undefined;
  const ms = (one: Time): number => Number(form.times[one]) * UNITS[one];
  const weights = mapOf(WEIGHTS, (one) => Number(form.weights[one]) / 100);
  return readDispatch({
    ...before,
    ...weights,
    strategy: form.strategy,
    relaxMs: [ms("best"), ms("nextBest"), ms("able")].toSorted((a, b) => a - b),
    offerMs: ms("offer"),
    awayMs: ms("away"),
    autoAwayMs: ms("autoAway"),
    weights: { ...before.weights, ...mapOf(KINDS, (one) => Number(form.kinds[one])) },
    teams: form.teams,
  });
}

/** Did anybody change anything? */
export function isChanged(form: DispatchForm, before: DispatchRules): boolean {
  return !same(form, formOf(before));
}

/** Of 100, what each weight comes to beside the others. */
export function shareOf(form: DispatchForm, weight: Weight): number {
  const numbers = WEIGHTS.map((one) => Number(form.weights[one]) || 0);
  const whole = numbers.reduce((sum, one) => sum + one, 0);
  return whole === 0 ? 0 : Math.round((100 * (Number(form.weights[weight]) || 0)) / whole);
}

function within(typed: string, least: number, most: number): boolean {
  const number = typed.trim() === "" ? Number.NaN : Number(typed);
  return number >= least && number <= most;
}

const plain = (n: number): string => String(Math.round(n * 100) / 100);

function mapOf<K extends string, T>(keys: readonly K[], of: (key: K) => T): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Readonly<Record<K, T>>; // each key is there
}
