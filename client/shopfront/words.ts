// The demo shop's words, Chinese and English: shelves and buttons.
import type { Language } from "../../shared/domain/knowledge.ts";

const WORDS = {
  all: { zh: "全部", en: "All" },
  shelf: { zh: "商品分类", en: "Categories" },
  colour: { zh: "颜色", en: "Colour" },
  kind: { zh: "规格", en: "Kind" },
  size: { zh: "尺码", en: "Size" },
  add: { zh: "加入购物袋", en: "Add to bag" },
  added: { zh: "演示店铺，不会真的下单", en: "A demo shop: nothing is ordered" },
  soldOut: { zh: "缺货", en: "sold out" },
  back: { zh: "返回", en: "Back" },
  other: { zh: "English", en: "中文" },
  closed: { zh: "没有连上店铺，请稍后刷新。", en: "The shop cannot be reached. Please reload in a moment." },
} as const;

export type ShopWord = keyof typeof WORDS;
export const shopWord = (word: ShopWord, language: Language): string => WORDS[word][language];
