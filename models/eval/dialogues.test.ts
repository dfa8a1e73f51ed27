// The bot's policy on whole written dialogues, through the shipped light ear: every one it was tuned on, and floors for those held back.
import { describe, expect, it } from "vitest";
import { DEMO_NOW, demoDialogues, demoPack } from "../../edge/demo/dialogues/all.ts";
import { readWrittenDialogue } from "../../shared/domain/dialogues/written.ts";
import { CAUSES } from "../../shared/domain/cause.ts";
import { indexPack } from "../../shared/domain/packIndex.ts";
import { loadLight } from "../light/light.ts";
import { readWeightsFile } from "../readWeights.ts";
import { misses, playAll, policyFigures, share } from "./dialogues.ts";
import { lightEar } from "./ears.ts";

const light = loadLight(readWeightsFile());
if (!light.ok) throw new Error("the shipped weights cannot be read");
const outcomes = await playAll(lightEar(light.value).hear);
const index = indexPack(demoPack());

/** What the light ear does not hear well enough yet: it asks back where it might answer. One that comes right is taken off the list. */
const NOT_YET: ReadonlyMap<string, string> = new Map([
  ["clothes for a child: safety, then the size", "宝宝贴身穿 is heard as half product, half size, and named as no aspect"],
  ["coupons: where, how, and back after a refund", "退款了券退不退 is heard as a coupon, at .83, in words no article has"],
]);

describe("written dialogues the bot was tuned on", () => {
  it.each(outcomes.filter((one) => !one.written.held).map((one) => [one.written.dialogue.shows, one] as const))("%s", (name, outcome) => {
    expect(misses([outcome]) === "" ? "as written" : NOT_YET.has(name) ? "not yet" : misses([outcome])).toBe(
      NOT_YET.has(name) ? "not yet" : "as written",
    );
  });
});

describe("what the written dialogues are", () => {
  const zh = demoDialogues.filter((one) => one.dialogue.language === "zh");

  it("are at least 150, 95 of them Chinese and 55 English, a third held back", () => {
    expect(zh.length).toBeGreaterThanOrEqual(95);
    expect(demoDialogues.length - zh.length).toBeGreaterThanOrEqual(55);
    expect(demoDialogues.filter((one) => one.held).length * 3).toBeGreaterThanOrEqual(demoDialogues.length);
  });

  it("have each a name and an id of their own, and pass the check of a stored dialogue", () => {
    expect(new Set(demoDialogues.map((one) => one.dialogue.id)).size).toBe(demoDialogues.length);
    for (const { dialogue } of demoDialogues)
      expect(readWrittenDialogue(JSON.parse(JSON.stringify(dialogue))), dialogue.id).toEqual(dialogue);
  });

  it("expect only articles, products and causes that there are", () => {
    for (const { dialogue } of demoDialogues) {
      expect(dialogue.page === undefined || index.products.has(dialogue.page), dialogue.id).toBe(true);
      for (const one of dialogue.turns.flatMap((turn) => ("person" in turn ? [] : turn.does.flat()))) {
        if (one.did === "answer")
          expect(one.article === undefined || index.articles.has(one.article), `${dialogue.id} ${one.article}`).toBe(true);
        if (one.did === "answer")
          expect(one.product === undefined || index.products.has(one.product), `${dialogue.id} ${one.product}`).toBe(true);
        if (one.did === "handoff")
          expect(
            one.causes.filter((cause) => !Object.hasOwn(CAUSES, cause)),
            dialogue.id,
          ).toEqual([]);
      }
    }
  });

  it("take place on a day the demo shop's articles were written for", () => {
    expect(new Date(DEMO_NOW).getUTCFullYear()).toBe(2026);
  });
});

describe("what may not become worse unnoticed", () => {
  const all = policyFigures(outcomes);
  const held = policyFigures(outcomes.filter((one) => one.written.held));

  it("no more than 2 % of the turns it answers are answered wrongly", () => {
    expect(
      share(all.wrongAnswers, all.answered),
      misses(outcomes.filter((one) => one.turns.some(({ verdict }) => verdict.wrongAnswer))),
    ).toBeLessThanOrEqual(0.02);
  });

  it("of the dialogues held back at least 80 % go as written", () => {
    expect(share(held.right, held.dialogues)).toBeGreaterThanOrEqual(0.8);
  });

  it("hands over when it must, and seldom when it need not", () => {
    expect(share(all.handOffsDone, all.handOffsDue)).toBe(1);
    expect(share(all.handOffsRight, all.handOffs)).toBeGreaterThanOrEqual(0.9);
  });
});
