// Other words of the trade for the same thing («邮费», «快递费» and «运费»; postage and shipping): texts are compared as if all had said the common one. Pure; knows no shop and no article.

/** By the common word, what shoppers say for it. Only what means the same in a shop, whatever is asked: a word that may mean two things stands in none. */
const CHINESE: Readonly<Record<string, string>> = {
  怎么: "咋个,咋,怎样,如何",
  什么: "啥子,啥",
  什么时候: "啥时候,啥时,何时,几时",
  哪里: "哪儿,哪块,哪边",
  为什么: "为啥,为何,凭啥,凭什么",
  多久: "多长时间",
  多少钱: "什么价,几块钱,几块,多少元",
  能不能: "可不可以",
  一起: "一块儿,一道",
  忘了: "忘记",
  换成: "改成",
  写错: "填错,打错,输错,弄错,选错,拍错",
  下单: "拍下",
  取消: "撤单",
  付款: "付钱,支付",
  账号: "帐号",
  到账: "到帐",
  折扣: "打折",
  双十一: "双11",
  降价: "降了,跌价,减价",
  差价: "价差",
  优惠券: "优惠卷,代金券,折扣券,抵扣券,抵用券",
  包邮: "免邮费,免运费,免邮",
  运费: "邮费,快递费,寄费,邮资",
  快递: "快件",
  快递柜: "丰巢,菜鸟柜",
  送货上门: "送上门,送到家门口,送到家",
  收货: "签收",
  收到: "拿到",
  丢件: "丢了,弄丢,丢失",
  发错: "寄错,错发",
  少件: "漏发,少发",
  补货: "上货,进货",
  缺货: "断货,没货,卖光,卖完,售罄",
  七天: "7天",
  周末: "礼拜六,礼拜天,礼拜日,星期六,星期天,星期日,周六,周日",
  退款: "退钱",
  寄回: "寄回去,寄回来,退回去,邮回去",
  上门取件: "上门收件,上门揽收",
  维修: "修理",
  保修: "质保",
  开发票: "开票",
  抬头: "公司名称,公司名字,公司名",
  专票: "增值税专用发票,专用发票",
  电子发票: "电子票",
  评价: "评论,点评",
  注销: "销户,销号",
  实体店: "门店,线下店,线下",
  假货: "高仿,山寨",
  检测报告: "质检报告,检验报告",
  面料: "料子,布料",
  尺码: "码数,码子,尺寸",
  大一码: "大一号",
  小一码: "小一号",
  儿童: "小孩子,小孩,孩子,小朋友,娃娃",
  机洗: "洗衣机洗,扔洗衣机,洗衣机",
  掉色: "褪色,脱色,串色,染色",
  起球: "起毛球",
  移动电源: "充电宝",
  登机: "上飞机,坐飞机",
};

const ENGLISH: Readonly<Record<string, string>> = {
  shipping: "postage",
  courier: "carrier",
  parcel: "package,packet",
  collect: "pick up,picks up,picked up,pickup",
  door: "doorstep,porch",
  fast: "quick,quickly,rush",
  weekend: "saturdays,saturday,sundays,sunday",
  coupon: "voucher,promo code,discount code",
  "free gift": "freebie",
  gift: "present",
  available: "in stock",
  restock: "back in stock",
  invoice: "receipt",
  company: "firm",
  "bank transfer": "wire transfer",
  instalments: "installments",
  refund: "money back",
  return: "send back,send it back,send this back,send them back,sending back,sending it back",
  exchange: "swap",
  cancelled: "canceled",
  repair: "fix,mend",
  warranty: "guarantee",
  damaged: "torn,ripped,cracked,smashed,crushed",
  "sign in": "log in,login,signin",
  "phone number": "mobile number",
  delete: "erase",
  wash: "launder,laundry",
  wool: "woollen,woolen",
  zip: "zipper",
  kid: "child,children,son,daughter",
  earphones: "earbuds,buds",
  colour: "color",
  grey: "gray",
};

/** Every word that stands for another, with the common one. */
export const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  [CHINESE, ENGLISH].flatMap((table) =>
    Object.entries(table).flatMap(([word, others]) => others.split(",").map((one) => [one, word] as const)),
  ),
);

const longestFirst = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join("|");
const IN_CHINESE = new RegExp(longestFirst(Object.values(CHINESE).flatMap((others) => others.split(","))), "g");
const IN_ENGLISH = new RegExp(`\\b(?:${longestFirst(Object.values(ENGLISH).flatMap((others) => others.split(",")))})\\b`, "g");

/** The text with the common word wherever another stands for it; of several that begin at one place the longest. Lower case expected. */
export function inCommonWords(text: string): string {
  const put = (one: string): string => OTHER_WORDS.get(one) ?? one;
  return text.replace(IN_CHINESE, put).replace(IN_ENGLISH, put);
}
