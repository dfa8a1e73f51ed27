// What a shop makes of the rules: its changes and its own, the version that follows, who may, and that a bad one harms no other.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildTicket, MORNING } from "../../../test/kit/buildTicket.ts";
import { asId, type MessageId } from "../../core/ids.ts";
import type { Role } from "../team.ts";
import type { Message } from "../ticket.ts";
import { createBench } from "./bench.ts";
import { checkDraft } from "./beforeSend.ts";
import { DEFAULT_RULES } from "./defaultRules.ts";
import { mayChangeRules, OWN_RULES_MOST, ruleChangesIn, type RuleChange } from "./ruleChange.ts";
import { createShopInspector, ruleOf, shopRuleSet } from "./shopRules.ts";

const OWN: RuleChange = {
  ...{ id: "Sgift", by: ANNA, at: 1, on: true, deduction: 10, cap: 20, redLine: false },
  add: { words: ["赠品已送完"], unless: ["(?:没有|不会).{0,2}赠品已送完"] },
  own: { name: { zh: "说赠品没了", en: "Says no gifts" }, why: { zh: "先查库存", en: "Check first" }, gravity: "mid", from: "agent" },
};
const change = (id: string, more: Partial<RuleChange> = {}): RuleChange => {
  const rule = DEFAULT_RULES.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(id);
  return { id, by: ANNA, at: 1, on: rule.on, deduction: rule.deduction, cap: rule.cap, redLine: rule.redLine, add: {}, ...more };
};
const kept = (...all: readonly RuleChange[]) => Object.fromEntries(all.map((one) => [one.id, one]));
const inspectorOf = createShopInspector();
const says = (text: string, ...all: readonly RuleChange[]): readonly string[] =>
  inspectorOf(kept(...all))
    .inspect([
      { from: "shopper", text: "有赠品吗" },
      { from: "agent", text },
    ])
    .findings.map((one) => one.rule);

describe("a shop's rules", () => {
  it("are those every shop begins with, as long as it changes nothing", () => {
    expect(shopRuleSet(undefined)).toBe(DEFAULT_RULES);
    expect(shopRuleSet({ Q01: "off", x: 3 })).toBe(DEFAULT_RULES);
  });
  it("have another version with every change, and the same again with the same", () => {
    const off = shopRuleSet(kept(change("Q01", { on: false })));
    expect(off.version).not.toBe(DEFAULT_RULES.version);
    expect(shopRuleSet(kept(change("Q01", { on: false, by: BOB, at: 9 }))).version).toBe(off.version); // who and when is no rule
    expect(shopRuleSet(kept(OWN)).version).not.toBe(DEFAULT_RULES.version);
  });
  it("find what the shop added and nothing it takes out, also before it is sent", () => {
    expect(says("您好,赠品已送完了")).not.toContain("Sgift");
    expect(says("您好,赠品已送完了", OWN)).toContain("Sgift");
    expect(says("您好,不会赠品已送完的", OWN)).not.toContain("Sgift");
    expect(says("您好,赠品已送完了", { ...OWN, on: false })).not.toContain("Sgift");
    const draft = (text: string, ...all: readonly RuleChange[]) => checkDraft(inspectorOf(kept(...all)), text, []);
    expect(draft("赠品已送完了", OWN).warns.map((one) => one.rule)).toContain("Sgift");
    expect(draft("赠品已送完了", { ...OWN, redLine: true }).stops.map((one) => one.rule)).toEqual(["Sgift"]);
  });
  it("change of a rule what it weighs, whether it is on, and what it finds", () => {
    expect(says("有的呀")).toContain("Q01");
    expect(says("有的呀", change("Q01", { add: { words: ["有的呀"] } }))).not.toContain("Q01"); // a greeting of this shop's
    expect(says("有的呀", change("Q01", { on: false }))).not.toContain("Q01");
    expect(ruleOf(change("Q13", { deduction: 30, cap: 30, redLine: true }))).toMatchObject({ deduction: 30, cap: 30, redLine: true });
    expect(says("加我微信聊")).toContain("Q18");
    expect(says("加我微信聊", change("Q18", { add: { unless: ["加我微信"] } }))).not.toContain("Q18"); // the shop's own, it says
  });
  it("leave out one that cannot be read, that is another's under a wrong name, or that may take too long, and keep the others", () => {
    const slow = { ...OWN, id: "Sslow", add: { any: ["(a+)+$"] } };
    expect(ruleChangesIn({ ...kept(OWN), Sslow: slow, Sother: OWN, Sbad: { id: "Sbad" } }).map((one) => one.id)).toEqual(["Sgift"]);
    expect(shopRuleSet({ Sslow: slow })).toBe(DEFAULT_RULES);
  });
});

