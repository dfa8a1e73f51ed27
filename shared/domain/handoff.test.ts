// The package an agent gets: nothing the shopper said or was told is lost, and it always fits its schema.
import { describe, expect, it } from "vitest";
import { buildPack, hear, PACK_AT, productId } from "../../test/kit/buildPack.ts";
import { buildTicket } from "../../test/kit/buildTicket.ts";
import { asId, type MessageId } from "../core/ids.ts";
import { causeWords } from "./cause.ts";
import { packHandoff } from "./handoff.ts";
import { readHandoff, type BotMove, type Message, type Ticket } from "./ticket.ts";
import type { Understanding } from "./understanding.ts";

type Said = readonly [text: string, heard: Understanding] | BotMove;

function ticketOf(...said: readonly Said[]): Ticket {
  const labels: Record<string, Understanding> = {};
  const messages = said.map((one, i): Message => {
    const id = asId<MessageId>(`m${i}`);
    if ("did" in one) return { kind: "bot", id, at: PACK_AT + i, text: "…", move: one };
    labels[id] = one[1];
    return { kind: "shopper", id, at: PACK_AT + i, text: one[0] };
  });
  return buildTicket({ head: { product: productId("linen-shirt") }, messages, labels });
}

const REFUND: BotMove = { did: "answer", intent: "refund_progress", article: "refund-when", version: 1, reason: "" };
const pack = (ticket: Ticket, cause = "failed", reason = "刚答过") =>
  packHandoff(ticket, cause, reason, buildPack(), PACK_AT, "Asia/Shanghai");

describe("packHandoff", () => {
  const whole = pack(
    ticketOf(
      ["你好", hear("greeting")],
      ["退款什么时候到账?订单 88421177", hear("refund_progress .8")],
      REFUND,
      ["都五天了还没到", hear("refund_progress .7", { mood: "negative" })],
      ["还有发票,找人工", hear("invoice .6, human .9", { mood: "negative", wantsHuman: 0.9 })],
    ),
  );

  it("tells in one or two sentences what she wants, what the bot said, and her mood", () => {
    expect(whole.summary).toBe("顾客问退款进度、发票：「都五天了还没到」。机器人答过《退款多久到账》第 1 版，情绪转差（2 句不满）。");
  });

  it("lists intents in the order they came up, without small talk", () => {
    expect(whole.intents).toEqual(["refund_progress", "invoice", "human"]);
  });

  it("keeps what was given: product, order number", () => {
    expect(whole.facts).toEqual([
      { name: "商品", value: "亚麻立领衬衫" },
      { name: "订单号", value: "88421177" },
      { name: "时长", value: "五天" },
    ]);
  });

  it("says which day «昨天» was when it was said, and which product was named", () => {
    const { facts } = pack(ticketOf(["昨天买的羊毛毛衣,红色", hear("product_info")]));
    expect(facts.map((one) => `${one.name} ${one.value}`)).toEqual([
      "商品 亚麻立领衬衫",
      "日期 昨天 (2026-11-22)",
      "商品 羊毛圆领毛衣",
      "颜色 红色",
    ]);
  });

  it("cites articles with their versions, each once", () => {
    expect(whole.cited).toEqual([{ article: "refund-when", version: 1, title: "退款多久到账" }]);
    expect(pack(ticketOf(["退款", hear("refund_progress")], REFUND, REFUND)).cited).toHaveLength(1);
  });

  it("carries cause, reason and time", () => {
    expect(whole).toMatchObject({ cause: "failed", reason: "刚答过", at: PACK_AT });
  });

  it("has something to say of an empty conversation and of a bare request for a person", () => {
    expect(pack(ticketOf()).summary).toBe("顾客还没说清要什么。机器人还没有给出答案，情绪平稳。");
    expect(pack(ticketOf(["转人工", hear("human", { wantsHuman: 0.97 })])).summary).toContain("顾客要找人工");
  });

  it("fits its schema however long everything is", () => {
    const long = "这个衣服洗了会缩水吗 88421177 ".repeat(120);
    const said = Array.from({ length: 60 }, (_, i): Said => [`${long}${i}00000000`, hear("product_info, freight, invoice")]);
    const moves = Array.from({ length: 20 }, (_, i): BotMove => ({ ...REFUND, version: i + 1 }));
    const made = pack(ticketOf(...said, ...moves), "x".repeat(99), "y".repeat(999));
    expect(readHandoff(made)).toEqual(made);
  });

  it("says an article that has gone by its id", () => {
    expect(pack(ticketOf(["退款", hear("refund_progress")], { ...REFUND, article: "gone" })).cited[0]?.title).toBe("gone");
  });
});

describe("causeWords", () => {
  it("says known causes in both languages and an unknown one as it is", () => {
    expect(causeWords("asked", "zh")).toBe("顾客要求人工");
    expect(causeWords("asked", "en")).toBe("Asked for a person");
    expect(causeWords("constructor", "zh")).toBe("constructor");
  });
});
