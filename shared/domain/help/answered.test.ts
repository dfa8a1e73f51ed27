// Answers of conversations that went well, found again for another shopper; and the order of all that may be said next.
import { describe, expect, it } from "vitest";
import { ANNA, agentWrites, BOB, botWrites, buildTicket, happens, MORNING, shopperWrites, wishes } from "../../../test/kit/buildTicket.ts";
import { buildArticle } from "../../../test/kit/buildPack.ts";
import { asId, type MacroId, type MemberId, type ShopperId, type TicketId } from "../../core/ids.ts";
import type { Macro } from "../macro.ts";
import type { Found } from "../retrieve.ts";
import type { IntentId } from "../taxonomy.ts";
import type { Ticket } from "../ticket.ts";
import type { Mood } from "../understanding.ts";
import { createAnswered, type AnsweredPool, type AnsweredQuery } from "./answered.ts";
import { nextBest, OFFERS_MOST, type NextBestOf } from "./nextBest.ts";

const NOW = MORNING + 3_600_000;
interface Told {
  readonly asks: string;
  readonly answers: string;
  readonly intent?: IntentId;
  readonly ends?: string;
  readonly mood?: Mood;
  readonly by?: MemberId;
  readonly name?: string;
}

/** A conversation that is over: one question, one answer, a last word. */
function over(
  id: string,
  { asks, answers, intent = "return_exchange", ends = "好的谢谢", mood = "positive", by = ANNA, name = "王若溪" }: Told,
): Ticket {
  const head = { id: asId<TicketId>(id), shopper: { id: asId<ShopperId>(`shopper-${id}`), name, tier: "none" as const } };
  const asked = agentWrites(shopperWrites(buildTicket({ head, number: Number(id.slice(1)) }), asks, { intents: [intent] }), by, answers);
  return wishes(ends === "" ? asked : shopperWrites(asked, ends, { intents: ["thanks_bye"], mood }), "resolved", by);
}

function poolOf(...tickets: readonly Ticket[]): AnsweredPool {
  const pool = createAnswered();
  pool.takeCommon(
    "您好亲可以的已经帮您登记了退货把衣服寄回来收到后三天内退款运费险承担请放心尺码偏大建议选小一码拍照发我看一下明天给您回复",
  );
  for (const one of tickets) pool.take(one, NOW);
  return pool;
}

const ASKS: AnsweredQuery = {
  ticket: asId<TicketId>("t-new"),
  text: "衣服大了想退货怎么弄",
  intents: ["return_exchange"],
  language: "zh",
  agents: ["周敏"],
  zone: "Asia/Shanghai",
};
const GOOD = { asks: "这件大了我想退货怎么弄", answers: "可以的，已经帮您登记了退货，收到后三天内退款。" };
const textsIn = (pool: AnsweredPool, query: Partial<AnsweredQuery> = {}): readonly string[] =>
  pool.find({ ...ASKS, ...query }, 3).map((one) => one.text);

