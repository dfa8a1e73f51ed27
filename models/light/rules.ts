// Words so plain that no statistics may overrule them: asking for a person, threatening with the regulator, insulting. Data first, a little logic below.
import type { IntentId } from "../../shared/domain/taxonomy.ts";

/** 人工 and 真人 that are no person to talk to: taken out of the text before it is searched for one. */
const INNOCENT =
  /人工(?:智能|费|成本|皮|革|草|毛|缝|绣|合成|培育|养殖|种植|制|钻|宝石|水晶|湖|岛|授粉|打磨|雕|编|采摘|挑选|筛选|检测|质检|安装|配送|搬|降雨|呼吸|心脏|关节|耳蜗|染|色素|香精|甜味|添加|孵|饲养)\S{0,2}|真人(?:模特|实拍|试穿|秀|照|图|版|上身|拍摄|比例|大小|CS|演|音色|发声)|(?:纯|全|半|非)人工|(?:real |natural |pure )?human(?: |-)hair|artificial intelligence|(?:cleaning|bleaching|drying|cooling|foaming|travel|estate|insurance|shipping|customs) agents?/gi;

const PERSON: readonly RegExp[] = [
  /转\s*(?:接)?\s*(?:个|到|去|一下)?\s*(?:人工|真人|客服|售后)/,
  /(?:找|要|叫|换|来|呼叫|联系|接|请|有|跟|和|让)\s*(?:一?[个位下])?\s*(?:你们)?(?:的)?(?:真人|人工)/,
  /人工\s*(?:客服|服务|坐席|座席|在线|在吗|在不在|呢|处理|接待)/,
  /^[\s,。!]*人工[\s,。!?]/,
  /^[\s,。!]*(?:人工|真人|转人工|人工客服)[\s,。!?吧啊呀呢]*$/,
  /(?:不要|不想|别|不跟).{0,6}(?:机器人|自动回复|AI).{0,12}(?:人|客服)/i,
  /(?:活人|真人)(?:说话|聊|客服|回复|出来|呢|有吗|在吗)/,
  /\b(?:talk|speak|chat|connect|transfer|put|get|pass|switch|escalate)\b.{0,24}\b(?:human|real person|live person|agent|representative|operator|supervisor|manager|someone real|a person)\b/i,
  /\b(?:human|live|real)\s+(?:agent|person|being|support|rep|representative|operator|customer service)\b/i,
  /^\W*(?:human|agent|representative|operator|real person|live agent)(?: please| pls| now)?\W*$/i,
];

/** Whom to turn to, on which number, whether it is that one, or to be called: a wish beside the matter, and no matter of its own. Written from 21,000 lines of real talks that measure nothing: all 149 that have such words ask for a person. */
const WHOM: readonly RegExp[] = [
  /找谁|联系谁|(?:打|拨)(?:哪个|什么)电话|联系哪[里个儿]|哪[里儿]联系/,
  /(?:怎么|如何|咋)(?:才能)?(?:联系|找)[到上的]?(?:他|她|你们|客服|人工|商家|卖家|店家|师傅|快递员|物流|配送|站点|售后|厂家|厂商)/,
  /(?:专员|经理|主管)呢|(?:刚才|之前|上一个)的?(?:那个)?客服[呢没去在]|找不到[^\s,，]{0,3}客服|联系不[上到]客服|没有(?:他们)?的?(?:联系人|联系方式)/,
  /(?:[和跟]\S{1,8}(?:联系|说)|联系(?!我|什么|过)\S{1,10}|打(?:这个|那个|他)?电话)就(?:可以|行|好)了?(?:[吗么吧?？]|是吧)/,
  /^我?(?:是|让我)(?:要|直接)?联系(?!我|什么|过)\S{1,14}(?:[吗么?？]|是吧)$|(?:联系|找)(?!我|什么|过)\S{1,8}是吧/,
  /(?:让|叫|请|麻烦)(?!问)[^,，。?？吗]{0,10}联系我(?!们)|(?:直接|可以)联系我(?!们)|(?:请|麻烦|你就|那就)打[^,，。]{0,4}(?:电话|手机|号码|\[电话x\]|\[数字x\])/,
  /(?:站点?|配送站?|配送员|快递员|快递小哥|师傅|承运人|自提点|网点|分公司|商家|卖家|厂家)的?(?:联系)?(?:电话|号码|联系方式|手机号)(?:号码)?(?:[?？]$|给我|有吗|有没有|多少|发我|呢|是多少)/,
  /(?<!订单)(?:电话|联系方式)(?:号码)?是?(?:多少|几号)|(?<![没后])有(?:个|联系)?(?:电话|联系方式)(?:号码)?[吗么嘛没?？]|人还是机器|机器人?还是真?人/,
  /\bwhom?\b.{0,16}\b(?:contact|call|ring|talk to|speak (?:to|with))\b/i,
];

