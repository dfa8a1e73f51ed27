// Why the bot did so, in both languages.
import { describe, expect, it } from "vitest";
import type { BotMove } from "../../../shared/domain/ticket.ts";
import { moveWhy } from "./moveWhy.ts";

const ask = { did: "ask", choices: [], reason: "没听清" } as const;
const MOVES: readonly BotMove[] = [
  { did: "answer", intent: "delivery_time", article: "a", version: 1, reason: "问送达" },
  { ...ask, about: "intent" },
  { ...ask, about: "product" },
  { ...ask, about: "order" },
  { ...ask, about: "order", choices: ["1", "2"] },
  { ...ask, about: "order", missing: "tail" },
  { ...ask, about: "order", missing: "fit" },
  { did: "order", order: "1", about: "tracking", reason: "订单数据" },
  { did: "smalltalk", intent: "greeting", reason: "只是客套" },
  { did: "handoff", cause: "no-answer", reason: "没有可用的文章" },
];

describe("why the bot did so", () => {
  it("is said of every move in the reader's language, with no word of the other's", () => {
    for (const move of MOVES) {
      expect(moveWhy(move, "zh"), JSON.stringify(move)).toMatch(/\p{Script=Han}/u);
      expect(moveWhy(move, "en"), JSON.stringify(move)).toMatch(/^[\x20-\x7e’“”]+$/u);
    }
  });

  it("tells apart what is asked of an order", () => {
    const said = MOVES.filter((one) => one.did === "ask").map((one) => moveWhy(one, "en"));
    expect(new Set(said).size).toBe(said.length);
  });
});