describe("who may change them, and what may stand in them", () => {
  const tries = (role: Role, after: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>> = {}) => {
    const done = mayChangeRules({ kind: "member", id: ANNA, role }, before, after);
    return done.ok ? "ok" : done.error.kind;
  };
  it("supervisors and the owner, each in their own name", () => {
    expect((["agent", "supervisor", "owner"] as const).map((role) => tries(role, kept(OWN)))).toEqual(["forbidden", "ok", "ok"]);
    expect(tries("agent", kept(OWN), kept(OWN))).toBe("ok"); // no part of the change
    expect(tries("agent", {}, kept(OWN))).toBe("forbidden");
    expect(tries("owner", {}, kept(OWN))).toBe("ok");
    expect(tries("owner", kept({ ...OWN, by: BOB }))).toBe("forbidden");
    expect(tries("owner", kept({ ...OWN, by: BOB }), kept({ ...OWN, by: BOB }))).toBe("ok");
  });
  it("nothing that may take too long, says nothing, is of another shape, or too much", () => {
    for (const any of [["(a+)+$"], ["\\s+$"], ["(.*a){9}"], ["("]]) expect(tries("owner", kept({ ...OWN, add: { any } }))).not.toBe("ok");
    expect(tries("owner", kept({ ...OWN, add: { unless: ["x"] } }))).toBe("schema");
    expect(tries("owner", { Sx: OWN })).toBe("schema");
    const many = Array.from({ length: OWN_RULES_MOST + 1 }, (_, i) => ({ ...OWN, id: `S${i}` }));
    expect(tries("owner", kept(...many.slice(1)))).toBe("ok");
    expect(tries("owner", kept(...many))).toBe("full");
    const heavy = Array.from({ length: 12 }, (_, i) => ({ ...OWN, id: `S${i}`, add: { any: ["(?:a{0,4}){3}.{0,2}b"] } }));
    expect(tries("owner", kept(...heavy))).toBe("full");
  });
});

describe("the bench", () => {
  const seen = { shopper: 1, shop: 0, assignment: 0 };
  const talk = (...texts: readonly string[]) =>
    buildTicket({
      messages: texts.map((text, i): Message => ({ kind: "agent", id: asId<MessageId>(`m${i}`), at: MORNING + i, text, by: ANNA, seen })),
    });
  it("tells what a rule would find, what of it is new, and what it would find no more", () => {
    const [before, after] = [ruleOf(OWN), ruleOf({ ...OWN, add: { words: ["没有赠品"], unless: ["暂时没有赠品"] } })];
    if (before === undefined || after === undefined) throw new Error("no rule");
    const ticket = talk("赠品已送完", "没有赠品", "暂时没有赠品");
    expect(createBench(before, undefined, MORNING)(ticket)).toMatchObject([{ message: "m0", text: "赠品已送完", is: "new" }]);
    expect(createBench(after, before, MORNING)(ticket).map((one) => [one.message, one.is])).toEqual([
      ["m1", "new"],
      ["m0", "gone"],
    ]);
    expect(createBench(before, before, MORNING)(ticket).map((one) => one.is)).toEqual(["same"]);
    expect(createBench({ ...before, on: false }, before, MORNING)(ticket).map((one) => one.is)).toEqual(["gone"]);
  });
});