const TAKEN_BACK: readonly RegExp[] = [
  /(?:不用|不需要|无需|先不|不必|不想|不要)\s*(?:再)?\s*(?:转|找|接)?\s*(?:人工|真人)/,
  /\b(?:don't|dont|do not|no) need\b.{0,20}\b(?:human|agent|person)\b/i,
];

const ESCALATION: readonly RegExp[] = [
  /(?<!\d)(?:12315|12345|12305|12300)(?!\d)|消协|消费者协会|工商局|市场监督|市监局|监管局|工信部/,
  /(?:投诉|举报|曝光|告|起诉).{0,4}(?:到|去|给).{0,4}(?:平台|工商|媒体|记者|微博|抖音|小红书|法院|315)/,
  /律师函|起诉你|法院见|打官司|走法律|法律途径|法律程序|曝光你/,
  /(?:申请|要求|请|让|叫)?(?:平台|淘宝|京东|官方|小二)(?:介入|仲裁)/,
  /\b(?:sue you|see you in court|small claims|my (?:lawyer|attorney|solicitor)|legal action|trading standards|consumer protection|better business bureau|ftc complaint|chargeback)\b/i,
];

const INSULT: readonly RegExp[] = [
  /傻[逼b比叉]|煞笔|[你尼]妈[的逼死]|他妈的?(?:骗|垃圾|废)|[操草艹日]你|滚蛋|去死|狗东西|贱人|王八蛋|混蛋|畜生|脑残|智障|白痴|蠢货|废物|有病吧|臭不要脸|死全家|全家死|sb客服|nmsl/i,
  /\b(?:fuck (?:you|off)|f\*+k you|(?:you|u) (?:are |r )?(?:a |an )?(?:(?:fucking|stupid|dumb|useless) )*(?:idiots?|morons?|bitch|asshole|retard|scum|pigs?)|go to hell|piece of shit|bastards?|stfu)\b/i,
];

/** The same words said of things. */
const HARMLESS = /废物(?:利用|桶|箱|袋|回收)|白痴(?:式|也能)|智障(?:儿童|人士)/g;

const SURE = 0.97;
const FIRM = 0.9;
const FAINT = 0.15; // what is left of a request for a person that was taken back or never was one
const READ = 2_000; // characters the rules look at: plain words are said early

export interface Heard {
  /** Each takes the model's probability and gives the final one. */
  readonly intent: (id: IntentId, p: number) => number;
  readonly abuse: (p: number) => number;
  readonly wantsHuman: (p: number) => number;
}

/** What the plain words of a text say. */
export function heardIn(text: string): Heard {
  const plain = text.slice(0, READ).normalize("NFKC");
  const bare = plain.replace(INNOCENT, " ");
  const backed = any(TAKEN_BACK, bare) || (bare !== plain && !/人工|真人|客服|human|agent|person/i.test(bare));
  const person = !backed && any(PERSON, bare);
  const wants = person || (!backed && any(WHOM, bare));
  const escalates = any(ESCALATION, plain);
  const insults = any(INSULT, plain.replace(HARMLESS, " "));
  return {
    intent: (id, p) => {
      if (id === "human") return person ? Math.max(p, FIRM) : backed ? Math.min(p, FAINT) : p;
      return id === "complaint_escalation" && escalates ? Math.max(p, FIRM) : p;
    },
    abuse: (p) => (insults ? Math.max(p, FIRM) : p),
    wantsHuman: (p) => (wants ? Math.max(p, SURE) : backed ? Math.min(p, FAINT) : p),
  };
}

const any = (patterns: readonly RegExp[], text: string): boolean => patterns.some((one) => one.test(text));
