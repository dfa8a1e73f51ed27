// The summary of a conversation, over written talks: what each line says and which message it names; and the reason of the end that its words suggest.
import { describe, expect, it } from "vitest";
import { ANNA, agentWrites, botWrites, buildTicket, handedOff, MORNING, shopperWrites, wishes } from "../../../test/kit/buildTicket.ts";
import { buildProduct } from "../../../test/kit/buildPack.ts";
import { asId, type ArticleId, type MessageId, type ProductId } from "../../core/ids.ts";
import { DAY, HOUR } from "../../core/time.ts";
import { readIntentId, type IntentId } from "../taxonomy.ts";
import type { BotMove, Ticket } from "../ticket.ts";
import { MOODS } from "../understanding.ts";
import { summaryOf, summaryText, type SummaryLine } from "./summary.ts";
import { suggestReason } from "./suggestReason.ts";

const SHIRT = buildProduct("linen-shirt", "衬衫", "亚麻立领衬衫", "Linen band-collar shirt");
const REASONS = ["solved", "compensated", "exchanged", "misunderstood", "silent", "elsewhere"];
const answer = (article: string, intent: IntentId, version = 1): BotMove => ({
  did: "answer",
  intent,
  article: asId<ArticleId>(article),
  version,
  reason: "",
});

/**
 * A talk, a line each: «S words #intent ~mood» of the shopper, «A words» of an agent, «B words =article@version intent», «? words» of the bot asking back,
 * «O number» of the bot looking an order up, «done» at the end: resolved.
 */
function talk(lines: string, ticket: Ticket = buildTicket()): Ticket {
  return lines
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .reduce((now, line) => said(now, line[0] ?? "", line.slice(1).trim()), ticket);
}

