// Chinese dialogues in which the bot must ask: vague questions, choices tapped, named by place or by name, and what a question needs. Content only.
import { group, held, shows } from "./write.ts";

export const zhChoices = group("zh-choices", "zh", [
  shows(
    "without a product it asks which, and a tap answers",
    {},
    ["洗了会缩水吗", "ask product"],
    [{ tap: "1" }, "answer :product_info/缩水"],
  ),
  shows("the first of the choices, by its place", {}, ["会起球吗", "ask product"], ["第一个", "answer :product_info/起球"]),
  held("the second of the choices, by its place", {}, ["洗完会掉色不", "ask product"], ["第二个吧", "answer :product_info/掉色"]),
  shows(
    "a choice by its typed name",
    {},
    ["充一次电能用多久啊", "ask product"],
    ["头戴式无线耳机", "answer a-battery-headphones of p-headphones"],
  ),
  held(
    "a choice by part of its name",
    {},
    ["能用几个小时", "ask product | ask intent"],
    ["手持小风扇", "answer a-battery-fan-hand of p-fan-hand"],
  ),
  shows(
    "a product is named that was not among the choices",
    {},
    ["会不会静电很大", "ask product"],
    ["桑蚕丝小方巾", "answer a-static-silk of p-silk-scarf"],
  ),
  shows(
    "a category in the question narrows the choices",
    {},
    ["耳机防水吗", "ask product: p-buds-air p-headphones"],
    ["头戴的", "answer a-water-none of p-headphones"],
  ),
  held("a fabric named in the question needs no asking", {}, ["真丝的容易皱吗", "answer a-crease-silk | ask product: p-silk-shirt"]),
  shows("a fabric named by its own word needs no asking", {}, ["羊毛的衣服起球吗", "answer a-pill-wool"]),
  shows(
    "nothing but «that one»: it asks what is meant, and a tap answers",
    {},
    ["那个怎么弄啊", "ask intent: return_exchange"],
    [{ tap: "return_exchange" }, "answer :return_exchange"],
  ),
  held(
    "a question mark alone: asks, and a tap answers",
    {},
    ["?", "ask intent: delivery_time"],
    [{ tap: "delivery_time" }, "answer a-delivery-time"],
  ),
  shows(
    "asked twice and still unclear: a person, and no third question",
    {},
    ["我想问那个事", "ask intent"],
    ["就是那个呀", "ask intent"],
    ["哎你不明白", "handoff unclear/failed"],
  ),
  held(
    "asked twice with other words: a person",
    {},
    ["在不在 有个事", "ask intent | smalltalk greeting"],
    ["就上次那个", "ask intent"],
    ["上次说好的那个啊", "ask intent | handoff"],
  ),
  shows(
    "asked which product, and another clear question comes",
    {},
    ["会变形吗", "ask product"],
    ["算了 你们几天能到北京", "answer a-delivery-time"],
  ),
  shows("asked which product, and a thank-you comes", {}, ["透不透气", "ask product"], ["算了谢谢", "smalltalk thanks_bye"]),
  shows(
    "asked which product, none given: not the same question again",
    {},
    ["会褪色吗", "ask product"],
    ["就我之前买的那件", "handoff unclear | ask intent"],
  ),
  shows("a lone word with two meanings: asks which", {}, [
    "退款",
    "ask intent: refund_request refund_progress | answer :refund_request | answer :refund_progress",
  ]),
  shows(
    "an order card alone: asks what about it",
    {},
    ["[订单编号:[订单x]，订单金额:[金额x]，下单时间:[日期x] [时间x]]", "ask intent: logistics_track"],
    [{ tap: "logistics_track" }, "answer :logistics_track"],
  ),
  held(
    "an order card, then the question",
    {},
    ["[订单编号:[订单x]，订单金额:[金额x]，下单时间:[日期x] [时间x]]", "ask intent"],
    ["什么时候发货", "answer :ship_out"],
  ),
  held("a link alone: asks what about it", {}, ["https://shop.example/item/88421.html", "ask intent"]),
  shows("a link to a product of the shop, then a question about it", {}, [
    "/demo/?p=p-moss-dress 这个会缩水吗",
    "answer a-shrink-polyester of p-moss-dress",
  ]),
  shows("yes to the only choice", { page: "p-power-20k" }, ["烫手正常吗", "answer a-heat-bank of p-power-20k"]),
  held("a size missing: the size page of the category is said, no question needed", { page: "p-cotton-tee" }, [
    "帮我推荐下尺码",
    "answer a-size-tee",
  ]),
  shows("stock needs no product when what holds for all answers it", {}, ["什么时候补货啊", "answer a-stock"]),
]);
