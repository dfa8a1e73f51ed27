// The words of files in conversations.
import type { Phrase } from "../../../ui/words.ts";

export const FILES = {
  attach: { zh: "图片或文件", en: "Picture or file" },
  chosen: { zh: "要发的附件", en: "Files to send" },
  drop: { zh: "松手放进来", en: "Drop to attach" },
  preparing: { zh: "正在准备…", en: "Preparing…" },
  remove: { zh: "拿掉{name}", en: "Take {name} away" },
  unfit: { zh: "「{name}」发不了：只能发图片、PDF 和纯文本。", en: "“{name}” cannot be sent: only pictures, PDF and plain text can." },
  tooLarge: { zh: "「{name}」太大，最多 5 MB。", en: "“{name}” is too large: 5 MB at most." },
  tooMany: { zh: "一条最多 {n} 个附件，多的没有放进来。", en: "{n} files at most in one message; the rest was left out." },
  notKept: { zh: "「{name}」没能存下来：这台设备没有空间了。", en: "“{name}” could not be kept: this device has no space left." },
  ok: { zh: "知道了", en: "OK" },
  files: { zh: "{n} 个附件", en: "{n} files", one: "1 file" },
  open: { zh: "看大图：{name}", en: "Open {name}" },
  save: { zh: "保存", en: "Save" },
  saveThis: { zh: "保存{name}", en: "Save {name}" },
  close: { zh: "关闭", en: "Close" },
  previous: { zh: "上一张", en: "Previous" },
  next: { zh: "下一张", en: "Next" },
  place: { zh: "{n} / {of}", en: "{n} / {of}" },
  loading: { zh: "正在取图", en: "Loading" },
  cannot: { zh: "现在取不到", en: "Not here now" },
  again: { zh: "再试", en: "Try again" },
} as const satisfies Record<string, Phrase>;
