// An answer of another conversation, attacked: nothing of its shopper may come through, whatever way it was written; what is everybody's does.
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../test/kit/random.ts";
import { MORNING } from "../../../test/kit/buildTicket.ts";
import { MASK_NAMES } from "./holes.ts";
import { masked, type MaskOf } from "./masked.ts";

/** What everybody says here. */
const USUAL =
  "您好亲已经帮您登记补发明天寄出稍等马上查一下物流显示到了您的退款原路退回支付账户预计三个工作日请放心收到后联系我们这边给您安排好的谢谢理解抱歉让您久等商品七天内不影响二次销售可以申请退货运费险承担单号电话地址姓名收件人已改成是我叫师傅会打给您快递员放在门口订单金额元优惠券发放到";
const GRAMS = new Set([...USUAL].map((one, i, all) => one + (all[i + 1] ?? "")));
const ENGLISH = new Set(
  "your refund has been sent we have registered the return order it will arrive please let me know if you need anything".split(" "),
);
const of = (parts: Partial<MaskOf> = {}): MaskOf => ({
  ...{ shopper: "王若溪", agents: ["周敏", "Amy Zhou"], theirs: "", at: MORNING, zone: "Asia/Shanghai" },
  isCommon: (gram) => GRAMS.has(gram) || ENGLISH.has(gram),
  ...parts,
});

/** text · what must not come through · what only that shopper wrote */
const ATTACKS: readonly (readonly [text: string, secrets: readonly string[], theirs?: string])[] = [
  ["王若溪您好，已经帮您登记补发，明天寄出。", ["王若溪", "若溪"]],
  ["若溪您好，已经帮您登记补发，明天寄出。", ["若溪"]],
  ["王女士您好，已经帮您登记补发，明天寄出。", ["王女士"]],
  ["欧阳先生，已经帮您登记补发，明天寄出。", ["欧阳"]],
  ["周敏为您服务，已经帮您登记补发。", ["周敏"]],
  ["您的订单2026112388420001已经帮您登记补发。", ["2026112388420001", "8842"]],
  ["您的订单 8842-1906 已经帮您登记补发。", ["8842", "1906"]],
  ["订单Ｎｏ.２０２６１１２３８８４２ 已经帮您登记补发。", ["20261123", "２０２６"]],
  ["物流单号SF1234567890123显示到了，请放心。", ["SF123", "1234567890123"]],
  ["物流单号 YT 8899 0011 2233 显示到了。", ["8899", "2233"]],
  ["马上打给您13800138000，请稍等。", ["13800138000", "138"]],
  ["马上打给您138 0013 8000，请稍等。", ["0013", "8000"]],
  ["马上打给您138-0013-8000，请稍等。", ["0013", "8000"]],
  ["马上打给您138.0013.8000，请稍等。", ["0013", "8000"]],
  ["马上打给您１３８００１３８０００，请稍等。", ["138", "１３８"]],
  ["马上打给您一三八零零一三八零零零，请稍等。", ["一三八零"]],
  ["马上打给您幺三八零零幺三八零零零，请稍等。", ["幺三八"]],
  ["电话尾号是 8000 对吗，马上帮您查一下物流。", ["8000"]],
  ["座机0571-88886666，请稍等我们联系。", ["88886666", "0571"]],
  ["地址已改成浙江省杭州市西湖区文三路478号3幢201室，请放心。", ["文三路", "478", "西湖", "201"]],
  ["地址已改成文三路478号，请放心收到。", ["文三路", "478"]],
  ["快递员放在门口，翠苑小区12幢3单元，请放心。", ["翠苑", "12幢"]],
  ["快递员放在门口丰巢柜，翠苑新村，请放心。", ["翠苑"], "我家在翠苑新村"],
  ["已寄到海淀区中关村大街1号，请放心收到。", ["海淀", "中关村"]],
  ["收件人张伟，明天寄出，请放心。", ["张伟"]],
  ["收件人：张伟强 已经帮您登记。", ["张伟强", "伟强"]],
  ["李娜的单已经帮您登记补发。", ["李娜"]],
  ["已经帮诸葛明登记补发，明天寄出。", ["诸葛明", "诸葛"]],
  ["已经给仝建国安排好的，明天寄出。", ["仝建国"]],
  ["已经给麦麦提安排好的，明天寄出。", ["麦麦提"], "收件人麦麦提，电话在订单里"],
  ["姓名是阿依古丽，已经帮您登记补发。", ["阿依古丽"]],
  ["邮箱 ruoxi.wang@example.com 已经发放到。", ["ruoxi", "example.com"]],
  ["邮箱 ruoxi(at)example(dot)com 已经发放到。", ["ruoxi"]],
  ["加您微信 ruoxi_8842 马上安排好的。", ["ruoxi"]],
  ["您的 QQ 号 88421906 已经登记。", ["88421906"]],
  ["身份证 33010619900101123X 已经登记，请放心。", ["330106", "123X"]],
  ["银行卡 6222 0210 0111 2233 445 退回，请放心。", ["6222", "445"]],
  ["支付宝 ruoxi 已经退回，请放心。", ["ruoxi"]],
  ["您的退款239.00元原路退回支付账户，请放心。", ["239"]],
  ["您的退款￥239原路退回支付账户，请放心。", ["239"]],
  ["11月20日已经帮您登记补发，请放心。", ["11月20日", "20日"]],
  ["2026-11-20 已经帮您登记补发，请放心。", ["2026-11-20"]],
  ["车牌浙A88K21已经登记，请放心收到。", ["A88K21"]],
  ["详见 https://shop.example.com/o/88421906?u=ruoxi 已经登记。", ["88421906", "ruoxi"]],
  ["已经帮您登记，会员号 VIP884219 请放心。", ["VIP884219", "884219"]],
  ["您的猫咪团团的罐头已经帮您登记补发。", ["团团"], "我家猫咪团团吃了罐头就吐"],
  ["孩子在学军小学的话已经帮您登记补发。", ["学军"], "孩子在学军小学上学"],
  ["[订单x]已经帮您登记补发，明天寄出。", ["[订单x]"]],
  ["Hi Ruoxi, your refund has been sent, please let me know.", ["Ruoxi"]],
  ["Dear Mr Smith, your refund has been sent.", ["Smith"]],
  ["Dear Mary-Jane O’Neil, your refund has been sent.", ["Mary", "Neil"]],
  ["your refund has been sent to Jonathan Smith, please let me know", ["Jonathan", "Smith"]],
  ["your order ORD-88421906 has been sent, please let me know", ["88421906"]],
  ["we have sent it to 12 Baker Street, please let me know", ["Baker", "12 "]],
  ["we have sent it to Flat 4b, NW1 6XE, please let me know", ["4b", "6XE"]],
  ["please let me know, call me on +44 20 7946 0958", ["7946", "0958"]],
  ["please let me know on five five five one two three four", ["five five"]],
  ["your refund to j.smith+shop@example.co.uk has been sent", ["smith", "example"]],
  ["it will arrive at grandma rosalind’s house, let me know", ["rosalind"], "please send it to grandma rosalind"],
];

