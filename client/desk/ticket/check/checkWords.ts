// What is said of a draft before it is sent.
import type { Phrase } from "../../../ui/words.ts";

export const CHECK = {
  stopped: { zh: "发不出去：", en: "Cannot be sent: " },
  advised: { zh: "建议改：", en: "Better changed: " },
  found: { zh: "「{text}」是{name}", en: "“{text}”: {name}" },
  better: { zh: "换成稳妥说法", en: "Use safer words" },
  changed: { zh: "已换成稳妥说法", en: "Safer words put in" },
  undo: { zh: "撤销", en: "Undo" },
  mend: { zh: "改好就能发", en: "Can be sent once changed" },
} as const satisfies Record<string, Phrase>;
