// What kind of thing a question wants to know: a time, a place, an amount, a reason, a person, a way. Pure; knows no matter and answers nothing.
import type { Article } from "./knowledge.ts";

const KINDS = {
  time: /多久|几天|几个?(?:工作日|小时|月)|什么时候|啥时|何时|几点|几号|多长时间|\b(?:how (?:long|soon|late|many days)|when|what (?:time|hours)|'?til|till)\b/i,
  place: /哪里|哪儿|在哪|到哪|往哪|哪个地址|\bwhere\b|\bwhich (?:city|country|address)\b/i,
  amount: /多少|几块|几折|什么价|\bhow (?:much|many)\b/i,
  reason: /为什么|为啥|咋回事|怎么回事|凭啥|凭什么|\bwhy\b/i,
  person: /谁|\bwho\b/i,
  way: /怎么|咋|如何|怎样|\bhow (?:do|can|to|would)\b/i,
} as const;
type Kind = keyof typeof KINDS;

const ALL: readonly Kind[] = ["time", "place", "amount", "reason", "person", "way"];

/** The kinds of thing that a text asks for; none: it asks whether, or does not ask. */
export const kindsAsked = (text: string): readonly Kind[] => ALL.filter((one) => KINDS[one].test(text));

/** Does a wording of the article ask for what the text asks for? Undefined: the text asks for nothing of a kind, or no wording does. */
export function asksTheSame(text: string, { title, questions }: Pick<Article, "title" | "questions">): boolean | undefined {
  const asked = kindsAsked(text);
  if (asked.length === 0) return undefined;
  const told = [title.zh, title.en, ...questions.zh, ...questions.en].flatMap(kindsAsked);
  return told.length === 0 ? undefined : asked.some((one) => told.includes(one));
}

const LEAVE = /\b(?:can|could|may) (?:i|you|it|we|they|the|my|someone|somebody)\b|\bis it possible\b|\bam i allowed\b/i;

/** Does an English text ask whether something may be done («can you post me a paper invoice»)? Not why it cannot. */
export const asksLeave = (text: string): boolean => LEAVE.test(text);
