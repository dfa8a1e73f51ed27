// The red lines: what fails a conversation whatever else was good in it. Each with its innocent twins; words, spellings and patterns are data.
import type { Rule } from "../rule.ts";

/** 微信 as it is written by who hides it (over the bare text), English and letters included. */
const WE = "(?:[微薇威徽维唯葳崴魏溦巍徾]|wei|vei|\\bv|v)";
const WECHAT = `(?:${WE}[信❤心芯新欣辛亻讯星性馨]|${WE}?xin(?![a-z])|wechat|we chat|vx|wx|weixin|v信|w信|绿泡泡|绿色软件|绿色app|[vw](?![a-z0-9]))`;
const QQ = "(?:qq|q{1,2}号?(?![a-z])|扣扣|企鹅号|秋秋|球球|叩叩|抠抠)";
const APP = `(?:${WECHAT}|${QQ}|telegram|whatsapp|whats app|纸飞机|飞机号|钉钉|支付宝好友|tg(?![a-z]))`;
const ADD = "(?:加|添加|＋|\\+|佳|家(?=[薇威v微])|嘉|互加|关注(?=我的?(?:个人|私人|私))|扫)";
const ME = "(?:一?下|个|我们?|咱|您|你|老板|店主|客服|私人|个人|的|到|下我|个人|我的?私人|私)*";

const OFFICIAL =
  "(?:关注|搜索?|官方|企业|公众|绑定|登录|打开|进入|通过)(?:我们|咱们|一下|下|的|本店|店铺|京东)*(?:微信|wechat)(?:公众号|小程序|服务号|客户端|平台|商城|号)?|微信(?:公众号|小程序|服务号|支付|付款(?:方式|码支付)?|零钱|钱包|登录|绑定|卡包|分享|红包封面|提现|扫一扫查|客户端|端|购物|商城|朋友圈|运动|视频|退款|余额|里|上|渠道)";
const WARNED =
  "(?:不(?:要|能|会|可以?|得|允许|支持|建议|接受|提供)|别(?!的|家)|勿|请勿|切勿|严禁|禁止|谨防|当心|小心|警惕|防止|没有|无需|不用|不需要|绝不|从不|千万|凡是|任何|如有人|如果有人|若有人|有人|(?:对方|别人|他人|骗子|陌生人)(?:让|要求|叫|引导|要)(?:您|你)?)[^,，。.!！?？;；]{0,22}";

