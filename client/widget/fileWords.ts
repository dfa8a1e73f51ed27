// The words of files in the chat, beside the script that draws them. Chinese and English.
import type { Language } from "../../shared/domain/knowledge.ts";

const WORDS = {
  attach: { zh: "图片或文件", en: "Picture or file" },
  unfit: { zh: "「{name}」发不了：只能发图片、PDF 和纯文本。", en: "“{name}” cannot be sent: only pictures, PDF and plain text can." },
  "too-large": { zh: "「{name}」太大，最多 5 MB。", en: "“{name}” is too large: 5 MB at most." },
  "too-many": { zh: "一条最多 {name} 个，多的没有放进来。", en: "{name} at most in one message; the rest was left out." },
  remove: { zh: "拿掉{name}", en: "Take {name} away" },
  open: { zh: "看大图：{name}", en: "Open {name}" },
  save: { zh: "保存{name}", en: "Save {name}" },
  close: { zh: "关闭", en: "Close" },
  refused: { zh: "图片或文件现在发不了，先用文字说吧", en: "the picture or file cannot be sent now; tell us in words" },
  cannot: { zh: "现在取不到，点一下再试", en: "Not here now. Tap to try again" },
} as const;

export type FileWord = keyof typeof WORDS;

export const fileWord = (word: FileWord, language: Language, name = ""): string => WORDS[word][language].replace("{name}", () => name);
