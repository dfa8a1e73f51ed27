// What a conversation asks about, once each: of which product, answered from what, and whether it helped.
import { describe, expect, it } from "vitest";
import { botWrites, buildTicket, handedOff, MORNING, shopperWrites } from "../../../test/kit/buildTicket.ts";
import { asId, type ProductId } from "../../core/ids.ts";
import type { Ticket } from "../ticket.ts";
import { mattersOf } from "./matter.ts";

const LINEN = asId<ProductId>("p-linen");
const asks = shopperWrites(buildTicket(), "会缩水吗", { at: MORNING, intents: ["product_usage"] });
const told = botWrites(asks, "会一点", {
  at: MORNING + 1,
  id: "told",
  move: { did: "answer", intent: "product_usage", article: "washing", version: 2, product: LINEN, reason: "" },
});
const handed = (ticket: Ticket, cause: string): Ticket => handedOff(ticket, MORNING + 9, { cause });

describe("a matter", () => {
  it("is when it was first asked for, of the product and the article of its answer", () => {
    expect(mattersOf(told)).toEqual([
      { ticket: "t1", at: MORNING, intent: "product_usage", product: LINEN, article: "washing 2", failed: false },
    ]);
  });
  it("counts once however often it is asked for, and each of several", () => {
    const more = shopperWrites(shopperWrites(told, "真的会缩?", { intents: ["product_usage"] }), "开票", {
      intents: ["invoice", "product_usage"],
    });
    expect(mattersOf(more).map((one) => one.intent)).toEqual(["product_usage", "invoice"]);
  });
  it("is none where it was hardly heard, and none of a hello or a wish for a person", () => {
    const said = shopperWrites(shopperWrites(buildTicket(), "嗯", { intents: { stock: 0.4 } }), "人工", { intents: ["human", "greeting"] });
    expect(mattersOf(said)).toEqual([]);
  });
  it("is of the page's product where no answer names one", () => {
    expect(mattersOf({ ...asks, head: { ...asks.head, product: LINEN } })[0]).toMatchObject({ product: LINEN });
  });
  it.each<[string, Ticket, boolean]>([
    ["disliked failed", { ...told, ratings: { told: { is: "down", at: MORNING } } }, true],
    ["liked did not", { ...told, ratings: { told: { is: "up", at: MORNING } } }, false],
    ["handed off without an answer failed", handed(asks, "no-answer"), true],
    ["handed off because it did not help failed", handed(told, "failed"), true],
    ["handed off for a tier did not", handed(told, "tier"), false],
  ])("%s", (_, ticket, failed) => expect(mattersOf(ticket)[0]?.failed).toBe(failed));
});
