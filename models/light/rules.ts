// Words so plain that no statistics may overrule them: asking for a person, threatening with the regulator, insulting. Data first, a little logic below.
import type { IntentId } from "../../shared/domain/taxonomy.ts";

// 人工 means a person here only when it is not 人工智能, 人工费, 手工 … sewing, artificial turf, and so on.
const PERSON = [
  /转\s*(接)?\s*(个|到|去)?\s*(人工|真人|客服)(?!智能|费)/,
  /(?<!非)(找|要|叫|换|来|呼叫|联系|接|请|有)\s*(一?[个位下])?\s*(真人|人工(?!智能|费|成本|缝|合成|草|皮革|培育|养殖|制|钻|宝石|湖|授粉|打磨|雕|编织|采摘|挑选|检|安装|配送))/,
  /人工\s*(客服|服务|坐席|在线|在吗|在不在|呢)/,
  /^[\s,。!]*(人工|真人|转人工|人工客服)[\s,。!??吧啊呀]*$/,
  /(不要|不想|别).{0,6}(机器人|自动回复).{0,12}(人|客服)/,
  /(活人|真人)(说话|聊|客服|回复|出来|呢|有吗|在吗)/,
  /\b(talk|speak|chat|connect|transfer|put|get|pass|switch|escalate)\b.{0,24}\b(human|real person|live person|agent|representative|operator|supervisor|manager|someone real|a person)\b/i,
  /\b(human|live|real)\s+(agent|person|being|support|rep|representative|operator|customer service)\b(?!.{0,12}(bot\b.{0,8}not))/i,
  /^\W*(human|agent|representative|operator|real person|live agent)( please| pls| now)?\W*$/i,
] as const;

const NOT_PERSON = [
  /(不用|不需要|无需|先不|不必|不想)\s*(再)?\s*(转|找)?\s*(人工|真人)/,
  /\b(don't|dont|do not|no) need\b.{0,20}\b(human|agent|person)\b/i,
  /人工\s*(智能|费)(?!.*(转人工|人工客服|真人))/,
  /\b(real estate|travel|cleaning|bleaching|human hair) agent\b/i,
] as const;

const ESCALATION = [
  /12315|12345|12305|消协|消费者协会|工商局|市场监督|市监局|监管局|工信部/,
  /(投诉|举报|曝光|告|起诉|找).{0,4}(到|去|给)?.{0,4}(平台|工商|媒体|记者|微博|抖音|小红书|法院|律师|315)/,
  /(律师函|起诉你|法院见|打官司|走法律|法律途径|法律程序|发.{0,3}(微博|抖音|小红书|朋友圈)曝光|曝光你们)/,
  /(申请|要求|请)?(平台|淘宝|京东|官方|小二)(介入|仲裁)/,
  /\b(sue you|see you in court|small claims|my lawyer|my attorney|legal action|trading standards|consumer protection|better business bureau|bbb|ftc complaint|chargeback)\b/i,
] as const;

const INSULT = [
  /(傻[逼b比叉X]|煞笔|沙雕客服|[你尼]妈[的逼死]|他妈的?(骗|垃圾|废)|操你|草你|艹你|日你|滚蛋|去死|狗东西|狗屁客服|贱人|王八蛋|混蛋|畜生|脑残|智障|弱智|白痴|蠢货|废物|[你是]?有病吧|不要脸|死全家|臭不要脸|sb客服|nmsl)/i,
  /\b(fuck (you|off)|f\*+k you|(you|u) (are |r )?(a )?(fucking |stupid |dumb |useless )*(idiots?|morons?|bitch|asshole|retard|scum|pigs?)|go to hell|piece of shit|bastards?|stfu)\b/i,
] as const;

const SAFE_INSULT = /(废物(利用|桶|箱|袋)|白痴(式|也能)|智障(儿童|人士))/;

const SURE = 0.97;
const FIRM = 0.9;
const FAINT = 0.15; // what is left of a request for a person that was taken back

export interface Heard {
  readonly intent: (id: IntentId, p: number) => number;
  readonly abuse: (p: number) => number;
  readonly wantsHuman: (p: number) => number;
}

const READ = 2_000; // characters the rules look at; they are plain words, said early or said again

/** What the plain words of a text say: each part takes the model's probability and gives the final one. */
export function heardIn(text: string): Heard {
  const plain = text.slice(0, READ).normalize("NFKC");
  const any = (patterns: readonly RegExp[]): boolean => patterns.some((one) => one.test(plain));
  const refused = any(NOT_PERSON);
  const person = !refused && any(PERSON);
  const escalates = any(ESCALATION);
  const insults = any(INSULT) && !SAFE_INSULT.test(plain);
  const humanP = (p: number): number => (person ? Math.max(p, SURE) : refused ? Math.min(p, FAINT) : p);
  return {
    intent: (id, p) => {
      if (id === "human") return person ? Math.max(p, FIRM) : refused ? Math.min(p, FAINT) : p;
      return id === "complaint_escalation" && escalates ? Math.max(p, FIRM) : p;
    },
    abuse: (p) => (insults ? Math.max(p, FIRM) : p),
    wantsHuman: humanP,
  };
}
