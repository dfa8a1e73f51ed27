// How it went for the shopper: moods soothed, complaints passed on, people given, matters solved. Data only.
import type { Rule } from "../rule.ts";
import { APOLOGY } from "./families.ts";

const base = { redLine: false, on: true } as const;
const UPSET =
  "垃圾|骗(?:子|人|我)|坑人|坑我|太差|差劲|气死|(?:很|太|非常|真的?)(?:失望|生气|不满|过分|气人|恶心|无语)|(?:这么|那么|都)差(?!不多)|什么(?:态度|服务|玩意|破)|态度(?:太|真|这么|很)?(?:差|恶劣)|忽悠|欺骗|不负责任|推卸|耍(?:我|人)|受够|烦死|无语|再也不(?:会|来|买|在)|黑店|奇葩|恶心|呵呵|\\b(?:terrible|awful|disgusting|ridiculous|furious|fed up|scam(?:med)?|worst|unacceptable|angry|pathetic|rubbish|useless|waste of (?:time|money)|never (?:buy|shop|order)(?:ing)? (?:here|again|from))\\b";
/** No anger: its denial, goods that are called so, and the stars somebody pressed by mistake. */
const CALM =
  "(?:不|没|没有|别|不要|不用|不是)(?:很|太|那么)?(?:生气|失望|骗|坑|垃圾)|垃圾(?:桶|袋|处理|分类|箱|短信|桶盖)|骗保|防骗|(?:评价|评分)?(?:按|点|选|评|打|戳)错[^。]{0,20}|[^。,，]{0,10}满意[^。]{0,14}不满意?[^。]{0,10}(?:相反|反了)";

