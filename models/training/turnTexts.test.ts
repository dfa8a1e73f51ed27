// The wall between the real turns that train and those that measure.
import { describe, expect, it } from "vitest";
import { firstReading, partOf } from "../eval/turns.ts";
import { heldBack, turnText } from "./turnTexts.ts";

describe("what is held back from training", () => {
  it("puts a dialogue wholly into one part, about a fifth of all into the test", () => {
    const parts = Array.from({ length: 1_000 }, (_, i) => partOf(`s${String(i).padStart(4, "0")}`));
    const share = parts.filter((one) => one === "test").length / parts.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
  });

  it("knows a text again in another width, with other marks, and leaves everybody's short words alone", () => {
    const isHeld = heldBack(["我的订单[订单x]怎么还没有发货?", "好的谢谢"]);
    expect(isHeld("我的订单，怎么还没有发货")).toBe(true);
    expect(isHeld("我的订单怎么还没有发票")).toBe(false);
    expect(isHeld("好的谢谢")).toBe(false);
  });

  it("keeps enough turns of every part to learn from and to measure by", () => {
    const of = (part: string): number => firstReading().filter((one) => partOf(one.session) === part).length;
    expect(of("train")).toBeGreaterThan(1_500);
    expect(of("tune")).toBeGreaterThan(300);
    expect(of("test")).toBeGreaterThan(500);
  });

  it("teaches silence where a reader heard no intent, and both where two were heard", () => {
    const turn = { session: "s", turn: 0, text: "…", context: [], intent: "none", second: "none", mood: "neutral", human: false } as const;
    expect(turnText(turn).intents).toEqual([]);
    expect(turnText({ ...turn, intent: "invoice", second: "freight" }).intents).toEqual(["invoice", "freight"]);
  });
});
