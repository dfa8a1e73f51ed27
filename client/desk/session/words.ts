// The words of signing in.
import type { Phrase } from "../../ui/words.ts";

export const SIGN_IN = {
  title: { zh: "今天谁来看店？", en: "Who is at the counter today?" },
  demo: { zh: "演示店，点一下就进。", en: "This is a demo shop: one click and you are in." },
  again: {
    zh: "登录过期了，再点一下自己。没发出的都还在。",
    en: "You were signed out. Choose yourself again; what you had not sent is still here.",
  },
  notDemo: { zh: "这家店还没有开放登录，请找店主要一个邀请链接。", en: "Sign-in is not open here yet; ask the owner for an invitation." },
  loading: { zh: "正在敲门…", en: "Knocking…" },
  offline: { zh: "连不上店里", en: "The shop cannot be reached" },
  offlineMore: {
    zh: "第一次登录要联网。之后断网也能用。",
    en: "The first sign-in needs a network. After that the desk works without one.",
  },
  retry: { zh: "再试一次", en: "Try again" },
  refused: { zh: "没让进：{words}", en: "Refused: {words}" },
  owner: { zh: "店主", en: "Owner" },
  supervisor: { zh: "主管", en: "Supervisor" },
  agent: { zh: "客服", en: "Agent" },
  takes: { zh: "同时 {n} 单", en: "up to {n} at once" },
} as const satisfies Record<string, Phrase>;
