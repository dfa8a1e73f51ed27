// The widget's words, Chinese and English, with typed keys. Short, exact, warm; the same thing has the same word everywhere.
import type { Language } from "../../shared/domain/knowledge.ts";

const ZH = {
  chat: "{shop} 客服",
  person: "转人工",
  minimise: "收起",
  findPerson: "找人工客服",
  peopleHours: "人工 {hours} 在线",
  finding: "正在为您找客服",
  withYou: "正在为您服务",
  noNetwork: "没有网络",
  ended: "这次对话已结束",
  helloProduct: "想了解这款{product}的什么？",
  hello: "您好，想问点什么？",
  fine: "机器人先答，并注明出处。",
  bot: "机器人",
  agent: "客服",
  thinking: "正在看您的问题",
  cite: "《{title}》第 {version} 版",
  write: "写下您的问题",
  writeOn: "接着写",
  send: "发送",
  delivered: "已送达 {time}",
  read: "已读",
  writing: "客服正在输入",
  sending: "正在发送",
  kept: "联网后发送",
  keptWait: "稍后发送",
  refused: "没有发出：{why}",
  dismiss: "删去",
  whyTooLong: "太长了，分几次写",
  whyNot: "店铺没有收下，请换个说法",
  offline: "没有网络，您可以照常写，联网后发送",
  offlineKept: "消息已保存在这台设备上，联网后发送（{n} 条）",
  offlineLost: "没有网络；这个浏览器不能保存消息，请先不要关闭页面（{n} 条未发送）",
  outdated: "聊天已经更新，重新加载后接着发；没发出的都留着",
  reload: "重新加载",
  full: "这台设备存满了，刚才的没有存下，也没有发出。腾出空间后再试一次",
  slower: "发得有点快，稍等片刻会自动接着发（{n} 条）",
  closedTitle: "这次对话已结束",
  closedMore: "记录会留在这里。还有别的事，随时再问。",
  startAnew: "开始新的对话",
  goneTitle: "找不到这次对话了",
  goneMore: "可能是太久没有来。没发出的话会带到新的对话里。",
  erasedTitle: "这次对话已删除",
  erasedMore: "店铺已删除您的对话和资料，这台设备上的也已清除。",
  log: "对话",
  newBelow: "有新消息",
} as const;

export type Word = keyof typeof ZH;

const EN: Readonly<Record<Word, string>> = {
  chat: "{shop} support",
  person: "Person",
  minimise: "Minimise",
  findPerson: "Talk to a person",
  peopleHours: "People here {hours}",
  finding: "Finding a person for you",
  withYou: "Here with you",
  noNetwork: "No network",
  ended: "This conversation has ended",
  helloProduct: "What would you like to know about the {product}?",
  hello: "Hello, what would you like to know?",
  fine: "A bot answers first and cites its source.",
  bot: "Bot",
  agent: "Support",
  thinking: "Reading your question",
  cite: "{title}, version {version}",
  write: "Write your question",
  writeOn: "Go on writing",
  send: "Send",
  delivered: "Delivered {time}",
  read: "Read",
  writing: "An agent is typing",
  sending: "Sending",
  kept: "Goes out when you are online",
  keptWait: "Goes out in a moment",
  refused: "Not sent: {why}",
  dismiss: "Remove",
  whyTooLong: "it is too long; write it in parts",
  whyNot: "the shop did not take it; try other words",
  offline: "No network. Write as usual; it goes out when you are online",
  offlineKept: "Kept on this device, goes out when you are online ({n})",
  offlineLost: "No network, and this browser cannot keep messages: please leave this page open ({n} unsent)",
  outdated: "The chat has been updated. Reload it to go on; what was not sent is kept",
  reload: "Reload",
  full: "This device is full: what you just did was not kept and not sent. Free some space and try again",
  slower: "A little fast. Sending goes on by itself in a moment ({n})",
  closedTitle: "This conversation has ended",
  closedMore: "It stays here to read. Ask again whenever you like.",
  startAnew: "Start a new conversation",
  goneTitle: "This conversation is no longer here",
  goneMore: "It may have been a long time. What was not sent comes along to the new one.",
  erasedTitle: "This conversation was erased",
  erasedMore: "The shop has erased your conversations and details; this device has forgotten them too.",
  log: "Conversation",
  newBelow: "New messages",
};

type Marks<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Marks<Rest> : never;
type Values<K extends Word> = [Marks<(typeof ZH)[K]>] extends [never] ? [] : [Readonly<Record<Marks<(typeof ZH)[K]>, string | number>>];

/** Speaks one language; the values a phrase needs are asked for by its type. */
export type Speak = <K extends Word>(word: K, ...values: Values<K>) => string;

export function speakIn(language: Language): Speak {
  const words: Readonly<Record<Word, string>> = language === "zh" ? ZH : EN;
  return (word, ...values) => {
    const given: Readonly<Record<string, string | number>> = values[0] ?? {};
    return words[word].replace(/\{(\w+)\}/g, (mark, name: string) => String(given[name] ?? mark));
  };
}
