// What matters now, of several things asked.
import { describe, expect, it } from "vitest";
import { mainIntent } from "./mainIntent.ts";

describe("the main intent", () => {
  it("is the gravest, and of equals the last", () => {
    expect(mainIntent(["product_info", "refund_progress", "greeting"])).toBe("refund_progress");
    expect(mainIntent(["stock", "price"])).toBe("price");
  });
  it("is asking for a person only when nothing else was asked", () => {
    expect(mainIntent(["stock", "human"])).toBe("stock");
    expect(mainIntent(["human"])).toBe("human");
    expect(mainIntent([])).toBeUndefined();
  });
});
