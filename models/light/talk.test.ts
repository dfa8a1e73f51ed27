// The light ear inside a talk: named turns with what was said before, in our own words. Change the training until they come out right.
import { describe, expect, it } from "vitest";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import type { Turn } from "../../shared/domain/understanding.ts";
import { readWeightsFile } from "../readWeights.ts";
import { loadLight } from "./light.ts";

const loaded = loadLight(readWeightsFile());
if (!loaded.ok) throw new Error(loaded.error.words);
const { understand } = loaded.value;

const SURE = 0.55; // from here on the bot answers

/** A talk in turns: the shopper first, then us, and so on. */
const talk = (...lines: readonly string[]): readonly Turn[] =>
  lines.map((text, i): Turn => ({ from: i % 2 === 0 ? "shopper" : "agent", text }));

const GOES_ON: readonly (readonly [readonly string[], string, IntentId])[] = [
  [["帮我把收货地址改一下", "好的,请问改到哪里呢"], "到公司那边吧", "order_modify"],
  [["我想取消刚才那个订单", "请问为什么要取消呢"], "拍重复了", "order_cancel"],
  [["发票什么时候能开出来", "请问您要个人的还是单位的"], "单位的", "invoice"],
  [["退款怎么还没到账", "请问是哪天申请的呢"], "上周三申请的", "refund_progress"],
  [["我的快递到哪了", "在派送途中了"], "那现在呢", "logistics_track"],
  [["我要退货", "请问是什么原因呢"], "穿着不合适", "return_exchange"],
  [["刚买就降价了,能退差价吗", "我帮您看看"], "一共差了三十块", "price_protection"],
  [["where is my order", "let me check, one moment"], "so what is the status", "logistics_track"],
];

describe("the light ear inside a talk", () => {
  it.each(GOES_ON)("after %j takes «%s» for %s", (before, text, id) => {
    expect(understand(text, talk(...before)).intents[0]?.id).toBe(id);
  });

  it.each(["好的", "是的", "嗯嗯", "OK", "好的谢谢", "知道了"])("hears a bare «%s» as an end, whatever the matter was", (text) => {
    const [top] = understand(text, talk("我要退货", "好的,已经为您登记了")).intents;
    expect(top?.id).toBe("thanks_bye");
    expect(top?.p).toBeGreaterThanOrEqual(SURE);
  });

  it("takes a bare 嗯 for a nod after our words, and for nothing before there is a talk", () => {
    expect(understand("嗯", talk("我要退货", "好的,已经为您登记了")).intents[0]).toEqual({ id: "thanks_bye", p: 0.9 });
    expect(understand("嗯").intents[0]?.p).toBeLessThan(SURE);
  });

  it.each(["[订单x]", "订单号20240618123456789", "13800001234"])("is not sure what the bare «%s» wants, even in a talk", (text) => {
    expect(understand(text, talk("我要退货", "请发一下订单号")).intents[0]?.p).toBeLessThan(SURE);
  });

  it("lets a clear new matter stand as it is", () => {
    const before = talk("我要退货", "好的,已经为您登记了");
    for (const text of ["可以开发票吗", "转人工", "你好", "我的快递到哪了"]) expect(understand(text, before)).toEqual(understand(text));
  });

  it("does not carry a greeting, or a wish for a person, into the next turn", () => {
    for (const first of ["你好", "转人工", "今天天气怎么样"]) {
      const [top] = understand("这个怎么弄", talk(first, "您好,请说")).intents;
      expect(top?.id === "greeting" || top?.id === "human" || top?.id === "out_of_scope").toBe(false);
    }
  });

  it("reads any talk at all without a throw", () => {
    const odd = ["", "\ud800", "[".repeat(50_000), "😀".repeat(5_000)];
    for (const text of odd) expect(understand(text, talk(...odd, ...odd)).intents.length).toBeGreaterThan(0);
  });
});