const offPlatform: Rule = {
  id: "Q18",
  name: { zh: "引导线下或私下交易", en: "Off-platform deal" },
  why: {
    zh: "把顾客引到平台外联系或付款，交易和售后都失去保障",
    en: "Leads the shopper to talk or pay outside the platform, where nothing protects them",
  },
  instead: {
    zh: "咱们在这里沟通和下单就好，记录和售后都有保障，有需要我随时在。",
    en: "Let's keep everything here, so that your order and after-sale stay protected. I'm right here.",
  },
  gravity: "high",
  deduction: 50,
  cap: 50,
  redLine: true,
  on: true,
  find: {
    by: "line",
    from: "agent",
    seek: {
      words: [],
      any: [
        "(?:私下|线下|私底下|站外|平台外|不走平台|绕过平台|绕开平台|脱离平台)(?:里|直接|跟我|和我|给我|找我|联系|来)?(?:转账|交易|付款|打款|转给|转我|拍|买|下单|成交|谈|付|卖|结算|给我|给您)",
        "(?:直接|先)?(?:转账?|打款|汇款|转钱|付款|付|打钱)(?:到|给|至|进)?(?:我|我们|我的|我个人|老板|店主|这个)(?:的)?(?:个人|私人)?(?:卡|账户|账号|支付宝|微信|银行卡|二维码|收款码|户头)",
        "(?:支付宝|微信|银行卡|银行)(?:直接)?(?:转账?|打款|转钱|汇款|打钱)(?:给|到|过来)?(?:我|我们|过来|吧|就|便宜|更)|(?:扫|发)(?:一下|下)?(?:我|这个|我的|您|你|给您)?(?:的)?(?:收款|付款|个人|私人)(?:二维)?码",
        "(?:不|别|不用|不要)(?:在|走|从)(?:这里|这个?平台|平台|店里|淘宝|京东|拼多多)(?:拍|买|下单|付款|付|交易)[^,，。]{0,12}(?:便宜|优惠|私|转|加|直接)|(?:取消|退掉)(?:这个?)?(?:订单)?[^,，。]{0,10}(?:私下|直接转|线下|加我|微信)",
        "(?:存|记|留)(?:一?下)?我(?:的)?(?:私人|个人)?(?:手机|电话|号码)[^,，。]{0,10}(?:私|下次|直接|便宜|以后)|(?:加|打)我(?:的)?(?:私人|个人)(?:手机|电话|号)|手机号?就?是?微信|(?:电话|手机)(?:微信)?同号",
        "\\b(?:add|text|message|contact|find|reach|dm|ping) (?:me|us) (?:up )?(?:on|at|via|through|over) (?:my )?(?:personal |private )?(?:wechat|whatsapp|telegram|line|signal|qq|instagram|facebook|messenger|venmo|skype|viber)|\\bmy (?:personal |private )?(?:wechat|whatsapp|telegram|venmo|paypal|cash ?app|zelle|skype) (?:is|id|number|account|:)|\\badd my (?:wechat|whatsapp|telegram|qq)",
        "\\b(?:pay|send (?:the )?(?:money|payment)|transfer|wire)(?: it| me| us| the money| the amount| the rest)? (?:directly |straight )?(?:to me|to my|me directly|us directly|me (?:by|via|on|through)|outside|off|by (?:paypal friends|zelle|venmo|cash ?app|bank transfer to my)|(?:via|through|with) (?:venmo|zelle|cash ?app|western union|my))|\\b(?:outside|off) (?:of )?(?:the |this )?(?:platform|site|app|website|marketplace)\\b",
      ],
      bare: [
        `${ADD}${ME}${APP}`,
        `(?:我的?|老板|店主|私人|个人|我个人|我私人)${ME}${APP}(?:号|是|id|账号|二维码|发你|发您|给你|给您|上聊|聊|同号|联系)`,
        `(?:留|发|给|报|把|要|换)(?:一?个|一?下|我|你|您|的)*${APP}(?:号|号码|账号|给我|吧|我加|加你|加您)`,
        `${APP}(?:上)?(?:私聊|详聊|细聊|聊|转账|转给|转我|付我|发红包给我|红包付|联系我|找我|沟通|说吧|说方便)`,
        `(?:${WECHAT}|${QQ})号?(?:加(?:一?下|我|你|您)|搜(?:索)?(?:一?下)?(?:我(?!们)|手机))|卫星(?:联系|聊|号|加|私|发)|加(?:我|下|个|一下|我的)+卫星|私聊?(?:我)?的?${WECHAT}`,
        `[微薇威徽]心?信号?,?[a-z][a-z0-9]{4,}|(?:vx|wx|v信|qq|扣扣)号?,[a-z0-9]{5,}`,
        `(?:去|到|上|转|用|走|换)${APP}(?:里|上)?(?:聊|谈|说|联系|发|拍|转|下单|交易|付|沟通|便宜)`,
        "(?:加|添加)(?:一?下|个|我|我的|下我)+(?:好友|联系方式|私聊)|加[个我]?[微薇威徽v](?![a-z0-9])|[微薇威徽v](?:我|一下我)(?:吧|聊|便宜)|私(?:加|聊)我(?:便宜|优惠|给你|转|微)",
      ],
      unless: [
        `${WARNED}(?:微信|qq|扣扣|私下|线下|站外|平台外|转账|二维码|私聊|加好友|联系方式|个人账户|vx|链接|好友)[^,，。!！;；]{0,14}`,
        OFFICIAL,
        "(?:增|参|更|添|附|外|叠|再|另|多|追|额外|愈|施|强|倍|量|人|一)加v|加v(?:ip|er|i|c|领)|(?:vip|v\\d)|加[wx]l|加(?:厚|绒|大|长|宽|急|购|班|入|价|热|密|工|油|水|湿|固|载|急|速|盟|强|倍)|维(?:修|护|生素|权|持)|加(?:q弹|q软)|q弹|加qled|线下(?:门店|实体店|专柜|店铺|体验店|商场|旗舰店)|wx\\d|唯[品一]|家(?:微波|维修)",
        "\\b(?:never|don'?t|do not|please don'?t|cannot|can'?t|won'?t|not allowed to|not able to|unable to|avoid|beware of|anyone (?:who )?asks?)\\b[^.!?;]{0,60}",
      ],
    },
  },
};

