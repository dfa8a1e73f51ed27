// Which articles a list shows.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId } from "../../../shared/core/ids.ts";
import { DAY } from "../../../shared/core/time.ts";
import type { Article } from "../../../shared/domain/knowledge.ts";
import { printOf } from "../../../shared/domain/review.ts";
import { blocksOf, isHardToFind, UNTITLED } from "./blocking.ts";
import { dayOf, momentIn } from "./days.ts";
import { EVERYTHING, isChanged, rowsOf } from "./list.ts";

const NOW = Date.UTC(2026, 10, 23);

function article(id: string, change: Partial<Article> = {}): Article {
  return {
    id: asId<ArticleId>(id),
    intent: "delivery_time",
    scope: { at: "shop" },
    status: "published",
    version: 1,
    title: { zh: "几天到", en: "Delivery" },
    answer: { zh: "三天。", en: "Three days." },
    questions: { zh: ["多久能到"], en: [] },
    updatedAt: NOW,
    ...change,
  };
}

const ids = (rows: readonly Article[]): readonly string[] => rows.map((one) => one.id);

describe("a list of articles", () => {
  it("shows what was touched last first, and what is archived only when asked for", () => {
    const all = [article("a", { updatedAt: 1 }), article("b", { updatedAt: 2 }), article("c", { status: "archived" })];
    expect(ids(rowsOf(all, EVERYTHING, NOW))).toEqual(["b", "a"]);
    expect(ids(rowsOf(all, { ...EVERYTHING, state: "archived" }, NOW))).toEqual(["c"]);
  });

  it("finds by every word, in titles, answers and questions of both languages", () => {
    const all = [article("a"), article("b", { title: { zh: "退货", en: "Returns" }, answer: { zh: "七天。", en: "Seven days." } })];
    expect(ids(rowsOf(all, { ...EVERYTHING, words: "seven RETURNS" }, NOW))).toEqual(["b"]);
    expect(ids(rowsOf(all, { ...EVERYTHING, words: "多久" }, NOW))).toEqual(["a", "b"]);
    expect(ids(rowsOf(all, { ...EVERYTHING, words: "多久 退货" }, NOW))).toEqual(["b"]);
  });

  it("knows what expires within two weeks, what is over, and what misses a language it speaks", () => {
    const soon = article("a", { validTo: NOW + DAY });
    const over = article("b", { validTo: NOW - DAY });
    const half = article("c", { answer: { zh: "三天。", en: " " } });
    const chinese = article("d", { answer: { zh: "三天。", en: "" }, audience: { languages: ["zh"] } });
    const all = [soon, over, half, chinese];
    expect(ids(rowsOf(all, { ...EVERYTHING, state: "expiring" }, NOW))).toEqual(["a"]);
    expect(ids(rowsOf(all, { ...EVERYTHING, state: "expired" }, NOW))).toEqual(["b"]);
    expect(ids(rowsOf(all, { ...EVERYTHING, missing: "en" }, NOW))).toEqual(["c"]);
  });

  it("knows a draft that says something else than what is out", () => {
    const out = article("a");
    const kept = { ...out, print: printOf(out) };
    const changed = { ...kept, answer: { zh: "两天。", en: "Two days." } };
    expect([isChanged(kept), isChanged(changed), isChanged(out)]).toEqual([false, true, false]);
    expect(ids(rowsOf([kept, { ...changed, id: asId<ArticleId>("b") }], { ...EVERYTHING, state: "changed" }, NOW))).toEqual(["b"]);
  });
});

describe("what keeps an article from being published", () => {
  it("is nothing where everything is said", () => {
    expect(blocksOf(article("a"), {}, NOW)).toEqual([]);
  });

  it("is a title or an answer missing in a language it speaks, an unknown variable, and dates that are over", () => {
    const one = article("a", { title: UNTITLED, answer: { zh: "发 {快递}。", en: "" }, validFrom: NOW, validTo: NOW - DAY });
    expect(blocksOf(one, undefined, NOW)).toEqual([
      { kind: "untitled", language: "zh" },
      { kind: "untitled", language: "en" },
      { kind: "empty", language: "en" },
      { kind: "variable", name: "快递" },
      { kind: "dates" },
      { kind: "over" },
    ]);
    const chinese = { ...one, audience: { languages: ["zh"] as const }, title: { ...UNTITLED, zh: "快递" }, validTo: undefined };
    const { validTo: _none, ...open } = chinese;
    expect(blocksOf(open, { 快递: { zh: "顺丰", en: "" } }, NOW)).toEqual([]);
  });

  it("is not a want of questions, which is only worth a thought, and for a fact not even that", () => {
    const bare = article("a", { questions: { zh: [], en: [] } });
    expect(blocksOf(bare, {}, NOW)).toEqual([]);
    expect([isHardToFind(bare), isHardToFind({ ...bare, kind: "fact" }), isHardToFind(article("a"))]).toEqual([true, false, false]);
  });
});

describe("a day in a date field", () => {
  it("is read as its first or last moment here, and written as it is read", () => {
    const first = momentIn("2026-11-23", false) ?? 0;
    const last = momentIn("2026-11-23", true) ?? 0;
    expect(last - first).toBe(DAY - 1);
    expect([dayOf(first), dayOf(last)]).toEqual(["2026-11-23", "2026-11-23"]);
    expect([dayOf(undefined), momentIn("", false), momentIn("soon", true)]).toEqual(["", undefined, undefined]);
  });
});
