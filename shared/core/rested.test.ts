// A costly question rests after its answer; those who waited are answered once, by the last of them.
import { describe, expect, it } from "vitest";
import type { After } from "./after.ts";
import { rested } from "./rested.ts";

/** A question that takes so long of a clock of its own; `pass` lets a rest go by. */
function question(tookMs: number) {
  let at = 0;
  let asked = 0;
  const rests: { readonly ms: number; readonly work: () => void }[] = [];
  const after: After = (ms, work) => {
    rests.push({ ms, work });
    return () => undefined;
  };
  const ask = rested(
    () => {
      at += tookMs;
      return Promise.resolve(++asked);
    },
    { now: () => at, after },
  );
  const pass = (): void => {
    for (const { work } of rests.splice(0)) work();
  };
  return { ask, asked: () => asked, rests, pass };
}

describe("a question that rests", () => {
  it("is answered at once the first time, and then rests four times as long as that took", async () => {
    const { ask, asked, rests, pass } = question(100);
    expect(await ask()).toBe(1);
    expect(rests.map(({ ms }) => ms)).toEqual([400]);
    const again = ask();
    await Promise.resolve();
    expect(asked()).toBe(1);
    pass();
    expect(await again).toBe(2);
  });

  it("asked by several meanwhile is asked once, for the last; the others get what was known", async () => {
    const { ask, asked, pass } = question(100);
    await ask();
    const waiting = [ask(), ask(), ask()];
    pass();
    expect(await Promise.all(waiting)).toEqual([1, 1, 2]);
    expect(asked()).toBe(2);
  });

  it("that is quick never rests", async () => {
    const { ask, rests } = question(5);
    expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 3]);
    expect(rests).toEqual([]);
  });

  it("that fails says so, and may be asked again", async () => {
    let fails = true;
    const ask = rested(() => (fails ? Promise.reject(new Error("closed")) : Promise.resolve("here")), {
      now: () => 0,
      after: () => () => undefined,
    });
    await expect(ask()).rejects.toThrow("closed");
    fails = false;
    expect(await ask()).toBe("here");
  });
});
