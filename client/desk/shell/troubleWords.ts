// The words of a desk whose storage cannot be used.
import type { Phrase } from "../../ui/words.ts";

export const TROUBLE = {
  newerTitle: { zh: "另一个窗口打开了新版本", en: "A newer version is open here" },
  newerMore: {
    zh: "这个窗口先停下了。草稿和未发送的都留着，重新加载后接着用。",
    en: "This window has stopped. Your drafts and what is unsent are kept; reload to go on.",
  },
  blockedTitle: { zh: "另一个窗口还开着旧版本", en: "An older version is open in another window" },
  blockedMore: { zh: "关掉或重新加载那个窗口，这里就会接着打开。", en: "Close or reload that window; this one then goes on by itself." },
  keepsNothingTitle: { zh: "这个浏览器不让掌柜保存数据", en: "This browser does not let Zhanggui keep data" },
  keepsNothingWhy: {
    zh: "您写的每一句都先存在这台设备，再发给店铺；存不了，断网或关窗时就会丢，所以这里不能用。",
    en: "What you write is kept on this device before it is sent. Without that it would be lost with the network or the window, so the desk does not open here.",
  },
  keepsNothingDo: {
    zh: "请换普通窗口（不要用无痕），或在浏览器设置里允许此网站保存数据。都没有问题的话，磁盘可能满了或坏了。",
    en: "Use a normal window (not a private one), or allow this site to keep data in the browser's settings. Else the disk may be full or broken.",
  },
} as const satisfies Record<string, Phrase>;
