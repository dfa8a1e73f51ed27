// What a page is opened for comes first: the rest waits for its paint, in order, and never for long.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

describe("what comes first", () => {
  let its: typeof import("./first.ts");
  let frames: (() => void)[];
  beforeEach(async () => {
    vi.resetModules(); // a page of its own each
    vi.useFakeTimers();
    frames = [];
    vi.stubGlobal("requestAnimationFrame", (work: () => void) => frames.push(work));
    its = await import("./first.ts");
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("keeps nobody waiting on a page where nothing comes first", () => {
    const done: number[] = [];
    its.afterFirst(() => done.push(1));
    its.firstIsThere();
    expect(done).toEqual([1]);
  });

  it("is painted before the rest begins, in the order it was given", () => {
    const done: number[] = [];
    its.beginFirst();
    for (const one of [1, 2]) its.afterFirst(() => done.push(one));
    its.firstIsThere();
    expect(done).toEqual([]);
    for (const frame of frames) frame();
    expect(done).toEqual([]); // the frame is still to be drawn
    vi.advanceTimersByTime(0);
    expect(done).toEqual([1, 2]);
    its.afterFirst(() => done.push(3));
    expect(done).toEqual([1, 2, 3]);
  });

  it("is not waited for where it does not come, or nobody looks at the page", () => {
    const done: number[] = [];
    its.beginFirst();
    its.afterFirst(() => done.push(1));
    its.firstIsThere(); // out of sight: no frame is ever drawn
    vi.advanceTimersByTime(1_400);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(done).toEqual([1]);
  });
});
