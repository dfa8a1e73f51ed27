// Chinese dialogues about orders, parcels, money and returns, with two and three questions in one message. Content only.
import { group, held, shows } from "./write.ts";

export const zhShop = group("zh-shop", "zh", [
  shows("where is my parcel", {}, ["我的快递到哪了", "answer a-track"]),
  held("the parcel has not moved for days", {}, ["物流好几天没更新了", "answer a-track-stuck"]),
  shows("when it is sent", {}, ["今天下单啥时候发货", "answer a-ship-when"]),
  held("change the address of an order", {}, ["地址写错了能改吗", "answer a-order-modify"]),
  shows("cancel an order", {}, ["不想要了 帮我取消订单", "answer a-order-cancel"]),
  shows("marked delivered, not received", {}, ["显示已签收 可我没收到啊", "answer a-not-received"]),
  held("how to send it back", {}, ["退货寄到什么地址", "answer a-send-back"]),
  shows("a refund that takes long", {}, ["退款几天能到账", "answer a-refund-when"]),
  held("an electronic invoice", {}, ["可以开电子发票吗", "answer a-invoice"]),
  shows("charged twice", {}, ["付款扣了两次钱", "answer a-pay-twice"]),
  held("price protection", {}, ["刚买两天就降价了 补差价吗", "answer a-price-protection"]),
  shows("free shipping from how much", {}, ["满多少包邮", "answer a-freight"]),
  held("pay on delivery", {}, ["支持货到付款不", "answer a-pay-methods"]),
  shows("two questions, one answer after the other", {}, ["几天能到?可以开发票吗?", "answer a-delivery-time + answer a-invoice"]),
  held("two questions with 还有", {}, ["运费多少,还有能用支付宝吗", "answer a-freight + answer a-pay-methods"]),
  shows("two aspects of one product", { page: "p-linen-shirt" }, [
    "会缩水吗,掉色不",
    "answer a-shrink-linen of p-linen-shirt + answer a-fade-linen of p-linen-shirt",
  ]),
  held("two aspects with a blank between", { page: "p-cotton-knit" }, [
    "起球吗 会不会变形",
    "answer a-pill-cotton of p-cotton-knit + answer a-shape-cotton of p-cotton-knit",
  ]),
  shows("three questions in one message", { page: "p-wool-cardigan" }, [
    "扎不扎?会起球吗?多久能到?",
    "answer a-feel-wool of p-wool-cardigan + answer a-pill-wool of p-wool-cardigan + answer a-delivery-time",
  ]),
  held("three questions in one message, all of the shop", {}, [
    "几天到,包邮吗,能开发票吗",
    "answer a-delivery-time + answer a-freight + answer a-invoice",
  ]),
  shows("a question of the product and one of the shop, without a product: the answer, and which product", {}, [
    "多久发货?会不会缩水?",
    "answer :ship_out + ask product",
  ]),
  shows("two questions in two messages one after the other", {}, ["怎么退货", "answer a-return"], ["运费谁出", "answer a-freight-return"]),
  held(
    "after the answer, the next step of the same matter",
    {},
    ["尺码不合适想换", "answer a-size-swap | answer a-exchange"],
    ["换货要多久", "answer a-exchange"],
  ),
  shows("a question and a complaint in one message: a person has both", {}, [
    "退款什么时候到账?你们客服态度太差了,我要投诉",
    "handoff complaint/threat | answer :refund_progress + handoff complaint/threat",
  ]),
  held("a complaint with a question behind it: a person", {}, [
    "质量也太差了吧穿一次就开线,怎么处理",
    "handoff complaint | answer a-warranty-clothes",
  ]),
  shows("damaged on arrival is answered first, with an apology", {}, ["收到的杯子是碎的", "answer a-damaged", { words: ["抱歉"] }]),
  shows("which courier, and may it be left at the station", {}, ["发什么快递?可以放驿站吗", "answer a-scope"]),
  held("instalments", {}, ["能分期吗 免息几期", "answer a-credit"]),
  shows("a coupon that does not work", {}, ["优惠券怎么用不了啊", "answer a-coupon-use"]),
]);
