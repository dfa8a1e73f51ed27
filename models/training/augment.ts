// More training texts from those we have: two requests in one message, a greeting or an order card in front, thanks behind. Train split only.
import type { Random } from "../../shared/core/ids.ts";
import type { Example } from "./example.ts";

const ZH_FRONT = [
  "你好",
  "您好,",
  "亲,",
  "亲亲 ",
  "在吗 ",
  "请问",
  "请问一下,",
  "你好,请问",
  "hi ",
  "客服你好,",
  "咨询一下 ",
  "那个,",
  "我想问下",
  "麻烦问下 ",
  "在吗?",
  "亲在吗,",
];
const ZH_BACK = ["谢谢", ",谢谢", " 麻烦了", "哈", "呢", "啊", ",急", " 谢谢啦", "?", "吗", " 在线等", "😊", "。"];
const ZH_CARD = [
  "咨询订单号:[订单x] 订单金额:[金额x] 下单时间:[日期x] ",
  "[订单x] ",
  "[链接x] ",
  "订单号[订单x] ",
  "[订单编号:[订单x],订单金额:[金额x],下单时间:[日期x] [时间x]] ",
];
const ZH_JOIN = [",", " ", "。", ",还有", ",另外", ",顺便问下", ";", ",然后", "?"];
const EN_FRONT = ["hi, ", "hello ", "hey there, ", "good morning, ", "excuse me, ", "quick question: ", "hi team ", "please ", "um, "];
const EN_BACK = [" thanks", ", thank you", " please", " asap", "?", " thx", ".", " pls"];
const EN_CARD = ["order [订单x] ", "#[订单x] ", "[链接x] ", "re: order [订单x]. "];
const EN_JOIN = [" and ", ". also, ", ". ", " also ", ", and "];

const HAN = /\p{Script=Han}/u;
const KEEP_WHOLE = new Set(["greeting", "thanks_bye", "out_of_scope", "follow_up"]);

/** Messages of two intents: `count` pairs of the same language, both labels true. */
export function pairs(examples: readonly Example[], count: number, random: Random): readonly Example[] {
  const fit = examples.filter((one) => one.intents?.length === 1 && one.text.length < 60 && !KEEP_WHOLE.has(one.intents[0] ?? ""));
  const zh = fit.filter((one) => HAN.test(one.text));
  const en = fit.filter((one) => !HAN.test(one.text));
  const out: Example[] = [];
  for (let i = 0; i < count; i++) {
    const pool = i % 4 === 3 ? en : zh;
    const a = pick(pool, random);
    const b = pick(pool, random);
    if (a === undefined || b === undefined || a.intents?.[0] === b.intents?.[0]) continue;
    const join = pick(pool === en ? EN_JOIN : ZH_JOIN, random) ?? " ";
    const human = a.human === undefined || b.human === undefined ? {} : { human: a.human || b.human };
    out.push({
      text: a.text + join + b.text,
      source: "pairs",
      weight: 0.6,
      intents: [...(a.intents ?? []), ...(b.intents ?? [])],
      ...human,
    });
  }
  return out;
}

/** The same message as shoppers wrap it: with a greeting, an order card or thanks. Labels stay. */
export function wrapped(examples: readonly Example[], count: number, random: Random): readonly Example[] {
  const fit = examples.filter((one) => one.intents !== undefined && one.text.length < 80 && !KEEP_WHOLE.has(one.intents[0] ?? ""));
  const out: Example[] = [];
  for (let i = 0; i < count; i++) {
    const one = pick(fit, random);
    if (one === undefined) break;
    const zh = HAN.test(one.text);
    const dice = random();
    const front = dice < 0.45 ? pick(zh ? ZH_FRONT : EN_FRONT, random) : dice < 0.65 ? pick(zh ? ZH_CARD : EN_CARD, random) : "";
    const back = dice >= 0.65 || dice < 0.15 ? pick(zh ? ZH_BACK : EN_BACK, random) : "";
    out.push({ ...one, text: `${front ?? ""}${one.text}${back ?? ""}`, source: "wrapped", weight: one.weight * 0.6 });
  }
  return out;
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}
