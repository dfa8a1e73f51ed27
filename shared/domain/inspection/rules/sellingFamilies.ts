// What is claimed of goods and bargained over reviews and reasons, beyond the plain words: products of lists, as redFamilies.ts. Data only.
import type { Seek } from "../rule.ts";
import { clause, sentence, WARNS } from "./redFamilies.ts";

const WHERE =
  "(?:全网|全国|全球|全世界|世界上?|世间|天下|宇宙|国内|国际|行业(?:内|里)?|业内|业界|同行|同类|类目|市面上?|市场上?|史上|中国|亚洲|全城|圈内|整个类目|这个价位)";
const PRAISE =
  "(?:好|牛|强|甜|香|锋利|快|亮|软|硬|耐用|耐磨|舒服|漂亮|美|鲜|纯|正|便宜|低|高|高级|先进|专业|安全|健康|轻|薄|暖|厚|干净|清晰|稳|省电|划算|正宗|新鲜|实惠|优惠|受欢迎|火|畅销|权威|豪华|优质|环保|靠谱|好用|好吃|好看|好喝|好穿)";
export const ABSOLUTE_MORE: Seek = {
  any: [
    `${WHERE}${clause(6)}(?:最|第一|顶级|无敌|无人能敌|没有?对手|独一|冠绝|仅此|首屈一指|一家独大)|(?:冠绝|独霸|秒杀|吊打|碾压|完爆|甩开?|遥遥领先|领先|超越|打败)(?:于)?(?:所有|一切|全部|${WHERE}|别家|其他家?|同行|同类|各大)|(?:谁也|没人|没有?(?:人|谁|一家)|哪家(?:也|都)?|无人|无)(?:能)?(?:超(?:不)?过|能?敌|能?及|能?比|可比|出其右|匹敌|比得(?:上|过)|做得?到这么)|(?:至尊|王牌中的王牌|顶配中的顶配|王者(?:级|品质)|殿堂级|骨灰级|天花板(?:级)?|神级|史诗级|天下无双|举世无双|独步|登峰造极|无出其右|首屈一指|盖世|绝世|逆天)(?!会员)(?:级|享受|品质|配置|的|水准|之选|$|[,。!?])|(?:独家首创|全球首创|首创|填补${clause(4)}空白|唯一(?:一家|能|拥有|正宗|指定|的(?:选择|好))|独此一家|别无分号|仅此一家)|(?:就是|绝对是|肯定是|才是|算是)${clause(4)}最${PRAISE}的|(?:最${PRAISE}[,、]?){2,}|top ?(?:1|one)(?!\\d)(?!码)|(?:no\\.?|number) ?1(?!\\d)${clause(4)}(?:没得争|的|品牌|$)|(?:没得|没有)(?:争|争议|话说)的?第一|${clause(4)}我们(?:家)?最(?:牛|强|好|厉害)|最${PRAISE}的${clause(6)}(?:别家|其他家|没有之一)|没有之一|百分之?百(?:完美|最)`,
    "\\b(?:the )?only \\w*(?: \\d+%)? ?(?:perfect|real|true|genuine)|\\b(?:unrival+ed|unbeat\\w*|unmatched|unsurpassed|peerless|supreme|world[- ]class|second to none|the ultimate|flawless|matchless|unequal+ed)\\b|\\btop of the (?:industry|market|world|line in)|\\b(?:best|finest|greatest|cheapest|strongest|softest|safest|fastest|lightest|purest) (?:\\w+ ){0,3}(?:ever|on earth|in the (?:world|industry|country|market)|out there|known|period|hands down|by far|of all time|bar none)|\\bno(?:body| one| other (?:shop|brand|seller|store)|thing)(?: else)? (?:can |could |will |even )?(?:beats?|comes? close|match(?:es)?|compares?|compete)|\\b(?:number one|no\\.? ?1|#1) (?:in|brand|choice|seller|product)|\\b100 ?% (?:perfect|the best)",
  ],
  unless: [
    `(?:这|本)?(?:店|系列|几款|款)(?:里)?${clause(6)}中${clause(4)}最${clause(6)}|(?:我们|本)店(?:里)?(?:这)?[几两三四五]款${clause(4)}最${clause(6)}`,
  ],
};

