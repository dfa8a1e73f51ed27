// Golden conversations: what publishing changes in them, and what it leaves alone. The judging of single turns, and its notation, too.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack, hear, PACK_AT, productId } from "../../../test/kit/buildPack.ts";
import type { AnswerPack } from "../knowledge.ts";
import { DEFAULT_BOT } from "../policy.ts";
import { indexPack } from "../packIndex.ts";
import type { Understanding } from "../understanding.ts";
import { byGravity, goesWell, goldenChange, playGolden, type GoldenChange, type GoldenTurn } from "./golden.ts";
import { judgeTurn } from "./judge.ts";
import { expected, noted } from "./notation.ts";
import { playWritten } from "./play.ts";
import { readWrittenDialogue, type WrittenDialogue } from "./written.ts";

const HEARD: Readonly<Record<string, Understanding>> = {
  几天能到: hear("delivery_time"),
  能开电子发票吗: hear("invoice"),
  会缩水吗: hear("product_info"),
  转人工: hear("human .9", { wantsHuman: 0.9 }),
};
const ports = { hear: (text: string) => HEARD[text] ?? hear(""), now: PACK_AT };
const PACK = buildPack();

function played(pack: AnswerPack, dialogue: WrittenDialogue): readonly GoldenTurn[] {
  const play = playGolden(dialogue, { index: indexPack(pack), now: PACK_AT });
  let step = play.next();
  while (!step.done) step = play.next(ports.hear(step.value.text));
  return step.value;
}
const goldenChanges = (before: AnswerPack, after: AnswerPack, goldens: readonly WrittenDialogue[]): readonly GoldenChange[] =>
  byGravity(goldens.flatMap((one) => goldenChange(one, played(before, one), played(after, one)) ?? []));
const goldenFaults = (pack: AnswerPack, goldens: readonly WrittenDialogue[]): readonly string[] =>
  goldens.filter((one) => !goesWell(played(pack, one))).map((one) => one.id);

const golden = (id: string, turns: WrittenDialogue["turns"], page?: string): WrittenDialogue => ({
  id,
  shows: `shows ${id}`,
  language: "zh",
  ...(page === undefined ? {} : { page: productId(page) }),
  turns,
});
const DELIVERY = golden("delivery", [{ says: "几天能到", does: expected("answer delivery") }]);
const INVOICE = golden("invoice", [{ says: "能开电子发票吗", does: expected("answer invoice-how") }]);
const SHRINK = golden("shrink", [{ says: "会缩水吗", does: expected("answer shrink-linen of linen-shirt") }], "linen-shirt");

const without = (id: string): AnswerPack => ({ ...PACK, articles: PACK.articles.filter((one) => one.id !== id) });

describe("golden conversations before publishing", () => {
  it("says nothing when nothing changes", () => {
    expect(goldenChanges(PACK, buildPack(), [DELIVERY, INVOICE, SHRINK])).toEqual([]);
    expect(goldenFaults(PACK, [DELIVERY, INVOICE, SHRINK])).toEqual([]);
  });

  it("says which one breaks, at which message, with what came and what comes", () => {
    const [change, ...others] = goldenChanges(PACK, without("invoice-how"), [DELIVERY, INVOICE, SHRINK]);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      id: "invoice",
      kind: "broken",
      turn: 0,
      before: { says: "能开电子发票吗", did: "answer invoice-how", words: "invoice-how 的答案。" },
      after: { did: "handoff no-answer" },
    });
  });

  it("says which one is mended", () => {
    expect(goldenChanges(without("invoice-how"), PACK, [INVOICE]).map((one) => one.kind)).toEqual(["mended"]);
    expect(goldenFaults(without("invoice-how"), [INVOICE])).toEqual(["invoice"]);
  });

  it("says where the same article is said in other words", () => {
    const articles = PACK.articles.map((one) =>
      one.id === "delivery" ? { ...one, version: 2, answer: { zh: "五天。", en: "Five days." } } : one,
    );
    expect(goldenChanges(PACK, { ...PACK, articles }, [DELIVERY, INVOICE])).toMatchObject([
      { id: "delivery", kind: "reworded", before: { words: "delivery 的答案。" }, after: { words: "五天。" } },
    ]);
  });

  it("puts the broken before the reworded and the mended", () => {
    const before = without("invoice-how");
    const articles = [
      ...PACK.articles.filter((one) => one.id !== "delivery"),
      buildArticle("shrink-this-shirt", "product_info", {
        aspect: "缩水",
        scope: { at: "product", product: productId("linen-shirt") },
        asked: "会缩水吗",
      }),
    ];
    const kinds = goldenChanges(before, { ...PACK, articles }, [INVOICE, DELIVERY, SHRINK]).map((one) => `${one.id} ${one.kind}`);
    expect(kinds).toEqual(["delivery broken", "shrink broken", "invoice mended"]);
  });
});

