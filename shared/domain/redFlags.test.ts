// Words that raise a red flag, and their innocent twins that must not.
import { describe, expect, it } from "vitest";
import { findRedFlags, type RedFlag } from "./redFlags.ts";

const raised: readonly [RedFlag, string][] = [
  ["threat", "再不退钱我就上门闹"],
  ["threat", "我真的不想活了"],
  ["threat", "信不信我弄死你"],
  ["threat", "I know where you live"],
  ["threat", "You’ll regret this"],
  ["safety", "充电的时候突然冒烟"],
  ["safety", "插上就漏电,电到我了"],
  ["safety", "宝宝穿了以后过敏了"],
  ["safety", "充电宝炸了"],
  ["safety", "the charger caught fire last night"],
  ["safety", "My son was taken to hospital"],
  ["regulator", "不处理我就打12315"],
  ["regulator", "我要起诉你们"],
  ["regulator", "１２３１５见"],
  ["regulator", "我已经报警了"],
  ["regulator", "My LAWYER will write to you"],
  ["regulator", "I'll sue"],
  ["media", "我要曝光你们"],
  ["media", "已经联系记者了"],
  ["media", "this is going to go viral"],
  ["media", "I'll take it to the press"],
];

const innocent: readonly string[] = [
  "跳楼价还能再便宜吗",
  "手机弄死机了",
  "有去死皮的吗",
  "这个价不是砍死价吧",
  "这个充电宝会不会爆炸",
  "会着火吗",
  "这款防漏电吗",
  "漏电保护器怎么接",
  "爆炸盐和洗衣液哪个好",
  "没有受伤就好",
  "头发剪成爆炸头",
  "工商银行卡能付吗",
  "烟雾报警器怎么安装",
  "低电量报警一直响",
  "地址写派出所对面",
  "送到人民法院东门",
  "订单号 8812315990",
  "曝光补偿怎么调",
  "双重曝光怎么拍",
  "will it catch fire",
  "could it explode",
  "a water regulator for the garden",
  "police costume for kids, size 5",
  "press the button twice",
  "the press button is stuck",
  "the media player has no sound",
  "courteous staff, thank you",
  "you won't regret it",
  "a killer deal",
];

describe("findRedFlags", () => {
  it.each(raised)("raises %s for 「%s」", (flag, text) => {
    expect(findRedFlags(text).map((one) => one.flag)).toEqual([flag]);
  });
  it.each(innocent)("raises nothing for 「%s」", (text) => {
    expect(findRedFlags(text)).toEqual([]);
  });
  it("finds the guilty word beside an innocent one", () => {
    expect(findRedFlags("烟雾报警器冒烟了,我要报警")).toEqual([
      { flag: "safety", word: "冒烟" },
      { flag: "regulator", word: "报警" },
    ]);
  });
  it("names each flag once, the gravest first", () => {
    expect(findRedFlags("我要曝光,还要打12315,律师也找好了").map((one) => one.flag)).toEqual(["regulator", "media"]);
  });
});
