// What the bot does about the shopper's own orders, as written dialogues over data: which order is meant, what is said, what is needed, when a person is called.
import { describe, expect, it } from "vitest";
import { buildCard, NUMBER, ORDERED_AT } from "../../../test/kit/buildOrder.ts";
import { buildPack, hear, PACK_AT } from "../../../test/kit/buildPack.ts";
import { decide } from "../answer.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import type { Line } from "../question.ts";
import { indexPack } from "../packIndex.ts";
import { sayMove } from "../sayMove.ts";
import type { BotMove } from "../ticket.ts";
import type { Understanding } from "../understanding.ts";
import { claimOf } from "./claim.ts";
import type { OrdersHere } from "./decideOrder.ts";
import type { OrderCard } from "./order.ts";

const PACK = { ...buildPack(), orders: true, shop: { ...buildPack().shop, zone: "Asia/Shanghai" } };
const INDEX = indexPack(PACK);
const SHIPPED = buildCard();
const PAID = buildCard({
  number: "202611020002",
  status: "paid",
  placedAt: ORDERED_AT + 1,
  items: [{ title: "棉麻阔腿裤", quantity: 2 }],
  parcels: [],
});
const DONE = buildCard({
  number: "202610010009",
  status: "done",
  placedAt: ORDERED_AT - 9,
  items: [{ title: "羊毛圆领毛衣", quantity: 1 }],
});
const REFUNDING = buildCard({
  number: "202610200003",
  status: "done",
  refund: { state: "refunding", amount: 99, events: [{ at: ORDERED_AT, text: "已提交银行" }] },
});

type Step = readonly [says: string, heard: Understanding, does: string, claim?: OrdersHere["claim"], opened?: readonly OrderCard[]];
type Dialogue = readonly [shows: string, cards: readonly OrderCard[], ...steps: readonly Step[]];

function said(move: BotMove): string {
  switch (move.did) {
    case "order":
      return `order ${move.order} ${move.about}`;
    case "ask":
      return `ask ${move.about}${move.missing === undefined ? "" : ` ${move.missing}`}${move.choices.length === 0 ? "" : `: ${move.choices.join(" ")}`}`;
    case "answer":
      return `answer ${move.article}`;
    case "handoff":
      return `handoff ${move.cause}`;
    case "smalltalk":
      return `smalltalk ${move.intent}`;
  }
}

function play(cards: readonly OrderCard[], steps: readonly Step[], by: OrdersHere["by"] = "room"): readonly string[] {
  const lines: Line[] = [];
  let known = cards;
  return steps.map(([text, heard, , claim, opened]) => {
    lines.push({ from: "shopper", text, heard });
    known = opened ?? known;
    const orders: OrdersHere = { cards: known, by, claim };
    const moves = decide({ language: "zh", lines, index: INDEX, bot: DEFAULT_POLICY.bot, tier: "none", now: PACK_AT, orders });
    for (const move of moves) lines.push({ from: "bot", move });
    return moves.map(said).join(" + ");
  });
}

const TRACK = hear("logistics_track .9");
const REFUND = hear("refund_progress .9");
const CHANGE = hear("order_modify .9");
const INVOICE = hear("invoice .9");
const ARRIVES = hear("delivery_time .9");
const NOTHING = hear("");

