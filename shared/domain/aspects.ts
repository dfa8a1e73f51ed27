// The closed list of things one can ask about a product (缩水, 续航 …) and the words shoppers use for each. Pure; never guesses beyond its words.
// Every shopper's device loads these words, so each stands once: written folded (see `fold`), English without the endings of `ENDING`.

/** Aspect → its surface words, with commas between. Chinese ones match anywhere, Latin ones as whole words. The keys are what articles and the bot use. */
const WORDS = {
  材质: "材质,材質,面料,布料,料子,成分,含棉量,含绒,什么做的,什么料,纯棉吗,是纯棉,是真丝,是羊毛,是亚麻,填充物,里料,多少亚麻,多少棉,多少羊毛,material,fabric,made of,made from,made out of,composition,how much linen,how much cotton,pure cotton,real silk,real wool,real linen",
  缩水: "缩水,縮水,会缩,不缩,缩吗,缩率,缩短,缩小,回缩,变小,变短,洗短,洗小,短了一截,小了一码,shrink,shrinkage,shrank,shrunk,shrunken,preshrunk,get smaller,gets smaller,got smaller",
  掉色: "掉色,褪色,退色,脱色,染色,串色,褪不褪,掉颜色,颜色掉,洗白了,浮色,色牢度,染到,fade,fading,bleed,colorfast,run in the wash,lose color,loses color,lose its color,color transfer,stain",
  起球: "起球,起毛,毛球,掉毛,会不会球,掉絮,pill,bobble,bobbling,fuzz,fuzzy,lint,shed,shedding",
  起皱: "起皱,皱巴,皱吗,易皱,会皱,爱皱,皱不皱,褶皱,熨,免烫,烫平,挂烫,抗皱,wrinkle,wrinkling,wrinkly,crease,creasing,iron,steamer,crinkle",
  变形: "变形,走形,走样,松垮,变大,洗大,拉长,领口松,鼓包,膝盖鼓,卷边,领口会松,lose shape,lose its shape,loses its shape,keep its shape,keeps its shape,baggy,sag,sagging,stretched out,stretch out,out of shape,misshapen",
  洗涤: "洗涤,洗滌,洗护,怎么洗,如何洗,机洗,手洗,水洗,干洗,乾洗,洗衣机,能洗,可以洗,好洗,清洗,甩干,烘干,暴晒,漂白,洗衣液,打理,wash,washable,dry clean,tumble dry,dryer,laundry,bleach,detergent,care instructions",
  透不透:
    "透不透,透吗,透肉,会透,偏透,很透,有点透,显内衣,透视,走光,打底,内衬,see through,sheer,transparent,translucent,show through,shows through,underneath,lining,lined",
  厚薄: "厚薄,厚不厚,薄不薄,厚吗,薄吗,厚度,偏厚,偏薄,太厚,太薄,克重,什么季节,几月穿,夏天穿,冬天穿,秋天穿,春秋穿,热不热,闷热,薄款,厚款,月份穿,thick,thickness,thin,heavyweight,lightweight,gsm,what season,which season,summer wear,too hot,too warm",
  保暖: "保暖,暖和,暖不暖,冷不冷,御寒,抗冻,抗风,防风,warm enough,how warm,keep me warm,keep you warm,keeps warm,windproof,cozy,cosy",
  弹力: "弹力,彈力,弹性,有弹,没弹,带弹,微弹,高弹,松紧,紧绷,勒不勒,stretch,stretchy,elastic,elasticity,elastane,spandex,elasticated",
  透气: "透气,闷不闷,吸汗,排汗,速干,凉快,捂汗,出汗,breathable,breathability,breathe,sweat,sweaty,moisture wicking,quick dry",
  手感: "手感,扎不扎,扎吗,扎人,扎脖子,刺痒,痒吗,亲肤,柔软,软不软,硬不硬,粗糙,顺滑,敏感皮肤,敏感肌,itch,itchy,scratchy,soft,softness,rough,prickly,feel like,feels like,feel on the skin,sensitive skin",
  静电: "静电,吸毛,粘毛,噼啪,噼里啪啦,static,staticky,cling,pet hair",
  色差: "色差,颜色一样,颜色一致,颜色准,实物颜色,和图片一样,跟图片一样,和照片一样,偏色,图片颜色,color difference,color accurate,true to color,true to the photo,same as the photo,same as in the picture,same as the picture,look like the photo,look like the picture,color match",
  颜色: "颜色,哪些色,什么色,几个色,几种色,有黑色,有白色,别的色,其他色,colors,what color,which color,other color,in black,in white,in blue",
  版型: "版型,偏大,偏小,宽松,修身,显瘦,显胖,廓形,紧身,长款,短款,正码,正肩,落肩,fit,fitting,loose,oversized,true to size,run small,runs small,run large,runs large,run big,runs big,flattering",
  尺码: "尺码,尺寸,码数,什么码,哪个码,几码,多大,多长,多高,衣长,胸围,腰围,肩宽,裤长,臀围,袖长,size,sizing,measurements,dimensions,how big,how long is it,how tall is it,chest width,waist,inseam",
  气味: "气味,味道,异味,有味,臭味,刺鼻,塑料味,难闻,smell,smelly,odor,odour,stink",
  安全: "甲醛,安全等级,a类,b类,a 类,b 类,宝宝能穿,婴儿能穿,新生儿,荧光剂,致敏,过敏,有毒,有害,环保,食品级,不锈钢,干烧,安全吗,质检报告,检测报告,3c,formaldehyde,safe for babies,safe for kids,safe for children,toxic,allergy,allergic,hypoallergenic,food grade,test report,certified,certification,class a,class b,safety class,stainless,boils dry,next to the skin",
  产地: "产地,哪里产,哪里生产,哪产的,哪里做的,进口,国产,工厂做,made in,origin,imported,where is it made,where is this made,manufactured",
  生产日期:
    "生产日期,出厂日期,什么时候生产,哪年生产,哪年的货,库存货,老款,新款吗,production date,manufacture date,manufacturing date,date of manufacture,when was it made,this year's model,old stock",
  重量: "重量,重不重,沉不沉,多重,几斤,多少克,净重,轻不轻,轻便,沉吗,weight,weigh,how heavy,is it heavy,grams",
  包装: "包装,礼盒,礼品盒,礼品袋,包好,盒子,packaging,package it,packaged,gift box,gift wrap,wrapped,gift bag,dust bag",
  配件: "配件,附件,标配,包装清单,带线,送线,有线吗,带充电头,送充电头,带插头,里面有什么,附带,耳塞套,送数据线,accessories,in the box,come with,comes with,include,spare",
  续航: "续航,續航,用多久,用几个小时,用几小时,能用多长,撑多久,电量够,待机,听多久,吹多久,耗电,掉电,多久没电,充一次电,撑几个小时,battery life,battery last,how long does it last,hours of battery,playtime,play time,run time,runtime,standby,hours per charge,on one charge,single charge",
  充电: "充电,充電,充满,快充,充多久,充不进,边充边用,无线充,怎么充,charging,recharge,recharging,charge time,fully charge,fast charge,quick charge,to charge,charge it,charges my",
  容量: "容量,毫安,mah,充几次,虚标,几升,多少升,装多少水,capacity,how many charges,how many times can it charge,liters,litres",
  接口: "接口,插口,typec,type c,usb c,充电口,数据线,几个口,什么口,插孔,自带线,同时充,port,usbc,connector,cable,headphone jack,two phones",
  功率: "功率,多少瓦,几瓦,瓦数,费电,耗电量,一度电,跳闸,电压,宿舍能用,多少电,220v,wattage,watt,how much power,power consumption,electricity use,use a lot of electricity,voltage,in a dorm,110v",
  防水: "防水,防汗,防泼溅,防潮,淋雨,下雨,沾水,进水,泡水,洗澡,游泳,掉水里,可以洗澡,能洗澡,ipx4,ipx5,waterproof,water resistant,water resistance,sweatproof,sweat proof,splash,splashproof,rain,shower,swim,swimming",
  兼容: "兼容,适配,支持苹果,支持安卓,苹果能用,苹果手机,安卓手机,iphone,ipad,平板能,电脑能,什么系统,通用吗,能不能用在,适用于,mac,compatible,compatibility,work with,works with,android,macos,windows,supported devices",
  连接: "蓝牙,配对,连不上,连接,断连,断开,搜不到,重连,同时连,bluetooth,pair,connect,connection,disconnect,multipoint,dongle",
  延迟: "延迟,延时,音画,卡顿,打游戏,latency,lag,laggy,delay in sound,audio delay,in sync,out of sync,gaming",
  降噪: "降噪,隔音,通透模式,noise cancelling,noise canceling,noise cancellation,anc,transparency mode,block noise,block out noise,block office noise,block subway noise",
  音质: "音质,低音,音效,好听吗,杂音,底噪,麦克风,通话清,sound quality,bass,audio quality,microphone,mic,call quality,calls clear",
  噪音: "噪音,噪声,声音大,声音吵,吵不吵,吵吗,静音,安静,分贝,响不响,动静大,睡觉能用,noise,noisy,quiet,silent,loud,decibel,db",
  亮度: "亮度,够亮,亮不亮,色温,频闪,蓝光,照度,流明,调光,刺眼,显色,写作业,brightness,how bright,bright enough,dim,dimmable,color temperature,flicker,lumens,lux,blue light,homework",
  发热: "发热,发烫,烫手,烫不烫,过热,很烫,温度高,外壳烫,overheat,get hot,gets hot,hot to the touch,heat up,heats up",
  登机: "登机,上飞机,带飞机,坐飞机,过安检,飞机上,高铁能带,托运,plane,airplane,flight,carry on,airport security,take on board,checked luggage",
} as const satisfies Readonly<Record<string, string>>;

