// Whether it is an answer at all: repeats, empty words, blame, stock phrases, changes without a check. Data only.
import type { Rule } from "../rule.ts";
import { NEXT_STEP } from "./families.ts";

const base = { redLine: false, on: true } as const;

const STOCK =
  "(?:(?:亲爱[的哒]|亲|您好|你好|在的|嗯|好的?|请问|麻烦|哦|哈)[~,，.。!！ ]{0,4}){0,5}(?:(?:还)?(?:有|请问)?(?:什么|哪些|啥|其他|其它|别的)[^,，。?？]{0,14}(?:帮|效劳|服务|处理|解决|咨询)[^,，。?？]{0,10}|请问(?:您|你)是[^,，。?？]{0,12}还是[^,，。?？]{0,16}(?:问题|咨询|需要)[^,，。?？]{0,8}|还有其他[^,，。?？]{0,16}|(?:很高兴|感谢|欢迎|祝您?)[^,，。]{0,24}|您好|在的|您还在(?:线)?吗|请问还在吗)[呢哦哈吗嘛的吧啊呀~?？!！。,，. ]{0,6}";

export const ANSWERING: readonly Rule[] = [
  {
    ...base,
    id: "Q07",
    name: { zh: "让顾客重复", en: "The shopper has to repeat" },
    why: { zh: "顾客又问了同样的问题,之前没有得到回答", en: "The shopper asks the same again: it was not answered before" },
    gravity: "mid",
    deduction: 10,
    cap: 20,
    find: {
      by: "repeat",
      of: "question",
      times: 2,
      like: 0.7,
      seek: {
        any: [
          "我(?:刚才|刚刚|前面|上面|之前|已经|都|不是)(?:都|已经|不是)?(?:说|问|讲|回答|发|提供)(?:过|了|得?很清楚)(?!谢|下单|[^,，。]{0,3}[对吗吧])|(?:我|都)?(?:问|讲)(?:了|过)(?:你)?(?:好?几|多少|两|三|四|n|\\d|无数|很多){1,5}(?:遍|次|回)|(?:我|都)(?:说|发|提供)(?:了|过)?(?:你)?(?:好?几|多少|两|三|四|n|\\d|无数|很多){1,5}(?:遍|次|回)|我(?:问|说)的(?:是|不是)|(?:你|您)(?:没|都没|有没有|到底有没有)(?:看|听)(?:到|懂|明白|清楚|见)?(?:我)?(?:的?问题|说|问|发|前面|上面)|(?:又|还)要我(?:再|重)?(?:说|发|问)一?(?:遍|次)|重复(?:问|说)|答非所问|你(?:还)?没(?:有)?回答我",
          "\\bi(?:'ve| have)? (?:already|just) (?:told|said|asked|explained|gave|sent|answered|mentioned)\\b|\\b(?:asking|telling you|said it|repeat(?:ing)?) (?:again|for the|myself|twice|three)|\\bhow many times\\b|\\bthat'?s not what i(?:'m| am)? ?ask|\\bas i said\\b|\\byou (?:still )?(?:didn'?t|haven'?t|did not) answer",
        ],
        unless: ["我说的(?:是真的|对)|我问的(?:那个)?朋友"],
      },
      unless: {
        any: [
          "订单(?:编)?号|下单时间|订单金额|转人工|^(?:在|你好|您好|亲){1,5}(?:吗|么|不在|呀|啊)?[?？!！。~]*$|有人|\\bhello\\b|\\bhi\\b",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q08",
    name: { zh: "敷衍", en: "Perfunctory" },
    why: { zh: "对问题只是应付,没有给出办法", en: "Brushes a question off and offers no way" },
    gravity: "mid",
    deduction: 5,
    cap: 15,
    instead: { zh: "我这就帮您查一下,稍等一分钟给您答复。", en: "Let me check that for you, one minute please." },
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:^|[,，。!！ ])(?:你|您)?(?:自己|自个儿?)(?:去|先|再)?(?:看|查|找|搜|百度|研究|琢磨|想)(?:一?下|看|吧|去|啊|呗|就是|详情页?|页面|说明书?|介绍|清楚|办法){0,5}(?:$|[,，。!！~ ])|(?:看|去看|自己看|都在)(?:一?下)?(?:详情页?|页面|说明书?|介绍)(?:就?是|吧|里|上)?(?:写|有)?(?:了|的|着)?(?:呢|啊|吧|就行|去)?[。!！~ ]*$|(?:上面|页面|详情|详情页|说明书?)(?:不?都?是?)(?:写|说)(?:的|了|着|得)?(?:很)?(?:清楚|清清楚楚|明白)(?:了|的|着){0,5}",
          "^(?:亲)?[,，~ ]*(?:这个?)?(?:我|我们|这边)?(?:也|都)?(?:不清楚|不知道|不晓得|不了解|不懂|没办法|没辙|爱莫能助|无能为力|无语)(?:啊|呀|呢|哦|哈|的|了|诶|哎|亲){0,5}[~。!！?？. ]*$|^(?:就|只能)?(?:这样|那样)(?:吧|了|咯|呗)[~。!！. ]*$|^(?:随便|随意|都行|都可以|无所谓|看着办|再说|再说吧|到时候再说|以后再说|等着吧|慢慢等(?:吧|着)?|你等着|等吧|等就是了|哦+|哦知道了|呵呵+|嗯哼|so|然后呢|所以呢)(?:你|您|吧|啊|呀|呗|了){0,5}[~。!！?？. ]*$|(?:你|您)(?:看着办|自己看着办|说呢|猜)(?:吧|啊)?[~。!！?？]*$|(?:反正|总之)(?:就)?(?:是)?(?:这样|那样|等着?)(?:了|吧|的)?[~。!！]*$",
          "^(?:just )?(?:google it|look it up(?: yourself)?|read (?:the|our) (?:page|description|manual|listing)|check (?:it )?yourself|see (?:the )?(?:page|description|listing)|figure it out(?: yourself)?|no idea|dunno|idk|i don'?t know|not sure|whatever|just wait|wait and see|it is what it is|nothing i can do|can'?t help(?: you)?(?: with that)?|up to you|k|so\\?|and\\?)[.!? ]*$|\\b(?:it'?s|that'?s) (?:all )?(?:written|on|in) (?:the|on the) (?:page|description|listing|manual)[.!]*$|\\bread the (?:page|description|manual|listing)[.!]*$",
        ],
      },
      after: {
        seek: {
          any: [
            "[?？]|吗|么|呢|怎|什么|啥|多|几|能|可|有|是|要|何|哪|为|行|会|\\b(?:what|when|where|why|how|which|can|could|do|does|did|is|are|will|would|should|any)\\b",
          ],
        },
        turns: 2,
      },
      without: NEXT_STEP,
    },
  },
  {
    ...base,
    id: "Q08b",
    name: { zh: "连续敷衍", en: "Perfunctory, line after line" },
    why: { zh: "对问题连续两次只用「嗯、哦、在」应付", en: "Meets a question with empty words twice in a row" },
    gravity: "mid",
    deduction: 5,
    cap: 10,
    find: {
      by: "repeat",
      of: "filler",
      times: 2,
      seek: {
        any: [
          "^(?:嗯+|恩+|哦+|噢+|喔+|额+|呃+|在[的呢哦]?|好[的吧]?|亲|哈+|呵+|这样啊|知道了|了解|ok|okay|yes|yeah|hm+|uh|sure|right|i see)[呢哦哈啊呀的~。,，!！. ]*$",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q09",
    name: { zh: "机械复制", en: "The same text again and again" },
    why: { zh: "同一段话在会话里发了三次", en: "One text was sent three times" },
    gravity: "mid",
    deduction: 5,
    cap: 10,
    find: { by: "repeat", of: "script", times: 3 },
  },
  {
    ...base,
    id: "Q10",
    name: { zh: "反问或推诿", en: "Blames or shifts" },
    why: { zh: "责怪顾客,或推给别人而没有下一步", en: "Blames the shopper, or sends them to others with no next step" },
    gravity: "mid",
    deduction: 10,
    cap: 20,
    instead: {
      zh: "这件事我来跟进,先帮您联系对方核实,有结果马上告诉您。",
      en: "I'll follow this up and ask them for you, and tell you as soon as I know.",
    },
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:是|都是|这是|还不是|怪)?(?:你|您)自己(?:的)?(?:问题|原因|责任|错|疏忽|失误|不(?:看|小心|注意|仔细|会用|当心|懂)|没(?:看|注意|弄|搞|填|选|拿|说|问)(?:清楚|好|对|明白|仔细)?|(?:选|拍|买|填|写|弄|搞|点|下|看|输)(?:错|坏|的|丢)(?:了|的)?|使用不当|操作(?:不当|失误|错误)|要(?:买|拍|退|选)的|愿意)|怪(?:你|您)自己|谁(?:让|叫)(?:你|您)(?:不|自己|选|拍|买|没|这么|当初)|(?:你|您)(?:为什么|为啥|干嘛|怎么)(?:不|当时不|早不|没)(?:早(?:点|些)?|提前|先|自己)(?:说|问|看|讲|下单|来)|(?:你|您)(?:怎么|咋)(?:不)?(?:早|提前|先)(?:不)?说|(?:那|这)(?:你|您)(?:去)?(?:怪|找|问)(?:谁|快递|他们|平台|厂家)",
          "(?:不|又不|也不|并不|都不)(?:归|是归|属于|是)我(?:们)?(?:这边|店|部门)?(?:管|负责|处理)(?!理)|(?:不|又不|也不)(?:关|干)我(?:们)?(?:的)?(?:事|店)|(?:跟|与|和)我(?:们)?(?:店|这边)?(?:没|无|没有)(?:关|关系|任何关系|瓜葛)|(?:不|又不|并不|可不)(?:是|能怪|怪|赖)我(?:们)?(?:店|这边|家)?(?:的)?(?:问题|责任|错|原因|事|锅|造成)?(?=$|[,，。!！~ 啊呀呢哦])(?<!不是我)|(?:我们|我|这边)(?:店)?(?:概)?不(?:负责|管|承担)(?:的|了|任何)?(?:责任|后果|这|这个|这些|售后)?(?=$|[,，。!！~ 啊呀呢哦的])|(?:那|这)(?:是|都是|就是)(?:快递|物流|平台|厂家|仓库|商家|别人|他们|前面客服|其他部门)(?:公司|方)?(?:的)?(?:问题|责任|事|错)",
          "(?:你|您)?(?:去|自己|直接)?(?:找|问|联系|投诉|咨询)(?:一下)?(?:快递|物流|平台|厂家|商家|卖家|供应商|银行|售后|别的客服|其他部门|邮局|品牌)(?:公司|方|员|去|客服)?(?:吧|去|啊|呗|就行了?|就是了?|解决|理论|要|算账|去问|问去){1,5}(?:吧|啊|了){0,5}[~。!！ ]*$|(?:这|那)(?:个|事)?(?:你|您)(?:得|要|只能|应该|该)?(?:去)?(?:找|问)(?:他们|快递|平台|厂家|物流|银行)(?:去|吧|啊|了)?[~。!！ ]*$|我(?:又|也)?(?:有)?(?:什么|啥)办法|我(?:能|又能)(?:怎么办|咋办|怎样)|(?:你|您)(?:跟|和)我说(?:也)?没(?:用|有用)|(?:说|问|找)我(?:也)?没用",
          "\\b(?:it'?s|that'?s|this is) (?:all )?your (?:own )?(?:fault|problem|mistake|responsibility|own doing)|\\byou (?:should have|should'?ve) (?:read|checked|asked|said|told|looked|ordered|measured|known)|\\bwhy didn'?t you (?:say|tell|ask|read|check|order)|\\b(?:not|isn'?t|wasn'?t) (?:our|my) (?:fault|problem|responsibility|job|department|business)|\\bnothing to do with us|\\b(?:we|i)(?:'re| are|'m| am) not responsible|\\b(?:go )?(?:ask|call|contact|talk to|complain to|take it up with) (?:the )?(?:courier|carrier|post office|platform|manufacturer|seller|bank|them) (?:yourself|instead|then|about (?:it|that))|\\bblame (?:yourself|the (?:courier|carrier))|\\bwhat (?:do you want|am i supposed|can i) (?:me )?to? ?do\\b|\\byou (?:chose|picked|ordered|entered) the wrong",
        ],
        unless: [
          "不是(?:您|你)(?:自己)?的(?:问题|错|原因)|(?:我|我们)自己的|不会不(?:管|负责)|不(?:能|会)不管|(?:怎么|如何)(?:能)?怪(?:您|你)|不怪(?:您|你)|(?:如果|如|若|要是)(?:是)?(?:您|你)自己|不归我们管[^。]{0,4}但|\\b(?:not|isn'?t) your (?:fault|mistake|problem)",
        ],
      },
      without: NEXT_STEP,
    },
  },
  {
    ...base,
    id: "Q30",
    name: { zh: "答非所问", en: "A stock phrase instead of an answer" },
    why: { zh: "顾客问了问题,得到的只是一句套话", en: "The shopper asked, and got a stock phrase" },
    gravity: "mid",
    deduction: 5,
    cap: 10,
    find: { by: "repeat", of: "stock", times: 1, seek: { any: [`^(?:${STOCK}){1,5}$`] } },
  },
  {
    ...base,
    id: "Q33",
    name: { zh: "未核对就修改", en: "Changed without a check" },
    why: { zh: "改了地址或订单,没有先核对", en: "Changed an address or an order without confirming it first" },
    gravity: "mid",
    deduction: 5,
    cap: 5,
    instead: {
      zh: "跟您核对一下:新地址是……,收件人和电话不变,确认后我就修改。",
      en: "Just to confirm: the new address is …, name and phone stay the same. Shall I change it?",
    },
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:已经|已|都|刚)(?:为您|给您|帮您|替您|给你|帮你)?(?:改|修改|更改|变更|换|更新)(?:好|完|了|成功|过)(?:了|地址|收货|规格|颜色|尺码|电话)?|(?:地址|电话|收货人|收件人|订单|规格|颜色|尺码|备注)(?:信息)?(?:已经?|都|给您|帮您|这边)?(?:已经?|都)?(?:改|修改|更改|变更|更换|换|更新)(?:好|完|成功)?了|(?:备注|规格|颜色|尺码|信息)已(?:经)?(?:修改|更改|变更|更新|更换)|(?:改|修改|更改)好了|(?:给您|帮您|为您|帮你|给你)(?:改|修改|更改|换)(?:好|成功|过|完)?(?:了|啦)|(?:地址|电话|订单|收货信息)已(?:经)?(?:修改|更改|变更)|\\b(?:i(?:'ve| have)|we(?:'ve| have)|it'?s been|has been|already) (?:changed|updated|modified|edited)|\\b(?:address|order|size|colou?r) (?:changed|updated|modified)\\b|\\b(?:changed|updated) it\\b",
        ],
        unless: [
          "价格[^,，。]{0,6}(?:改|更新|变更)|(?:系统|页面|版本|活动|物流)[^,，。]{0,8}(?:更新|改)|密码[^,，。]{0,8}改|您[^,，。]{0,4}(?:改|修改)了?(?:吗|吧|没)|\\b(?:page|price|tracking|app|system)[^.]{0,12}(?:updated|changed)",
        ],
      },
      intents: ["order_modify"],
      never: {
        any: [
          "(?:是|对)(?:吗|吧|的吗|不|么)|核对|确认|核实|(?:新|具体|详细|哪个|什么|完整)(?:的)?(?:地址|电话|颜色|尺码|规格|信息|订单)|(?:提供|发|告诉|报)(?:一?下)?[^,，。]{0,8}(?:地址|订单|电话|信息|单号|尺码|颜色)|改(?:成|为|到)(?:什么|哪|多少)|(?:省|市|区|县|镇|街道|路|小区|楼|室|号)|\\[(?:地址|电话|姓名|订单|数字)x\\]|\\d{5,}|\\b(?:confirm|correct\\?|is that right|right\\?|new address|which (?:order|size|colou?r|address)|what(?:'s| is) the|street|road|avenue|apt|please (?:send|give))\\b",
        ],
      },
    },
  },
];
