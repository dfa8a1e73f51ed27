// The light ear on named sentences that must come out right, whatever the weights: change the training until they do.
import { describe, expect, it } from "vitest";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import { readUnderstanding, type Mood } from "../../shared/domain/understanding.ts";
import { readWeightsFile } from "../readWeights.ts";
import { loadLight } from "./light.ts";

const loaded = loadLight(readWeightsFile());
if (!loaded.ok) throw new Error(loaded.error.words);
const { understand } = loaded.value;

const SURE = 0.55; // from here on the bot answers

const CLEAR: readonly (readonly [string, IntentId])[] = [
  ["这个衣服洗了会缩水吗?", "product_info"],
  ["这件羊毛衫会起球吗", "product_info"],
  ["耳机续航多久", "product_info"],
  ["这个手表防水吗", "product_info"],
  ["会掉色吗", "product_info"],
  ["是纯棉的吗", "product_info"],
  ["怎么连接蓝牙", "product_usage"],
  ["我165,110斤穿什么码?", "size_advice"],
  ["送妈妈哪款比较好?", "recommend"],
  ["什么时候有货?", "stock"],
  ["能便宜点吗?", "price"],
  ["是正品吗?", "authenticity"],
  ["双十一有活动吗?", "promotion"],
  ["优惠券为什么用不了?", "coupon"],
  ["刚买就降价了,能退差价吗?", "price_protection"],
  ["地址填错了帮我改一下", "order_modify"],
  ["帮我取消这个订单", "order_cancel"],
  ["怎么还不发货?", "ship_out"],
  ["可以货到付款吗?", "payment_method"],
  ["我的快递到哪了?", "logistics_track"],
  ["几天能到北京?", "delivery_time"],
  ["显示签收了我没收到", "not_received"],
  ["我要拒收", "refuse_parcel"],
  ["退货运费谁出?", "freight"],
  ["我要退货", "return_exchange"],
  ["都五天了还不退款!!!", "refund_progress"],
  ["退款退到哪里", "refund_destination"],
  ["收到就是坏的", "damaged_wrong_missing"],
  ["可以开发票吗", "invoice"],
  ["忘记密码了", "account"],
  ["我要注销账号", "privacy_request"],
  ["你们客服态度太差了", "complaint_service"],
  ["质量太差了", "complaint_product"],
  ["不解决我就打12315", "complaint_escalation"],
  ["转人工", "human"],
  ["你好", "greeting"],
  ["好的谢谢", "thanks_bye"],
  ["今天天气怎么样", "out_of_scope"],
  ["does this shirt shrink in the wash?", "product_info"],
  ["what size should i get, i'm 170cm 65kg", "size_advice"],
  ["where is my order", "logistics_track"],
  ["cancel my order", "order_cancel"],
  ["can i get a refund", "refund_request"],
  ["still no refund after two weeks", "refund_progress"],
  ["it arrived broken", "damaged_wrong_missing"],
  ["how do i return this", "return_exchange"],
  ["do you have a discount code", "coupon"],
  ["I want to talk to a human", "human"],
  ["hi", "greeting"],
  ["thanks a lot", "thanks_bye"],
];

describe("the light ear", () => {
  it.each(CLEAR)("hears %s as %s, and is sure", (text, id) => {
    const [top] = understand(text).intents;
    expect(top?.id).toBe(id);
    expect(top?.p).toBeGreaterThanOrEqual(SURE);
  });

  it.each([
    "有问题",
    "这个怎么弄",
    "我有个问题想问",
    "怎么回事",
    "[订单x]",
    "订单号20240618123456789",
    "嗯",
    "i have a question",
    "something is wrong",
    "",
    "   ",
    "。。。",
  ])("is not sure what «%s» wants", (text) => {
    expect(understand(text).intents[0]?.p).toBeLessThan(SURE);
  });

  it("hears a greeting before a question as the question", () => {
    expect(understand("你好,这个什么时候发货").intents[0]?.id).toBe("ship_out");
    expect(understand("hello, when will it ship").intents[0]?.id).toBe("ship_out");
  });

  it("hears both of two questions", () => {
    const ids = understand("显示签收了我没收到,可以给我开发票吗")
      .intents.slice(0, 2)
      .map((one) => one.id);
    expect(new Set(ids)).toEqual(new Set(["not_received", "invoice"]));
  });

  it("leans on the shopper's turn before when a message says nothing by itself, and only then", () => {
    const context = [
      { from: "shopper", text: "我要退货" },
      { from: "bot", text: "请发一下订单号" },
    ] as const;
    expect(understand("[订单x]", context).intents[0]?.id).toBe("return_exchange");
    expect(understand("可以开发票吗", context)).toEqual(understand("可以开发票吗"));
  });
});

