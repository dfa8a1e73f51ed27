// Stems: what counts as the same English word.
import { describe, expect, it } from "vitest";
import { stemOf } from "./stems.ts";

describe("stemOf", () => {
  it.each([
    ["shrink", "shrinks", "shrinking"],
    ["wash", "washes", "washed", "washing"],
    ["return", "returns", "returned", "returnable"],
    ["size", "sizes", "sizing"],
    ["delivery", "deliveries"],
    ["dress", "dresses"],
    ["stop", "stopped"],
    ["pay", "payment", "payments", "paying"],
    ["dry", "drying", "dried"],
    ["charge", "charged", "charging"],
    ["colour", "colours"],
  ])("is the same for %s and its forms", (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it("leaves short words whole, and different ones different", () => {
    for (const word of ["ring", "red", "her", "bus", "less", "is"]) expect(stemOf(word)).toBe(word);
    expect(stemOf("wool")).not.toBe(stemOf("woollen"));
    expect(stemOf("cover")).not.toBe(stemOf("cove"));
  });
});