const ILL =
  "(?:腰椎(?:间盘(?:突出)?)?|颈椎|关节(?:炎|痛)?|骨(?:刺|质增生)|风湿|类风湿|鼻炎|咽炎|气管炎|哮喘|咳嗽|感冒|发烧|失眠|神经衰弱|抑郁|焦虑|头痛|偏头痛|高血压|血压|血糖|血脂|三高|糖尿病|尿酸|痛风|肾虚|脾虚|气虚|湿气|宫寒|痛经|妇科|月经|不孕|前列腺|阳痿|早泄|肝炎|脂肪肝|肝病|胃病|胃炎|胃溃疡|肠炎|便秘|腹泻|痔疮|结石|肿瘤|癌|结节|囊肿|白癜风|牛皮癣|银屑病|湿疹|皮炎|荨麻疹|脚气|灰指甲|痘(?:痘|印)?|痤疮|斑|皱纹|疤|妊娠纹|脱发|秃|白发|近视|老花|白内障|飞蚊症|耳鸣|老年痴呆|痴呆|帕金森|中风|心脏病|冠心病|畸形|过敏|新冠|病毒|炎症?|免疫力|尿频|腰痛|背痛|疼痛|静脉曲张|癫痫|多动症|自闭)";
export const EFFICACY_MORE: Seek = {
  any: [
    `(?<!不能|不|无法)(?:治|治疗|医|疗|调理|根除|断|消|祛|除|防|预防|逆转|缓解|改善|告别|远离|赶走|搞定|击退|修复|对付)(?:好|掉|了)?${clause(4)}${ILL}|${ILL}${clause(12)}(?:能|可以|会|就|马上|立马|全|都|当晚|当天|三天|一周|很快|自然|彻底)?(?:逆转|治好|全好|好了|痊愈|消失|没了|根除|断根|见效|正常|降(?:下|了)|恢复|除根|绝迹|改善(?:明显)|有奇效|有特效|管用|有效|吃它|喝它|贴它|擦它|抹它|用它就)|(?:喝|吃|贴|抹|擦|用|戴|泡|涂)${clause(10)}${ILL}${clause(8)}(?:好|正常|没了|消|降|退|见效|不犯|不再)|(?:吃|喝|贴|用|抹|戴)[一二三两几四五\\d]+(?:粒|盒|瓶|贴|次|天|个疗程|包|周|个月)${clause(4)}(?:见效|就好|包好|全好|病|管|立马|当晚|变|瘦|白)|(?:重振|雄风|壮阳|持久|金枪|一粒管)${clause(8)}(?:$|[,。!?]|天|夜|小时)|(?:孕妇|婴儿|新生儿|小孩|哺乳期)${clause(4)}(?:也|都)?(?:能|可以|放心)(?:吃|用|喝|贴|服)${clause(6)}(?:防|治|补|还能|无副|没副|$|[,。!?])|(?:永不|不再|再也不|从此不|以后不)(?:会)?(?:失眠|复发|反弹|长痘|脱发|便秘|犯|疼|过敏|生病|感冒)|无效(?:就|全额|包|可)?退(?:款|钱)?|(?:见效|起效|祛痘|美白|瘦身|减肥|生发|长高|丰胸)(?:快|神速|看得见|立竿见影|包|保证|无效退|\\d)|(?:神药|神器治|祖传秘方|老中医(?:秘方|配方)|灵丹|特效药?|偏方)|(?:停|不用|不必|别|少|代替|替代|比)(?:吃|打|再吃)?(?:降压药|降糖药|药|胰岛素|西药|激素|抗生素)${clause(4)}(?:了|强|好|管用|也行)?(?=$|[,。!?])|(?:我|我妈|我奶奶|我爸|老客户|好多人)${clause(4)}(?:亲测|用了|吃了|贴了)${clause(6)}(?:好了|治好|有效|没再犯)|(?:消炎|杀菌|抗癌|排毒|降压|降糖|清肺|护肝|养胃)${clause(4)}(?:神器|效果(?:好|特别|超|非常|杠杠|明显)|一绝|第一|奇效)`,
    "\\b(?:cures?|heals?|reverses?|fix(?:es)?|treats?|stops?|gets? rid of|eliminates?|melts?|kills?|prevents?) (?:your |all |any |my |the )?(?:\\w+ ){0,3}?(?:acne|eczema|diabetes|cancer|arthritis|insomnia|depression|anxiety|hair loss|baldness|disease|infection|covid|flu|asthma|hypertension|blood pressure|psoriasis|migraines?|pain|allerg\\w+|wrinkles|scars|fat|tumou?rs?|gout|dementia|alzheimer'?s|adhd|autism|cellulite|viruses|inflammation|back ache|heartburn)|\\b(?:stop|skip|quit|drop|replace|ditch|throw away) (?:taking |your |the |all )*(?:\\w+ ){0,3}?(?:pills|medicine|medication|meds|insulin|inhaler|drugs|antibiotics|chemo)|\\b(?:works|results|gone|cured|better|slimmer|whiter|clear skin)\\b[^.!?]{0,20}\\b(?:overnight|guaranteed|in \\d+ (?:days?|hours?|weeks?)|within (?:days|hours)|instantly|100 ?%)|\\b(?:miracle|magic) (?:cure|pill|cream|tea|patch|remedy)|\\bdoctors? (?:hate|don'?t want)|\\bguaranteed to (?:cure|heal|work|lose|grow|whiten)|\\b(?:safe|fine) for (?:pregnant|babies|infants|newborns)[^.!?]{0,20}(?:cure|prevent|no side)",
  ],
  unless: [
    `(?:不|没|未)(?:做|敢|会)?(?:宣传|承诺|保证|宣称)${clause(12)}|${clause(10)}的话(?:还是|建议|请)(?:去)?(?:看|问|咨询)${clause(10)}|(?:不能|无法|不可|不代表|不是|并非|违规|看|问|咨询|去)${clause(10)}(?:药|皮肤科|医生|医院|宣传|治疗|治病|诊断)${clause(10)}|(?:免疫力|功效)${clause(6)}(?:违规|不讲|不宣传)${clause(8)}|降噪${clause(10)}`,
  ],
};

