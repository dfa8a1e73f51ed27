// The whole of it: score, pass, caps, evidence, mood; the frozen version; edited rules; and the check before a draft is sent.
import { describe, expect, it } from "vitest";
import { checkDraft } from "./beforeSend.ts";
import { DEFAULT_RULES } from "./defaultRules.ts";
import { createInspector, type Inspection } from "./inspect.ts";
import { readRuleSet, ruleSetOf } from "./rule.ts";
import type { Hearing, Records, Spoken } from "./talk.ts";

const inspector = createInspector(DEFAULT_RULES);
const heard = (intent: Hearing["intents"][number]["id"], negative = 0.02): Hearing => ({
  intents: [{ id: intent, p: 0.9 }],
  mood: { label: negative > 0.5 ? "negative" : "neutral", p: { negative, neutral: 1 - negative, positive: 0 } },
  abuse: 0,
  wantsHuman: 0,
});
const s = (text: string, hearing?: Hearing): Spoken => ({ from: "shopper", text, heard: hearing });
const a = (text: string): Spoken => ({ from: "agent", text });
const rulesOf = (one: Inspection): readonly string[] => one.findings.map((each) => each.rule);

describe("inspection", () => {
  it("a good conversation keeps its hundred points and passes", () => {
    const turns = [
      s("几天能到", heard("delivery_time")),
      a("您好,预计后天送达。"),
      s("好的谢谢", heard("thanks_bye")),
      a("不客气,祝您生活愉快!"),
    ];
    const found = inspector.inspect(turns, { closed: true });
    expect(found).toMatchObject({
      score: 100,
      pass: true,
      redLine: false,
      mainIntent: "delivery_time",
      endMood: "neutral",
      resolved: "yes",
    });
    expect(found.findings).toMatchObject([{ rule: "Q03", turn: 3, deduction: -5 }]);
    expect(found.mood).toEqual(["neutral", "neutral"]);
  });

  it("a red line fails it whatever else was good, with the line as it was written as evidence", () => {
    const found = inspector.inspect([s("能便宜吗"), a("您好,亲加 薇❤ 聊,私下给您优惠"), s("好的谢谢"), a("祝您愉快")], { closed: true });
    expect(found).toMatchObject({ pass: false, redLine: true });
    expect(found.findings.find((one) => one.redLine)).toMatchObject({
      rule: "Q18",
      turn: 1,
      text: "您好,亲加 薇❤ 聊,私下给您优惠",
      deduction: 50,
    });
    expect(found.findings.find((one) => one.redLine)?.why.en).toContain("outside the platform");
  });

  it("a rule takes no more than its cap, and no score falls below nothing", () => {
    const rude = Array.from({ length: 4 }, () => [s("能退吗"), a("关我屁事")]).flat();
    const found = inspector.inspect(rude);
    expect(found.findings.filter((one) => one.rule === "Q11").map((one) => one.deduction)).toEqual([50, 0, 0, 0]);
    const worse = inspector.inspect([...rude, a("加我微信"), a("验证码发我")]);
    expect(worse.score).toBe(0);
  });

  it("the bot is scored apart from people", () => {
    const b = (text: string): Spoken => ({ from: "bot", text });
    const asked = [s("转人工"), b("您可以问我退货问题"), s("我要人工"), a("您好,我来处理"), s("好的谢谢"), a("祝您愉快")];
    const found = inspector.inspect(asked, { closed: true });
    expect(found).toMatchObject({ score: 100, botScore: 90, pass: true });
    expect(found.findings.find((one) => one.rule === "Q28")).toMatchObject({ bot: true, deduction: 10 });
    expect(inspector.inspect(asked.filter((one) => one.from !== "bot")).botScore).toBeUndefined();
  });

  it("only the shop's side is scored", () => {
    expect(inspector.inspect([s("傻逼,加我微信,验证码是 123456"), a("您好,请问有什么可以帮您")]).redLine).toBe(false);
  });

  it("the same input gives the same result, and the version follows from what the rules say", () => {
    const turns = [s("在吗"), a("说")];
    expect(inspector.inspect(turns)).toEqual(createInspector(DEFAULT_RULES).inspect(turns));
    expect(inspector.inspect(turns).rules).toBe(DEFAULT_RULES.version);
    const [first, ...rest] = DEFAULT_RULES.rules;
    if (first === undefined) throw new Error("no rules");
    expect(ruleSetOf([{ ...first, deduction: 4 }, ...rest]).version).not.toBe(DEFAULT_RULES.version);
    expect(ruleSetOf(DEFAULT_RULES.rules).version).toBe(DEFAULT_RULES.version);
  });

  it("a supervisor's rules are read back from JSON as they were, and a word they add is found through its spellings", () => {
    const read = readRuleSet(JSON.parse(JSON.stringify(DEFAULT_RULES)));
    expect(read.ok && read.value.version).toBe(DEFAULT_RULES.version);
    const edited = DEFAULT_RULES.rules.map((one) =>
      one.id === "Q18" && one.find.by === "line" ? { ...one, find: { ...one.find, seek: { ...one.find.seek, words: ["暗号八八"] } } } : one,
    );
    const own = createInspector(ruleSetOf(edited));
    expect(rulesOf(own.inspect([s("在"), a("您好,暗.号 八八")]))).toContain("Q18");
    expect(
      rulesOf(createInspector(ruleSetOf(DEFAULT_RULES.rules.map((one) => ({ ...one, on: false })))).inspect([s("在"), a("滚")])),
    ).toEqual([]);
  });

  it.each([
    ["a pattern that is none", (one: object) => ({ ...one, find: { by: "line", from: "agent", seek: { any: ["("] } } })],
    ["a weight that is none", (one: object) => ({ ...one, deduction: "many" })],
    ["a matcher nobody knows", (one: object) => ({ ...one, find: { by: "magic" } })],
  ])("refuses %s", (_, change) => {
    const rules = DEFAULT_RULES.rules.map((one, i) => (i === 0 ? change(one) : one));
    expect(readRuleSet({ rules, pass: 70 }).ok).toBe(false);
  });

  it("refuses a rule that stands twice", () => {
    expect(readRuleSet({ rules: [...DEFAULT_RULES.rules, DEFAULT_RULES.rules[0]], pass: 70 }).ok).toBe(false);
  });

  it("tracks a promise until it is kept or broken", () => {
    const at = (turn: Spoken, seconds: number): Spoken => ({ ...turn, at: seconds * 1_000 });
    const promised = [at(s("什么时候退"), 0), at(a("您好,我们会在24小时内给您退款"), 10)];
    const fate = (turns: readonly Spoken[], records?: Records): string | undefined => inspector.inspect(turns, records).promises[0]?.state;
    expect(fate(promised)).toBe("open");
    expect(fate([...promised, at(s("已到账,谢谢"), 3_600)])).toBe("kept");
    expect(fate([...promised, at(s("怎么还没退"), 200_000)])).toBe("broken");
    expect(fate([...promised, at(s("怎么还没退"), 60)])).toBe("open");
    expect(fate(promised, { refunded: 5_000_000 })).toBe("kept");
    expect(fate(promised, { refunded: false, endedAt: 200_000_000 })).toBe("broken");
  });

  it("a backed promise is no over-promise", () => {
    const turns = [s("几天"), a("您好,次日保证送达")];
    expect(rulesOf(inspector.inspect(turns))).toContain("Q15");
    expect(rulesOf(inspector.inspect(turns, { backed: ["次日.{0,4}送达"] }))).not.toContain("Q15");
  });

  it.each([
    [""],
    ["\ud800"],
    ["💥".repeat(3_000)],
    ["加".repeat(20_000)],
    ["(((((((((("],
    ["\0\u202e"],
    ["1".repeat(20_000)],
    ["嗯".repeat(900)],
    [`加${"下我".repeat(900)}`],
    [`给${"您".repeat(900)}`],
    [`you are ${"an ".repeat(900)}`],
    [`包${"都是".repeat(900)}`],
  ])("reads any text without failing (%#)", (text) => {
    expect(inspector.inspect([s(text), a(text), s(text)], { closed: true }).score).toBeGreaterThanOrEqual(0);
  });
});