describe("answers that went well", () => {
  it("are found by words and matter, with whose they are and why", () => {
    const [one] = poolOf(over("t1", GOOD)).find(ASKS, 3);
    expect(one).toMatchObject({ ticket: "t1", number: 1, by: ANNA, text: GOOD.answers, sameMatter: true, solved: true });
    expect(one?.like).toBeGreaterThan(0.4);
  });

  it("the bot's lines between a question and a person's answer are no answer and no question", () => {
    const head = { id: asId<TicketId>("t1"), shopper: { id: asId<ShopperId>("s1"), name: "王若溪", tier: "none" as const } };
    const asked = botWrites(shopperWrites(buildTicket({ head }), GOOD.asks, { intents: ["return_exchange"] }), "正在为您转接客服。");
    const ticket = shopperWrites(agentWrites(asked, ANNA, GOOD.answers), "好的谢谢", { mood: "positive" });
    expect(textsIn(poolOf(wishes(ticket, "resolved", ANNA)))).toEqual([GOOD.answers]);
  });

  it("the liker and the better stand first; the same words stand once", () => {
    const pool = poolOf(
      over("t1", { ...GOOD, asks: "退货", answers: "把衣服寄回来，运费险承担，请放心。" }),
      over("t2", GOOD),
      over("t3", { ...GOOD, by: BOB }),
    );
    expect(textsIn(pool)).toEqual([GOOD.answers, "把衣服寄回来，运费险承担，请放心。"]);
  });

  const none: readonly (readonly [name: string, ticket: Ticket])[] = [
    ["still runs", { ...over("t1", GOOD), statusWish: undefined }],
    ["was opened again", happens(over("t1", GOOD), "reopened")],
    ["ended badly", over("t1", { ...GOOD, ends: "算了，没用", mood: "negative" })],
    ["made them angry", over("t1", { ...GOOD, ends: "说了等于没说，再见", mood: "negative" })],
    ["went on in another", { ...over("t1", GOOD), merged: { into: asId<TicketId>("t9"), by: ANNA, at: NOW, seen: 2 } }],
    [
      "was erased",
      { ...over("t1", GOOD), head: { ...over("t1", GOOD).head, shopper: { id: asId<ShopperId>("erased-x"), name: "", tier: "none" } } },
    ],
    ["was rated badly", { ...over("t1", GOOD), satisfaction: { stars: 2, at: NOW } }],
    ["is the conversation itself", { ...over("t1", GOOD), head: { ...over("t1", GOOD).head, id: ASKS.ticket } }],
    ["was in another language", { ...over("t1", GOOD), head: { ...over("t1", GOOD).head, language: "en" } }],
    ["is about something else", over("t1", { asks: "发票抬头写错了", answers: "可以的，已经帮您登记了，请放心。", intent: "invoice" })],
    [
      "reached nobody",
      { ...over("t1", GOOD), deliveries: { [over("t1", GOOD).messages[1]?.id ?? ""]: { state: "held", why: "overtaken" } } },
    ],
  ];
  it.each(none)("one that %s is none", (_name, ticket) => expect(textsIn(poolOf(ticket))).toEqual([]));

  it("one that was rated well counts as gone well, whatever its last words", () => {
    const [one] = poolOf({ ...over("t1", { ...GOOD, ends: "" }), satisfaction: { stars: 5, at: NOW } }).find(ASKS, 3);
    expect(one).toMatchObject({ good: 1, solved: false, stars: 5 });
  });

  it("one that is taken anew as no example is gone", () => {
    const pool = poolOf(over("t1", GOOD));
    pool.take(happens(over("t1", GOOD), "reopened"), NOW);
    expect([pool.size(), pool.has(asId<TicketId>("t1"))]).toEqual([0, false]);
  });

  it("another shopper's name, order and street never come along; what two shoppers heard is nobody's own", () => {
    const told = {
      asks: "大了想退货，我住翠苑新村，叫麦麦提",
      answers: "麦麦提您好，翠苑新村上门取件，订单2026112388420001已经帮您登记了退货。",
    };
    for (const text of textsIn(poolOf(over("t1", told)))) expect(text).not.toMatch(/麦麦提|翠苑|2026/);
    const common = "可以的，已经帮您登记了退货，骑手上门取件。";
    const once = poolOf(over("t1", { ...GOOD, asks: "想退货，骑手来吗", answers: common }));
    expect(textsIn(once)).toEqual(["可以的，已经帮您登记了退货，{内容}上门取件。"]);
    expect(textsIn(once, { text: "衣服大了想退货，骑手怎么来" })).toEqual([common]); // who asks says so too
    once.take(over("t2", { asks: "骑手在哪", answers: "骑手快到了，请放心。" }), NOW);
    expect(textsIn(once)).toContain(common);
  });
});

const macro = (id: string, name: string, intents: readonly IntentId[], text = `${name}的话，已经帮您登记了。`): Macro => ({
  id: asId<MacroId>(id),
  name,
  text: { zh: text, en: "" },
  actions: [],
  intents,
  place: 1,
});
const article = (id: string, evidence: number): Found => ({
  ...{ article: buildArticle(id, "return_exchange"), score: evidence, likeness: evidence, words: evidence, covered: evidence, evidence },
  ...{ onAspect: false, bound: false, why: "" },
});
const offered = (parts: Partial<NextBestOf>): readonly string[] =>
  nextBest({ text: ASKS.text, intents: ASKS.intents, language: "zh", found: [], macros: [], similar: [], ...parts }).map((one) => one.key);

describe("what to say next", () => {
  const similar = poolOf(over("t1", GOOD)).find(ASKS, 3);
  it("one of each where each has something to say, the likest first", () => {
    const found = [article("one", 0.9), article("two", 0.8), article("three", 0.7)];
    const macros = [macro("m1", "退货", ["return_exchange"]), macro("m2", "发票", ["invoice"])];
    expect(offered({ found, macros, similar })).toEqual(["a.one", "a.two", `s.${similar[0]?.message}`]);
    expect(offered({ found: found.slice(0, 1), macros, similar })).toEqual(["a.one", `s.${similar[0]?.message}`, "m.m1"]);
  });

  it("articles alone fill all places; nothing fits: nothing", () => {
    expect(offered({ found: ["a", "b", "c", "d"].map((id) => article(id, 0.5)) })).toEqual(["a.a", "a.b", "a.c"].slice(0, OFFERS_MOST));
    expect(offered({ macros: [macro("m2", "发票", ["invoice"])] })).toEqual([]);
  });

  it("a macro without words is none; one in the words of the question is, whatever it is made for", () => {
    expect(offered({ macros: [macro("m1", "退货", ["return_exchange"], "")] })).toEqual([]);
    expect(offered({ macros: [macro("m1", "衣服大了退货", [], "衣服大了想退货，怎么弄都行。")] })).toEqual(["m.m1"]);
  });
});
