// What findEntities names in real shoppers' wordings of both languages, what it leaves alone. What holds for every text is in settle.test.ts.
import { describe, expect, it } from "vitest";
import { showEntities } from "../../../test/kit/showEntities.ts";

const numbers: readonly (readonly [string, string])[] = [
  ["订单号 20261123001", "order 20261123001"],
  ["订单号:8842-AB1 怎么还没到", "order 8842-AB1"],
  ["我的订单是8842的那个", "order 8842"],
  ["order number AB-88421177 please", "order AB-88421177"],
  ["i bought it, order #A12345678, where is it?", "order A12345678"],
  ["2026110411223344", "order 2026110411223344"],
  ["88421177 什么时候发货", "order 88421177"],
  ["my order 2026110412345 hasn't shipped", "order 2026110412345"],
  ["咨询订单号:[订单x] 订单金额:[金额x] 下单时间:[日期x]", "order ? | amount ? | date ?"],
  ["订单号:[数字x]", "order ?"],
  ["手机13800001234 订单2026112300138000012345", "phone 13800001234 | order 2026112300138000012345"],
  ["138-0000-1234 打这个", "phone 13800001234"],
  ["+86 13800001234", "phone 13800001234"],
  ["电话010-12345678", "phone 01012345678"],
  ["400-820-8820 打不通", "phone 4008208820"],
  ["call me at +1 415-555-0132", "phone +14155550132"],
  ["phone 555-123-4567", "phone 5551234567"],
  ["[电话x] 是我的电话", "phone ?"],
  ["快递单号 SF1234567890123", "tracking SF1234567890123"],
  ["单号YT1234567890123 查一下", "tracking YT1234567890123"],
  ["tracking number 1Z999AA10123456784", "tracking 1Z999AA10123456784"],
  ["运单号75123456789012", "tracking 75123456789012"],
  ["补发的3941810207568韵达", "tracking 3941810207568 | courier 韵达"],
  ["9890522470685 邮政", "tracking 9890522470685 | courier 邮政"],
  ["EA123456789CN", "tracking EA123456789CN"],
  ["物流单号:[数字x]", "tracking ?"],
  ["京东物流单号JDVA12345678901", "courier 京东物流 | tracking JDVA12345678901"],
  ["顺丰还是圆通?", "courier 顺丰 | courier 圆通"],
  ["能发EMS吗", "courier 邮政"],
  ["Do you ship with DHL or UPS?", "courier DHL | courier UPS"],
  ["发sf可以吗", "courier 顺丰"],
  ["座机07997195541", "phone 07997195541"],
];

const numberTraps: readonly (readonly [string, string])[] = [
  ["我要打12315投诉", ""],
  ["12345也没用", ""],
  ["身份证110101199003077758", ""],
  ["微信 1234567890", ""],
  ["商品编号100012345678", ""],
  ["工单号20261104001", ""],
  ["528690173109 这俩有什么不同", ""],
  ["https://shop.example/item/2026110411223344", ""],
  ["email me at bob2026110411@mail.com", ""],
  ["订单怎么还没到", ""],
  ["这个要 268", ""],
  ["1234567", ""],
  ["the 5th order", ""],
  ["order 618 sale", "date 2026-06-18"],
  ["邮政编码是多少", ""],
  ["ups and downs", ""],
  ["税号91110108MA01ABCD2X", ""],
  ["天天缺货", ""],
];

const money: readonly (readonly [string, string])[] = [
  ["付了¥268.50,退了 100 元", "amount CNY 268.5 | amount CNY 100"],
  ["￥35", "amount CNY 35"],
  ["¥1,299.00", "amount CNY 1299"],
  ["便宜两块吧", "amount CNY 2"],
  ["8块5一个", "amount CNY 8.5"],
  ["十二块五", "amount CNY 12.5"],
  ["三百五十块", "amount CNY 350"],
  ["五六十块钱", "amount CNY 50-60"],
  ["200多块", "amount CNY 200"],
  ["100-200元", "amount CNY 100-200"],
  ["10到20块", "amount CNY 10-20"],
  ["3万元", "amount CNY 30000"],
  ["1.5k预算能买吗", "amount CNY 1500"],
  ["1w预算", "amount CNY 10000"],
  ["花了1万", "amount CNY 10000"],
  ["5毛钱", "amount CNY 0.5"],
  ["五毛", "amount CNY 0.5"],
  ["原价199现在贵了", "amount CNY 199"],
  ["实付 35.8", "amount CNY 35.8"],
  ["差价20", "amount CNY 20"],
  ["99 rmb", "amount CNY 99"],
  ["I paid $35.99", "amount USD 35.99"],
  ["20 to 30 dollars", "amount USD 20-30"],
  ["refund of $20-$30", "amount USD 20-30"],
  ["I spent 20 bucks", "amount USD 20"],
  ["€15.50 or £9", "amount EUR 15.5 | amount GBP 9"],
  ["15€", "amount EUR 15"],
  ["HK$200", "amount HKD 200"],
  ["3美元", "amount USD 3"],
  ["[金额x] 太贵了", "amount ?"],
  ["退我三块钱", "amount CNY 3"],
  ["20块一个", "amount CNY 20"],
  ["５００元", "amount CNY 500"],
  ["五塊錢", "amount CNY 5"],
];

