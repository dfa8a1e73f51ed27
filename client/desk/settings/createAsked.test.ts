// What is asked of the edge again while it is being asked: the last word counts, and it is of after the last change.
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ok, type Result } from "../../../shared/core/result.ts";
import type { Turned } from "../session/ask.ts";
import { createAsked, type Asked } from "./createAsked.ts";

beforeEach(() => {
  vi.stubGlobal("addEventListener", () => undefined); // Node has no window
  vi.stubGlobal("removeEventListener", () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

/** An edge whose answers come when the test says so. */
function createEdge() {
  const asked: ((answer: Result<string, Turned>) => void)[] = [];
  return {
    asked,
    question: () => new Promise<Result<string, Turned>>((answer) => asked.push(answer)),
  };
}

const begun = (edge: ReturnType<typeof createEdge>): Asked<string> => createRoot(() => createAsked(edge.question));

describe("a question to the edge", () => {
  it("that is put again before the first answer came is asked once more after it: what changed meanwhile is seen", async () => {
    const edge = createEdge();
    const asked = begun(edge);
    await expect.poll(() => edge.asked.length).toBe(1);
    const isDone = asked.again();
    edge.asked[0]?.(ok("as it was"));
    await expect.poll(() => edge.asked.length).toBe(2);
    edge.asked[1]?.(ok("as it is"));
    await isDone;
    expect(asked.value()).toBe("as it is");
    expect(edge.asked.length).toBe(2);
  });

  it("whose answer is of before a change does not take back what the edge said to the change", async () => {
    const edge = createEdge();
    const asked = begun(edge);
    await expect.poll(() => edge.asked.length).toBe(1);
    asked.set("changed");
    edge.asked[0]?.(ok("as it was"));
    await expect.poll(() => edge.asked.length).toBe(2);
    expect(asked.value()).toBe("changed");
    edge.asked[1]?.(ok("changed, and more"));
    await expect.poll(() => asked.value()).toBe("changed, and more");
  });

  it("that is refused is not put again by itself", async () => {
    const edge = createEdge();
    const asked = begun(edge);
    await expect.poll(() => edge.asked.length).toBe(1);
    edge.asked[0]?.({ ok: false, error: { kind: "forbidden", words: "no" } });
    await expect.poll(() => asked.asking.problem()?.kind).toBe("forbidden");
    expect(edge.asked.length).toBe(1);
    const isDone = asked.again();
    edge.asked[1]?.(ok("yes"));
    await isDone;
    expect(asked.value()).toBe("yes");
  });
});
