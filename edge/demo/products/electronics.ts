// The demo shop's small electronics. Content only; figures are the shop's own test values, said as "about".
import type { Product } from "../../../shared/domain/knowledge.ts";
import { both, item, plain, type Both } from "../entry.ts";
import { BLACK, BLUE, GREY, MOSS, WHITE, type DemoCategory } from "../words.ts";

const WARRANTY = both("一年", "one year");
const MADE_IN = both("广东东莞", "Dongguan, Guangdong, China");
const USB_C = both("USB-C", "USB-C");
const IPX4 = both("IPX4", "IPX4");
const NOT_WATERPROOF = both("不防水", "not water-resistant");
const CORDLESS = both("充电", "rechargeable");
const MAINS = both("插电", "mains");
const grams = (n: number): Both => both(`约 ${n} 克`, `about ${n} g`);

function gadget(
  id: string,
  category: DemoCategory,
  title: Both,
  price: number,
  attributes: Readonly<Record<string, Both>>,
  variants: Product["variants"],
): Product {
  return item({ id, category, title, price, attributes: { ...attributes, 保修: WARRANTY, 产地: MADE_IN }, variants });
}

export const earphones = [
  gadget(
    "p-buds-air",
    "耳机",
    both("半入耳蓝牙耳机", "Half-in-ear Bluetooth earphones"),
    199,
    {
      续航: both("单次约 6 小时，配充电盒约 24 小时", "about 6 hours, about 24 with the case"),
      充电时间: both("约 1.5 小时", "about 1.5 hours"),
      防水: IPX4,
      接口: USB_C,
      连接: both("蓝牙 5.3", "Bluetooth 5.3"),
      降噪: both("通话降噪", "call noise reduction"),
      重量: grams(42),
      颜色: both("本白、墨黑", "Off-white, Ink black"),
    },
    plain([WHITE, 34], [BLACK, 27]),
  ),
  gadget(
    "p-buds-anc",
    "耳机",
    both("入耳主动降噪耳机", "In-ear noise-cancelling earphones"),
    349,
    {
      续航: both("开降噪单次约 5 小时，配充电盒约 22 小时", "about 5 hours with noise cancelling, about 22 with the case"),
      充电时间: both("约 1.5 小时", "about 1.5 hours"),
      防水: IPX4,
      接口: USB_C,
      连接: both("蓝牙 5.3，可同时连两台设备", "Bluetooth 5.3, two devices at once"),
      降噪: both("主动降噪，可切通透模式", "active noise cancelling, with transparency mode"),
      重量: grams(48),
      颜色: both("墨黑、雾蓝", "Ink black, Mist blue"),
    },
    plain([BLACK, 19], [BLUE, 0]),
  ),
  gadget(
    "p-headphones",
    "耳机",
    both("头戴式无线耳机", "Wireless over-ear headphones"),
    429,
    {
      续航: both("约 38 小时", "about 38 hours"),
      充电时间: both("约 2 小时", "about 2 hours"),
      防水: NOT_WATERPROOF,
      接口: both("USB-C，附 3.5 毫米音频线", "USB-C, with a 3.5 mm audio cable"),
      连接: both("蓝牙 5.3，可同时连两台设备", "Bluetooth 5.3, two devices at once"),
      降噪: both("主动降噪", "active noise cancelling"),
      重量: grams(255),
      颜色: both("石灰、墨黑", "Stone grey, Ink black"),
    },
    plain([GREY, 12], [BLACK, 9]),
  ),
];