function said(ticket: Ticket, who: string, line: string): Ticket {
  const intents = [...line.matchAll(/#(\w+)/g)].flatMap(([, id]) => readIntentId(id) ?? []);
  const mood = MOODS.find((one) => line.includes(`~${one}`));
  const words = line.replace(/\s[#~=]\S+/g, "").trim();
  switch (who) {
    case "S":
      return shopperWrites(ticket, words, { intents, mood: mood ?? "neutral" });
    case "A":
      return agentWrites(ticket, ANNA, words);
    case "B": {
      const [, article = "", version = "1"] = /=([\w-]+)@(\d+)/.exec(line) ?? [];
      return botWrites(ticket, words, { move: answer(article, intents[0] ?? "product_info", Number(version)) });
    }
    case "?":
      return botWrites(ticket, words, { move: { did: "ask", about: "order", choices: [], reason: "" } });
    case "O":
      return botWrites(ticket, `订单 ${words}`, { move: { did: "order", order: words, about: "refund", reason: "" } });
    default:
      return wishes(ticket, "resolved", ANNA);
  }
}

const shop = (language: "zh" | "en" = "zh", now = MORNING + HOUR) => ({
  ...{ language, now, zone: "Asia/Shanghai", products: [SHIRT] },
  titleOf: (article: string) => ({ returns: "怎么退货", refund: "退款多久到账" })[article] ?? article,
});
const linesOf = (ticket: Ticket, language: "zh" | "en" = "zh", now?: number): Partial<Record<SummaryLine["kind"], string>> =>
  Object.fromEntries(summaryOf(ticket, shop(language, now)).map((one) => [one.kind, one.text]));
const reasonOf = (ticket: Ticket): string => suggestReason(ticket, REASONS, MORNING + HOUR)?.id ?? "";

/** name · talk · lines that must read just so · the suggested reason */
type Case = readonly [name: string, lines: string, says: Partial<Record<SummaryLine["kind"], string>>, reason: string];

const CASES: readonly Case[] = [
  ["a greeting alone", "S 在吗 #greeting", {}, ""],
  [
    "a refund asked for and explained",
    `S 我的退款怎么还没到 #refund_progress
     A 您好，帮您查到退款已经到银行了，1-3 个工作日到账。
     S 好的谢谢 #thanks_bye ~positive
     done`,
    {
      asked: "退款进度 「我的退款怎么还没到」",
      did: "您好，帮您查到退款已经到银行了，1-3 个工作日到账。",
      mood: "平稳 → 不错",
      stands: "问题解决了",
    },
    "solved",
  ],
  [
    "an order that was given",
    "S 订单号 2026112388420001 退款到哪了 #refund_progress",
    { given: "订单号 2026112388420001", stands: "还有 1 句没回" },
    "",
  ],
  [
    "two matters in the order they came",
    `S 衣服太大了想换小一码 #return_exchange
     S 运费谁出 #freight`,
    { asked: "退换货、运费与运费险 「衣服太大了想换小一码」", stands: "还有 2 句没回" },
    "",
  ],
  [
    "what the bot answered, with its version",
    `S 怎么退货 #return_exchange
     B 七天内可以退。 =returns@3 #return_exchange
     S 还是不懂 #human ~negative`,
    { bot: "答过《怎么退货》v3", mood: "平稳 → 不满" },
    "",
  ],
  [
    "the bot answered the same twice",
    `S 怎么退货 #return_exchange
     B 七天内可以退。 =returns@3 #return_exchange
     S 那怎么寄 #return_shipping
     B 七天内可以退。 =returns@3 #return_exchange`,
    { bot: "答过《怎么退货》v3" },
    "",
  ],
  [
    "the bot asked back and looked an order up",
    `S 退款呢 #refund_progress
     ? 哪张订单
     S 就那张 #refund_progress
     O A1001`,
    { bot: "查了订单 A1001；反问 1 次", given: "订单号 A1001" },
    "",
  ],
  [
    "a promise with a time, still open",
    `S 什么时候发货 #ship_out
     A 亲，我们24小时内给您发货。`,
    { promised: "发货 11-24 10:00 前 「我们24小时内给您发货」，还没兑现" },
    "",
  ],
  [
    "a promise that was kept",
    `S 什么时候发货 #ship_out
     A 我们24小时内给您发货。
     S 什么时候到
     A 已经发货了，单号稍后发您。`,
    { promised: "发货 11-24 10:00 前 「我们24小时内给您发货」，已做到", did: "我们24小时内给您发货。 / 已经发货了，单号稍后发您。" },
    "",
  ],
  [
    "damaged, sent anew",
    `S 收到的杯子碎了 #damaged_wrong_missing ~negative
     A 非常抱歉，已经给您登记补发，明天寄出。
     S 好的 ~neutral
     done`,
    { did: "非常抱歉，已经给您登记补发，明天寄出。", mood: "不满 → 平稳", stands: "问题解决了" },
    "exchanged",
  ],
  [
    "compensated",
    `S 等了十天 #delivery_time ~negative
     A 给您补偿一张 20 元优惠券，已经发放到账户。
     S 行吧`,
    { did: "给您补偿一张 20 元优惠券，已经发放到账户。" },
    "compensated",
  ],
  [
    "a mix-up of the shopper's",
    `S 怎么少发一件 #damaged_wrong_missing ~negative
     A 帮您核实，是分两个包裹发的。
     S 哦是我看错了 不好意思`,
    { asked: "破损、错发、少件 「怎么少发一件」" },
    "misunderstood",
  ],
  [
    "no answer any more",
    `S 这件会缩水吗 #product_info
     A 请问您问的是哪一件？`,
    { stands: "看不出解决没有" },
    "silent",
  ],
  [
    "to be settled on the phone",
    `S 安装师傅没来 #installation ~negative
     A 主管会给您打电话沟通。`,
    { asked: "安装 「安装师傅没来」" },
    "elsewhere",
  ],
  [
    "given up",
    `S 能不能便宜点 #price
     A 抱歉没有优惠了。
     S 算了不买了 ~negative`,
    { stands: "没解决", mood: "平稳 → 不满" },
    "",
  ],
  [
    "three bad lines in a row",
    `S 还没到 #logistics_track ~negative
     S 人呢 #follow_up ~negative
     S 到底管不管 #complaint_service ~negative`,
    { mood: "不满 ×3", stands: "还有 3 句没回" },
    "",
  ],
  ["height and weight", "S 165cm 110斤穿什么码 #size_advice", { given: "身高 165cm；体重 110斤" }, ""],
  [
    "a question of ours is no deed",
    `S 想退货 #return_exchange
     A 需要帮您登记退货吗？`,
    { stands: "看不出解决没有" },
    "silent",
  ],
  [
    "a refusal is one",
    `S 穿过了能退吗 #return_exchange
     A 抱歉，已拆吊牌不支持退货。
     S 好吧`,
    { did: "抱歉，已拆吊牌不支持退货。" },
    "solved",
  ],
  [
    "to wait, and to give us something, is no deed; clauses parted by a space are sentences",
    `S 我要取消订单 #order_cancel
     A 还请您稍等，正在为您查询~
     A 辛苦提供下收货人信息，为您取消的
     A 已经提交取消申请了 您看下的 还有其他可以帮您的吗`,
    { did: "已经提交取消申请了" },
    "",
  ],
  [
    "the newest of many deeds",
    `S 帮我处理 #aftersale_progress
     A 帮您查了。
     A 给您登记了。
     A 已联系仓库。
     A 已提交退款。`,
    { did: "给您登记了。 / 已联系仓库。 / 已提交退款。" },
    "",
  ],
  [
    "a long line is cut",
    `S ${"这个东西我买回来以后发现完全不能用而且说明书也没有".repeat(4)} #complaint_product`,
    { asked: `投诉质量 「${"这个东西我买回来以后发现完全不能用而且说明书也没有".repeat(4).slice(0, 59)}…」` },
    "",
  ],
  [
    "a number before the words",
    `S 2026112388420001
     S 这单什么时候发 #ship_out`,
    { asked: "发货时间 「这单什么时候发」" },
    "",
  ],
  [
    "asking for a person is no matter",
    `S 转人工 #human
     S 我的发票抬头错了 #invoice`,
    { asked: "发票 「我的发票抬头错了」" },
    "",
  ],
  [
    "a short first line gives way to a telling one",
    `S 退款 #refund_progress
     S 五天了还没有退给我 #refund_progress`,
    { asked: "退款进度 「五天了还没有退给我」" },
    "",
  ],
  [
    "a reply within minutes, kept",
    `S 查到了吗 #follow_up
     A 我10分钟内回复您。
     A 查到了，已经发出。`,
    { promised: "回复 11-23 10:10 前 「我10分钟内回复您」，已做到" },
    "",
  ],
  [
    "a promise not kept, by the shopper's words",
    `S 什么时候退款 #refund_progress
     A 我们1分钟内给您退款。`,
    { promised: "退款 11-23 10:01 前 「我们1分钟内给您退款」，还没兑现" },
    "",
  ],
  [
    "exchanged",
    `S 大了换小一码 #return_exchange
     A 可以的，已经帮您提交换货申请。
     S 谢谢`,
    { did: "可以的，已经帮您提交换货申请。", stands: "问题解决了" },
    "exchanged",
  ],
  [
    "what cannot be returned is no exchange",
    `S 能退吗 #return_exchange
     A 内衣不能退货哦。
     S 知道了谢谢`,
    { stands: "问题解决了" },
    "solved",
  ],
  ["in their own words where nobody listened", "S 我想问一下那个活动", { asked: "「我想问一下那个活动」", stands: "还有 1 句没回" }, ""],
  [
    "two orders",
    "S 订单号 2026112388420001 和 订单号 2026112388420002 合并发货 #order_modify",
    { given: "订单号 2026112388420001；订单号 2026112388420002" },
    "",
  ],
  [
    "the shop's own line of closing is no deed",
    `S 有货吗 #stock
     A 有的。还有什么可以帮您？
     S 没了谢谢`,
    { asked: "库存与补货 「有货吗」" },
    "solved",
  ],
];

describe("the summary", () => {
  it("there are thirty talks at least", () => expect(CASES.length).toBeGreaterThanOrEqual(30));

  it.each(CASES)("%s", (_name, lines, says, reason) => {
    const ticket = talk(lines);
    expect(linesOf(ticket)).toMatchObject(says);
    expect(reasonOf(ticket)).toBe(reason);
  });

  it("says nothing it cannot name a line for", () => {
    for (const [, lines] of CASES) {
      const ticket = talk(lines);
      const known = new Set<MessageId>(ticket.messages.map((one) => one.id));
      for (const one of summaryOf(ticket, shop())) {
        expect(one.messages.every((id) => known.has(id))).toBe(true);
        if (one.kind === "did" || one.kind === "promised") expect(one.messages.length).toBeGreaterThan(0);
      }
    }
  });

  it("has no line for what there is nothing of; nothing said, nothing told", () => {
    expect(Object.keys(linesOf(talk("S 有货吗 #stock")))).toEqual(["asked", "stands"]);
    expect(summaryOf(buildTicket(), shop())).toEqual([]);
  });

  it("in English: names, products and dates; what people wrote stands as it is", () => {
    const ticket = talk(
      `S how do I return this shirt? #return_exchange
       B In seven days. =returns@2 #return_exchange
       A I've registered the return for you. We will refund you within 24 hours.
       done`,
      buildTicket({ head: { product: asId<ProductId>("linen-shirt"), language: "en" } }),
    );
    expect(linesOf(ticket, "en")).toMatchObject({
      asked: "Return or exchange “how do I return this shirt?”",
      given: "Product Linen band-collar shirt",
      bot: "answered from “怎么退货” v2",
      did: "I've registered the return for you. / We will refund you within 24 hours.",
    });
    expect(summaryText(summaryOf(ticket, shop("en")), "en").split("\n")[0]).toBe("Asked: Return or exchange “how do I return this shirt?”");
  });

  it("what was threatened is told once, with the line of it", () => {
    const ticket = talk("S 再不退款打12315 #refund_progress ~negative\nS 我真的打12315了 ~negative");
    const [line] = summaryOf(ticket, shop()).filter((one) => one.kind === "flagged");
    expect(line).toMatchObject({ name: "留意", text: "监管或法律「12315」", messages: [ticket.messages[0]?.id] });
  });

  it("as text: a line each, by its name", () => {
    const ticket = talk("S 有货吗 #stock");
    expect(summaryText(summaryOf(ticket, shop()), "zh")).toBe("问：库存与补货 「有货吗」\n现在：还有 1 句没回");
  });

  it("a promise is broken once its time has passed and the shopper says so", () => {
    let ticket = talk("S 什么时候退款 #refund_progress\nA 我们24小时内给您退款。");
    ticket = shopperWrites(ticket, "说好的退款还没退", { at: MORNING + 2 * DAY });
    expect(linesOf(ticket, "zh", MORNING + 2 * DAY + HOUR).promised).toContain("没做到");
  });

  it("held replies reached nobody and are not told", () => {
    const ticket = talk("S 退款 #refund_progress\nA 已经给您退款了。");
    const reply = ticket.messages.at(-1)?.id ?? "";
    expect(linesOf({ ...ticket, deliveries: { [reply]: { state: "held", why: "overtaken" } } }).did).toBeUndefined();
  });

  it("an answer that was rated down, or called wrong, did not help", () => {
    const ticket = talk("S 怎么退货 #return_exchange\nB 七天。 =returns@3 #return_exchange");
    const bot = ticket.messages.at(-1)?.id ?? asId<MessageId>("none");
    expect(linesOf({ ...ticket, ratings: { [bot]: { is: "down", at: 1 } } }).bot).toBe("答过《怎么退货》v3；没帮上");
  });

  it("what the hand-off carries is known, each value once", () => {
    const facts = [
      { name: "订单号", value: "A1" },
      { name: "商品", value: "亚麻立领衬衫" },
    ];
    const ticket = handedOff(talk("S 退款 #refund_progress\nO A1"), MORNING, { facts });
    expect(linesOf(ticket).given).toBe("订单号 A1；商品 亚麻立领衬衫");
  });

  it("a reason the shop has put away is never suggested; the next that fits is", () => {
    const ticket = talk("S 碎了 #damaged_wrong_missing\nA 已经给您登记补发。\nS 好的谢谢\ndone");
    expect(suggestReason(ticket, ["solved"], MORNING)?.id).toBe("solved");
    expect(suggestReason(ticket, [], MORNING)).toBeUndefined();
    expect(suggestReason(ticket, REASONS, MORNING)).toEqual({ id: "exchanged", message: ticket.messages[1]?.id });
  });
});
