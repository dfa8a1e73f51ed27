// Words that look like a time, a price, a colour or a size and are none: found like everything else, they stand against it and say nothing. Data only.
import type { Rule } from "./readings.ts";

/** Words, with commas between, folded. */
export const IDIOM_WORDS =
  "一点也不,一点都不,一点也没,一点都没,一点儿,有一点,快一点,早一点,晚一点,慢一点,好一点,便宜一点,多一点,少一点,大一点,小一点,差一点,半点," +
  "一天到晚,一年四季,一年到头,三天两头,三天打鱼,半天,大半天,老半天,前半天,成天,整天,每天,天天,一周年,两周年,百年,万年," +
  "红包,网红,红米,红人,红酒,红枣,红糖,红茶,大红袍,全棉时代,多大码,什么码,几码,绿茶,绿豆,黑名单,黑心,黑店,黑卡,白条,白酒,白糖,白跑,白天,黄牛,黄豆,黄金,蓝牙,蓝光,绿色通道,绿色食品,绿色有机,灰色地带,红色预警,橙色预警,金色年华," +
  "玻璃心,玻璃膜,塑料姐妹,真丝袜," +
  "一块儿,在一块,到一块,放一块,一块买,一块拍,一块发,一块寄,一块送,一块退,一块付,一块下单,一块来,三块一起,一毛不拔,一分钱一分货,一元复始," +
  "邮政编码,邮政所,邮政局,邮政储蓄,邮政银行,今日头条,明日之星,今天猫,后天猫,第一天,第二天,第三天,头一天,当天,哪天,几天,改天,两点一线,三点一线,一号店,1号店,小天鹅," +
  "s型,l型,m型,x型,l形,s形,x光,大码女装,解码,编码,号码,密码,二维码,条码," +
  "gold member,silver member,gold membership,silver membership,diamond member,green light,blue light,black market,blacklist,white label,red tape,red flag,out of the blue,red envelope,red packet,orange juice,grey area,gray area,golden week," +
  "24/7,7*24,7x24,7×24,ups and downs,grown ups,follow ups,pick ups,start ups,set ups,make ups,in the long run,one day sale,day one,for days,day by day,these days,the other day,every day,each day,per day,a day,may i,may be,second hand,on second thought,sf novel";

/** A promise of the shop («7天无理由») is its policy, and an age is an age: no time that the shopper waited, wants or names. */
export const POLICY_RULES: readonly Rule[] = [
  {
    pattern:
      /(?<![\d.])(?:\d{1,3}|[一二三七八九十]{1,3})\s?(?:天|日|个月|年)(?:内|之内|以内)?(?:的)?\s?(?:可以|可|包|支持)?(?:无理由|无条件|包退|包换|免费退|免费换|保价|价保|价格保护|质保|保修|联保|退货|退换|换货|试用|试穿|换新|延保)/g,
    means: () => "idiom",
  },
  {
    pattern:
      /(?:价保|保价|价格保护|质保|保修|联保|包换|包退|延保)(?:期)?(?:是|为)?\s?(?:\d{1,3}|[一二三七八九十两半]{1,3})\s?(?:天|日|个月|年)/g,
    means: () => "idiom",
  },
  {
    pattern: /(?:宝宝|孩子|孩|娃|怀孕|婴儿|孕)[^\d,。]{0,3}(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个?半?(?:月|周|岁|天)/g,
    means: () => "idiom",
  },
  { pattern: /(?<![\d.])(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个半?月大?的?(?=婴|宝|孩|娃|小孩)/g, means: () => "idiom" },
  { pattern: /申请\s?[7七]天(?![以之]?内|[后前])/g, means: () => "idiom" },
  { pattern: /(?<![\d.])24\s?小时(?=在线|客服|营业|热线|服务|人工|自助)/g, means: () => "idiom" },
  {
    pattern: /\b\d{1,3}[ -]?(?:day|month|year)s?[ -](?:return|money|no[ -]questions|warrant|guarantee|free trial|refund policy)/g,
    means: () => "idiom",
  },
  { pattern: /\b(?:warranty|guarantee)(?: of| is)? \d{1,3}[ -]?(?:day|month|year)s?\b/g, means: () => "idiom" },
  { pattern: /https?:\/\/[^\s\u4e00-\u9fff]{1,500}|(?<![\w.])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,20}){1,3}/g, means: () => "idiom" },
];
