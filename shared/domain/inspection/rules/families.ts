// Families of words that several rules ask for: greetings, closings, apologies, a next step. Patterns over plain text; data only.
import type { Seek } from "../rule.ts";

export const GREETING: Seek = {
  any: [
    "您好|你好|妳好|亲+[爱,，~ 的呢哦啊]|^亲|哈喽|嗨|欢迎|在的|在呢|在哦|在哈|很高兴|为您服务|为您效劳|早上好|上午好|中午好|下午好|晚上好|节日快乐|新年好|新年快乐",
    "(?:什么|哪些|啥).{0,8}(?:可以|能|需要|要).{0,6}(?:帮|为您|效劳|服务|处理|解决)|有什么问题|请问.{0,10}(?:咨询|帮|需要)|久等了",
    "\\b(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|welcome|thanks? (?:you )?for (?:contacting|reaching|getting)|how (?:can|may) i help|happy to help|greetings)\\b|dear (?:customer|sir|madam)",
  ],
  unless: ["你好(?:意思|好)|欢迎(?:下次|再次)"],
};

export const CLOSING: Seek = {
  any: [
    "(?:还有|有没有|有).{0,8}(?:其他|其它|别的|什么|啥).{0,14}(?:帮|问题|需要|疑问|咨询|服务|效劳)|还有(?:可以|能)?[^,，。]{0,8}(?:帮|服务|效劳)|再见|拜拜|晚安|祝|生活愉快|感谢|谢谢|不客气|不谢|客气了?|别客气|随时(?:联系|咨询|找|来)|慢走|欢迎(?:下次|再|随时)|有(?:问题|需要|疑问).{0,6}(?:再|随时|联系|找)|评价|打个?分|应该做?的|分内|期待|一直(?:都)?在",
    "\\b(?:bye|goodbye|have a (?:nice|great|good|lovely)|anything else|you'?re welcome|my pleasure|glad (?:i|we|to)|take care|thank(?:s| you)|feel free|let (?:me|us) know|enjoy your|any time|anytime|no problem|reach out)\\b",
  ],
};

export const WISHES: Seek = {
  any: [
    "祝(?:您|你|福)|祝.{0,6}(?:愉快|快乐|顺利|幸福)|(?:生活|购物|工作|周末|节日|假期)(?:愉快|快乐|顺心)|欢迎(?:您)?(?:下次|再次|随时)|期待.{0,6}(?:再次|下次|光临|为您)|随时(?:联系|咨询|找|来|为您)|一直(?:都)?在",
    "\\b(?:have a (?:nice|great|good|lovely|wonderful)|enjoy your|see you (?:again|soon|next)|hope to see you|come back (?:any ?time|soon)|we'?re always here|all the best)\\b",
  ],
};

export const APOLOGY: Seek = {
  any: [
    "抱歉|对不起|不好意思|(?:能|可以|特别|非常|很|我|完全|十分)?(?:理解|体谅|明白|懂)(?:到)?(?:您|你|亲)|(?:您|你)的?(?:心情|感受)|感受到|着急|别急|莫急|消消气|息怒|别生气|不要生气|别担心|(?:不用|不要|无需|莫|勿)(?:太)?(?:担心|着急|急|生气)|放心|久等|见谅|谅解|包涵|多多包|辛苦(?:您|了)|委屈|添麻烦|带来.{0,6}(?:不便|麻烦|困扰)|怠慢|原谅|耽误(?:您|了)|失职|疏忽|是我们(?:的)?(?:错|问题|不对|不好)|sorry",
    "\\b(?:sorry|apolog(?:y|ies|i[sz]e)|understand (?:how|your|that|why|completely)|(?:i|we) (?:completely |fully |do )?understand|bear with|regret|my bad|frustrat(?:ing|ed|ion)|inconvenience|don'?t worry|no worries|rest assured)\\b",
  ],
};

/** What we do now, or exactly whom to turn to. */
export const NEXT_STEP: Seek = {
  any: [
    "(?:我|我们|这边|小妹|妹子|客服|小二)(?:这边|马上|立刻|现在|先|来|会|可以|已经|去){0,5}(?:帮|为|给|替|跟|与|和)(?:您|你|亲|仓库|快递|物流|商家|厂家|站点|主管|同事|财务)",
    "(?:帮|为|给|替)(?:您|你|亲).{0,4}(?:查|联系|登记|反馈|核实|催|申请|处理|备注|转|提交|升级|上报|问|协调|解决|看|安排|补|退|换|改|跟进)",
    "电话[:：是为]?|热线|\\[(?:电话|数字|链接)x\\]|\\d{5,}|https?:|点击|链接|专员|申请售后|售后(?:入口|申请|服务)|我来(?:处理|跟进|联系)|稍等",
    "\\b(?:i(?:'ll| will| have| can|'ve)|let me|we(?:'ll| will| can)|i'm (?:going|checking|looking)) (?:check|look|contact|arrange|help|ask|chase|raise|send|find|get|open|file|escalat|report|refund|replace|already|now|sort|give)|\\bhere(?:'s| is) (?:the|their|a)|\\bcall (?:them|us|the)\\b|\\bphone number\\b",
  ],
};