describe("an answer of another conversation", () => {
  it("there are fifty ways at least in which it is attacked", () => expect(ATTACKS.length).toBeGreaterThanOrEqual(50));

  it.each(ATTACKS.map(([text, secrets, theirs = ""]) => ({ text, secrets, theirs })))(
    "«$text» gives nothing away",
    ({ text, secrets, theirs }) => {
      const out = masked(text, of({ theirs })) ?? "";
      for (const secret of secrets) expect(out.toLowerCase()).not.toContain(secret.toLowerCase());
      expect(out).not.toContain(text);
    },
  );

  it("a thousand made-up people in every place of an answer: none of them comes through", () => {
    const random = seededRandom(1001);
    const of1 = (all: string): string => [...all][Math.floor(random() * [...all].length)] ?? "";
    const digits = (n: number): string => Array.from({ length: n }, () => Math.floor(random() * 10)).join("");
    const name = (): string =>
      of1("王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁宋韩曹彭潘董袁蒋蔡魏薛叶") +
      of1("桂玉志建文雨子晓梓俊") +
      (random() < 0.6 ? of1("兰强峰涵轩洁超") : "");
    const makers: readonly (() => string)[] = [
      () => `${name()}`,
      () => `1${of1("3578")}${digits(9)}`,
      () => `20${digits(14)}`,
      () => `SF${digits(13)}`,
      () => `${of1("文学人民解放")}${of1("一二三东西")}路${digits(3)}号${digits(2)}室`,
      () => `${digits(17)}X`,
    ];
    const places = [
      (it: string) => `您好，已经帮${it}登记补发，明天寄出。`,
      (it: string) => `已经登记，${it}，请放心。`,
      (it: string) => `${it}已经帮您登记补发，请放心。`,
      (it: string) => `您好，请放心，已经登记给${it}`,
      (it: string) => `已经登记（${it}），明天寄出，请放心。`,
    ];
    const leaked: string[] = [];
    for (let i = 0; i < 1_000; i++) {
      const secret = makers[i % makers.length]?.() ?? "";
      const out = masked(places[Math.floor(random() * places.length)]?.(secret) ?? "", of());
      if (out?.includes(secret) === true) leaked.push(`${secret}: ${out}`);
    }
    expect(leaked).toEqual([]);
  });

  it.each([
    ["亲，七天内不影响二次销售可以申请退货，运费险承担。", undefined],
    ["抱歉让您久等，马上帮您查一下物流。", undefined],
    ["您的退款原路退回支付账户，预计三个工作日，请放心。", undefined],
    ["王女士您好，已经帮您登记补发，明天寄出。", "{顾客}您好，已经帮您登记补发，明天寄出。"],
    ["您的订单2026112388420001已经帮您登记补发。", "您的订单{订单号}已经帮您登记补发。"],
    ["您的退款239.00元原路退回支付账户，请放心。", "您的退款{金额}原路退回支付账户，请放心。"],
    ["your refund has been sent, please let me know if you need anything", undefined],
  ])("«%s»: what is everybody's stays", (text, out = text) => expect(masked(text, of())).toBe(out));

  it("what the shopper wrote and others write too is no secret", () => {
    expect(masked("您的退款原路退回支付账户，请放心。", of({ theirs: "退款原路退回吗" }))).toBe("您的退款原路退回支付账户，请放心。");
  });

  it("where more was theirs than is left, or next to nothing is said, it is not offered", () => {
    expect(masked("好的亲", of())).toBeUndefined();
    expect(masked("收件人张伟 13800138000 文三路478号 239元 11月20日 已经帮您登记", of())).toBeUndefined();
  });

  it("no text can hold it up", () => {
    const texts = ["路".repeat(400), "张".repeat(400), "文三路478号".repeat(57), "1 ".repeat(200), "A".repeat(400), "市区路".repeat(130)];
    for (const text of texts) expect(masked(text, of({ theirs: text }))).toBeUndefined();
  });

  it("every name it puts in braces is known, so that none is ever sent", () => {
    const all = ATTACKS.flatMap(([text, , theirs = ""]) =>
      [...(masked(text, of({ theirs })) ?? "").matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name),
    );
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((one) => !MASK_NAMES.includes(one))).toEqual([]);
  });
});