const MOODS: readonly (readonly [string, Mood])[] = [
  ["我的快递到哪了", "neutral"],
  ["可以开发票吗", "neutral"],
  ["我要退货", "neutral"],
  ["显示签收了我没收到", "neutral"],
  ["where is my order", "neutral"],
  ["都五天了还不退款!!!", "negative"],
  ["质量太差了,再也不买了", "negative"],
  ["气死我了", "negative"],
  ["this is terrible service", "negative"],
  ["衣服很漂亮,很喜欢", "positive"],
  ["太感谢了", "positive"],
  ["great quality, love it", "positive"],
];

describe("the mood", () => {
  it.each(MOODS)("of %s is %s", (text, mood) => {
    expect(understand(text).mood.label).toBe(mood);
  });
});

describe("asking for a person", () => {
  it.each([
    "转人工",
    "找真人",
    "人工客服",
    "人工",
    "我要人工服务",
    "别让机器人回我,叫个客服来",
    "talk to a human",
    "let me speak to an agent",
    "real person please",
  ])("is heard in %s", (text) => {
    expect(understand(text).wantsHuman).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    "这个音箱是人工智能的吗",
    "你觉得人工智能怎么样",
    "安装人工费多少",
    "这是手工缝制的吗",
    "是人工缝制的吗",
    "人工皮革还是真皮",
    "有人工费吗",
    "不用转人工",
    "有没有真人模特图",
    "快递什么时候到",
    "is it made of real human hair",
    "do you use artificial intelligence",
  ])("is not heard in %s", (text) => {
    expect(understand(text).wantsHuman).toBeLessThan(0.5);
  });
});

describe("whom to turn to", () => {
  it.each([
    "坏了找谁修",
    "这事该联系谁",
    "怎么联系快递员",
    "之前那个专员呢",
    "是联系厂家吗",
    "我直接跟师傅说就可以了吗",
    "麻烦让师傅联系我",
    "打不通请打这个号码",
    "站点电话给我",
    "有联系方式吗",
    "想要你们主管的联系方式",
    "看不到配送员的电话啊",
    "晚点让技术给我回个电话",
    "方便的话打给我",
    "打我这个电话,那个停机了",
    "电话说吧",
    "想联系一下工厂那边",
    "到底找你们还是找品牌",
    "直接跟送货的说吗",
    "客服入口在哪",
    "你是机器人吧",
    "who do i contact about this",
  ])("«%s» asks for a person", (text) => {
    expect(understand(text).wantsHuman).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    "快递员给我打过电话了",
    "没人联系我",
    "库房什么时候联系我",
    "订单电话号码多少",
    "快递员电话打不通",
    "刚才客服给我打电话我没接到",
    "收货电话改一下",
    "送货前会打电话吗",
    "想给我妈充电话费",
    "我已经跟商家联系过了",
    "这个玩具是机器人的吗",
    "我联系过商家了",
    "不用转人工了,我自己看看",
    "it was delivered to whom",
  ])("«%s» does not", (text) => {
    expect(understand(text).wantsHuman).toBeLessThan(0.5);
  });
});

describe("a threat and an insult", () => {
  it.each(["不处理我就投诉到12315", "等着收律师函吧", "我要曝光你们", "see you in court"])("«%s» is an escalation", (text) => {
    expect(understand(text).intents[0]?.id).toBe("complaint_escalation");
  });

  it.each(["你是傻逼吗", "滚", "废物", "fuck you", "you idiot"])("«%s» is abuse", (text) => {
    expect(understand(text).abuse).toBeGreaterThanOrEqual(0.5);
  });

  it.each(["我的快递到哪了", "质量太差了", "垃圾桶多大", "废物桶有几个颜色", "这个狗粮几岁的狗能吃", "the trash can is broken"])(
    "«%s» is not",
    (text) => {
      expect(understand(text).abuse).toBeLessThan(0.5);
    },
  );
});

describe("any text at all", () => {
  const odd = [
    "",
    "\u0000",
    "\ud800",
    "a\udfff乱",
    "😀😀",
    "🏳️‍🌈".repeat(500),
    "\n\t",
    "[[[[x]",
    "9".repeat(5_000),
    "退款".repeat(50_000),
    "a".repeat(100_000),
    "[".repeat(100_000),
    "((((".repeat(20_000),
    `https://${"a".repeat(50_000)}`,
  ];

  it("is understood without a throw, in the shape that was promised", () => {
    for (const text of odd) expect(readUnderstanding(understand(text))).toBeDefined();
  });

  it("gives the same answer every time", () => {
    for (const text of ["怎么还不发货", ...odd]) expect(understand(text)).toEqual(understand(text));
  });

  it("gives at most three intents, best first", () => {
    for (const [text] of CLEAR) {
      const p = understand(text).intents.map((one) => one.p);
      expect(p.length).toBeLessThanOrEqual(3);
      expect(p).toEqual([...p].sort((a, b) => b - a));
    }
  });

  it("is read the same in full-width letters and in capitals", () => {
    expect(understand("WHERE IS MY ORDER").intents).toEqual(understand("where is my order").intents);
    expect(understand("我165,110斤穿什么码").intents).toEqual(understand("我165,110斤穿什么码").intents);
  });
});
