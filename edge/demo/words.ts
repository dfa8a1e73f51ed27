// The demo shop's own vocabulary: categories, fabrics and the attribute values that articles are attached to. Values must match exactly.
import { both, type Both } from "./entry.ts";

/** Category key → its name in both languages. */
export const demoCategories = {
  衬衫: both("衬衫", "Shirts"),
  裤装: both("裤装", "Trousers"),
  连衣裙: both("连衣裙", "Dresses"),
  针织: both("针织", "Knitwear"),
  T恤: both("T恤", "T-shirts"),
  童装: both("童装", "Kids"),
  家居: both("家居", "Home linen"),
  围巾: both("围巾", "Scarves"),
  耳机: both("耳机", "Earphones"),
  移动电源: both("移动电源", "Power banks"),
  电水壶: both("电水壶", "Kettles"),
  风扇: both("风扇", "Fans"),
  台灯: both("台灯", "Desk lamps"),
  键鼠: both("键鼠", "Keyboards and mice"),
} as const satisfies Readonly<Record<string, Both>>;
export type DemoCategory = keyof typeof demoCategories;

export const FABRICS = {
  棉麻: both("棉麻", "linen-cotton"),
  纯棉: both("纯棉", "cotton"),
  聚酯纤维: both("聚酯纤维", "polyester"),
  羊毛: both("羊毛", "wool"),
  桑蚕丝: both("桑蚕丝", "mulberry silk"),
} as const satisfies Readonly<Record<string, Both>>;
export type Fabric = keyof typeof FABRICS;

export const STRETCH = { 无弹: both("无弹", "no stretch"), 微弹: both("微弹", "slight stretch"), 有弹: both("有弹", "stretchy") } as const;
export const THICKNESS = { 薄款: both("薄款", "light"), 适中: both("适中", "medium"), 厚款: both("厚款", "thick") } as const;
export const SHEERNESS = { 不透: both("不透", "opaque"), 微透: both("微透", "slightly sheer") } as const;

export const WHITE = both("本白", "Off-white");
export const BLUE = both("雾蓝", "Mist blue");
export const BLACK = both("墨黑", "Ink black");
export const INDIGO = both("靛青", "Indigo");
export const MOSS = both("苔绿", "Moss green");
export const OAT = both("燕麦", "Oat");
export const GREY = both("石灰", "Stone grey");
export const BRICK = both("砖红", "Brick red");
