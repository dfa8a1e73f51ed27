// Before buying: how to use, what to choose, stock, price, authenticity. Content only.
import { both, entry, inCategory } from "../entry.ts";

export const presaleArticles = [
  // ---- using it
  entry({
    id: "a-use-general",
    intent: "product_usage",
    zh: ["怎么用", "有说明书吗", "使用方法在哪看", "刚拿到要注意什么", "不会用怎么办"],
    en: ["How do I use it?", "Is there a manual?", "How do I set it up?"],
    title: both("使用说明在哪里", "Where the manual is"),
    answer: both(
      "盒里有中文说明书，照着图示一步步来就行。哪一步卡住了，请点「转人工」，同事一步步带您做。",
      "A manual with drawings is in the box. If a step is unclear, ask for a person to walk you through.",
    ),
  }),
  entry({
    id: "a-use-earphones",
    intent: "product_usage",
    scope: inCategory("耳机"),
    zh: ["这个怎么连蓝牙", "耳机怎么配对", "连不上手机怎么办", "只有一边有声音", "怎么恢复出厂"],
    en: ["How do I pair the earphones?", "It won't connect to my phone", "Only one side has sound", "How do I reset them?"],
    title: both("耳机配对与重置", "Pairing and resetting earphones"),
    answer: both(
      "打开充电盒（头戴款长按电源 3 秒），等灯白色闪烁，在手机蓝牙里点 banmu 开头的名字就连上了。连不上或只有一边响：把两只放回盒里，长按盒上按键 10 秒重置，再配对一次；还不行请转人工。",
      "Open the case (over-ear: hold power for 3 seconds) until the light blinks white, then choose the name starting with banmu in your phone's Bluetooth. If it fails or one side is silent, put both back, hold the case button for 10 seconds and pair again; if that does not help, ask for a person.",
    ),
  }),
  entry({
    id: "a-use-bank",
    intent: "product_usage",
    scope: inCategory("移动电源"),
    zh: ["充电宝怎么用", "怎么给手机充电", "无线充放上去没反应", "指示灯什么意思"],
    en: ["How do I use the power bank?", "Wireless charging does not start", "What do the lights mean?"],
    title: both("移动电源怎么用", "Using the power bank"),
    answer: both(
      "插上线就会自动开始充，没反应按一下侧键。四颗灯每颗代表约 25% 电量；磁吸款对准手机背面中间，手机壳厚于 3 毫米或有金属片会充不上。",
      "Plug in and it starts; if not, press the side button. Each of the four lights is about 25%. Centre the magnetic one on the phone's back; cases over 3 mm or with metal stop it.",
    ),
  }),
  entry({
    id: "a-use-kettle",
    intent: "product_usage",
    scope: inCategory("电水壶"),
    zh: ["水壶怎么除水垢", "新壶怎么清洗", "能煮牛奶吗", "烧到一半断电了"],
    en: ["How do I descale the kettle?", "How do I get the limescale out?", "Can I boil milk in it?", "It switches off before boiling"],
    title: both("水壶使用与除垢", "Using and descaling the kettle"),
    answer: both(
      "首次使用先烧两壶清水倒掉。有水垢时加水和一勺柠檬酸烧开，静置 20 分钟再冲净。只能烧水，请不要煮牛奶、面条；中途断电多半是水太少触发了防干烧，加到下限线以上再烧。",
      "Boil and pour away two fills first. For scale, boil water with a spoon of citric acid, wait 20 minutes and rinse. Water only: no milk or noodles. If it switches off early, there is probably too little water; fill above the lower line.",
    ),
  }),
  entry({
    id: "a-use-keys",
    intent: "product_usage",
    scope: inCategory("键鼠"),
    zh: ["键盘怎么连平板", "怎么切换设备", "鼠标没反应", "灯光怎么调", "键盘断开连接"],
    en: ["How do I connect the keyboard to a tablet?", "How do I switch devices?", "The mouse does not respond"],
    title: both("键盘鼠标连接", "Connecting keyboard and mouse"),
    answer: both(
      "机械键盘按 Fn+1/2/3 长按 3 秒进入配对，短按切换三台设备；鼠标底部按键切换 2.4G 和蓝牙。没反应先充电或换电池，接收器换一个 USB 口、离金属远一些再试。",
      "On the mechanical keyboard hold Fn+1/2/3 for 3 seconds to pair, press briefly to switch. The mouse switches between 2.4 GHz and Bluetooth underneath. No response: charge it or change batteries, and move the receiver to another USB port away from metal.",
    ),
  }),
  entry({
    id: "a-use-fan",
    intent: "product_usage",
    scope: inCategory("风扇"),
    zh: ["风扇怎么调档", "遥控器怎么配", "怎么拆开清洗", "定时怎么设"],
    en: ["How do I change the fan speed?", "How do I clean the fan?", "How do I set the timer?"],
    title: both("风扇使用与清洗", "Using and cleaning the fan"),
    answer: both(
      "短按开关换档，长按 2 秒关机；落地扇遥控器的定时键按一下加 1 小时。清洗前请先断电，拧开前网，扇叶用湿布擦或清水冲，晾干再装。",
      "Press for the next speed, hold 2 seconds for off; the standing fan's timer adds an hour per press. To clean, unplug, unscrew the front grille, wipe or rinse the blades and let them dry.",
    ),
  }),
  // ---- choosing
  entry({
    id: "a-recommend-general",
    intent: "recommend",
    zh: ["有什么推荐", "送妈妈哪款比较好", "哪款卖得好", "帮我挑一件", "送礼买什么合适", "夏天穿哪款凉快"],
    en: ["What do you recommend?", "What would be a good gift for my mum?", "Which one is popular?", "Help me choose one"],
    title: both("帮您挑选", "Help with choosing"),
    answer: both(
      "送长辈可以看羊毛围巾、细支羊毛毛衣；夏天自己穿看亚麻立领衬衫、棉麻直筒裤；送朋友看桑蚕丝小方巾、桌面风扇。想要更细的建议，请点「转人工」，说一下给谁用、预算和场合。",
      "For parents: the wool scarf or the fine wool sweater. For your own summer: the linen band-collar shirt and linen-cotton trousers. For friends: the silk square or the desk fan. For closer advice ask for a person and say for whom, how much and the occasion.",
    ),
  }),
  entry({
    id: "a-recommend-electronics",
    intent: "recommend",
    scope: inCategory("耳机"),
    zh: ["推荐一款耳机", "哪个耳机适合运动", "通勤用哪款好", "学生用哪款"],
    en: ["Which earphones do you recommend?", "Which are good for sport?", "Which for commuting?"],
    title: both("耳机怎么选", "Choosing earphones"),
    answer: both(
      "跑步、想听到周围选半入耳款（199 元）；地铁、办公室想安静选入耳降噪款（349 元）；长时间在家或差旅选头戴款（429 元）。耳道小、戴入耳不舒服的话，优先半入耳。",
      "Running and hearing your surroundings: half-in-ear (199 yuan). Quiet on the train or at work: in-ear noise-cancelling (349). Long hours at home or travelling: over-ear (429). If in-ear tips bother you, take the half-in-ear.",
    ),
  }),
  entry({
    id: "a-recommend-bank",
    intent: "recommend",
    scope: inCategory("移动电源"),
    zh: ["买多大的充电宝合适", "推荐一款充电宝", "出差带哪个"],
    en: ["Which power bank should I buy?", "Which one for travelling?"],
    title: both("移动电源怎么选", "Choosing a power bank"),
    answer: both(
      "每天通勤带磁吸款轻便；一两天出门选 1 万毫安；出差要给平板、轻薄本充电选 2 万毫安 45 W。三款都可以随身带上国内航班。",
      "Daily commute: the light magnetic one. A day or two away: 10,000 mAh. Tablets or light laptops on the road: 20,000 mAh, 45 W. All may go in the cabin on flights within China.",
    ),
  }),
  // ---- stock and price
  entry({
    id: "a-stock",
    intent: "stock",
    zh: ["什么时候有货", "还有货吗", "L码还会补货吗", "为什么显示无货", "什么时候补货", "可以预定吗"],
    en: ["When will it be back in stock?", "Is it still available?", "Will you restock size L?", "Can I reserve it?"],
    title: both("库存与补货", "Stock and restock"),
    answer: both(
      "商品页能选的颜色尺码就是有货，标了缺货的暂时没有，也不能预定。常规款一般 2–3 周补一次，到货时间会有浮动，补上后商品页就能选了。",
      "Options you can select are in stock; those marked sold out are not, and cannot be reserved. Regular items are restocked about every 2–3 weeks, give or take; then the product page lets you select them.",
    ),
  }),
  entry({
    id: "a-stock-cart",
    intent: "stock",
    zh: ["购物车里的突然没货了", "付款时提示库存不足", "加购了会不会被抢"],
    en: ["It went out of stock in my cart", "It says not enough stock at checkout"],
    title: both("加购不占库存", "The cart does not hold stock"),
    answer: both(
      "放在购物车不占库存，付款成功才锁定。提示不足时可以换个颜色，或者过一会儿再试；有人取消订单后，库存会在 30 分钟内放回来。",
      "The cart does not reserve stock; payment does. If it runs out, try another colour or come back a little later; cancelled orders return their stock within 30 minutes.",
    ),
  }),
  entry({
    id: "a-price",
    intent: "price",
    zh: ["能便宜点吗", "可以少点吗", "多买能优惠吗", "还能再降吗", "老顾客打个折", "有优惠吗", "有什么优惠"],
    en: ["Can you lower the price?", "Any discount if I buy more?", "Could you do it cheaper?"],
    title: both("能便宜点吗", "Can it be cheaper?"),
    answer: both(
      "页面价已经是我们的实价，客服这边改不了价，请您理解。能用的优惠有：全店满 299 减 30、新会员满 100 减 10 券，以及会员等级的会员价，结算页会自动算好。",
      "The price on the page is our real one and cannot be changed in chat. What you can use: 30 off orders of 299, the new member's 10 off 100 and your tier's member price, worked out at checkout.",
    ),
  }),
  entry({
    id: "a-price-bulk",
    intent: "price",
    zh: ["公司团购怎么买", "买五十件多少钱", "批发价多少"],
    en: ["Do you have a bulk price?", "How much for fifty pieces?"],
    title: both("团购价", "Bulk price"),
    answer: both(
      "同款 20 件起可以走团购，单独报价并支持开票。请转人工，留下款式、数量和需要的时间，同事会在一个工作日内回您报价。",
      "From 20 pieces of one item there is a bulk offer with an invoice. Ask for a person and leave item, number and date; a colleague replies with a quote within one working day.",
    ),
  }),
  entry({
    id: "a-price-why",
    intent: "price",
    zh: ["为什么价格和昨天不一样", "怎么涨价了", "划线价是什么意思", "到手价多少"],
    en: ["Why did the price change?", "What does the struck-out price mean?", "What will I pay in the end?"],
    title: both("价格说明", "About our prices"),
    answer: both(
      "划线价是该商品近 30 天的日常售价。活动开始和结束时价格会变，付款页显示的就是到手价，已经减掉满减和券；付款后降价的话，15 天内可以申请价保。",
      "The struck-out price is the usual price of the last 30 days. Prices change when offers begin and end; the checkout shows what you pay, offers included. If it drops within 15 days of payment, ask for price protection.",
    ),
  }),
  entry({
    id: "a-authentic",
    intent: "authenticity",
    zh: ["是正品吗", "是你们自己的牌子吗", "怎么验真假", "不会是假货吧", "是官方店吗"],
    en: ["Is it authentic?", "Is this your own brand?", "How can I verify it?"],
    title: both("是正品吗", "Is it genuine?"),
    answer: both(
      "是的，店里都是半亩自己的品牌，衣服在苏州做，小家电是委托工厂按我们的标准生产。吊牌和机身上有批次号，想核对请点「转人工」，报批次号；对不上的，按假一赔三处理。",
      "Yes: everything here is our own label, clothes made in Suzhou, electronics made to our specification. Each tag or body carries a batch number; to check it, ask for a person and give the number. If it does not match, we compensate three times the price.",
    ),
  }),
  entry({
    id: "a-seller",
    intent: "authenticity",
    zh: ["你们是什么店", "有营业执照吗", "有实体店吗", "靠谱吗"],
    en: ["Who are you?", "Do you have a business licence?", "Do you have a physical shop?"],
    title: both("关于我们", "About the shop"),
    answer: both(
      "半亩棉麻是苏州的一家小店，做自己的衣服和日用小家电，想看营业执照请点「转人工」。目前只在线上卖，没有实体店；签收 7 天内不满意可以退。",
      "Half Acre is a small shop in Suzhou with its own clothes and small electronics; to see the business licence, ask for a person. We sell online only. You have 7 days to return what does not suit.",
    ),
  }),
];
