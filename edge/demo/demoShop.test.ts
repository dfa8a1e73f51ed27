// The demo shop must pass the checks of any shop, cover what a bot may answer, and keep the inspection rules itself.
import { describe, expect, it } from "vitest";
import { checkAs } from "../../shared/core/check.ts";
import { findAspects, isAspect } from "../../shared/domain/aspects.ts";
import { holdsFor } from "../../shared/domain/graph.ts";
import { readAnswerPack, readArticle, readProduct, type Article } from "../../shared/domain/knowledge.ts";
import { judgeOrder } from "../../shared/domain/orders/judgeOrder.ts";
import { isSayable } from "../../shared/domain/sayable.ts";
import { readPolicy } from "../../shared/domain/policy.ts";
import { indexPack } from "../../shared/domain/packIndex.ts";
import { retrieve } from "../../shared/domain/retrieve.ts";
import { INTENTS, TICKET_TYPES } from "../../shared/domain/taxonomy.ts";
import { readMember } from "../../shared/domain/team.ts";
import { DEMO_SHOP_ID, demoArticles, demoHours, demoMembers, demoPolicy, demoProducts } from "./demoShop.ts";
import { DEMO_CUSTOMER, demoOrders } from "./orders.ts";
import { demoCategories, FABRICS } from "./words.ts";