const dialogues: readonly Dialogue[] = [
  ["only one order on its way: that one", [SHIPPED], ["我的快递到哪了", TRACK, `order ${NUMBER} tracking`]],
  ["one on its way beside finished ones: still that one", [DONE, SHIPPED], ["我的快递到哪了", TRACK, `order ${NUMBER} tracking`]],
  ["none on its way: the newest there is", [DONE], ["我的快递到哪了", TRACK, `order ${DONE.number} tracking`]],
  [
    "several: asks which, newest first, and a tap answers",
    [SHIPPED, PAID, DONE],
    ["我的快递到哪了", TRACK, `ask order: ${PAID.number} ${NUMBER}`],
    [`订单 ${NUMBER} · 亚麻立领衬衫 · 已发货`, hear("product_info .3"), `order ${NUMBER} tracking`],
  ],
  [
    "a tap that the ear takes for another question answers all the same",
    [SHIPPED, PAID],
    ["我的快递到哪了", TRACK, `ask order: ${PAID.number} ${NUMBER}`],
    [`订单 ${PAID.number} · 棉麻阔腿裤 等 2 件 · 待发货`, hear("ship_out .9"), `order ${PAID.number} tracking`],
  ],
  [
    "the second one, said",
    [SHIPPED, PAID],
    ["我的快递到哪了", TRACK, `ask order: ${PAID.number} ${NUMBER}`],
    ["第二个", NOTHING, `order ${NUMBER} tracking`],
  ],
  ["the item named chooses", [SHIPPED, PAID], ["我买的棉麻阔腿裤到哪了", TRACK, `order ${PAID.number} tracking`]],
  ["the number named chooses", [SHIPPED, PAID], [`订单 ${NUMBER} 到哪了`, TRACK, `order ${NUMBER} tracking`]],
  [
    "what was spoken of stays in question",
    [SHIPPED, PAID],
    [`订单 ${NUMBER} 到哪了`, TRACK, `order ${NUMBER} tracking`],
    ["那它什么时候能到", ARRIVES, `order ${NUMBER} tracking`],
  ],
  ["«how many days» of the shop stays an article's", [SHIPPED], ["几天能到", ARRIVES, "answer delivery"]],
  ["«how many days» of my order is data", [SHIPPED], ["我买的几天能到", ARRIVES, `order ${NUMBER} tracking`]],
  ["an invoice in general stays an article's", [SHIPPED], ["能开电子发票吗", INVOICE, "answer invoice-how"]],
  ["my invoice is data", [SHIPPED], ["我的发票开了吗", INVOICE, `order ${NUMBER} invoice`]],
  ["the refund there is", [SHIPPED, REFUNDING], ["退款什么时候到账", REFUND, `order ${REFUNDING.number} refund`]],
  ["no refund anywhere, asked in general: the article", [SHIPPED], ["退款多久到账", REFUND, "answer refund-when"]],
  ["before dispatch a person changes it", [PAID], ["地址填错了帮我改一下", CHANGE, `order ${PAID.number} address + handoff change`]],
  [
    "before dispatch the shop's own page changes it, and nobody is called",
    [buildCard({ number: "202611020005", status: "paid", page: "https://shop.example/o/5" })],
    ["地址填错了帮我改一下", CHANGE, "order 202611020005 address"],
  ],
  ["after dispatch it says what is possible", [SHIPPED], ["帮我改一下地址", CHANGE, `order ${NUMBER} address`]],
  [
    "nobody known: what is needed, then the tail, then the answer",
    [],
    ["我的快递到哪了", TRACK, "ask order"],
    [NUMBER, NOTHING, "ask order tail"],
    ["5678", NOTHING, `order ${NUMBER} tracking`, undefined, [SHIPPED]],
  ],
  ["both at once, with the question", [], [`订单 ${NUMBER} 手机尾号 5678 到哪了`, TRACK, `order ${NUMBER} tracking`, undefined, [SHIPPED]]],
  [
    "what fits nothing is asked for once more, then a person",
    [],
    ["我的快递到哪了", TRACK, "ask order"],
    [`${NUMBER} 1111`, NOTHING, "ask order fit", "unfit"],
    [`${NUMBER} 2222`, NOTHING, "ask order fit", "unfit"],
    [`${NUMBER} 3333`, NOTHING, "handoff unclear", "unfit"],
  ],
  ["too many tries: a person, whatever is given", [], [`订单 ${NUMBER} 手机尾号 5678 到哪了`, TRACK, "handoff unclear", "spent"]],
  [
    "who has no number to give gets what can be said without",
    [],
    ["我的快递到哪了", TRACK, "ask order"],
    ["没有单号", NOTHING, "handoff unclear"],
  ],
  [
    "a number after an article is the order of that question",
    [SHIPPED, REFUNDING],
    ["退款多久到账", hear("refund_progress .9"), `order ${REFUNDING.number} refund`],
    [NUMBER, NOTHING, `order ${NUMBER} refund`],
  ],
  ["a number alone says how the order stands", [SHIPPED], [NUMBER, NOTHING, `order ${NUMBER} status`]],
  ["another's number is asked to be proved, though one's own is known", [SHIPPED], ["订单 209912310001 到哪了", TRACK, "ask order tail"]],
  [
    "two matters: the article first, then the order",
    [SHIPPED],
    ["怎么退货，我的快递到哪了", hear("return_exchange .9, logistics_track .8"), `answer returns + order ${NUMBER} tracking`],
  ],
  ["a person asked for is a person", [SHIPPED], ["转人工，快递到哪了", hear("logistics_track .9", { wantsHuman: 0.9 }), "handoff asked"]],
];

describe("[R240] the shopper's own orders", () => {
  it.each(dialogues.map(([shows, cards, ...steps]) => ({ shows, cards, steps })))("$shows", ({ cards, steps }) => {
    expect(play(cards, steps)).toEqual(steps.map(([, , does]) => does));
  });

  it("[R241] a device decides by what it was shown, and leaves to the room what it cannot know", () => {
    const track: Step = ["我的快递到哪了", TRACK, ""];
    expect(play([SHIPPED], [track], "device")).toEqual([`order ${NUMBER} tracking`]);
    expect(play([SHIPPED, PAID], [track], "device")).toEqual([`ask order: ${PAID.number} ${NUMBER}`]);
    expect(play([], [track], "device")).toEqual([""]);
    expect(play([SHIPPED], [["订单 209912310001 尾号 1234 到哪了", TRACK, ""]], "device")).toEqual([""]);
    expect(play([], [["几天能到", ARRIVES, ""]], "device")).toEqual(["answer delivery"]);
  });
});

