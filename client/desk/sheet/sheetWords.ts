// The words every import has in common: its bad lines.
import type { Phrase } from "../../ui/words.ts";

export const SHEET = {
  bad: { zh: "{n} 行有问题，不会导入", en: "{n} lines will not be imported", one: "1 line will not be imported" },
  line: { zh: "行", en: "Line" },
  column: { zh: "列", en: "Column" },
  what: { zh: "怎么了", en: "What is wrong" },
  moreBad: { zh: "还有 {n} 行", en: "{n} more", one: "1 more" },
} as const satisfies Readonly<Record<string, Phrase>>;
