// What changed in a pack: it makes the very pack the room has, and nothing else is taken.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack } from "../../test/kit/buildPack.ts";
import type { AnswerPack } from "./knowledge.ts";
import { deltaOf, mergePack, readPackDelta } from "./packDelta.ts";

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);
const sorted = (pack: AnswerPack): AnswerPack => ({
  ...pack,
  articles: pack.articles.toSorted(byId),
  products: pack.products.toSorted(byId),
});
const BEFORE = sorted(buildPack());
const NONE: ReadonlySet<string> = new Set();
const changed = (...articles: readonly string[]) => ({ articles: new Set(articles), products: NONE });

/** Over the wire and back. */
function travelled(after: AnswerPack, which = changed("delivery", "new-one", "coupon-use")) {
  const delta = readPackDelta(JSON.parse(JSON.stringify(deltaOf(after, BEFORE.version, which) ?? null)));
  if (delta === undefined) throw new Error("the delta cannot be read");
  return delta;
}

describe("what changed in an answer pack", () => {
  const AFTER = sorted({
    ...BEFORE,
    version: "test-2",
    shop: { ...BEFORE.shop, name: { zh: "新名", en: "New name" } },
    articles: [
      ...BEFORE.articles.filter((one) => one.id !== "delivery" && one.id !== "coupon-use"),
      buildArticle("delivery", "delivery_time", { version: 7, answer: { zh: "明天", en: "Tomorrow" } }),
      buildArticle("new-one", "warranty_repair", {}),
    ],
  });

  it("makes the pack the room has: one changed, one new, one gone, another name, in the same order", () => {
    const delta = travelled(AFTER);
    expect(delta.articles.map((one) => one.id)).toEqual(["delivery", "new-one"]);
    expect(delta.gone).toEqual({ articles: ["coupon-use"], products: [] });
    expect(mergePack(BEFORE, delta)).toEqual({ ok: true, value: AFTER });
  });

  it("may name more than changed, and a draft that never was in a pack", () => {
    const delta = travelled(AFTER, changed("delivery", "new-one", "coupon-use", "freight-back", "never-published"));
    expect(mergePack(BEFORE, delta)).toEqual({ ok: true, value: AFTER });
  });

  it("is refused by a device that has another pack", () => {
    expect(mergePack({ ...BEFORE, version: "test-0" }, travelled(AFTER))).toMatchObject({ ok: false, error: { kind: "conflict" } });
  });

  it("is refused where it leaves something out: a change, a new one, one that is gone", () => {
    for (const which of [changed("new-one", "coupon-use"), changed("delivery", "coupon-use"), changed("delivery", "new-one")])
      expect(mergePack(BEFORE, travelled(AFTER, which))).toMatchObject({ ok: false, error: { kind: "conflict" } });
    const lacking = { ...BEFORE, articles: BEFORE.articles.slice(1) };
    expect(mergePack(lacking, travelled(AFTER))).toMatchObject({ ok: false, error: { kind: "conflict" } });
  });

  it("is not made where most changed: the whole is hardly more", () => {
    expect(deltaOf(AFTER, BEFORE.version, changed(...AFTER.articles.map((one) => one.id)))).toBeUndefined();
  });

  it("of nothing but the shop's own words has no articles", () => {
    const after = { ...BEFORE, version: "test-3", shop: AFTER.shop };
    const delta = travelled(after, changed());
    expect(delta.articles).toEqual([]);
    expect(mergePack(BEFORE, delta)).toEqual({ ok: true, value: after });
  });
});
