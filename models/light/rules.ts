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

/** Who may be wanted on the line. */
const PARTY =
  "(?:站点?|站长|配送[站点员]?|[配派]送人员|派[件送]员|快递[员小哥公司]*|小哥|送货[人员]*|师傅|物流|网点|服务站|承运人|库房|仓库|厂家|厂商|供应商|商家|卖家|客服|售后|自提点|[分总]公司|分点|京东|店铺?|那边|他们|当地|负责人|工作人员)";
const LINE = "(?:[们人]?的)?(?:联系)?(?:电话|联系方式|号码|座机|手机号)";

/**
 * Whom to turn to, on which number, whether it is that one, or to be called: a wish beside the matter, and no matter of its own.
 * Written from 40,000 labelled lines of real talks and examples that measure nothing; how many of those that have such words ask for a person stands in models/TRIED.md.
 */
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
  // How to reach somebody, or that one would.
  /(?:怎么|如何|咋)(?:才)?(?:能)?(?:[跟和给][^,，。]{1,4})?联系(?!我)|想要?联系(?:一?下)?(?!也|我|他说)[^,，。]|没法联系(?!我|客户)/,
  /(?:从|在)哪[里儿]?[^,，。]{0,4}(?:客服|联系)|客服[^,，。]{0,4}在哪|(?:转|找)[^,，。]{0,4}\d+号(?:客服|人工)|(?:\[数字x\]|\d{1,5})号(?:客服|人工)|人工说话/,
  /^(?:你好?[,，!]?\s*)?(?:你?(?:是不是|是))?(?:人工|真人|机器人?)(?:客服)?的?[吗么吧啊]?[?？。.!]*$|不是机器|还是机器回复|是真人还是(?:电脑|机器)/,
  /找(?:你们|京东|商家|哪个)[^。]{0,4}还是|让人(?:工|来)?说话|换个?人[,，。!]|有没有[懂会]的人/,
  /直接(?:[跟和给]\S{1,8}(?:说|打电话|联系|问|沟通)|打电话问?|联系\S{1,8})[^,，。]{0,2}[吗么?？]|[跟和](?:配送员?|快递员?|师傅|商家|卖家|站点|客服|店家|店铺的?客服|他们?|她|厂家)(?:说|沟通|联系|商量)(?:一下|一声)?(?:就行|即可|就可以|就好|[吗么])/,
  // Somebody's number.
  new RegExp(
    `(?:想|要(?!打|安装)|需要|问|查|找|能(?!打)|麻烦|告诉|提供|告知|说下|没?有|不知道?|看不到|哪里)[^,，。?？!打接收]{0,14}${PARTY}${LINE}(?!联系|[都就也]|打|没|通知|说|来|还是)`,
  ),
  new RegExp(`^[^,，。?？打改接收是]{0,8}${PARTY}${LINE}(?:有吗?|没有|都没有|呢|吗|没)?[^\\p{L}]*$`, "u"),
  /(?:有没有|其他|别的|另外)(?:个|售后|客服)?的?(?:联系)?(?:电话|联系方式)|(?:电话|联系方式)有[吗么没]|^[我就]?[只就]?想?要(?:一?个)?(?:联系)?电话[。!]*$|^(?:那|[他她]的?)?(?:手机|电话|联系)(?:号码?|方式)?(?:呢|是?多少)[?？]*$/,
  /(?<![没他会后服东递傅要刚员好不通昨天有人])[给发]我(?:一?个|那个|下)?[^,，。?？没过了说打回改充]{0,8}(?:电话|联系方式|手机号)(?![都说了过费])|(?:电话|联系方式|手机号|号码)(?:给?发我|发一下|发给我)|把[^,，。]{0,10}(?:电话|联系方式|号码)[^,，。]{0,2}给我/,
  /有?电话(?:客服|售后|服务)[?？吗么]*$|有电话(?:客服|售后|服务|可以|能)|(?:可以|想)打?电话咨询(?!了)|^电话(?:说|咨询)/,
  /只有这个(?:电话|号码)|请问(?:一下)?电话(?:号码)?[?？]|[给发](?:一?下|个)(?:他的?|站点的?)?(?:联系方式|电话|号码)|(?:号码|电话|联系方式)给我?一?个/,
  // To be called, or called there.
  /[让叫](?:ta|他|她|他们|你们|客服|师傅)?(?:现在)?再(?:给我)?打(?:一次|一?个|过来|给我)|(?:能|可以)(?:给我)?再打|(?:方便|能|可以|让他|叫他)(?:的话)?打给我|[后再]给我[打回]?个?电话(?![说了])|(?:备注|注明)[^。]{0,10}前[^。,，]{0,8}打?电话/i,
  /(?:让|叫|请(?!问)|麻烦(?!问)|可以|能|能否|直接|帮我|最好|快点|想)[^,，。?？没会天]{0,14}(?:(?:给我|打我|[跟和]我)(?:[^,，。?？没过了联说]{0,3}[打来回通])?(?:一?个)?(?:电话|手机(?!号))(?![说了都也过])|打(?:一?个)?电话给我)/,
  /(?:让|叫|请(?!问))[^,，。?？没自别不]{0,12}[回打](?:一?个|多一次|一下)?(?:电话|过来)(?![都也说了])|(?:能|可以|方便)[^,，。没]{0,6}[回打来](?:一?个)?电话(?:给我)?[吗么?？]/,
  /(?:请(?!问)|麻烦|让|叫|能否|就|到时候|送货|派送)[^。?？收]{0,10}(?:打|联系)我?(?:这个|那个|另一个|下面)?的?(?:号码?|电话|手机)?\[(?:电话|数字|手机|号码)x\]|联系我留?的[^,，。]{0,3}(?:电话|手机|号码)|(?<!我)打(?:这个|那个|我这个|我另一个)(?:电话|号码|手机)(?![没打不也需])/,
  /(?:可以|方便|最好|想|能不能|能)(?:[和跟]我)?打?电话(?:联系|沟通|说(?!了)|聊)|^[^不没要会]{0,6}电话(?:联系|沟通)(?:吧|可以吗|行吗|$)/,
  /(?:让|叫|请(?!问)|麻烦)[^,，。?？]{0,4}(?:快递|配送|师傅|小哥|送货|站点|人员)[^,，。没?？]{0,8}(?:联系|打)(?:我(?!们)|一下|这个|那个)|送(?:货|达|到)?之?前[^,，。?？没会要都收]{0,8}电话(?!都)/,
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