const rude: Rule = {
  id: "Q11",
  name: { zh: "辱骂或讽刺", en: "Rude or mocking" },
  why: { zh: "辱骂、嘲讽或赶走顾客", en: "Insults, mocks or sends the shopper away" },
  instead: {
    zh: "非常理解您的心情，给您添麻烦了，我马上帮您核实处理。",
    en: "I understand how annoying this is. Let me look into it for you right away.",
  },
  gravity: "high",
  deduction: 50,
  cap: 50,
  redLine: true,
  on: true,
  find: {
    by: "line",
    from: "agent",
    seek: {
      any: [
        "(?:傻|沙|煞|啥|杀|(?<![a-z])s)\\s*(?:逼|b(?![a-z])|叉|屌|缺|帽|子(?:吧|吗|一样))|(?:傻|煞|沙|啥)\\s*(?:比|笔|x)(?![a-z较如例])|二百五|脑残|脑子(?:有|进|坏|不好|有病|有问题|被)|智障|弱智|白痴|蠢(?:货|猪|驴|蛋|得|死|吗|到)|(?:真|太|这么|那么|够)蠢|笨蛋|废物|贱(?:人|货|不贱)|(?:犯|真|太|够)贱|王八|混蛋|畜生|人渣|垃圾(?:人|顾客|客户|买家)|狗东西|不要脸|臭(?:不要脸|傻|穷)|滚(?:蛋|开|吧|远点|出去|犊子|$|[!！。,，~])|去死|死全家|找死|nmsl|cnm|tmd|mlgb|wcnm|(?<![a-z])sb(?![a-z])",
        "你妈的|(?:你|您)(?:是不是|怕是|真|可真|是|有点|脑子)*傻(?:$|[,，。!！?？啊吗吧了呀])|爱(?:咋|怎)(?:咋|怎)(?:地|滴|样|着|的)|随(?:便)?(?:你|您)(?:去)?(?:投诉|告|举报|差评)|(?:你|您|妳|尼)(?:他|它|t|踏)?(?:妈|马|嘛|玛|ma|m)的?(?:逼|比|死|b|币|了个|个?头)|(?:他|踏|t|特)(?:妈|马|嘛|么)的|(?:操|艹|草|肏)(?:你|您|尼|泥)(?:妈|马|娘|大爷|全家|玛|$|[!！,，])|(?<![\\d今昨明次生节假\\]x])(?:日|曰|干)(?:你|尼|泥)(?:妈|马|娘|大爷|全家|玛|$|[!！])|卧槽你|去你(?:妈|的|大爷)",
        "(?:你|您)(?:是不是|是|他妈|真|可真|这人)?(?:有病|有毛病|神经病|疯了|瞎|聋|眼瞎|眼睛瞎|文盲|没(?:文化|素质|教养|脑子|长脑子|长眼|长眼睛|读过书|上过学)|听不懂人话|看不懂(?:字|中文|人话)|不识字|不认字|戏真多|戏精|事真多|事儿?多|奇葩|穷(?:鬼|酸|疯|成)|矫情|无理取闹|胡搅蛮缠|碰瓷|讹人|无赖|泼妇|巨婴)",
        "(?:有病|神经病|精神病)(?:吧|啊|吗|呀|就去)|眼(?:睛)?(?:瞎|是瞎|长哪|长到|不好使|有问题)|(?:瞎了|瞎吗|聋了|聋吗)|(?:不长|没长)(?:眼|脑|耳朵)|听不懂人话|看不懂(?:字|人话|中文)吗|(?:会|能|识)不(?:会|能)?(?:说人话|看字|认字|识字)|字(?:都)?不(?:认识|认得)|没(?:见|看)过(?:你|您)这(?:样|么|种)|(?:像|就)(?:你|您)这(?:样|种)(?:的)?(?:人|顾客|客户|买家)?(?:活该|也配|还想|谁|的人)|活该",
        "(?:买不起|没钱|穷)(?:就|的话|还|买)[^,，。]{0,4}(?:别|不要|滚|买|装)|穷(?:鬼|酸|逼|比|b)|(?:爱|愿)(?:买|要|退|来)不(?:买|要|退|来)|(?:爱|想)(?:咋|怎么)(?:着|样|办|滴)(?:就)?(?:咋|怎么)(?:着|样|办|滴)|不(?:想|爱|愿意)?(?:买|要)(?:就)?(?:拉倒|滚|算了|走人|别来|别烦)|关我(?:屁|什么|啥|鸟|毛)(?:事)?|(?:管|关)你(?:屁|什么事|啥事|鸟事)|(?:闭嘴|住口|少废话|废话(?:真多|那么多|少说|连篇|多)|别废话|啰嗦(?:什么|死了|个没完)|烦死(?:了|人)|烦不烦|你烦(?:不烦|死)|真烦人|别(?:再)?烦(?:我|了|人))|(?:没完没了|无聊)(?:了)?(?:是吧|吧你|啊你|了吧)|(?:自己|你)(?:蠢|笨|傻|瞎)|有完没完|神经(?:病|质|吧|啊)|丢人现眼|嘴(?:巴)?放干净|吃饱(?:了)?撑|你配(?:吗|不配)|占便宜没够|贪小便宜|贪便宜(?:的|没|吧|就)",
        "呵呵+[,，。~ !！]*(?:你|您|真|那|随|就|这)|(?:你|您)(?:可)?真(?:搞笑|好笑|可笑|行啊|聪明啊)|你(?:可)?真(?:有意思|逗|幽默|厉害啊)|(?:笑死|笑掉大牙|搞笑呢|可笑至极)|(?:这|连这)(?:么简单)?(?:都|也)(?:不懂|不会|看不懂|不明白)(?:吗|啊|还)|三岁(?:小孩|孩子)(?:都|也)|小学(?:生)?(?:没毕业|都(?:会|懂|知道))|(?:回家|回去)(?:问你妈|多读|好好学|再读|吃药)|(?:该|记得|忘了|没|出门|多)吃药(?:了)?(?:吧|吗|没|了)|几十块钱?(?:的东西)?(?:还想|你还|也好意思|就想)|(?:便宜没好货|一分钱一分货)[^。]{0,8}(?:不懂|活该|怪谁|你还)|就你(?:事|话|问题|毛病)多|事(?:儿|真)多|玻璃心",
        "\\b(?:you(?:'re| are|r)? (?:an? |such an? |so |really |just |too |being )*(?:idiot|stupid|moron|dumb|retard(?:ed)?|pathetic|ridiculous|crazy|loser|clown|liar|cheap(?:skate)?|blind|illiterate|insane|joke|pain|nuisance|scammer|karen|waste of)|idiot|moron|dumbass|asshole|bastard|bitch|shut up|shut your mouth|get lost|screw you|f+[u*]+c?k+|piss off|go to hell|stfu|bullshit|not my problem|what'?s wrong with you|are you (?:blind|deaf|stupid|dumb|an idiot|kidding me|drunk|retarded|mental|illiterate)|can'?t you read|learn to read|do(?:n'?t| not) you (?:understand english|have (?:a brain|eyes))|use your brain|stop whining|stop bothering|quit whining|boo hoo|grow up|nobody cares|i don'?t care|go (?:away|cry)|if you(?:'re| are) (?:too )?(?:poor|broke)|can'?t afford it)\\b",
      ],
      bare: ["傻逼|煞笔|沙比(?!特)|脑残|智障(?!儿童|人士)|神经病(?!院|学)|王八蛋|去死吧|你妈的|cnm|nmsl|滚蛋|有病吧"],
      unless: [
        "废物(?:利用|桶|箱|袋|回收|处理)|白痴(?:式|也能)|智障(?:儿童|人士)|傻瓜(?:式|相机|操作|模式)|(?:滚|翻)(?:筒|轮|动|烫|珠|刷|针|边)|滚(?:开的?水|出来的|开水|珠)|翻滚|打滚|水滚|煮滚|烧滚|脑子(?:里|中)|不要脸(?:红|上|部)|关(?:您|你)什么(?:事都)|贱(?:卖|价|内)|(?:不|没)?(?:麻)?烦(?:您|你)|操(?:作|控|场|心)|日(?:期|常)|干(?:您|你)(?:这行|的活)|神经(?:酰胺|痛|衰弱|网络|末梢|科)|蠢萌|笨(?:重|拙)|没(?:问题|事)",
        '(?:说|骂|喊|叫|称)(?:我|您|你|他|自己)?(?:是)?["“「『][^"”」』]{0,12}["”」』]|(?:我|咱|小妹|妹子|客服|俺)(?:真|太|好|就|是|也|都|可|自己|真的|实在)?(?:是)?(?:太|个|真|很|有点)?(?:蠢|笨|傻|瞎|糊涂|白痴|搞笑|可笑|有病)[^,，。]{0,3}|(?:快|别|请)?不(?:要|用|会|是|能|敢)?(?:骂|说|嫌|觉得|认为|嘲|笑话|怪)(?:您|你|我)?[^,，。]{0,8}|\\bnot (?:stupid|dumb|crazy|ridiculous|blind)|\\byou(?:\'re| are) not (?:an? )?\\w+|(?:真|很|好)?有意思的|呵呵[,，。~ ]*(?:您|你)(?:太|真)?(?:客气|过奖|好|幽默|会|说笑|放心)|神经病(?:院|学)|\\bshut up (?:shop|store)',
      ],
    },
  },
};

