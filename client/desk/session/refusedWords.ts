// What is said when the edge says no, or nothing: by the kind of its refusal, where nothing more exact is known.
import type { RefusalKind } from "../../../shared/core/result.ts";
import type { Phrase } from "../../ui/words.ts";

export const REFUSED = {
  offline: { zh: "连不上店里，联网后再试。", en: "The shop cannot be reached; try again with a network." },
  rate: { zh: "试得太多了。", en: "Too many tries." },
  wait: { zh: "{time} 后可以再试。", en: "Try again in {time}." },
} as const satisfies Record<string, Phrase>;

const UNREADABLE: Phrase = { zh: "店里读不懂这一步，请检查后再试。", en: "The shop could not read this. Check it and try again." };
const APART: Phrase = {
  zh: "这台设备上的和店里对不上了，请重新加载。",
  en: "What is on this device no longer fits the shop's. Please reload.",
};

export const KIND_WORDS: Readonly<Record<RefusalKind, Phrase>> = {
  malformed: UNREADABLE,
  "too-large": { zh: "太长了，请短一些。", en: "This is too long. Make it shorter." },
  "too-slow": { zh: "网络太慢，没有传完，请再试。", en: "The network is too slow: this did not arrive whole. Try again." },
  "too-deep": UNREADABLE,
  gap: APART,
  "foreign-client": APART,
  "beyond-known": APART,
  schema: UNREADABLE,
  "unknown-kind": APART,
  unknown: { zh: "店里没有这一项，也许已经没有了。", en: "The shop does not have this, or no longer." },
  forbidden: { zh: "这一步不归您做，请找店主或主管。", en: "This is not yours to do. Ask the owner or a supervisor." },
  "signed-out": { zh: "登录失效了，请重新登录。", en: "You are signed out. Please sign in again." },
  "old-protocol": { zh: "这个版本太旧了，请重新加载。", en: "This version is too old. Please reload." },
  "other-epoch": { zh: "店里恢复过备份，请重新加载。", en: "The shop was restored from a copy. Please reload." },
  rate: { zh: "试得太多了，请稍后再试。", en: "Too many tries. Please wait a little." },
  full: { zh: "店里放不下更多了。", en: "The shop has no room for more." },
  conflict: { zh: "店里的情况变了，请再看一遍。", en: "Things have changed in the shop. Please look again." },
  erased: { zh: "这位顾客的内容已经删除，不能再写。", en: "This person was erased. Nothing can be written here any more." },
};
