// An article's life, step by step: what follows, what does not, and what was published.
import { describe, expect, it } from "vitest";
import { asId, type MemberId } from "../core/ids.ts";
import { DAY } from "../core/time.ts";
import { buildArticle } from "../../test/kit/buildPack.ts";
import type { Article, ArticleDeed } from "./knowledge.ts";
import { emptyIn, hasChanges, isOut, printOf, standingAt, step, stepBetween } from "./review.ts";

const SUE = asId<MemberId>("sue");
const NOW = 1_000_000_000;
const start = (more: Partial<Article> = {}): Article => buildArticle("a-1", "delivery_time", { status: "draft", version: 0, ...more });
const deed = (did: ArticleDeed["did"], why = "因为") => ({ did, by: SUE, at: NOW, why });

function after(article: Article, ...deeds: readonly ArticleDeed["did"][]): Article {
  return deeds.reduce((now, did) => {
    const next = step(now, deed(did));
    if (!next.ok) throw new Error(`${did}: ${next.error.words}`);
    return next.value;
  }, article);
}

describe("[R212] a step of an article's life", () => {
  it("leads from draft over review to published, and numbers deeds and versions", () => {
    const out = after(start(), "submit", "giveBack", "submit", "publish");
    expect(out).toMatchObject({ status: "published", version: 1, deed: { n: 4, did: "publish", by: SUE } });
    expect(after(out, "write", "publish")).toMatchObject({ status: "published", version: 2, deed: { n: 6 } });
    expect(after(out, "archive", "restore")).toMatchObject({ status: "published", version: 1 });
    expect(after(start(), "archive", "restore")).toMatchObject({ status: "draft", version: 0 });
    expect(after(out, "archive", "rollBack")).toMatchObject({ status: "published", version: 2 });
  });

  const refused: readonly (readonly [string, Article, ArticleDeed["did"], string])[] = [
    ["a draft is not given back", start(), "giveBack", "conflict"],
    ["what is archived is not submitted", start({ status: "archived" }), "submit", "conflict"],
    ["what is archived is not written on", start({ status: "archived" }), "write", "conflict"],
    ["nor archived again", start({ status: "archived" }), "archive", "conflict"],
    ["what is not archived is not restored", start(), "restore", "conflict"],
    ["an answer empty in one language is not published", start({ answer: { zh: "三天", en: " " } }), "publish", "conflict"],
  ];
  it.each(refused)("is refused: %s", (_name, article, did, kind) => {
    expect(step(article, deed(did))).toMatchObject({ ok: false, error: { kind } });
  });

  it("gives back with a reason only", () => {
    expect(step(after(start(), "submit"), deed("giveBack", " "))).toMatchObject({ ok: false, error: { kind: "malformed" } });
  });

  it("publishes in one language what is for its speakers alone", () => {
    const chinese = start({ answer: { zh: "三天", en: "" }, audience: { languages: ["zh"] } });
    expect(emptyIn(chinese)).toEqual([]);
    expect(after(chinese, "publish").version).toBe(1);
  });

  it("asks for the right it needs, and follows exactly what was there", () => {
    const before = after(start(), "submit");
    expect(stepBetween(before, after(before, "publish"), SUE)).toEqual({ ok: true, value: "publishArticle" });
    expect(stepBetween(before, after(before, "submit"), SUE)).toEqual({ ok: true, value: "draftArticle" });
    expect(stepBetween(before, { ...before, aspect: "缩水" }, "amy")).toEqual({ ok: true, value: "draftArticle" });
    const other = after(start(), "submit", "write", "publish");
    expect(stepBetween(before, other, SUE)).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(stepBetween(before, after(before, "publish"), "amy")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});

describe("where an article stands", () => {
  it("says that it expires within 14 days, and when it has", () => {
    const out = (validTo: number): Article => start({ status: "published", version: 1, validTo });
    expect(standingAt(out(NOW + 15 * DAY), NOW)).toBe("published");
    expect(standingAt(out(NOW + 14 * DAY), NOW)).toBe("expiring");
    expect(standingAt(out(NOW), NOW)).toBe("expiring");
    expect(standingAt(out(NOW - 1), NOW)).toBe("expired");
    expect(standingAt(start({ validTo: NOW }), NOW)).toBe("draft");
    expect(standingAt(start({ status: "published" }), NOW)).toBe("published");
  });

  it("is out from its first version until it is archived", () => {
    expect(
      [start(), start({ version: 1 }), start({ version: 1, status: "review" }), start({ version: 1, status: "archived" })].map(isOut),
    ).toEqual([false, true, true, false]);
  });

  it("knows whether the draft says something else than what was published", () => {
    const out = after(start(), "publish");
    expect(hasChanges(out)).toBe(false);
    expect(hasChanges({ ...out, updatedAt: 5 })).toBe(false);
    expect(hasChanges(after(out, "archive", "restore"))).toBe(false);
    expect(hasChanges({ ...out, questions: { zh: ["几天"], en: [] } })).toBe(true);
    expect(hasChanges(start({ status: "published", version: 3 }))).toBeUndefined();
  });

  it("prints the same content the same, in whatever order its keys came", () => {
    const one = start({ title: { zh: "甲", en: "b" } });
    const two = start({ title: { en: "b", zh: "甲" } });
    expect(printOf(one)).toMatch(/^[0-9a-f]{16}$/);
    expect(printOf(two)).toBe(printOf(one));
    const many = Array.from({ length: 3_000 }, (_, i) => printOf(start({ answer: { zh: `答 ${i}`, en: "x" } })));
    expect(new Set(many).size).toBe(many.length);
  });
});