export type Aspect = keyof typeof WORDS;
/** Every aspect. (The keys of a literal object are exactly its type's keys; TypeScript only widens them.) */
export const ASPECT_NAMES = Object.keys(WORDS) as readonly Aspect[];

/** Longer words that contain a surface word and mean something else: matched first, they count for nothing. */
const INNOCENT =
  "充电宝,充电器,充电头,充电盒,充电线,无线充电宝,缩短时间,缩小范围,缩短工期,价格变小,声音变小,音量变小,钱包缩水,优惠缩水,包装清单在哪下载,连接人工,退货包装,下雨天快递,下雨快递,发货延迟,延迟发货,延迟收货,物流延迟,配送延迟,脸色差,连不上客服,包装破,包装坏,包装烂,多大年,多大优惠,多大力度,多长时间,电话连接,变形金刚,颜色发错,发错颜色,味道好,重量级,蓝牙耳机,蓝牙键盘,蓝牙鼠标,降噪耳机,静音鼠标,静音键盘,充电风扇,充电台灯,速干t恤,防风外套," +
  "bluetooth earphone,bluetooth earbud,bluetooth headphone,bluetooth headset,bluetooth keyboard,bluetooth mouse,noise cancelling headphone,noise cancelling earphone,silent mouse,charging me,charging my card,charging my account,iron out,connect me,connected me,connection with you,delivery port,a bit thin on,shipping include,shipping weight,take the weight,fit for purpose,feel like a fool,feel like crying,rain check,wash my hands,fade away";

