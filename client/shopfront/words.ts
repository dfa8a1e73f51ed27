// The demo shop's words, Chinese and English: shelves, buttons, and the names of the attributes its products carry.
import type { Language } from "../../shared/domain/knowledge.ts";

const WORDS = {
  all: { zh: "全部", en: "All" },
  shelf: { zh: "商品分类", en: "Categories" },
  colour: { zh: "颜色", en: "Colour" },
  kind: { zh: "规格", en: "Kind" },
  size: { zh: "尺码", en: "Size" },
  add: { zh: "加入购物袋", en: "Add to bag" },
  added: { zh: "演示店铺，不会真的下单", en: "A demo shop: nothing is ordered" },
  soldOut: { zh: "缺货", en: "sold out" },
  back: { zh: "返回", en: "Back" },
  other: { zh: "English", en: "中文" },
  closed: { zh: "没有连上店铺，请稍后刷新。", en: "The shop cannot be reached. Please reload in a moment." },
} as const;

export type ShopWord = keyof typeof WORDS;
export const shopWord = (word: ShopWord, language: Language): string => WORDS[word][language];

const CATEGORIES: Readonly<Record<string, string>> = {
  衬衫: "Shirts",
  裤装: "Trousers",
  连衣裙: "Dresses",
  针织: "Knitwear",
  T恤: "T-shirts",
  童装: "Kids",
  家居: "Home linen",
  围巾: "Scarves",
  耳机: "Earphones",
  移动电源: "Power banks",
  电水壶: "Kettles",
  风扇: "Fans",
  台灯: "Desk lamps",
  键鼠: "Keyboards and mice",
};

const ATTRIBUTES: Readonly<Record<string, string>> = {
  面料: "Fabric",
  材质: "Material",
  洗护: "Care",
  颜色: "Colours",
  尺码: "Sizes",
  版型: "Fit",
  弹力: "Stretch",
  厚薄: "Weight of cloth",
  透度: "Sheerness",
  重量: "Weight",
  安全等级: "Safety",
  产地: "Made in",
  续航: "Battery life",
  充电时间: "Charging",
  防水: "Water",
  接口: "Ports",
  连接: "Connection",
  降噪: "Noise cancelling",
  保修: "Warranty",
  电池容量: "Battery",
  功率: "Power",
  登机: "On planes",
  认证: "Certified",
  容量: "Capacity",
  内胆: "Inside",
  供电: "Supply",
  电线: "Cord",
  噪音: "Noise",
  亮度: "Brightness",
  色温: "Colour of light",
  轴体: "Switches",
  系统: "Systems",
};

/** The shop keeps its own words in Chinese; unknown ones are shown as they are. */
export const categoryName = (key: string, language: Language): string => (language === "zh" ? key : (CATEGORIES[key] ?? key));
export const attributeName = (key: string, language: Language): string => (language === "zh" ? key : (ATTRIBUTES[key] ?? key));