const NOW = Date.UTC(2026, 10, 22);
const HAN = /\p{Script=Han}/u;
// Advertising-law absolutes, over-promises, off-platform trade, asking for secrets, review buying, raw variables.
const FORBIDDEN =
  /最|第一|顶级|极致|完美|绝对|保证|一定|肯定|永久|万能|唯一|国家级|100% ?有效|根治|无副作用|加微信|加V|私下|好评返现|发.{0,4}验证码|\{\{|\b(?:best|guarantee[ds]?|perfect|absolutely|never fails|number one|100% effective|five-star)\b/iu;
/** What the bot would have to know or do itself, and cannot: look into an order, pass something on, read a picture in the chat. */
const UNKEPT =
  /这是您|我(?:再|来|直接)?(?:转|查|登记|帮您|记下|记给)|(?:照片?|截图)发来|\bhere is (?:your|the)\b|\bI (?:will |can )?(?:pass|hand|check|look|register|narrow)\b|\bsend (?:us )?(?:a |the )?(?:photos?|screenshot)\b/iu;
/** A person answers these, always. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(["human", "complaint_service", "complaint_product", "complaint_escalation"]);

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map((one) => one.id);
const said = demoArticles.filter((one) => isSayable(one, NOW));
const pack = { version: "1", shop: { name: demoPolicy.name, hours: demoHours }, articles: said, products: demoProducts };
const index = indexPack(pack);

const reaches = ({ scope }: Article): number => demoProducts.filter((product) => holdsFor(scope, product)).length;

describe("the demo shop", () => {
  it("passes the checks of any shop, unchanged by them", () => {
    for (const article of demoArticles) expect(readArticle(article), article.id).toEqual(article);
    for (const product of demoProducts) expect(readProduct(product), product.id).toEqual(product);
    for (const member of demoMembers) expect(readMember(member), member.id).toEqual(member);
    expect(readPolicy(demoPolicy)).toEqual(demoPolicy);
    expect(checkAs(readAnswerPack, pack, "pack").ok).toBe(true);
    expect(DEMO_SHOP_ID).toBe("demo");
  });

  it("has a dozen orders that any shop might give, four of the customer its own pages sign in", () => {
    const judged = demoOrders(NOW).map((one) => judgeOrder(one, NOW));
    expect(judged.filter((one) => !one.ok)).toEqual([]);
    expect(judged.length).toBe(12);
    expect(judged.filter((one) => one.ok && one.value.customer === DEMO_CUSTOMER).length).toBe(4);
  });

  it("uses every id once", () => {
    for (const ids of [idsOf(demoArticles), idsOf(demoProducts), idsOf(demoMembers)]) expect(new Set(ids).size).toBe(ids.length);
  });

  it("has at least 34 products, with stock and without, in known categories", () => {
    expect(demoProducts.length).toBeGreaterThanOrEqual(34);
    for (const product of demoProducts) expect(Object.hasOwn(demoCategories, product.category), product.id).toBe(true);
    expect(demoProducts.some((one) => one.variants.some((variant) => variant.stock === 0))).toBe(true);
    for (const fabric of Object.keys(FABRICS))
      expect(demoProducts.filter((one) => one.attributes["面料"]?.zh === fabric).length, fabric).toBeGreaterThanOrEqual(2);
  });

  it("has at least 80 sayable articles in both languages, with wordings to find each by", () => {
    expect(said.length).toBeGreaterThanOrEqual(80);
    for (const { id, title, answer, questions } of demoArticles) {
      for (const text of [title.zh, answer.zh, ...questions.zh]) expect(HAN.test(text), `${id}: ${text}`).toBe(true);
      for (const text of [title.en, answer.en, ...questions.en]) expect(HAN.test(text), `${id}: ${text}`).toBe(false);
    }
    for (const { id, questions } of said) {
      expect(questions.zh.length, id).toBeGreaterThanOrEqual(2);
      expect(questions.en.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  it("answers every intent a bot may answer, at shop scope, and none that belongs to a person", () => {
    for (const { id } of INTENTS) {
      const shopWide = said.filter((one) => one.intent === id && one.scope.at === "shop");
      if (FOR_PEOPLE.has(id)) expect(shopWide, id).toEqual([]);
      else expect(shopWide.length, id).toBeGreaterThanOrEqual(1);
    }
  });

  it("breaks none of the inspection rules in its own words", () => {
    for (const { id, title, answer } of demoArticles)
      for (const text of [title.zh, title.en, answer.zh, answer.en]) expect(FORBIDDEN.exec(text)?.[0], `${id}: ${text}`).toBeUndefined();
  });

  it("would catch a guilty line", () => {
    for (const guilty of ["这是最好的面料", "保证三天到", "加微信便宜", "it is the best"])
      expect(FORBIDDEN.test(guilty), guilty).toBe(true);
  });

  it("promises nothing that only order data could keep: there is none yet, and the bot passes nothing on by itself", () => {
    for (const { id, needs, answer } of demoArticles) {
      expect(needs ?? [], id).not.toContain("order");
      for (const text of [answer.zh, answer.en]) expect(UNKEPT.exec(text)?.[0], `${id}: ${text}`).toBeUndefined();
    }
  });

  it("would catch a promise of that kind", () => {
    const unkept = [
      "这是您包裹的全部物流记录",
      "我转给同事核对",
      "请把券的截图发来",
      "Here is the state of your order",
      "I pass it on to a colleague",
      "Send us a photo",
    ];
    for (const text of unkept) expect(UNKEPT.test(text), text).toBe(true);
  });

  it.each([
    ["退款什么时候到账", "a-refund-when"],
    ["When do I get my money back?", "a-refund-when"],
    ["我的退款到哪一步了", "a-refund-mine"],
  ])("has for «%s» the answer %s", (text, article) => {
    const query = { text, intents: [{ id: "refund_progress", p: 0.8 }], aspects: findAspects(text), language: "zh" } as const;
    expect(retrieve(query, index, NOW)[0]?.article.id).toBe(article);
  });

  it("gives every product a page, and a link to it finds that product", () => {
    for (const { id, page } of demoProducts) {
      expect(page).toBe(`/demo/?p=${id}`);
      expect(demoProducts.find((one) => page?.includes(one.page ?? page))?.id).toBe(id);
    }
  });

  it("attaches every article to something: two products by attribute, one at least elsewhere", () => {
    for (const article of demoArticles)
      expect(reaches(article), article.id).toBeGreaterThanOrEqual(article.scope.at === "attribute" ? 2 : 1);
  });

  it("says each (intent, aspect) once per scope, or with wordings of its own", () => {
    const seen = new Map<string, Article>();
    for (const article of said) {
      for (const wording of article.questions.zh) {
        const key = `${article.intent} ${article.aspect ?? ""} ${JSON.stringify(article.scope)} ${wording}`;
        expect(seen.get(key)?.id, `${key} is in ${article.id} too`).toBeUndefined();
        seen.set(key, article);
      }
    }
  });

  it("speaks of aspects we know, in words that are heard as that aspect", () => {
    for (const { id, aspect, questions } of demoArticles) {
      if (aspect === undefined) continue;
      expect(isAspect(aspect), id).toBe(true);
      for (const asked of [questions.zh, questions.en]) {
        const heard = asked.filter((one) => findAspects(one).some((found) => found === aspect));
        expect(heard.length / asked.length, `${id}: ${asked.filter((one) => !heard.includes(one)).join(" | ")}`).toBeGreaterThanOrEqual(
          0.5,
        );
      }
    }
  });

  it("gives «洗了会缩水吗» another answer for each fabric, and none for the whole shop", () => {
    const shrink = said.filter((one) => one.aspect === "缩水");
    expect(shrink.filter((one) => one.scope.at === "attribute").length).toBe(5);
    expect(shrink.filter((one) => one.scope.at === "shop")).toEqual([]);
    for (const one of shrink) expect(one.needs, one.id).toContain("product");
  });

  it("keeps drafts and the sale that is over to itself, and says the offer that runs", () => {
    expect(demoArticles.filter((one) => one.status === "draft").length).toBeGreaterThanOrEqual(2);
    expect(idsOf(said)).not.toContain("a-promo-1111-2025");
    expect(idsOf(said)).toContain("a-promo-current");
  });

  it("has an owner, a supervisor and four agents whose skills are ticket types or categories", () => {
    expect(demoMembers.map((one) => one.role).sort()).toEqual(["agent", "agent", "agent", "agent", "owner", "supervisor"]);
    const known = new Set<string>([...TICKET_TYPES, ...Object.keys(demoCategories)]);
    for (const member of demoMembers)
      for (const skill of Object.keys(member.skills)) expect(known.has(skill), `${member.id}: ${skill}`).toBe(true);
  });
});
