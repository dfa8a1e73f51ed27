// The words of signing in by name, and of leaving. What stands behind a real door: doorWords.ts, fetched with it.
import type { Phrase } from "../../ui/words.ts";

export const SIGN_IN = {
  title: { zh: "今天谁来看店？", en: "Who is at the counter today?" },
  demo: { zh: "演示店，点一下就进。", en: "This is a demo shop: one click and you are in." },
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

  expired: { zh: "{name}的登录过期了", en: "{name}'s sign-in has expired" },
  expiredNobody: { zh: "登录过期了", en: "The sign-in has expired" },
  expiredUnsent: {
    zh: "有 {n} 条没发出，还在这台设备上。请{name}重新登录，会接着发。",
    en: "{n} changes not sent yet are still on this device. Sign in as {name} again and they go out.",
    one: "1 change not sent yet is still on this device. Sign in as {name} again and it goes out.",
  },
  expiredKept: {
    zh: "请{name}重新登录，这台设备上的都还在。",
    en: "Sign in as {name} again; everything is still on this device.",
  },
  same: { zh: "同一个人", en: "the same person" },
  expiredOther: { zh: "换别人登录，这些会从这台设备清掉。", en: "If somebody else signs in, this device forgets it." },
  forgetLeft: { zh: "不再登录，清空这台设备", en: "Not coming back: clear this device" },
  forgetSure: { zh: "确定清空", en: "Yes, clear it" },

  leaveTitle: { zh: "退出登录", en: "Sign out" },
  leaveUnsent: {
    zh: "{n} 条未发送的更改会丢失。",
    en: "{n} unsent changes will be lost.",
    one: "1 unsent change will be lost.",
  },
  leaveRefused: {
    zh: "没被收下的 {n} 条也会一起清掉。",
    en: "So will the {n} that were refused.",
    one: "So will the one that was refused.",
  },
  leaveWipes: { zh: "退出后，这台设备会忘掉店里的一切。", en: "Once you sign out, this device forgets everything of the shop." },
  leaveOffline: {
    zh: "现在没有网络：这台设备马上忘掉一切，但店里要等它下次联网打开掌柜，才会结束这次登录。想马上结束，请在另一台设备的「设置 · 设备」里结束它。",
    en: "There is no network now. This device forgets everything at once, but the shop ends this sign-in only when the desk is next opened here with a network. To end it sooner, end it under Settings · Devices on another device.",
  },
  leaveAnyway: { zh: "丢掉并退出", en: "Lose them and sign out" },
  leaveNow: { zh: "退出登录", en: "Sign out" },
  stay: { zh: "先不退出", en: "Stay" },
} as const satisfies Record<string, Phrase>;
