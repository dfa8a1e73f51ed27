// A person's form: what is wrong, what goes to the edge, who is found.
import { describe, expect, it } from "vitest";
import { asId, type MemberId } from "../../../shared/core/ids.ts";
import type { Person } from "../../../shared/wire/peopleApi.ts";
import { askOf, changeOf, formOf, isFound, NEW_PERSON, withSkill, wrongIn } from "./personForm.ts";

const zhou: Person = {
  member: {
    id: asId<MemberId>("m-zhou"),
    name: { zh: "周敏", en: "Zhou Min" },
    role: "agent",
    skills: { aftersale: 3 },
    languages: ["zh"],
    capacity: 5,
    record: {},
    active: true,
  },
  login: "zhou",
  ways: ["passkey"],
};

describe("a new person", () => {
  it("needs a name in one language, a language and a number", () => {
    expect(wrongIn(NEW_PERSON)).toEqual({ name: true });
    expect(wrongIn({ ...NEW_PERSON, name: { zh: "周", en: "" }, languages: [], capacity: "many" })).toEqual({
      languages: true,
      capacity: true,
    });
    expect(wrongIn({ ...NEW_PERSON, capacity: " " }).capacity).toBe(true);
    expect(wrongIn({ ...NEW_PERSON, capacity: "101" }).capacity).toBe(true);
  });
  it("goes to the edge whole, without an empty login and without skills of level 0", () => {
    const form = withSkill({ ...NEW_PERSON, name: { zh: "周敏", en: "" } }, "aftersale", 2);
    expect(askOf(withSkill(form, "order", 0))).toEqual({
      name: { zh: "周敏", en: "周敏" },
      role: "agent",
      languages: ["zh", "en"],
      capacity: 5,
      skills: { aftersale: 2 },
    });
    expect(askOf({ ...form, login: "a b" })).toBeUndefined();
  });
});

describe("a known person", () => {
  it("changes only what is another than before", () => {
    expect(changeOf(zhou, formOf(zhou))).toEqual({});
    expect(changeOf(zhou, { ...formOf(zhou), capacity: "6" })).toEqual({ capacity: 6 });
    const limited = { ...zhou, member: { ...zhou.member, channels: { widget: 3 } } };
    expect(changeOf(zhou, { ...formOf(zhou), channels: { widget: "3", api: "" } })).toEqual({ channels: { widget: 3 } });
    expect(changeOf(limited, formOf(limited))).toEqual({});
    expect(changeOf(limited, { ...formOf(limited), channels: { widget: "", api: "" } })).toEqual({ channels: {} });
    expect(wrongIn({ ...formOf(zhou), channels: { widget: "x", api: "" } })).toEqual({ widget: true });
    expect(changeOf(zhou, withSkill(formOf(zhou), "aftersale", 0))).toEqual({ skills: {} });
    expect(changeOf(zhou, { ...formOf(zhou), login: "" })).toEqual({});
  });
  it("is found by any name, login or skill", () => {
    for (const typed of ["周", "zhou m", "ZHOU", "aftersale", " "]) expect(isFound(zhou, typed)).toBe(true);
    expect(isFound(zhou, "李")).toBe(false);
  });
});