const plane = both("额定能量低于 100 Wh", "rated below 100 Wh");
export const powerBanks = [
  gadget(
    "p-power-10k",
    "移动电源",
    both("10000 毫安时移动电源", "10,000 mAh power bank"),
    129,
    {
      电池容量: both("10000 mAh，37 Wh，额定容量 6000 mAh", "10,000 mAh, 37 Wh, rated output 6,000 mAh"),
      功率: both("输出 22.5 W", "22.5 W out"),
      接口: both("USB-C 一个，USB-A 一个", "one USB-C, one USB-A"),
      充电时间: both("约 3.5 小时", "about 3.5 hours"),
      防水: NOT_WATERPROOF,
      登机: plane,
      认证: both("3C 认证，机身有 3C 标志", "3C certified, marked on the body"),
      重量: grams(215),
    },
    plain([WHITE, 60], [BLACK, 48]),
  ),
  gadget(
    "p-power-20k",
    "移动电源",
    both("20000 毫安时移动电源", "20,000 mAh power bank"),
    199,
    {
      电池容量: both("20000 mAh，74 Wh，额定容量 12000 mAh", "20,000 mAh, 74 Wh, rated output 12,000 mAh"),
      功率: both("输出 45 W", "45 W out"),
      接口: both("USB-C 两个，USB-A 一个", "two USB-C, one USB-A"),
      充电时间: both("约 4 小时（用 45 W 充电头）", "about 4 hours with a 45 W charger"),
      防水: NOT_WATERPROOF,
      登机: plane,
      认证: both("3C 认证，机身有 3C 标志", "3C certified, marked on the body"),
      重量: grams(390),
    },
    plain([BLACK, 25], [GREY, 0]),
  ),
  gadget(
    "p-power-mag",
    "移动电源",
    both("磁吸无线移动电源", "Magnetic wireless power bank"),
    169,
    {
      电池容量: both("5000 mAh，19 Wh，额定容量 3000 mAh", "5,000 mAh, 19 Wh, rated output 3,000 mAh"),
      功率: both("无线 15 W，有线 20 W", "15 W wireless, 20 W wired"),
      接口: USB_C,
      充电时间: both("约 2 小时", "about 2 hours"),
      防水: NOT_WATERPROOF,
      登机: plane,
      认证: both("3C 认证，机身有 3C 标志", "3C certified, marked on the body"),
      重量: grams(125),
    },
    plain([WHITE, 22], [BLUE, 14]),
  ),
];

export const kettles = [
  // Before the other: its page's address begins with the other's, and a link names the first product it fits.
  gadget(
    "p-kettle-travel",
    "电水壶",
    both("便携烧水杯 400 毫升", "400 ml travel kettle"),
    149,
    {
      容量: both("400 毫升", "400 ml"),
      功率: both("300 W,220 V", "300 W, 220 V"),
      内胆: both("316 不锈钢", "316 stainless steel"),
      供电: MAINS,
      电线: both("1 米，可拆", "1 m, detachable"),
      认证: both("3C 认证", "3C certified"),
      重量: grams(520),
      颜色: both("雾蓝", "Mist blue"),
    },
    plain([BLUE, 0]),
  ),
  gadget(
    "p-kettle",
    "电水壶",
    both("1.5 升电水壶", "1.5 L electric kettle"),
    159,
    {
      容量: both("1.5 升", "1.5 L"),
      功率: both("1800 W,220 V", "1800 W, 220 V"),
      内胆: both("304 不锈钢", "304 stainless steel"),
      供电: MAINS,
      电线: both("0.8 米", "0.8 m"),
      认证: both("3C 认证", "3C certified"),
      重量: grams(1100),
      颜色: both("本白、苔绿", "Off-white, Moss green"),
    },
    plain([WHITE, 20], [MOSS, 8]),
  ),
];

export const fans = [
  gadget(
    "p-fan-desk",
    "风扇",
    both("桌面充电风扇", "Rechargeable desk fan"),
    129,
    {
      续航: both("低档约 20 小时，高档约 5 小时", "about 20 hours on low, 5 on high"),
      充电时间: both("约 4 小时", "about 4 hours"),
      噪音: both("低档约 26 分贝，高档约 48 分贝", "about 26 dB on low, 48 dB on high"),
      供电: CORDLESS,
      接口: USB_C,
      防水: NOT_WATERPROOF,
      重量: grams(480),
      颜色: both("本白、苔绿", "Off-white, Moss green"),
    },
    plain([WHITE, 33], [MOSS, 17]),
  ),
  gadget(
    "p-fan-stand",
    "风扇",
    both("落地循环扇", "Standing circulation fan"),
    329,
    {
      功率: both("45 W,220 V", "45 W, 220 V"),
      噪音: both("睡眠档约 28 分贝，高档约 55 分贝", "about 28 dB on sleep, 55 dB on high"),
      供电: MAINS,
      电线: both("1.6 米", "1.6 m"),
      防水: NOT_WATERPROOF,
      认证: both("3C 认证", "3C certified"),
      重量: grams(3600),
      颜色: both("本白", "Off-white"),
    },
    plain([WHITE, 11]),
  ),
  gadget(
    "p-fan-hand",
    "风扇",
    both("手持小风扇", "Handheld fan"),
    59,
    {
      续航: both("低档约 10 小时，高档约 3 小时", "about 10 hours on low, 3 on high"),
      充电时间: both("约 2.5 小时", "about 2.5 hours"),
      噪音: both("低档约 35 分贝，高档约 52 分贝", "about 35 dB on low, 52 dB on high"),
      供电: CORDLESS,
      接口: USB_C,
      防水: NOT_WATERPROOF,
      重量: grams(160),
      颜色: both("雾蓝、本白", "Mist blue, Off-white"),
    },
    plain([BLUE, 41], [WHITE, 0]),
  ),
];

