// Facts about small electronics: water, ports, pairing, sound, noise, brightness, heat, power. Content only.
import { both, entry, having, inCategory, ofProduct } from "../entry.ts";

const waterAsks = {
  zh: ["防水吗", "能淋雨吗", "运动出汗有影响吗", "掉水里怎么办", "可以洗澡的时候用吗"],
  en: ["Is it waterproof?", "Can I use it in the rain?", "Is it sweatproof?", "Can I wear it in the shower?"],
};
const noiseAsks = {
  zh: ["噪音大吗", "声音吵不吵", "晚上睡觉能用吗", "有多少分贝"],
  en: ["Is it noisy?", "How loud is it?", "Is it quiet enough to sleep?", "How many decibels?"],
};
const worksAsks = {
  zh: ["苹果手机能用吗", "支持安卓吗", "兼容什么系统", "iPad 能用吗", "电脑能连吗"],
  en: ["Does it work with iPhone?", "Is it compatible with Android?", "Can I use it with my Mac?", "Will it work with an iPad?"],
};
const info = { intent: "product_info", needs: ["product"] } as const;

export const gadgetArticles = [
  // ---- water
  entry({
    ...info,
    id: "a-water-ipx4",
    aspect: "防水",
    scope: having("防水", "IPX4"),
    ...waterAsks,
    title: both("IPX4 防泼溅", "IPX4 splash-proof"),
    answer: both(
      "IPX4 是防泼溅，运动出汗、淋点小雨没问题；不能泡水，洗澡、游泳请摘下来，充电盒不防水。沾了水先擦干再放回盒里。",
      "IPX4 means splash-proof: sweat and light rain are fine. It is not for soaking, showers or swimming, and the case is not water-resistant. Wipe it dry before putting it back.",
    ),
  }),
  entry({
    ...info,
    id: "a-water-none",
    aspect: "防水",
    scope: having("防水", "不防水"),
    ...waterAsks,
    title: both("不防水", "Not water-resistant"),
    answer: both(
      "这款不防水，请远离水和大量汗液，也别放在浴室里。不小心进水了请马上断电，不要开机，晾着并联系我们看看怎么处理。",
      "It is not water-resistant: keep it from water and heavy sweat and out of the bathroom. If water gets in, switch it off at once, leave it off, and write to us.",
    ),
  }),
  entry({
    ...info,
    id: "a-water-kettle",
    aspect: "防水",
    scope: inCategory("电水壶"),
    ...waterAsks,
    title: both("水壶能水洗吗", "Can the kettle be rinsed?"),
    answer: both(
      "壶内可以用清水冲洗，壶身和底座用湿布擦，不要整个泡进水里。电源接口沾了水，请晾干再通电。",
      "Rinse the inside with water; wipe the body and the base with a damp cloth, never submerge them. If the connector gets wet, let it dry before switching on.",
    ),
  }),
  // ---- ports, compatibility, pairing
  entry({
    ...info,
    id: "a-port-usbc",
    aspect: "接口",
    scope: having("接口", "USB-C"),
    zh: ["是什么接口", "是 typec 的吗", "配数据线吗", "和手机充电线通用吗"],
    en: ["What port does it have?", "Is it USB-C?", "Which cable do I need?"],
    title: both("USB-C 接口", "USB-C port"),
    answer: both(
      "是 USB-C 接口，盒里带一条充电线，和常见的安卓手机线通用。",
      "It has a USB-C port; a cable is in the box, the same as for common phones.",
    ),
  }),
  entry({
    ...info,
    id: "a-port-bank",
    aspect: "接口",
    scope: inCategory("移动电源"),
    zh: ["有几个口", "能同时充几台", "是什么接口", "自带线吗"],
    en: ["How many ports does it have?", "Can it charge two phones at once?", "Does it have a USB-C port?"],
    title: both("移动电源接口", "Power bank ports"),
    answer: both(
      "1 万毫安款是一个 USB-C 加一个 USB-A；2 万毫安款是两个 USB-C 加一个 USB-A；磁吸款一个 USB-C。多口同时用时功率会分摊，会充得慢一些；盒里都带一条 USB-C 线。",
      "The 10,000 mAh model has one USB-C and one USB-A; the 20,000 two USB-C and one USB-A; the magnetic one a single USB-C. Used together the ports share the power. A USB-C cable is in each box.",
    ),
  }),
  entry({
    ...info,
    id: "a-works-earphones",
    aspect: "兼容",
    scope: inCategory("耳机"),
    ...worksAsks,
    title: both("耳机兼容", "Earphones: compatibility"),
    answer: both(
      "有蓝牙的手机、平板、电脑都能连，苹果和安卓都可以，不需要装软件。个别系统不显示左右耳电量，不影响听。",
      "Any phone, tablet or computer with Bluetooth works, Apple or Android, no app needed. Some systems do not show each side's charge; that does not affect listening.",
    ),
  }),
  entry({
    ...info,
    id: "a-works-keys",
    aspect: "兼容",
    scope: inCategory("键鼠"),
    ...worksAsks,
    title: both("键鼠兼容", "Keyboards and mice: compatibility"),
    answer: both(
      "Windows 和 macOS 都能用。要连手机和平板，请选带蓝牙的机械键盘或鼠标；薄膜键盘只有 2.4G 接收器，需要电脑有 USB-A 口。",
      "All work with Windows and macOS. For phones and tablets choose the mechanical keyboard or the mouse, which have Bluetooth; the membrane keyboard needs a USB-A port for its receiver.",
    ),
  }),
  entry({
    ...info,
    id: "a-works-bank",
    aspect: "兼容",
    scope: inCategory("移动电源"),
    ...worksAsks,
    title: both("移动电源兼容", "Power banks: compatibility"),
    answer: both(
      "苹果、安卓手机和耳机都能充。给笔记本充请选 2 万毫安 45 W 款，只适合支持 USB-C 充电的轻薄本；磁吸款需要手机或手机壳带磁吸圈。",
      "They charge Apple and Android phones and earphones. For a laptop take the 20,000 mAh 45 W model, for light laptops with USB-C charging; the magnetic one needs a magnetic phone or case.",
    ),
  }),
  entry({
    ...info,
    id: "a-pair-earphones",
    aspect: "连接",
    scope: inCategory("耳机"),
    zh: ["能同时连两台设备吗", "蓝牙几点几的", "会不会断连", "蓝牙距离多远"],
    en: ["Can it connect to two devices?", "Which Bluetooth version is it?", "Does it drop the connection?"],
    title: both("耳机连接", "Earphones: connection"),
    answer: both(
      "都是蓝牙 5.3，空旷处约 10 米，隔墙会短。入耳降噪款和头戴款可以同时连两台设备，半入耳款一次连一台。",
      "All use Bluetooth 5.3, about 10 m in the open, less through walls. The in-ear noise-cancelling and the over-ear models hold two devices at once, the half-in-ear one at a time.",
    ),
  }),
  entry({
    ...info,
    id: "a-lag-earphones",
    aspect: "延迟",
    scope: inCategory("耳机"),
    zh: ["打游戏有延迟吗", "看视频音画同步吗", "延迟高不高"],
    en: ["Is there lag in games?", "Is the sound in sync with video?", "What is the latency?"],
    title: both("耳机延迟", "Earphones: latency"),
    answer: both(
      "看视频基本同步。玩游戏可以开低延迟模式（左耳连按三下），约 60–80 毫秒；节奏类和竞技类游戏要求高的话，头戴款插线用更稳。",
      "Video is in sync. For games turn on low-latency mode (three taps on the left), about 60–80 ms; for rhythm or competitive games the over-ear model on its cable is steadier.",
    ),
  }),
  entry({
    ...info,
    id: "a-sound-earphones",
    aspect: "音质",
    scope: inCategory("耳机"),
    zh: ["音质怎么样", "低音好吗", "通话清楚吗", "麦克风收音怎么样"],
    en: ["How is the sound quality?", "Is the bass good?", "Are calls clear?"],
    title: both("耳机音质", "Earphones: sound"),
    answer: both(
      "半入耳款声音自然、人声清楚；入耳款低频更足；头戴款层次更开阔。通话都带降噪麦，风大的室外会打些折扣。音质比较看个人耳朵，签收 7 天内不合意可以退。",
      "Half-in-ear: natural, clear voices. In-ear: more bass. Over-ear: wider. All have noise-reducing microphones for calls; strong wind still gets in. Ears differ, and you have 7 days to return them.",
    ),
  }),
  entry({
    ...info,
    id: "a-anc-buds",
    aspect: "降噪",
    scope: ofProduct("p-buds-anc"),
    zh: ["降噪效果怎么样", "地铁上能隔音吗", "有通透模式吗"],
    en: ["How good is the noise cancelling?", "Does it have transparency mode?", "Does it block subway noise?"],
    title: both("入耳款降噪", "In-ear: noise cancelling"),
    answer: both(
      "对地铁、空调这类低频噪音减弱比较明显，人声和尖锐的声音会留一些。长按右耳切换降噪和通透；先选合适大小的耳塞套，效果差别很大。",
      "It clearly lowers low rumble such as trains and air conditioning; voices and sharp sounds come through in part. Hold the right side to switch to transparency, and choose fitting ear tips first: they matter a lot.",
    ),
  }),
  entry({
    ...info,
    id: "a-anc-headphones",
    aspect: "降噪",
    scope: ofProduct("p-headphones"),
    zh: ["头戴的降噪好吗", "办公室戴能隔音吗", "降噪有压耳感吗"],
    en: ["Is the over-ear noise cancelling good?", "Does it block office noise?"],
    title: both("头戴款降噪", "Over-ear: noise cancelling"),
    answer: both(
      "耳罩加主动降噪，办公室空调声、机舱声会小很多，旁边人说话还是能听到一点。有两档，觉得有压耳感可以换到轻档。",
      "Ear cushions plus active noise cancelling take down air conditioning and cabin noise a lot; nearby speech still comes through a little. There are two levels: use the light one if you feel pressure.",
    ),
  }),
  entry({
    ...info,
    id: "a-anc-air",
    aspect: "降噪",
    scope: ofProduct("p-buds-air"),
    zh: ["有主动降噪吗", "降噪效果怎么样", "隔音好吗"],
    en: ["Does it have active noise cancelling?", "Does it block noise?"],
    title: both("半入耳款没有主动降噪", "Half-in-ear: no active noise cancelling"),
    answer: both(
      "这款是通话降噪，让对方听得清楚，没有主动降噪，能听到周围的声音。想要安静，可以看看入耳主动降噪款。",
      "It reduces noise in calls for the other side and has no active noise cancelling, so you hear your surroundings. For quiet, see the in-ear noise-cancelling model.",
    ),
  }),
  // ---- noise, light, heat, power
  entry({
    ...info,
    id: "a-noise-fan",
    aspect: "噪音",
    scope: inCategory("风扇"),
    ...noiseAsks,
    title: both("风扇声音", "Fans: noise"),
    answer: both(
      "桌面款低档约 26 分贝、高档约 48；落地款睡眠档约 28、高档约 55；手持款低档约 35、高档约 52，都是一米处的测试值。睡觉用低档或睡眠档，只有轻轻的风声。",
      "Desk fan: about 26 dB on low, 48 on high. Standing fan: about 28 on sleep, 55 on high. Handheld: about 35 and 52. Measured at one metre. On low or sleep you hear a soft flow of air.",
    ),
  }),
  entry({
    ...info,
    id: "a-noise-keys",
    aspect: "噪音",
    scope: inCategory("键鼠"),
    ...noiseAsks,
    title: both("键鼠声音", "Keyboards and mice: noise"),
    answer: both(
      "薄膜键盘和静音鼠标声音轻，图书馆、宿舍都合适；机械键盘是线性轴，没有段落声，但敲到底还是听得见，安静的办公室请斟酌一下。",
      "The membrane keyboard and the silent mouse are soft enough for a library or a dorm. The mechanical one has linear switches without a click, but bottoming out is still heard; think twice for a very quiet office.",
    ),
  }),
  entry({
    ...info,
    id: "a-noise-kettle",
    aspect: "噪音",
    scope: inCategory("电水壶"),
    ...noiseAsks,
    title: both("烧水声音", "Kettles: noise"),
    answer: both(
      "烧水中段会有咕噜声，大约和正常说话差不多，快开时反而小一些，水开自动断电。怕吵的话，便携款功率小、声音更轻。",
      "It rumbles in the middle of heating, about as loud as talking, then quiets and switches off at the boil. The travel one has less power and is softer.",
    ),
  }),
  entry({
    ...info,
    id: "a-bright-lamp",
    aspect: "亮度",
    scope: inCategory("台灯"),
    zh: ["够亮吗", "有频闪吗", "色温能调吗", "孩子写作业用可以吗"],
    en: ["Is it bright enough?", "Does it flicker?", "Can I change the color temperature?", "Is it OK for homework?"],
    title: both("台灯亮度", "Lamps: brightness"),
    answer: both(
      "调光台灯是国 AA 级照度，2700–5000 K 可调，写作业看书够用，建议同时开着房间的灯；夹灯高档约 300 流明，适合床头和局部补光。手机拍不到明显条纹。",
      "The dimmable lamp is grade AA, 2700–5000 K, enough for homework and reading, with the room light on as well. The clip lamp gives about 300 lumens, for bedside or local light. A phone camera shows no clear banding.",
    ),
  }),
  entry({
    ...info,
    id: "a-heat-bank",
    aspect: "发热",
    scope: inCategory("移动电源"),
    zh: ["充电发烫正常吗", "会不会过热", "用着烫手怎么办"],
    en: ["Does it get hot?", "Is it normal that it heats up?", "It is hot to the touch, is that OK?"],
    title: both("移动电源发热", "Power banks: heat"),
    answer: both(
      "快充和无线充时温温的是正常的，过热会自动降功率。如果烫手、鼓起来或有异味，请马上停用、放到空旷处，并转人工告诉我们，我们优先处理。",
      "Warm during fast or wireless charging is normal, and it lowers its power when too warm. If it is too hot to hold, swollen or smells, stop at once, put it in an open place and ask for a person here; we handle that first.",
    ),
  }),
  entry({
    ...info,
    id: "a-power-kettle",
    aspect: "功率",
    scope: inCategory("电水壶"),
    zh: ["多少瓦", "宿舍能用吗", "会不会跳闸", "费电吗"],
    en: ["What is the wattage?", "Can I use it in a dorm?", "Does it use a lot of electricity?"],
    title: both("水壶功率", "Kettles: power"),
    answer: both(
      "1.5 升款 1800 W，烧开一壶约 6 分钟；便携款 300 W，400 毫升约 12 分钟。宿舍能不能用请以学校规定为准，都是 220 V，出国请留意当地电压。",
      "The 1.5 L kettle is 1800 W, about 6 minutes a fill; the travel one 300 W, about 12 minutes for 400 ml. For a dorm, follow the school's rules. Both are 220 V only, so mind the voltage abroad.",
    ),
  }),
  entry({
    ...info,
    id: "a-power-fan",
    aspect: "功率",
    scope: inCategory("风扇"),
    zh: ["费电吗", "多少瓦", "开一晚上多少电"],
    en: ["How many watts is it?", "Does it use a lot of electricity?"],
    title: both("风扇功率", "Fans: power"),
    answer: both(
      "落地款高档 45 W，开 8 小时约 0.36 度电，睡眠档更省；桌面款和手持款是充电的，充满一次不到 0.03 度。",
      "The standing fan uses 45 W on high, about 0.36 kWh in 8 hours, less on sleep. The desk and handheld ones charge with less than 0.03 kWh.",
    ),
  }),
  entry({
    ...info,
    id: "a-safe-kettle",
    aspect: "安全",
    scope: inCategory("电水壶"),
    zh: ["是食品级的吗", "内胆什么不锈钢", "有塑料味吗安全吗", "会干烧吗"],
    en: ["Is it food grade?", "What steel is the inside?", "Is it safe if it boils dry?"],
    title: both("水壶用料与安全", "Kettles: material and safety"),
    answer: both(
      "1.5 升款内胆是 304 不锈钢，便携款是 316，接触水的部分都是食品接触用材料，带防干烧自动断电。新壶建议先烧两壶清水倒掉再用。",
      "Inside is 304 stainless steel in the 1.5 L kettle and 316 in the travel one, all food-contact material, with boil-dry cut-off. Boil and pour away two fills before first use.",
    ),
  }),
];
