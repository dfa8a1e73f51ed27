// The words of the box an answer is written in: links, pictures, the shop's own words.
import type { Phrase } from "../../ui/words.ts";

export const EDITOR = {
  linkWords: { zh: "显示的字", en: "Words to show" },
  chooseFile: { zh: "选一张图", en: "Choose a picture" },
  otherFile: { zh: "换一张", en: "Choose another" },
  fileHint: { zh: "会缩小，拍摄地点等信息不会带上", en: "It is made smaller, and tells nothing of where it was taken" },
  orAddress: { zh: "或写地址（本店网站上的图）", en: "Or its address, on the shop's own websites" },
  foreignPicture: {
    zh: "只能用本店网站上的图：把图选进来，或在设置里加上网站",
    en: "Only pictures of the shop's own websites: choose the file, or add the website in settings",
  },
  noPicture: { zh: "先选一张图", en: "Choose a picture first" },
  notPicture: { zh: "这个文件看不成图，请换一张", en: "This file cannot be read as a picture. Choose another" },
  needAlt: { zh: "写一句图里是什么，看不见图的人靠它", en: "Say what it shows: those who do not see it rely on that" },
  sending: { zh: "正在放…", en: "Putting it in…" },

  variable: { zh: "店里的话", en: "The shop's words" },
  noVariables: { zh: "店里还没有变量", en: "The shop has no variables yet" },
  addVariable: { zh: "加一个变量…", en: "Add a variable…" },
  variableLead: {
    zh: "答案里写 {name} 的地方都会说这些话；改了，所有文章一起变。",
    en: "Wherever an answer writes {name} these words are said; change them and every article changes.",
  },
  variableName: { zh: "名字（不带大括号）", en: "Name, without braces" },
  variableBad: { zh: "名字 1 到 40 字，不带大括号", en: "1 to 40 characters, without braces" },
  variableIn: { zh: "{language}说成", en: "Said in {language} as" },
  variableNeeded: { zh: "两种语言都要写", en: "Both languages are needed" },
  keepVariable: { zh: "记下", en: "Keep" },
  close: { zh: "关上", en: "Close" },
  unknown: { zh: "店里没有 {name}，这篇说不出来", en: "The shop has no words for {name}: this cannot be said" },
  writeIt: { zh: "写上", en: "Write them" },
  askSupervisor: { zh: "请主管写上，或改掉名字", en: "Ask a supervisor to write them, or change the name" },
  keptVariable: { zh: "记下了 {name}", en: "{name} is kept" },
} as const satisfies Readonly<Record<string, Phrase>>;
