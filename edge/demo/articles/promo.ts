// Promotions, coupons and price protection; the dated ones say when they may be said. Content only.
import { both, entry } from "../entry.ts";

const DOUBLE_ELEVEN_2025 = { validFrom: Date.UTC(2025, 9, 20), validTo: Date.UTC(2025, 10, 12) };
const HOUSE_OFFER = { validFrom: Date.UTC(2026, 0, 1), validTo: Date.UTC(2030, 11, 31) };

export const promoArticles = [
  entry({
    id: "a-promo-current",
    intent: "promotion",
    ...HOUSE_OFFER,
    version: 3,
    zh: ["现在有什么活动", "有满减吗", "有没有优惠活动", "满多少减多少", "最近有活动吗"],
    en: ["Any promotions now?", "Do you have a discount at the moment?", "What offers are running?"],
    title: both("全店满 299 减 30", "30 off orders of 299"),
    answer: both(
      "现在全店满 299 元减 30 元，可以跨商品凑，和一张优惠券叠加，结算页自动减。家居四件套和团购价商品不参加。",
      "At present: 30 yuan off orders of 299, across products, together with one coupon, taken off at checkout. Bedding sets and bulk prices are excluded.",
    ),
  }),
  entry({
    id: "a-promo-1111-2025",
    intent: "promotion",
    ...DOUBLE_ELEVEN_2025,
    version: 2,
    zh: ["双十一有活动吗", "双11怎么优惠", "双十一怎么优惠", "双十一满减力度"],
    en: ["Is there a Double Eleven sale?", "What is the 11.11 discount?"],
    title: both("2025 双十一：满 399 减 60", "Double Eleven 2025: 60 off 399"),
    answer: both(
      "双十一期间（10 月 20 日至 11 月 12 日）全店满 399 减 60，付定金的商品以商品页为准。",
      "During Double Eleven (20 October to 12 November) there is 60 off orders of 399; deposit items as shown on their pages.",
    ),
  }),
  entry({
    id: "a-promo-next",
    intent: "promotion",
    zh: ["双十一有活动吗", "618打折吗", "过年有优惠吗", "下次活动什么时候", "什么时候买划算"],
    en: ["Will there be a holiday sale?", "When is the next sale?", "Is there a Double Eleven sale?"],
    title: both("下次活动什么时候", "When is the next sale?"),
    answer: both(
      "6 月和 11 月通常各有一次大一点的活动，具体力度要等公告，提前说了怕不准。急用的话现在买也行，付款后 15 天内降价可以申请价保补差价。",
      "There is usually a larger sale in June and in November; the terms come with the announcement. If you need it now, buy now: a drop within 15 days of payment is covered by price protection.",
    ),
  }),
  entry({
    id: "a-promo-gift",
    intent: "promotion",
    zh: ["有赠品吗", "赠品没收到", "送什么小礼物", "赠品坏了能换吗"],
    en: ["Is there a free gift?", "I did not get the gift", "The gift is faulty"],
    title: both("赠品", "Gifts"),
    answer: both(
      "有赠品的商品会在商品页写明，随货一起发，送完为止。没收到或有瑕疵，签收 7 天内在订单里点「申请售后」、上传照片，核对后补寄；退货时赠品请一起寄回。",
      "If there is a gift, the product page says so; it ships along, while stock lasts. Missing or faulty: within 7 days press After-sale in the order and upload a photo, and we send another after checking. On a return, please send the gift back too.",
    ),
  }),
  entry({
    id: "a-coupon-use",
    intent: "coupon",
    zh: ["优惠券为什么用不了", "券怎么用", "结算看不到优惠券", "能用几张券", "优惠券不能叠加吗"],
    en: ["Why can't I use my coupon?", "How do I use a coupon?", "Can I use two coupons?"],
    title: both("优惠券用不了", "A coupon that will not apply"),
    answer: both(
      "常见有三个原因：没到门槛金额（按减完满减后的金额算）、券过期了、商品不在券的范围。每单限用一张券，可以和满减叠加；都符合还用不了，请点「转人工」，说一下券的名称和结算页的提示。",
      "Usually one of three: the amount is below the threshold after other discounts, it has expired, or the item is excluded. One coupon an order, together with the shop offer. If all fits, ask for a person and give the coupon's name and what the checkout says.",
    ),
  }),
  entry({
    id: "a-coupon-get",
    intent: "coupon",
    zh: ["优惠券在哪领", "怎么领券", "新人券怎么拿", "还有券吗"],
    en: ["Where do I get a coupon?", "Is there a new customer coupon?", "How do I get a voucher?"],
    title: both("优惠券在哪里领", "Getting coupons"),
    answer: both(
      "新会员注册就送一张满 100 减 10，自动放进「我的—优惠券」，15 天内有效。活动期间首页会有领券入口，领到即生效。",
      "New members get 10 off 100 in My coupons, valid for 15 days. During offers the home page has a button; coupons are valid as soon as you take them.",
    ),
  }),
  entry({
    id: "a-coupon-back",
    intent: "coupon",
    zh: ["退款后优惠券退吗", "券过期了能补吗", "优惠券有效期多久", "取消订单券还在吗"],
    en: ["Do I get the coupon back after a refund?", "My coupon has expired", "How long is a coupon valid?"],
    title: both("退券与有效期", "Coupons after a refund, and validity"),
    answer: both(
      "整单取消或退款，券会退回账户，有效期不变；部分退款不退券。过期的券系统无法延长，请领新的。",
      "If the whole order is cancelled or refunded, the coupon returns with its old expiry; partial refunds do not return it. Expired coupons cannot be extended; please take a new one.",
    ),
  }),
  entry({
    id: "a-price-protection",
    intent: "price_protection",
    zh: ["刚买就降价了，能退差价吗", "怎么申请价保", "价保多少天", "昨天买的今天便宜了", "买贵了补差价吗"],
    en: [
      "The price dropped after I bought it",
      "Can I get the difference back?",
      "How long is price protection?",
      "How do I apply for price protection?",
    ],
    title: both("价格保护 15 天", "Price protection, 15 days"),
    answer: both(
      "付款后 15 天内，同款同规格在本店降价，可以退差价。在订单详情点「申请价保」，系统比对后差价原路退回，一般 1–3 个工作日到账。",
      "If the same item and option drops here within 15 days of payment, we refund the difference. Press Price protection in the order; it goes back the way you paid, usually in 1–3 working days.",
    ),
  }),
  entry({
    id: "a-price-protection-no",
    intent: "price_protection",
    zh: ["价保申请失败", "为什么不能价保", "用券便宜的能价保吗", "提示不符合价保"],
    en: ["Why was price protection declined?", "Why can't I apply for price protection?"],
    title: both("为什么价保没通过", "Why price protection was declined"),
    answer: both(
      "以下情况不算降价：别人用了券或会员价、商品已申请退货、超过 15 天、颜色尺码不同。如果都不是，请转人工，我们对一下两次的价格记录再答复您。",
      "These do not count as a drop: someone's coupon or member price, an item being returned, more than 15 days, another colour or size. If none applies, ask for a person and we compare both price records.",
    ),
  }),
];
