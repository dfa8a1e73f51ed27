// Manner and pace: greeting and closing, how soon, polite words, asking for a rating. Data only.
import type { Rule } from "../rule.ts";
import { APOLOGY, CLOSING, GREETING, WISHES } from "./families.ts";

const base = { redLine: false, on: true } as const;

export const MANNER: readonly Rule[] = [
  {
    ...base,
    id: "Q01",
    name: { zh: "无欢迎语", en: "No greeting" },
    why: { zh: "前两句没有问候", en: "The first two lines do not greet" },
    gravity: "low",
    deduction: 3,
    cap: 3,
    find: { by: "family", seek: GREETING, first: 2, has: false },
  },
  {
    ...base,
    id: "Q02",
    name: { zh: "结束语不规范", en: "No closing" },
    why: { zh: "问题已解决,最后三句没有结束语", en: "The matter was solved, and the last three lines do not close" },
    gravity: "low",
    deduction: 3,
    cap: 3,
    find: { by: "family", seek: { any: [...(CLOSING.any ?? []), ...(WISHES.any ?? [])] }, last: 3, has: false, solved: true },
  },
  {
    ...base,
    id: "Q03",
    name: { zh: "优秀结束语", en: "Good closing" },
    why: { zh: "以祝福或邀请结束", en: "Ends with a wish or an invitation" },
    gravity: "low",
    deduction: -5,
    cap: 5,
    find: { by: "family", seek: WISHES, last: 3, has: true, solved: true },
  },
  {
    ...base,
    id: "Q04",
    name: { zh: "首响超时", en: "Slow first reply" },
    why: { zh: "首次回复超过 60 秒(30 秒起提醒)", en: "The first reply took over 60 seconds (30 warn)" },
    gravity: "mid",
    deduction: 5,
    cap: 5,
    find: { by: "silence", of: "first", over: 60, warn: 30 },
  },
  {
    ...base,
    id: "Q05",
    name: { zh: "回复间隔过长", en: "Slow reply" },
    why: { zh: "顾客等了三分钟以上,之后也没有致歉", en: "The shopper waited over three minutes, and nobody apologised" },
    gravity: "mid",
    deduction: 10,
    cap: 20,
    find: { by: "silence", of: "reply", over: 180, excuse: APOLOGY },
  },
  {
    ...base,
    id: "Q06",
    name: { zh: "漏跟进", en: "No follow-up" },
    why: { zh: "顾客最后的问题没有人回答", en: "Nobody answered the shopper's last question" },
    gravity: "high",
    deduction: 10,
    cap: 10,
    find: { by: "silence", of: "last", over: 900 },
  },
  {
    ...base,
    id: "Q34",
    name: { zh: "多次邀评", en: "Asks for a rating again and again" },
    why: { zh: "邀请评价两次或更多", en: "Asked for a rating twice or more" },
    gravity: "low",
    deduction: 3,
    cap: 3,
    find: {
      by: "family",
      has: true,
      over: 1,
      seek: {
        any: [
          "(?:给|赏|留|打|点|做|填|求|来)(?:我|小妹|妹子|我们|客服|个|一?下|一个|您的|宝贵的|五星|满意的|好的|小的){0,5}(?:评价|好评|五星|满意|打?分)|(?:邀请|麻烦|辛苦|请|希望|烦请)(?:您|你)?[^,，。!！]{0,14}(?:评价|打分|评分|好评|五星)|(?:评价|打分|评分)(?:一?下)?(?:我|小妹|妹子|本次|我的)?(?:的)?(?:服务)|\\b(?:rate|leave (?:us |me )?a (?:review|rating)|give (?:us|me) (?:a |five |5 )?(?:\\w+ )?(?:stars?|rating|review|feedback)|fill (?:in|out) (?:the|our|a) (?:short )?survey)\\b",
        ],
        unless: [
          "(?:怎么|如何|在哪)(?:里)?(?:评价|打分)|差评|评价(?:返|送|晒)|(?:商品|宝贝|买家|其他)(?:的)?评价(?:里|中|区|显示)|\\bheart rate|\\binterest rate|\\bexchange rate",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q34b",
    name: { zh: "未邀评", en: "No invitation to rate" },
    why: { zh: "最后十句没有邀请评价", en: "The last ten lines do not ask for a rating" },
    gravity: "low",
    deduction: 5,
    cap: 5,
    on: false, // a matter of taste: many shops ask by themselves after the chat
    find: {
      by: "family",
      has: false,
      last: 10,
      solved: true,
      seek: { any: ["评价|打分|评分|五星|好评|\\b(?:rate|rating|review|survey|feedback)\\b"] },
    },
  },
  {
    ...base,
    id: "Q35",
    name: { zh: "错别字或模板未填", en: "Typos or an unfilled template" },
    why: { zh: "有常见错别字,或模板变量没有填", en: "A common typo, or a variable of a template left unfilled" },
    gravity: "low",
    deduction: 2,
    cap: 4,
    instead: { zh: "发送前请填好变量,改正错字。", en: "Fill in the variable and mend the typo before sending." },
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "\\{\\{[^}]{0,40}\\}\\}|\\$\\{[^}]{1,40}\\}|\\{(?:name|姓名|order|订单号?|客户名|昵称|亲|date|日期|product|商品名?|变量|var\\d*|customer|first_?name|tracking)[^}]{0,10}\\}|%(?:name|order|s|username|customer_name)%?(?![\\w%])|<(?:姓名|订单号|商品名|客户名|name|order(?:_id)?|date)>|【(?:此处|这里)?(?:填写|请填写|插入|替换)[^】]{0,12}】|\\[(?:insert|your name|customer name|order number|name here|date|填写|请填写)[^\\]]{0,20}\\]|\\bundefined\\b|\\bnan\\b(?= ?(?:元|yuan|天|days))|\\bnull\\b|\\blorem ipsum\\b",
          "己经|以经(?!营|济|销|典|过|纪|常|验|理|历)|己为您|因该|即然|必竟|在次(?!世|品|日|月|年|周|数|要)|报谦|抱谦|报歉|谢谢您的理角|您梢等|请梢等|请捎等|捎等|稍侯|请稍后(?:片刻)?片该|耐心等侯|等侯|为您查寻|查寻一下|发贷|退贷|收贷|换贷|贷到|贷款到付|忙您|邦您|帮您察|您好您好您好|再线|不好意识|没关糸|联糸|订旦|按装|副款|退宽|忧惠|忧先|优会|赠平|包郵件|帮您做催促崔",
          "\\b(?:recieve[ds]?|adress(?:es)?|shiping|delievery|delivary|seperate(?:ly)?|definately|occured|untill|tommorow|tomorow|appologi[sz]e|apologise?s? for the incovenience|incovenience|inconvinience|refound|refunf|avaliable|availible|payed|sincerly|thier|teh|wich|becuase|recomend|garantee|quailty|custumer|costumer service|orde number|invioce)\\b",
        ],
        unless: [
          "因该(?:款|商品|产品|地区|地址|订单|活动|仓|区|站|项|笔|单|货|品|店|件|类|批|型|物|批次)|必竟成|贷款(?:到账|金额)|自己经|己经常",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q36",
    name: { zh: "缺少礼貌用语", en: "No polite word" },
    why: { zh: "整个会话没有一个礼貌用语", en: "Not one polite word in the whole conversation" },
    gravity: "low",
    deduction: 2,
    cap: 2,
    find: {
      by: "family",
      has: false,
      lines: 3,
      last: 50,
      seek: {
        any: [
          "您|(?<!申)请|谢|抱歉|对不起|不好意思|亲|麻烦|感谢|稍等|祝|辛苦|不客气|妹子|小妹|愿意|乐意|欢迎|帮你|为你|你好|哦~|呢~",
          "\\b(?:please|thank|thanks|sorry|welcome|happy to|glad|appreciate|sir|madam|hello|hi|good (?:morning|day|afternoon)|apolog\\w+|certainly|of course|my pleasure|kindly|dear|let me)\\b",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q37",
    name: { zh: "抢话", en: "Talks over the shopper" },
    why: { zh: "连发五条,顾客没有机会说话", en: "Five messages in a row, and the shopper gets no word in" },
    gravity: "low",
    deduction: 2,
    cap: 4,
    find: { by: "repeat", of: "lines", times: 5 },
  },
];