const threat: Rule = {
  id: "Q12",
  name: { zh: "威胁或骚扰", en: "Threat or harassment" },
  why: { zh: "威胁、恐吓或骚扰顾客", en: "Threatens, intimidates or harasses the shopper" },
  instead: {
    zh: "您的评价和选择我们都尊重，我先把问题帮您处理好。",
    en: "Your review and your choice are yours. Let me first put this right for you.",
  },
  gravity: "high",
  deduction: 50,
  cap: 50,
  redLine: true,
  on: true,
  find: {
    by: "line",
    from: "agent",
    seek: {
      any: [
        "(?:知道|清楚|有|查到|查得到|掌握|记(?:住|下)了?)(?:了)?(?:你|您)(?:的)?(?:家)?(?:住(?:哪|在|址|的)|家(?:在|住|庭)?(?:哪|地址|住址)?|(?:收货)?(?:地址|电话|手机|信息|单位|公司|个人信息))[^吗?？]{0,8}(?:小心|等着|试试|看着|走着|别后悔|后果|自己|你(?:自己)?看着办|呵呵|哦别|信不信|所以|你等|上门|最好)|(?:知道|查到)(?:你|您)(?:家)?住(?:哪|在哪)",
        "(?:你|您)(?:给我)?(?:小心(?:点|着|一点)|等着(?:瞧|吧|收|看)|走着瞧|试试(?:看|就知道)|别后悔|会后悔|跑不了|逃不掉|死定了|完了你|完蛋)|(?:给我|那你|你就)(?:等着|小心|当心)|走着瞧|(?:后果|责任)(?:你|您)?(?:自负|自己(?:承担|负责|想))[^。]{0,4}(?:哼|等着|走着|敢|试)|有你(?:好看|好受|后悔|哭)|让(?:你|您)(?:好看|吃不了|知道(?:厉害|后果)|后悔|付出代价|好受|不得安宁|没法)|(?:弄|整|搞|打|揍|砍|杀|收拾|干)(?:死|残)?你(?:全家|一顿|试试|信不信)?(?:$|[,，。!！的全信试])",
        "(?:找人|叫人|派人|带人|找几个人)(?:上门|去|来|到|弄|收拾|打|教训|找|堵)(?:你|您|家|单位|公司)?[^取送安装修]{0,3}(?:$|[,，。!！]|你|家|单位|门口)|(?:上门|到你(?:家|公司|单位)|去你(?:家|公司|单位))(?:找你|闹|堵|算账|收拾|理论|骚扰|讨)|(?:天天|每天|一直|24小时)(?:给你|打你)?(?:打电话|发短信|骚扰|轰炸)(?:骚扰|轰炸|给你|你|到)|(?:就|会|要)(?:天天|每天|不停|一直)(?:给你|打你|往你)(?:家)?(?:打电话|发短信|电话)|(?:地址|电话|住址|信息)(?:我|我们)?(?:都|已经|可)?(?:记住|存|留|知道|有)(?:着|了)?[,，]?(?:你|您)?(?:给我)?(?:小心|等着|走着瞧|别后悔)|小心(?:你|您)(?:全家|家人|孩子|的狗命|的腿)|(?:电话|短信)轰炸|呼死你|(?:寄|快递|送)(?:寿衣|花圈|冥币|死老鼠|刀片|纸钱)",
        "(?:不|再不|要是不|如果不|敢不|再|要|敢|你)(?:敢|再)?(?:删|改|撤(?:销|回)?|写|给|投诉|差评|举报|闹|乱说|退款|发)(?:差评|评价|投诉|中评|退款)?[^,，。]{0,6}[,，]?(?:我|我们|就|咱|小心|后果|试试|等着)(?:们)?(?:就|会|要|直接)?(?:起诉|告你|告您|报警|曝光|公开|公布|挂|人肉|找你|找人|上门|骚扰|把你|让你|拉黑你|不客气|弄|你试试|等着|自负)",
        "(?:曝光|公开|公布|发布|挂出?|散布|泄露|发到网上|卖)(?:你|您)(?:的)?(?:个人)?(?:信息|地址|电话|照片|隐私|聊天记录|身份证|家庭|名字|全家)|人肉(?:你|您|搜索你)|把(?:你|您)(?:的)?(?:个人)?(?:信息|地址|电话|照片|隐私|名字|聊天记录)(?:发|挂|曝|公|卖|放)(?:到|在|给|出|上|光|开|布)?|起诉(?:你|您)|(?:告|法院见)(?:你|您)(?:诽谤|恶意|敲诈|勒索|去|到)|告你(?:$|[,，。!！])|律师函(?:会|马上|已经)?(?:寄|发|送)(?:到|给)?(?:你|您)|(?:报警|警察)(?:抓|找)(?:你|您)|(?:拉|列)(?:入|进)?黑(?:名单)?(?:你|您)?[^,，。]{0,4}(?:永远|别想|休想|全网)|全网(?:拉黑|封杀|通缉)",
        "\\b(?:i|we) know where you (?:live|work)|\\b(?:i|we)(?:'ll| will| am going to|'m going to| can| might|'re going to) (?:find you(?! (?:an?|the|some|another|one|something)\\b)|come (?:after|for|find)|sue you|expose you|ruin|hurt you|make you (?:regret|pay|sorry)|publish your|post your|leak your|share your (?:address|phone|details|info)|keep calling|call you (?:every|all)|report you to the police|track you|hunt|visit you at|see you in court|have someone)|\\byou(?:'ll| will) (?:regret|be sorry|pay for)|\\bwatch (?:your back|yourself|out,? (?:or|buddy))|\\b(?:or|and) (?:else|there will be consequences)\\b|\\bi have your (?:address|home address|phone number)(?: and| so|,? (?:be careful|remember|don't))|\\bremember,? (?:i|we) have your address|\\bchange (?:the|your) review or\\b|\\byou better (?:delete|remove|take (?:it|that|the)|watch|be careful)",
      ],
      unless: [
        "(?:快递|配送|师傅|工程师|售后|安装|维修|物流|取件|专员|工作人员)[^,，。]{0,6}(?:上门|到您家|去您家)|(?:上门)(?:取|送|安装|维修|检测|服务|换|测量|回收|揽)|(?:您|你)(?:小心|当心)(?:烫|地滑|保管|轻放|使用|开箱|拆|存放|驾驶|路滑|收好)|小心(?:点)?(?:烫|拿|拆|开|使用|轻|割|别(?:划|烫|伤|碰|摔|被骗|上当|弄))|(?:小心|当心)(?:着凉|感冒|诈骗|骗子|骗|划|台阶|身体)|等着(?:收货|收到|收快递|您|拿|就好|就行|为您)|(?:不|没|绝不)(?:会|能|敢)[^,，。]{0,6}(?:泄露|公开|曝光|骚扰|外泄|卖)[^,，。]{0,8}|(?:您|你)(?:可以|有权|也可以|要|想|如果)[^,，。]{0,6}(?:投诉|起诉|举报|报警|差评)|试试(?:看)?(?:能|是|可|这|重|效|是否)|(?:会|不会)后悔(?:的)?(?:选择|买)|您?不会后悔|拉黑(?:了)?(?:吗|呢)|\\b(?:you won'?t|never) regret|\\bcourier (?:will|has)",
      ],
    },
  },
};

