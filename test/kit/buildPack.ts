// A small shop for tests: a dozen products, two dozen articles, and `hear`, which makes an Understanding by hand. Not the demo shop: it may be as odd as a test needs.
import { asId, type ArticleId, type ProductId } from "../../shared/core/ids.ts";
import type { AnswerPack, Article, Product, Scope } from "../../shared/domain/knowledge.ts";
import { readIntentId, type IntentId } from "../../shared/domain/taxonomy.ts";
import type { IntentGuess, Mood, Understanding } from "../../shared/domain/understanding.ts";

export const PACK_AT = Date.parse("2026-11-23T10:00:00+08:00");
export const productId = (id: string): ProductId => asId<ProductId>(id);

interface Heard {
  readonly mood?: Mood;
  readonly wantsHuman?: number;
  readonly abuse?: number;
}

/** `hear("product_info 0.8, freight 0.3", {mood: "negative"})`; an intent without a number is heard at 0.8. */
export function hear(intents: string, { mood = "neutral", wantsHuman = 0.02, abuse = 0.01 }: Heard = {}): Understanding {
  return {
    intents: intents.split(/,\s*/).filter(Boolean).map(guess),
    mood: { label: mood, p: { negative: 0.1, neutral: 0.1, positive: 0.1, [mood]: 0.8 } },
    wantsHuman,
    abuse,
    model: "light@test",
  };
}

function guess(text: string): IntentGuess {
  const [id, p] = text.split(" ");
  const intent = readIntentId(id);
  if (intent === undefined) throw new Error(`no such intent: ${text}`);
  return { id: intent, p: p === undefined ? 0.8 : Number(p) };
}

interface ArticleParts extends Partial<Omit<Article, "id">> {
  readonly asked?: string;
  readonly askedEn?: string;
}

/** One published article, version 1; `asked` and `askedEn` are wordings parted by «|». */
export function buildArticle(id: string, intent: IntentId, parts: ArticleParts = {}): Article {
  const { asked = "", askedEn = "", ...rest } = parts;
  return {
    id: asId<ArticleId>(id),
    intent,
    scope: { at: "shop" },
    status: "published",
    version: 1,
    title: { zh: `文章 ${id}`, en: `Article ${id}` },
    answer: { zh: `${id} 的答案。`, en: `The answer of ${id}.` },
    questions: { zh: asked.split("|").filter(Boolean), en: askedEn.split("|").filter(Boolean) },
    updatedAt: PACK_AT,
    ...rest,
  };
}

export function buildProduct(
  id: string,
  category: string,
  zh: string,
  en: string,
  attributes: Readonly<Record<string, readonly [string, string]>> = {},
): Product {
  return {
    id: productId(id),
    category,
    title: { zh, en },
    price: 100,
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, [one, two]]) => [name, { zh: one, en: two }])),
    variants: [],
    updatedAt: PACK_AT,
  };
}

const fabric = (value: string): Scope => ({ at: "attribute", name: "面料", value });
const inCategory = (category: string): Scope => ({ at: "category", category });
const LINEN = { 面料: ["棉麻", "linen-cotton"] } as const;
const POLYESTER = { 面料: ["聚酯纤维", "polyester"] } as const;
const WOOL = { 面料: ["羊毛", "wool"] } as const;

const PRODUCTS: readonly Product[] = [
  buildProduct("linen-shirt", "衬衫", "亚麻立领衬衫", "Linen band-collar shirt", LINEN),
  buildProduct("linen-trousers", "裤装", "棉麻阔腿裤", "Linen wide-leg trousers", LINEN),
  buildProduct("poly-dress", "连衣裙", "苔绿雪纺连衣裙", "Moss chiffon dress", POLYESTER),
  buildProduct("wool-sweater", "针织", "羊毛圆领毛衣", "Wool crew-neck sweater", WOOL),
  buildProduct("ai-earphones", "耳机", "人工智能降噪耳机", "AI noise-cancelling earphones", { 续航: ["30 小时", "30 hours"] }),
  buildProduct("sport-earphones", "耳机", "运动挂耳式蓝牙款", "Sport ear-hook model", { 续航: ["8 小时", "8 hours"] }),
  buildProduct("kettle", "电水壶", "1.5 升电水壶", "1.5 L kettle", {}),
];

const SHRINK = {
  aspect: "缩水",
  needs: ["product"],
  asked: "这个衣服洗了会缩水吗|洗完会不会变小",
  askedEn: "Will it shrink in the wash?|Does it shrink after washing?",
} as const;

