// What is said of goods and rivals: the advertising law with its exceptions, efficacy, over-promise. Data only.
import type { Rule, Seek } from "../rule.ts";
import { also } from "./also.ts";
import { ABSOLUTE_MORE, EFFICACY_MORE } from "./sellingFamilies.ts";

const base = { redLine: false, on: true, gravity: "high" } as const;
const OWN =
  "(?:质量|品质|效果|价格|价|性价比|材质|做工|面料|口碑|销量|服务|技术|工艺|品牌|口感|味道|音质|画质|性能|配置|续航|款式|版型|正品|信誉)";
const BEST =
  "(?:好|优|佳|强|高级?|低价?|便宜|优惠|划算|实惠|先进|权威|安全|牛|棒|畅销|热销|受欢迎|专业|可靠|正宗|正规|放心|新鲜|好用|好吃|好看|高端|豪华|快|薄|轻|耐用|环保|健康|有效|大牌|值)";

const PLAIN: readonly Rule[] = [
  {
    ...base,
    id: "Q13",
    name: { zh: "广告法绝对化用语", en: "Advertising-law absolute" },
    why: { zh: "对自家商品用了绝对化用语(广告法第九条)", en: "An absolute about one's own goods, which the advertising law forbids" },
    instead: {
      zh: "这款做工和口碑都不错,很多顾客回购,您可以看看评价再决定。",
      en: "Many customers come back for this one; have a look at the reviews and see if it suits you.",
    },
    deduction: 10,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          `(?:全网|全国|全球|世界|国内|国际|行业|业内|业界|同行|同类(?:产品|商品)?|市面|市场|史上|有史以来|平台|中国|亚洲|京东|淘宝|天猫)(?:上|内|里|中|同款)?(?:最${BEST}|第一|no\\.?1|唯一|首[家个创款发席]|独家|独一无二|顶[级尖]|领先|无敌|(?:价)?最低价?|没有?(?:比|第二)|销冠|领导者|绝无仅有|之最|之冠|冠军)`,
          `${OWN}(?:绝对|真的|肯定|都|也|就)?(?:是)?(?:最${BEST}的?|第一|一流的?|顶[级尖]的?|无敌|天下第一|世界级|国家级|无可挑剔|无与伦比|独一无二|完美无缺|数一数二)|(?:最${BEST}|第一|顶[级尖]|极致|无敌|史无前例)的(?:${OWN}|产品|商品|牌子|宝贝|衣服|手机|化妆品|护肤品|选择|一款|一家|价位|材料)`,
          "国家级|世界级|宇宙级|最高级|顶级(?!域名)|(?:国内|全国|全球)?独一无二|绝无仅有|史无前例|前无古人|空前绝后|万能的|(?:质量|品质|销量|口碑|行业|全国|全球)?(?:第一|no\\.?1)(?:品牌|名牌|大牌|的牌子|店铺|的店)|(?:全国|全球|行业|中国)销量第一|销量冠军|王牌产品|极品(?!飞车)|(?:绝对|百分百|100%)(?:的)?(?:最|第一|完美)|(?:唯一|独家)(?:一家|正品|授权(?:的)?最|有效|专利配方|指定)|(?:国家|国务院|政府|驰名|中央|人民大会堂)(?:机关)?(?:推荐|特供|专供|免检|领导人|级产品)|免检产品|特供(?:商品|产品|酒|烟)|(?:镇店|业界)?最(?:牛|强|佳|好|优质|高端|权威|先进|安全|正宗|便宜|低价|低的价格?|划算|优惠|实惠|畅销|热销|受欢迎|专业|可靠|耐用|值|环保|健康|有效|豪华|高档|薄|轻薄)(?:的)?(?:了|啦|哦|呢|的|一款|一家|产品|商品|牌子|款|价|手机|衣服)(?:了|哦|呢|啊|亲){0,5}(?=$|[,，。!！~ ])|最低价|再也(?:找|买)不到(?:更|比|第二|这么)|(?:没有?|找不到)比(?:我们|这|它|我家)[^,，。]{0,8}更?(?:好|便宜|低|优)的",
          "\\b(?:the |our |absolutely )?(?:best|cheapest|lowest[- ]price[ds]?|number one|no\\.? ?1|#1|finest|most advanced|safest|highest quality|top[- ]quality|strongest|fastest|most effective|most popular) (?:\\w+ ){0,3}?(?:in the (?:world|country|market|industry|whole)|on the market|on the internet|anywhere|ever (?:made|sold)|worldwide|nationwide|in china|in the us|of all brands|you can (?:buy|get|find))|\\b(?:world'?s|nation'?s|industry'?s|market'?s|china'?s|america'?s) (?:best|first|finest|only|leading|no\\.? ?1|number one|cheapest|most)|\\bnobody (?:sells|makes) (?:it )?(?:cheaper|better)|\\b(?:unbeatable|unrivall?ed|unmatched) (?:price|quality|in)|\\bbest (?:quality|price) guaranteed|\\bperfect in every way",
        ],
        unless: [
          "目前(?:就)?(?:是|有的)[^,，。!！全市行国世同业]{0,16}最[^,，。!！]{0,6}|(?:本店|我们店|店里|店内|我家|我们家|自家|咱家|店铺)(?:里|中|内)?(?:卖得|目前|现在|的)?最[^,，。!！]{0,8}|(?:这几款|这两款|这三款|同系列|系列(?:里|中)|(?:我们|您)?(?:看|发|选|推荐|说)的(?:这)?(?:几|两|三)(?:款|个)|这(?:几|两)(?:个|款|种)(?:里|中|当中)|其中|之中|当中|里面|颜色(?:里|中)|尺码(?:里|中))[^,，。!！]{0,16}",
          "最好(?:是)?(?:在|用|不要|别|能|先|还是|把|将|放|存|避|冷|手|单独|提前|联系|您|你|选|检|保|拍|看|问|让|跟|和|到|去|按|每|隔|等|晚|早|给|可以|备|多|要|再|申|重|有|下|换|拿|一次|反|根|以|当|直接|自己|打|了解|买(?:大|小))[^,，。!！]{0,20}|最(?:佳|好)(?:的)?(?:食用|赏味|饮用|使用|观看|观赏|拍摄|服用|存放|储存|保存|安装|充电|阅读|视听|试用|浇水|种植|办法|方法|方式|时间|时期|时机|期|温度|状态|距离|角度|位置)[^,，。!！]{0,14}|最(?:大|真诚|诚挚|诚|大程度|大限度|快速度)(?:的)?(?:努力|程度|歉意|感谢|诚意|限度|能力|速度|优惠力度)?|最(?:近|新|后|初|终|早|晚|迟|快|慢|多|少|大|小|长|短|高(?:温|支持|可|水位|限|车速|转速|分辨|能到|到|身|是)|低(?:温|消费|起|限|水位|可|支持|配置|库存|档|气温|音|是|能到|到))",
          "第一(?:时间|次|步|天|件|个|位|款|张|排|页|条|层|项|批|单|代|人称|财经|季|周|年|眼|名|遍|种|层|组|行|栏|口)|(?:顾客|客户|信誉|质量|品质|安全|服务|用户|诚信|友谊|健康)(?:永远)?(?:是)?第一(?!品牌|名牌)|(?:力争|争取|追求|努力|希望|尽量|致力|目标|为了|立志)[^,，。!！]{0,12}(?:第一|最[^,，。]{0,6}|一流|顶级|完美|极致)|(?:国家|国标)?[一二三]级(?:能效|水效|标准)|(?:优|特|一)等品|(?:特|一|二|三)级(?:大米|茶|枣|铁观音|品)|获(?:得|奖)?[^,，。]{0,14}(?:金奖|银奖|冠军|第一|大奖|称号|奖)|(?:不是|不敢说|没有(?=最|第)|谈不上|不算|并非|不一定(?:是)?|未必(?:是)?|不能说|不保证(?:是)?|不可能|没法说|不敢保证|不承诺)[^,，。!！]{0,8}|(?:您|你)(?:是|永远是|就是|认为|觉得|需要的|喜欢的|想要的|要的)[^,，。]{0,6}最|(?:哪|什么|多少|谁)[^,，。]{0,8}最|最[^,，。]{0,6}(?:吗|么|[?？])|(?:截至|截止|在|据|根据)[^,，。]{0,20}(?:榜|统计|数据|年|月|排名)[^。!！]{0,14}|唯一(?:的)?(?:一张|一个码|编码|码|标识|识别|序列|凭证|性|账号|订单|区别|不同|缺点|不足|的问题|办法)|顶级(?:会员|玩家|赛事)|(?:极品飞车|第一财经|最高人民法院|最生活|最高法|天下第一汤)|(?:活动|大促|双11|双十一|618|双12)?(?:期间|这几天|今天|目前|现在)?(?:的)?(?:价格)?(?:是|为)?(?:近期|今年|本月|近30天|最近)[^,，。]{0,4}最低价?|(?:历史|近\\d+天|近期|当前|页面|活动)最低价|最低价(?:是)?(?:不|无|吗|多少|没)|最低价[^,，。]{0,6}(?:为准|另|不能|无法)",
          "\\b(?:best (?:regards|wishes|before|used|to|way|if|of luck|time|practice|option (?:is|for you)|bet|size for|fit for|guess|effort|case|price i can)|do (?:my|our) best|try (?:my|our) best|best stored|first (?:time|step|order|class mail|name|come|thing)|not the (?:best|cheapest|lowest)|can'?t (?:say|promise|guarantee)|in our (?:shop|store|range|collection)|of (?:our|these|the) (?:two|three|range|own|models|colou?rs)|among (?:these|ours|our)|won the|award)\\b[^.!?]{0,40}",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q14",
    name: { zh: "功效或医疗承诺", en: "Medical or efficacy claim" },
    why: { zh: "宣称治疗作用或保证功效", en: "Claims to heal, or guarantees an effect" },
    instead: {
      zh: "这款是日常护理(食品),效果因人而异,不能代替药物,如有不适建议就医。",
      en: "This is for everyday care; results differ, and it does not replace medicine. Please see a doctor if it bothers you.",
    },
    deduction: 20,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "根治|药到病除|(?<![打小红面钱书背])包(?:治|好(?![评了的的])|治好|瘦|白(?!色)|生发|怀孕)|(?:能|可以?|会|帮您?|保证|一定|肯定|专门?|专|彻底|快速|有效|直接|都能|就能)(?:治疗?|治好|治愈|医治|根除|根治|消除|祛除|去除|清除|杀死|杀灭|抑制|防治|预防)(?:一切|各种|所有|您的|你的|体内){0,5}(?:脚气|痘痘|青春痘|痤疮|湿疹|皮炎|荨麻疹|糖尿病|高血压|高血脂|三高|癌|肿瘤|失眠|便秘|脱发|秃|近视|鼻炎|咽炎|关节炎|风湿|颈椎病|腰椎|痔疮|灰指甲|白癜风|牛皮癣|银屑病|前列腺|妇科|炎症|感冒|新冠|病毒感染|胃病|胃炎|狐臭|疤痕|妊娠纹|黄褐斑|老年斑|雀斑|皱纹|湿气|结石|抑郁|焦虑症|疾病|病)",
          "(?:治疗|治愈|医治|治好|根除|消炎|抗癌|防癌|降血压|降血糖|降三高|降血脂|壮阳|补肾壮阳|延年益寿|返老还童|包治百病)(?:的)?(?:效果|作用|功效|功能|作用的|率)?(?:很好|特别好|明显|显著|的哦|哦|呢|的|非常|特好|高达|$|[,，。!！])|(?:无|没有?|零)(?:任何)?(?:毒)?(?:副作用|刺激性?|添加(?:任何)?副)(?!吗|么|[?？])|(?:百分百|100%|百分之百|保证|绝对|一定|肯定|包)(?:都)?(?:会|能)?(?:有效|见效|起效|管用|有效果|瘦|变白|美白|祛痘|祛斑|长高|生发|减肥|不过敏|不反弹|怀孕|治好)|(?:\\d+|[一二三四五六七八九十两]|几)(?:天|周|个?月|次|个?疗程|小时|分钟|盒|瓶)(?:就|内|即可|包|保证|必|之内|必须|见)?(?:能|会|可)?(?:见效|瘦(?:\\d+|[一二三四五六七八九十]+)?斤?|美白|变白|祛斑|祛痘|治好|痊愈|好转|治愈|断根|长高|生发|显效|减\\d+斤|退烧|除根)|(?:永不|绝不|不会|永久不)(?:复发|反弹)|(?:见效|起效|治愈率|有效率)(?:特别|非常|超|极|最|真的)?(?:快|高达|\\d|百分|99|100)|(?:替代|代替|比)(?:吃)?(?:药|药物|打针|胰岛素|降压药|医院|手术)(?:还|都|更|强|有效|管用|的)|(?:不用|不需要|可以不|可以停)(?:再)?(?:吃药|去医院|看医生|打针|手术|吃降压药|药了)|(?:月|\\d+天)瘦\\d+斤|(?:修复|激活|再生)(?:dna|细胞|干细胞|基因)|(?:增强|提高|提升)(?:免疫力|抵抗力|性功能|记忆力)(?:的)?(?:作用|功效|效果)?(?:很好|特别|明显|哦|的|呢|[,，。!！]|$)|(?:排毒|活血|祛湿|养肝|护肝|补肾|明目|润肺|丰胸|壮阳|助眠|安神|减肥|瘦身|燃脂|降脂)(?:效果|作用|功效)(?:很好|特别好|明显|显著|一流|非常|超|立竿)",
          "\\b(?:cures?|heals?|treats?|eliminates?|prevents?|gets? rid of) (?:\\w+ ){0,3}?(?:acne|eczema|diabetes|cancer|arthritis|insomnia|depression|anxiety|hair loss|baldness|disease|infection|covid|flu|asthma|hypertension|high blood pressure|psoriasis|migraines?|back pain|allerg(?:y|ies)|wrinkles|scars)|\\b(?:no|zero|without(?: any)?) side[- ]effects?|\\b(?:guarantee[ds]?|100 ?%|definitely|certain) (?:to )?(?:work|effective|results?|weight loss|cure|lose)|\\blose \\d+ ?(?:kg|pounds?|lbs?) in|\\b(?:results|works|effect|better|cured|gone) (?:in|within) (?:just )?(?:\\d+|one|two|three|a few) (?:days?|weeks?|hours?)|\\b(?:replaces?|instead of|better than) (?:your )?(?:medicine|medication|insulin|doctor|surgery|pills)|\\byou (?:won'?t|don'?t) need (?:your |any )?(?:medicine|medication|a doctor|insulin|pills|surgery)|\\bboosts? (?:your )?immun\\w+|\\b(?:clinically )?proven to (?:cure|heal|treat)",
        ],
        unless: [
          "(?:不(?:能|是|可以?|具备?|含|会|宣传|承诺|保证|敢|具有|建议|起)|没有|无法|并非|不代表|不属于|没法|勿|不得|不一定(?:能)?|未必)[^,，。!！]{0,14}(?:治|疗效|功效|药|根治|有效|见效|预防|消炎|保证|效果|作用|复发|反弹)[^,，。]{0,8}|(?:不能|不可|无法)(?:代替|替代)[^,，。]{0,6}|治疗仪|(?:遵|听)医嘱[^。]{0,10}|(?:医生|医院|药师|就医|药店)[^,，。]{0,14}|因人而异|无(?:副作用)?(?:吗|么|[?？])|(?:去除|清除|消除|祛除|去|除)(?:衣物|厨房|油|灰尘|异味|毛球|静电|污|水垢|茶垢|冰箱|甲醛|螨|雾|车内|房间|霉|锈|划痕|指纹|噪音|病毒软件|电脑病毒|缓存|手机|宠物)[^,，。]{0,8}|(?:杀|电脑|手机|查)毒|治(?:理|具|安)|\\b(?:does not|doesn'?t|not (?:meant|intended|a|able)|cannot|can'?t|no product|never|won'?t|isn'?t|not)\\b[^.!?]{0,60}|\\b(?:consult|ask|see) (?:a|your) (?:doctor|physician|pharmacist)[^.]{0,40}",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q15",
    name: { zh: "过度承诺", en: "Over-promise" },
    why: { zh: "对自己不能决定的事打了包票", en: "Promises for certain what is not ours to decide" },
    instead: {
      zh: "正常情况下预计明后天送达,以实际物流为准,我会帮您留意。",
      en: "It should arrive tomorrow or the day after; the courier decides, and I'll keep an eye on it.",
    },
    deduction: 10,
    cap: 20,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:保证|担保|绝对|百分之?百|100%|一定(?!要|得|程度|的)|肯定|必定|包(?:您|你)?|铁定|打包票|承诺)(?:您|你|亲|给您|给你|都|是|会|能|可以|能够|让您|他们|快递|今天|就){0,5}(?:今天|今晚|明天|明早|后天|周[一二三四五六日末]|[\\d一二两三四五六七八九十半几]+[个天小时点号日]+(?:内|前|之内|左右)?|准时|按时|当天|次日|这两天|在?\\[?(?:数字|时间|日期)x\\]?[-天小时日号月点]*(?:内|前|之内)?)[^,，。!！?？]{0,6}(?:到|发|送|收|退|用|出)",
          "(?:今天|今晚|明天|明早|后天|周[一二三四五六日末]|[\\d一二两三四五六七八九十半几]+[个天小时点号日]+(?:内|前|之内)?|\\[(?:数字|时间|日期)x\\][-天小时日号月点]*(?:内|前|之内)?|当天|次日)[^,，。!！?？]{0,4}(?:保证|绝对|百分之?百|100%|一定|肯定|必定|铁定|包)(?:会|能|可以|给您|给你|都|就|能够|是){0,5}(?:送?到|发货|发出|送达|收到|退[到款]?|到账|出库|到货)",
          "(?:保证|担保|绝对|百分之?百|100%|肯定|一定|包|打包票)(?:您|你|都|会|能|是|以后|它|这个|真的){0,5}(?:不会?|永不|没有?|零)(?:再)?(?:坏|掉色|褪色|缩水|起球|变形|过敏|破损?|丢|降价|断货|卡(?:顿)?|漏|有?质量问题|有?任何问题|出(?:任何)?问题|色差|异味|味道|磨损|开裂|后悔|涨价|便宜了)|(?:保证|担保|绝对|百分之?百|100%|肯定|一定|包)(?:您|你|都|会|能|是|给您|给你){0,5}(?:满意|合适|合身|适合您|喜欢|好用|通过|成功|批准|退(?:款|钱)(?:成功)?|全额退|赔|赔偿|同意|修好|有货|抢到|中奖|升值|最低|还会降|返现|能用\\d+年)(?!为止)|(?<![价担环打小])包(?:过|抢到|中|成功|满意|合身|修好)(?=$|[,，。!！~ 的哦])|(?:用|穿)(?:一辈子|十年八年|几十年|一百年)(?:都|也)?(?:不会?|没)(?:坏|变形|有?问题)|永(?:远|久)(?:不会?)(?:坏|掉色|褪色|变形|过时|生锈)|终身(?:不坏|不变形)|(?:出了?|有)(?:任何|什么)?问题(?:我|都)(?:个人)?(?:全部)?负责到底",
          "\\b(?:i|we) (?:guarantee|promise|swear|assure you)(?: you)?(?: that)? (?:\\w+ ){0,5}?(?:arrive|arrives|be there|deliver(?:ed|y)?|get (?:it|there)|ship|work|fit|never|last|refund|approved|be approved|won'?t|not|love|happy|succeed|satisf)|\\b(?:will )?(?:definitely|certainly|absolutely|100 ?%|for sure) (?:will )?(?:\\w+ ){0,2}?(?:arrive|be (?:there|delivered|approved|refunded)|get it|never|won'?t|fit(?:s)?|last|ship)|\\b(?:arrive|be there|delivered|get it|fit|refunded|approved|in stock)(?: \\w+){0,3} (?:for sure|guaranteed|100 ?%|definitely|without fail)|\\bwill never (?:break|fade|shrink|fail|go down|wear out|rust|scratch|drop)|\\blasts? forever\\b",
        ],
        unless: [
          "(?:不(?:能|敢|可|会|好|太能|予|一定|作|做|是)?(?:百分之?百|100%)?(?:一定|保证|肯定|确定|绝对|承诺|担保)|(?:无法|没法|没有办法|没办法|难以|不方便|很难|未必)(?:给您|跟您|向您|为您)?(?:百分之?百|100%|完全)?(?:保证|肯定|确定|承诺|担保))[^。!！?？]{0,30}|(?:谁也|哪家都|快递都)?不能(?:保证|肯定)|(?:保证|一定|肯定|承诺|绝对|包)[^,，。]{0,18}(?:吗|么|[?？])|(?:是否|能否|能不能|可不可以)(?:保证|肯定)[^,，。]{0,12}|(?:如果|若|如|要是|只要|除非|假如)[^。!！]{0,30}|(?:质保|保质)期[^,，。]{0,10}|(?:包(?:装|裹|邮|括|含|换|修(?!好)|退|税|安装|教|月|年|件))[^,，。]{0,4}|(?:保证|承诺)(?:七天|7天|正品|金|书|单|质量|服务|无忧)(?!不会)|(?:官方|平台|京东|商城|系统|页面)(?:会|都)?(?:有)?(?:承诺|保证)[^,，。]{0,10}|(?:您|你)(?:一定|肯定|绝对)[^,，。]{0,10}(?:要|得|是|想|知道|会问|看到)|(?:尽力|尽量|尽快|努力|争取)[^,，。]{0,10}|(?:一定|肯定)(?:会|要)?(?:尽|努力|帮|为您(?:处理|解决|核实|查)|给您(?:处理|解决|核实|查|反馈|答复|说法)|好好|注意|改进|重视|认真)[^,，。]{0,8}|\\b(?:can'?t|cannot|can not|not able to|unable to|won'?t be able|don'?t|do not|no one can|never|wouldn'?t|not)\\b[^.!?]{0,30}\\b(?:guarantee|promise|assure|for sure|definitely|100)[^.!?]{0,40}|\\bif\\b[^.!?]{0,60}|\\bguarantee(?:d)? (?:period|card|certificate)|\\b(?:not|isn'?t) (?:definitely|certainly|guaranteed)[^.!?]{0,30}",
        ],
      },
    },
  },
  {
    ...base,
    id: "Q38",
    name: { zh: "贬低同行", en: "Disparages rivals" },
    why: { zh: "说别家的坏话", en: "Speaks ill of another shop or brand" },
    instead: { zh: "别家的情况我不太了解,我给您详细介绍我们这款。", en: "I can't speak for other shops; let me tell you about ours." },
    gravity: "mid",
    deduction: 10,
    cap: 10,
    find: {
      by: "line",
      from: "agent",
      seek: {
        any: [
          "(?:别(?:的)?家|别的店|其他(?:家|店铺?|商家|平台|品牌|牌子)|别的(?:商家|平台|牌子|品牌)|他(?:们)?家|人家(?:那|家)|隔壁(?:家|店)?|对面(?:店|家)|同行|外面(?:的|卖的)?|小店|那家(?:店)?|便宜的(?:那|这)?(?:种|些|款|个)?|某(?:宝|东|多|猫|团|音)|拼多多|pdd|拼夕夕|淘宝|天猫|京东|狗东|苏宁|唯品会|抖音|闲鱼|小米|华为|苹果|oppo|vivo|三星|耐克|阿迪|杂牌)(?:那|上|的|家|卖|那种|那款|那个|那些|那批|这些|东西|产品|货|商品|质量|都|全|很多|基本|大多|一般|店|里|们|上面|便宜|好多|才|肯定|绝对|是){0,5}(?:是|都是|全是|就是|有|卖|用的?)?(?:的)?(?:假(?:货|的)|垃圾|山寨|高仿|仿品|翻新|次品|劣质|水货|残次|骗(?:人|子|钱)|坑人|坑(?:爹|货|你|您)?(?=$|[,，。!！的])|黑心|烂|破烂|不行|差(?:劲|远|得(?:很|远|多)?|很多|太多)?(?=$|[,，。!！~ 的了远])|冒牌|地摊货|二手|没保障|不靠谱|没(?:有)?售后|虚标|以次充好|偷工减料|退货货|有毒|甲醛超标|掉色|容易坏|忽悠|三无)",
          "(?:比|跟|和)(?:别家|其他家|他家|同行|淘宝|拼多多|京东|天猫|苏宁)[^,，。]{0,8}(?:假货|垃圾|烂货|那些骗子|山寨)(?:强|好|比)?|(?:不要|别|千万别|不建议)(?:去|在|买|相信|信)(?:别家|其他家|别的店|他家|隔壁|同行|淘宝|拼多多|京东|天猫|苏宁|某宝)[^,，。!！]{0,8}(?:买|的|上当|被骗|骗|坑)|(?:他们|别家|同行)(?:就)?会(?:骗|坑|忽悠)",
          "\\b(?:other|those|their|competitor'?s?|competing|rival|cheap(?:er)?) (?:shops?|stores?|sellers?|brands?|sites?|products?|ones|competitors?|platforms?)?(?: \\w+){0,3}? ?(?:are|is|sell|sells|use|uses|offer)(?: \\w+){0,3}? (?:fake|fakes|junk|garbage|trash|rubbish|crap|knock[- ]?offs?|counterfeits?|scam(?:s|mers)?|terrible|awful|inferior|refurbished|second[- ]hand|stolen|poison\\w*|liars|cheats|low[- ]quality|bad quality|worthless)|\\b(?:amazon|ebay|temu|shein|walmart|aliexpress|etsy|nike|adidas|apple|samsung|taobao|they)(?:'s)?(?: \\w+){0,3}? (?:is|are|sell|sells|makes?|just|only)(?: \\w+){0,3}? ?(?:fake|fakes|junk|garbage|trash|rubbish|crap|scam\\w*|knock[- ]?offs|counterfeits?|terrible|liars)|\\bdon'?t (?:buy|shop|trust|go)(?: \\w+){0,3} (?:from|at|to|on) (?:other|those|them|amazon|ebay|temu|their)",
        ],
        unless: [
          "(?:不(?:评价|评论|了解|清楚|知道|方便|好说|便|能说|是|一定)|没有说|不代表|并非|不敢说)[^。!！]{0,20}|(?:别家|其他家|他家|同行|淘宝|京东|天猫|拼多多|苏宁|小米|华为|苹果)[^,，。]{0,8}(?:吗|么|[?？])|(?:我们|本店|咱们?|京东自营)[^,，。]{0,12}(?:不是|没有|绝无|杜绝|不卖|拒绝)[^,，。]{0,6}|(?:二手|翻新)(?:平台|专区|频道|回收|机型|交易)|\\b(?:can'?t|cannot|don'?t|not|never)\\b[^.!?]{0,16}\\b(?:comment|speak|say|know|judge|compare)[^.!?]{0,40}",
        ],
      },
    },
  },
];

const MORE: Readonly<Record<string, Seek>> = { Q13: ABSOLUTE_MORE, Q14: EFFICACY_MORE };
export const CONTENT: readonly Rule[] = PLAIN.map((one) => also(one, MORE[one.id] ?? {}));
