// How fast a shopper may write.
import { describe, expect, it } from "vitest";
import { createLimiter, SHOPPER_LIMITS } from "./limits.ts";

describe("how fast a shopper may write", () => {
  const start = (limits = SHOPPER_LIMITS) => {
    let now = 0;
    const limiter = createLimiter(() => now, limits);
    return { limiter, pass: (ms: number) => void (now += ms) };
  };

  it("lets an outbox of twenty through and then five in ten seconds", () => {
    const { limiter, pass } = start();
    expect(limiter.take("t", 25)).toBe(20);
    expect(limiter.take("t", 1)).toBe(0);
    pass(10_000);
    expect(limiter.take("t", 20)).toBe(5);
  });

  it("lets sixty through in any hour, however evenly they come", () => {
    const { limiter, pass } = start();
    const arrivals: number[] = [];
    for (let second = 0; second < 7_200; second += 10) {
      if (limiter.take("t", 1) === 1) arrivals.push(second);
      pass(10_000);
    }
    for (const from of arrivals) expect(arrivals.filter((at) => at >= from && at < from + 3_600).length).toBeLessThanOrEqual(60);
    expect(arrivals.length).toBe(120);
  });

  it("says how long to wait, and keeps its word", () => {
    const { limiter, pass } = start();
    limiter.take("t", 20);
    const wait = limiter.waitMs("t");
    pass(wait - 1);
    expect(limiter.take("t", 1)).toBe(0);
    pass(1);
    expect(limiter.take("t", 1)).toBe(1);
  });

  it("counts each conversation by itself", () => {
    const { limiter } = start();
    limiter.take("a", 20);
    expect(limiter.take("b", 3)).toBe(3);
  });
});
