// What the palette lists, and in which order.
import { describe, expect, it } from "vitest";
import type { Command } from "./commands.ts";
import { foundAmong, numberIn } from "./found.ts";
import { folded } from "./rank.ts";

const command = (id: string, en: string, whyNot?: string): Command => ({
  id,
  words: { zh: id, en },
  group: { zh: "组", en: "Group" },
  names: [folded(en)],
  ...(whyNot === undefined ? {} : { whyNot: { zh: whyNot, en: whyNot } }),
  run: () => undefined,
});
const ALL = [command("a", "Open the queue"), command("b", "Open articles"), command("c", "Close", "take it first"), command("d", "Snooze")];
const ids = (typed: string, recent: readonly string[] = []): string =>
  foundAmong(ALL, typed, recent)
    .map((one) => one.id)
    .join("");

describe("the palette", () => {
  it("lists everything while nothing is typed, recent first, but what cannot be done in its place", () => {
    expect(ids("")).toBe("abcd");
    expect(ids(" ", ["d", "c", "gone"])).toBe("dabc");
  });
  it("lists what fits, best first; of those that fit alike the recent one; what cannot be done now behind what can", () => {
    expect(ids("snooze")).toBe("d");
    expect(ids("open", ["b"])).toBe("ba");
    expect(ids("nothing like it")).toBe("");
  });
  it("knows a ticket's number however it is written", () => {
    for (const typed of ["1042", "#1042", "#T-1042", " t-1042 ", "＃１０４２"]) expect(numberIn(typed), typed).toBe(1042);
    for (const typed of ["", "0", "-1", "10 42", "退款", "1234567890"]) expect(numberIn(typed), typed).toBeUndefined();
  });
});
