// The form of a macro: what comes out of it, and what is wrong with it.
import { describe, expect, it } from "vitest";
import { asId, type MacroId, type MemberId, type TagId } from "../../../shared/core/ids.ts";
import { readMacro, type Macro } from "../../../shared/domain/macro.ts";
import { formOf, macroOf, newForm, wrongIn } from "./macroForm.ts";

const ANNA = asId<MemberId>("anna");
const WHOLE: Macro = {
  ...{ id: asId<MacroId>("m1"), name: "退货", text: { zh: "您好", en: "Hello" }, intents: ["return_exchange"], place: 3, of: ANNA },
  actions: [
    { do: "tag", tag: asId<TagId>("gift") },
    { do: "tag", tag: asId<TagId>("late"), off: true },
    { do: "snooze", hours: 24 },
    { do: "team", team: "after" },
    { do: "level", level: "P1" },
    { do: "note", text: "已核对" },
  ],
};

describe("the form of a macro", () => {
  it("gives back what it was made of, and what a room can read", () => {
    expect(macroOf(formOf(WHOLE), ANNA)).toEqual(WHOLE);
    expect(readMacro({ ...macroOf(formOf(WHOLE), ANNA) })).toEqual(WHOLE);
    const { of: _of, ...shops } = WHOLE;
    expect(macroOf({ ...formOf(WHOLE), mine: false }, ANNA)).toEqual(shops);
  });
  it.each([
    ["no name", newForm(1, true), ["name", "empty"]],
    ["nothing to say or do", { ...newForm(1, true), name: "a", zh: " " }, ["empty"]],
    ["no tag chosen", { ...newForm(1, true), name: "a", actions: [{ kind: "tag", value: "" }] }, ["part"]],
    ["no hours", { ...newForm(1, true), name: "a", actions: [{ kind: "snooze", value: "" }] }, ["part"]],
    ["half an hour", { ...newForm(1, true), name: "a", actions: [{ kind: "snooze", value: "0.5" }] }, ["part"]],
    ["an empty note", { ...newForm(1, true), name: "a", actions: [{ kind: "note", value: " " }] }, ["part"]],
    [
      "two states",
      {
        ...newForm(1, true),
        name: "a",
        actions: [
          { kind: "waiting", value: "" },
          { kind: "resolved", value: "" },
        ],
      },
      ["mind"],
    ],
    ["enough", { ...newForm(1, true), name: "a", en: "Hi" }, []],
  ] as const)("says what is wrong: %s", (_, form, wrong) => {
    expect(wrongIn(form)).toEqual(wrong);
    expect(macroOf(form, ANNA) === undefined).toBe(wrong.length > 0);
  });
});
