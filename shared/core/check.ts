// From unknown to typed. Every door uses these; nothing from outside has a type before one of them gave it.
import { ok, refuse, type Result } from "./result.ts";

// Making a check does nothing else, and is marked so: a page is sent the checks it asks, not every one its modules could.

/** A check gives the typed value, or `undefined` when the value is not of that shape. */
export type Check<T> = (value: unknown) => T | undefined;
export type Checked<C> = C extends Check<infer T> ? T : never;

/* @__NO_SIDE_EFFECTS__ */
export const string =
  (max: number, min = 0): Check<string> =>
  (v) =>
    typeof v === "string" && v.length >= min && v.length <= max ? v : undefined;

/* @__NO_SIDE_EFFECTS__ */
export const number =
  (min = -Number.MAX_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Check<number> =>
  (v) =>
    typeof v === "number" && Number.isFinite(v) && v >= min && v <= max ? v : undefined;

/* @__NO_SIDE_EFFECTS__ */
export const integer = (min = 0, max = Number.MAX_SAFE_INTEGER): Check<number> => {
  const within = number(min, max);
  return (v) => (Number.isSafeInteger(v) ? within(v) : undefined);
};

export const boolean: Check<boolean> = (v) => (typeof v === "boolean" ? v : undefined);

/* @__NO_SIDE_EFFECTS__ */
export const oneOf =
  <const T extends string | number>(values: readonly T[]): Check<T> =>
  (v) =>
    values.find((one) => one === v);

/* @__NO_SIDE_EFFECTS__ */
export const list =
  <T>(item: Check<T>, max: number): Check<readonly T[]> =>
  (v) => {
    if (!Array.isArray(v) || v.length > max) return undefined;
    const out: T[] = [];
    for (const raw of v) {
      const one = item(raw);
      if (one === undefined) return undefined;
      out.push(one);
    }
    return out;
  };

/** A string-keyed plain object whose values all pass; at most `max` keys. */
/* @__NO_SIDE_EFFECTS__ */
export const record =
  <T>(item: Check<T>, max: number): Check<Readonly<Record<string, T>>> =>
  (v) => {
    if (!isPlain(v)) return undefined;
    const entries = Object.entries(v);
    if (entries.length > max) return undefined;
    const out: Record<string, T> = Object.create(null) as Record<string, T>;
    for (const [key, raw] of entries) {
      const one = item(raw);
      if (one === undefined || key === "__proto__") return undefined;
      out[key] = one;
    }
    return { ...out };
  };

declare const optionalMark: unique symbol;
export type Optional<T> = Check<T | typeof MISSING> & { readonly [optionalMark]: true };
const MISSING = Symbol("missing");

/** In `shape`: the key may be absent (or undefined); when there, it must pass. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(item: Check<T>): Optional<T> {
  const check = (v: unknown): T | typeof MISSING | undefined => (v === undefined ? MISSING : item(v));
  return check as Optional<T>;
}

type Shape = Readonly<Record<string, Check<unknown>>>;
type Shaped<S extends Shape> = {
  readonly [K in keyof S as S[K] extends Optional<unknown> ? never : K]: Checked<S[K]>;
} & {
  readonly [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: Exclude<Checked<S[K]>, typeof MISSING>;
};

/** A plain object with at least these keys. Keys it does not know are dropped, so nothing unchecked comes through. */
/* @__NO_SIDE_EFFECTS__ */
export const shape = <const S extends Shape>(fields: S): Check<Shaped<S>> => {
  const known = Object.entries(fields).map(([key, field]) => ({ key, field }));
  return (v) => {
    if (!isPlain(v)) return undefined;
    const out: Record<string, unknown> = {};
    for (const { key, field } of known) {
      const one = field(Object.hasOwn(v, key) ? v[key] : undefined);
      if (one === undefined) return undefined;
      if (one !== MISSING) out[key] = one;
    }
    return out as Shaped<S>;
  };
};

/**
 * The same check that reads an object once: asked again about the very same object it gives the same answer without reading. Only for
 * values that nobody changes in place, such as those of a Yjs document.
 */
/* @__NO_SIDE_EFFECTS__ */
export function once<T>(check: Check<T>): Check<T> {
  const read = new WeakMap<object, { readonly value: T | undefined }>();
  return (v) => {
    if (typeof v !== "object" || v === null) return check(v);
    let found = read.get(v);
    if (found === undefined) {
      found = { value: check(v) };
      read.set(v, found);
    }
    return found.value;
  };
}

/** The first of several checks that passes: for unions told apart by a literal field. */
/* @__NO_SIDE_EFFECTS__ */
export const either =
  <A extends readonly Check<unknown>[]>(...checks: A): Check<Checked<A[number]>> =>
  (v) => {
    for (const check of checks) {
      const one = check(v);
      if (one !== undefined) return one as Checked<A[number]>;
    }
    return undefined;
  };

export function isPlain(v: unknown): v is Record<string, unknown> {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
  const proto: unknown = Object.getPrototypeOf(v);
  return proto === Object.prototype || proto === null;
}

/** Runs a check as a Result; `what` names the thing in the refusal. */
export function checkAs<T>(check: Check<T>, value: unknown, what: string): Result<T> {
  const one = check(value);
  return one === undefined ? refuse("malformed", `${what} has the wrong shape`) : ok(one);
}

/** Parses JSON text and checks it: broken JSON is refused, never thrown. */
export function readJson<T>(check: Check<T>, text: string, what: string): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("malformed", `${what} is not JSON`);
  }
  return checkAs(check, value, what);
}
