// The words of the playbooks in the settings.
import type { Phrase } from "../../ui/words.ts";

export const PLAYBOOKS = {
  title: { zh: "处理步骤", en: "Playbooks" },
  lead: {
    zh: "每类问题接下来做什么，三到六步，显示在会话旁边，做一步勾一步，转给同事也看得到。改了马上用。",
    en: "What to do next for each matter, in three to six steps beside the conversation. Whoever has it ticks them off, and the next one sees it. Changes hold at once.",
  },
  new: { zh: "加一套步骤", en: "Add a playbook" },
  list: { zh: "在用的", en: "In use" },
  none: { zh: "一套也没有了。停用的可以恢复。", en: "None left. Those put away can be brought back." },
  noteOf: { zh: "{n} 步 · {matters}", en: "{n} steps · {matters}" },
  matters: { zh: "用在哪些问题上", en: "For which matters" },
  addMatter: { zh: "加一类问题", en: "Add a matter" },
  leave: { zh: "去掉：{words}", en: "Remove {words}" },
  mattersNeeded: { zh: "至少要一类问题。", en: "It needs a matter at least." },
  steps: { zh: "步骤，按先后", en: "Steps, in order" },
  stepZh: { zh: "第 {n} 步（中文）", en: "Step {n} in Chinese" },
  stepEn: { zh: "第 {n} 步（英文）", en: "Step {n} in English" },
  addStep: { zh: "加一步", en: "Add a step" },
  removeStep: { zh: "去掉第 {n} 步", en: "Remove step {n}" },
  stepUp: { zh: "第 {n} 步往上移", en: "Move step {n} up" },
  stepsNeeded: { zh: "要有 {least} 到 {most} 步。", en: "It needs {least} to {most} steps." },
} as const satisfies Record<string, Phrase>;