export const REVIEWS_MORE: Seek = {
  any: [
    `(?:给|打|评|点|留|来)(?:个|满|上|我们?|咱|全|颗|动动小手){0,5}(?:满分|五颗?星|5颗?星|五分|全五|好评|五⭐|五星)${sentence(24)}(?:送|返|免单|免|补|红包|领|换|券|减|优惠|寄|发|退|给您|给你|块|元|礼)|(?:送|返|免单|补|寄|发|减|退)${sentence(14)}(?:评完|评好|好评后|评价后|晒完|五星后|评了)${clause(4)}(?:发|截|给|找|拍)|(?:评完|评好|写完|晒完|写了|评价完|发布后)${clause(4)}(?:发我|截图|截屏|给我看|找我|拍给)${sentence(10)}|(?:追评|追加|评论|评价|晒图|晒单|带图|带视频|光图片|纯文字|视频评)${sentence(12)}(?:返|给[您你]?[\\d一二三五十]+|[\\d一二三五十]+(?:块|元)|立减|补给|换券|换(?:个)?红包|免单|领奖)(?!京豆)|(?:先|暂时)?(?:别|不要)(?:急着)?评${sentence(10)}(?:文案|模板|复制|照着|发您|写好)|(?:文案|模板|评语|评论内容|好评)${clause(6)}(?:照着|复制|粘贴|照抄|发(?:给)?(?:您|你)${clause(4)}(?:复制|粘贴|照))|评价?(?:里|中)?${clause(4)}(?:不要|别|不能|不许|千万别|勿)(?:写|提|说|带)${sentence(14)}(?:不(?:给|予)|才|就|否则|不然|赔|返|补|退)?|(?:帮忙|麻烦|能不能|可以|辛苦)?(?:把|将)?(?:那|这)?(?:条|个)?(?:一星|两星|差评|中评|低分|差的)${clause(6)}(?:撤|删|改|取消|去掉|追)${sentence(16)}(?:寄|送|补|返|退|赔|红包|给您|新的|券|免)|(?:撤|删|改)(?:了|掉|成|一下)?${clause(6)}(?:差评|一星|中评|评价|五星|好评)${sentence(14)}(?:寄|送|补|返|退款?|赔|红包|给您|给你|券|免单|块|元)|(?:卡片|小卡|好评卡|售后卡|纸条)${sentence(12)}(?:返|领|红包|\\d+元|好评|扫)|(?:默认|系统)(?:自动)?好评${clause(4)}(?:不算|不行|没用|不返)|(?:主动|要|需)(?:手动)?写${clause(4)}(?:好评|评价)?${sentence(10)}(?:截|换|返|领)|不给(?:五星|好评|满分)${sentence(10)}(?:不|没)|(?:好评|五星|晒图)(?:换|抵|兑|=)`,
    "\\b(?:5|five|full)[- ]?stars?\\b[^.!?]{0,40}\\b(?:refund|gift|coupon|cash|voucher|free|dollars?|bucks|\\$|off your|discount|send you|give you|reward|pay you)|\\b(?:refund|gift|coupon|cash|voucher|free|dollars?|bucks|\\$\\d+|discount|reward|pay you)\\b[^.!?]{0,40}\\b(?:review|rating|stars?|feedback)\\b(?! (?:is|are) (?:not|voluntary|welcome))|\\b(?:i'?ll|we'?ll|let me|i can) (?:write|draft|give you|send you) (?:the|your|a) (?:review|text|words|feedback)|\\b(?:copy|paste|use)(?: and paste)? (?:it|this|our|my) ?(?:text|review|template|as your review)?[^.!?]{0,14}(?:review|rating|$)|\\b(?:don'?t|do not|avoid|never) (?:mention|write|say|talk about|post)[^.!?]{0,30}\\b(?:in (?:the|your) review|review)|\\b(?:remove|delete|change|take down|update|revise|edit|raise)[^.!?]{0,20}\\b(?:review|rating|stars?|feedback)\\b[^.!?]{0,40}\\b(?:refund|replacement|new one|gift|coupon|cash|send|dollars?|\\$|free|compens\\w+)",
  ],
  unless: [
    WARNS,
    `(?:要求|用|拿)?改评价(?:换|返)${clause(10)}违规${clause(12)}|(?:自愿|违规|不影响|没有关系|无关|不用改|不会这样|都欢迎)${clause(8)}|(?:满\\d+|无门槛)${clause(10)}(?:减|券)`,
  ],
};

