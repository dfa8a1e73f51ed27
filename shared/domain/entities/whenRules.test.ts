// Days, times and durations that shoppers write, in both languages, with the words that only look like one. Today is Friday, 4 December 2026.
import { describe, expect, it } from "vitest";
import { FRIDAY, showEntities } from "../../../test/kit/showEntities.ts";

const dates: readonly (readonly [string, string])[] = [
  ["昨天买的", "date 2026-12-03"],
  ["大前天到的", "date 2026-12-01"],
  ["后天早上能到吗", "date 2026-12-06"],
  ["昨晚8点下的单", "date 2026-12-03 20:00"],
  ["明天下午三点送", "date 2026-12-05 15:00"],
  ["今早", "date 2026-12-04"],
  ["12月5日下午3点半送到", "date 2026-12-05 15:30"],
  ["十二月五号", "date 2026-12-05"],
  ["3号能发吗", "date 2027-01-03"],
  ["八号拍的", "date 2026-11-08"],
  ["5.20号买的", "date 2026-05-20"],
  ["2026-11-01买的", "date 2026-11-01"],
  ["2025年12月", "date 2025-12-01..2025-12-31"],
  ["20261101下的单", "date 2026-11-01"],
  ["6月买的", "date 2026-06-01..2026-06-30"],
  ["16年的货", "date 2016-01-01..2016-12-31"],
  ["上周五下单的", "date 2026-11-27"],
  ["下周三到吗", "date 2026-12-09"],
  ["周五要穿", "date 2026-12-04"],
  ["星期天", "date 2026-12-06"],
  ["下下周一", "date 2026-12-14"],
  ["这周", "date 2026-11-30..2026-12-06"],
  ["周末送", "date 2026-12-05..2026-12-06"],
  ["周一到周五都可以", "date ?"],
  ["上个月底", "date 2026-11-25..2026-11-30"],
  ["月初", "date 2026-12-01..2026-12-05"],
  ["下个月", "date 2027-01-01..2027-01-31"],
  ["去年买的", "date 2025-01-01..2025-12-31"],
  ["三天前买的", "date 2026-12-01"],
  ["两周后", "date 2026-12-18"],
  ["三个月前", "date 2026-09-04"],
  ["双11买的", "date 2026-11-11"],
  ["618还能便宜吗", "date 2026-06-18"],
  ["双十二", "date 2026-12-12"],
  ["黑五", "date 2026-11-27"],
  ["国庆前能到吗", "date 2027-10-01"],
  ["端午节", "date ?"],
  ["五一放假吗", "date 2027-05-01"],
  ["早上9点", "date 09:00"],
  ["晚上8:30", "date 20:30"],
  ["三点半", "date 03:30"],
  ["[日期x] [时间x]", "date ?"],
  ["[数字x]月[数字x]号", "date ?"],
  ["I bought it on Dec 1", "date 2026-12-01"],
  ["on the 5th of December", "date 2026-12-05"],
  ["Dec 24, 2025", "date 2025-12-24"],
  ["on the 2nd", "date 2026-12-02"],
  ["yesterday", "date 2026-12-03"],
  ["the day before yesterday", "date 2026-12-02"],
  ["Where is it? Ordered last Friday", "date 2026-11-27"],
  ["It must be here by next Friday at 5pm", "date 2026-12-11 17:00"],
  ["5 pm tomorrow", "date 2026-12-05 17:00"],
  ["next week", "date 2026-12-07..2026-12-13"],
  ["last month", "date 2026-11-01..2026-11-30"],
  ["this weekend", "date 2026-12-05..2026-12-06"],
  ["by 12/25", "date 2026-12-25"],
  ["5/12/2026", "date 2026-05-12"],
  ["2026/11/01", "date 2026-11-01"],
  ["in October", "date 2026-10-01..2026-10-31"],
  ["three days ago", "date 2026-12-01"],
  ["it was 2 weeks ago", "date 2026-11-20"],
  ["Black Friday deal", "date 2026-11-27"],
  ["a Christmas gift", "date 2026-12-25"],
  ["Singles' Day price", "date 2026-11-11"],
  ["昨\u200b天買的", "date 2026-12-03"],
  ["前两天买的", "date ?"],
  ["12号拍的", "date 2026-11-12"],
  ["希望在20号之前能收到", "date 2026-12-20"],
  ["可以6号来拍", "date 2026-12-06"],
];

