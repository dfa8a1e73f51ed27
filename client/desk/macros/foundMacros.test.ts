// Which macro stands first: what fits the ticket, what fits what was typed, in both languages and by initials.
import { describe, expect, it } from "vitest";
import { asId, type MacroId } from "../../../shared/core/ids.ts";
import type { Macro } from "../../../shared/domain/macro.ts";
import { foundMacros } from "./foundMacros.ts";

const macro = (id: string, name: string, over: Partial<Macro> = {}): Macro => ({
  ...{ id: asId<MacroId>(id), name, text: { zh: "", en: "" }, actions: [{ do: "waiting" }], intents: [], place: 1 },
  ...over,
});
const ALL = [
  macro("a", "催发货", { text: { zh: "仓库已在打包", en: "" } }),
  macro("b", "退款进度", { intents: ["refund_progress"] }),
  macro("c", "Size help", { text: { zh: "", en: "Our size chart" } }),
];
const ids = (typed: string, intents: readonly "refund_progress"[] = []) => foundMacros(ALL, typed, intents).map((one) => one.id);

describe("macros found", () => {
  it("stand in their order while nothing is typed, those for what the ticket is about first", () => {
    expect(ids("")).toEqual(["a", "b", "c"]);
    expect(ids(" ", ["refund_progress"])).toEqual(["b", "a", "c"]);
  });
  it("are found by name, initials, and by words within, names first", () => {
    expect([ids("退款"), ids("tkjd"), ids("size"), ids("SIZE CHART"), ids("打包")]).toEqual([["b"], ["b"], ["c"], ["c"], ["a"]]);
    expect(ids("没有这个")).toEqual([]);
  });
});