describe("a written turn", () => {
  const stage = { index: indexPack(PACK), bot: DEFAULT_BOT, ...ports };
  const judge = (dialogue: WrittenDialogue) => playWritten(dialogue, stage).map((one) => judgeTurn(one, PACK));

  it("is right when any of the ways allowed is what the bot did", () => {
    expect(judge(golden("a", [{ says: "几天能到", does: expected("ask intent | answer :delivery_time") }]))[0]).toMatchObject({
      right: true,
      wrongAnswer: false,
    });
  });

  it("is a wrong answer only where the bot answered with what no allowed way has", () => {
    expect(judge(golden("a", [{ says: "几天能到", does: expected("answer invoice-how") }]))[0]).toMatchObject({
      right: false,
      wrongAnswer: true,
    });
    expect(judge(golden("a", [{ says: "转人工", does: expected("answer invoice-how") }]))[0]).toMatchObject({
      right: false,
      wrongAnswer: false,
      handedOff: true,
    });
  });

  it("tells a hand-off that is due from one that may be", () => {
    expect(judge(golden("a", [{ says: "转人工", does: expected("handoff asked") }]))[0]).toMatchObject({
      mustHandOff: true,
      handedOff: true,
    });
    expect(judge(golden("a", [{ says: "几天能到", does: expected("handoff | answer delivery") }]))[0]).toMatchObject({
      mustHandOff: false,
      mayHandOff: true,
    });
  });

  it("looks at the words that must stand there, and at those that must not", () => {
    expect(judge(golden("a", [{ says: "几天能到", does: expected("answer delivery"), words: ["抱歉"] }]))[0]?.right).toBe(false);
    expect(judge(golden("a", [{ says: "几天能到", does: expected("answer delivery"), without: ["答案"] }]))[0]?.right).toBe(false);
  });

  it("taps a choice by id or by place, and goes astray where it was not offered", () => {
    const asks = { says: "会缩水吗", does: expected("ask product") } as const;
    expect(judge(golden("a", [asks, { taps: "poly-dress", does: expected("answer shrink-polyester of poly-dress") }]))[1]?.right).toBe(
      true,
    );
    expect(judge(golden("a", [asks, { taps: "1", does: expected("answer :product_info/缩水") }]))[1]?.right).toBe(true);
    expect(judge(golden("a", [asks, { taps: "kettle", does: expected("silent | handoff | answer | ask product") }]))[1]?.right).toBe(false);
  });

  it("expects silence once a person is there", () => {
    expect(judge(golden("a", [{ person: "button" }, { says: "几天能到", does: expected("silent") }]))[0]).toMatchObject({
      right: true,
      answered: false,
    });
  });
});

describe("the notation", () => {
  it.each([
    "answer a-x of p-y + ask product: p-1 p-2",
    "answer :product_info/缩水",
    "handoff asked/mood",
    "smalltalk greeting",
    "ask order",
    "silent",
  ])("reads and writes «%s»", (text) => expect(noted(expected(text)[0] ?? [])).toBe(text));

  it.each(["reply a-x", "ask colour: red", "smalltalk joke", "answer :no_such_intent"])("refuses «%s»", (text) =>
    expect(() => expected(text)).toThrow(),
  );

  it("is stored as plain data that passes its check", () => {
    expect(readWrittenDialogue(JSON.parse(JSON.stringify(SHRINK)))).toEqual(SHRINK);
    expect(readWrittenDialogue({ ...SHRINK, turns: [{ says: "" }] })).toBeUndefined();
  });
});