const dateTraps: readonly (readonly [string, string])[] = [
  ["今天一点都没动", "date 2026-12-04"],
  ["一点也不好用", ""],
  ["晚一点送", ""],
  ["便宜一点", ""],
  ["5点建议", ""],
  ["一周一次", ""],
  ["每周一", ""],
  ["两周年", ""],
  ["3号楼", ""],
  ["1号店买的", ""],
  ["2号线", ""],
  ["第三天", ""],
  ["今日头条", ""],
  ["65天猫便宜", ""],
  ["I may 2 go", ""],
  ["May I return it?", ""],
  ["march in place", ""],
  ["24/7 support", ""],
  ["前天猫", ""],
  ["6.18元", "amount CNY 6.18"],
  ["三月龄", ""],
];

const durations: readonly (readonly [string, string])[] = [
  ["都五天了还没到", "duration 5 day"],
  ["两三天能到吗", "duration 2-3 day"],
  ["三五天", "duration 3-5 day"],
  ["3、4天", "duration 3-4 day"],
  ["1-2天到", "duration 1-2 day"],
  ["3到5天", "duration 3-5 day"],
  ["又是 1–3 天", "duration 1-3 day"],
  ["3〜5天", "duration 3-5 day"],
  ["半个月了", "duration 0.5 month"],
  ["两个半小时", "duration 2.5 hour"],
  ["一个半月", "duration 1.5 month"],
  ["半小时", "duration 0.5 hour"],
  ["一周了", "duration 1 week"],
  ["近三个月", "duration 3 month"],
  ["过了3个工作日还没退款", "duration 3 workday"],
  ["48小时内发货", "duration 48 hour"],
  ["十来天", "duration 10 day"],
  ["好几天了", "duration ?"],
  ["[数字x]天了", "duration ?"],
  ["5 days and still nothing", "duration 5 day"],
  ["waited for two weeks", "duration 2 week"],
  ["in 3-5 business days", "duration 3-5 workday"],
  ["within 24 hours", "duration 24 hour"],
  ["half an hour", "duration 0.5 hour"],
  ["a couple of days", "duration 2 day"],
  ["a few days ago", "duration ?"],
];

const durationTraps: readonly (readonly [string, string])[] = [
  ["7天无理由退货吗", ""],
  ["七天价保", ""],
  ["价保7天吗", ""],
  ["质保一年", ""],
  ["三年质保", ""],
  ["24小时客服", ""],
  ["等了半天", ""],
  ["一年四季", ""],
  ["三天两头", ""],
  ["每天", ""],
  ["几天到", ""],
  ["小时候", ""],
  ["it's a 7-day return right", ""],
  ["1 year warranty", ""],
  ["30 day money back guarantee", ""],
  ["宝宝3个月能用吗", ""],
  ["两个月的婴儿", ""],
  ["怀孕六个月", ""],
];

describe("findEntities hears", () => {
  describe("days and times, from a Friday on", () => {
    it.each(dates)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("what is no day and no time", () => {
    it.each(dateTraps)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("durations", () => {
    it.each(durations)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });
  describe("a promise or an idiom, which is no duration", () => {
    it.each(durationTraps)("«%s» names: %s", (text, named) => {
      expect(showEntities(text)).toBe(named);
    });
  });

  it("reckons days in the shop's own zone, not in ours", () => {
    const late = Date.parse("2026-12-04T23:30:00Z"); // already the 5th in Shanghai
    expect(showEntities("昨天", { now: late, zone: "Asia/Shanghai" })).toBe("date 2026-12-04");
    expect(showEntities("昨天", { now: late, zone: "America/New_York" })).toBe("date 2026-12-03");
    expect(showEntities("昨天", { now: late, zone: "Nowhere/Else" })).toBe("date 2026-12-03");
  });

  it("seeks a day without a year where it is nearest, and in the past when something was done on it", () => {
    const january = { ...FRIDAY, now: Date.parse("2026-01-10T10:00:00+08:00") };
    expect(showEntities("12月5日", january)).toBe("date 2025-12-05");
    expect(showEntities("双11买的", january)).toBe("date 2025-11-11");
    expect(showEntities("3月1号能到吗", january)).toBe("date 2026-03-01");
    expect(showEntities("2月29日", january)).toBe("date 2024-02-29");
    expect(showEntities("三个月前", { ...FRIDAY, now: Date.parse("2026-05-31T10:00:00+08:00") })).toBe("date 2026-02-28");
  });

  it("gives a day that does not exist no value and no mistake", () => {
    expect(showEntities("2026-02-30")).toBe("");
    expect(showEntities("13月40号")).toBe("");
  });
});
