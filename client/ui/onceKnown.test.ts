// A signal's first answer: waited for, given once, and no more followed.
import { createMemo, createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";
import { onceKnown } from "./onceKnown.ts";

describe("a signal's first answer", () => {
  it("is given at once where it is known already, though that is nothing much", async () => {
    expect(await onceKnown(() => 0)).toBe(0);
  });
  it("is waited for, and of several parts the last", async () => {
    const [articles, setArticles] = createSignal<number>();
    const [products, setProducts] = createSignal<number>();
    const both = createRoot(() =>
      createMemo(() => {
        const [a, p] = [articles(), products()];
        return a === undefined || p === undefined ? undefined : a + p;
      }),
    );
    let known: number | undefined;
    const asked = onceKnown(both).then((sum) => (known = sum));
    setArticles(2);
    await Promise.resolve();
    expect(known).toBeUndefined();
    setProducts(3);
    expect(await asked).toBe(5);
  });
  it("is the last time the signal is looked at", async () => {
    const [answer, setAnswer] = createSignal<string>();
    let looks = 0;
    const asked = onceKnown(() => {
      looks++;
      return answer();
    });
    setAnswer("first");
    expect(await asked).toBe("first");
    const then = looks;
    setAnswer("second");
    expect(looks).toBe(then);
  });
});
