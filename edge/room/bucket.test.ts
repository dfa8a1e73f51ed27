// How often something small may happen.
import { expect, it } from "vitest";
import { createBuckets } from "./bucket.ts";

it("[R397] gives a burst after a calm, then its pace, to each for themself; a clock put back gives nothing", () => {
  let now = 0;
  const { take } = createBuckets(() => now, { burst: 3, perSecond: 0.5 });
  const taken = (owner: string, tries: number): number => Array.from({ length: tries }, () => take(owner)).filter(Boolean).length;
  expect([taken("a", 5), taken("b", 2)]).toEqual([3, 2]);
  now = 4_000;
  expect(taken("a", 5)).toBe(2);
  now = 0;
  expect(taken("a", 5)).toBe(0);
  now = 60_000;
  expect(taken("a", 5)).toBe(3);
});