export const OUTCOME: readonly Rule[] = [
  {
    ...base,
    id: "Q25",
    name: { zh: "负面情绪未安抚", en: "A bad mood not soothed" },
    why: {
      zh: "顾客不满,接下来两句没有道歉或共情",
      en: "The shopper is upset, and our next two lines neither apologise nor feel with them",
    },
    gravity: "mid",
    deduction: 10,
    cap: 20,
    find: {
      by: "heard",
      mood: 0.93,
      seek: {
        any: [UPSET],
        unless: [CALM],
      },
      without: APOLOGY,
      lines: 2,
      of: "agent",
    },
  },
  {
    ...base,
    id: "Q26",
    name: { zh: "情绪未闭环", en: "Ends in a bad mood" },
    why: { zh: "会话以顾客的不满结束", en: "The conversation ends with the shopper upset" },
    gravity: "high",
    deduction: 10,
    cap: 10,
    find: {
      by: "end",
      of: "mood",
      p: 0.8,
      twice: 0.6,
      seek: {
        any: [UPSET],
        unless: [CALM],
      },
    },
  },
  {
    ...base,
    id: "Q27",
    name: { zh: "投诉未升级", en: "Complaint not passed on" },
    why: { zh: "顾客要投诉或曝光,没有升级、登记或转交", en: "The shopper complains or threatens to go public, and nobody passed it on" },
    gravity: "high",
    deduction: 20,
    cap: 20,
    find: {
      by: "heard",
      seek: {
        any: [
          "(?:我)?(?:要|想|会|去|得|必须|只能|只好|准备|一定|马上|现在就?|已经)(?:去|打|找|给|向|进行|再){0,5}(?:平台|京东|淘宝|工商|消协|你们|12315){0,5}(?:投诉|举报|起诉|曝光|维权|告你|告你们|法院|媒体)|(?:投诉|举报|起诉|曝光|告)(?:你|你们|他|她|商家|卖家|店|到底|电话(?:多少|是|给我))|(?<!\\d)12315(?!\\d)|消协|工商局|市场监管|找媒体|找记者|黑猫|律师|(?:给|打|写)(?:你们?)?差评|法庭见|法院见|\\b(?:i(?:'m| am|'ll| will)? (?:going to |want to |would like to )?(?:complain|sue|report you|file a complaint|make a complaint|post this|contact my lawyer|leave (?:a )?(?:bad|1|one)[- ]star)|formal complaint|my lawyer|consumer protection|trading standards|better business bureau|legal action|chargeback|dispute the charge)\\b",
        ],
        unless: [
          "(?:不(?:会|想|用|是|要|打算|去|愿)|没有?|别|不用)(?:要|去|想|再|打算|给|打|写){0,5}(?:投诉|举报|差评|起诉|曝光)|(?:撤销|取消|撤)(?:了)?(?:投诉|举报)|(?:投诉|举报)(?:建议)?(?:成功|结果|进度|已|解决|撤)|曝光(?:度|量|时间|补偿|不足|过度|模式)|(?:长|自动|双重)曝光|律师(?:事务所|袍|证)|\\b(?:don'?t|not|won'?t) (?:want to |going to )?(?:complain|sue|report)",
        ],
      },
      without: {
        any: [
          "升级|上报|上级|主管|经理|领导|专员|投诉(?:部|组|专|受理|渠道|单|已|给您|为您|帮您|登记|记录|人员|处理|到)|(?:帮|给|为|替)(?:您|你)[^,，。]{0,10}(?:登记|记录|反馈|投诉|核实|申请|转|联系|催|提交|处理|解决|查|反映|补偿|加急|协调)|反馈(?:给|到|至|一下|上去|您)|(?:转|移交|提交)(?:给|到|至|接)?[^,，。]{0,6}(?:部门|专员|人员|主管|同事|售后|人工)|登记|工单|建单|核实(?:后|处理|清楚)|跟进|介入|帮您催|催促|\\[电话x\\]|950618|400|\\b(?:escalat\\w*|supervisor|manager|specialist|raised|raise (?:a|this|it)|log(?:ged)? (?:a|your|this)|open(?:ed)? a case|ticket|pass(?:ed|ing)? (?:this|it|you)|forward(?:ed|ing)?|investigat\\w*|case number|look(?:ing)? into|transfer\\w*|file[d]?)\\b",
        ],
      },
      lines: 3,
      of: "agent",
      record: "escalated",
      within: 600,
    },
  },
  {
    ...base,
    id: "Q28",
    name: { zh: "要求人工未转接", en: "A person was refused" },
    why: { zh: "顾客要人工,机器人还在回答,没有转接", en: "The shopper asked for a person, and the bot went on" },
    gravity: "high",
    deduction: 10,
    cap: 10,
    find: {
      by: "heard",
      wantsHuman: 0.7,
      seek: {
        any: [
          "(?:转|找|要|换|接|叫|来|有没有|有)(?:个|一?下|到|接|你们|的|一?位|真的){0,5}(?:人工|真人|活人|客服(?:人员|小姐姐)?来|主管)|^(?:人工|真人)(?:客服|服务)?[。!！~ ]*$|不(?:要|想)(?:跟|和)?(?:机器人|自动回复)|\\b(?:talk|speak|chat|connect me|transfer me|put me through) (?:to|with) (?:a |an |the )?(?:human|person|real|agent|someone|representative|live)|\\b(?:human|real person|live agent|agent) please",
        ],
        unless: [
          "(?:不用|不需要|无需|先不|不必|不想|不要)(?:再)?(?:转|找|接)?(?:人工|真人)|人工(?:智能|费|皮|草|湖|岛|钻|宝石|缝|检测|成本)",
        ],
      },
      without: {
        any: [
          "转接|转人工|(?:为|帮|给)您(?:转|接|安排|呼叫|找)|人工(?:客服)?(?:马上|正在|稍后|将|会|很快|已|为您|排队|上线|上班|在线时间|服务时间)|排队|同事(?:马上|会|来|接)|留(?:言|下)|上班(?:时间|后)|\\b(?:connect(?:ing|ed)?|transfer(?:ring|red)?|handing|hand you|pass(?:ing)? you|put you through|colleague|queue|person will|human will|agent will|in line|back at)\\b",
        ],
      },
      lines: 1,
      of: "bot",
      record: "handedOff",
      within: 60,
    },
  },
  {
    ...base,
    id: "Q29",
    name: { zh: "机器人连续兜底", en: "The bot failed again and again" },
    why: { zh: "机器人三次没有听懂,也没有转人工", en: "The bot did not understand three times and handed nobody over" },
    gravity: "mid",
    deduction: 10,
    cap: 10,
    find: {
      by: "family",
      of: "bot",
      has: true,
      over: 2,
      seek: {
        any: [
          "(?:没|不|未)(?:有|能|太|大|是很)?(?:听懂|理解|明白|看懂|懂(?:您|你)|识别)|(?:换|再)(?:个|一种|一?下|种)?(?:说法|方式|问法|表述)(?:说|问|试|描述)?|没有?找到(?:相关|答案|合适|对应)|(?:无法|不能|暂时(?:无法|不能))(?:回答|理解|识别|解答)|(?:我)?还(?:在|需要)学习|请(?:您)?(?:重新|再)(?:描述|说|输入|问)|\\b(?:(?:didn'?t|don'?t|did not|do not|couldn'?t|can'?t) (?:quite )?(?:understand|get|catch|find an answer)|rephrase|say (?:that|it) (?:again|differently|another way)|not sure (?:i|what)|still learning|no answer)\\b",
        ],
      },
      done: "handedOff",
    },
  },
  {
    ...base,
    id: "Q31",
    name: { zh: "未解决即关闭", en: "Closed unsolved" },
    why: {
      zh: "顾客说没有解决,会话就结束了,或一天内重新打开",
      en: "The shopper says it is not solved and it was closed, or it was opened again within a day",
    },
    gravity: "high",
    deduction: 10,
    cap: 10,
    find: {
      by: "end",
      of: "unsolved",
      seek: {
        any: [
          "(?:还是|仍然|依然|根本|完全|一直|也|都)(?:不行|打不开|开不了|用不了|没有?(?:解决|用|收到|退|发|人|到|消息|处理|效果|反应)|不能|不对|不会|不懂|不知道|不明白|打不开|用不了|没法|无法|这样|不工作|不亮)|(?:没有?|不能|解决不了|未)(?:解决|处理好|搞定|弄好)|等于(?:没|白)|不想(?:再)?等|白(?:问|说|等|搭)|没(?:法|办法)?沟通|(?:那)?(?:就)?算了(?!一?下|算)(?:吧|啊|呗)?(?:[,，。!！~ ]|$|不|我|退|，)|不想(?:再)?(?:说|问|等|要)了|说了(?:也)?(?:等于)?(?:白|没)|跟没说(?:一样)?|\\b(?:still (?:not|doesn'?t|isn'?t|no|can'?t|broken|waiting|hasn'?t|haven'?t)|not (?:solved|resolved|fixed|helpful|working)|never ?mind|forget it|(?:didn'?t|doesn'?t|did not) (?:help|work|solve)|no help|useless|give up|waste of time)\\b",
        ],
        unless: [
          "(?:没有?|不)(?:什么)?(?:问题|事)(?:了)?(?:都|也)?解决|已经?解决|(?:都|全)解决了|算了(?:一下|算|下)|还是(?:谢|麻烦|要感谢)|\\b(?:not )?a problem\\b|never mind the",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q32",
    name: { zh: "售前未跟进", en: "Pre-sale not followed up" },
    why: { zh: "售前咨询后没有下单,也没有人推荐或跟进", en: "Asked before buying, did not buy, and nobody recommended or followed up" },
    gravity: "low",
    deduction: 3,
    cap: 3,
    find: {
      by: "end",
      of: "followUp",
      seek: {
        any: [
          "推荐|建议(?:您)?(?:可以)?(?:选|买|拍|看|入手)|(?:可以)?(?:现在|今天|尽快|赶紧|早点|喜欢(?:的话)?(?:就)?)[^,，。]{0,8}(?:拍|下单|入手|带走|购买)|下单(?:后|即|可以|有|立)|(?:优惠|活动|赠品|券|库存)[^,，。]{0,12}(?:截止|结束|有限|最后|现在|今天|下单|领|用|紧张)|(?:看看|试试|考虑|搭配)(?:一下)?(?:这|另外|其他|我们)|还有(?:同款|类似|其他款|别的款)|需要(?:的话)?[^,，。]{0,6}(?:下单|拍)|\\b(?:recommend|suggest|you (?:might|may|could) (?:also )?(?:like|want|try)|would you like (?:me )?to (?:order|reserve|hold|place)|ready to order|place (?:the|your|an) order|limited (?:stock|time)|while stocks? last|offer ends|also (?:have|come|available)|goes well with|discount (?:ends|today|if))\\b",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q40",
    name: { zh: "小结漏填", en: "No wrap-up" },
    why: { zh: "会话关闭时没有填原因", en: "It was closed without a reason" },
    gravity: "low",
    deduction: 3,
    cap: 3,
    find: { by: "end", of: "wrapUp" },
  },
];
