// Which size to take: how to measure, and advice per category. Content only; figures follow the size tables of the products.
import { both, entry, inCategory } from "../entry.ts";

const asks = {
  zh: ["我165，110斤穿什么码", "身高170体重130斤穿多大", "平时穿M选什么码", "M和L选哪个", "这个尺码偏大吗", "帮我推荐一下尺码"],
  en: ["What size should I get?", "I am 165 cm and 55 kg, which size?", "I usually wear M, what should I take?", "M or L?"],
};
const size = { intent: "size_advice" } as const;

export const sizeArticles = [
  entry({
    ...size,
    id: "a-size-general",
    needs: ["product"],
    ...asks,
    title: both("怎么选尺码", "Choosing a size"),
    answer: both(
      "每款的尺码都写在商品页「尺码」一栏，数字是平铺测量，误差 1–2 厘米。拿一件合身的旧衣服平铺量一下，和那里比，选接近的；在两个码之间的，喜欢宽松选大的。",
      "Sizes are on each product page, measured flat with 1–2 cm tolerance. Lay a garment that fits flat, compare, and take the nearest; between two, the larger if you like it loose.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-measure",
    zh: ["胸围怎么量", "怎么量尺寸", "腰围量哪里", "尺码表怎么看", "平铺测量是什么意思"],
    en: ["How do I measure myself?", "How do I read the size table?", "Where do I measure the waist?"],
    title: both("怎么量尺寸", "How to measure"),
    answer: both(
      "胸围：软尺绕胸部丰满处水平一圈；腰围：绕肚脐上方细处一圈；裤长：从腰头量到裤脚。也可以拿一件合身的旧衣服平铺量，和尺码表比，这样比较准。",
      "Chest: tape level around the fullest part. Waist: around the narrow part above the navel. Trouser length: waistband to hem. Or lay a garment that fits flat and compare it with the table, which is more exact.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-swap",
    zh: ["不合身可以换吗", "尺码买错了怎么办", "码子不对能换大一码吗"],
    en: ["Can I exchange it if it doesn't fit?", "What if I pick the wrong size?"],
    title: both("尺码不合适怎么办", "If the size is wrong"),
    answer: both(
      "签收 15 天内，吊牌在、没穿洗过，可以换码，首次换码来回运费我们出。在订单里点「申请售后—换货」选新尺码就行，有货的话收到退件当天寄出新的。",
      "Within 15 days of delivery, tags on and unworn, you can change the size, and the first change ships free both ways. Choose After-sale, Exchange in the order and pick the new size; if in stock, it ships the day we get the parcel.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-shirt",
    scope: inCategory("衬衫"),
    ...asks,
    title: both("衬衫尺码", "Shirt sizes"),
    answer: both(
      "按体重大致：45–52 公斤选 S，53–60 公斤选 M，61–68 公斤选 L，69–78 公斤选 XL；身高 175 以上建议加一码，袖长更合适。亚麻立领款偏宽松，喜欢合身可以小一码；以尺码表的胸围为准，比自己的胸围大 10–14 厘米刚好。",
      "By weight: 45–52 kg S, 53–60 kg M, 61–68 kg L, 69–78 kg XL; above 175 cm go one up for the sleeves. The linen band-collar shirt is loose, so one down fits closer. Go by the table: 10–14 cm more than your chest is right.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-trousers",
    scope: inCategory("裤装"),
    ...asks,
    title: both("裤装尺码", "Trouser sizes"),
    answer: both(
      "看腰围选：腰围 64–67 选 S，68–71 选 M，72–75 选 L，76–80 选 XL（厘米）。抽绳直筒裤腰部可调 20 厘米，胯宽的话可以加一码；裤长在 96–102 厘米，身高 160 以下可能要改短。",
      "Go by waist: 64–67 S, 68–71 M, 72–75 L, 76–80 XL (cm). The drawstring trousers adjust by 20 cm; with wider hips go one up. Lengths run 96–102 cm, so below 160 cm tall they may need shortening.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-dress",
    scope: inCategory("连衣裙"),
    ...asks,
    title: both("连衣裙尺码", "Dress sizes"),
    answer: both(
      "看胸围选：胸围 80–83 选 S，84–87 选 M，88–92 选 L（厘米）。没有弹力，卡在两个码之间请选大的；裙长 115–122 厘米，身高 160 穿到脚踝上方，170 到小腿。",
      "Go by chest: 80–83 S, 84–87 M, 88–92 L (cm). There is no stretch, so between sizes take the larger. Lengths are 115–122 cm: above the ankle at 160 cm tall, mid-calf at 170.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-knit",
    scope: inCategory("针织"),
    ...asks,
    title: both("针织尺码", "Knitwear sizes"),
    answer: both(
      "按体重大致：42–50 公斤选 S，51–58 公斤选 M，59–67 公斤选 L，68 公斤以上选 XL（仅细支毛衣有）。开衫偏宽松按平时的码；毛衣和短袖有弹力、比较合身，喜欢松一点加一码。",
      "By weight: 42–50 kg S, 51–58 kg M, 59–67 kg L, above 68 kg XL (fine wool sweater only). The cardigan is loose, take your usual; the sweater and the short-sleeve fit close and stretch, so go up for ease.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-tee",
    scope: inCategory("T恤"),
    ...asks,
    title: both("T 恤尺码", "T-shirt sizes"),
    answer: both(
      "男女同款。45–55 公斤选 S，56–65 公斤选 M，66–75 公斤选 L，76–85 公斤选 XL。重磅款偏宽松，速干款合身；165、55 公斤穿重磅 S 合身、M 宽松。",
      "Unisex: 45–55 kg S, 56–65 kg M, 66–75 kg L, 76–85 kg XL. The heavy one is loose, the quick-dry one close: at 165 cm and 55 kg, the heavy S fits and M is loose.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-kids",
    scope: inCategory("童装"),
    zh: ["三岁穿多大", "孩子身高110穿什么码", "5岁40斤选几码", "童装偏大还是偏小"],
    en: ["What size for a 3-year-old?", "My child is 110 cm tall, which size?", "Do the kids' clothes run small?"],
    title: both("童装尺码", "Kids' sizes"),
    answer: both(
      "童装按身高选：码数就是适合的身高，90 码穿 85–95 厘米，100 码穿 95–105，往上类推。孩子偏壮，或者想多穿一季，可以大一码；年龄只作参考，3 岁大约 95–100 厘米。",
      "Choose by height: the number is the height it suits, 90 for 85–95 cm, 100 for 95–105 and so on. For a sturdy child or a second season go one up. Age is only a hint: at 3, about 95–100 cm.",
    ),
  }),
  entry({
    ...size,
    id: "a-size-home",
    scope: inCategory("家居"),
    zh: ["1.8米的床买哪个", "被套多大", "浴巾多大", "床单尺寸"],
    en: ["Which size for a 1.8 m bed?", "How big is the duvet cover?", "How big is the towel?"],
    title: both("家居布品尺寸", "Home linen sizes"),
    answer: both(
      "四件套：1.5 米床配 200×230 的被套，1.8 米床配 220×240；请先量一下自己的被芯，和被套一致再选。浴巾是 70×140 厘米。",
      "Bedding: 200 × 230 cm duvet cover for a 1.5 m bed, 220 × 240 for a 1.8 m bed; measure your duvet first. The bath towel is 70 × 140 cm.",
    ),
  }),
];
