// What findAspects hears, and, for every ear that could be too sharp, the innocent twin it must not hear.
import { describe, expect, it } from "vitest";
import { ASPECT_TITLES } from "./aspectNames.ts";
import { ASPECT_NAMES, findAspects, isAspect, wordsOf } from "./aspects.ts";
import type { Aspect } from "./entities/aspectWords.ts";

const heard: readonly (readonly [string, readonly Aspect[]])[] = [
  ["这个衣服洗了会缩水吗?", ["缩水"]],
  ["洗完变小了一圈", ["缩水"]],
  ["黑色的掉色严重吗", ["掉色"]],
  ["毛衣会起毛球吗,扎不扎", ["起球", "手感"]],
  ["白色透不透", ["透不透"]],
  ["有弹力吗,容易皱吗", ["弹力", "起皱"]],
  ["是什么面料的", ["材质"]],
  ["实物颜色和图片一样吗", ["色差"]],
  ["续航多久,充满要几个小时", ["续航", "充电"]],
  ["iPhone 能用吗?", ["兼容"]],
  ["能不能带上飞机", ["登机"]],
  ["ＩＰＸ４ 能淋雨吗", ["防水"]],
  ["風扇噪音大不大", ["噪音"]],
  ["这件衣服縮水嗎", ["缩水"]],
  ["Will it shrink in the wash?", ["缩水", "洗涤"]],
  ["Does it FADE or pill?", ["掉色", "起球"]],
  ["Is it see-through?", ["透不透"]],
  ["How long does the battery last?", ["续航"]],
  ["Is the fan noisy at night", ["噪音"]],
  ["What is it made of?", ["材质"]],
  ["Does it have noise cancelling", ["降噪"]],
  ["does it work  with android", ["兼容"]],
  ["是 A 类还是 B 类", ["安全"]],
  ["婴儿款是Ａ类吗", ["安全"]],
  ["Is it class A?", ["安全"]],
  ["Can I take it on a plane?", ["登机"]],
  ["Is it dry-clean only, and do the colours bleed?", ["颜色", "掉色", "洗涤"]],
  ["It keeps shedding and wrinkles", ["起球", "起皱"]],
];

const innocent: readonly (readonly [string, Aspect])[] = [
  ["优惠缩水了", "缩水"],
  ["能缩短时间吗", "缩水"],
  ["我要买充电宝", "充电"],
  ["发货延迟了吗", "延迟"],
  ["包装破了,东西也坏了", "包装"],
  ["发错颜色了", "颜色"],
  ["多长时间能到", "尺码"],
  ["客服脸色差", "色差"],
  ["这款降噪效果怎么样", "噪音"],
  ["角色扮演的衣服有吗", "掉色"],
  ["蓝牙耳机续航多久", "连接"],
  ["静音鼠标有货吗", "噪音"],
  ["好漂亮", "亮度"],
  ["I bought a pillow", "起球"],
  ["Ship it to Washington", "洗涤"],
  ["Is delivery free of charge?", "充电"],
  ["You charged me twice, stop charging my card", "充电"],
  ["Please connect me to a person", "连接"],
  ["Is it stored in the cloud?", "噪音"],
  ["Is that a good environment", "起皱"],
  ["I will pay through the app", "透不透"],
  ["something else please", "厚薄"],
  ["Can I take it on a plane?", "安全"],
  ["I'd like a shirt, b please", "安全"],
  ["这类衣服还有吗", "安全"],
  ["The rainbow one", "防水"],
];

describe("findAspects", () => {
  it.each(heard)("hears in «%s» what is asked about", (text, aspects) => {
    expect(findAspects(text)).toEqual(aspects);
  });

  it.each(innocent)("does not hear in «%s» the aspect %s", (text, aspect) => {
    expect(findAspects(text)).not.toContain(aspect);
  });

  it("lists what was asked before how the shopper means to wash it", () => {
    expect(findAspects("机洗会缩水吗")).toEqual(["缩水", "洗涤"]);
  });

  it("lists what was asked before what the thing is of, said in passing", () => {
    expect(findAspects("这料子透气吗")).toEqual(["透气", "材质"]);
    expect(findAspects("什么料子")).toEqual(["材质"]);
  });

  it("hears nothing in an empty or unrelated text", () => {
    expect(findAspects("")).toEqual([]);
    expect(findAspects("你好,在吗")).toEqual([]);
  });

  it("finds every aspect, and no other, by each of its own words", () => {
    for (const aspect of ASPECT_NAMES) for (const word of wordsOf(aspect)) expect(findAspects(word), word).toEqual([aspect]);
  });

  it("has no surface word so short that it is heard everywhere", () => {
    const deliberate = ["熨"]; // to iron: in no other word a shopper says
    const short = ASPECT_NAMES.flatMap(wordsOf).filter((word) => word.trim().length < 2);
    expect(short).toEqual(deliberate);
  });

  it("has an English name for every aspect", () => {
    expect(Object.keys(ASPECT_TITLES)).toEqual(ASPECT_NAMES);
  });

  it("knows its own names and no others", () => {
    expect(isAspect("缩水")).toBe(true);
    expect(isAspect("toString")).toBe(false);
  });
});
