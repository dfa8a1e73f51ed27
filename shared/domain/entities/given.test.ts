// When a message gives an order number, and when it holds data only.
import { describe, expect, it } from "vitest";
import { givesOrder, isDataOnly } from "./given.ts";

describe("givesOrder", () => {
  it("knows an order number by its look, and a short one only when it was asked for", () => {
    expect(givesOrder("202611230012345")).toBe(true);
    expect(givesOrder("[订单x]")).toBe(true);
    expect(givesOrder("8842")).toBe(false);
    expect(givesOrder("8842", true)).toBe(true);
    expect(givesOrder("没有", true)).toBe(false);
    expect(givesOrder("订单号 AB-8842")).toBe(true);
    expect(givesOrder("订单号 8842")).toBe(true);
  });

  it.each(["13800001234", "订单怎么还没到", "我要打12315", "快递单号 75123456789012", "身份证110101199003077758", "商品编号100012345678"])(
    "hears no order in «%s»",
    (text) => {
      expect(givesOrder(text)).toBe(false);
    },
  );
});

describe("isDataOnly", () => {
  it.each([
    "[订单x]",
    "88421177",
    "咨询订单号:[订单x] 订单金额:[金额x] 下单时间:[日期x]",
    "https://shop.example/item/1",
    "[订单编号:[订单x]，订单金额:[金额x]，下单时间:[日期x] [时间x]]",
  ])("«%s» holds no words", (text) => {
    expect(isDataOnly(text)).toBe(true);
  });
  it.each(["?", "你好", "订单 88421177 到哪了", "[链接x] 你好", ""])("«%s» is not data only", (text) => {
    expect(isDataOnly(text)).toBe(false);
  });
});
