// The two ears' figures put together: the formula on figures chosen by hand, and the plain words above it.
import { describe, expect, it } from "vitest";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import { readUnderstanding } from "../../shared/domain/understanding.ts";
import type { LightReading } from "../light/light.ts";
import { readCard, type EarCard } from "./card.ts";
import { combine, intentsOf, type Asked } from "./combine.ts";
import type { Outputs } from "./runtime.ts";

const at = (id: IntentId): number => INTENT_IDS.indexOf(id);
const plain = { scale: 1, shift: 0 };
const card: EarCard = {
  model: "full@test",
  temperature: { intents: 1, mood: 1, foreign: 1, talk: 1 },
  several: plain,
  abuse: plain,
  human: { ...plain, talk: 0 },
  mix: { intents: 0, foreign: 0, talk: 0, mood: 0, abuse: 0, human: 0 },
};
const scores = (given: Partial<Record<IntentId, number>>): Float32Array =>
  Float32Array.from([...INTENT_IDS.map((id) => given[id] ?? -20), -20]);
const NEVER = -30; // a logit whose probability is nothing
const full = (given: Partial<Outputs>): Outputs => ({
  intents: scores({}),
  several: NEVER,
  mood: new Float32Array([0, 5, 0]),
  abuse: NEVER,
  human: NEVER,
  vector: new Float32Array(128),
  ...given,
});
const light: LightReading = {
  intents: new Float32Array(INTENT_IDS.length + 1).fill(1 / (INTENT_IDS.length + 1)),
  mood: [0.2, 0.6, 0.2],
  abuse: NEVER,
  human: NEVER,
};

const lone = (text: string): Asked => ({ text, inTalk: false });

