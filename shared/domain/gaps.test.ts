// Which unanswered questions belong together, what they are about, and what a draft takes over from them.
import { describe, expect, it } from "vitest";
import { buildProduct, productId } from "../../test/kit/buildPack.ts";
import { asId, type ArticleId, type MessageId, type ShopperId, type TicketId } from "../core/ids.ts";
import { draftOf, findGaps, type Gap } from "./gaps.ts";
import type { Reply, Unanswered } from "./unanswered.ts";

let count = 0;
function asked(text: string, more: Partial<Unanswered> = {}): Unanswered {
  const n = ++count;
  return {
    ticket: asId<TicketId>(`t-${n}`),
    shopper: asId<ShopperId>(`s-${n}`),
    message: asId<MessageId>(`m-${n}`),
    at: n,
    text,
    language: "zh",
    cause: "no-answer",
    replies: [],
    ...more,
  };
}
const reply = (text: string): Reply => ({ ticket: asId<TicketId>("t-1"), message: asId<MessageId>(`a-${++count}`), at: count, text });
const first = (questions: readonly Unanswered[]): Gap => {
  const [gap] = findGaps(questions);
  if (gap === undefined) throw new Error("no gap");
  return gap;
};
const texts = (gaps: readonly Gap[]): readonly (readonly string[])[] => gaps.map((gap) => gap.questions.map((one) => one.text).sort());

describe("questions of one meaning", () => {
  it("stand together, what more people asked first", () => {
    const gaps = findGaps([
      asked("可以开发票吗"),
      asked("能寄到国外吗"),
      asked("可以开发票吗?"),
      asked("请问可以开发票吗"),
      asked("能不能寄到国外"),
    ]);
    expect(gaps.map((gap) => gap.shoppers)).toEqual([3, 2]);
    expect(texts(gaps)[1]).toEqual(["能不能寄到国外", "能寄到国外吗"]);
  });
  it("need fewer words in common where the ear heard the same intent", () => {
    const [one, other] = ["能开公司发票吗", "发票抬头能开公司的吗"];
    expect(findGaps([asked(one), asked(other)])).toHaveLength(2);
    expect(findGaps([asked(one, { intent: "invoice" }), asked(other, { intent: "invoice" })])).toHaveLength(1);
  });
  it("are not alike for the order card a shop page pastes beside them", () => {
    const card = "咨询订单号:20231105881234 订单金额:199 下单时间:2026-11-05";
    expect(findGaps([asked(`可以开发票吗 ${card}`), asked(`${card} 能寄到国外吗`)])).toHaveLength(2);
    expect(findGaps([asked(`可以开发票吗 ${card}`), asked("可以开发票吗")])).toHaveLength(1);
  });
  it("are counted by people: somebody who asks five times is one", () => {
    const pushy = Array.from({ length: 5 }, () => asked("可以开发票吗", { shopper: asId<ShopperId>("s-x") }));
    const gaps = findGaps([...pushy, asked("能寄到国外吗"), asked("能寄到国外吗")]);
    expect(gaps.map((gap) => [gap.lines[0], gap.shoppers])).toEqual([
      ["能寄到国外吗", 2],
      ["可以开发票吗", 1],
    ]);
  });
  it("take a likeness from outside: other words, one meaning", () => {
    const questions = [asked("怎么洗"), asked("如何清洁"), asked("can I wash it"), asked("发货地")];
    const neighbours = (at: number, hear: (other: number, like: number) => void): void => {
      for (const other of [0, 1, 2]) if (at < 3 && other !== at) hear(other, 0.9);
    };
    expect(findGaps(questions, { neighbours }).map((gap) => gap.questions.length)).toEqual([3, 1]);
  });
  it("do not hang together by a chain: what the ends do not share stays apart", () => {
    const questions = [asked("甲"), asked("乙"), asked("丙"), asked("丁")];
    const neighbours = (at: number, hear: (other: number, like: number) => void): void => {
      for (const other of [at - 1, at + 1]) if (other >= 0 && other < 4) hear(other, 0.9);
    };
    expect(findGaps(questions, { neighbours }).map((gap) => gap.questions.length)).toEqual([3, 1]);
  });
  it("say in a few lines how it is asked, each once", () => {
    const many = ["可以开发票吗", "可以开发票吗", "可以开发票么", "请问可以开发票吗"].map((one) => asked(one));
    expect(first(many).lines).toHaveLength(3);
  });
  it("without questions there is no gap; the same questions give the same gaps", () => {
    expect(findGaps([])).toEqual([]);
    const questions = [asked("可以开发票吗"), asked("能寄到国外吗"), asked("可以开发票么")];
    expect(findGaps(questions)).toEqual(findGaps(questions));
  });
});

