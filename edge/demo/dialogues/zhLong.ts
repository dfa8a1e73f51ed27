// Longer Chinese talks: one matter after the other, as they come. Content only.
import { group, shows } from "./write.ts";

export const zhLong = group("zh-long", "zh", [
  shows(
    "size, delivery and returns of one shirt in a row",
    { page: "p-linen-shirt" },
    ["我165 110斤穿什么码", "answer a-size-shirt"],
    ["那多久能到成都", "answer a-delivery-time"],
    ["不合适可以退吗", "answer a-return | answer a-size-swap"],
    ["运费谁出", "answer a-freight-return"],
    ["好的谢谢", "smalltalk thanks_bye"],
  ),
  shows("a question about the fabric, the colour, the stock", { page: "p-silk-shirt" }, [
    "会不会勾丝",
    "answer a-pill-silk of p-silk-shirt | handoff no-answer | ask intent",
  ]),
  shows(
    "the colour in stock, then the other, then a size",
    { page: "p-linen-trousers" },
    ["苔绿色还有吗", "answer a-stock", { words: ["苔绿 S"] }],
    ["那燕麦的呢", "answer a-stock", { words: ["燕麦 S"], without: ["苔绿"] }],
    ["L码呢", "answer a-stock", { words: ["L"] }],
  ),
  shows(
    "a size asked after, then a colour of that size, then another size of that colour",
    { page: "p-linen-shirt" },
    ["L码有吗", "answer a-stock", { words: ["本白 L：有货", "雾蓝 L：暂时没货"] }],
    ["那蓝色的呢", "answer a-stock", { words: ["雾蓝 L：暂时没货"], without: ["本白"] }],
    ["M的呢", "answer a-stock", { words: ["雾蓝 M：有货"], without: ["雾蓝 L", "本白"] }],
  ),
  shows(
    "wool against cotton: another product each time",
    {},
    ["羊毛V领开衫会起球吗", "answer a-pill-wool of p-wool-cardigan"],
    ["纯棉针织短袖呢", "answer a-pill-cotton of p-cotton-knit"],
  ),
  shows(
    "shipping, then the parcel, then the refund",
    {},
    ["什么时候发货", "answer a-ship-when"],
    ["发了以后怎么查物流", "answer a-track"],
    ["那退款多久到账", "answer a-refund-when"],
  ),
  shows("an invoice, then the wrong title on it", {}, ["怎么开发票", "answer a-invoice"], ["抬头开错了怎么改", "answer a-invoice-change"]),
  shows(
    "coupons: where, how, and back after a refund",
    {},
    ["哪里领优惠券", "answer a-coupon-get"],
    ["一单能用几张券", "answer a-coupon-use"],
    ["退款了券退不退", "answer a-coupon-back"],
  ),
  shows("an exchange, step by step", {}, ["想换个颜色", "answer a-exchange"], ["寄到哪里", "answer a-send-back | ask intent"]),
  shows(
    "earphones: the range, two devices, and one side dead",
    { page: "p-buds-anc" },
    ["蓝牙距离多远", "answer a-pair-earphones of p-buds-anc"],
    ["能同时连手机和电脑吗", "answer a-pair-earphones of p-buds-anc | answer a-works-earphones of p-buds-anc | handoff failed"],
  ),
  shows("members: the points, the tiers", {}, ["积分怎么攒", "answer a-points"], ["银卡要消费多少", "answer a-membership | ask intent"]),
  shows("a wrong size ordered, not yet sent", {}, ["尺码拍错了还没发货能改吗", "answer a-order-modify"]),
  shows(
    "a question outside the shop between two of the shop",
    {},
    ["包邮吗", "answer a-freight"],
    ["你吃饭了吗", "smalltalk out_of_scope | ask intent"],
    ["新疆运费多少", "answer a-freight | handoff failed"],
  ),
  shows("no product, two questions on aspects: asks once for both", {}, ["会缩水吗?会起球吗?", "ask product"]),
  shows("the pocket nobody has written about: a person, not the answer to something else", { page: "p-linen-dress" }, [
    "这个有口袋吗",
    "handoff no-answer | ask intent",
  ]),
  shows("can the fan swing: nobody has written it", { page: "p-fan-stand" }, ["风扇能摇头吗", "handoff no-answer | ask intent"]),
]);
