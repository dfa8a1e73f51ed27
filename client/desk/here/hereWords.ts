// The words of who is here.
import type { Phrase } from "../../ui/words.ts";

export const HERE = {
  writing: { zh: "{name}正在回复", en: "{name} is replying" },
  writingAll: { zh: "{name}正在回复", en: "{name} are replying" },
  viewing: { zh: "{name}在看", en: "{name} is looking" },
  viewingToo: { zh: "{names}也在看", en: "{names} is looking too" },
  viewingAll: { zh: "{names}也在看", en: "{names} are looking too" },
  lock: { zh: "{names}正在回复这一单。", en: "{names} is replying to this ticket." },
  lockAll: { zh: "{names}正在回复这一单。", en: "{names} are replying to this ticket." },
  lockTwice: { zh: "您也写，顾客可能收到两份回答。", en: "If you write too, the shopper may get two answers." },
  lockTakes: { zh: "发送就是把这单接过来。", en: "Sending takes the ticket over." },
  writeAnyway: { zh: "仍要回复", en: "Write anyway" },
  notNow: { zh: "先不", en: "Not now" },
  shopperTypes: { zh: "{name}正在输入", en: "{name} is typing" },
  read: { zh: "已读", en: "Read" },
  more: { zh: "还有 {n} 位同事", en: "{n} more colleagues", one: "1 more colleague" },
} as const satisfies Record<string, Phrase>;
