// The article document: what stood in it before reads as ever, formats are kept, and two people's offline changes both stay.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type ArticleId, type CommentId, type MemberId } from "../core/ids.ts";
import type { Result } from "../core/result.ts";
import { LINKS_MOST, QUESTIONS_MOST, type Article } from "../domain/knowledge.ts";
import { hasChanges, step } from "../domain/review.ts";
import { addComment, answerOf, declareArticle, deedsAmong, readArticleDoc, readComments } from "./articleDoc.ts";
import { writeArticle } from "./writeArticle.ts";

const ARTICLE: Article = {
  id: asId<ArticleId>("a-1"),
  intent: "delivery_time",
  scope: { at: "shop" },
  status: "published",
  version: 3,
  title: { zh: "几天到", en: "How long" },
  answer: { zh: "三天。", en: "Three days." },
  questions: { zh: ["几天"], en: ["when"] },
  updatedAt: 1,
};

function docWith(article: Article = ARTICLE): Y.Doc {
  const doc = new Y.Doc();
  declareArticle(doc);
  writeArticle(doc, article);
  return doc;
}
const read = (doc: Y.Doc): Article => must(readArticleDoc(doc));
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.words);
  return result.value;
}
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  declareArticle(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe("[R210] the article document", () => {
  it("of before, with one card and plain answers, reads as ever", () => {
    const doc = new Y.Doc();
    declareArticle(doc);
    const { answer, ...card } = ARTICLE;
    doc.getMap("article").set("card", card);
    doc.getText("zh").insert(0, answer.zh);
    doc.getText("en").insert(0, "1. one\n- *two*");
    expect(read(doc)).toEqual({ ...ARTICLE, answer: { zh: answer.zh, en: "1. one\n- *two*" } });
  });

  it("keeps formats, and gives them as Markdown", () => {
    const doc = docWith({ ...ARTICLE, answer: { zh: "**三天**\n- 顺丰", en: "See [here](https://x.example)." } });
    expect(answerOf(doc, "zh").toDelta()).toEqual([
      { insert: "三天", attributes: { bold: true } },
      { insert: "\n顺丰" },
      { insert: "\n", attributes: { list: "bullet" } },
    ]);
    expect(read(copyOf(doc)).answer).toEqual({ zh: "**三天**\n- 顺丰", en: "See [here](https://x.example)." });
  });

  it("holds both of two offline changes of different fields, and of the words", () => {
    const one = docWith();
    const two = copyOf(one);
    writeArticle(one, { ...ARTICLE, title: { zh: "多久到", en: "How long" }, updatedAt: 2 });
    answerOf(one, "zh").insert(0, "一般");
    writeArticle(two, { ...ARTICLE, questions: { zh: ["几天", "多久"], en: ["when"] }, updatedAt: 2 });
    answerOf(two, "zh").insert(answerOf(two, "zh").length, "偏远五天。");
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(read(one)).toEqual(read(two));
    expect(read(one)).toMatchObject({
      title: { zh: "多久到" },
      questions: { zh: ["几天", "多久"] },
      answer: { zh: "一般三天。偏远五天。" },
    });
  });

  it("[R312] holds the wordings both added, and lacks what either took away; a title of each language is each its own", () => {
    const one = docWith({ ...ARTICLE, questions: { zh: ["几天", "多久"], en: ["when"] } });
    const two = copyOf(one);
    const start = read(one);
    writeArticle(one, { ...start, title: { ...start.title, zh: "多久到" }, questions: { zh: ["几天", "什么时候到"], en: ["when"] } });
    writeArticle(two, {
      ...start,
      title: { ...start.title, en: "When" },
      questions: { zh: ["几天", "多久", "要几天"], en: ["when", "how long"] },
    });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(read(one)).toEqual(read(two));
    expect(read(one).title).toEqual({ zh: "多久到", en: "When" });
    expect(read(one).questions).toEqual({ zh: ["几天", "什么时候到", "要几天"], en: ["when", "how long"] });
    writeArticle(one, { ...read(one), questions: { zh: ["几天", "多久"], en: [] } });
    expect(read(copyOf(one)).questions).toEqual({ zh: ["几天", "多久"], en: [] });
  });

  it("[R312] keeps the first of too many wordings, when two added at once", () => {
    const many = (from: number): readonly string[] => Array.from({ length: QUESTIONS_MOST - 1 }, (_, i) => `问法 ${from + i}`);
    const one = docWith();
    const two = copyOf(one);
    writeArticle(one, { ...read(one), questions: { zh: ["几天", ...many(100)], en: [] } });
    writeArticle(two, { ...read(two), questions: { zh: ["几天", ...many(200)], en: [] } });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    expect(read(one).questions.zh).toHaveLength(QUESTIONS_MOST);
    expect(read(one).questions.zh[0]).toBe("几天");
  });

  it("[R312] reads wordings that an older desk wrote whole", () => {
    const doc = docWith();
    doc.getMap("article").set("questions", { zh: ["新的"], en: [] });
    doc.getMap("article").set("title", { zh: "新题", en: "New" });
    expect(read(doc)).toMatchObject({ title: { zh: "新题", en: "New" }, questions: { zh: ["新的"], en: [] } });
  });

  it("[R315] holds both of two changes of whom it is for, of what it needs, and of its links", () => {
    const link = (to: string, words: string) => ({ words: { zh: words, en: words }, to: `https://shop.example/${to}` });
    const one = docWith({ ...ARTICLE, audience: { tiers: ["gold"] }, needs: ["product"], links: [link("a", "甲"), link("b", "乙")] });
    const two = copyOf(one);
    const start = read(one);
    writeArticle(one, {
      ...start,
      audience: { tiers: ["gold", "diamond"] },
      needs: ["product", "order"],
      links: [link("a", "甲"), link("b", "乙乙"), link("c", "丙")],
    });
    const { needs: _none, ...without } = start;
    writeArticle(two, {
      ...without,
      audience: { tiers: ["gold"], languages: ["zh"] },
      links: [link("b", "乙"), link("d", "丁"), link("d", "丁二")],
    });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(read(one)).toEqual(read(two));
    expect(read(one)).toMatchObject({ audience: { tiers: ["gold", "diamond"], languages: ["zh"] }, needs: ["order"] });
    const links = read(one).links ?? [];
    expect(links[0]).toEqual(link("b", "乙乙"));
    expect(new Set(links.slice(1).map((each) => each.words.zh))).toEqual(new Set(["丙", "丁", "丁二"]));
    const { audience: _all, links: _links, needs: _needs, ...bare } = read(one);
    writeArticle(two, bare);
    expect(read(copyOf(two))).toEqual(bare);
    writeArticle(two, read(one));
    expect(read(copyOf(two))).toEqual(read(one));
  });

  it("[R315] never makes an article for two tiers one for everybody, whatever two take away at once", () => {
    const one = docWith({ ...ARTICLE, audience: { tiers: ["gold", "silver"] } });
    const two = copyOf(one);
    writeArticle(one, { ...ARTICLE, audience: { tiers: ["gold"] } });
    writeArticle(two, { ...ARTICLE, audience: { tiers: ["silver"] } });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    expect(read(one).audience?.tiers).toHaveLength(1);
  });

  it("[R315] keeps the first ten of too many links, and reads what an older desk wrote whole", () => {
    const many = (from: number) =>
      Array.from({ length: 6 }, (_, i) => ({ words: { zh: `${from + i}`, en: "x" }, to: `https://shop.example/${from + i}` }));
    const one = docWith();
    const two = copyOf(one);
    writeArticle(one, { ...ARTICLE, links: many(10) });
    writeArticle(two, { ...ARTICLE, links: many(20) });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    expect(read(one).links).toHaveLength(LINKS_MOST);
    const old = docWith();
    old.getMap("article").set("audience", { tiers: ["gold"] });
    old.getMap("article").set("needs", ["order"]);
    old.getMap("article").set("links", many(30));
    expect(read(old)).toMatchObject({ audience: { tiers: ["gold"] }, needs: ["order"], links: many(30) });
    old.getMap("article").set("link:0:https://shop.example/30", 5);
    old.getMap("article").set("link:x", { words: 1 });
    expect(read(old).links).toHaveLength(5);
    old.getMap("article").set("audience:tiers", ["nobody"]);
    expect(readArticleDoc(old)).toMatchObject({ ok: false, error: { kind: "schema" } });
  });

  it("[R311] holds comments beside what it says: of two at once both, and nothing of them in the article", () => {
    const one = docWith();
    const two = copyOf(one);
    const say = (doc: Y.Doc, id: string, by: string): void =>
      addComment(doc, { id: asId<CommentId>(id), by: asId<MemberId>(by), at: 1, n: 1, text: `${by} 说` });
    say(one, "c1", "amy");
    say(two, "c2", "sue");
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    one.getMap("comments").set("junk", { text: 5 });
    one.getMap("comments").set("other", { id: "c9", by: "amy", at: 1, n: 1, text: "别名" });
    expect(Object.keys(readComments(one)).sort()).toEqual(["c1", "c2"]);
    expect(read(one)).toEqual(ARTICLE);
  });

  it("keeps what a colleague wrote while it was published, as a change not published yet", () => {
    const one = docWith();
    const two = copyOf(one);
    const by = asId<MemberId>("sue");
    writeArticle(one, must(step(read(one), { did: "publish", by, at: 5 })));
    expect(hasChanges(read(one))).toBe(false);
    answerOf(two, "zh").insert(0, "一般");
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    expect(read(one)).toMatchObject({ status: "published", version: 4, deed: { n: 1, did: "publish", by } });
    expect(hasChanges(read(one))).toBe(true);
  });

  it("lets a field go, and comes back from a JSON of itself", () => {
    const doc = docWith({ ...ARTICLE, aspect: "缩水", validTo: 5, audience: { tiers: ["gold"] } });
    writeArticle(doc, ARTICLE);
    expect(read(copyOf(doc))).toEqual(ARTICLE);
  });

  it("writes nothing when nothing differs", () => {
    const doc = docWith({ ...ARTICLE, answer: { zh: "1. 甲\n2. 乙", en: "a" } });
    const before = Y.encodeStateAsUpdate(doc);
    writeArticle(doc, read(doc));
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it("refuses a state or a field of another shape", () => {
    for (const [key, value] of [
      ["state", 5],
      ["state", { status: "said" }],
      ["title", "x"],
      ["deed", {}],
      ["scope", null],
    ] as const) {
      const doc = docWith();
      doc.getMap("article").set(key, value);
      expect([key, readArticleDoc(doc).ok]).toEqual([key, key === "deed"]); // a key nobody reads is nothing
    }
  });

  it("finds the deeds in what a change brings", () => {
    const deed = { n: 1, did: "publish", by: "sue", at: 1 };
    expect(deedsAmong([{ status: "published", version: 2, deed }, { deed: 5 }, null, "x", { deed: { ...deed, did: "x" } }])).toEqual([
      deed,
    ]);
  });
});
