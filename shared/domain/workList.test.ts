// What stands on the work list and what goes from it: by being mended, answered, drafted, or put away.
import { describe, expect, it } from "vitest";
import { ANNA, botWrites, buildTicket, handedOff, MORNING, shopperWrites } from "../../test/kit/buildTicket.ts";
import { buildArticle } from "../../test/kit/buildPack.ts";
import { asId, type MessageId, type ShopperId, type TicketId } from "../core/ids.ts";
import type { Article } from "./knowledge.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import type { Ticket } from "./ticket.ts";
import { workList, type WorkItem, type WorkOf } from "./workList.ts";

let count = 0;
/** Somebody asks, and the bot gives the conversation away for want of an answer. */
function unanswered(text: string): Ticket {
  const n = ++count;
  const head = { id: asId<TicketId>(`t-${n}`), shopper: { id: asId<ShopperId>(`s-${n}`), name: "顾客", tier: "none" } as const };
  const asked = shopperWrites(buildTicket({ head }), text, { id: `q-${n}`, intents: { invoice: 0.9 } });
  const away = botWrites(asked, "转人工", { move: { did: "handoff", cause: "no-answer", reason: "" } });
  return handedOff(away, MORNING + 10_000, { cause: "no-answer" });
}
function rated(article: Article, is: "up" | "down"): Ticket {
  const n = ++count;
  const move = { did: "answer", intent: article.intent, article: article.id, version: article.version, reason: "" } as const;
  const said = botWrites(shopperWrites(buildTicket({ head: { id: asId<TicketId>(`t-${n}`) } }), "几天能退款"), "三天", {
    move,
    id: `b-${n}`,
  });
  return { ...said, ratings: { [`b-${n}`]: { is, at: MORNING } } };
}
const REFUND = buildArticle("refund", "refund_progress", { asked: "几天能退款", askedEn: "how long" });
const INVOICE = buildArticle("invoice", "invoice", { asked: "可以开发票吗|能开发票吗", askedEn: "an invoice" });
const list = (tickets: readonly Ticket[], more: Partial<WorkOf> = {}) =>
  workList({ tickets, articles: [REFUND], products: [], policy: DEFAULT_POLICY, putAways: {}, now: MORNING + 86_400_000, ...more });
const kinds = (items: readonly WorkItem[]): readonly string[] => items.map((one) => one.kind);
const QUESTIONS = [unanswered("可以开发票吗"), unanswered("请问可以开发票吗"), unanswered("能开发票吗")];

describe("a gap", () => {
  it("stands with everybody who fell into it, until an article answers it", () => {
    const { items } = list(QUESTIONS);
    expect(items).toMatchObject([{ kind: "gap", gap: { shoppers: 3 } }]);
    expect(list(QUESTIONS, { articles: [REFUND, INVOICE] }).items).toEqual([]);
  });
  it("stays while its article is a draft, which it then names, and while what is out is being rewritten", () => {
    const draft = { ...INVOICE, status: "review", version: 0 } as const;
    expect(list(QUESTIONS, { articles: [draft] }).items).toMatchObject([{ kind: "gap", draft: "invoice" }]);
    const rewritten = { ...INVOICE, print: "an older print" };
    expect(kinds(list(QUESTIONS, { articles: [rewritten] }).items)).toEqual(["gap"]);
  });
  it("that ended with an answer of no use is not closed by that very answer, but by a newer version of it", () => {
    const [asked] = QUESTIONS;
    if (asked === undefined) throw new Error("nobody asked");
    const move = { did: "answer", intent: "invoice", article: "invoice", version: 1, reason: "" } as const;
    const said = botWrites(asked, "可以", { move, at: MORNING + 1_500 });
    const failed = handedOff(said, MORNING + 10_000, { cause: "failed" });
    expect(kinds(list([failed], { articles: [INVOICE] }).items)).toContain("gap");
    expect(kinds(list([failed], { articles: [{ ...INVOICE, version: 2 }] }).items)).not.toContain("gap");
  });
  it("that was put away is gone with its very questions; another one of that meaning makes a new gap of its own", () => {
    const questions = QUESTIONS.map((one) => one.messages[0]?.id ?? asId<MessageId>("none"));
    const putAways = { "g.q-1": { by: ANNA, at: MORNING + 20_000, note: "不开发票", questions } };
    const gone = list(QUESTIONS, { putAways });
    expect(gone.items).toEqual([]);
    expect(gone.away).toMatchObject([{ key: "g.q-1", about: "可以开发票吗", mark: { note: "不开发票" } }]);
    expect(list([...QUESTIONS, unanswered("可以开发票吗")], { putAways }).items).toMatchObject([{ kind: "gap", gap: { shoppers: 1 } }]);
  });
});

describe("an answer that fares badly", () => {
  it("stands for the version that is said now, until another one is published, or it is archived", () => {
    const tickets = [rated(REFUND, "down"), rated(REFUND, "down")];
    expect(list(tickets).items).toMatchObject([{ kind: "mend", key: "a.refund.1", fared: { down: 2 }, article: { id: "refund" } }]);
    expect(list(tickets, { articles: [{ ...REFUND, version: 2 }] }).items).toEqual([]);
    expect(list(tickets, { articles: [{ ...REFUND, status: "archived" }] }).items).toEqual([]);
    expect(list(tickets, { articles: [] }).items).toEqual([]);
  });
  it("that was put away by a device whose clock is days ahead comes back all the same", () => {
    const old = rated(REFUND, "down");
    const ahead = { by: ANNA, at: MORNING + 9 * 86_400_000, upTo: MORNING + 60_000 };
    expect(list([old], { putAways: { "a.refund.1": ahead } }).items).toEqual([]);
    const later = { ...old, messages: old.messages.map((one) => ({ ...one, at: one.at + 120_000 })) };
    expect(kinds(list([later], { putAways: { "a.refund.1": ahead } }).items)).toEqual(["mend"]);
  });
  it("that was put away stays away until something new is heard", () => {
    const old = rated(REFUND, "down");
    const putAways = { "a.refund.1": { by: ANNA, at: MORNING + 60_000 } };
    expect(list([old], { putAways }).items).toEqual([]);
    const fresh = { ...old, head: { ...old.head, id: asId<TicketId>("t-new") } };
    const later = { ...fresh, messages: fresh.messages.map((one) => ({ ...one, at: one.at + 120_000 })) };
    expect(list([old, later], { putAways }).items).toMatchObject([{ kind: "mend", fared: { shown: 1 } }]);
  });
});

it("two articles that are asked for alike stand as a pair, until it is put away or one of them changes", () => {
  const twin = { ...INVOICE, id: asId<Article["id"]>("invoice-2"), answer: { zh: "不开发票。", en: "No invoices." } };
  const articles = [INVOICE, twin];
  const { items } = list([], { articles });
  expect(items).toMatchObject([{ kind: "alike", pair: { is: "contradiction" } }]);
  const putAways = { [items[0]?.key ?? ""]: { by: ANNA, at: 1 } };
  expect(list([], { articles, putAways }).items).toEqual([]);
  expect(kinds(list([], { articles: [INVOICE, { ...twin, version: 2 }], putAways }).items)).toEqual(["alike"]);
  expect(list([], { articles: [INVOICE, { ...twin, validTo: MORNING }] }).items).toEqual([]);
});

it("nothing said, nothing to do", () => {
  expect(list([])).toEqual({ items: [], away: [], tickets: 0 });
});
