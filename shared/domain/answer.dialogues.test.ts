// What the bot does, as written dialogues: each step is what the shopper says, what the ear hears, and what the bot must do.
import { describe, expect, it } from "vitest";
import { buildPack, hear, PACK_AT, productId } from "../../test/kit/buildPack.ts";
import { decide } from "./answer.ts";
import type { Language } from "./knowledge.ts";
import { DEFAULT_POLICY, type Policy } from "./policy.ts";
import type { Line } from "./question.ts";
import { indexPack } from "./packIndex.ts";
import type { BotMove, Tier } from "./ticket.ts";
import type { Understanding } from "./understanding.ts";

type Step = readonly [says: string, heard: Understanding, does: string];
interface Where {
  readonly page?: string;
  readonly language?: Language;
  readonly tier?: Tier;
  readonly bot?: Partial<Policy["bot"]>;
  readonly redFlag?: string;
}
type Dialogue = readonly [shows: string, where: Where, ...steps: readonly Step[]];

const INDEX = indexPack(buildPack());
const NOTHING = hear("");
const UPSET = { mood: "negative" } as const;

function said(move: BotMove): string {
  switch (move.did) {
    case "answer":
      return `answer ${move.article}${move.product === undefined ? "" : ` of ${move.product}`}`;
    case "ask":
      return `ask ${move.about}${move.choices.length === 0 ? "" : `: ${move.choices.join(" ")}`}`;
    case "handoff":
      return `handoff ${move.cause}`;
    case "order":
      return `order ${move.order} ${move.about}`;
    case "smalltalk":
      return `smalltalk ${move.intent}`;
  }
}

function play({ page, language = "zh", tier = "none", bot = {}, redFlag }: Where, steps: readonly Step[]): readonly string[] {
  const lines: Line[] = [];
  return steps.map(([text, heard]) => {
    lines.push({ from: "shopper", text, heard });
    const product = page === undefined ? undefined : productId(page);
    const moves = decide({ language, lines, product, index: INDEX, bot: { ...DEFAULT_POLICY.bot, ...bot }, tier, now: PACK_AT, redFlag });
    for (const move of moves) lines.push({ from: "bot", move });
    return moves.map(said).join(" + ");
  });
}

const LINEN = { page: "linen-shirt" } as const;
const DRESS = { page: "poly-dress" } as const;
const SWEATER = { page: "wool-sweater" } as const;
const PHONES = { page: "ai-earphones" } as const;
const ENGLISH = { language: "en" } as const;

