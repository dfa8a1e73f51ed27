// Facts about the batteries of small electronics: how long, how to charge, how much, and on a plane. Content only.
import { both, entry, having, inCategory, ofProduct } from "../entry.ts";

const batteryAsks = {
  zh: ["续航多久", "充一次电能用多久", "电池能撑几个小时", "能听多久"],
  en: ["How long does the battery last?", "What is the battery life?", "How many hours on one charge?"],
};
const chargeAsks = {
  zh: ["充满要多久", "怎么充电", "支持快充吗", "可以边充边用吗", "充不进电怎么办"],
  en: ["How long does it take to charge?", "How do I charge it?", "Does it support fast charging?", "Can I use it while charging?"],
};
const info = { intent: "product_info", needs: ["product"] } as const;

export const powerArticles = [
  entry({
    ...info,
    id: "a-battery-buds-air",
    aspect: "续航",
    scope: ofProduct("p-buds-air"),
    ...batteryAsks,
    title: both("半入耳耳机续航", "Half-in-ear earphones: battery"),
    answer: both(
      "单次约 6 小时，配充电盒合计约 24 小时，是中等音量下的测试值。音量开大、通话多会短一些。",
      "About 6 hours, about 24 with the case, tested at medium volume. Louder playing and long calls shorten it.",
    ),
  }),
  entry({
    ...info,
    id: "a-battery-buds-anc",
    aspect: "续航",
    scope: ofProduct("p-buds-anc"),
    ...batteryAsks,
    title: both("降噪耳机续航", "Noise-cancelling earphones: battery"),
    answer: both(
      "开降噪单次约 5 小时，关掉约 7 小时；配充电盒合计约 22 小时（开降噪）。充 10 分钟大约能听 1 小时。",
      "About 5 hours with noise cancelling, about 7 without; about 22 in all with the case and noise cancelling on. Ten minutes of charging gives about an hour.",
    ),
  }),
  entry({
    ...info,
    id: "a-battery-headphones",
    aspect: "续航",
    scope: ofProduct("p-headphones"),
    ...batteryAsks,
    title: both("头戴耳机续航", "Over-ear headphones: battery"),
    answer: both(
      "开降噪约 38 小时，中等音量测试。没电了也可以插附送的 3.5 毫米音频线继续听。",
      "About 38 hours with noise cancelling at medium volume. Out of battery, it still plays through the 3.5 mm cable in the box.",
    ),
  }),
  entry({
    ...info,
    id: "a-battery-fan-desk",
    aspect: "续航",
    scope: ofProduct("p-fan-desk"),
    ...batteryAsks,
    title: both("桌面风扇续航", "Desk fan: battery"),
    answer: both(
      "充满后低档约 20 小时，高档约 5 小时。插着电也能一直用，边充边吹没问题。",
      "About 20 hours on low and 5 on high. It also runs plugged in, charging as it blows.",
    ),
  }),
  entry({
    ...info,
    id: "a-battery-fan-hand",
    aspect: "续航",
    scope: ofProduct("p-fan-hand"),
    ...batteryAsks,
    title: both("手持风扇续航", "Handheld fan: battery"),
    answer: both(
      "低档约 10 小时，中档约 5 小时，高档约 3 小时。出门一天用中低档，一般够用。",
      "About 10 hours on low, 5 on medium, 3 on high. Low to medium usually lasts a day out.",
    ),
  }),
  entry({
    ...info,
    id: "a-battery-cordless",
    aspect: "续航",
    scope: having("供电", "充电"),
    ...batteryAsks,
    title: both("充电款续航", "Rechargeable: battery"),
    answer: both(
      "具体时长写在商品页的「续航」一栏，是充满后的测试值，档位越高用得越快。使用一两年后电池会自然衰减一些，属于正常情况。",
      "The hours are on the product page under battery life, tested from full; higher settings use it faster. After a year or two the battery naturally holds a little less.",
    ),
  }),
  entry({
    ...info,
    id: "a-battery-mains",
    aspect: "续航",
    scope: having("供电", "插电"),
    ...batteryAsks,
    title: both("插电款没有电池", "Mains-powered: no battery"),
    answer: both(
      "这款是插电使用的，没有内置电池，不能拔了插头用。需要可移动的话，可以看看我们的充电款。",
      "This one runs on mains and has no battery, so it does not work unplugged. For something portable, see our rechargeable models.",
    ),
  }),
  entry({
    ...info,
    id: "a-battery-keys",
    aspect: "续航",
    scope: inCategory("键鼠"),
    ...batteryAsks,
    title: both("键盘鼠标续航", "Keyboards and mice: battery"),
    answer: both(
      "机械键盘关灯约 200 小时，开灯约 20 小时；薄膜键盘两节 7 号电池约半年；鼠标充满约 45 天。都按每天用 8 小时估算，实际看您的使用习惯。",
      "Mechanical keyboard: about 200 hours with lights off, 20 with lights; membrane keyboard: about half a year on two AAA cells; mouse: about 45 days. Estimated at 8 hours a day; your use may differ.",
    ),
  }),
  entry({
    ...info,
    id: "a-charge-usbc",
    aspect: "充电",
    scope: having("接口", "USB-C"),
    ...chargeAsks,
    title: both("用 USB-C 充电", "Charging by USB-C"),
    answer: both(
      "用盒里的 USB-C 线接普通 5V 充电头就能充，时长写在商品页「充电时间」一栏，不带充电头。充不进时先换一条线、换一个充电头，再擦擦接口试试。",
      "Use the USB-C cable in the box with any 5 V charger; the time is on the product page. No charger is included. If it does not charge, try another cable and charger and clean the port.",
    ),
  }),
  entry({
    ...info,
    id: "a-charge-bank",
    aspect: "充电",
    scope: inCategory("移动电源"),
    ...chargeAsks,
    title: both("移动电源充电", "Charging the power bank"),
    answer: both(
      "1 万毫安约 3.5 小时充满，2 万毫安用 45 W 充电头约 4 小时，磁吸款约 2 小时。都支持给手机快充，是否触发快充看手机协议；充电时微微发热是正常的，发烫请先停用并联系我们。",
      "10,000 mAh fills in about 3.5 hours, 20,000 mAh in about 4 with a 45 W charger, the magnetic one in about 2. All fast-charge phones whose protocol matches. Slight warmth is normal; if it gets hot, stop using it and write to us.",
    ),
  }),
  entry({
    ...info,
    id: "a-capacity-bank",
    aspect: "容量",
    scope: inCategory("移动电源"),
    zh: ["能给手机充几次", "多少毫安", "实际容量多少", "虚标吗"],
    en: ["How many times can it charge my phone?", "What is the real capacity?", "How many mAh is it?"],
    title: both("移动电源能充几次", "How many phone charges"),
    answer: both(
      "看额定容量更准：1 万毫安款额定 6000 mAh，普通手机约 1.2 次；2 万毫安款额定 12000 mAh，约 2.5 次；5000 毫安磁吸款额定 3000 mAh，大半次。转换有损耗，这是正常的物理现象。",
      "Rated output tells more: the 10,000 mAh model gives 6,000 mAh, about 1.2 phone charges; the 20,000 gives 12,000, about 2.5; the 5,000 magnetic one 3,000, a good half. Conversion always loses some.",
    ),
  }),
  entry({
    ...info,
    id: "a-plane-bank",
    aspect: "登机",
    scope: inCategory("移动电源"),
    zh: ["能带上飞机吗", "过安检没问题吧", "可以托运吗", "有 3C 标志吗"],
    en: ["Can I take it on a plane?", "Is it allowed in carry-on?", "Can it go in checked luggage?"],
    title: both("移动电源上飞机", "Power banks on a plane"),
    answer: both(
      "这几款都低于 100 Wh，机身有清晰的 3C 标志，按现行规定可以随身带上国内航班，不能托运，飞行中不要使用。各航司和国际航班的要求可能不同，出发前建议看一眼航司公告。",
      "All are below 100 Wh and carry a clear 3C mark, so under the current rules they may go in your cabin bag on flights within China, never in checked luggage, and stay off in flight. Airlines and international flights may differ; check before you go.",
    ),
  }),
];