export const lamps = [
  gadget(
    "p-lamp-desk",
    "台灯",
    both("LED 调光台灯", "Dimmable LED desk lamp"),
    199,
    {
      功率: both("12 W，配 12 V 电源", "12 W, with a 12 V adapter"),
      亮度: both("国 AA 级照度，1–100% 无级调光", "grade AA illuminance (GB/T 9473), stepless dimming"),
      色温: both("2700–5000 K 可调", "2700–5000 K, adjustable"),
      供电: MAINS,
      电线: both("1.8 米", "1.8 m"),
      重量: grams(1300),
      颜色: both("本白、墨黑", "Off-white, Ink black"),
    },
    plain([WHITE, 16], [BLACK, 7]),
  ),
  gadget(
    "p-lamp-clip",
    "台灯",
    both("充电夹灯", "Rechargeable clip lamp"),
    99,
    {
      续航: both("中档约 8 小时", "about 8 hours on medium"),
      充电时间: both("约 3 小时", "about 3 hours"),
      亮度: both("三档，高档约 300 流明", "three steps, about 300 lumens on high"),
      色温: both("3000 / 4000 / 5000 K 三色", "3000, 4000 or 5000 K"),
      供电: CORDLESS,
      接口: USB_C,
      重量: grams(230),
      颜色: both("本白", "Off-white"),
    },
    plain([WHITE, 29]),
  ),
];

export const keyboards = [
  gadget(
    "p-keyboard-mech",
    "键鼠",
    both("84 键三模机械键盘", "84-key tri-mode mechanical keyboard"),
    299,
    {
      连接: both("有线、2.4G、蓝牙（记忆三台）", "wired, 2.4 GHz, Bluetooth (remembers three)"),
      续航: both("关灯约 200 小时", "about 200 hours with lights off"),
      充电时间: both("约 4 小时", "about 4 hours"),
      轴体: both("线性轴，可热插拔", "linear switches, hot-swappable"),
      接口: USB_C,
      噪音: both("敲击声中等", "medium key sound"),
      防水: NOT_WATERPROOF,
      系统: both("Windows、macOS，手机和平板走蓝牙", "Windows, macOS; phones and tablets by Bluetooth"),
      重量: grams(780),
    },
    plain([WHITE, 14], [BLACK, 10]),
  ),
  gadget(
    "p-keyboard-slim",
    "键鼠",
    both("薄膜静音键盘", "Quiet membrane keyboard"),
    99,
    {
      连接: both("2.4G 无线", "2.4 GHz wireless"),
      续航: both("两节 7 号电池约 6 个月", "about 6 months on two AAA batteries"),
      噪音: both("敲击声轻", "soft key sound"),
      防水: NOT_WATERPROOF,
      系统: both("Windows、macOS", "Windows, macOS"),
      重量: grams(420),
    },
    plain([WHITE, 38], [GREY, 12]),
  ),
  gadget(
    "p-mouse",
    "键鼠",
    both("静音无线鼠标", "Silent wireless mouse"),
    79,
    {
      连接: both("2.4G、蓝牙双模", "2.4 GHz and Bluetooth"),
      续航: both("充满约 45 天", "about 45 days on a charge"),
      充电时间: both("约 2 小时", "about 2 hours"),
      接口: USB_C,
      噪音: both("点击声轻", "soft clicks"),
      防水: NOT_WATERPROOF,
      系统: both("Windows、macOS，平板走蓝牙", "Windows, macOS; tablets by Bluetooth"),
      重量: grams(85),
    },
    plain([WHITE, 50], [BLACK, 44], [MOSS, 0]),
  ),
];
