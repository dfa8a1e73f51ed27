// English for the shop's own Chinese keys: categories and the attributes products carry. Unknown ones are shown as they are.
import type { Language } from "./knowledge.ts";

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

/** Where a category stands on the shelf: in the order above, unknown ones last. */
export function categoryRank(key: string): number {
  const at = Object.keys(CATEGORIES).indexOf(key);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  面料: "Fabric",
  材质: "Material",
  洗护: "Care",
  颜色: "Colours",
  款式: "Style",
  口味: "Flavour",
  尺寸: "Dimensions",
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

/** In the reader's language where there is a word for it. */
export const categoryName = (key: string, language: Language): string => (language === "zh" ? key : (CATEGORIES[key] ?? key));
export const attributeName = (key: string, language: Language): string => (language === "zh" ? key : (ATTRIBUTES[key] ?? key));