const leak: Rule = {
  id: "Q21",
  name: { zh: "泄露隐私", en: "Personal data leaked" },
  why: {
    zh: "说出了他人的姓名、电话、地址、证件或订单，或一个不属于本会话的私人号码",
    en: "Tells somebody's name, phone, address, identity or order, or a private number foreign to this conversation",
  },
  instead: {
    zh: "抱歉，其他顾客的信息不便透露；您的订单我可以在核对后为您查询。",
    en: "I'm afraid I can't share other customers' details. I can look up your own order once we've checked it's you.",
  },
  gravity: "high",
  deduction: 30,
  cap: 30,
  redLine: true,
  on: true,
  find: {
    by: "personal",
    seek: {
      any: [
        "(?:别的|其他|其它|另(?:外)?一?(?:个|位)|另外(?:那)?(?:个|位)|上(?:一)?(?:个|位)|隔壁|前面(?:那|一)?(?:个|位)|有(?:个|一位|位)|那(?:个|位)|给差评的?(?:那|这)?(?:个|位)?)(?:顾客|客户|买家|客人|用户|亲|会员|小姐姐|先生|女士)[^,，。?？]{0,6}(?:的)?(?:姓名|名字|电话|手机号?|号码|地址|住址|收货(?:信息|地址|人)|身份证|订单号?|微信)(?:号码|号|信息)?(?:是|就是|为|[:：]|在|发(?:给)?(?:您|你)|告诉(?:您|你)|给(?:您|你))",
        "(?:把|将|给(?:您|你))(?:一下)?(?:别的|其他|其它|另(?:外)?一?(?:个|位)|上(?:一)?(?:个|位)|那(?:个|位)|给差评的?(?:那|这)?(?:个|位)?|这(?:个|位))(?:顾客|客户|买家|客人|用户|亲|会员|先生|女士)(?:的)?(?:姓名|名字|电话|手机号?|号码|地址|住址|收货(?:信息|地址)|身份证|订单)[^,，。]{0,4}(?:发|告诉|给|透露|报)|(?:他|她|对方|那个?人)(?:的)?(?:手机号?|电话|身份证号?|家庭住址|家庭地址|住址)(?:号码|号)?(?:是|[:：]|就是|为)[^什多吗?？]{2}|(?:他|她|对方)(?:家)?住(?:在)[^哪?？吗]{2}|身份证(?:号码?|号)?(?:是|[:：])\\s*\\d{6}",
        "\\b(?:another|the other|a different|the previous|that|one of our|some other) (?:customer|buyer|client|shopper|user|lady|gentleman)(?:'s| whose)? (?:\\w+ ){0,2}?(?:name|phone|number|address|email|order|e-mail)(?: number)? (?:is|was|are|:)|\\b(?:his|her|their) (?:home |personal |phone |cell |mobile |private )?(?:address|phone|number|email|id)(?: number)? is\\b|\\b(?:she|he) lives (?:at|in|on)\\b|\\bhere(?:'s| is| are) (?:the )?(?:other|another|that|previous) (?:customer|buyer|client)'?s?",
      ],
      unless: [
        "(?:不能|不便|无法|不可以?|不会|没法|不方便|不允许|禁止|不得|保护|不支持|绝不|勿|别(?!的|人|家))[^,，。]{0,26}|(?:快递员|配送员|师傅|站长|送货员|骑手|派送员|揽收员|网点|站点|承运)[^,，。]{0,30}|\\b(?:can'?t|cannot|unable|not able|won'?t|never|don'?t|not allowed)\\b[^.!?]{0,60}|\\bcourier'?s?\\b[^.!?]{0,40}",
      ],
    },
    ours: {
      any: [
        "快递员|配送员|派送员|送货员|快递小哥|骑手|师傅|站长|站点|网点|营业部|配送站|揽收员|揽件|客服(?:热线|电话|专线)|热线|售后(?:电话|热线|联系)|服务(?:电话|热线)|厂家|品牌方|商家(?:电话|联系)|门店|维修(?:点|站|中心|电话)|(?:收件|收货)人?(?:地址|电话)?[:：]?.{0,10}(?:售后|仓|退货)|退货地址|寄(?:回|到|往)|承运|物流(?:电话|公司)|运单|订单号|单号|快递号|\\b(?:courier|driver|hotline|our (?:number|warehouse|return)|return address|tracking|order (?:no|number)|support line)\\b",
        "(?:您|你)的?(?:收货|联系|预留|留的?|登记)?(?:的)?(?:手机|电话|号码|联系方式)|尾号|是这个(?:号码|电话)|\\byour (?:phone|number|mobile)\\b",
      ],
    },
  },
};

