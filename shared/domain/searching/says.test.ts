// Without an index a conversation is searched by the same meaning.
import { describe, expect, it } from "vitest";
import { buildTicket, shopperWrites } from "../../../test/kit/buildTicket.ts";
import { lineSaying } from "./says.ts";

const ticket = shopperWrites(shopperWrites(buildTicket(), "退款什么时候到账，单号 SF1029384756"), "it was never delivered");
const line = (...words: readonly string[]): string | undefined => lineSaying(ticket, { words, from: undefined }, 40);

describe("a conversation says what was searched for", () => {
  it("Chinese as it stands, English by stem or beginning, numbers whole, begun or by their end", () => {
    expect(line("到账")).toContain("到账");
    expect(line("账到")).toBeUndefined();
    expect(line("delivery")).toBeUndefined();
    expect(line("deliver")).toContain("delivered");
    expect(line("deliv")).toContain("delivered");
    expect(line("sf1029384756")).toContain("SF1029384756");
    expect(line("4756")).toContain("4756");
  });

  it("every word, wherever it stands", () => {
    expect(line("退款", "delivered")).toBeDefined();
    expect(line("退款", "换货")).toBeUndefined();
  });

  it("whose it is, by the name", () => {
    const name = ticket.head.shopper.name;
    expect(lineSaying(ticket, { words: [], from: name }, 40)).toBe("");
    expect(lineSaying(ticket, { words: [], from: `${name}x` }, 40)).toBeUndefined();
  });
});