const MIND =
  "(?:不喜欢|不想要了?|我不想要|不要了|多拍|拍多|买多了?|拍错|错拍|买错|下错单|个人原因|自己原因|不合适|不合身|尺码不合|七天无理由|7天无理由|无理由|其他原因?|其它原因|我不想|信息填错|计划有变|不需要|用不上|没用了?|重复下单|与商家协商一致|协商一致|改变主意|效果不好|大小不合)";
const FAULT =
  "(?:质量(?:问题|不好)?|破损|破了?|损坏|坏了?|少件|漏发|发错|错发|描述不符|与描述|不符|假货|假冒|发霉|变质|过期|瑕疵|做工|缺货|没货|未发货|超时|延迟|晚发|未按时(?:发货)?|未按约定|虚假发货|商家原因|卖家原因|我们的?(?:原因|责任|问题)|色差|异味|材质|描述)";
const PICK = "(?:选|点|填|写|勾|勾选|选择|改成|改为|换成|备注|报|提交)";
export const REASONS_MORE: Seek = {
  any: [
    `(?:退款|退货|申请|售后)?(?:的)?(?:原因|理由)(?:栏)?${sentence(12)}${PICK}?${clause(5)}[“"「『→]?${MIND}(?!吗|还是|都|可以退|的话|也|就行|即可|就可以)|${PICK}(?:择|成|为|个|上|一?下|那个|我){0,3}[“"「『→]?${MIND}[”"」』]?${sentence(12)}(?:才|不然|否则|就(?:给|能|快)|快|秒|通过|同意|这样|别的|按这个|我好|审核|系统|→|噻|哦|嘛|提交|补|赔|罚|扣)|${FAULT}${sentence(16)}(?:不(?:能|要|可以|许|给|行)|别|莫|甭|勿)(?:选|点|填|写|勾|提)|(?:不(?:能|要|可以|许)|别|莫|甭|千万别|千万莫|勿|尽量不|避免)(?:选|点|填|写|勾|提|说)${clause(6)}[“"「『]?${FAULT}|${PICK}(?:了)?[“"「『]?${FAULT}[”"」』]?${clause(8)}(?:会|要|就)?(?:罚|扣|影响|封|处罚|介入|降权|不给|慢|驳回|拒)|(?:选|填|点)错(?:了)?原因|(?:原因|理由)${clause(4)}(?:我教|教您|教你|帮您填|听我的|按我说|照我)|(?:改下|改一下|换个)(?:原因|理由)?${clause(4)}(?:呗|吧)?[,。 ]?(?:改成|换成|选)${clause(3)}${MIND}|${FAULT}归${FAULT}|(?:先)?(?:撤销|取消|撤了|关闭)(?:申请|退款|售后|投诉|维权|介入)?${sentence(16)}(?:重新|再|改|选|点|填)${clause(8)}${MIND}|(?:补偿|补|红包|给)(?:您|你)?[\\d一二三五十几]+(?:块|元)?${clause(6)}${sentence(10)}${PICK}${clause(4)}[“"「『]?${MIND}|运费(?:您|你)?(?:先)?(?:垫|出|自理|承担)${sentence(8)}(?:理由|原因)?${PICK}?${MIND}`,
    "\\b(?:cancel|withdraw|close|drop) (?:the|your|this) (?:claim|case|request|return|dispute|refund)[^.!?]{0,30}(?:refile|reopen|resubmit|again|choose|select|pick|with)[^.!?]{0,24}(?:no longer|don'?t|mind|mistake|fit|personal|other|no reason)|\\b(?:only|approve\\w*|faster|unless|must)[^.!?]{0,24}\\breason\\b[^.!?]{0,14}\\b(?:doesn'?t fit|no longer|don'?t (?:like|want|need)|changed|mistake|personal|other|no reason|accident)|\\b(?:avoid|don'?t (?:use|choose|select|pick|put|click|mention)|never (?:use|choose|select|pick)|not) [\"“']?(?:item )?(?:not as described|defective|damaged|faulty|broken|wrong item|quality|missing|fake|late)[^.!?]{0,40}\\b(?:use|choose|select|pick|instead|put|otherwise)|\\b(?:use|choose|select|pick|put|write|click|say)\\b[^.!?]{0,10}[\"“']?(?:no reason|doesn'?t fit|no longer (?:needed|wanted)|changed my mind|ordered by mistake|don'?t (?:like|want|need) it|other|personal)[\"”']?[^.!?]{0,24}\\b(?:instead|please|or|so|otherwise|then|and (?:i|we)|as the reason|as reason)",
  ],
  unless: [
    `(?:照实|如实|按实际|真实)${clause(14)}|(?:质量问题|少件|破损|发错|描述不符)(?:的话|的)?${clause(4)}(?:请|可以|就)?选[“"]?${FAULT}${clause(14)}|(?:不干涉|不用解释|没关系|和原因)${clause(8)}|(?:支持|可以)(?:七天|7天)?无理由${clause(10)}|多拍的那件${clause(8)}|描述不符在哪里${clause(20)}`,
  ],
};
