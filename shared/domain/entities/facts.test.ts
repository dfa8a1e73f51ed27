// What findFacts gives an agent to read, and what it leaves alone.
import { describe, expect, it } from "vitest";
import { FRIDAY } from "../../../test/kit/showEntities.ts";
import { findFacts } from "./facts.ts";

const given: readonly (readonly [string, readonly string[]])[] = [
  ["订单号 20261123001", ["订单号=20261123001"]],
  ["我的订单是8842的那个", ["订单号=8842"]],
  ["咨询订单号:[订单x] 订单金额:[金额x] 下单时间:[日期x]", ["订单号=[订单x]", "金额=[金额x]", "日期=[日期x]"]],
  ["order number AB-88421177 please", ["订单号=AB-88421177"]],
  ["电话13800001234", ["手机=13800001234"]],
  ["付了¥268.50,退了 100 元", ["金额=¥268.50", "金额=100 元"]],
  ["明天能到吗,周五要穿", ["日期=明天 (2026-12-05)", "日期=周五 (2026-12-04)"]],
  ["It must be here by Friday", ["日期=Friday (2026-12-04)"]],
  ["我165,110斤穿什么码", ["身高=165", "体重=110斤"]],
  ["身高1米72 体重60kg", ["身高=1米72", "体重=60kg"]],
  ["170cm 55公斤 平时穿M码", ["身高=170cm", "体重=55公斤", "尺码=M"]],
  ["寄回去都五天了,又说 1–3 天", ["时长=五天", "时长=1–3 天"]],
  ["裤子要 XL 码还是 30码", ["尺码=XL", "尺码=30"]],
];

const innocent: readonly (readonly [string, string])[] = [
  ["13800001234", "订单号"],
  ["这个要 268", "订单号"],
  ["2 号线能到吗", "尺码"],
  ["我有165件", "身高"],
  ["苹果14号出的", "金额"],
  ["订单怎么还没到", "订单号"],
];

describe("findFacts", () => {
  it.each(given)("finds in «%s» what was given", (text, facts) => {
    expect(findFacts(text, FRIDAY).map((one) => `${one.name}=${one.value}`)).toEqual(facts);
  });

  it.each(innocent)("does not take «%s» for a %s", (text, name) => {
    expect(findFacts(text, FRIDAY).map((one) => one.name)).not.toContain(name);
  });

  it("gives a value once", () => {
    expect(findFacts("订单 88421177,就是 88421177", FRIDAY)).toHaveLength(1);
  });
});