/** Asked in passing more often than for themselves («机洗会缩水吗»): listed after the others. */
const CIRCUMSTANCES: ReadonlySet<Aspect> = new Set<Aspect>(["洗涤", "充电"]);

interface Word {
  readonly text: string;
  readonly aspect: Aspect | undefined;
}

const LATIN = /[a-z0-9]/;
/** «fades», «washing»: what may follow an English word. */
const ENDING = /(?:e?[sd]|ing)?(?![a-z0-9])/y;

/** One spelling for all: full-width forms, capitals, hyphens, British colours. */
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .replaceAll("colour", "color");

/** All words by their first character, longest first. */
const BY_FIRST: ReadonlyMap<string, readonly Word[]> = byFirst([
  ...ASPECT_NAMES.flatMap((aspect) => wordsOf(aspect).map((text): Word => ({ text, aspect }))),
  ...INNOCENT.split(",").map((text): Word => ({ text, aspect: undefined })),
]);

function byFirst(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const out = new Map<string, Word[]>();
  for (const word of [...words].sort((a, b) => b.text.length - a.text.length)) {
    const first = word.text.charAt(0);
    const row = out.get(first);
    if (row === undefined) out.set(first, [word]);
    else row.push(word);
  }
  return out;
}

/** A word that begins or ends in a Latin letter or digit must not be cut out of a longer one. */
function standsAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  if (LATIN.test(word.charAt(0)) && LATIN.test(text.charAt(at - 1))) return false;
  ENDING.lastIndex = at + word.length;
  return !LATIN.test(word.charAt(word.length - 1)) || ENDING.test(text);
}

/** Is this one of the aspects we know? */
export function isAspect(value: string): value is Aspect {
  return Object.hasOwn(WORDS, value);
}

/** The surface words of an aspect, folded. */
export function wordsOf(aspect: Aspect): readonly string[] {
  return WORDS[aspect].split(",");
}

/**
 * The aspects a text names, each once, in the order they are said, circumstances (how it is washed, charged) last.
 * At each place the longest known word wins; case, full-width forms and hyphens do not matter.
 */
export function findAspects(text: string): readonly Aspect[] {
  const said = fold(text);
  const found = new Set<Aspect>();
  let at = 0;
  while (at < said.length) {
    const here = at;
    const word = BY_FIRST.get(said.charAt(here))?.find((one) => standsAt(said, one.text, here));
    if (word?.aspect !== undefined) found.add(word.aspect);
    at += word?.text.length ?? 1;
  }
  const all = [...found];
  return [...all.filter((one) => !CIRCUMSTANCES.has(one)), ...all.filter((one) => CIRCUMSTANCES.has(one))];
}
