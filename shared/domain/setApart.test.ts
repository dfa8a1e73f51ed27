// When an article tells just what is asked, and when it leaves it unsaid.
import { describe, expect, it } from "vitest";
import { buildArticle } from "../../test/kit/buildPack.ts";
import type { Found } from "./retrieve.ts";
import { isSetApart, leavesUnsaid } from "./setApart.ts";

const article = buildArticle("when", "refund_progress", { asked: "退款多久到账", askedEn: "How long does a refund take?" });
const found = (parts: Partial<Found>): Found => ({
  article,
  score: 0.8,
  likeness: 0.3,
  words: 0.4,
  covered: 0.5,
  evidence: 0.7,
  onAspect: false,
  bound: false,
  why: "",
  ...parts,
});

describe("an article is set apart", () => {
  it("by many words, more than any sibling's and no fewer than another matter's", () => {
    const best = found({ words: 0.65 });
    expect(isSetApart(best, [found({ words: 0.55 })], [], 0.6, "退到银行卡要多久")).toBe(true);
    expect(isSetApart(best, [found({ words: 0.63 })], [], 0.6, "退到银行卡要多久")).toBe(false);
    expect(isSetApart(best, [], [found({ words: 0.7 })], 0.6, "退到银行卡要多久")).toBe(false);
    expect(isSetApart(found({ words: 0.5 }), [], [], 0.99, "退到银行卡要多久")).toBe(false);
  });

  it("in English, where words are few, by the kind of thing it tells, or by far more of the question than a sibling has", () => {
    expect(isSetApart(found({}), [], [], 0.6, "how soon is my refund there")).toBe(true);
    expect(isSetApart(found({ likeness: 0.1 }), [], [], 0.6, "how soon is my refund there")).toBe(false);
    expect(isSetApart(found({}), [], [], 0.6, "is my refund there")).toBe(false);
    expect(isSetApart(found({}), [found({ covered: 0.05 })], [], 0.9, "is my refund there")).toBe(true);
    expect(isSetApart(found({}), [found({ covered: 0.05 })], [], 0.8, "is my refund there")).toBe(false);
  });
});

describe("an article leaves a question unsaid", () => {
  it("when it tells another kind of thing, however sure the ear is", () => {
    expect(leavesUnsaid(found({}), true, true, "退款退到哪里")).toBe(true);
    expect(leavesUnsaid(found({}), true, true, "退款什么时候到")).toBe(false);
  });

  it("when most of the question is not in it: in Chinese unless the ear is certain, in English unless it is the matter itself", () => {
    const little = found({ covered: 0.2 });
    expect(leavesUnsaid(little, false, false, "退款能打到我妈微信上吗")).toBe(true);
    expect(leavesUnsaid(little, true, false, "退款能打到我妈微信上吗")).toBe(false);
    expect(leavesUnsaid(little, true, false, "can you refund my mum")).toBe(true);
    expect(leavesUnsaid(little, true, true, "refund my mum please")).toBe(false);
  });

  it("when whether one may do something is asked in English and half of the question is not in it, be it the matter itself", () => {
    expect(leavesUnsaid(found({ covered: 0.45 }), true, true, "can you refund my mum")).toBe(true);
    expect(leavesUnsaid(found({ covered: 0.5 }), true, true, "can you refund my mum")).toBe(false);
    expect(leavesUnsaid(found({ covered: 0.45 }), true, true, "I can't see my refund")).toBe(false);
    expect(leavesUnsaid(found({ covered: 0.45, likeness: 0.9 }), true, true, "can you refund my mum")).toBe(false);
  });

  it("never when it is asked in its own words", () => {
    expect(leavesUnsaid(found({ likeness: 0.9, covered: 0.1 }), false, false, "退款退到哪里")).toBe(false);
  });
});