describe("a claim", () => {
  const asked: readonly Line[] = [
    { from: "shopper", text: "快递到哪了" },
    { from: "bot", move: { did: "ask", about: "order", choices: [], reason: "" } },
  ];
  const claim = (text: string, before: readonly Line[] = []) => claimOf([...before, { from: "shopper", text }]);
  it.each([
    ["订单 202611010001 手机尾号 5678", [], { number: "202611010001", tail: "5678", isNew: true }],
    ["order no. ORD-1001, last four 5678", [], { number: "ord1001", tail: "5678", isNew: true }],
    ["202611010001 13912345678", asked, { number: "202611010001", tail: "5678", isNew: true }],
    ["ORD-1001 5678", asked, { number: "ord1001", tail: "5678", isNew: true }],
    ["单号２０２６１１０１０００１，尾号５６７８", asked, { number: "202611010001", tail: "5678", isNew: true }],
    ["202611010001", asked, { number: "202611010001", isNew: true }],
    ["5678", asked, { tail: "5678", isNew: true }],
    ["这款 2026 年的衬衫 1999 元贵了", [], { isNew: false }],
    ["我的快递到哪了", [], { isNew: false }],
    ["订单 202611010001 买了 2000 块的", [], { number: "202611010001", isNew: true }],
  ] as const)("in «%s»", (text, before, found) => expect(claim(text, before)).toEqual(found));

  it("goes on with the number given before, when the tail follows", () => {
    const before: readonly Line[] = [
      ...asked,
      { from: "shopper", text: "订单号 202611010001" },
      { from: "bot", move: { did: "ask", about: "order", choices: [], missing: "tail", reason: "" } },
    ];
    expect(claim("5678", before)).toEqual({ number: "202611010001", tail: "5678", isNew: true });
    expect(claim("谢谢", before)).toEqual({ number: "202611010001", isNew: false });
  });
});

describe("[R242] the words come from the data", () => {
  const say = (card: OrderCard, about: "tracking" | "refund" | "address" | "invoice" | "status", language: "zh" | "en" = "zh"): string => {
    const words = sayMove({ did: "order", order: card.number, about, reason: "" }, PACK, language, { orders: [card] });
    return words.ok ? words.value.text : words.error.kind;
  };
  it.each([
    [say(SHIPPED, "tracking"), `订单 ${NUMBER}已发货。顺丰速运 SF1234567890123：11月1日 到达上海虹桥集散中心。预计 11月3日送达。`],
    [
      say(SHIPPED, "tracking", "en"),
      `Order ${NUMBER} is on its way. 顺丰速运 SF1234567890123: 1 Nov, 到达上海虹桥集散中心. Expected on 3 Nov.`,
    ],
    [say(PAID, "tracking"), `订单 ${PAID.number}已付款，还没有发货。发货后这里能看到物流。`],
    [say(REFUNDING, "refund"), `订单 ${REFUNDING.number}退款 ¥99.00：正在退款。11月1日 已提交银行。`],
    [say(SHIPPED, "address"), `订单 ${NUMBER}已经发出，店铺改不了了。可以请 顺丰速运 SF1234567890123 改送，或拒收后退款。`],
  ])("%s", (text, words) => expect(text).toBe(words));

  it("every state, kind and language has some, without a double full stop or a hole", () => {
    for (const status of ["unpaid", "paid", "shipped", "delivered", "done", "cancelled"])
      for (const more of [
        {},
        { parcels: [] },
        { parcels: [{ carrier: "中通", number: "" }] },
        { invoice: { state: "issued", title: "小店" } },
      ])
        for (const about of ["tracking", "refund", "address", "invoice", "status"] as const)
          for (const language of ["zh", "en"] as const) {
            const text = say(buildCard({ status, ...more }), about, language);
            expect([text, /undefined|。。|\.\.|NaN|\{/.test(text), text.length > 10]).toEqual([text, false, true]);
          }
  });

  it("an order that may not be shown is not said", () => {
    expect(sayMove({ did: "order", order: NUMBER, about: "tracking", reason: "" }, PACK, "zh", { orders: [PAID] })).toMatchObject({
      ok: false,
    });
    expect(sayMove({ did: "ask", about: "order", choices: [NUMBER], reason: "" }, PACK, "zh", { orders: [PAID] })).toMatchObject({
      ok: false,
    });
  });
});