describe("before it is sent", () => {
  it("a red line stops it, with the reason and a better wording", () => {
    const { stops } = checkDraft(inspector, "加个 V 吧,给您便宜", [s("能便宜吗")]);
    expect(stops).toMatchObject([{ rule: "Q18" }]);
    expect(stops[0]?.instead?.zh).toContain("在这里");
    expect(stops[0]?.why.en).not.toBe("");
  });
  it("every red line has a better wording, which itself passes", () => {
    for (const rule of DEFAULT_RULES.rules.filter((one) => one.redLine || one.find.by === "line"))
      for (const words of rule.instead === undefined ? [] : [rule.instead.zh, rule.instead.en])
        expect(checkDraft(inspector, words, [s("收到是坏的,怎么办?")]), `${rule.id}: ${words}`).toEqual({ stops: [], warns: [] });
    expect(DEFAULT_RULES.rules.filter((one) => one.redLine && one.instead === undefined)).toEqual([]);
  });
  it("the rest warns", () => {
    const { stops, warns } = checkDraft(inspector, "您好,保证明天到,全网最低价", [s("几天到")]);
    expect(stops).toEqual([]);
    expect(warns.map((one) => one.rule)).toEqual(["Q13", "Q15"]);
  });
  it("reads the conversation before it: a fault turned into a change of mind, a text sent for the third time", () => {
    expect(checkDraft(inspector, "原因选不喜欢就行", [s("收到就是坏的")]).warns.map((one) => one.rule)).toEqual(["Q20b"]);
    expect(checkDraft(inspector, "原因选不喜欢就行", [s("不喜欢这个颜色")]).warns).toEqual([]);
    const script = a("您的包裹正在运输中,请您耐心等待哦");
    expect(checkDraft(inspector, script.text, [s("到哪了"), script, s("哪天到"), script, s("?")]).warns.map((one) => one.rule)).toEqual([
      "Q09",
    ]);
  });
  it("a number the shopper gave may be said back, a foreign one not", () => {
    expect(checkDraft(inspector, "13912345678 对吗", [s("我的电话13912345678")]).stops).toEqual([]);
    expect(checkDraft(inspector, "13912345679 对吗", [s("我的电话13912345678")]).stops.map((one) => one.rule)).toEqual(["Q21"]);
  });
  it("says nothing of what only the end shows", () => {
    expect(checkDraft(inspector, "明天到", [s("几天到")])).toEqual({ stops: [], warns: [] });
  });
});
