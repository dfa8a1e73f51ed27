// The heads of the columns in files of figures, and the button that saves them.
import type { Phrase } from "../../ui/words.ts";

export const CSV = {
  save: { zh: "存成 CSV", en: "Save as CSV" },
  noScript: { zh: "存文件要用的脚本没取到，联网后再试", en: "What writes the file could not be fetched: try again with a network" },
  part: { zh: "内容", en: "Part" },
  figure: { zh: "指标", en: "Figure" },
  rate: { zh: "比率", en: "Rate" },
  yes: { zh: "是", en: "Yes" },
  all: { zh: "共", en: "Of" },
  before: { zh: "上期", en: "Before" },
  time: { zh: "用时（秒）", en: "Time (seconds)" },
  median: { zh: "中位数", en: "Median" },
  p90: { zh: "九成之内", en: "90th percentile" },
  by: { zh: "按", en: "By" },
  what: { zh: "哪个", en: "Which" },
  n: { zh: "次数", en: "Count" },
  resolved: { zh: "解决用时中位数（秒）", en: "Median time to resolve (seconds)" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  shrunk: { zh: "收缩后", en: "Shrunk" },
  low: { zh: "下限", en: "Low" },
  high: { zh: "上限", en: "High" },
  team: { zh: "团队", en: "Team" },
  conversation: { zh: "会话", en: "Conversation" },
  lastLine: { zh: "最后一句", en: "Last line" },
  ended: { zh: "结束时间", en: "Ended" },
} as const satisfies Record<string, Phrase>;