const ARTICLES: readonly Article[] = [
  buildArticle("shrink-linen", "product_info", {
    ...SHRINK,
    scope: fabric("棉麻"),
    title: { zh: "棉麻会缩水吗", en: "Does it shrink? (linen-cotton)" },
    answer: { zh: "会缩一点,首次水洗约 2–3%。", en: "A little, about 2–3% on the first wash." },
    version: 3,
  }),
  buildArticle("shrink-polyester", "product_info", {
    ...SHRINK,
    scope: fabric("聚酯纤维"),
    answer: { zh: "不会缩水。", en: "No, it does not shrink." },
  }),
  buildArticle("shrink-wool", "product_info", { ...SHRINK, scope: fabric("羊毛") }),
  buildArticle("shrink-this-sweater", "product_info", { ...SHRINK, scope: { at: "product", product: productId("wool-sweater") } }),
  buildArticle("fade-linen", "product_info", {
    aspect: "掉色",
    needs: ["product"],
    scope: fabric("棉麻"),
    asked: "掉色吗|会褪色吗|几次就洗白了",
    askedEn: "Does the color fade?",
  }),
  buildArticle("fade-any", "product_info", { aspect: "掉色", asked: "衣服掉色正常吗", askedEn: "Is it normal that colour runs?" }),
  buildArticle("pill-wool", "product_info", { aspect: "起球", needs: ["product"], scope: fabric("羊毛"), asked: "会起球吗" }),
  buildArticle("battery-phones", "product_info", {
    aspect: "续航",
    scope: inCategory("耳机"),
    asked: "能用几个小时|续航多久",
    askedEn: "How long does the battery last?",
  }),
  buildArticle("pair-phones", "product_usage", {
    aspect: "连接",
    scope: inCategory("耳机"),
    asked: "怎么连蓝牙|怎么配对",
    askedEn: "How do I pair it?",
  }),
  buildArticle("size-tops", "size_advice", {
    scope: inCategory("衬衫"),
    asked: "165 110斤穿什么码|我该买多大",
    askedEn: "Which size should I take?",
  }),
  buildArticle("size-any", "size_advice", { asked: "尺码怎么选", askedEn: "How do I choose a size?" }),
  buildArticle("delivery", "delivery_time", {
    asked: "几天能到|几天能到北京",
    askedEn: "How long does delivery take?|When will it arrive?",
  }),
  buildArticle("dispatch", "ship_out", { asked: "什么时候发货|怎么还不发货", askedEn: "When will it ship?" }),
  buildArticle("track", "logistics_track", { needs: ["order"], asked: "我的快递到哪了|查一下物流", askedEn: "Where is my parcel?" }),
  buildArticle("change-order", "order_modify", {
    needs: ["order"],
    asked: "地址填错了帮我改一下",
    askedEn: "I need to change the address",
  }),
  buildArticle("refund-when", "refund_progress", {
    title: { zh: "退款多久到账", en: "When a refund arrives" },
    asked: "退款什么时候到账|钱什么时候退给我",
    askedEn: "When will I get my refund?",
  }),
  buildArticle("returns", "return_exchange", {
    asked: "我想退货|怎么退货|可以换货吗",
    askedEn: "I want to return it|How do I return this?",
  }),
  buildArticle("returns-underwear", "return_exchange", { scope: inCategory("内衣"), asked: "内衣能退吗" }),
  buildArticle("freight-back", "freight", { asked: "退货运费谁出|运费险怎么用", askedEn: "Who pays return shipping?" }),
  buildArticle("coupon-use", "coupon", { asked: "优惠券为什么用不了|优惠券怎么用", askedEn: "Why does my coupon not work?" }),
  buildArticle("invoice-how", "invoice", { asked: "能开电子发票吗|发票怎么开", askedEn: "Can I get an invoice?" }),
  buildArticle("broken", "damaged_wrong_missing", { asked: "收到是坏的|少发了一件", askedEn: "It arrived broken" }),
  buildArticle("stock-any", "stock", { needs: ["product"], asked: "还有货吗|什么时候补货", askedEn: "Is it in stock?" }),
  buildArticle("promo-over", "promotion", { validTo: PACK_AT - 1, asked: "双十一有活动吗" }),
  buildArticle("member-draft", "member_wallet", { status: "draft", asked: "积分怎么用" }),
];

/** The pack, with articles or products added or replaced by id. */
export function buildPack(more: { readonly articles?: readonly Article[]; readonly products?: readonly Product[] } = {}): AnswerPack {
  const merge = <T extends { readonly id: string }>(base: readonly T[], over: readonly T[] = []): readonly T[] => [
    ...base.filter((one) => !over.some((other) => other.id === one.id)),
    ...over,
  ];
  return {
    version: "test-1",
    shop: { name: { zh: "半亩棉麻", en: "Half Acre Linen" }, hours: { zh: "每天 9:00–21:00", en: "9:00–21:00 every day" } },
    articles: merge(ARTICLES, more.articles),
    products: merge(PRODUCTS, more.products),
  };
}
