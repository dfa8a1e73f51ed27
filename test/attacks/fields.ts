// The fields of a document as its own check asks for them, and another value for each: so that no field is forgotten when one is added.
import { isPlain, type Check } from "../../shared/core/check.ts";
import { same } from "../../shared/core/same.ts";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { ARTICLE_DEEDS, ARTICLE_STATES } from "../../shared/domain/knowledge.ts";
import { RATINGS } from "../../shared/domain/rating.ts";
import { TICKET_TYPES } from "../../shared/domain/taxonomy.ts";
import { STRATEGIES } from "../../shared/domain/policy.ts";
import { LEVELS, TIERS } from "../../shared/domain/ticket.ts";
import { MOODS } from "../../shared/domain/understanding.ts";

export type Path = readonly string[];

/** Every path to a value that is no object, lists as a whole. */
export function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (!isPlain(value)) return [path];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

/** Keys the check asks for that the sample does not have, as paths: a sample that shows every field gives none. */
export function missingIn(check: Check<unknown>, sample: object): readonly string[] {
  const missing = new Set<string>();
  const watch = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((one, i) => watch(one, [...path, String(i)]));
    if (!isPlain(value)) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, watch(one, [...path, key])]));
    return new Proxy(inner, {
      getOwnPropertyDescriptor(target, key) {
        if (typeof key === "string" && !Object.hasOwn(target, key)) missing.add([...path, key].join("."));
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
  };
  if (check(watch(sample, [])) === undefined) throw new Error("the sample does not pass its own check");
  return [...missing];
}

const WORDS: readonly string[] = [
  ...["x", "zh", "en", "b-2", "other", "2026-12-25", "product", "order", "widget", "api", "held", "none", "crossed", "sent", "discarded"],
  ...["open", "closed", "claim", "release", "online", "never", "ask", "handoff", "shopper", "agent", "shop", "category"],
  ...["article", "fact", "png", "right", "missed", "f".repeat(64), ...RATINGS, ...STRATEGIES],
  ...[...ARTICLE_STATES, ...ARTICLE_DEEDS, ...INTENT_IDS, ...TICKET_TYPES, ...LEVELS, ...TIERS, ...MOODS],
];

function othersThan(value: unknown): readonly unknown[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1, value - 1, value / 2, 0, 1];
  if (typeof value === "string") return [`${value}x`, ...WORDS];
  if (Array.isArray(value))
    return [
      [...(value as readonly unknown[]), "x"],
      value.slice(1),
      [],
      [...(value as readonly unknown[]), ...(value as readonly unknown[])], // last: of a set it is the same
    ];
  return [1, "x"];
}

/** The same data with another value at that path that its check still takes; throws where none is known, so that the list of words above is mended. */
export function changedAt<T>(check: Check<T>, value: T, path: Path): T {
  for (const other of othersThan(at(value, path))) {
    const changed = check(put(value, path, other));
    if (changed !== undefined && !same(changed, value)) return changed;
  }
  throw new Error(`no other value is known for ${path.join(".")}`);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, key) => (isPlain(one) ? one[key] : undefined), value);
}

function put(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  return isPlain(value) ? { ...value, [key]: put(value[key], rest, other) } : value;
}