const secrets: Rule = {
  id: "Q22",
  name: { zh: "索要验证码、密码等", en: "Asks for codes or passwords" },
  why: {
    zh: "索要验证码、密码、银行卡号或安全码，这些谁也不该问",
    en: "Asks for a code, a password, a card number or CVV, which nobody of ours may ask for",
  },
  instead: {
    zh: "为了您的账户安全，请不要把验证码和密码告诉任何人，包括我们。我用订单号帮您核实就可以。",
    en: "For your safety never tell anybody codes or passwords, us included. Your order number is all I need.",
  },
  gravity: "high",
  deduction: 50,
  cap: 50,
  redLine: true,
  on: true,
  find: {
    by: "line",
    from: "agent",
    seek: {
      any: [
        "(?:发|告诉|报|念|说|提供|给|回复?|截图?|转发|填|输)(?:送|一?下|一个|给|我|我们|客服|这边|过来|的|您|你|收到)*(?:手机|短信|支付|登录|登陆|账号|账户|银行卡|信用卡|储蓄卡|取款|6位|六位|收到|刚才|刚刚|那个|动态|你的|您的|的)*(?:验证码|校验码|动态码|动态密码|动态口令|短信码|安全码|cvv2?|cvc|密码|口令|pin码?|银行卡号|信用卡号|卡号|卡密|yzm)(?!\\s*(?:就|即可|页面|登录|登陆|完成|支付|到|进|后|框|处))",
        "(?:验证码|校验码|动态码|动态密码|动态口令|短信码|安全码|cvv2?|cvc|(?:支付|登录|登陆|账号|账户|银行卡|取款|信用卡|交易)密码|密码|口令|银行卡号?|信用卡号?|卡号|卡密|yzm)(?:[是的,，:：]|号码|一下|也|和有效期|麻烦|给|请|还|需要|您|你|(?:跟|和|向)(?:我|我们|客服))*(?:发|告诉|报|念|说一?下|提供|回|给|截图|转发|多少|什么)(?:送|一?下|给|我|过来|客服|这边|来|复|您|你)*(?:我|我们|客服|这边|过来|一下|下|来|给|$|[?？吧呗哦呢哈,，。!！~])",
        "(?:收到|看到)(?:的|了)?(?:手机|短信)?(?:一?(?:个|条|串))?(?:的)?(?:\\d位|[四六]位)?(?:验证码|数字|码|校验码|短信)[^,，。]{0,6}[,，]?(?:请|麻烦|你|您)?(?:马上|立即)?(?:发|告诉|报|念|回|给|说)(?:给|一下|下|过来|我|这边|客服)|(?:那|这)个?(?:6|六|4|四)位(?:的)?(?:数字|数|码)(?:请)?(?:发|告诉|报|是多少|给)|背面(?:的|那)?(?:三|3|后三)位(?:数|数字|码)?|卡(?:的)?背面[^,，。]{0,6}(?:三|3)位|(?:身份证|银行卡)(?:的)?正反面(?:照片|图片)?(?:拍|发)(?:给|一下|我|过来|一张)",
        "\\b(?:send|tell|give|share|text|forward|provide|read|what(?:'s| is)|need|confirm|type|message|reply with|let me have|want|verify)(?: me| us| to me| out| over| back| here| the| your| a| that| with| in| you(?:r)?| just| please| of| is| received| full| current| account| login| online| banking| bank| credit| debit| card| sms| six[- ]digit| 6[- ]digit| four[- ]digit| security| one[- ]time| verification| confirmation| and| 3| three| digits| on| secret)* (?:verification code|code (?:you|we|that|from|we just|sent|in the sms)|otp|one[- ]time (?:code|password|pin)|password|passcode|pin(?: code| number)?|cvv|cvc|security code|card number|card details|account number|sms code|login code|digits on the back|authentication code|2fa code|(?:(?:six|6|four|4) )?(?:digits|numbers) (?:on|from) your (?:phone|sms|text|card))\\b",
      ],
      bare: [
        "(?:发|告诉|报|念|提供|给)(?:送|一下|下|一个|我|我们|客服|这边|过来|你的|您的|收到的|手机|短信|那个)*(?:验证码|验正码|验証码|鉴证码|yanzhengma|cvv|支付密码|银行卡密码|登录密码)",
        "(?:验证码|验正码|验証码|yanzhengma|cvv|支付密码|登录密码)(?:是)?(?:多少|发我|告诉我|报我|报一下|给我|念一下|发过来|发一下|说一下)",
      ],
      unless: [
        "(?:不要|不能|别|请勿|切勿|勿|千万|不会|不需要|不用|无需|不得|不可以?|谨防|警惕|当心|小心|防止|绝不|从不|没有|任何(?:人)?|严禁|禁止|避免|任何情况|保护好|保管好|妥善)[^。.!！?？;；]{0,30}|(?:系统|手机|短信|平台|页面|会|自动|银行|重新|再|可以|点击|这边|我们|小妹|妹子|给您|给你|向您|为您|帮您|将)(?:上|端|里)?(?:会|自动|再|重新|给您|给你|向您|往您的手机|为您|发一?个)*(?:发送?|提示|收到|获取|弹出)[^,，。]{0,6}(?:验证码|校验码|密码|短信)(?![^。]{0,8}(?:给我|告诉|报|念|发我|发过来|提供|说下|说一下))",
        "(?:忘记|重置|修改|找回|更改|设置|输入|填写|输错|初始|默认|wifi|无线|路由器?|开锁|门锁|行李箱|锁的|箱子|保险箱|提货|取件|管理|连接|蓝牙|卡券|礼品卡|e卡|激活|充值卡|游戏|解锁|开机|锁屏)(?:了|的|一下|下|您的|你的|新|登录|支付|取件|原)*(?:密码|验证码|卡密|口令|卡号)[^,，。]{0,10}|取(?:件|货)码|提货码|(?:密码|验证码)(?:错误|不对|忘|找回|重置|修改|锁|登录|输入|支付|保护|是您)|(?:订单|快递|运|会员|商品|设备|序列|积分)卡?号|(?:退|到|返|打|汇)[^,，。]{0,8}(?:银行卡|信用卡|储蓄卡|卡里|卡内|卡上|卡中)(?!号)",
        "\\b(?:never|don'?t|do not|please don'?t|not|won'?t|no one|nobody|without|avoid|forgot(?:ten)?|reset|change|enter|type in|on the (?:page|screen|site)|beware)\\b[^.!?;]{0,60}|\\b(?:order|tracking|phone|post(?:al)?|zip|discount|promo|coupon|product|error|item|voucher|gift card|pickup|qr|size|colou?r|dress|style|batch) (?:code|number)",
      ],
    },
  },
};

