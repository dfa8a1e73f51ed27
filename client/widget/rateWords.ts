// The words under an answer of the bot, fetched with the thumbs.
import type { Language } from "../../shared/domain/knowledge.ts";

const WORDS = {
  ask: { zh: "这个回答有帮助吗", en: "Did this answer help" },
  up: { zh: "有帮助", en: "Helpful" },
  down: { zh: "没帮助", en: "Not helpful" },
  kept: { zh: "联网后发送", en: "Goes out when you are online" },
  unsolved: { zh: "没解决？", en: "Still not solved?" },
  person: { zh: "找人工客服", en: "Talk to a person" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export function rateWord(word: keyof typeof WORDS, language: Language): string {
  return WORDS[word][language];
}
