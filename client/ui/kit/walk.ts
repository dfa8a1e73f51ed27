// Where a key leads in a list: by one round its ends, by pages to them.

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** The place after `at` (below 0: none yet) among `count`; undefined: the key walks nowhere. */
export function walkedTo(key: string, at: number, count: number): number | undefined {
  const step = STEPS[key];
  if (step === undefined || count === 0) return undefined;
  if (Math.abs(step) === 1) return at < 0 && step < 0 ? count - 1 : (at + step + count) % count;
  return Math.max(0, Math.min(count - 1, at + step));
}

/** Puts the focus on the next of them, where the key walks; says whether it did. */
export function walkFocus(key: string, all: readonly HTMLElement[]): boolean {
  const to = walkedTo(
    key,
    all.findIndex((one) => one.matches(":focus")),
    all.length,
  );
  if (to !== undefined) all[to]?.focus();
  return to !== undefined;
}
