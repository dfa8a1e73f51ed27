// What a shopper in line is told, Chinese and English: the place, what may be expected, when people are back. Pure; never a promise.
import type { Language } from "../../shared/domain/knowledge.ts";
import type { View } from "./view.ts";

type Words = Readonly<Record<Language, string>>;

const HANDED: Words = {
  zh: "您的问题和刚才的对话已经转交，不用再说一遍。",
  en: "Your question and this conversation go along; you need not say it again.",
};
const HANDED_OFFLINE: Words = {
  zh: "联网后马上转交，不用再说一遍。",
  en: "Handed over as soon as you are online; you need not say it again.",
};
export const WRITE_ON: Words = {
  zh: "等的时候可以接着写，客服接起时会先看完。",
  en: "You can go on writing. Whoever takes over reads it first.",
};

type InLine = Pick<View, "position" | "expected" | "online">;

/** «前面 2 位 · 大约 3–5 分钟». Offline the line is as it was when last heard of, so nothing is said of time. */
export function lineWords({ position, expected, online }: InLine, language: Language, now: number): string {
  const zh = language === "zh";
  const parts = position === undefined ? [zh ? "正在为您找客服" : "Finding a person for you"] : [placeWords(position, zh)];
  const { wait, backAt } = expected ?? {};
  if (online && wait !== undefined) parts.push(waitWords(wait, zh));
  else if (backAt !== undefined && backAt > now) parts.push(backWords(backAt, now, language));
  return parts.join(" · ");
}

/** What becomes of what was said. */
export function handedWords({ online }: Pick<InLine, "online">, language: Language): string {
  return (online ? HANDED : HANDED_OFFLINE)[language];
}

function placeWords(position: number, zh: boolean): string {
  if (position === 1) return zh ? "下一位就是您" : "You are next";
  return zh ? `前面 ${position - 1} 位` : `${position - 1} ahead`;
}

function waitWords({ from, to }: { readonly from: number; readonly to: number }, zh: boolean): string {
  if (from === 0) return zh ? `大约 ${to} 分钟内` : `within about ${to} min`;
  if (from === to) return zh ? `大约 ${to} 分钟` : `about ${to} min`;
  return zh ? `大约 ${from}–${to} 分钟` : `about ${from}–${to} min`;
}

/** In the shopper's own time zone: that is the clock they look at. */
function backWords(at: number, now: number, language: Language): string {
  const day = { weekday: "short", month: "numeric", day: "numeric" } as const;
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const when = new Date(at).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
    ...(isToday ? {} : day),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return language === "zh" ? `客服 ${when} 回来，您的留言已收下` : `people are back ${isToday ? "at " : ""}${when}; your message is kept`;
}
