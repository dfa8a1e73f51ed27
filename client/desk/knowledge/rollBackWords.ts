// The words of going back to an older version.
import type { Phrase } from "../../ui/words.ts";

export const ROLL_BACK = {
  lost: {
    zh: "稿子里这些改动还没发布过，会一起拿掉（之后可以找回）：",
    en: "These changes of the draft were never published and go with it (they can be brought back after):",
  },
  why: { zh: "为什么用回它（可不写）", en: "Why it is said again (may be left out)" },
  bringBack: { zh: "找回稿子", en: "Bring the draft back" },
  broughtBack: { zh: "稿子回来了，还没发布", en: "The draft is back, not published" },
} as const satisfies Readonly<Record<string, Phrase>>;
