// What the shop owes its shoppers: promises kept, honest reviews and reasons, lawful returns, true shipping. Data only.
import type { Rule, Seek } from "../rule.ts";
import { also } from "./also.ts";
import { REVIEWS_MORE, REASONS_MORE } from "./sellingFamilies.ts";

const base = { redLine: false, on: true, gravity: "high" } as const;

const PLAIN: readonly Rule[] = [
  {
    ...base,
    id: "Q16",
    name: { zh: "违背承诺", en: "Promise not kept" },
    why: { zh: "答应了时间,到时没有做到", en: "Promised by a time, and it was not done by then" },
    deduction: 20,
    cap: 20,
    find: { by: "promise" },
  },
  {
    ...base,
    id: "Q17",
    name: { zh: "活动口径错误", en: "Wrong about an offer" },
    why: { zh: "说有的活动,店铺记录里已经结束", en: "Says an offer runs that is over by the shop's records" },
    instead: { zh: "这个活动已经结束了,目前可用的优惠我帮您看一下。", en: "That offer is over. Let me see what runs now." },
    deduction: 10,
    cap: 10,
    find: {
      by: "record",
      of: "offer",
      seek: {
        any: [
          "^(?!.*(?:结束|过期|下线|截止|停止|没有?了|取消|没有|不参加|不参与|不支持|不能|无法使用|不在|\\b(?:over|ended|expired|no longer|not (?:available|running|valid)|finished)\\b)).+$",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q19",
    name: { zh: "好评返现或改差评", en: "Buying or bending reviews" },
    why: { zh: "用钱物换好评,或换删改差评", en: "Offers money or gifts for a good review, or for taking a bad one back" },
    instead: {
      zh: "您的真实评价对我们很重要,有不满意的地方请告诉我,我来处理。",
      en: "Your honest review matters to us. If anything is wrong, tell me and I'll put it right.",
    },
    deduction: 30,
    cap: 30,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:好评|五星|5星|5分|全五分|满分|晒图|晒单|评价|追评|带图)[^。!！?？]{0,18}(?:返(?:现|还|红包|钱|\\d|[一二三五十]+[元块]|您|你|给)|(?:领|送|给|发|得|奖励|补|换|有)(?:您|你|个|一个|一张|一份|我们的)?(?:[一二三五十\\d]+)?(?:元|块|块钱|元的)?(?:的)?(?:现金|红包|小红包|优惠券|礼品|小礼品|小礼物|赠品|礼物|奖励|无门槛|话费|会员|补偿|钱)|[\\d一二三五十]+(?:元|块)(?:钱|红包|现金)?(?=$|[,，。!！~ 哦呢给]))",
          "(?:返现|返红包|返\\d+|红包|补偿|优惠券|小礼品|礼物|退您?\\d+)[^。!！?？]{0,14}(?:给|写|打|发|来|换|只要|麻烦|需要|要)(?:您|你|我们|个|一个|下){0,5}(?:全)?(?:五星|5星|好评|满分|晒图)|(?:截图|截屏|截个图)(?:给|发|来)?(?:我|客服|我们)?[^。!！]{0,8}(?:返|红包|奖|领|打款|转)|(?:好评|五星|晒图|评价)[^。!！]{0,8}(?:截图|截屏)[^。!！]{0,10}(?:返|红包|领|奖|送|找我|联系|给我|发我|发给)",
          "(?:删除?|撤|撤销|撤回|改|修改|改掉|去掉|取消|换成?)(?:一?下|掉|了|除|成|为|那个|这个|个|您的|你的|条){0,5}(?:差评|中评|评价|好评|五星|评论)[^。!！?？]{0,16}(?:返|退|补|送|红包|给(?:您|你)|赔|优惠|券|打款|转|奖励|免单|现金|补偿)|(?:差评|中评)[^。!！?？]{0,8}(?:删|撤|改|取消)(?:掉|了|除|一?下|成|销|为|好评){0,5}[^。!！?？]{0,10}(?:就|我|给|返|退|补|送|红包|可以|立马|马上|赔|优惠|转|奖)|(?:退|补|返|赔|送|给|免单)(?:您|你)?[^,，。]{0,10}[,，]?(?:您|你)?(?:把|帮|麻烦|给)?(?:差评|中评|评价)[^。]{0,4}(?:删|改|撤|去掉)|(?:先|必须|要)(?:给|改|写|打)(?:个|一个|成|完)?(?:五星|好评|满分)[^。!！?？]{0,8}(?:才|再|后|之后)[^。!！]{0,6}(?:退|补|给|发|处理|赔|返|寄)|(?:不给|没有?|没给)好评[^,，。]{0,6}(?:不|没有?|取消)(?:退|返|给|补|处理|质保|售后)|好评返现|好评反现|返评|刷(?:好评|单)(?:给|送|返|领)|(?:好评|五星)有(?:礼|奖|惊喜|红包)",
          "\\b(?:refund|gift(?: card)?|cash ?back|coupon|voucher|money|discount|free \\w+|\\$ ?\\d+|\\d+ ?(?:dollars|yuan|bucks)|reward|compensat\\w+)\\b[^.!?]{0,50}\\b(?:for|if you|once you|after you|in (?:return|exchange) for|when you)\\b[^.!?]{0,20}\\b(?:5[- ]?stars?|five[- ]stars?|good|positive|great|nice|delete|remove|change|update|take down)\\b[^.!?]{0,20}(?:\\b(?:review|rating|feedback|comment|stars?)\\b|$)|\\b(?:5[- ]?stars?|five[- ]stars?|positive|good|great) (?:review|rating|feedback)s?\\b[^.!?]{0,40}\\b(?:get|give you|send you|receive|refund|gift|cash ?back|coupon|voucher|\\$ ?\\d+|reward)\\b|\\b(?:delete|remove|change|update|take down|edit) (?:your|the|that) (?:\\w+ )?(?:review|rating|feedback)\\b[^.!?]{0,40}\\b(?:refund|give you|send you|gift|cash ?back|coupon|voucher|\\$ ?\\d+|compensat\\w+|money|free)\\b",
        ],
        bare: ["好评返现|好评返|五星返|好平返现|好苹返现|hp返现|hao评返|hao?ping返|五💫返|5星返|晒图返|好坪返|郝评返"],
        unless: [
          "(?:不|没有?|不能|不会|不可以?|禁止|严禁|不支持|不允许|不得|不参与|无|杜绝|不做|拒绝)[^,，。!！]{0,10}(?:返现|返红包|好评返|刷单|刷好评|诱导|换好评|有偿)[^,，。]{0,8}|(?:评价|晒单|晒图|评论)[^,，。]{0,10}(?:京豆|积分|豆|淘金币|成长值|猫币|会员值|经验)[^,，。]{0,10}|(?:京豆|积分|金币)[^,，。]{0,12}(?:评价|晒单)|(?:无论|不管|不论|与)[^,，。]{0,6}(?:好评|差评|评价)[^。]{0,24}|(?:修改|删除|追加)评价(?:的)?(?:入口|方法|在|步骤|路径|功能)[^。]{0,10}|(?:真实|如实|客观)(?:的)?评价[^,，。]{0,6}|\\b(?:never|not|don'?t|cannot|can'?t|no matter|regardless|whether|honest|against)\\b[^.!?]{0,70}",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q20",
    name: { zh: "诱导退款原因或取消", en: "Steering the refund reason" },
    why: { zh: "让顾客填不实的退款原因,或自己取消来免责", en: "Has the shopper give an untrue reason, or cancel to spare the shop" },
    instead: {
      zh: "原因请按实际情况选择就好,质量问题运费由我们承担。",
      en: "Please choose the reason as it is. If it is a quality problem, we pay the postage.",
    },
    deduction: 20,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:别|不要|不用|勿|不能|千万别|先别|不可以)(?:选|填|写|勾|点|勾选|选择)(?:择|成|为|上|了|退款原因|原因|这个|那个){0,5}[^,，。]{0,4}(?:质量|破损|少件|发错|错发|描述不符|假货|未按约定|没发货|缺货|未发货|与描述|商家|我们的?(?:原因|责任)|卖家|漏发|做工|瑕疵|假冒|超时)|(?:选|填|写)(?:择)?(?:质量|破损|缺货|商家原因|描述不符)[^,，。]{0,6}(?:的话)?[,，]?(?:会|就|就会|系统|审核)?(?:很)?(?:慢|不(?:给|予|能|会)?(?:退|通过|批|同意)|驳回|拒绝|影响|麻烦|扣|罚|审核(?:很)?(?:久|严))|(?:质量问题|破损|坏了?|缺货|没货|发不了|断货|漏发|发错|超时|延迟|晚发)[^。!！?？]{0,22}(?:选|填|写|勾选?|选择|改成|改为)(?:择|成|为|个|上|退款原因|原因|那个|的时候){0,5}[^,，。]{0,4}(?:不喜欢|不想要|多拍|拍错|错拍|个人原因|不合适|七天无理由|7天无理由|其他原因|我不想|信息填错|买错|计划有变|不需要)",
          "(?:原因)?(?:选|填|写|勾选?|改成|改为)(?:择|成|为|个|上|退款|原因|一?下|那个|的){0,5}(?:不喜欢|不想要|多拍|拍错|错拍|个人原因|不合适|七天无理由|7天无理由|其他原因|我不想|信息填错|买错|计划有变|不需要)[^。!！?？]{0,4}(?:不影响(?:我们|店)|免得|不然|否则|怕|避免|(?:我)?给您补|秒(?:退|过|批)|就不(?:罚|扣))|(?:原因)?(?:选|填|写|勾选?|改成|改为)(?:择|成|为|个|上|退款|原因|一?下|那个|的){0,5}(?:不喜欢|不想要|多拍|拍错|错拍|个人原因|不合适|七天无理由|7天无理由|其他原因|我不想|信息填错|买错|计划有变|不需要)[^。!！?？]{0,14}(?:这样|就|才|能|可以|不然|否则|免得|避免|会)[^。]{0,8}(?:快|秒(?:退|批|过)|通过|不影响(?:我们)?(?:店|考核)|不扣|不罚|对我们|我们(?:店|不)|审核|给您补|补(?:给)?您|退得|好退|马上退|立即)|(?:您|你)(?:自己|先|那边|帮忙|自行)(?:去|来)?(?:申请)?(?:取消|退款)[^。!！]{0,12}(?:选|填|写|说是|原因)[^。!！]{0,6}(?:不想要|拍错|多拍|不喜欢|个人|自己)|(?:就|您?就)说(?:是)?(?:您|你|自己)?(?:自己)?(?:不想要|拍错|多拍|不喜欢|买错|不需要)(?:了)?",
          "\\b(?:don'?t|do not|please don'?t|never|instead of|rather than) (?:choos\\w+|select\\w*|pick\\w*|put|writ\\w+|click\\w*|say\\w*|mark\\w*|us\\w+) [^.!?]{0,20}(?:defect\\w*|quality|damaged|broken|wrong item|not as described|our fault|seller|fault|missing|late|faulty)|\\b(?:choose|select|pick|put|write|say|mark|use|click) [^.!?]{0,24}(?:don'?t (?:like|want|need)|no longer (?:need\\w*|want\\w*)|changed (?:my|your) mind|ordered by mistake|by mistake|personal reason|accident(?:al(?:ly)?)?|wrong size|other reason)\\W?[^.!?]{0,30}\\b(?:faster|quick\\w*|otherwise|so (?:that )?(?:we|it|the)|approve\\w*|or (?:it|we|else)|affect|our (?:rating|score|store)|avoid|instead|though|even)\\b",
        ],
        unless: [
          "(?:如实|按(?:照)?(?:实际|真实)(?:情况|原因)?|根据(?:您的)?实际(?:情况)?)(?:选|填|写|来|申请|选择|就)[^。]{0,14}|(?:不是|没有?|无|非)质量问题[^。!！]{0,30}(?:无理由|不喜欢|不想要)[^。]{0,10}",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q20b",
    name: { zh: "质量问题引向无理由", en: "A fault turned into a change of mind" },
    why: { zh: "顾客说的是质量问题,却被引向无理由或不喜欢", en: "The shopper names a fault, and is sent to «changed my mind»" },
    instead: {
      zh: "质量问题请选「质量问题」并上传照片,来回运费我们承担。",
      en: "Please choose «quality problem» and add a photo. We pay the postage both ways.",
    },
    deduction: 20,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:原因)?(?:选|填|写|勾选?)(?:择|成|为|个|上|退款|原因|一?下|那个|的|就){0,5}(?:不喜欢|不想要|多拍|拍错|错拍|个人原因|我不想|信息填错|买错|不需要|计划有变|七天无理由|7天无理由)(?!.{0,12}(?:不是质量|非质量|没有质量))|\\b(?:choose|select|pick|put|write|mark|click) [^.!?]{0,20}(?:don'?t (?:like|want)|no longer (?:need|want)|changed (?:my|your) mind|ordered by mistake|personal reason)",
        ],
      },
      after: {
        turns: 4,
        seek: {
          any: [
            "坏了|是坏的|破了|碎了|裂|破损|质量(?:问题|差|不好|有问题|太差)|瑕疵|开不了机|不(?:能用|工作|转|亮|制冷|通电)|漏(?:水|电|液|气|发)|少(?:了|发|件)|发错|错发|不是我(?:买|拍)的|假货|掉色|起球|开线|脱胶|有(?:个|一个|好多|很多|几个|点)?(?:洞|划痕|污渍|异味)|变质|过期|发霉|\\b(?:broken|damaged|defect\\w*|doesn'?t work|not working|cracked|faulty|wrong (?:item|colou?r|size) (?:was|sent|arrived)|missing|torn|leak\\w*|mou?ldy|expired)",
          ],
          unless: ["(?:没|没有|不是|无)(?:坏|破|质量问题|裂|瑕疵)|会不会[^,，。]{0,8}|\\bnot (?:broken|damaged|defective)"],
        },
      },
    },
  },
  {
    ...base,
    id: "Q23",
    name: { zh: "拒绝合法售后", en: "Refuses a lawful return" },
    why: {
      zh: "没有法定例外,却拒绝七天无理由、退换或三包",
      en: "Refuses a return or repair that the law gives, without one of its exceptions",
    },
    instead: {
      zh: "签收七天内、商品完好可以无理由退货;质量问题退换的运费我们承担,我帮您申请。",
      en: "Within seven days you can return it as long as it is intact; for a fault we pay the postage. Let me set it up.",
    },
    deduction: 20,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:特价|促销|活动|打折|折扣|清仓|清货|处理品?|秒杀|优惠|降价|赠品|尾货|断码|直播间|福袋|换季|双十一|双11|大促|拼团|签收(?:了|后|过)?|已签收|试穿(?:过|了|后)?|看过货|洗过水前|吊牌)(?:的|商品|款|产品|价|品|后|之后|了|过|期间|就|都|是|宝贝|衣服|鞋|一律|概|我们|也|这边|东西|购买的|买的){0,5}[^,，。!！?？]{0,4}(?:不(?:能|可以?|支持|予|给|接受|享受|提供|允许|让)?(?:再)?(?:无理由)?(?:退(?:换|货|款)?|换(?:货)?)|(?:无法|没法|概不|一律不|恕不|不予|拒绝|谢绝)(?:退|换|售后)|退(?:换)?不了|(?:不|没)(?:享受|有|支持)(?:七天|7天)?(?:无理由)?(?:退|售后))",
          "(?:一经(?:售出|卖出|出售|签收|拆封)|离(?:柜|店)|售出|卖出(?:去)?|出售后|货物售出)[^,，。!！?？]{0,8}(?:概不|不(?:退|换|能退|予退|可退|给退|支持退)|恕不|一律不|拒不)|(?:概不|恕不|一律不|坚决不|统统不|就是不(?:给|能)?|绝对不(?:给|能)?)(?:退(?:换|货|款)?|换(?:货)?|售后|保修|维修)|(?:本店|我们店?|我们家|小店|咱家|店里|这边)(?:一直|都|从来|是|规定|这边){0,5}(?:不(?:支持|接受|提供|做|办|予|给|搞|承认)|没有?)(?:任何)?(?:七天|7天)?(?:无理由)?(?:的)?(?:退(?:换货?|货|款)|换货|三包|保修|售后|无理由)(?!费|运费)|不退不换(?!的?吗)|只(?:换|能换)不退|只修不(?:换|退)",
          "(?:质量问题|坏(?:了|的)|破损|有问题|瑕疵|发错|假货)[^。!！?？]{0,14}(?:也)?(?:不(?:能|给|支持|可以?|予)(?:退|换|修|保)|退(?:换)?不了|没法退|无法退|概不|自(?:己|行)(?:修|处理|承担))|(?:七天|7天)(?:无理由|内)?[^。!！?？]{0,10}(?:也|还是|照样|我们(?:店)?)(?:不(?:能|给|支持|可以?|予|认)|没有|不算)(?:退|换|用|的)?|(?:保修期|质保期|三包期?)(?:内|里)[^。!！?？]{0,8}(?:也)?(?:不(?:能|给|予|保|免费)|要(?:收费|自费|付费)|收费)(?:修|换|保|维修)?|(?:我们|这边|店里)(?:不认|不承认)(?:七天|7天|三包|消费者|消法)",
          "\\b(?:sale|discount(?:ed)?|clearance|promotional?|special[- ]offer|opened|unboxed|outlet|marked[- ]down|black friday) (?:\\w+ ){0,3}?(?:can(?:'t|not| not)|are not|aren'?t|is not|isn'?t|not|non|no) (?:\\w+ ){0,2}?(?:be )?(?:return(?:ed|able|s)?|refund(?:ed|able|s)?|exchange[ds]?)|\\ball sales (?:are )?final|\\b(?:we|our (?:shop|store)) (?:don'?t|do not|never|won'?t|will not|refuse to) (?:\\w+ )?(?:accept|do|offer|take|give|allow|honou?r) (?:any )?(?:returns?|refunds?|exchanges?|warrant(?:y|ies))|\\bno (?:returns?|refunds?)(?:,? (?:no|or) (?:exchanges?|returns?|refunds?))?(?: ever| policy| here| at all| whatsoever|[.!]|$)|\\b(?:defective|broken|faulty|damaged)[^.!?]{0,24}(?:can(?:'t|not)|won'?t|no|not) (?:\\w+ )?(?:be )?(?:return|refund|exchang|replac)\\w*|\\bonce (?:it'?s |it is )?(?:sold|opened|delivered|signed)[^.!?]{0,24}(?:no|not|can'?t|cannot|won'?t|never) (?:\\w+ ){0,2}?(?:return|refund|exchang)\\w*",
        ],
        unless: [
          "(?:定制|定做|订做|刻字|生鲜|鲜活|易腐|水果|海鲜|鲜花|蛋糕|内衣|内裤|贴身|袜|泳|充值|话费|虚拟|激活|卡密|数字化|软件|音像|光盘|报纸|期刊|杂志|食品|药品|保健|化妆品拆|密封|一次性|口罩|尿|奶粉|计生)[^。!！]{0,30}|(?:超过|超出|过了|已过|超|满)[^,，。]{0,12}(?:天|期|时效|日|保修|质保)[^。!！]{0,24}|(?:人为|影响二次销售|使用(?:过|痕迹)|穿过|洗过|水洗|剪(?:标|了?吊牌)|吊牌(?:剪|没|拆)|已(?:使用|安装|激活)|安装(?:过|后)|划痕|摔|进水|私拆|缺少?配件|不完整|缺件)[^。!！]{0,26}|(?:不退(?:不换)?|不能退(?:换)?|不支持退(?:换|货)?|不可退)(?:的)?(?:吗|么|[?？])|(?:没有|不会|不存在|并非|不是)[^,，。]{0,4}(?:不退|不换|不能退|拒绝|概不)[^。]{0,6}|(?:运费|邮费|快递费|差价|优惠券|券|红包|积分|京豆)[^,，。]{0,8}(?:不退|不能退|不予退|无法退|退不了|不退还)|不(?:退|换)(?:运费|邮费|差价|券)|不(?:退|换)(?:了|的)?(?:话|就|也|吗)|退不了(?:多少|那么)|(?:订单|已经|商品)?(?:出库|发货|生产|打包|拦截)[^,，。]{0,10}(?:不能|无法|没法)(?:取消|拦截|修改)",
          "\\b(?:custom(?:i[sz]ed)?|personali[sz]ed|engraved|perishable|underwear|swimwear|food|fresh|digital|download(?:ed|able)?|activated|gift cards?|hygiene|earrings|worn|washed|used|after (?:\\d+|seven|thirty|fourteen) days|over (?:\\d+) days|past the|outside the|out of the|beyond)\\b[^.!?]{0,60}|\\bshipping (?:fee|cost)s?[^.!?]{0,24}|\\bno (?:refund|return) (?:fee|cost|problem|limit|label)s?|\\bnot a problem",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q23b",
    name: { zh: "拆封即拒退", en: "Opened, therefore refused" },
    why: {
      zh: "以已拆封为由拒绝无理由退货;查验而拆封不影响退货",
      en: "Refuses a return because it was opened; opening it to look is no reason",
    },
    instead: {
      zh: "为查验而拆封不影响退货,商品和配件完好就可以,我帮您申请。",
      en: "Opening it to look is fine as long as it is complete and intact. Let me set up the return.",
    },
    deduction: 20,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:拆(?:封|过|开|了)|开(?:封|箱|过)|打开)(?:了|过|的|后|之后|以后|包装|快递|盒子|就|都|是|也|商品|产品|一律|概|我们|便){0,5}[^,，。!！?？]{0,4}(?:不(?:能|可以?|支持|予|给|接受|享受|提供|允许|让)?(?:再)?(?:无理由)?(?:退(?:换|货|款)?|换(?:货)?)|(?:无法|没法|概不|一律不|恕不|不予|拒绝|谢绝)(?:退|换|售后)|退(?:换)?不了)",
          "\\b(?:opened|unboxed|unsealed|unpacked)\\b[^.!?]{0,24}(?:can(?:'t|not| not)|are not|aren't|is not|isn't|no|non|won't)\\W[^.!?]{0,16}(?:return|refund|exchang)\\w*",
        ],
        unless: [
          "(?:定制|生鲜|食品|内衣|内裤|贴身|泳|化妆|护肤|面膜|口红|香水|软件|光盘|音像|激活|卡密|药|保健|口罩|奶粉|密封|一次性|牙刷|耳机套|吸管)[^。!！]{0,24}|(?:拆封|打开|开封)(?:后|了|过)?(?:也|还|都|仍|同样|不影响)(?:可以|能|是可以|支持)?退|影响二次销售[^。]{0,14}|退?(?:吗|么|[?？])$|\\b(?:food|software|hygiene|underwear|cosmetics|make-?up|sealed for)\\b[^.]{0,60}",
        ],
      },
      never: {
        any: [
          "食品|零食|奶粉|内衣|内裤|袜|泳衣|化妆|护肤|面膜|面霜|精华|口红|香水|发蜡|洗发|牙刷|牙膏|软件|光盘|药|保健|口罩|卫生巾|纸尿裤|耳塞|剃须|手机|激活|\\b(?:food|underwear|cosmetics?|lipstick|software|swimwear|perfume)\\b",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q24",
    name: { zh: "虚假发货", en: "False shipping" },
    why: { zh: "说已发货,而订单还没有发出", en: "Says it was shipped while the order was not" },
    deduction: 20,
    cap: 20,
    instead: {
      zh: "您的订单还在备货,预计今天发出,发出后我把单号发给您。",
      en: "Your order is being packed. I'll send you the tracking number once it has left.",
    },
    find: {
      by: "record",
      of: "shipped",
      seek: {
        any: [
          "(?:已经?|都|早就|早|刚刚?|昨天|今天|前天|上午)(?:经|已)?(?:帮您|给您|为您|给你|就)?(?:发货|发出|寄出|发走|出库|发|寄|交给?快递|揽收)(?:了|啦|的|去|去了|出去|完毕|成功){0,5}(?=$|[,，。!！~ 哦呢哈亲请您])|(?:货|包裹|快递|商品|东西|订单)(?:已经?|都|早就)?(?:发|寄)(?:出|走|出去)?了|(?:在路上|在途|运输中|派送中|发往|发货成功)|发(?:货|出|走)了|\\b(?:has|have|was|were|been|already|just|it'?s|is) (?:\\w+ )?(?:shipped|dispatched|sent(?: out)?|posted|mailed|on (?:its|the) way|in transit)|\\b(?:we|i) (?:\\w+ )?(?:shipped|dispatched|posted|mailed|sent (?:it|your|out))|\\bout for delivery\\b|\\bleft (?:our|the) warehouse",
        ],
        unless: [
          "(?:没|没有|未|还没|尚未|暂未|并未|不)(?:经)?(?:给您|帮您)?(?:发货|发出|寄出|发|出库|寄)[^,，。]{0,4}|(?:等|待|如果|若|要是|一旦)[^,，。]{0,8}(?:发货|发出|寄出|发|出库)(?:了|后|之后)?[^。]{0,12}|(?:发货|发出|寄出|出库)(?:了)?(?:后|之后|以后|的话|吗|么|[?？]|时间|前|地|仓|短信)|(?:会|将|准备|安排|预计|马上|尽快|今天内|即将|可以)[^,，。]{0,8}(?:发货|发出|寄出|发|出库)|(?:截图|短信|邮件|链接|申请|优惠券|发票|信息|图片|照片|红包|券)[^,，。]{0,6}(?:发|寄)(?:给|到|出|了)?[^,，。]{0,4}|发(?:给)?您(?:短信|邮箱|截图|链接|图)|\\b(?:not|hasn'?t|haven'?t|isn'?t|wasn'?t|once|when|after|if|will be|before|until)\\b[^.!?,]{0,16}(?:shipped|dispatched|sent|posted|on its way|mailed|transit)[^.!?]{0,6}|\\bsent (?:you )?(?:an?|the) (?:email|link|photo|code|label|message|screenshot|invoice)",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q24b",
    name: { zh: "承认虚假发货", en: "Tells of sham shipping" },
    why: { zh: "先点发货、先填单号,货并没有发", en: "Marks it shipped or enters a number before anything has left" },
    deduction: 20,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:先|提前|只是|就是)(?:给您|帮您|给你)?(?:点|按|上传|填|录|打|出|传|挂|生成)(?:了|个|一?下|上|的|一个){0,5}(?:发货|单号|快递单|运单|面单|物流单号|物流)[^。!！?？]{0,22}(?:货|实物|东西|实际|包裹|还没|没|晚|明天|后面|之后|再|过几天|到货|补|后天)|(?:点|显示|系统)(?:了|的)?(?:已)?发货(?:了)?[^。!！?？]{0,6}(?:但|其实|实际|只是|货)[^。!！?？]{0,8}(?:没|还没|未|不在)|(?:虚拟|假|空)(?:的)?(?:单号|发货|包裹)(?!骗|投诉)|空包(?!装|裹)|单号是?(?:先|假|提前|虚)|(?:为了|避免|怕)(?:不?超时|(?:被)?(?:平台)?(?:罚|扣|处罚))[^。!！]{0,10}(?:点|发货|单号|先)",
          "\\b(?:marked|mark) (?:it|your order|the order|them) (?:as )?shipped[^.!?]{0,40}(?:but|though|however|not|hasn'?t|before|to avoid|first|already)|\\b(?:tracking number|label)[^.!?]{0,30}(?:but|though|before)[^.!?]{0,30}(?:not|hasn'?t|isn'?t|haven'?t|still) (?:\\w+ )?(?:left|shipped|sent|packed|here|with us|in)|\\b(?:fake|dummy|placeholder|empty) (?:tracking|parcel|package|label)|\\b(?:generated|entered|uploaded|created) (?:a|the) (?:tracking number|label)[^.!?]{0,16}(?:first|early|in advance)",
        ],
        unless: [
          "(?:不会|绝不|不能|没有|不可能|从不|禁止|严禁|拒绝)[^,，。]{0,10}(?:虚拟|虚假|假|空|先点|提前点)[^,，。]{0,6}|\\b(?:never|don'?t|won'?t|no)\\b[^.!?]{0,20}(?:fake|dummy|empty|mark)",
        ],
      },
    },
  },
];

const MORE: Readonly<Record<string, Seek>> = { Q19: REVIEWS_MORE, Q20: REASONS_MORE };
export const DEALING: readonly Rule[] = PLAIN.map((one) => also(one, MORE[one.id] ?? {}));