describe("what a gap is about", () => {
  const shirt = productId("shirt");
  const products = ["shirt", "skirt"].map((id) => buildProduct(id, "衣服", id, id));
  const on = (...ids: readonly (string | undefined)[]): Gap["scope"] | undefined =>
    findGaps(
      ids.map((id) => asked("会缩水吗", id === undefined ? {} : { product: productId(id) })),
      { products },
    )[0]?.scope;
  it("the intent heard most", () => {
    const heard = [
      asked("会缩水吗", { intent: "invoice" }),
      asked("会缩水吗", { intent: "product_info" }),
      asked("会缩水吗", { intent: "product_info" }),
    ];
    expect(first(heard).intent).toBe("product_info");
    expect(first([asked("会缩水吗")])).not.toHaveProperty("intent");
  });
  it.each([
    ["one product", ["shirt", "shirt", "shirt"], { at: "product", product: shirt }],
    ["products of one category", ["shirt", "skirt", "shirt"], { at: "category", category: "衣服" }],
    ["no product", [undefined, undefined], { at: "shop" }],
    ["hardly ever a product", [undefined, undefined, "shirt"], { at: "shop" }],
    ["products nobody knows any more", ["gone", "lost"], { at: "shop" }],
  ] as const)("on %s", (_name, ids, scope) => expect(on(...ids)).toEqual(scope));
});

describe("a draft", () => {
  const id = asId<ArticleId>("new");
  it("has the wordings by language, the intent and the scope, and no answer", () => {
    const gap = first([asked("可以开发票吗", { intent: "invoice" }), asked("请问可以开发票吗", { intent: "invoice" })]);
    expect(draftOf(gap, id).article).toMatchObject({
      id,
      intent: "invoice",
      scope: { at: "shop" },
      answer: { zh: "", en: "" },
      questions: { zh: gap.lines, en: [] },
      title: { zh: gap.lines[0] },
    });
  });
  it("leaves out whatever names a person or an order, from the title too", () => {
    const gap = first([asked("可以开发票吗"), asked("可以开发票吗 13800001234"), asked("可以开发票吗，我叫王小明")]);
    expect(draftOf(gap, id).article.questions.zh).toEqual(["可以开发票吗"]);
    const alone = draftOf(first([asked("改电话 13800001234", { intent: "invoice" })]), id).article;
    expect(JSON.stringify(alone)).not.toContain("1380");
    expect(alone.title.zh).not.toBe("");
  });
  it("has what agents usually wrote beside it, the most typical first, never in it", () => {
    const said = [
      "可以的，电子发票下单后申请",
      "电子发票下单后可以申请的",
      "稍等",
      "电子发票下单后可以申请的",
      "我们明天给您回电话好吗",
    ].map(reply);
    const { sources, article } = draftOf(first([asked("可以开发票吗")]), id, said);
    expect(sources.map((one) => one.text)).toEqual(["电子发票下单后可以申请的", "可以的，电子发票下单后申请", "我们明天给您回电话好吗"]);
    expect(article.answer.zh).toBe("");
  });
  it("has no sources where nobody answered", () => expect(draftOf(first([asked("可以开发票吗")]), id).sources).toEqual([]));
});
