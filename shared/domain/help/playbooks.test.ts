// Playbooks: those every shop begins with, what is refused, which one a ticket goes by, what was ticked.
import { describe, expect, it } from "vitest";
import { INTENT_IDS } from "../intentIds.ts";
import { readPlaybook, STEP_CHARS, STEPS_LEAST, STEPS_MOST, type Playbook } from "./playbook.ts";
import { BEGINNING } from "./playbookCases.ts";
import { nextStep, playbookFor, readPlaybooks } from "./playbooks.ts";

const [first] = BEGINNING;
if (first === undefined) throw new Error("no playbooks");
const step = (id: string) => ({ id, text: { zh: id, en: id } });

describe("playbooks", () => {
  it("those every shop begins with can all be kept, each with three to six steps in two languages", () => {
    expect(BEGINNING.filter((one) => readPlaybook(one) === undefined).map((one) => one.id)).toEqual([]);
    for (const one of BEGINNING) {
      expect(one.steps.length, one.id).toBeGreaterThanOrEqual(STEPS_LEAST);
      expect(one.steps.length, one.id).toBeLessThanOrEqual(STEPS_MOST);
      for (const { text } of one.steps) expect(/[\u3400-\u9fff]/.test(text.zh) && !/[\u3400-\u9fff]/.test(text.en), text.en).toBe(true);
    }
  });

  it("no step and no matter stands in two of them", () => {
    const steps = BEGINNING.flatMap((one) => one.steps.map(({ id }) => id));
    const intents = BEGINNING.flatMap((one) => one.intents);
    expect(new Set(steps).size).toBe(steps.length);
    expect(new Set(intents).size).toBe(intents.length);
  });

  it("every matter with a thing to do has one", () => {
    const none = INTENT_IDS.filter((id) => playbookFor(BEGINNING, [id]) === undefined);
    expect(none).toEqual([
      ...["authenticity", "how_to_order", "credit_pay", "delivery_scope", "refuse_parcel", "freight", "review", "human"],
      ...["business", "greeting", "thanks_bye", "feedback", "out_of_scope"],
    ]);
  });

  it("the weightiest matter that has one is what a ticket goes by; one put away is nobody's", () => {
    const of = (all: readonly Playbook[]) => playbookFor(all, ["human", "complaint_service", "refund_progress"])?.id;
    expect(of(BEGINNING)).toBe("complaint-service");
    expect(of(BEGINNING.map((one) => (one.id === "complaint-service" ? { ...one, off: true } : one)))).toBe("refund-progress");
    expect(playbookFor(BEGINNING, [])).toBeUndefined();
  });

  it("what the shop keeps stands in the place of what it began with, in its order; what cannot be read is none", () => {
    const own = { ...first, name: { zh: "自己的", en: "Own" }, place: 99 };
    const all = readPlaybooks({ [first.id]: own, bad: { id: "bad" } });
    expect(all.length).toBe(BEGINNING.length);
    expect(all.at(-1)).toEqual(own);
  });

  it.each([
    ["two steps", { steps: [step("a"), step("b")] }],
    ["seven steps", { steps: ["a", "b", "c", "d", "e", "f", "g"].map(step) }],
    ["a step twice", { steps: [step("a"), step("a"), step("b")] }],
    ["a step whose id is none", { steps: [step("a"), step("b"), step("Not An Id")] }],
    ["a step too long", { steps: [step("a"), step("b"), { id: "c", text: { zh: "长".repeat(STEP_CHARS + 1), en: "x" } }] }],
    ["no matter", { intents: [] }],
    ["an unknown matter", { intents: ["nothing"] }],
    ["no name", { name: { zh: "", en: "" } }],
  ])("refused: %s", (_name, parts) => expect(readPlaybook({ ...first, ...parts })).toBeUndefined());

  it("the next step is the first that is not ticked; one taken back counts as not done", () => {
    const ids = first.steps.map((one) => one.id);
    const by = { by: "anna", at: 1 } as never;
    expect(nextStep(first, undefined)?.id).toBe(ids[0]);
    expect(nextStep(first, { [ids[0] ?? ""]: by, [ids[2] ?? ""]: by })?.id).toBe(ids[1]);
    expect(nextStep(first, { [ids[0] ?? ""]: { ...(by as object), off: true } as never })?.id).toBe(ids[0]);
    expect(nextStep(first, Object.fromEntries(ids.map((id) => [id, by])))).toBeUndefined();
  });
});
