// The words of the stars at the end of a conversation, fetched with them.
import type { Language } from "../../shared/domain/knowledge.ts";

type Words = Readonly<Record<Language, string>>;

const WORDS = {
  ask: { zh: "这次服务怎么样？", en: "How did this go?" },
  thanks: { zh: "谢谢您的评价", en: "Thank you" },
  never: { zh: "不评了", en: "Not now" },
  more: { zh: "想说点什么？选填", en: "Anything to add? Optional" },
  send: { zh: "提交", en: "Send" },
  kept: { zh: "联网后发送", en: "Goes out when you are online" },
} as const satisfies Readonly<Record<string, Words>>;

const STARS: readonly Words[] = [
  { zh: "1 星，很不满意", en: "1 star: very poor" },
  { zh: "2 星，不满意", en: "2 stars: poor" },
  { zh: "3 星，一般", en: "3 stars: fair" },
  { zh: "4 星，满意", en: "4 stars: good" },
  { zh: "5 星，很满意", en: "5 stars: very good" },
];

export function starWord(word: keyof typeof WORDS, language: Language): string {
  return WORDS[word][language];
}

/** What so many stars say, to whom they are read out. */
export function starWords(stars: number, language: Language): string {
  return STARS[stars - 1]?.[language] ?? String(stars);
}
