// The words for what has become late.
import type { Phrase } from "../../ui/words.ts";

export const LATE = {
  reply: { zh: "已超时，还没回复：{name}", en: "Overdue, not answered yet: {name}" },
  solution: { zh: "已超时，还没解决：{name}", en: "Overdue, not solved yet: {name}" },
  many: { zh: "您有 {n} 单已超时", en: "{n} of your tickets are overdue", one: "1 of your tickets is overdue" },
} as const satisfies Record<string, Phrase>;