const moneyTraps: readonly (readonly [string, string])[] = [
  ["三块一起买可以吗", ""],
  ["一块买能便宜吗", ""],
  ["手表跟膜是一块的么", ""],
  ["买三块肥皂", ""],
  ["5块巧克力", ""],
  ["红包怎么用", ""],
  ["一分钱一分货", ""],
  ["一毛不拔", ""],
  ["元旦有活动吗", "date 2027-01-01"],
  ["我100斤", "weight 50"],
  ["毛衣起球", "aspect 起球"],
  ["2万毫安", "容量 2万毫安"],
  ["65w快充", "功率 65w | aspect 充电"],
  ["打8折", ""],
  ["5k", ""],
  ["几块钱", ""],
  ["一共3样", ""],
];

const sizes: readonly (readonly [string, string])[] = [
  ["我165,110斤穿什么码", "height 165 | weight 55"],
  ["160 100斤", "height 160 | weight 50"],
  ["身高165体重110", "height 165 | weight 55"],
  ["170cm 55公斤 平时穿M码", "height 170 | weight 55 | size M"],
  ["身高1米72 体重60kg", "height 172 | weight 60"],
  ["1.65m 50kg", "height 165 | weight 50"],
  ["我一米六五,一百一十斤", "height 165 | weight 55"],
  ["165/55kg", "height 165 | weight 55"],
  ["160/84A有吗", "size 160/84A"],
  ["L码还是XL", "size L | size XL"],
  ["穿M可以吗", "size M"],
  ["S/M/L都有吗", "size S | size M | size L"],
  ["L", "size L"],
  ["要s码", "size S"],
  ["２ＸＬ码", "size 2XL"],
  ["均码吗", "size 均码"],
  ["one size?", "size 均码"],
  ["36.5码有吗", "size 36.5"],
  ["鞋码42", "size 42"],
  ["穿38的", "size 38"],
  ["30码", "size 30"],
  ["75B", "size 75B"],
  ["欧码38", "size EU 38"],
  ["US 8 or UK 6", "size US 8 | size UK 6"],
  ["size M or L?", "aspect 尺码 | size M | size L"],
  ["size small", "aspect 尺码 | size S"],
  ["Is a medium enough?", "size M"],
  ["I'm 5'6\" and 130 lbs", "height 168 | weight 59"],
  ["I weigh 55kg", "aspect 重量 | weight 55"],
  ["180 lbs", "weight 81.6"],
];

const sizeTraps: readonly (readonly [string, string])[] = [
  ["L形沙发", ""],
  ["I'm late", ""],
  ["it's too small", ""],
  ["大一码", ""],
  ["号码", ""],
  ["密码", ""],
  ["解码", ""],
  ["长120cm", "尺寸 120cm"],
  ["5斤装的", "重量 5斤"],
  ["2 号线能到吗", ""],
  ["我有165件", ""],
  ["S型曲线", ""],
  ["不是399码", ""],
  ["90g一袋", "重量 90g"],
  ["xylophone", ""],
];

const attributes: readonly (readonly [string, string])[] = [
  ["红色会掉色吗", "颜色 红色 | aspect 掉色"],
  ["酒红色还有货吗", "颜色 红色"],
  ["换黑的可以吗", "颜色 黑色"],
  ["navy blue please", "颜色 蓝色"],
  ["the red one in cotton", "颜色 红色 | 材质 棉"],
  ["是不是纯棉的", "材质 纯棉"],
  ["真丝还是雪纺", "材质 真丝 | 材质 雪纺"],
  ["v领 长袖", "款式 V领 | 款式 长袖"],
  ["加绒的有吗", "款式 加绒"],
  ["椒盐味", "口味 椒盐味"],
  ["500ml的杯子", "容量 500ml"],
  ["256G的还有吗", "容量 256g"],
  ["20000mah", "容量 20000mah"],
  ["65w的充电器", "功率 65w"],
  ["50*60cm", "尺寸 50*60cm"],
  ["27寸", "尺寸 27寸"],
  ["500克", "重量 500克"],
  ["黑的还有吗", "颜色 黑色"],
  ["重134kg", "重量 134kg"],
];

const attributeTraps: readonly (readonly [string, string])[] = [
  ["网红款", ""],
  ["白天送", ""],
  ["京东白条", ""],
  ["绿色食品", ""],
  ["大红袍", ""],
  ["gold member", ""],
  ["orange juice", ""],
  ["blacklist", ""],
  ["4G网", ""],
  ["黄牛", ""],
  ["红米手机", ""],
];

const aspects: readonly (readonly [string, string])[] = [
  ["缩水吗", "aspect 缩水"],
  ["会起球吗,透不透", "aspect 起球 | aspect 透不透"],
  ["续航多久", "aspect 续航"],
  ["保质期到什么时候", "aspect 保质期"],
  ["好吃吗", "aspect 口味"],
  ["孕妇能用吗", "aspect 适用"],
  ["防滑吗", "aspect 防滑"],
  ["is it dishwasher safe and leakproof?", "aspect 漏水"],
  ["how long is the shelf life", "aspect 保质期"],
  ["does it rust", "aspect 生锈"],
  ["颜色掉不掉,红色的", "aspect 掉色 | 颜色 红色"],
  ["是纯棉的吗,会缩水吗", "材质 纯棉 | aspect 缩水"],
  ["能放洗衣机吗", "aspect 洗涤"],
  ["洗衣机需要安装么", ""],
];

describe("findEntities hears", () => {
  describe("numbers of orders, phones and parcels", () => {
    it.each(numbers)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("a number that is none of them", () => {
    it.each(numberTraps)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("money", () => {
    it.each(money)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("what is no money", () => {
    it.each(moneyTraps)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("sizes and body measures", () => {
    it.each(sizes)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("what is no size", () => {
    it.each(sizeTraps)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("attributes with their values", () => {
    it.each(attributes)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("what only looks like a colour", () => {
    it.each(attributeTraps)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("aspects, where nothing more exact is said", () => {
    it.each(aspects)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
});
