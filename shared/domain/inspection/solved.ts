// Was the shopper's matter solved? From what was said last: thanks, a reproach, an open question. A guess in three values, never a certainty.
import { saysNoHelp, smalltalkIn } from "../cues.ts";
import { createFind, type Find } from "./spelling.ts";
import { asks, isShopper, wordsOf, type Line, type Talk } from "./talk.ts";

export type Solved = "yes" | "no" | "unclear";

const LAST = 2; // shopper turns that tell how it ended
const UPSET = 0.8; // negative with this probability

const isThankful: Find = createFind({
  any: [
    "谢谢|谢了|多谢|感谢|辛苦了|麻烦你?了|3q|\\bthanks?\\b|\\bthank you|\\bthx\\b",
    "收到货?了|解决了|弄好了|可以了|好用了|知道了|明白了|懂了|了解了?|搞定",
  ],
  unless: ["(?:真是|那可真)?(?:谢谢|感谢)(?:你们|您|你)?(?:全家|八辈|祖宗|啊呵呵)"],
});
const isGivenUp: Find = createFind({
  any: [
    "算了|不想(?:再)?说了|懒得(?:再)?说|无语|没法沟通|不买了|再也不|等于(?:没|白)|白(?:说|等)|打不开|用不了|不想等|没用|白问|投诉|差评|失望|垃圾|什么态度|呵呵|忽悠|敷衍|推卸|骗",
    "还是(?:不行|没有?|不能|不可以|没解决|没收到)|没(?:有)?解决|解决不了|\\bnever mind|\\bforget it|\\bstill (?:not|no|broken|waiting)|\\buseless",
  ],
  unless: ["算了(?:一下|算)|没(?:有)?解决不了|不(?:会|用|想|打算)?投诉|没有?差评|不是(?:要)?投诉"],
});
const isNod: Find = createFind({
  any: [
    "^(?:那就?|就)?(?:好[的吧啊呀嘞喽了]*|行[吧了啊]*|可以|嗯+|恩+|哦+|噢+|ok|okay|没有?了|没事了?|对的?|是的?|没有?其他|不用了?)[\\p{P}\\s]*(?:$|[,，.。!！~ ])",
  ],
});

/** We asked to wait, and nothing came after. */
const isHold: Find = createFind({
  any: [
    "稍等|等一?下|等等|稍候|请等|正在(?:核实|查询|查|联系|处理)|\\b(?:one moment|just a (?:moment|minute|second)|bear with|please (?:wait|hold)|let me check)\\b",
  ],
  unless: ["(?:还有|请问)[^,，。]{0,14}(?:帮|服务|问题)|耐心等|等(?:待)?(?:收货|到账|几天|短信)|祝|再见|感谢"],
});

/**
 * "no": the last lines give up, reproach or are upset, or end with a question that was never answered; "yes": they thank, or nod to an
 * answer, and ask nothing more; "unclear" otherwise.
 */
export function solvedOf(talk: Talk): Solved {
  const said = talk.lines.filter((one) => isShopper(one) && wordsOf(one) !== "");
  const last = said.at(-1);
  if (last === undefined) return "unclear";
  if (said.slice(-LAST).some((one) => isGivenUp(one) !== undefined) && isThankful(last) === undefined) return "no";
  if (saysNoHelp(last.text) || isUpset(last)) return "no";
  if (isUnanswered(talk)) return "no";
  if (isHold(talk.lines.at(-1) ?? last) !== undefined) return "unclear";
  if (isThankful(last) !== undefined && !asks(last)) return "yes";
  const isOver = smalltalkIn(last.text) === "thanks_bye" || (isNod(last) !== undefined && !asks(last));
  return isOver && talk.lines.some((one) => one.turn < last.turn && one.from !== "shopper") ? "yes" : "unclear";
}

const isUpset = ({ heard }: Line): boolean => (heard?.mood.p.negative ?? 0) >= UPSET;

/** Does the talk end with a question of the shopper's that nobody answered? */
export function isUnanswered({ lines }: Talk): boolean {
  const last = lines.at(-1);
  if (last === undefined || !isShopper(last)) return false;
  return lines.some((one) => one.block === last.block && asks(one) && wordsOf(one).length > 1);
}
