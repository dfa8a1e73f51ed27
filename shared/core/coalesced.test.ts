// Work that is asked for at every moment there is: done one at a time, and nobody who asks is forgotten.
import { describe, expect, it } from "vitest";
import { coalesced } from "./coalesced.ts";

describe("work that is asked for again and again", () => {
  it("is done once for all who ask before it begins, and once more for all who ask while it goes on", async () => {
    let times = 0;
    const work = coalesced(async () => {
      times++;
      await Promise.resolve();
    });
    const first = [work(), work()];
    await Promise.resolve();
    const then = [work(), work()];
    await Promise.all([...first, ...then]);
    expect(times).toBe(2);
  });

  it("forgets nobody, at whatever moment they ask", async () => {
    for (let waits = 0; waits < 20; waits++) {
      let seen = "";
      let there = "";
      const look = coalesced(async () => {
        await Promise.resolve();
        seen = there;
      });
      void look();
      for (let i = 0; i < waits; i++) await Promise.resolve();
      there = "new";
      await look();
      expect([waits, seen]).toEqual([waits, "new"]);
    }
  });

  it("is done again after it failed", async () => {
    let times = 0;
    const work = coalesced(() => {
      times++;
      return times === 1 ? Promise.reject(new Error("no")) : Promise.resolve();
    });
    await expect(work()).rejects.toThrow("no");
    await work();
    expect(times).toBe(2);
  });
});