const prohibited: Rule = {
  id: "Q39",
  name: { zh: "违禁内容", en: "Prohibited content" },
  why: { zh: "含有色情、赌博、毒品、违禁或反动内容", en: "Sexual, gambling, drug, contraband or seditious content" },
  instead: {
    zh: "这个内容不能在这里讨论，商品和订单的问题我都可以帮您。",
    en: "I can't discuss that here. I'm glad to help with products and orders.",
  },
  gravity: "high",
  deduction: 50,
  cap: 50,
  redLine: true,
  on: true,
  find: {
    by: "line",
    from: "agent",
    seek: {
      any: [
        "约炮|约p(?![a-z])|裸聊|裸照|裸体视频|一夜情|援交|嫖娼|嫖|招妓|卖淫|找小姐|上门小姐|包夜|色情|黄片|黄色(?:网站|视频|电影|图片|小说)|a片|av(?:女优|片|网站|资源)|三级片|成人(?:电影|视频|网站|片)|做爱|性交易|性服务|特殊服务|发骚|骚货|摸(?:奶|胸|屁股)|床照|情色|艳照|福利视频|看片(?:网|群|加)|开房(?:吗|吧|去|不)|陪睡|睡一(?:晚|觉)(?:吗|吧|呗)|给我(?:发|看)(?:看)?(?:你)?(?:的)?(?:私照|大腿|胸|丝袜照)",
        "赌(?:博|场|球|钱|网|盘)|博彩|六合彩|时时彩|私彩|外围(?:赌|投注|下注)|百家乐|网赌|澳门(?:赌|葡京|威尼斯人在线)|下注|老虎机|押注|赛车pk10|买码|洗钱|跑分|地下钱庄|高利贷|套花呗|套现|刷单(?:赚|返|兼职|佣金)|杀猪盘|传销",
        "冰毒|海洛因|可卡因|大麻(?!籽|仁|布|纤维)|摇头丸|k粉|吸毒|贩毒|溜冰(?:的|吗)?(?:货|毒)|毒品|迷药|迷奸|春药|催情|蒙汗药|听话水|麻古|罂粟(?!花色|红)|笑气|上头电子烟|枪支|手枪(?:出售|真|现货|子弹)|真枪|仿真枪(?:出售|有货|包)|子弹(?:出售|现货|包邮)|军火|炸药|雷管|管制刀具(?:有|现货|出售|包)|假(?:币|钞|证|发票|身份证|文凭|毕业证|驾照)|办证|代开发票|虚开发票|开假票|买卖(?:身份证|银行卡|四件套)|窃听器|针孔(?:摄像|偷拍)|偷拍(?:神器|设备)|改号软件|代孕|器官买卖|卖(?:肾|血)|代考|枪手替考",
        "法轮(?:功|大法)|台独|港独|疆独|藏独|反动(?:言论|组织|标语)|推翻(?:政府|共产党|国家)|打倒(?:政府|共产党|共产)|颠覆国家|邪教|全能神|翻墙(?:软件|工具|教程|上|看|vpn)|恐怖组织|圣战|纳粹万岁|希特勒万岁|南京大屠杀是假|分裂国家|共产党(?:下台|完蛋|垮台)",
        "\\b(?:porn(?:o|hub|ography)?|nudes?(?: (?:pics?|photos?))|sexting|hook ?up tonight|escort service|prostitut\\w+|onlyfans|send nudes|sex (?:video|tape|chat|service)s?|have sex|cocaine|heroin|meth(?:amphetamine)?|crystal meth|fentanyl|ecstasy pills|weed for sale|buy (?:weed|drugs|guns|ammo)|sell (?:drugs|guns|weapons)|online casino|gambling site|place (?:a|your) bets?|sports betting|money laundering|fake (?:passport|id|ids|diploma|money|banknotes|invoice)|counterfeit (?:money|bills)|heil hitler|white power|bomb[- ]making|date rape drug|child porn)\\b",
      ],
      bare: ["约炮|裸聊|冰毒|海洛因|六合彩|法轮功|黄片|色情|博彩|代开发票|办假证|迷药|援交"],
      unless: [
        "(?:打击|严禁|禁止|拒绝|抵制|远离|举报|不(?:能|可以?|得|允许|支持|卖|提供|销售|涉及|会)|不属于|反对|查处|没有|防|预防|警惕|谨防|涉嫌)[^,，。]{0,20}|法律禁止[^,，。]{0,10}|(?:水|玩具|胶|钉|喷|热熔|打钉|泡泡|筋膜|洗车|标价|扫码|电焊|焊|灰|软弹)枪|枪(?:灰|色|黑|钻|头|击游戏|战)|色情(?:过滤|内容过滤)|防(?:偷拍|窃听)|(?:桌游|游戏|卡牌|玩具)(?:里|中|的)?(?:赌|下注|筹码)|赌神|冰(?:毒饮)|排毒|消毒|杀毒|病毒|中毒|毒性|美容院|(?:工业|火|亚|黄|苎)麻|毒品(?:危害|有害|违法|是违法)|(?:禁|缉|戒)毒|黄色(?:的|款|系|包|衣|t恤|裙|外套|鞋)|成人(?:款|码|尺码|奶粉|用品(?:店)?牙|牙刷|纸尿裤|装|版)|奶嫖|白嫖|云台|\\b(?:not|never|no|don'?t|against|prohibit\\w*|illegal|ban(?:ned|s)?)\\b[^.!?]{0,40}",
      ],
    },
  },
};

export const RED_LINES: readonly Rule[] = [rude, threat, offPlatform, leak, secrets, prohibited];
