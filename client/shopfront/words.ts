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
  signIn: { zh: "登录", en: "Sign in" },
  signOut: { zh: "退出", en: "Sign out" },
  signedIn: { zh: "苏小雨", en: "Su Xiaoyu" },
  noSignIn: { zh: "没登上，请再试一次", en: "That did not work. Try again" },
  tryOrders: {
    zh: "试一试：登录后问客服「我的快递到哪了」；不登录，就报订单号 202611200007 和手机后四位 3388。",
    en: "Try it: sign in and ask the chat “Where is my parcel?”; or give order 202611200007 and the phone’s last four digits, 3388.",
  },
  other: { zh: "English", en: "中文" },
  closed: { zh: "没有连上店铺，请稍后刷新。", en: "The shop cannot be reached. Please reload in a moment." },
} as const;

export type ShopWord = keyof typeof WORDS;
export const shopWord = (word: ShopWord, language: Language): string => WORDS[word][language];