describe("the two ears together", () => {
  it("without the light one are the network's softmax", () => {
    const p = intentsOf(lone("我要退货"), full({ intents: scores({ return_exchange: 1, invoice: 0 }) }), light, card);
    expect(p[at("return_exchange")]).toBeCloseTo(Math.E / (Math.E + 1), 5);
    expect(p[at("invoice")]).toBeCloseTo(1 / (Math.E + 1), 5);
  });

  it("share by the mix: logarithms of the light one's probabilities beside cooled scores", () => {
    const sure = new Float32Array(INTENT_IDS.length + 1).fill(1e-9);
    sure[at("invoice")] = 0.9;
    sure[at("return_exchange")] = 0.1;
    const p = intentsOf(
      lone("我要退货"),
      full({ intents: scores({ return_exchange: 4, invoice: 2 }) }),
      { ...light, intents: sure },
      { ...card, temperature: { ...card.temperature, intents: 2 }, mix: { ...card.mix, intents: 0.5 } },
    );
    const a = 0.5 * (4 / 2) + 0.5 * Math.log(0.1);
    const b = 0.5 * (2 / 2) + 0.5 * Math.log(0.9);
    const rest = (INTENT_IDS.length - 1) * Math.exp(0.5 * (-20 / 2) + 0.5 * Math.log(1e-6));
    expect(p[at("return_exchange")]).toBeCloseTo(Math.exp(a) / (Math.exp(a) + Math.exp(b) + rest), 5);
    expect(p[at("invoice")]).toBeCloseTo(Math.exp(b) / (Math.exp(a) + Math.exp(b) + rest), 5);
  });

  it("hear two intents where the network hears that there are two", () => {
    const both = full({ intents: scores({ return_exchange: 5, invoice: 5 }), several: -NEVER });
    const p = intentsOf(lone("退货,开发票"), both, light, card);
    expect(p[at("return_exchange")]).toBeCloseTo(1, 5);
    expect(p[at("invoice")]).toBeCloseTo(1, 5);
    expect(Math.max(...intentsOf(lone("退货"), full({ intents: scores({ invoice: 9 }), several: -NEVER }), light, card))).toBe(1);
  });

  it("are cooled once more for a text without Han characters", () => {
    const cool = { ...card, temperature: { ...card.temperature, foreign: 2 } };
    const out = full({ intents: scores({ invoice: 2, return_exchange: 0 }) });
    expect(intentsOf(lone("invoice?"), out, light, cool)[at("invoice")]).toBeCloseTo(Math.E / (Math.E + 1), 3);
    expect(intentsOf(lone("发票?"), out, light, cool)[at("invoice")]).toBeCloseTo(Math.E ** 2 / (Math.E ** 2 + 1), 3);
  });

  it("have another heat and another share where something was said before", () => {
    const other = { ...card, temperature: { ...card.temperature, talk: 2 }, mix: { ...card.mix, talk: 0.5 } };
    const out = full({ intents: scores({ invoice: 4, return_exchange: 0 }) });
    const said = (inTalk: boolean): number => intentsOf({ text: "发票", inTalk }, out, light, other)[at("invoice")] ?? 0;
    expect(said(false)).toBeCloseTo(Math.E ** 4 / (Math.E ** 4 + 1), 3);
    expect(said(true)).toBeCloseTo(Math.E / (Math.E + 1 + 48 * Math.exp(-5)), 3); // half of 4 / 2; what the companion says is the same of all
  });

  it("cut the wish for a person elsewhere where something was said before", () => {
    const other = { ...card, human: { scale: 1, shift: -2, talk: 2 } };
    const said = (inTalk: boolean): number => combine({ text: "号码呢", inTalk }, full({ human: 0 }), light, other).wantsHuman;
    expect(said(false)).toBeCloseTo(1 / (1 + Math.E ** 2), 3);
    expect(said(true)).toBeCloseTo(1 / (1 + Math.E ** -2), 3);
  });

  it("have another share where a text without a Han character stands alone", () => {
    const other = { ...card, mix: { ...card.mix, foreign: 0.5 } };
    const out = full({ intents: scores({ invoice: 4, return_exchange: 0 }) });
    const of = (text: string): number => intentsOf(lone(text), out, light, other)[at("invoice")] ?? 0;
    expect(of("发票?")).toBeCloseTo(Math.E ** 4 / (Math.E ** 4 + 1), 3);
    expect(of("invoice?")).toBeLessThan(of("发票?"));
  });

  it("give none of the intents what the network gives to none", () => {
    const nothing = scores({});
    nothing[INTENT_IDS.length] = 10;
    const { intents } = combine(lone("。。。"), full({ intents: nothing }), light, card);
    expect(intents[0]?.p).toBeLessThan(0.01);
  });

  it("are overruled by plain words", () => {
    const heard = combine(lone("转人工"), full({ intents: scores({ invoice: 9 }) }), light, card);
    expect(heard.wantsHuman).toBeGreaterThanOrEqual(0.9);
    expect(heard.intents.map((one) => one.id)).toContain("human");
    expect(combine(lone("你是傻逼吗"), full({}), light, card).abuse).toBeGreaterThanOrEqual(0.9);
  });

  it("take a nod or a card as the talk has it", () => {
    const settled = [{ id: "thanks_bye", p: 0.9 }] as const;
    expect(combine(lone("嗯"), full({ intents: scores({ invoice: 9 }) }), { ...light, settled }, card).intents).toEqual(settled);
  });

  it("are an Understanding of at most three intents, best first", () => {
    const heard = combine(lone("你好"), full({ intents: scores({ greeting: 3, invoice: 2, coupon: 2, price: 1 }) }), light, card);
    expect(readUnderstanding({ ...heard, model: "full@test" })).toBeDefined();
    expect(heard.intents).toHaveLength(3);
    expect(heard.intents[0]?.id).toBe("greeting");
    expect(heard.mood.label).toBe("neutral");
  });
});

describe("the card", () => {
  it("is read when whole, and refused when a figure is missing or impossible", () => {
    expect(readCard(card)).toEqual(card);
    expect(readCard({ ...card, mix: { ...card.mix, mood: 2 } })).toBeUndefined();
    expect(readCard({ ...card, temperature: { ...card.temperature, intents: 0 } })).toBeUndefined();
    expect(readCard({ ...card, several: { scale: 1 } })).toBeUndefined();
    expect(readCard({ ...card, human: plain })).toBeUndefined();
    expect(readCard(undefined)).toBeUndefined();
  });
});