const byProduct: readonly Dialogue[] = [
  [
    "the linen page gets the linen answer",
    LINEN,
    ["这个衣服洗了会缩水吗?", hear("product_info .83"), "answer shrink-linen of linen-shirt"],
  ],
  [
    "the polyester page gets the other answer",
    DRESS,
    ["这个衣服洗了会缩水吗?", hear("product_info .83"), "answer shrink-polyester of poly-dress"],
  ],
  [
    "an article of the very product beats one of its fabric",
    SWEATER,
    ["这个衣服洗了会缩水吗?", hear("product_info .83"), "answer shrink-this-sweater of wool-sweater"],
  ],
  [
    "without a product it asks which, and a tap answers",
    {},
    ["这个衣服洗了会缩水吗?", hear("product_info .83"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["苔绿雪纺连衣裙", hear("product_info .4"), "answer shrink-polyester of poly-dress"],
  ],
  [
    "the same in English",
    ENGLISH,
    ["Will it shrink in the wash?", hear("product_info .83"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["Linen wide-leg trousers", hear("recommend .3"), "answer shrink-linen of linen-trousers"],
  ],
  [
    "a typed name instead of a tap",
    {},
    ["洗了缩水吗", hear("product_info"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["就是那个阔腿裤", hear("recommend .3"), "answer shrink-linen of linen-trousers"],
  ],
  [
    "an ordinal instead of a tap",
    {},
    ["洗了缩水吗", hear("product_info"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["第二个", NOTHING, "answer shrink-polyester of poly-dress"],
  ],
  [
    "a product named in the question needs no asking",
    {},
    ["羊毛圆领毛衣洗了会缩水吗", hear("product_info"), "answer shrink-this-sweater of wool-sweater"],
  ],
  ["a fabric named in the question needs no asking", {}, ["聚酯纤维的洗了会缩水吗", hear("product_info"), "answer shrink-polyester"]],
  [
    "a category named in the question narrows the choices to it",
    { bot: {} },
    ["耳机能用几个小时", hear("product_info"), "answer battery-phones"],
  ],
  [
    "another product named on this page is answered for that one",
    LINEN,
    ["苔绿雪纺连衣裙会缩水吗", hear("product_info"), "answer shrink-polyester of poly-dress"],
  ],
  ["another category named on this page leaves the page", LINEN, ["耳机续航多久", hear("product_info"), "answer battery-phones"]],
  [
    "«and the dress?» leans on the question before",
    LINEN,
    ["会缩水吗", hear("product_info"), "answer shrink-linen of linen-shirt"],
    ["那苔绿雪纺连衣裙呢", hear("recommend .3"), "answer shrink-polyester of poly-dress"],
  ],
  [
    "the product chosen once is remembered",
    {},
    ["会缩水吗", hear("product_info"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["亚麻立领衬衫", hear("recommend .2"), "answer shrink-linen of linen-shirt"],
    ["掉色吗", hear("product_info"), "answer fade-linen of linen-shirt"],
  ],
  ["a product that the special answer is not for gets the general one", DRESS, ["掉色吗", hear("product_info"), "answer fade-any"]],
  [
    "two aspects are two answers",
    LINEN,
    ["会缩水吗?掉色吗?", hear("product_info"), "answer shrink-linen of linen-shirt + answer fade-linen of linen-shirt"],
  ],
  [
    "a blank between Chinese words parts two questions as a comma does",
    LINEN,
    ["会缩水吗 掉色吗", hear("product_info"), "answer shrink-linen of linen-shirt + answer fade-linen of linen-shirt"],
  ],
  ["how it is washed is no second question", LINEN, ["机洗会缩水吗", hear("product_info"), "answer shrink-linen of linen-shirt"]],
  [
    "the same in English: shrink in the wash",
    { ...LINEN, ...ENGLISH },
    ["Does it shrink after washing?", hear("product_info"), "answer shrink-linen of linen-shirt"],
  ],
  [
    "shrink or fade, in English",
    { ...LINEN, ...ENGLISH },
    ["Will it shrink or fade?", hear("product_info"), "answer shrink-linen of linen-shirt + answer fade-linen of linen-shirt"],
  ],
  [
    "an aspect that no article is about goes to a person, not to a neighbour article",
    LINEN,
    ["会起球吗", hear("product_info"), "handoff no-answer"],
  ],
  [
    "one known and one unknown aspect: the answer, then a person",
    LINEN,
    ["会缩水吗,透不透", hear("product_info"), "answer shrink-linen of linen-shirt + handoff no-answer"],
  ],
  [
    "product_info heard, filed under product_usage: found by its aspect",
    PHONES,
    ["怎么连蓝牙", hear("product_info .7"), "answer pair-phones of ai-earphones"],
  ],
  ["an aspect lifts a faint guess", LINEN, ["它缩水不", hear("product_info .4, return_exchange .2"), "answer shrink-linen of linen-shirt"]],
  ["category advice beats the shop's general one", LINEN, ["我165,110斤穿什么码?", hear("size_advice"), "answer size-tops of linen-shirt"]],
  ["elsewhere the general advice is said", DRESS, ["我165,110斤尺码怎么选?", hear("size_advice"), "answer size-any"]],
  [
    "stock needs a product: asks, and a tap answers",
    {},
    ["还有货吗", hear("stock"), "ask product: linen-shirt linen-trousers poly-dress wool-sweater"],
    ["亚麻立领衬衫", NOTHING, "answer stock-any"],
  ],
  ["stock on a product's page is said at once", DRESS, ["还有货吗", hear("stock"), "answer stock-any"]],
  [
    "«and the wool one?» leans on the question and leaves the page's product",
    LINEN,
    ["会缩水吗", hear("product_info"), "answer shrink-linen of linen-shirt"],
    ["那聚酯纤维的呢", hear("product_info .9"), "answer shrink-polyester"],
  ],
  [
    "«what about» in English",
    { ...LINEN, ...ENGLISH },
    ["Will it shrink?", hear("product_info"), "answer shrink-linen of linen-shirt"],
    ["What about the Moss chiffon dress?", hear("recommend .7"), "answer shrink-polyester of poly-dress"],
  ],
  [
    "innocent twin: «什么时候发货呢» leans on nothing",
    LINEN,
    ["会缩水吗", hear("product_info"), "answer shrink-linen of linen-shirt"],
    ["那什么时候发货呢", hear("ship_out"), "answer dispatch"],
    ["那退货呢", hear("return_exchange"), "answer returns"],
  ],
  ["what holds for the whole shop needs no product", {}, ["掉色吗", hear("product_info"), "answer fade-any"]],
  ["where it says the same in another word, too", {}, ["褪色不", hear("product_info"), "answer fade-any"]],
  [
    "but where it has none of the words, and what holds for some products has: which of them it is",
    {},
    ["洗白了不", hear("product_info"), "ask intent: fade-linen fade-any"],
  ],
  [
    "an aspect with a product of another kind offers only those it is about",
    {},
    ["能连蓝牙吗", hear("product_usage"), "ask product: sport-earphones ai-earphones"],
  ],
  [
    "innocent twin: 人工智能耳机 asks for no person",
    PHONES,
    ["人工智能耳机续航多久", hear("product_info .8", { wantsHuman: 0.1 }), "answer battery-phones of ai-earphones"],
  ],
  [
    "innocent twin: an AI product in English",
    { ...PHONES, ...ENGLISH },
    [
      "How long does the battery of the AI earphones last?",
      hear("product_info", { wantsHuman: 0.2 }),
      "answer battery-phones of ai-earphones",
    ],
  ],
  ["innocent twin: 优惠缩水了 is about no fabric", LINEN, ["优惠缩水了,优惠券为什么用不了", hear("coupon"), "answer coupon-use"]],
];

const shopWide: readonly Dialogue[] = [
  ["delivery time", {}, ["几天能到北京?", hear("delivery_time"), "answer delivery"]],
  ["delivery time in English", ENGLISH, ["How long does delivery take?", hear("delivery_time"), "answer delivery"]],
  ["returns", {}, ["我想退货", hear("return_exchange"), "answer returns"]],
  ["returns in English", ENGLISH, ["How can I return this?", hear("return_exchange"), "answer returns"]],
  ["an article for underwear is not said of a shirt", LINEN, ["能退货吗", hear("return_exchange"), "answer returns"]],
  ["refund progress", {}, ["退款什么时候到账", hear("refund_progress"), "answer refund-when"]],
  ["freight", {}, ["退货运费谁出?", hear("freight"), "answer freight-back"]],
  ["coupon", {}, ["优惠券为什么用不了?", hear("coupon"), "answer coupon-use"]],
  ["invoice", {}, ["能开电子发票吗", hear("invoice"), "answer invoice-how"]],
  ["broken on arrival is answered once, upset or not", {}, ["收到是坏的", hear("damaged_wrong_missing", UPSET), "answer broken"]],
  ["a suggested question, tapped, is sure by its words alone", {}, ["能开电子发票吗", hear("account .2"), "answer invoice-how"]],
  ["nor does the ear make a joke of it", {}, ["能开电子发票吗", hear("out_of_scope .9"), "answer invoice-how"]],
  ["nor a complaint", {}, ["能开电子发票吗", hear("complaint_product .9"), "answer invoice-how"]],
  [
    "but a complaint in reply to a question is one",
    {},
    ["这个衣服洗了会缩水吗", hear("product_info"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["质量太差了", hear("complaint_product .9"), "handoff complaint"],
  ],
  [
    "and a person asked for in an article's words is called",
    {},
    ["能开电子发票吗", hear("human .7", { wantsHuman: 0.8 }), "handoff asked"],
  ],
  [
    "its words found whole in a longer message count too",
    {},
    ["你好我上周在你们家买了东西,请问退货运费谁出啊急", hear("return_exchange .3"), "answer freight-back"],
  ],
  [
    "two intents, both sure: both are answered in order",
    {},
    ["几天能到?能开发票吗?", hear("delivery_time .8, invoice .7"), "answer delivery + answer invoice-how"],
  ],
  [
    "two intents in English",
    ENGLISH,
    ["When will it arrive, and who pays if I return it?", hear("delivery_time .8, freight .6"), "answer delivery + answer freight-back"],
  ],
  [
    "one answerable, one not: the answer, then a person",
    {},
    ["几天能到,怎么入驻", hear("delivery_time .8, business .7"), "answer delivery + handoff no-answer"],
  ],
  ["a greeting before a question does not hide it", {}, ["你好,几天能到", hear("greeting .7, delivery_time .6"), "answer delivery"]],
  ["thanks before a question does not hide it", {}, ["好的谢谢,那运费谁出", hear("thanks_bye .7, freight .65"), "answer freight-back"]],
  [
    "one answer now, one needs a product: both in one turn",
    {},
    [
      "几天能到,会缩水吗",
      hear("delivery_time .7, product_info .7"),
      "answer delivery + ask product: linen-shirt poly-dress wool-sweater linen-trousers",
    ],
    ["亚麻立领衬衫", NOTHING, "answer shrink-linen of linen-shirt"],
  ],
];

const askingBack: readonly Dialogue[] = [
  [
    "unsure: asks what was half heard, with usual matters beside it",
    {},
    ["那个怎么弄", hear("coupon .4, invoice .2"), "ask intent: coupon invoice delivery_time return_exchange"],
    ["优惠券", hear("coupon .5"), "answer coupon-use"],
  ],
  [
    "unsure in English, answered by a tap",
    ENGLISH,
    ["how about that thing", hear("invoice .3"), "ask intent: invoice delivery_time return_exchange refund_progress"],
    ["Refund progress", hear("refund_progress .5"), "answer refund-when"],
  ],
  [
    "what the bot cannot answer is no choice",
    {},
    ["那个呢", hear("business .4, promotion .3, member_wallet .3"), "ask intent: delivery_time return_exchange refund_progress coupon"],
  ],
  [
    "two near meanings with different answers: asks which",
    {},
    ["退的事", hear("return_exchange .6, refund_progress .5"), "ask intent: return_exchange refund_progress"],
    ["退款进度", NOTHING, "answer refund-when"],
  ],
  ["far enough apart: answers the first", {}, ["退货的事", hear("return_exchange .75, refund_progress .5"), "answer returns"]],
  ["a near rival without an answer is no rival", {}, ["退货的事", hear("return_exchange .6, business .5"), "answer returns"]],
  [
    "asked twice and still unclear: a person",
    {},
    ["那个", hear("coupon .3"), "ask intent: coupon delivery_time return_exchange refund_progress"],
    ["就那个呀", hear("invoice .3"), "ask intent: invoice delivery_time return_exchange refund_progress"],
    ["哎", hear("invoice .2"), "handoff unclear"],
  ],
  [
    "asked, and another clear question comes: that is answered",
    {},
    ["那个", hear("coupon .3"), "ask intent: coupon delivery_time return_exchange refund_progress"],
    ["能开发票吗", hear("invoice"), "answer invoice-how"],
  ],
  [
    "asked which product, and another clear question comes",
    {},
    ["会缩水吗", hear("product_info"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["算了,衬衫几天能到", hear("delivery_time"), "answer delivery"],
  ],
  [
    "asked which product, no product given: a person, not the same question again",
    {},
    ["会缩水吗", hear("product_info"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["就是之前买的呀", hear("order_status .3"), "handoff unclear"],
  ],
  ["no questions allowed: a person", { bot: { questions: 0 } }, ["会缩水吗", hear("product_info"), "handoff unclear"]],
  ["no questions allowed, but a general answer exists", { bot: { questions: 0 } }, ["掉色吗", hear("product_info"), "answer fade-any"]],
  [
    "needs an order: asks, and a number answers",
    {},
    ["帮我查一下物流", hear("logistics_track"), "ask order"],
    ["202611230012345", hear("order_status .2"), "answer track"],
  ],
  [
    "needs an order: a masked one counts",
    {},
    ["我的快递到哪了", hear("logistics_track"), "ask order"],
    ["[订单x]", hear("logistics_track .7"), "answer track"],
  ],
  [
    "needs an order: a short number counts once it was asked for",
    {},
    ["我的快递到哪了", hear("logistics_track"), "ask order"],
    ["8842", NOTHING, "answer track"],
  ],
  [
    "needs an order, in English",
    ENGLISH,
    ["Where is my parcel?", hear("logistics_track"), "ask order"],
    ["order number 88421177", NOTHING, "answer track"],
  ],
  ["an order given with the question is not asked for", {}, ["订单 20261123001 到哪了", hear("logistics_track"), "answer track"]],
  [
    "an order given earlier is not asked for",
    {},
    [
      "咨询订单号:[订单x] 订单金额:[金额x]",
      hear("order_status .3"),
      "ask intent: logistics_track refund_progress return_exchange order_modify",
    ],
    ["快递到哪里了", hear("logistics_track"), "answer track"],
  ],
  [
    "several intents need an order: one question, both answered",
    {},
    ["查物流,地址也改一下", hear("logistics_track .8, order_modify .7"), "ask order"],
    ["订单号 88421177", NOTHING, "answer track + answer change-order"],
  ],
  [
    "asked for the order, she has none: a person",
    {},
    ["查一下物流", hear("logistics_track"), "ask order"],
    ["我没有订单号", hear("order_status .3"), "handoff unclear"],
  ],
  [
    "«没有» to a question is no thank-you",
    {},
    ["查一下物流", hear("logistics_track"), "ask order"],
    ["没有", hear("thanks_bye .3"), "handoff unclear"],
  ],
  [
    "«好的» while she looks for it keeps the question open",
    {},
    ["查一下物流", hear("logistics_track"), "ask order"],
    ["好的", hear("thanks_bye"), "smalltalk thanks_bye"],
    ["88421177", NOTHING, "answer track"],
  ],
  [
    "an order card after an answer wants data: a person",
    {},
    ["退款什么时候到账", hear("refund_progress"), "answer refund-when"],
    ["[订单x]", hear("refund_progress .7"), "handoff no-answer"],
  ],
  [
    "a link alone: asks what about it",
    {},
    ["https://shop.example/item/1", hear("product_info .3"), "ask intent: delivery_time return_exchange refund_progress coupon"],
  ],
];

const people: readonly Dialogue[] = [
  ["a person asked for", {}, ["转人工", hear("human .95", { wantsHuman: 0.97 }), "handoff asked"]],
  ["a person asked for, in English", ENGLISH, ["let me talk to a human", hear("human .6", { wantsHuman: 0.9 }), "handoff asked"]],
  ["heard by the intent alone", {}, ["人工", hear("human .6", { wantsHuman: 0.3 }), "handoff asked"]],
  [
    "a person asked for beside a question",
    {},
    ["几天能到,不行就转人工", hear("delivery_time .8, human .5", { wantsHuman: 0.7 }), "handoff asked"],
  ],
  [
    "a person asked for in reply to a question",
    {},
    ["会缩水吗", hear("product_info"), "ask product: linen-shirt poly-dress wool-sweater linen-trousers"],
    ["找人工", hear("human", { wantsHuman: 0.9 }), "handoff asked"],
  ],
  [
    "after the hand-off the bot is silent",
    {},
    ["转人工", hear("human", { wantsHuman: 0.97 }), "handoff asked"],
    ["几天能到", hear("delivery_time"), ""],
  ],
  ["a complaint about quality", {}, ["用了两天就坏了,质量太差", hear("complaint_product", UPSET), "handoff complaint"]],
  ["a complaint about service", {}, ["你们客服什么态度", hear("complaint_service"), "handoff complaint"]],
  ["a complaint heard second is heard", {}, ["退款呢,什么态度", hear("refund_progress .8, complaint_service .6"), "handoff complaint"]],
  ["a threat", {}, ["再不处理我打12315", hear("complaint_escalation .9"), "handoff threat"]],
  ["a red flag the room saw", { redFlag: "冒烟" }, ["充电的时候冒烟了", hear("product_usage"), "handoff urgent"]],
  [
    "innocent twin: a faint complaint is not one",
    {},
    ["收到是坏的", hear("damaged_wrong_missing .8, complaint_product .3"), "answer broken"],
  ],
  ["abuse", {}, ["你们是不是有病", hear("complaint_service .3", { abuse: 0.8 }), "handoff abuse"]],
  [
    "upset twice",
    {},
    ["怎么还不发货", hear("ship_out", UPSET), "answer dispatch"],
    ["几天能到啊真是的", hear("delivery_time", UPSET), "handoff mood"],
  ],
  [
    "upset once, then calm",
    {},
    ["怎么还不发货", hear("ship_out", UPSET), "answer dispatch"],
    ["几天能到", hear("delivery_time"), "answer delivery"],
  ],
  [
    "the same answer is never said twice in a row",
    {},
    ["退款什么时候到账", hear("refund_progress"), "answer refund-when"],
    ["都五天了还没到", hear("refund_progress .7"), "handoff failed"],
  ],
  [
    "of another product it is not the same answer",
    {},
    ["亚麻立领衬衫会缩水吗", hear("product_info"), "answer shrink-linen of linen-shirt"],
    ["棉麻阔腿裤会缩水吗", hear("product_info"), "answer shrink-linen of linen-trousers"],
  ],
  [
    "something else in between: said again",
    {},
    ["几天能到", hear("delivery_time"), "answer delivery"],
    ["能开发票吗", hear("invoice"), "answer invoice-how"],
    ["几天能到来着", hear("delivery_time"), "answer delivery"],
  ],
  [
    "one answer did not help: asks what is meant",
    {},
    ["退款什么时候到账", hear("refund_progress"), "answer refund-when"],
    ["没用,答非所问", hear("feedback .3"), "ask intent: delivery_time return_exchange refund_progress coupon"],
  ],
  [
    "two answers did not help",
    {},
    ["优惠券怎么弄", hear("coupon"), "answer coupon-use"],
    ["不是这个", hear("feedback .2"), "ask intent: delivery_time return_exchange refund_progress coupon"],
    ["退换货", NOTHING, "answer returns"],
    ["没用", hear("feedback .3"), "handoff failed"],
  ],
  [
    "innocent twin: 没用过 is no reproach",
    {},
    ["几天能到", hear("delivery_time"), "answer delivery"],
    ["优惠券没用过,怎么用", hear("coupon"), "answer coupon-use"],
  ],
  ["no article at all", {}, ["怎么入驻", hear("business"), "handoff no-answer"]],
  ["an article out of its dates is not said", {}, ["双十一有活动吗", hear("promotion"), "handoff no-answer"]],
  ["a draft is not said", {}, ["积分怎么用", hear("member_wallet"), "handoff no-answer"]],
  [
    "a gold member where the shop says gold",
    { tier: "gold", bot: { handoffTier: "gold" } },
    ["几天能到", hear("delivery_time"), "handoff tier"],
  ],
  [
    "a silver member where the shop says gold",
    { tier: "silver", bot: { handoffTier: "gold" } },
    ["几天能到", hear("delivery_time"), "answer delivery"],
  ],
  ["a diamond member where the shop says never", { tier: "diamond" }, ["几天能到", hear("delivery_time"), "answer delivery"]],
];

const smallTalk: readonly Dialogue[] = [
  ["hello", {}, ["你好", hear("greeting"), "smalltalk greeting"]],
  ["在吗 with nothing heard", {}, ["在吗?", hear("follow_up .4"), "smalltalk greeting"]],
  ["hello in English", ENGLISH, ["Hi there!", hear("greeting"), "smalltalk greeting"]],
  ["«好的» alone is a closing", {}, ["好的", hear("how_to_order .4"), "smalltalk thanks_bye"]],
  ["«没有了» alone is a closing", {}, ["没有了,谢谢", hear("stock .6"), "smalltalk thanks_bye"]],
  ["thanks in English", ENGLISH, ["ok, thanks", hear("thanks_bye .4"), "smalltalk thanks_bye"]],
  ["an emoji alone is a closing", {}, ["👌", NOTHING, "smalltalk thanks_bye"]],
  ["a suggestion", {}, ["建议多出几个颜色", hear("feedback .8"), "smalltalk feedback"]],
  ["the weather", {}, ["今天天气怎么样", hear("out_of_scope .9"), "smalltalk out_of_scope"]],
  [
    "a closing after an answer keeps the answer's memory",
    {},
    ["退款什么时候到账", hear("refund_progress"), "answer refund-when"],
    ["好的", hear("thanks_bye"), "smalltalk thanks_bye"],
    ["所以退款什么时候到账", hear("refund_progress"), "handoff failed"],
  ],
  ["«?» alone, first: asks", {}, ["?", NOTHING, "ask intent: delivery_time return_exchange refund_progress coupon"]],
];

const groups = { byProduct, shopWide, askingBack, people, smallTalk };

describe.each(Object.entries(groups))("%s", (_, dialogues) => {
  it.each(dialogues.map((one) => [one[0], one] as const))("%s", (_name, [, where, ...steps]) => {
    expect(play(where, steps)).toEqual(steps.map(([, , does]) => does));
  });
});
